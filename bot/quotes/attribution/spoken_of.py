"""Whoever is named in marked words, and isn't said to say them: ``Then came Mary Holt. “Mary is late.”``"""

from collections.abc import Sequence
from typing import Final

from bot.quotes.attribution.features import Candidate
from bot.quotes.context.candidates import Scene, Unit


def best_not_spoken_of(
    scene: Scene, unit: Unit, candidates: Sequence[Candidate], scores: Sequence[float], best: int, last: int
) -> int:
    """Whoever spoke last (``last`` is his entity) in place of the best candidate where that is somebody whom the words
    name, or else the best of the others; ``best`` where there is nobody else."""
    of_mention, others = scene.people.of_mention, list(scores[:-1])
    at = best
    while candidates[at].mention >= 0 and _is_spoken_of(scene, unit, candidates[at]):
        entity = of_mention[candidates[at].mention]
        for other, candidate in enumerate(candidates[:-1]):
            whose = of_mention[candidate.mention] if candidate.mention >= 0 else -1
            if whose == entity >= 0:
                others[other] = _NEVER
            elif whose == last >= 0 and others[other] > _NEVER:
                others[other] += _LIKELIER
        at = others.index(max(others))
    return best if candidates[at].mention < 0 else at


_LIKELIER: Final = 50.0
"""Added to the score of whoever spoke last: more than all others have."""
_NEVER: Final = -1_000.0
"""The score of who is named in the words."""


def _is_spoken_of(scene: Scene, unit: Unit, candidate: Candidate) -> bool:
    """Whether somebody of another sentence is named in the words, by his surname or given name."""
    entity = scene.people.of_mention[candidate.mention]
    if candidate.place not in _BEFORE or entity < 0:
        return False
    who, words = scene.people.entities[entity], scene.article.text
    if who.described:
        return False
    given = who.name.partition(" ")[0] if who.person else who.name
    piece = unit.first_piece
    spoken = words[piece.start : min(unit.last_piece.end, piece.start + _MOST_SAID)]
    return any(_is_word(name, spoken) for name in (given, who.name.rpartition(" ")[2] if who.person else who.name))


def _is_word(name: str, words: str) -> bool:
    """Whether a name is a word of its own in some words."""
    at = words.find(name) if len(name) > _INITIAL else -1
    beside = words[max(0, at - 1) : at] + words[at + len(name) : at + len(name) + 1]
    return at >= 0 and not any(map(str.isalnum, beside))


_BEFORE: Final = frozenset(["b1", "b2", "p1", "p2", "far"])
"""Places in the sentences before."""
_MOST_SAID: Final = 1_000
"""Code points of marked words in which a name is looked for."""
_INITIAL: Final = 2
"""Letters of a name that tells too little, at most."""
