"""Whether the subject before a word of speech is spoken of, and by whom: ``was called “a fool” by Holt``."""

import re
from typing import Final

from bot.quotes.mentions.cases import and_before
from bot.quotes.mentions.claims import is_claimed_by
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def is_passive(article: TokenizedText, match: re.Match[str]) -> bool:
    """``was called``, ``a man accused of fraud``: the subject is spoken of and does not speak."""
    at, lows, verbs = match.start("cue"), article.lows, article.language.verbs
    cue = lows[at]
    participle = cue.endswith(verbs.past_endings) or (cue in verbs.told and not cue.endswith(verbs.active_endings))
    if participle and article.classes.startswith("KO", at) and lows[at - 1] not in verbs.perfect:
        return True
    if is_described_as(article, match) or lows[at - 1] in verbs.passive:
        return True
    if verbs.last and not verbs.passive.isdisjoint(lows[match.start() : at]):  # werd door Holt omschreven
        return True
    clause = article.classes.rfind(",", match.start(), at) if "r" in article.classes[match.start() : at] else -1
    return (
        participle
        and cue not in verbs.active
        and not verbs.be.isdisjoint(lows[max(clause, match.start(), at - 4) : at])
    )


def is_described_as(article: TokenizedText, match: re.Match[str]) -> bool:
    """``Holt, so often described as “a fool”, …``: a participle behind one comma, with "as" and no object."""
    cue, between = match.start("cue"), article.classes[match.start() : match.start("cue")]
    participle = article.lows[cue].endswith(article.language.verbs.past_endings)
    behind_comma = between.startswith(",") and between.count(",") == 1 and participle
    return behind_comma and article.lows[cue + 1] in article.language.small.as_


def is_done_by(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """Whether a participle at a token is one of naming, or of speech with somebody as its agent: ``dénoncé comme « … »
    par le maire``."""
    if article.classes[verb] == "K":
        return True
    return article.lows[verb] in article.language.verbs.done and article.classes[mention.head_at] != "w"


def is_passive_apart(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``wurde Holt von Pell als „…“ bezeichnet``: an auxiliary of the passive stands right before the subject,
    between it and the participle, or behind that; ``wird das „…“ nennen`` is the future."""
    lows, language, start = article.lows, article.language, mention.outer
    nouns = language.tokens.nouns
    if nouns is None or lows[cue] in nouns.quoting:
        return False
    while start > 0 and article.classes[start - 1] == "a":
        start -= 1
    clause = max(start, article.classes.rfind(",", mention.reach, cue))  # behind what stands between commas
    clause = max(clause, and_before(article, mention, cue))  # wurde gewählt und nannte das
    around = nouns.passive_apart.intersection((*lows[clause:cue], *lows[cue + 1 : cue + 2]))
    if lets_be_called(article, cue):
        return True
    return bool(around - nouns.future) or (bool(around) and not lows[cue].endswith(language.verbs.of_many_ending))


def lets_be_called(article: TokenizedText, cue: int) -> bool:
    """``muss sich von Pell „…“ nennen lassen``, ``ließ sich als „…“ feiern``, where nouns have capitals."""
    nouns, lows = article.language.tokens.nouns, article.lows
    if nouns is None:
        return False
    if article.classes[cue] != "K" and article.language.verbs.cues.get(lows[cue], ("", ""))[1] not in nouns.accusing:
        return False
    if not nouns.letting.isdisjoint(lows[cue + 1 : cue + 2]):
        return True
    before = range(max(1, cue - _LONGEST_LETTING), cue)
    return any(lows[at] in nouns.reflexive and lows[at - 1] in nouns.letting for at in before)


_LONGEST_LETTING: Final = 12
"""Tokens of ``ließ sich vom Gemeinderat als „…“`` before the verb, at most."""


def verb_of_agent(article: TokenizedText, mention: Mention, before: str) -> int:
    """Token of the verb in ``was told by Holt that``, ``described by Holt as``, of the noun in ``suggestions by Holt
    that``, and of "saying" in ``quoted Holt as saying``; -1 for none."""
    lows, language = article.lows, article.language
    small, verbs = language.small, language.verbs
    if before[-1:] == "p" and is_claimed_by(article, mention):
        return mention.outer - 2
    if before[-2:] in _AGENT_BEHIND and lows[mention.outer - 1] in small.by:
        participle = mention.outer - 2
        behind = mention.reach + 1
        if article.classes.startswith("zV", behind - 1) and lows[behind].endswith(verbs.active_endings):
            return -1  # Holt is quoted by the paper as saying
        described = not small.as_.isdisjoint(lows[behind - 1 : behind])
        goes_on = described or (before[-2] in "VKW" and article.classes[behind - 1 : behind] in ("t", ":"))
        goes_on = goes_on or (before[-2:] == "Kp" and article.classes.startswith("O", behind - 1))  # accused by Pell of
        goes_on = goes_on or (lows[participle] in verbs.told and article.classes.startswith("pQ", behind - 1))
        goes_on = goes_on or (lows[participle] in verbs.asking and article.classes.startswith("z", behind - 1))
        return participle if goes_on and not lows[participle].endswith(verbs.active_endings) else -1
    saying = mention.reach + 1
    if before[-1:] == "V" and article.classes.startswith("zV", mention.reach) and lows[saying - 1] in small.as_:
        return saying if lows[saying].endswith(verbs.active_endings) else -1
    return -1


_AGENT_BEHIND: Final = ("Vp", "Kp", "Wp", "Tp")
"""Classes of a participle and "by"."""
