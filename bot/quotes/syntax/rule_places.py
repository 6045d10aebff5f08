"""The tokens at which the rules of :mod:`bot.quotes.syntax.phrases`, :mod:`bot.quotes.syntax.written` and of the
particles of names look."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from bot.quotes.vocabulary import TokenWords


class RulePlaces(NamedTuple):
    """For each of these rules the tokens whose words it looks at, named after the field of the words."""

    particles: list[int]
    separable: list[int]
    verb_parts: list[int]
    retired: list[int]
    sources: list[int]
    as_follows: list[int]
    written: list[int]
    mentioned: list[int]
    listening: list[int]
    demonstratives: list[int]
    reactions: list[int]
    own_words: list[int]
    credits: list[int]
    viewed_by: list[int]
    expletives: list[int]


def places_of(lows: Sequence[str], tokens: TokenWords) -> RulePlaces:
    """The places of all rules, found in one go."""
    rules = _rules_of_words(tokens)
    places = RulePlaces([], [], [], [], [], [], [], [], [], [], [], [], [], [], [])
    for at in compress(count(), map(rules.__contains__, lows)):
        for rule in rules[lows[at]]:
            places[rule].append(at)
    return places


@cache
def _rules_of_words(tokens: TokenWords) -> Mapping[str, Sequence[int]]:
    """For each word that rules look at the numbers of their fields."""
    nouns = tokens.nouns
    assert nouns is not None
    lists = (
        tokens.particles, nouns.separable.keys(),
        {part for parts in nouns.separable.values() for part, _, _ in parts}, nouns.retired,
        nouns.said_by | nouns.quoting | nouns.called | nouns.transpires, {second for _, second in nouns.as_follows},
        nouns.written | nouns.called, nouns.mentioned, nouns.listening, nouns.demonstratives,
        nouns.reactions, nouns.own_words, nouns.credits, nouns.viewed_by, nouns.expletives,
    )  # fmt: skip
    words = {word for listed in lists for word in listed}
    return {word: [rule for rule, listed in enumerate(lists) if word in listed] for word in words}
