"""What a quotation is indexed by: its words, and hashes of its word pairs. Pure.

Pairs of neighbours, and of words with one between them, keep a fragment findable when a word is missing, misspelt or
another: some pair survives. A pair is rare where its words are common, so few quotations have to be looked at.

Measured on 1,000,000 quotations (SQLite 3.40.1, FTS5 ``detail=none``): 22-bit hashes take 192 bytes a quotation, words
included, 28-bit ones 248, since most pairs occur once and an entry of their own costs more than a shared one. A shared
entry only brings candidates that the ranking then drops.
"""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

_BITS = 22
_MASK = (1 << _BITS) - 1
PREFIX = "."
"""Begins the hash of a pair; no folded word begins with it."""


def pair_terms(words: Sequence[str]) -> list[tuple[str, str, str]]:
    """Adjacent and skip-one pairs of ``words`` with their hash: ``(hash, first, second)``, each once."""
    found: dict[str, tuple[str, str, str]] = {}
    for distance, salt in ((1, _NEXT), (2, _SKIP)):
        for first, second in zip(words, words[distance:], strict=False):
            term = f"{PREFIX}{_mixed(_number(first), _number(second), salt):x}"
            found.setdefault(term, (term, first, second))
    return list(found.values())


def index_terms(words: Sequence[str]) -> str:
    """Everything that a quotation of these folded words is found by, as the text to be indexed.

    An index forgets a quotation only when told the very same terms: whoever changes this adds a migration that
    builds the index anew.
    """
    numbers = [_number(word) for word in words]
    firsts = [number * _FIRST for number in numbers]  # spelt out: calling _mixed would take half of the time
    pairs = {(one + other * _NEXT) >> 7 & _MASK for one, other in zip(firsts, numbers[1:], strict=False)}
    pairs.update((one + other * _SKIP) >> 7 & _MASK for one, other in zip(firsts, numbers[2:], strict=False))
    return " ".join([*(f"{PREFIX}{pair:x}" for pair in pairs), *set(words)])


_FIRST = 0x9E3779B1
_NEXT = 0x27D4EB2F
_SKIP = 0x85EBCA6B
"""Odd constants: multiplying by them spreads a number over all bits (Knuth, TAOCP 6.4)."""


def _mixed(first: int, second: int, salt: int) -> int:
    """The order of the words counts, and the distance between them."""
    return (first * _FIRST + second * salt) >> 7 & _MASK


@lru_cache(maxsize=65_536)
def _number(word: str) -> int:
    return crc32(word.encode(errors="replace"))
