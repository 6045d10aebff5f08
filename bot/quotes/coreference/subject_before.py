"""Whom a description means by the sentence before, in a language whose nouns have capitals: ``Stürmerin Ava Reimers war
enttäuscht. „…“, sagte die Leipzigerin``; ``Hellmeier streicht Stellen. „…“, teilte das Unternehmen mit``."""

from bisect import bisect_left
from typing import Final, NamedTuple

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.context.candidates import Scene
from bot.quotes.context.frame import is_reported
from bot.quotes.context.standing import DOER, SPEAKER, standing_of
from bot.quotes.coreference.antecedents import Spoken, is_possible, wanted_of
from bot.quotes.coreference.called_again import is_unnamed_epithet, may_be
from bot.quotes.coreference.epithets import SAME_WORD, fit_of
from bot.quotes.coreference.offices_before import (
    announcer_before,
    holder_of_own_office,
    is_himself,
    is_other_by_age_or_place,
    is_somebody_new_between,
    lone_newcomer_before,
    named_behind_newcomer,
    only_person_before,
    other_before,
)
from bot.quotes.coreference.pronouns import CLEAR, PronounResolver, settled
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.descriptive import (
    gender_by_article,
    is_called_again,
    is_definite,
    is_epithet,
    is_parent_of_some,
)
from bot.quotes.mentions.names import Mention
from bot.quotes.people.descriptions import newcomer_before
from bot.quotes.people.entities import Entity
from bot.quotes.people.kin import is_relative
from bot.quotes.syntax.tokens import TokenizedText

UNKNOWN: Final = -1
"""Nobody is told by the sentence before."""


class Before(NamedTuple):
    """Who the sentence before is about."""

    entity: int = UNKNOWN
    is_somebody_else: bool = False
    """That sentence is about somebody without a name, whom no name further up may stand for."""


NOTHING: Final = Before()


def who_before(scene: Scene, number: int, spoken: Spoken, resolver: PronounResolver) -> Before | None:
    """Whom a description means by the sentence before, or by being the only one of its kind; None where that is told
    by other evidence."""
    mention, people = scene.mentions[number], scene.people
    body = body_before(scene, number)
    if body >= 0:
        return Before(body)
    member = member_before(scene, number)
    if member >= 0:
        return Before(member)
    if mention.kind == "nominal" and (owner := owner_before(scene, number, spoken, resolver)) >= 0:
        return Before(owner)
    entity = people.of_mention[number]
    if mention.kind != "nominal" or is_relative(scene.article, mention) or not _is_open(scene, entity):
        return None
    if newcomer_before(scene.article, scene.mentions, number) >= 0:
        named = named_behind_newcomer(scene, number)
        if named >= 0:
            return Before(named)
        return Before(is_somebody_else=True) if is_somebody_new_between(scene, number) else None
    holder = holder_of_own_office(scene, number)
    if holder >= 0:
        return Before(holder)
    resolver.settle_pronouns(scene, number, spoken)
    subject = subject_before(scene, number)
    if subject >= 0 and scene.mentions[subject].kind == "nominal":
        _settle(scene, subject, spoken, resolver)
    before = person_before(scene, number)
    if before != NOTHING:
        return before
    only = only_person_before(scene, number)
    return Before(only) if only >= 0 else None


def _settle(scene: Scene, number: int, spoken: Spoken, resolver: PronounResolver) -> None:
    """Find out who a description is that another one may lead back to, unless that is known."""
    if number in scene.resolved or scene.people.of_mention[number] >= 0 or not is_unnamed_epithet(scene, number):
        return
    resolution = resolver.resolve_one(scene, number, spoken)
    if resolution.trust >= CLEAR and may_be(scene, number, resolution.entity):
        scene.resolved[number] = settled(resolution)


def owner_before(scene: Scene, number: int, spoken: Spoken, resolver: PronounResolver) -> int:
    """The entity of whoever the sentence before is about, in ``„…“, lautet ihre Prognose``; -1 for nobody known."""
    article, mention, pronouns = scene.article, scene.mentions[number], scene.article.language.pronouns
    owner = pronouns.owners.get(article.lows[mention.first], "")
    is_said = article.lows[mention.head_at] in article.language.tokens.spoken_nouns
    if is_said and not owner:
        return _owner_within(scene, number)
    if not owner or not (is_said or article.classes[mention.head_at] == "S"):
        return UNKNOWN
    subject = subject_before(scene, number)
    if subject < 0:
        return UNKNOWN
    resolver.settle_pronouns(scene, number, spoken)
    _settle(scene, subject, spoken, resolver)
    entity = _entity_at(scene, subject)
    if entity < 0:
        return UNKNOWN
    who, gender, first = (
        scene.people.entities[entity],
        "m" if owner in pronouns.male else "f",
        scene.mentions[subject].first,
    )
    if not who.person:  # die Stadt … ihre Mitteilung, das Werk … seine
        capitals = article.language.tokens.nouns
        neuter = capitals is not None and gender == "m" and article.lows[first] in capitals.neuter
        return entity if neuter or article.lows[first] == pronouns.articles.get(owner) else UNKNOWN
    return entity if is_possible(who, gender) else UNKNOWN


def _owner_within(scene: Scene, number: int) -> int:
    """The entity of the person in ``das Fazit der Trainerin Eva Kern``; -1 for nobody."""
    reach = scene.mentions[number].reach
    for at in range(number + 1, min(len(scene.mentions), number + _MOST_MENTIONS)):
        entity = scene.people.of_mention[at]
        if scene.mentions[at].first >= reach:
            break
        if scene.mentions[at].kind == "name" and scene.people.entities[entity].human > 0:
            return entity
    return UNKNOWN


def _is_open(scene: Scene, entity: int) -> bool:
    """Whether no name is known of what a description means."""
    return entity < 0 or scene.people.entities[entity].described


def person_before(scene: Scene, number: int) -> Before:
    """The person whom the description mention ``number`` means, if the sentence before is about one whom it fits."""
    return _person_before(scene, number, _LONGEST_CHAIN)


def _person_before(scene: Scene, number: int, chain: int) -> Before:
    article, mention = scene.article, scene.mentions[number]
    if not _calls_again(article, mention):
        return NOTHING
    wanted = wanted_of(article, mention)
    subject = subject_before(scene, number)
    if is_himself(article, mention) and (other := other_before(scene, number, subject)) >= 0:
        return Before(other)
    newcomer = lone_newcomer_before(scene, number, subject)
    if newcomer >= 0 or subject < 0:
        return Before(newcomer)
    entity = _entity_at(scene, subject)
    if entity < 0:
        before = _unnamed_before(scene, subject, wanted, chain)
        fits = before.entity < 0 or is_possible(scene.people.entities[before.entity], wanted)
        return before if fits else NOTHING
    who = scene.people.entities[entity]
    if (
        not is_possible(who, wanted)
        or (not who.described and who.human <= 0)
        or is_other_by_age_or_place(scene, mention, entity)
    ):
        return NOTHING
    capitals, nouns = article.language.tokens.nouns, article.language.nouns
    assert capitals is not None
    aged, passing = mention.head.endswith(nouns.years_ending), _is_passing(article, mention)
    is_new = _is_new(scene, subject) or subject == announcer_before(scene, number)
    is_of_office = article.lows[mention.head_at].startswith(capitals.office_beginnings)
    if is_of_office and not (is_new and not who.described and _speaks(scene, subject)):
        return NOTHING
    if who.described:
        own = is_relative(article, scene.mentions[subject]) and not (aged or passing)
        apart = is_definite(article, scene.mentions[subject]) and not (
            aged or passing
        )  # die Ministerin, die Moderatorin
        office = mention.head in capitals.held_by_one  # ein Sprecher, der Minister
        return NOTHING if own or apart or office or _is_missing(scene, subject) else Before(entity, True)
    other = _newcomer_behind(scene, (subject, number), entity, wanted)
    if other >= 0:
        better = aged or fit_of(scene, mention, entity) >= SAME_WORD
        return Before(entity) if better else NOTHING if is_new else Before(other)
    is_office = mention.head in capitals.offices
    # der Mann mit dem Strohhut, der junge Mann
    seen = article.lows[mention.head_at + 1] in article.language.small.with_ or mention.head_at > mention.first + 1
    return NOTHING if (passing and not seen) or (is_office and not is_new) else Before(entity)


def _calls_again(article: TokenizedText, mention: Mention) -> bool:
    """Whether a description may be of whoever was named right before, by its own words."""
    capitals, nouns, wanted = article.language.tokens.nouns, article.language.nouns, wanted_of(article, mention)
    if capitals is None or wanted == "?" or (wanted == "p" and mention.head not in nouns.genders):
        return False
    if (
        not is_definite(article, mention)
        or article.classes[mention.head_at] not in "RBw"
        or mention.head in nouns.not_apart
    ):
        return False
    if gender_by_article(article, mention) == "f" and nouns.genders.get(mention.head) == "m":
        return False  # die Veranstalter
    if article.classes[mention.head_at] == "w" and not article.lows[mention.head_at].endswith(capitals.person_endings):
        return False  # der Flughafen
    of_somebody = mention.reach > mention.head_at + 1 and article.classes[mention.reach - 1] == "R"
    if of_somebody and not is_parent_of_some(article, mention):
        return False
    if article.classes.startswith(_OF_MARKED, mention.head_at + 1):
        return False
    named = mention.head not in capitals.seldom_named or is_parent_of_some(article, mention)
    return named or _is_passing(article, mention)


def _is_passing(article: TokenizedText, mention: Mention) -> bool:
    """``die Frau``: a noun that tells nothing of anybody."""
    return mention.head in article.language.nouns.passing_roles and not is_parent_of_some(article, mention)


_OF_MARKED: Final = ("OQ", "pQ", "pDQ")
"""Classes behind a noun of a name in marks that tells apart whom it means: ``der Wirt vom „Anker“``."""


def _unnamed_before(scene: Scene, subject: int, wanted: str, chain: int) -> Before:
    """Who it is where the sentence before is about a description: whoever that one means, or nobody by name."""
    mention, article = scene.mentions[subject], scene.article
    capitals = article.language.tokens.nouns
    if mention.kind != "nominal" or capitals is None or article.classes[mention.first] == "R":
        return NOTHING  # Investoren winkten ab.
    if article.classes[mention.head_at] not in "RB":  # ein Tüftler sagt
        somebody = article.lows[mention.head_at].endswith(capitals.from_endings)  # ein Tüftler sagt
        somebody = somebody or standing_of(scene, subject, article.sentence_of[mention.first]) == SPEAKER
        fresh = article.lows[mention.first] in article.language.small.unknown_before
        return Before(UNKNOWN, somebody and fresh and not _is_missing(scene, subject))
    many = article.lows[mention.first] in capitals.of_women_or_many
    if many and article.language.nouns.genders.get(mention.head) == "m":
        return NOTHING  # seine Begleiter
    if is_epithet(article, mention) or is_called_again(article, mention):
        before = _person_before(scene, subject, chain - 1) if chain else NOTHING
        return Before(UNKNOWN, True) if before == NOTHING and not _is_anybody_named(scene, subject, wanted) else before
    return Before(UNKNOWN, True)


def _is_missing(scene: Scene, subject: int) -> bool:
    """``Ein Nachfolger fand sich nicht``: somebody who isn't there."""
    start, end = scene.article.sentence_span(scene.article.sentence_of[scene.mentions[subject].first])
    capitals = scene.article.language.tokens.nouns
    return capitals is not None and not capitals.no_one.isdisjoint(scene.article.lows[start:end])


def _is_anybody_named(scene: Scene, number: int, wanted: str) -> bool:
    """Whether a person with a name whom a description may mean stands before it."""
    numbers = range(max(0, number - _REMEMBERED), number)
    named = {scene.people.of_mention[at] for at in numbers if scene.mentions[at].kind == "name"}
    return any(_is_somebody(scene, entity, wanted) for entity in named)


def member_before(scene: Scene, number: int) -> int:
    """The entity of ``die Linke`` behind a sentence about a woman who is named there first: the party has its name in
    the singular; -1 for the party."""
    article, mention, people = scene.article, scene.mentions[number], scene.people
    capitals = article.language.tokens.nouns
    if capitals is None or mention.kind != "name" or article.lows[mention.head_at] not in capitals.members:
        return UNKNOWN
    wanted = gender_by_article(article, mention)
    if not wanted or people.entities[people.of_mention[number]].mentions[:1] != [number]:
        return UNKNOWN
    subject = subject_before(scene, number)
    entity = people.of_mention[subject] if subject >= 0 and _is_new(scene, subject) else UNKNOWN
    return entity if entity >= 0 and people.entities[entity].gender == wanted else UNKNOWN


def _is_somebody(scene: Scene, entity: int, wanted: str) -> bool:
    who = scene.people.entities[entity]
    return who.human > 0 and is_possible(who, wanted)


def body_before(scene: Scene, number: int) -> int:
    """The entity of the body whom ``das Unternehmen`` means: what the sentence before is about, if it is of that kind,
    else what the article begins with, if no other one is named; -1 for none."""
    return _body_before(scene, number, _LONGEST_CHAIN)


_LONGEST_CHAIN: Final = 3
"""Descriptions of a body that lead back to its name: ``der Konzern``, ``das Unternehmen``."""


def _body_before(scene: Scene, number: int, chain: int) -> int:
    capitals = scene.article.language.tokens.nouns
    if capitals is None or not is_short_body(scene, number, capitals):
        return UNKNOWN
    low = scene.article.lows[scene.mentions[number].head_at]
    noun = short_noun(low, capitals)
    subject = subject_before(scene, number)
    if subject >= 0:
        if chain and is_short_body(scene, subject, capitals):
            return _body_before(scene, subject, chain - 1)
        if _is_body_of_kind(scene, subject, noun, capitals):
            return scene.people.of_mention[subject]
    beside = _only_body_in_sentence_before(scene, number, noun, capitals)
    if beside >= 0:
        return beside
    if noun != low:
        return UNKNOWN
    named = {
        scene.people.of_mention[at]
        for at in range(max(0, number - _REMEMBERED), number)
        if _may_be(scene, at, noun, capitals)
    }
    lead = [at for at in range(min(number, _MOST_MENTIONS)) if scene.article.sentence_of[scene.mentions[at].first] <= 1]
    acting = [at for at in lead if standing_of(scene, at, scene.article.sentence_of[scene.mentions[at].first]) >= DOER]
    first = next((at for at in acting if _may_be(scene, at, noun, capitals)), UNKNOWN)
    return scene.people.of_mention[first] if first >= 0 and len(named) == 1 else UNKNOWN


def _only_body_in_sentence_before(scene: Scene, number: int, noun: str, capitals: CapitalNouns) -> int:
    """The one body of that kind in the last sentence before: ``Eigentümer ist die Domizil AG``; -1 where
    none or several are."""
    article = scene.article
    sentence = article.sentence_of[scene.mentions[number].outer] - 1
    if sentence < 0:
        return UNKNOWN
    start, end = article.sentence_span(sentence)
    first = bisect_left(scene.firsts, start)
    numbers = [at for at in range(first, min(number, first + _MOST_MENTIONS)) if scene.mentions[at].first < end]
    bodies = {scene.people.of_mention[at] for at in numbers if _may_be(scene, at, noun, capitals)}
    return bodies.pop() if len(bodies) == 1 else UNKNOWN


_REMEMBERED: Final = 60
"""Mentions before a body among which another one is looked for."""


def short_noun(low: str, capitals: CapitalNouns) -> str:
    """``organisation`` of ``umweltorganisation``; empty where bodies aren't called by a noun."""
    if low in capitals.short_bodies:
        return low
    return next((low[at:] for at in range(1, len(low)) if low[at:] in capitals.short_compounds), "")


def is_short_body(scene: Scene, number: int, capitals: CapitalNouns) -> bool:
    """Whether a mention is ``das Unternehmen``, and no more, and stands for no name yet."""
    article, mention, entity = scene.article, scene.mentions[number], scene.people.of_mention[number]
    noun = article.lows[mention.head_at]
    if not short_noun(noun, capitals) or mention.kind == "pronoun" or mention.head_at != mention.first + 1:
        return False
    behind = mention.head_at + 1
    if mention.reach != behind and article.lows[behind] not in article.language.small.medium:
        return False  # schreibt der Konzern in einem Beitrag: that tells nothing of the body
    open_ = entity < 0 or scene.people.entities[entity].described or scene.people.entities[entity].key == noun
    return open_ and is_definite(article, mention)


def _may_be(scene: Scene, at: int, noun: str, capitals: CapitalNouns) -> bool:
    """Whether a mention is the name of a body that the noun may mean, and stands behind no preposition, nor in brackets
    as somebody's party does."""
    first = scene.mentions[at].outer
    return not (first and scene.article.classes[first - 1] in "pO(") and _is_body_of_kind(scene, at, noun, capitals)


def _is_body_of_kind(scene: Scene, at: int, noun: str, capitals: CapitalNouns) -> bool:
    """Whether a mention is the name of a body, by whose words it may be called so."""
    entity, mention, article = scene.people.of_mention[at], scene.mentions[at], scene.article
    if mention.kind != "name" or not _is_named_body(scene.people.entities[entity], capitals):
        return False
    words = article.lows[max(mention.outer, mention.last - _MOST_WORDS) : mention.last]
    if any(word.endswith(capitals.short_bodies[noun]) for word in words):
        return True
    others = capitals.other_bodies.get(noun)
    if others is None or scene.people.entities[entity].name.lower() in article.language.nouns.bodies:
        return False
    return not any(word.endswith(others) for word in words)


def _is_named_body(who: Entity, capitals: CapitalNouns) -> bool:
    """Whether an entity is a body that has a name."""
    if who.described or "place" in who.signs or who.name.lower() in capitals.short_bodies:
        return False
    return not who.person or (" " not in who.name and who.gender == "?" and _PERSONAL.isdisjoint(who.signs))


_PERSONAL: Final = frozenset(["first", "given", "title", "surname"])
"""Signs of persons that no body has."""


def subject_before(scene: Scene, number: int) -> int:
    """The mention that the last sentence before a description's own is about; -1 for a thing, or for none near."""
    article = scene.article
    sentence = article.sentence_of[scene.mentions[number].outer] - 1
    if (announcer := announcer_before(scene, number)) >= 0:
        return announcer
    while sentence >= 0 and _is_marked_only(scene, sentence):
        sentence -= 1
    if sentence < 0:
        return UNKNOWN
    here, there = (article.paragraph_of[at] for at in (scene.mentions[number].outer, article.sentence_starts[sentence]))
    if here - there > 1:
        return UNKNOWN
    subject = _subject_of(scene, number, sentence)
    for earlier in range(sentence - 1, max(-1, sentence - _MOST_REPORTED), -1):
        is_thing = subject < 0 or _is_thing(scene, subject)
        start, end = article.sentence_span(earlier + 1)
        is_told = is_thing or (not _speaks(scene, subject) and is_reported(article, start, end))
        if not is_told or article.paragraph_of[article.sentence_starts[earlier]] != there:
            break
        teller = _subject_of(scene, number, earlier)
        if is_thing and teller >= 0 and not _speaks(scene, teller):
            break
        subject = teller
    return subject


_MOST_REPORTED: Final = 4
"""Sentences without marks, at most, by which somebody goes on behind the sentence in which he is named."""


def _is_thing(scene: Scene, at: int) -> bool:
    """Whether a mention is a thing or a document: ``Studien zeigten``."""
    mention = scene.mentions[at]
    return mention.kind == "nominal" and scene.article.classes[mention.head_at] in "Sw"


def _speaks(scene: Scene, at: int) -> bool:
    """Whether a mention is the subject of a verb of speech."""
    return at >= 0 and standing_of(scene, at, scene.article.sentence_of[scene.mentions[at].first]) == SPEAKER


def _subject_of(scene: Scene, number: int, sentence: int) -> int:
    """The mention before another one that a sentence is about; -1 for none."""
    article = scene.article
    start, end = article.sentence_span(sentence)
    first = bisect_left(scene.firsts, start)
    subject = UNKNOWN
    for at in range(first, min(number, first + _MOST_MENTIONS)):
        mention = scene.mentions[at]
        if mention.first >= end:
            break
        standing = standing_of(scene, at, sentence)
        if standing < DOER or is_oblique(article, mention.outer, mention.head_at):
            continue
        if standing == SPEAKER and not article.classes.startswith(_AS_SAYS, max(0, mention.outer - len(_AS_SAYS))):
            return _name_of(scene, at)
        subject = at if subject < 0 else subject
    return _name_of(scene, subject) if subject >= 0 else UNKNOWN


def _name_of(scene: Scene, at: int) -> int:
    """The name in ``Der Boxer selbst, Leon Drobnik,``, else the mention itself."""
    behind, description, article = at + 1, scene.mentions[at], scene.article
    if description.kind != "nominal" or behind == len(scene.mentions):
        return at
    name = scene.mentions[behind]  # named: else the C that mypyc writes may drop a number twice
    closed = name.kind == "name" and article.classes.startswith(",", name.last)
    return behind if closed and article.classes[description.reach : name.outer] in (",", "o,") else at


_AS_SAYS: Final = ",z"
"""Classes before somebody who tells what the sentence is about: ``Er starb am Sonntag, wie die Familie mitteilte``."""
_MOST_MENTIONS: Final = 12
"""Mentions of a sentence among which its subject is looked for."""
_MOST_WORDS: Final = 12
"""Words of a body's name, and of what stands before it, that are looked at."""


def _is_marked_only(scene: Scene, sentence: int) -> bool:
    """Whether a sentence is nothing but marked words."""
    start, end = scene.article.sentence_span(sentence)
    return not scene.article.classes[start:end].strip("Q.,:;!?n")


def _entity_at(scene: Scene, at: int) -> int:
    """The entity of a mention, as far as it is settled."""
    return scene.resolved[at].entity if at in scene.resolved else scene.people.of_mention[at]


def _is_new(scene: Scene, at: int) -> bool:
    """Whether a mention is the first one of its entity."""
    entity = scene.people.of_mention[at]
    return entity >= 0 and scene.people.entities[entity].mentions[:1] == [at]


def _newcomer_behind(scene: Scene, between: tuple[int, int], entity: int, wanted: str) -> int:
    """Who else is named first ``between`` the subject and a description: ``Er wird von Timo Kranz beerbt``; or -1."""
    subject, number = between
    end = scene.article.sentence_ends[scene.article.sentence_of[scene.mentions[subject].first]]
    for at in range(subject + 1, min(number, subject + _MOST_MENTIONS)):
        mention, other = scene.mentions[at], scene.people.of_mention[at]
        if mention.first >= end:
            break
        if mention.kind == "name" and other != entity and _is_new(scene, at):
            who = scene.people.entities[other]
            if who.human > 0 and is_possible(who, wanted):
                return other
    return UNKNOWN
