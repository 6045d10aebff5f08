"""Words before whose colon, or dash, somebody stands without a verb of speech, as in a headline: ``Crolla il tetto, la
preside: «…»``, ``Holt sul voto: «…»``, ``Réponse du maire : « … »``."""

import re
from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene, Unit

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
    if colon < 1 or not article.language.spoken.voices:
        return NOBODY_TOLD
    mark = article.classes[colon]
    if mark not in _ANNOUNCING:
        return NOBODY_TOLD
    dash = mark == "-"
    colon = _before_aside(article.classes, colon)
    start = _start_of_part(article.classes, colon)
    if _VERB.search(article.classes, start, colon) is not None:
        return NOBODY_TOLD
    if not dash and _is_voice_of_somebody(scene, start, colon):
        return _owner_of_voice(scene, start, colon)
    at = _mention_at(scene, start, colon)
    if at < 0 or (dash and not _fills_line(scene, at)):
        return NOBODY_TOLD
    behind = scene.mentions[at].reach
    if behind != colon and (dash or article.classes[behind] != "p"):  # sul voto
        return NOBODY_TOLD
    return at if _speaks_for_itself(scene, at, behind == colon) else NOBODY_TOLD


def _is_voice_of_somebody(scene: Scene, start: int, colon: int) -> bool:
    """``Réponse du maire :``: whether a noun for what was said begins at a token, with whose it is behind it."""
    noun = _behind_article(scene.article.classes, start)
    return noun + 1 < colon and _is_voice(scene, noun) and scene.article.classes[noun + 1] == "O"


def _owner_of_voice(scene: Scene, start: int, colon: int) -> int:
    """The mention of whose words such a noun tells, up to the colon; -1 for none."""
    noun = _behind_article(scene.article.classes, start)
    owner = _named_at(scene, _behind_article(scene.article.classes, noun + 2), colon)
    if owner < 0:
        return NOBODY_TOLD
    mention = scene.mentions[owner]
    return owner if mention.reach == colon else NOBODY_TOLD


def _behind_article(classes: str, token: int) -> int:
    return token + 1 if classes.startswith("D", token) else token


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
