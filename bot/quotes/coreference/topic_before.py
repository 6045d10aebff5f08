"""Whom a description means by what the sentences before are about, in a language that calls people by what they are
for variety: ``Ana Ruiz presentó el plan. «…», explicó la concejala``, ``«…», dijo Paz. El líder del gremio añadió``."""

import re
from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, SPEAKER, standing_of
from bot.quotes.coreference.antecedents import Spoken, is_possible, wanted_of
from bot.quotes.coreference.called_again import holds_another, may_be
from bot.quotes.coreference.epithets import OTHER_FIELD, fit_of, is_of_other_work
from bot.quotes.mentions.descriptive import is_one_person, is_person_by_its_end

NOBODY_KNOWN: Final = -1


def topic_before(scene: Scene, number: int, spoken: Spoken) -> int:
    """The entity of the person who speaks in the sentence before a description or whom it is about, where the
    description may mean him; -1 for nobody, and where another has the word now."""
    article, mention = scene.article, scene.mentions[number]
    if not _calls_somebody(scene, number):
        return NOBODY_KNOWN
    answers = scene.ties[number].lemma in article.language.verbs.answering
    if answers or takes_turn(scene, number):
        return NOBODY_KNOWN
    announcer = _announcer(scene, number)
    if announcer >= 0 and _fits(scene, number, announcer):
        return announcer
    sentence, paragraph = article.sentence_of[mention.outer], article.paragraph_of[mention.outer]
    for earlier in range(sentence - 1, max(-1, sentence - _SENTENCES), -1):
        start, end = article.sentence_span(earlier)
        if paragraph - article.paragraph_of[start] > _PARAGRAPHS:
            break
        who = _who_leads(scene, earlier, spoken)
        if who is None:
            if _names_somebody(scene, start, end):
                return NOBODY_KNOWN  # el gol lleva la firma de Ana Ruiz
            continue
        if who == CALLED_AGAIN:
            continue
        return who if _fits(scene, number, who) and may_be(scene, number, who) else NOBODY_KNOWN
    return NOBODY_KNOWN


_SENTENCES: Final = 4
"""Sentences back in which somebody is looked for, one more."""
_PARAGRAPHS: Final = 1
"""Paragraphs back in which somebody is looked for."""


def _announcer(scene: Scene, number: int) -> int:
    """The person by name whom a description's own sentence is about up to a colon: ``Ana Ruiz se despide: «…», dice la
    actriz``; -1 for nobody."""
    article, outer = scene.article, scene.mentions[number].outer
    sentence = article.sentence_of[outer]
    start = article.sentence_starts[sentence]
    colon = article.classes.find(":Q", start, outer)
    for at in range(bisect_left(scene.firsts, start), number if colon > start else 0):
        if scene.firsts[at] > colon:
            break
        if scene.mentions[at].kind == "name" and standing_of(scene, at, sentence) >= DOER:
            return scene.people.of_mention[at]
    shown = _presented(scene, start) if "Q" in article.classes[start:outer] else None
    return NOBODY_KNOWN if shown is None else shown


CALLED_AGAIN: Final = -2
"""Of a sentence about ``la técnica``, who is whoever the sentence before that is about."""


def _who_leads(scene: Scene, sentence: int, spoken: Spoken) -> int | None:
    """The entity that a sentence is about or quotes, ``CALLED_AGAIN``, -1 for somebody unknown; ``None`` for nobody."""
    start, end = scene.article.sentence_span(sentence)
    voice = _voice_in(spoken, start, end)
    subject, standing = subject_of(scene, sentence)
    if standing < DOER:
        return voice if voice >= 0 else _presented(scene, start)
    who = scene.resolved[subject].entity if subject in scene.resolved else scene.people.of_mention[subject]
    if who >= 0:
        surely = standing == SPEAKER or scene.people.entities[who].human > 0 or _opens_and_acts(scene, subject, start)
        return who if surely else voice if voice >= 0 else None
    if standing < SPEAKER or voice < 0:
        return CALLED_AGAIN if _calls_somebody(scene, subject) else voice
    return voice


def _presented(scene: Scene, start: int) -> int | None:
    """``È un Marelli sereno quello che arriva in sala``: the person by name whom a sentence shows in a mood, which
    starts at a token; ``None`` for nobody."""
    article = scene.article
    shown = _SHOWN.match(article.classes, start)
    if shown is None or article.lows[shown.end() - 1] not in article.language.small.one:
        return None
    at = bisect_left(scene.firsts, shown.end() - 1)
    while at < len(scene.mentions) and scene.firsts[at] <= shown.end():
        if scene.mentions[at].kind == "name" and scene.people.of_mention[at] >= 0:
            return scene.people.of_mention[at]
        at += 1
    return None


_SHOWN: Final = re.compile("[ao]{1,2}D(?=[NBG])")
"""Classes of "it is a", and a name behind it."""


def _opens_and_acts(scene: Scene, number: int, start: int) -> bool:
    """``Paz reprendió al patrón``: whether a name opens its sentence, which starts at a token, before a verb."""
    mention = scene.mentions[number]
    return mention.outer == start and scene.article.classes[mention.reach : mention.reach + 1] in VERBS


def _voice_in(spoken: Spoken, start: int, end: int) -> int:
    """Whoever spoke last among the tokens ``[start, end)``; -1 for nobody."""
    last = bisect_left(spoken, (end, NOBODY_KNOWN)) - 1
    return spoken[last][1] if last >= 0 and spoken[last][0] >= start else NOBODY_KNOWN


def _names_somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether a person is named among the tokens ``[start, end)``."""
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end))
    named = (scene.people.of_mention[at] for at in near if scene.mentions[at].kind == "name")
    return any(who >= 0 and scene.people.entities[who].human > 0 for who in named)


def _calls_somebody(scene: Scene, number: int) -> bool:
    """Whether a mention calls one person by what he is, by a listed noun or one that ends like a noun for people."""
    article, mention = scene.article, scene.mentions[number]
    if mention.kind != "nominal":
        return False
    return is_one_person(article, mention) or is_person_by_its_end(article, mention)


def takes_turn(scene: Scene, number: int) -> bool:
    """``Por su parte, el alcalde``, ``a su vez``: whether a description is of somebody else than who spoke before, by
    its sentence."""
    article, outer = scene.article, scene.mentions[number].outer
    start = article.sentence_starts[article.sentence_of[outer]]
    return any(
        low in article.language.called.in_turn and article.classes[at - 1] in "dD"
        for at, low in enumerate(article.lows[start : min(outer, start + _LONGEST_LEAD)], start)
    )


_LONGEST_LEAD: Final = 20
"""Tokens at the beginning of a sentence among which another takes his turn."""


def _fits(scene: Scene, number: int, entity: int) -> bool:
    """Whether a description may mean a person, by gender, work and office."""
    if entity < 0:
        return False
    who, mention = scene.people.entities[entity], scene.mentions[number]
    wanted = wanted_of(scene.article, mention)
    possible = is_possible(who, wanted) or (wanted == "p" and who.person and "plural" not in who.signs)
    possible = possible or (wanted != "?" and _is_somebody_without_signs(scene, entity))
    here = scene.article.lows[mention.first] in scene.article.language.small.demonstratives  # un témoin … cet habitant
    if who.human < 0 or (who.described and not here) or not possible:
        return False
    if is_of_other_work(scene, mention, entity) or holds_another(scene, mention, entity):
        return False
    return fit_of(scene, mention, entity) > OTHER_FIELD


def _is_somebody_without_signs(scene: Scene, entity: int) -> bool:
    """Whether a name of one or two words, neither of them a noun for a body, and no place, is somebody's by what is
    told of him: ``Jurij Terk`` where no list has *Jurij*."""
    who, language = scene.people.entities[entity], scene.article.language
    if who.human <= 0 or who.person or who.gender != "?" or not _SIGNS.isdisjoint(who.signs):
        return False
    words = who.name.lower().split()
    return len(words) <= _WORDS and language.nouns.roles.isdisjoint(words) and not language.names.is_place(who.name)


_WORDS: Final = 2
"""Words of such a name, at most."""
_SIGNS: Final = frozenset(["place", "plural", "thing"])
"""Signs of places, groups and things."""


def subject_of(scene: Scene, sentence: int) -> tuple[int, int]:
    """The mention of the person whom a sentence is about, and the standing; -1 and 0 for nobody."""
    start, end = scene.article.sentence_span(sentence)
    best, highest = NOBODY_KNOWN, 0
    for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end)):
        if at in scene.inner or (scene.sorts[at] not in SPEAKING_SORTS and scene.mentions[at].outer > start):
            continue
        source = scene.ties[at].way == "A"  # Para Ana Ruiz, el plan es caro
        standing = SPEAKER if source else standing_of(scene, at, sentence)
        if scene.article.classes[scene.mentions[at].outer - 1] in CLAUSES or _is_in_clause(scene, at):
            continue  # por haber dicho que su partido iría
        doing = scene.sorts[at] in PEOPLE and not is_object(scene, at) and not is_governed(scene, at)
        if standing >= (DOER if doing else SPEAKER) and standing > highest:
            best, highest = at, standing
    return best, highest


def _is_in_clause(scene: Scene, number: int) -> bool:
    """``el permiso que le ha pedido el alcalde``: whether a mention stands behind the verb of a relative clause."""
    classes, verb = scene.article.classes, scene.ties[number].token
    if scene.ties[number].way != "i" or verb > scene.mentions[number].outer:
        return False
    return _RELATIVE.search(classes, max(0, verb - _SHORT), verb) is not None


_RELATIVE: Final = re.compile("[wSRN]t[ao]{0,4}$")
"""Classes of a noun, the pronoun of a clause about it, and auxiliaries."""
_SHORT: Final = 6
"""Tokens before a verb in which its pronoun is looked for."""


def is_governed(scene: Scene, number: int) -> bool:
    """``dei collaboratori del suo Ufficio``: whether a preposition stands before a mention, or before its
    possessive."""
    article, outer = scene.article, scene.mentions[number].outer
    before = outer - 1 - (outer > 0 and article.classes[outer - 1] == "d")
    return before >= 0 and article.classes[before] in _GOVERNING


_GOVERNING: Final = ("p", "O", "A")


def is_object(scene: Scene, number: int) -> bool:
    """``preparó una defensa``: whether a description stands right behind a verb that is none of speech."""
    mention = scene.mentions[number]
    return (
        mention.kind == "nominal" and scene.ties[number].token < 0 and scene.article.classes[mention.outer - 1] in VERBS
    )


CLAUSES: Final = ("t", "r", "z")
"""Classes of words before a subject of no main clause."""
VERBS: Final = frozenset("aeVWKTU")
"""Classes of verbs, and of what stands with them."""
PEOPLE: Final = frozenset(["per1", "per2", "role", "he", "she"])
"""Sorts of people, of whom a sentence may be about that tells what they do."""
SPEAKING_SORTS: Final = PEOPLE | {"org"}
"""Sorts of mentions that speak."""
