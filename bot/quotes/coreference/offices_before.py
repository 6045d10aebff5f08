"""Whom a description means by an office told further up, in a language whose nouns have capitals: ``ihr Trainer``; and
by a name that was given right behind it, or before: ``Ein Mesner saß fest. „…“, erzählt Alois Hinter. … Der Mesner
winkt ab``."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, SPEAKER, standing_of
from bot.quotes.coreference.antecedents import is_possible, wanted_of
from bot.quotes.coreference.epithets import OTHER_AGE, fit_of
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention, base_of
from bot.quotes.people.descriptions import newcomer_before
from bot.quotes.people.offices_of_places import holds_it_elsewhere
from bot.quotes.syntax.tokens import TokenizedText

_REMEMBERED: Final = 60
"""Mentions before a description among which people are looked for."""
_NOBODY: Final = -1


def holder_of_own_office(scene: Scene, number: int) -> int:
    """The entity of ``ihr Trainer`` where one person named before is told to be a ``Trainer``; -1 for nobody, or for
    several of these, and for relatives."""
    article, mention = scene.article, scene.mentions[number]
    if article.classes[mention.first] != "d" or article.classes[mention.head_at] != "R":
        return _NOBODY
    nouns = article.language.nouns
    if mention.head in nouns.kin or mention.head in nouns.passing_roles or mention.head in nouns.many:
        return _NOBODY
    wanted = wanted_of(article, mention)
    named = _persons_before(scene, number)
    holders = [who for who in named if _holds(scene, who, mention.head)]
    fitting = [who for who in holders if is_possible(scene.people.entities[who], wanted)]
    return fitting[0] if len(fitting) == 1 else _NOBODY


def _holds(scene: Scene, entity: int, head: str) -> bool:
    roles = scene.people.entities[entity].roles
    return any(base_of(word.lower(), scene.article.language) == head for words in roles for word in words)


def is_other_by_age_or_place(scene: Scene, mention: Mention, entity: int) -> bool:
    """Whether a person is known to have another age than a description tells, or that office in another place only."""
    other_age = fit_of(scene, mention, entity) <= OTHER_AGE
    return other_age or holds_it_elsewhere(scene.article, mention, scene.people.entities[entity])


def announcer_before(scene: Scene, number: int) -> int:
    """The person by name who leads up to the words before a colon in a description's own sentence: ``Nun klang Trainer
    Bruno Lenz anders: „…“, so der Übungsleiter``; the mention, -1 for nobody."""
    article, outer = scene.article, scene.mentions[number].outer
    sentence = article.sentence_of[outer]
    start = article.sentence_starts[sentence]
    piece = article.classes.rfind("Q", start, outer)
    if piece <= start or article.classes[piece - 1] != ":" or outer - piece > _LONGEST_BEHIND:
        return _NOBODY
    for at in range(max(bisect_left(scene.firsts, start), number - _REMEMBERED), number):
        mention = scene.mentions[at]
        if mention.first > piece or is_oblique(article, mention.outer, mention.head_at):
            continue
        if standing_of(scene, at, sentence) >= DOER:
            named = mention.kind == "name" and scene.people.entities[scene.people.of_mention[at]].human > 0
            return at if named else _NOBODY
    return _NOBODY


_LONGEST_BEHIND: Final = 4
"""Tokens from marked words to who says them, behind a comma and a verb."""


def named_right_behind(scene: Scene, number: int) -> int:
    """The entity of ``ihr Verteidiger`` where the next sentence of the paragraph names somebody of that office for the
    first time: ``„…“, so ihr Verteidiger. Rechtsanwalt Jan Tarn nannte …``; -1 for nobody."""
    article, mention = scene.article, scene.mentions[number]
    own = article.classes[mention.first] == "d" or is_definite(article, mention)
    nouns, sentence = article.language.nouns, article.sentence_of[mention.first] + 1
    if not own or article.classes[mention.head_at] != "R" or mention.head in nouns.kin or mention.head in nouns.many:
        return _NOBODY
    for at in range(number + 1, min(len(scene.mentions), number + _MOST_MENTIONS)):
        other = scene.mentions[at]
        if article.sentence_of[other.first] > sentence:
            return _NOBODY
        if other.kind != "name" or article.sentence_of[other.first] < sentence:
            continue
        entity = scene.people.of_mention[at]
        who = scene.people.entities[entity]
        alike = (mention.head, *nouns.short_for.get(mention.head, ()))
        near = article.paragraph_of[other.first] == article.paragraph_of[mention.first]
        fits = who.human > 0 and is_possible(who, wanted_of(article, mention)) and who.mentions[:1] == [at]
        return entity if near and fits and any(_holds(scene, entity, head) for head in alike) else _NOBODY
    return _NOBODY


def named_behind_newcomer(scene: Scene, number: int) -> int:
    """The entity of ``der Mesner`` where a person of whom nothing else is told speaks by name in the sentence right
    behind ``ein Mesner``; -1 for nobody."""
    article, mention = scene.article, scene.mentions[number]
    newcomer = newcomer_before(article, scene.mentions, number)
    if newcomer < 0:
        return _NOBODY
    sentence = article.sentence_of[scene.mentions[newcomer].first] + 1
    for at in range(newcomer + 1, number):
        first = scene.mentions[at].first
        if article.sentence_of[first] > sentence:
            return _NOBODY
        entity = scene.people.of_mention[at]
        if article.sentence_of[first] < sentence or scene.mentions[at].kind != "name":
            continue
        who = scene.people.entities[entity]
        fits = is_possible(who, wanted_of(article, mention)) and " " in who.name and not who.roles
        new = who.mentions[:1] == [at] and standing_of(scene, at, sentence) == SPEAKER
        return entity if fits and new else _NOBODY
    return _NOBODY


def is_somebody_new_between(scene: Scene, number: int) -> bool:
    """Whether somebody whom a description may mean was named for the first time since it was first told of."""
    newcomer = newcomer_before(scene.article, scene.mentions, number)
    wanted = wanted_of(scene.article, scene.mentions[number])
    return any(
        scene.people.entities[who].mentions[0] > newcomer and is_possible(scene.people.entities[who], wanted)
        for who in _persons_before(scene, number)
    )


def only_person_before(scene: Scene, number: int) -> int:
    """The entity of ``die Chefin`` where she is called by a noun for whoever leads something, and the one person named
    up to there whom it fits has spoken; else -1."""
    article, mention = scene.article, scene.mentions[number]
    capitals, wanted = article.language.tokens.nouns, wanted_of(article, mention)
    leads = capitals is not None and mention.head in capitals.leaders and mention.head in capitals.offices
    if not leads or wanted not in ("m", "f") or mention.reach > mention.head_at + 1:
        return _NOBODY
    if not is_definite(article, mention):
        return _NOBODY
    fitting = [who for who in _persons_before(scene, number) if is_possible(scene.people.entities[who], wanted)]
    return fitting[0] if len(fitting) == 1 else _NOBODY


def lone_newcomer_before(scene: Scene, number: int, subject: int) -> int:
    """The entity of ``die Vereinschefin`` behind ``Beifall gab es für Silke Pell.``: the one person whom the sentence
    before names, for the first time, though it isn't about him; -1 for nobody, and for several. ``subject`` is the
    mention that this or an earlier sentence is about, -1 for none."""
    article, mention = scene.article, scene.mentions[number]
    sentence = article.sentence_of[mention.outer] - 1
    if sentence < 0 or article.paragraph_of[mention.outer] != article.paragraph_of[article.sentence_starts[sentence]]:
        return _NOBODY
    start, wanted = article.sentence_starts[sentence], wanted_of(article, mention)
    first = bisect_left(scene.firsts, start)
    if subject >= first:
        return _NOBODY
    named = {
        scene.people.of_mention[at]
        for at in range(first, min(number, first + _MOST_MENTIONS))
        if scene.mentions[at].kind == "name" and scene.mentions[at].first < article.sentence_ends[sentence]
    }
    people = [who for who in named if scene.people.entities[who].human > 0]
    if len(people) != 1 or scene.people.entities[people[0]].mentions[0] < first:
        return _NOBODY
    fits = is_possible(scene.people.entities[people[0]], wanted) and fit_of(scene, mention, people[0]) > OTHER_AGE
    return people[0] if fits else _NOBODY


_MOST_MENTIONS: Final = 12
"""Mentions of a sentence that are looked at."""


def is_of_passing_other(scene: Scene, number: int, entity: int) -> bool:
    """``Der Hausmeister`` behind ``Richter Owen Tarn`` of a paragraph further up: whoever has another occupation beside
    his name, and was hardly named."""
    article, mention, who = scene.article, scene.mentions[number], scene.people.entities[entity]
    if who.described or not who.roles or _holds(scene, entity, mention.head):
        return False
    named = [at for at in who.mentions[: _HARDLY + 1] if at < number]
    if not named or len(named) > _HARDLY:
        return False
    return article.paragraph_of[scene.mentions[named[-1]].first] < article.paragraph_of[mention.first]


def is_far_by_work(scene: Scene, number: int, entity: int) -> bool:
    """``der Teamarzt`` in a paragraph that doesn't tell of a person known by other work: hardly that one, as ``die
    Tirolerin`` or ``der 43-Jährige`` may be."""
    article, mention, who = scene.article, scene.mentions[number], scene.people.entities[entity]
    nouns = article.language.nouns
    if mention.head in nouns.named_kinds or mention.head.endswith(nouns.years_ending) or not who.roles:
        return False
    start = article.paragraph_starts[article.paragraph_of[mention.first]]
    near = range(bisect_left(scene.firsts, start), number)
    return not any(
        entity in (scene.people.of_mention[at], scene.resolved[at].entity if at in scene.resolved else _NOBODY)
        for at in near
    )


_HARDLY: Final = 2
"""Times that somebody is named who has hardly a part, at most."""


def is_himself(article: TokenizedText, mention: Mention) -> bool:
    """``Der Trainer selbst``: somebody of whom another spoke before."""
    capitals = article.language.tokens.nouns
    return capitals is not None and not capitals.himself.isdisjoint(article.lows[mention.reach : mention.reach + 1])


def other_before(scene: Scene, number: int, subject: int) -> int:
    """The entity of the one person whom a description fits and whom the sentence of ``subject`` names beside it; -1 for
    nobody, and for several."""
    if subject < 0:
        return _NOBODY
    sentence = scene.article.sentence_of[scene.mentions[subject].first]
    behind = range(subject + 1, min(number, subject + _MOST_MENTIONS))
    near = [at for at in behind if scene.article.sentence_of[scene.mentions[at].first] == sentence]
    leader = scene.people.of_mention[subject]
    named = {scene.people.of_mention[at] for at in near if scene.mentions[at].kind == "name"} - {leader}
    wanted, people = wanted_of(scene.article, scene.mentions[number]), scene.people.entities
    fitting = [who for who in named if people[who].human > 0 and is_possible(people[who], wanted)]
    return fitting[0] if len(fitting) == 1 else _NOBODY


def _persons_before(scene: Scene, number: int) -> list[int]:
    """The people named before a description, each once, in the order in which they were named."""
    numbers = [at for at in range(max(0, number - _REMEMBERED), number) if scene.mentions[at].kind == "name"]
    named = dict.fromkeys(scene.people.of_mention[at] for at in numbers)
    return [who for who in named if scene.people.entities[who].human > 0 and scene.people.entities[who].mentions]


def only_speaker_behind(scene: Scene, number: int) -> int:
    """The entity of "sie" in ``„…“, sagte sie. „…“, so Ministerin Anna Huber``: nobody is named before it, and one
    person alone behind it in its paragraph, who speaks; -1 for nobody."""
    article, mention, of_mention = scene.article, scene.mentions[number], scene.people.of_mention
    wanted, entities = wanted_of(article, mention), scene.people.entities
    if wanted not in ("m", "f") or any(who >= 0 and entities[who].person for who in of_mention[:number]):
        return _NOBODY
    paragraph = article.paragraph_of[mention.first]
    named: dict[int, bool] = {}
    for at in range(number + 1, min(len(scene.mentions), number + _REMEMBERED)):
        first, who = scene.mentions[at].first, of_mention[at]
        if article.paragraph_of[first] > paragraph:
            break
        if scene.mentions[at].kind == "name" and entities[who].person and entities[who].human >= 0:
            speaks = standing_of(scene, at, article.sentence_of[first]) == SPEAKER
            named[who] = named.get(who, False) or speaks
    if len(named) != 1:
        return _NOBODY
    ((who, speaks),) = named.items()
    return who if speaks and is_possible(entities[who], wanted) else _NOBODY
