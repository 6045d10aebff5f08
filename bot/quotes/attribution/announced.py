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
    article, colon = scene.article, unit.first_token - 1
    if not article.language.spoken.voices or colon < 1 or article.classes[colon] not in _ANNOUNCING:
        return NOBODY_TOLD
    dash = article.classes[colon] == "-"
    aside = _ASIDE.search(article.classes, max(0, colon - _LONGEST_ASIDE), colon)
    colon = aside.start() if aside is not None else colon
    start = max(article.classes.rfind(border, 0, colon) for border in _BORDERS) + 1
    start += article.classes[start : start + 1] == "c"
    if _VERB.search(article.classes, start, colon) is not None:
        return NOBODY_TOLD
    noun = start + (article.classes[start] == "D")
    if not dash and noun + 1 < colon and _is_voice(scene, noun) and article.classes[noun + 1] == "O":
        owner = _named_at(scene, noun + 2 + (article.classes[noun + 2] == "D"), colon)  # Réponse du maire :
        return owner if owner >= 0 and scene.mentions[owner].reach == colon else NOBODY_TOLD
    first = bisect_left(scene.firsts, start)
    for at in range(first, bisect_left(scene.firsts, colon)):
        mention = scene.mentions[at]
        if at in scene.inner or mention.outer != start:
            continue
        alone, about = mention.reach == colon, not dash and article.classes.startswith("p", mention.reach)
        if dash and (mention.last - mention.core < _IN_FULL or article.classes[start - 1 : start] not in ("n", "")):
            return NOBODY_TOLD
        return at if (alone or about) and _speaks_for_itself(scene, at, alone) else NOBODY_TOLD
    return NOBODY_TOLD


_ANNOUNCING: Final = (":", "-")
_ASIDE: Final = re.compile(r"\([^()n]{1,6}\)$")
"""Classes of ``(Pdn)`` before a colon."""
_LONGEST_ASIDE: Final = 8
_IN_FULL: Final = 2
"""Words of a name before a dash."""
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
