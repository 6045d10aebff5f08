"""The tokens at which the rules of :mod:`bot.quotes.syntax.phrases` and :mod:`bot.quotes.syntax.written` look."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress, count

from bot.quotes.capital_nouns import CapitalNouns


def places_of(lows: Sequence[str], nouns: CapitalNouns) -> Mapping[str, list[int]]:
    """The tokens at which each of these rules looks, by the name of its list of words: found in one go for all."""
    lists = _lists_of_words(nouns)
    places = defaultdict[str, list[int]](list)
    for at in compress(count(), map(lists.__contains__, lows)):
        for name in lists[lows[at]]:
            places[name].append(at)
    return places


@cache
def _lists_of_words(nouns: CapitalNouns) -> Mapping[str, Sequence[str]]:
    """For each word that rules look for the names of its lists."""
    lists = {
        "separable": nouns.separable, "retired": nouns.retired,
        "sources": nouns.said_by | nouns.quoting | nouns.called | nouns.transpires,
        "as_follows": {second for _, second in nouns.as_follows}, "written": nouns.written | nouns.called,
        "mentioned": nouns.mentioned, "listening": nouns.listening, "demonstratives": nouns.demonstratives,
        "pointing_articles": nouns.pointing_articles, "reactions": nouns.reactions, "own_words": nouns.own_words,
        "credits": nouns.credits, "viewed_by": nouns.viewed_by, "expletives": nouns.expletives,
    }  # fmt: skip
    words = {word for listed in lists.values() for word in listed}
    return {word: [name for name, listed in lists.items() if word in listed] for word in words}
