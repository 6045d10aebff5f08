"""Words before whose colon, or dash, somebody stands without a verb of speech, as in a headline: ``Crolla il tetto, la
preside: «…»``, ``Holt sul voto: «…»``, ``Réponse du maire : « … »``, ``Soddisfatto anche il preside: «…»``."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.coreference.antecedents import wanted_of
from bot.quotes.coreference.topic_before import PEOPLE

NOBODY_TOLD: Final = -1
_VERB: Final = re.compile("[aeVWKTU]")


def _is_voice(scene: Scene, token: int) -> bool:
    """Whether a token is a noun for what was said, with its article before it where they are read as one."""
    return scene.article.lows[token].rpartition(" ")[2] in scene.article.language.spoken.voices


def _named_at(scene: Scene, token: int, end: int) -> int:
    """The mention that a token begins, or the name that stands beside an office there; -1 for none."""
    article, mentions = scene.article, scene.mentions
    described, last = NOBODY_TOLD, min(end, token + _LONGEST_OFFICE)
    for at in range(bisect_left(scene.firsts, token), bisect_left(scene.firsts, last)):
        mention = mentions[at]
        if not _VERBLESS.fullmatch(article.classes, token, max(token, mention.outer)):
            break
        oblique = mention.outer > token and article.classes[mention.outer - 1] in _OBLIQUE
        if oblique or (at in scene.inner and mention.outer > token):
            continue
        if mention.kind == "name" and (described < 0 or mention.outer <= mentions[described].reach + 1):
            return at
        somebody = mention.kind == "nominal" and article.classes[mention.head_at] in _SOMEBODY
        described = at if described < 0 and somebody else described
    return described


_SOMEBODY: Final = ("R", "B")
_VERBLESS: Final = re.compile("[RSwONGBDpLdM#,()&-]*")
_LONGEST_OFFICE: Final = 12
"""Tokens of an office before a name."""


_OBLIQUE: Final = ("p", "O")


def announced_by(scene: Scene, unit: Unit) -> int:
    """The mention that stands alone before the colon of a unit, or with what its words are about; -1 for none."""
    article = scene.article
    colon = unit.first_token - 1
    if (labelled := _labelled(scene, colon)) >= 0:
        return labelled
    line = article.classes.startswith(":n", colon - 1)
    colon -= line
    if colon < 1 or not article.language.spoken.voices:
        return NOBODY_TOLD
    mark = article.classes[colon]
    if mark not in _ANNOUNCING:
        return NOBODY_TOLD
    dash = mark == "-"
    colon = _before_aside(article.classes, colon)
    start = _start_of_part(article.classes, colon)
    if not dash and (owner := _owner_of_words(scene, start, colon)) >= 0:
        return owner
    if line or _VERB.search(article.classes, start, colon) is not None:
        return NOBODY_TOLD
    at = _mention_at(scene, start, colon)
    if at < 0 or (dash and not _fills_line(scene, at)):
        return NOBODY_TOLD
    behind = scene.mentions[at].reach
    if behind != colon and (dash or article.classes[behind] != "p"):  # sul voto
        return NOBODY_TOLD
    if not _speaks_for_itself(scene, at, behind == colon):
        return NOBODY_TOLD
    named = _whose_work(scene, at)
    return named if named >= 0 else at


def in_whose_eyes(scene: Scene, unit: Unit) -> int:
    """``Décevant pour Ana Holt, la préfète : «…»``, ``Ningún problema para el alcalde: «…»``: the person for whom
    something is so in a sentence without a verb, which ends before the words of a unit; -1 for nobody."""
    article, colon = scene.article, unit.first_token - 1
    classes, eyes = article.classes, article.language.spoken.eyes
    if colon < 1 or classes[colon] != ":":
        return NOBODY_TOLD
    start = max(colon - _LONGEST_PART, *[classes.rfind(border, 0, colon) for border in ".;n"]) + 1
    before = next((token for token in range(start, colon) if article.lows[token] in eyes), colon)
    if before in (start, colon) or _VERB_IN_JUDGEMENT.search(classes, start, before) is not None:
        return NOBODY_TOLD
    at = _mention_at(scene, before + 1, colon)
    if at < 0 or any(_is_voice(scene, token) for token in range(start, before)):  # une question pour
        return NOBODY_TOLD
    reach = scene.mentions[at].reach
    if reach != colon and _VERBLESS_ASIDE.fullmatch(classes, reach, colon) is None:
        return NOBODY_TOLD
    return at if _speaks_for_itself(scene, at, reach == colon) else NOBODY_TOLD


_VERB_IN_JUDGEMENT: Final = re.compile("(?<![Dd])[VWKTQ]|[oP]a?e|[NRSBGw]a")
"""Classes of a verb, which may be a noun behind an article; a capital word that begins a sentence is often read as
one."""
_VERBLESS_ASIDE: Final = re.compile(",D?[RSwONGBDpLdM#&-]{1,24}")
"""Classes of who somebody is, from a comma up to a colon."""


def is_meant_behind(scene: Scene, judge: int, teller: int) -> bool:
    """``Décevant pour Ana Holt: «…», dit-elle``: whether whoever tells the words, a pronoun, may be the person in
    whose eyes something is so."""
    entity, mention = scene.people.of_mention[judge], scene.mentions[teller]
    if mention.kind != "pronoun" or entity < 0:
        return False
    wanted = wanted_of(scene.article, mention)
    return wanted != "?" and scene.people.entities[entity].may_be(wanted)


def _labelled(scene: Scene, before: int) -> int:
    """``Ana Holt, Riveras tränare:`` in a line of its own: a name in full with what somebody is, above words before
    which a token stands; -1 for none."""
    article = scene.article
    dashed = article.classes.startswith(":n-", before - _BEFORE_DASH)
    if not dashed and not article.classes.startswith(":n", before - 1):
        return NOBODY_TOLD
    colon = before - (_BEFORE_DASH if dashed else 1)
    start = article.paragraph_starts[article.paragraph_of[colon]]
    at = _mention_at(scene, start, colon) if article.language.nouns.calls_again else NOBODY_TOLD
    if at < 0 or scene.mentions[at].kind != "name" or not _fills_line(scene, at):
        return NOBODY_TOLD
    labelled = _LABEL.match(article.classes, scene.mentions[at].last)
    return at if labelled is not None and labelled.end() == colon + 1 else NOBODY_TOLD


_BEFORE_DASH: Final = 2
"""Tokens from the colon of a line to the dash of the next."""
_LABEL: Final = re.compile(r",[^,.:QnaeVWKTU]{1,12}:")
"""Classes of what somebody is, behind his name and before a colon."""


def _whose_work(scene: Scene, at: int) -> int:
    """The person by name whose work a description without an article tells behind a comma: ``ma Ana Holt, legale dei
    due: «…»``; -1 for none."""
    article, outer = scene.article, scene.mentions[at].outer
    if scene.mentions[at].kind != "nominal" or article.classes[outer - 1 : outer + 1] != ",R":
        return NOBODY_TOLD
    before = at - 1 - (at - 1 in scene.inner)
    if before < 0 or scene.mentions[before].kind != "name" or scene.mentions[before].reach != outer - 1:
        return NOBODY_TOLD
    entity = scene.people.of_mention[before]
    return before if entity >= 0 and scene.people.entities[entity].human > 0 else NOBODY_TOLD


def _mention_at(scene: Scene, start: int, end: int) -> int:
    """The mention that begins at token ``start``, outside of marks; -1 for none."""
    for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end)):
        if at not in scene.inner and scene.mentions[at].outer == start:
            return at
    return NOBODY_TOLD


def _fills_line(scene: Scene, at: int) -> bool:
    """Whether a name in full begins a line."""
    mention = scene.mentions[at]
    in_full = mention.last - mention.core >= _IN_FULL
    return in_full and (mention.outer == 0 or scene.article.classes[mention.outer - 1] == "n")


def _before_aside(classes: str, colon: int) -> int:
    """Where brackets before a colon begin; the colon where there are none."""
    aside = _ASIDE.search(classes, max(0, colon - _LONGEST_ASIDE), colon)
    return colon if aside is None else aside.start()


def _start_of_part(classes: str, colon: int) -> int:
    """Where the last part of a headline before a colon begins, behind an "and"."""
    first = max(0, colon - _LONGEST_PART)
    start = max(first - 1, *[classes.rfind(border, first, colon) for border in _BORDERS]) + 1
    return start + (classes[start : start + 1] == "c")


def _owner_of_words(scene: Scene, start: int, colon: int) -> int:
    """``Réponse du maire :``, ``Le sobrie parole del prete ai pescatori:``, ``La replica di Ana Holt è secca:``: whose
    words are announced in a part of a sentence that begins at a token ``start``; -1 for nobody's."""
    article = scene.article
    opening = _OWNED_WORDS.match(article.classes, start, colon)
    if opening is None or not _is_voice(scene, opening.start("noun")):
        return NOBODY_TOLD
    owner = _named_at(scene, opening.end(), colon)
    if owner < 0:
        return NOBODY_TOLD
    reach = scene.mentions[owner].reach
    return owner if _NOTHING_ELSE.fullmatch(article.classes, reach, colon) is not None else NOBODY_TOLD


_OWNED_WORDS: Final = re.compile("D{0,2}w?(?P<noun>[wSVUR])w?OD?")
"""Classes of ``Queste le prime parole del``."""
_NOTHING_ELSE: Final = re.compile(r"(?:[pO][^aeVWKTU.,]*|(?:\([^)n]*\))?a{1,3}w?|,[^VWQ.]*,)?")
"""Classes behind who speaks: on what or to whom, or how the words are."""


def told_right_behind(scene: Scene, unit: Unit) -> int:
    """``«…»: la risposta del preside``, ``«…», queste le parole di Ana Holt``: whose words a noun for them says behind
    them in their sentence; -1 for nobody's."""
    article, start = scene.article, unit.last_token + 2
    if not article.language.spoken.voices or article.classes[start - 1 : start] not in _BESIDE:
        return NOBODY_TOLD
    end = article.sentence_ends[article.sentence_of[unit.last_token]]
    opening = _OWNED_WORDS.match(article.classes, start, end)
    if opening is None or not _is_voice(scene, opening.start("noun")):
        return NOBODY_TOLD
    return _named_at(scene, opening.end(), end)


_BESIDE: Final = (":", ",", "-")


def led_by(scene: Scene, unit: Unit) -> int:
    """``Arrabbiati anche i tifosi:``, ``Una scelta ribadita da Ana Holt, preside a Riva:``, ``Ana Holt si è fermata a
    parlare:``: the person whom the sentence up to a colon is about, where no verb of speech stands in it or right
    behind the words; -1 for nobody."""
    article, colon = scene.article, unit.first_token - 1
    if not article.language.spoken.voices or colon < 1 or article.classes[colon] != ":":
        return NOBODY_TOLD
    start = max(article.sentence_starts[article.sentence_of[colon]], colon - _LONGEST_PART)
    start = max(start, *(article.classes.rfind(border, start, colon) + 1 for border in ".;Q"))
    if _SPEAKS.search(article.classes, start, colon) or _SPEAKS_BEHIND.match(article.classes, unit.last_token + 1):
        return NOBODY_TOLD
    quoting = article.language.verbs.quoting
    if any(article.lows[at] in quoting and article.classes[at + 1] in _WHO for at in range(start, colon)):
        return NOBODY_TOLD  # a cité Ana Holt :
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, colon))
    people = [at for at in near if at not in scene.inner and scene.sorts[at] in PEOPLE]
    leader = _first_ungoverned(scene, people, start)
    if leader < 0 or not _may_lead(scene, leader):
        return NOBODY_TOLD
    done_by = people[-1] != leader and _is_agent(scene, people[-1]) and scene.mentions[people[-1]].reach == colon
    return NOBODY_TOLD if done_by else leader


def _first_ungoverned(scene: Scene, people: Sequence[int], start: int) -> int:
    """The first of people whom no preposition or parenthesis holds, in a sentence that begins at a token ``start``; -1
    for nobody, and where he stands in a clause of his own."""
    classes, governed = scene.article.classes, False
    for at in people:
        outer = scene.mentions[at].outer
        before = classes[outer - 1] if outer > start else ""
        if before in _SUBORDINATE:
            return NOBODY_TOLD
        governed = (before in _OBLIQUE and not _is_agent(scene, at)) or (governed and before == "c")
        if not governed and classes.count("(", start, outer) == classes.count(")", start, outer):
            return at
    return NOBODY_TOLD


_SPEAKS: Final = re.compile("[VWKA]")
_WHO: Final = frozenset("DdNRB")
_SPEAKS_BEHIND: Final = re.compile(",?[oa]{0,3}[VWKA]")
_SUBORDINATE: Final = ("t", "r", "z")


def _may_lead(scene: Scene, at: int) -> bool:
    """Whether a mention is of somebody, and no body or thing."""
    mention, entity = scene.mentions[at], scene.people.of_mention[at]
    if mention.kind == "nominal":
        somebody = scene.article.classes[mention.head_at] in _SOMEBODY
        return somebody and mention.head not in scene.article.language.nouns.bodies
    if entity < 0:
        return False
    who, acts = scene.people.entities[entity], scene.article.classes[mention.reach] in _ACTING
    return who.human > 0 or (acts and who.human == 0 and who.person and who.signs.isdisjoint(_PLACES))


_ACTING: Final = frozenset("oaeTU")
"""Classes of a verb, or of what stands before it, behind a subject."""
_PLACES: Final = ("place", "thing")


def _is_agent(scene: Scene, at: int) -> bool:
    """``ribadita anche dal preside``: whether somebody did what a participle tells."""
    article, outer = scene.article, scene.mentions[at].outer
    if article.lows[outer - 1] not in article.language.small.by:
        return False
    verb = outer - 2 - article.classes.startswith("a", outer - 2)
    return article.lows[verb].endswith(article.language.tokens.participle_endings)


_ANNOUNCING: Final = (":", "-")
_ASIDE: Final = re.compile(r"\([^()n]{1,6}\)$")
"""Classes of ``(Pdn)`` before a colon."""
_LONGEST_ASIDE: Final = 8
_IN_FULL: Final = 2
"""Words of a name before a dash."""
_LONGEST_PART: Final = 60
"""Tokens of such a part, at most."""
_BORDERS: Final = ".,n-Q;("
"""Classes before the last part of a headline."""


def _speaks_for_itself(scene: Scene, at: int, alone: bool) -> bool:
    """Whether a mention is of somebody who speaks: a person by name, or, where it stands ``alone``, by what he is, or
    people who speak together."""
    article, mention, entity = scene.article, scene.mentions[at], scene.people.of_mention[at]
    if mention.kind == "nominal":
        return alone and article.classes[mention.head_at] in _SOMEBODY
    if mention.last - mention.core >= _IN_FULL and article.language.names.gender_of(article.words[mention.core]):
        return True  # ANA HOLT
    who = scene.people.entities[entity] if entity >= 0 else None
    return mention.kind == "name" and who is not None and who.person and who.human > 0
