"""Whose claim it is that a clause tells, and whose words somebody passes on: ``Holt's claim that …``, ``a letter from
Holt``."""

from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def is_claimed_by(article: TokenizedText, mention: Mention) -> bool:
    """``suggestions by Holt that``, ``a claim from the mayor that``: whose claim it is that a clause tells."""
    lows, language = article.lows, article.language
    claimed = article.classes.startswith("t", mention.reach) and lows[mention.outer - 1] in language.small.by_or_from
    return claimed and _is_claim(article, mention.outer - 2)


def _is_claim(article: TokenizedText, at: int) -> bool:
    """Whether a word is a noun for what somebody says."""
    low = article.lows[at]
    return low in article.language.tokens.spoken_nouns or low in article.language.nouns.claims


def claim_of(article: TokenizedText, mention: Mention) -> int:
    """Token of the noun in ``Holt's claim that …``, ``his claim that …``, ``Holt's description of the plan as “…”``; -1
    for none."""
    return claim_behind(article, mention.first if mention.kind == "pronoun" else mention.reach)


def claim_behind(article: TokenizedText, owning: int) -> int:
    """Token of the noun for what somebody claims, behind the possessive at a token; -1 for none."""
    claim = article.language.grammar.claim.match(article.classes, owning)
    if claim is None:
        return -1
    at = claim.start("noun")
    return at if _is_claim(article, at) else -1


def is_own_claim(article: TokenizedText, owning: int) -> bool:
    """``repeated her claim that``, ``stood by her claim that``: whether the claim behind a possessive, at a token, is
    its subject's own; not ``mocked her claim that``, which judges what another says."""
    if article.classes[owning] != "d" or claim_behind(article, owning) < 0:
        return False
    verb = owning - 1 - (article.classes[owning - 1] == "p")
    low, verbs = article.lows[verb], article.language.verbs
    return article.classes[verb] not in _JUDGING and low not in verbs.asking and low not in verbs.rejecting


_JUDGING: Final = frozenset("KT")
"""Classes of verbs of naming and of thinking, with which somebody judges a claim."""


def noun_of(article: TokenizedText, mention: Mention) -> int:
    """Token of the noun in ``das Fazit von Huber``, ``die Antwort der Trainerin``: of a description with its owner,
    or right before an owner in a case or behind a preposition; -1 for none."""
    if mention.kind == "nominal" and not _OWNERS.isdisjoint(article.classes[mention.head_at + 1 : mention.reach]):
        return mention.head_at
    of = article.lows[mention.outer - 1] in article.language.small.by_or_from
    owned = of or article.classes[mention.first] in _CASED or article.classes[mention.outer] in _CASED
    return mention.outer - 1 - of if owned else -1


_OWNERS: Final = frozenset("NRBG")
"""Classes of people and bodies, who own words: ``eine Frage der Vernunft`` is nobody's."""
_CASED: Final = frozenset("DdRB")
"""Classes of the first word of somebody in a case that tells whose something is."""


def is_read_out(article: TokenizedText, noun: int) -> bool:
    """``verlas eine Erklärung``, ``las aus einem langen Brief``: whether a verb by which somebody passes words on
    stands right before a noun for them."""
    at, nouns = noun - 1, article.language.tokens.nouns
    while at > 0 and noun - at < _LONGEST_OBJECT and article.classes[at] in _IN_OBJECT:
        at -= 1
    return nouns is not None and article.lows[at] in nouns.passing_on


_IN_OBJECT: Final = frozenset("paDdwOM")
"""Classes between a verb and the noun for words that are its object."""
_LONGEST_OBJECT: Final = 8
"""Tokens of such an object, at most."""


def is_by_view(article: TokenizedText, pronoun: Mention) -> bool:
    """``Ihrer Meinung nach``, ``nach ihrer Meinung``: whether the possessive is a mention, whose view it is."""
    nouns = article.language.tokens.nouns
    return (
        nouns is not None and article.classes[pronoun.first] == "P" and article.lows[pronoun.first] in nouns.of_somebody
    )
