"""Whether "sie" is of many, by the verb at the end of its clause, in a language whose nouns have capitals."""

from typing import Final

from bot.quotes.syntax.tokens import TokenizedText


def ends_with_plural(article: TokenizedText, at: int) -> bool:
    """``wie sie durch ihren Sprecher erklären ließen``: whether a clause with a conjunction before the pronoun ends
    with a verb in the plural."""
    if article.language.tokens.nouns is None or article.classes[at - 1] not in _CONJUNCTIONS:
        return False
    end = at + 1
    while end < len(article.classes) - 1 and article.classes[end] not in _CLAUSE_ENDS and end - at < _LONGEST_CLAUSE:
        end += 1
    low, verbs = article.lows[end - 1], article.language.verbs
    verbal = article.classes[end - 1] in _VERBS and end - at > 1
    return low in verbs.of_many or (verbal and low.endswith(verbs.of_many_ending))


_CONJUNCTIONS: Final = ("z", "t")
"""Classes of words behind which the verb stands at the end."""
_CLAUSE_ENDS: Final = frozenset(",.:nQ")
"""Classes of what ends a clause."""
_VERBS: Final = frozenset("VWKTUae")
"""Classes of verbs."""
_LONGEST_CLAUSE: Final = 20
"""Tokens from such a pronoun to the end of its clause, at most."""
