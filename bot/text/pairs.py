"""Makes the terms by which a quotation is indexed: its words, and hashes of its pairs of words. Pure.

A pair is two words in their order, neighbours or with one word between them. It keeps a fragment findable when a word
is missing, misspelt or another: some pair survives, and where a word was dropped the pair of those beside it is still
the same. A pair is rare where its words are common, so few quotations have to be looked at. Two more pairs say how a
quotation begins and how it ends, so that the whole of one is found among thousands that contain it.

Measured on 1,000,000 quotations (SQLite 3.40.1, FTS5 ``detail=none``): 24-bit hashes take 213 bytes a quotation, words
included. Most pairs occur once, and an entry of their own costs more than a shared one; but each shared entry brings
quotations that have to be looked at for nothing, 2 in a list at that size.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from zlib import crc32

from bot.text.words import Ways

Pair = tuple[str, str]
"""Two words in their order, or a word and :data:`EDGE`."""
Term = str | Pair
"""A term by which a quotation is found: a word or a pair."""

_BYTES = 3
"""Bytes of the hash of a pair."""
COLLISIONS = 40 / (1 << 8 * _BYTES)
"""Share of all quotations that are found by a pair though they don't have it: a quotation has about 40 pairs, and each
has the hash of another pair with a chance of one in 2^24."""
_FIRST, _SECOND = 0x9E3779B1, 0x27D4EB2F
"""Odd numbers by which a word's checksum is multiplied, as the first and as the second of a pair, so that the order
counts: that spreads it over all bits (Knuth, TAOCP 6.4)."""
PREFIX = "."
"""Begins the hash of a pair; no word begins with it."""
EDGE = "."
"""Stands for the beginning before the first word and for the end after the last."""


def pair_term(pair: Pair) -> str:
    """The term of a pair in the index."""
    first, second = _HALVES[pair[0]][:_BYTES], _HALVES[pair[1]][_BYTES:]
    return PREFIX + bytes(byte ^ other for byte, other in zip(first, second, strict=True)).hex()


def index_terms_of(terms: Iterable[Term]) -> list[str]:
    """The terms of words and pairs in the index."""
    return [term if isinstance(term, str) else pair_term(term) for term in terms]


def pairs_of(words: Sequence[str]) -> list[Pair]:
    """The pairs of words that are neighbours, or have one word between them; each pair once."""
    return list(dict.fromkeys([*pairwise(words), *zip(words, words[2:], strict=False)]))


def edges_of(words: Sequence[str]) -> list[Pair]:
    """The pairs for the beginning and the end of a quotation of these words."""
    return [(EDGE, words[0]), (words[-1], EDGE)]


def index_terms(read: Iterable[Ways]) -> Iterator[str]:
    """The text to be indexed for each quotation, given by its readings: all its terms.

    FTS5 removes a quotation only when it gets exactly the terms that were indexed. So a change here needs a migration
    that builds the index anew.
    """
    left = iter(read)
    while batch := list(islice(left, _AT_ONCE)):
        hashed = _hashed([words for ways in batch for words in ways])
        for ways in batch:
            yield " ".join([f"{next(hashed)} {' '.join(words)}" for words in ways])


def word_counts(read: Iterable[Ways]) -> Counter[str]:
    """The number of quotations that contain each word."""
    return Counter(chain.from_iterable([set(chain.from_iterable(ways)) for ways in read]))


_AT_ONCE = 250
"""Quotations whose pairs are worked out together: few enough for the processor's cache. Thousands together take a third
longer, each alone half as long again."""


def _hashed(sequences: Sequence[Sequence[str]]) -> Iterator[str]:
    """For each sequence of words the terms of its ``pairs_of`` and ``edges_of``.

    All are worked out in one go, as two very long numbers, since a step for each pair would be most of the work of
    filling the index. The words stand there in one row, edges between the sequences; each has two places of a hash's
    size, for what it gives to a pair as its first word and as its second. Shifted so that they meet, those of words
    with one between them come to stand in the first place of the earlier one, those of neighbours in the second.
    """
    row = [EDGE]
    for words in sequences:
        row += words
        row.append(EDGE)
    size, bits = 2 * _BYTES * len(row), 8 * _BYTES
    halves = int.from_bytes(b"".join(map(_HALVES.__getitem__, row)))
    seconds = halves & int.from_bytes((bytes(_BYTES) + b"\xff" * _BYTES) * len(row))
    firsts = halves ^ seconds
    hashes = (firsts ^ seconds << 5 * bits) ^ (firsts >> bits ^ seconds << 2 * bits)
    terms = PREFIX + (hashes & (1 << 8 * size) - 1).to_bytes(size).hex(" ", _BYTES).replace(" ", f" {PREFIX}")
    at = 0
    for words in sequences:
        last = at + len(words)
        # What reaches over an edge is no pair: of the last but one only the neighbours, and of the last the edge.
        most = terms[at * _PLACE + _TERM : (last - 1) * _PLACE]
        end = last * _PLACE
        yield f"{most}{terms[end - _TERM : end - 1]} {terms[end + _TERM : end + _PLACE - 1]}"
        at = last + 1


class _Halves(dict[str, bytes]):
    """What a word gives to the hashes of pairs, as their first and as their second; worked out when first asked for.

    A plain dict, not a bounded cache of a library: it is asked for each word that is indexed, and a known word takes no
    call of a Python function here.
    """

    def __missing__(self, word: str) -> bytes:
        if len(self) >= _MOST_WORDS:
            self.clear()
        number = crc32(word.encode(errors="replace"))
        halves = self[word] = _high(number * _FIRST) + _high(number * _SECOND)
        return halves


def _high(number: int) -> bytes:
    """The highest bytes of the lower 32 bits, which multiplying mixes best."""
    return (number & 0xFFFFFFFF).to_bytes(4)[:_BYTES]


_MOST_WORDS = 131_072
"""Maximum number of words whose halves are cached; beyond it the cache is emptied."""
_HALVES = _Halves()
"""The halves of words that were indexed lately."""
_TERM = len(PREFIX) + 2 * _BYTES + len(" ")
"""Characters of a term with the blank after it."""
_PLACE = 2 * _TERM
"""Characters of the two terms that one word of the row begins: its pair with the next word but one, and that with the
next."""
