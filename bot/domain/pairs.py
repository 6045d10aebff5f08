"""What a quotation is indexed by: its words, and hashes of its word pairs. Pure.

A pair is two words in their order, neighbours or with one word between them. It keeps a fragment findable when a word
is missing, misspelt or another: some pair survives, and where a word was dropped the pair of those beside it is still
the same. A pair is rare where its words are common, so few quotations have to be looked at. Two more pairs say how a
quotation begins and how it ends, so that the whole of one is found among thousands that contain it.

Measured on 1,000,000 quotations (SQLite 3.40.1, FTS5 ``detail=none``): 24-bit hashes take 213 bytes a quotation, words
included. Most pairs occur once, and an entry of their own costs more than a shared one; but each shared entry brings
quotations that have to be looked at for nothing, 2 in a list at that size.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from zlib import crc32

from bot.domain.wording import readings

_BYTES = 3
"""Of a hash."""
_FIRST = 0x9E3779B1
_SECOND = 0x27D4EB2F
"""Odd constants: multiplying by them spreads a number over all bits (Knuth, TAOCP 6.4). The order of words counts."""
PREFIX = "."
"""Begins the hash of a pair; no word begins with it."""
EDGE = "."
"""Stands for what is before the first word and after the last."""

Pair = tuple[str, str]


def pair_term(pair: Pair) -> str:
    """The term by which a pair stands in the index."""
    return PREFIX + _mixed(_FIRSTS[pair[0]], _SECONDS[pair[1]]).hex()


def pairs_of(words: Sequence[str]) -> list[Pair]:
    """Neighbours, and words with one between them, each once."""
    return list(dict.fromkeys([*pairwise(words), *zip(words, words[2:], strict=False)]))


def edges_of(words: Sequence[str]) -> list[Pair]:
    """How a quotation of these words begins and ends."""
    return [(EDGE, words[0]), (words[-1], EDGE)]


def index_terms(wording: str) -> tuple[str, set[str]]:
    """Everything that a quotation is found by, as the text to be indexed, and those of it that are words.

    An index forgets a quotation only when told the very same terms: whoever changes this adds a migration that
    builds the index anew.
    """
    ways = readings(wording)
    return " ".join([f"{_hashed(one)} {' '.join(one)}" for one in ways]), set(chain.from_iterable(ways))


def _hashed(words: Sequence[str]) -> str:
    """The terms of ``pairs_of`` and ``edges_of``, all in one go: this is most of the work of filling the index."""
    bounded = (EDGE, *words, EDGE)
    firsts, seconds = b"".join(map(_FIRSTS.__getitem__, bounded)), b"".join(map(_SECONDS.__getitem__, bounded))
    neighbours = _mixed(firsts[:-_BYTES], seconds[_BYTES:])
    over_one = _mixed(firsts[_BYTES : -3 * _BYTES], seconds[3 * _BYTES : -_BYTES])
    return PREFIX + (neighbours + over_one).hex(" ", _BYTES).replace(" ", f" {PREFIX}")


def _mixed(firsts: bytes, seconds: bytes) -> bytes:
    """The hashes of as many pairs as there are halves, one behind the other."""
    return (int.from_bytes(firsts) ^ int.from_bytes(seconds)).to_bytes(len(firsts))


class _Halves(dict[str, bytes]):
    """What a word gives to the hash of a pair, worked out when first asked for."""

    def __init__(self, factor: int) -> None:
        super().__init__()
        self._factor = factor

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _MOST_WORDS:
            self.clear()
        half = self[word] = _high(crc32(word.encode(errors="replace")) * self._factor)
        return half


def _high(number: int) -> bytes:
    """The highest bytes of the lower 32 bits, which multiplying mixes best."""
    return (number & 0xFFFFFFFF).to_bytes(4)[:_BYTES]


_MOST_WORDS = 131_072
_FIRSTS, _SECONDS = _Halves(_FIRST), _Halves(_SECOND)
"""Of a pair's first word, and of its second."""
