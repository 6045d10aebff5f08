"""Whom ``the Ohio Democrat`` means, by what stands beside a name: ``Rep. Mary Holt, D-Ohio,``, ``Democrat of Ohio``,
``Ohio Rep. Mary Holt``."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

SAME_PARTY, OTHER_PARTY = 1.5, -6.0
"""Added to the logarithm of a candidate's odds, where it is told of what party he is."""
SAME_PLACE, OTHER_PLACE = 3.0, -3.0
"""Added where it is told what place he stands for."""


def fit_of_membership(scene: Scene, words: Sequence[str], entity: int) -> float:
    """How much better or worse a description by party and place (``ohio``, ``democrat``) fits a person."""
    party, parties, places = words[-1], set[str](), set[str]()
    for number in scene.people.entities[entity].mentions[:_LOOKED_AT]:
        if scene.mentions[number].kind == "name":
            for word in _beside(scene.article, scene.mentions[number]):
                _note(scene.article, word, parties, places)
    fit = (SAME_PARTY if party[0] in parties else OTHER_PARTY) if parties else 0.0
    if len(words) == 1 or not places:
        return fit
    return fit + (SAME_PLACE if any(_is_short_for(place, words) for place in places) else OTHER_PLACE)


def _beside(article: TokenizedText, mention: Mention) -> Iterator[str]:
    """The words with a capital right beside a name: its titles, and what follows up to a verb."""
    yield from (article.words[at] for at in range(mention.outer, mention.core) if article.classes[at] in _CAPITALS)
    for at in range(mention.last, min(mention.last + _BEHIND, len(article.words))):
        if article.classes[at] not in _GOING_ON:
            return
        yield article.words[at]


def _note(article: TokenizedText, word: str, parties: set[str], places: set[str]) -> None:
    """Add what a word tells: a party by its first letter, a place."""
    names, low = article.language.names, word.lower()
    if names.party_sign is not None and names.party_sign.fullmatch(word):
        parties.add(low[0])
        places.add(low.partition("-")[2].rstrip("."))
    elif low in article.language.nouns.members or low in names.of_parties:
        parties.add(low[0])
    elif word[0].isupper() and low not in article.language.tokens.capitals:
        places.add(low)


def _is_short_for(place: str, words: Sequence[str]) -> bool:
    """``ala`` for ``alabama``, ``n.y`` for ``new york``, ``pa`` for ``pennsylvania``."""
    letters = "".join([word[0] for word in words[:-1]])
    whole = "".join(words[:-1])
    ends = whole[0] + whole[-1] == place
    return place in words or whole.startswith(place) or place.replace(".", "") == letters or ends


_LOOKED_AT: Final = 4
"""Mentions of a candidate by name beside which they are looked for, the first ones."""
_BEHIND: Final = 6
"""Tokens behind a name that may tell his party and place: ``, Democrat of New York``."""
_CAPITALS: Final = frozenset("NGB")
_GOING_ON: Final = frozenset("(NGOp,)")
"""Classes of words with a capital, and of what goes on behind a name."""
