"""Words whose speaker the sentence right behind them tells by a noun for what was said: ``«…». È la risposta del
sindaco``, ``« … ». C'est le message de Luc Holt``, ``«…»: queste le parole di Ana Holt``."""

import re
from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene, Unit

NOBODY_TOLD: Final = -1


def presented_by(scene: Scene, unit: Unit) -> int:
    """The mention of whose words a unit is told to be right behind it; -1 where that isn't told."""
    article, spoken = scene.article, scene.article.language.spoken
    if not spoken.voices:
        return NOBODY_TOLD
    start = unit.last_token + 1
    start += article.classes[start : start + 1] in (".", ",", ":")
    if start >= len(article.classes) or article.classes[start] == "n":
        return NOBODY_TOLD
    end = article.sentence_ends[article.sentence_of[start]]
    noun = next((at for at in range(start, min(end, start + _LONGEST_LEAD)) if _is_voice(scene, at)), NOBODY_TOLD)
    if noun < 0 or _INTRODUCES.search(article.classes, noun, end) is not None:
        return NOBODY_TOLD  # words that follow
    lead = article.classes[start:noun]
    if lead[:1] == "p" and article.lows[start + 1] in spoken.presenting:  # con queste parole il vescovo ha aperto
        return _subject_behind(scene, noun + 1, end)
    presents = not spoken.presenting.isdisjoint(article.lows[start:noun])
    if _LEAD.fullmatch(lead) is None or (not presents and _VERB.search(article.classes, noun + 1, end) is not None):
        return NOBODY_TOLD
    of = _OF.match(article.classes, noun + 1, end)
    if of is None or (of["by"] and article.lows[of.start("by")] not in article.language.small.by):
        return NOBODY_TOLD
    return _named_at(scene, of.end(), end)


_LONGEST_LEAD: Final = 6
"""Tokens up to the noun for what was said."""
_LEAD: Final = re.compile("[NDPzwa]{0,5}")
"""Classes of ``queste le prime`` before it."""
_INTRODUCES: Final = re.compile(":Q")
_VERB: Final = re.compile("[aeVWKTU]")
_OF: Final = re.compile("(?:O[wVA](?=O))?w?(?:,[^,.nQ:]{1,10},|(?<![,O])[weVWKUT]D?(?=p))?(?:O|(?P<by>p))D?")
"""Classes of what leads from that noun to whose words they are: ``lanciato dal``, ``, al telefono, di``."""


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
        if oblique or at in scene.inner:
            continue
        if mention.kind == "name" and (described < 0 or mention.outer <= mentions[described].reach + 1):
            return at
        described = at if described < 0 and mention.kind == "nominal" else described
    return described


_VERBLESS: Final = re.compile("[RSwONGBDpLdM#,()&-]*")
_LONGEST_OFFICE: Final = 12
"""Tokens of an office before a name."""


def _subject_behind(scene: Scene, start: int, end: int) -> int:
    """The first mention of a clause that no preposition stands before; -1 for none."""
    for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end)):
        mention = scene.mentions[at]
        if at not in scene.inner and scene.article.classes[mention.outer - 1] not in _OBLIQUE:
            return at
    return NOBODY_TOLD


_OBLIQUE: Final = ("p", "O")
