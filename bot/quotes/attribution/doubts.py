"""Why a speaker who is chosen is less than sure: it is told that he did not say so, or of what another did."""

import re
from typing import Final

from bot.quotes.context.candidates import Scene, tie_of

UNSAID: Final = 0.8
"""Chance that words are of whoever is said not to have said them, or if: ``Holt never said “…”``."""


def is_unsaid(scene: Scene, chosen: int, piece: int) -> bool:
    """``Holt never said “…”``, ``did not say “…”``, ``if Holt said “…”``: the piece at a token right behind the verb,
    or its "that", and a word before it by which nothing is said."""
    article, mention, tie = scene.article, scene.mentions[chosen], tie_of(scene, chosen)
    if tie.way != "S" or tie.token < mention.reach or article.classes[tie.token + 1 : piece] not in _BESIDE:
        return False
    spoken = article.language.spoken
    between = article.lows[mention.reach : tie.token]
    denied = not spoken.nots.isdisjoint(between) or any(low.endswith(spoken.denied_endings) for low in between)
    return denied or (mention.outer > 0 and article.lows[mention.outer - 1] in spoken.conditions)


_BESIDE: Final = ("", "t")
"""Classes between a verb of speech and a piece that is all of what is said."""


def may_be_anothers(scene: Scene, chosen: int, piece: int) -> bool:
    """``Holt said Pell grabbed her and said: “…”``: somebody else acts in a clause right behind the verb of who is
    chosen, and a second verb before the piece at a token may be his."""
    tie, classes = tie_of(scene, chosen), scene.article.classes
    if tie.way != "S" or tie.letter not in "VWT" or tie.token >= piece:
        return False
    return _ACTS_AND_SAYS.match(classes, tie.token + 1, piece) is not None


_ACTS_AND_SAYS: Final = re.compile(
    r"(?:(?:[oPa]|D?[dNGBRw]{1,3})?t|[oR])?(?:[NGB]{1,4}|[Dd]w?R)(?![s'])a{0,3}[ewU][^.:nQVWK]{0,16}c[VW][^.nQVWK]{0,6}$"
)
"""From a verb of speech to a piece: another's clause with two verbs, the second of them one of speech."""
TWO_CLAUSES: Final = 0.8
"""Chance that words behind such a clause are of whoever tells it."""
