"""Surnames of several words, by which somebody named in full elsewhere is called: ``García López``, ``Ter Horst``."""

from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Roster
from bot.quotes.syntax.tokens import TokenizedText


def long_surnames(roster: Roster) -> frozenset[tuple[str, ...]]:
    """The ends, of two words and more, of the names that begin with a given name, or have a particle behind their first
    word: ``garcía lópez`` of Lucía García López, ``ter horst``."""
    article, names = roster.article, roster.article.language.names
    ends: set[tuple[str, ...]] = set()
    for mention in map(roster.mentions.__getitem__, roster.long):
        first, last = mention.core, mention.last
        if not _IN_FULL < last - first <= _LONGEST:
            continue
        if names.is_given(article.words[first]) or article.classes[first + 1] == "L":
            ends.update(tuple(article.lows[start:last]) for start in range(first + 1, last - 1))
    return frozenset(ends)


def is_long_surname(article: TokenizedText, name: Mention, ends: frozenset[tuple[str, ...]]) -> bool:
    """Whether a name of several words is the surname of somebody named in full elsewhere; not ``Ann Holt``, who may be
    another than Mary Ann Holt."""
    first = name.core
    if tuple(article.lows[first : name.last]) not in ends:
        return False
    particle = article.language.tokens.classes.get(article.lows[first]) == "L"
    return particle or not article.language.names.is_given(article.words[first])


_IN_FULL: Final = 2
"""Words of a given name and a surname."""
_LONGEST: Final = 8
"""Most words of a name whose ends are looked at."""
