"""Whether the subject before a word of speech is spoken of, and by whom: ``was called “a fool” by Holt``."""

import re
from typing import Final

from bot.quotes.mentions.cases import and_before
from bot.quotes.mentions.claims import is_claimed_by
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def is_passive(article: TokenizedText, match: re.Match[str], at: int) -> bool:
    """``was called``, ``a man accused of fraud``: the subject is spoken of and does not speak; ``at`` is its cue."""
    start, lows, verbs = match.start(), article.lows, article.language.verbs
    cue, before = lows[at], lows[at - 1]
    if before in verbs.passive or (article.classes[start] == "," and is_described_as(article, match)):
        return True
    if verbs.last and not verbs.passive.isdisjoint(lows[start:at]):  # werd door Holt omschreven
        return True
    participle = cue.endswith(verbs.past_endings) or (cue in verbs.told and not cue.endswith(verbs.active_endings))
    if not participle:
        return article.classes[at - 1] == "a" and cue in verbs.undergone and _is_behind_be(article, at)
    if before not in verbs.perfect and article.classes.startswith("KO", at):
        return True
    if article.classes.startswith("zV", at + 1) and lows[at + 2].endswith(verbs.active_endings):
        return False  # was reported as saying
    clause = article.classes.rfind(",", start, at) if "r" in article.classes[start:at] else -1
    return cue not in verbs.active and not verbs.be.isdisjoint(lows[max(clause, start, at - 4) : at])


def _is_behind_be(article: TokenizedText, at: int) -> bool:
    """``was sent``, ``had never been given``: an auxiliary of the passive right before the cue at a token."""
    first = at
    while first > max(0, at - _MOST_AUXILIARIES) and article.classes[first - 1] == "a":
        first -= 1
    return not article.language.verbs.be.isdisjoint(article.lows[first:at])


_MOST_AUXILIARIES: Final = 4
"""Auxiliaries and adverbs before a participle, at most."""


def is_described_as(article: TokenizedText, match: re.Match[str]) -> bool:
    """``Holt, so often described as “a fool”, …``: a participle behind one comma, with "as" and no object."""
    start, cue, classes = match.start(), match.start("cue"), article.classes
    if classes[start] != "," or classes.count(",", start, cue) > 1:
        return False
    participle = article.lows[cue].endswith(article.language.verbs.past_endings)
    return participle and article.lows[cue + 1] in article.language.small.as_


def is_done_by(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """Whether a participle at a token is one of naming, or of speech with somebody as its agent: ``dénoncé comme « … »
    par le maire``."""
    if article.classes[verb] == "K":
        return True
    return article.lows[verb] in article.language.verbs.done and article.classes[mention.head_at] != "w"


def is_passive_around(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``wurde Holt „…“ genannt``, ``wordt Holt “…” genoemd``: whether the auxiliary of a passive stands apart from its
    participle, which is at a token, before the subject."""
    if article.language.tokens.nouns is not None:
        return is_passive_apart(article, mention, cue)
    verbs, start = article.language.verbs, mention.outer
    return verbs.last and start > 0 and article.lows[start - 1] in verbs.passive and article.lows[cue] in verbs.done


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


def verb_of_agent(article: TokenizedText, mention: Mention) -> int:
    """Token of the verb in ``was told by Holt that``, ``described by Holt as``, and of the noun in ``suggestions by
    Holt that``; -1 for none."""
    if is_claimed_by(article, mention):
        return mention.outer - 2
    lows, small, verbs, participle = article.lows, article.language.small, article.language.verbs, mention.outer - 2
    before = article.classes[participle : mention.outer]
    if before not in _AGENT_BEHIND or lows[mention.outer - 1] not in small.by:
        return -1
    behind = mention.reach + 1
    if article.classes.startswith("zV", behind - 1) and lows[behind].endswith(verbs.active_endings):
        return -1  # Holt is quoted by the paper as saying
    described = not small.as_.isdisjoint(lows[behind - 1 : behind])
    goes_on = described or (before[0] in "VKW" and article.classes[behind - 1 : behind] in ("t", ":"))
    goes_on = goes_on or (before == "Kp" and article.classes.startswith("O", behind - 1))  # accused by Pell of
    goes_on = goes_on or (lows[participle] in verbs.told and article.classes.startswith("pQ", behind - 1))
    telling = lows[participle] in verbs.told and lows[participle] not in verbs.quoting
    goes_on = goes_on or (telling and article.classes.startswith(",Q", behind - 1))  # told by Pell, “…”
    goes_on = goes_on or (before == "Kp" and article.classes.startswith("Q", behind - 1))  # called by Pell “…”
    goes_on = goes_on or (lows[participle] in verbs.asking and article.classes.startswith("z", behind - 1))
    return participle if goes_on and not lows[participle].endswith(verbs.active_endings) else -1


def verb_of_quoted(article: TokenizedText, mention: Mention) -> int:
    """Token of "saying" in ``quoted Holt as saying``; -1 for none."""
    saying, lows = mention.reach + 1, article.lows
    if not article.classes.startswith("zV", mention.reach) or lows[saying - 1] not in article.language.small.as_:
        return -1
    return saying if lows[saying].endswith(article.language.verbs.active_endings) else -1


_AGENT_BEHIND: Final = ("Vp", "Kp", "Wp", "Tp")
"""Classes of a participle and "by"."""


def is_charged_by(article: TokenizedText, mention: Mention, cue: int) -> bool:
    """``acusado por Pell de ser «…»``: whether what somebody is charged with by a mention follows it."""
    verbs = article.language.verbs
    judging = verbs.cues.get(article.lows[cue], ("", ""))[1] in verbs.judging
    return judging and _CHARGED_WITH.match(article.classes, mention.last) is not None


_CHARGED_WITH: Final = re.compile("[Oz][DdpOwaR]{0,5}Q")
"""Classes of ``de estar a «…»``."""
