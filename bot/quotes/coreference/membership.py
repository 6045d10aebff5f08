"""Whom ``the Ohio Democrat`` means, by what stands beside a name: ``Rep. Mary Holt, D-Ohio,``, ``Democrat of Ohio``,
``Ohio Rep. Mary Holt``."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

SAME_PARTY, OTHER_PARTY = 1.5, -6.0
"""Added to the logarithm of a candidate's odds, where it is told of what party he is."""
SAME_PLACE, OTHER_PLACE = 3.0, -3.0
"""Added where it is told what place he stands for."""


def fit_of_membership(scene: Scene, words: Sequence[str], entity: int) -> float:
    """How much better or worse a description with a party or a place (``ohio``, ``democrat``; ``tory``, ``mp``) fits a
    person, as far as both are told; a place alone never makes it worse."""
    language = scene.article.language
    party = next((letter for word in words if (letter := _party_of(word, language))), "")
    wanted = [word for word in words[:-1] if not _party_of(word, language) and word not in language.nouns.roles]
    if not party and not wanted:
        return 0.0
    parties, places = set[str](), set[str]()
    for number in scene.people.entities[entity].mentions[:_LOOKED_AT]:
        if scene.mentions[number].kind == "name":
            for word in _beside(scene.article, scene.mentions[number]):
                _note(language, word, parties, places)
    fit = (SAME_PARTY if party in parties else OTHER_PARTY) if party and parties else 0.0
    if not wanted or not places:
        return fit
    if any(_is_short_for(place, wanted) for place in places):
        return fit + SAME_PLACE
    return fit + (OTHER_PLACE if party else 0.0)


def _party_of(word: str, language: Language) -> str:
    """The first letter of the party that a word tells, by its usual name; empty for another word."""
    known = word in language.nouns.members or word in language.names.parties
    return language.names.party_names.get(word, word)[0] if known else ""


def _beside(article: TokenizedText, mention: Mention) -> Iterator[str]:
    """The words with a capital right beside a name: its titles, and what follows up to a verb."""
    before = article.words[mention.outer : mention.core]
    yield from (word for word in before if word[0].isupper())
    for at in range(mention.last, min(mention.last + _BEHIND, len(article.words))):
        if article.classes[at] not in _GOING_ON:
            return
        yield article.words[at]


def _note(language: Language, word: str, parties: set[str], places: set[str]) -> None:
    """Add what a word tells: a party by its first letter, a place."""
    names, low = language.names, word.lower()
    if names.party_sign is not None and names.party_sign.fullmatch(word):
        parties.add(low[0])
        places.add(low.partition("-")[2].rstrip("."))
    elif letter := _party_of(low, language):
        parties.add(letter)
    elif word[0].isupper() and low not in language.tokens.capitals:
        places.add(low.partition("-")[0])  # Marl-born


def _is_short_for(place: str, words: Sequence[str]) -> bool:
    """``ala`` for ``alabama``, ``n.y`` for ``new york``, ``pa`` for ``pennsylvania``."""
    letters = "".join([word[0] for word in words])
    whole = "".join(words)
    ends = whole[0] + whole[-1] == place
    return place in words or (len(place) > 1 and whole.startswith(place)) or place.replace(".", "") == letters or ends


_LOOKED_AT: Final = 4
"""Mentions of a candidate by name beside which they are looked for, the first ones."""
_BEHIND: Final = 6
"""Tokens behind a name that may tell his party and place: ``, Democrat of New York``."""
_GOING_ON: Final = frozenset("(NGOp,)")
"""Classes of what goes on behind a name."""
