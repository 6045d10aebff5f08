"""Whose claim it is that a clause tells: ``Holt's claim that …``, ``suggestions by Holt that …``."""

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
    """Token of the noun in ``Holt's claim that …``, ``Holt's description of the plan as “…”``; -1 for none."""
    claim = article.language.grammar.claim.match(article.classes, mention.reach)
    if claim is None or mention.kind == "pronoun":
        return -1
    at = claim.start("noun")
    return at if _is_claim(article, at) else -1
