"""What is known of a token by itself, whatever stands around it: worked out once, since words come again and again."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any, Final

from bot.quotes.language import Language
from bot.quotes.vocabulary import NEVER, TokenWords

Row = tuple[Any, ...]
"""Of a token its word, that in small letters, its class letter, and its length with the blanks before it; of several
tokens all this in a row, so that a column of theirs is a slice, which takes a quarter of the time of reading it out of
tuples (measured)."""
COLUMNS: Final = 4
"""Values of a token."""
PIECE: Final = " piece "
"""The word of a token that stands for a marked piece; no other token holds a space."""
KNOWN_PIECE: Final[Row] = PIECE, PIECE, "Q", 0
BLANKS: Final = "".join(letter for letter in map(chr, range(0x3001)) if letter.isspace() and letter != "\n")
"""What may stand before a token; a newline is a token."""
CAPITAL: Final = "^"
"""Class of a word with a capital, until its neighbours are looked at."""
PUNCTUATION: Final = {
    ",": ",", ";": ",", ":": ":", ".": ".", "!": ".", "?": ".", "…": "-", "-": "-", "–": "-", "—": "-", "―": "-",
    "‒": "-",
    "(": "(", ")": ")", "[": "(", "]": ")", "&": "&", "'": "'", "’": "'",
}  # fmt: skip


def lower_class(tokens: TokenWords, low: str) -> str | None:
    """Class letter of a listed word or a punctuation mark."""
    return PUNCTUATION.get(low) or tokens.classes.get(low)


def class_by_shape(low: str, tokens: TokenWords) -> str:
    """Class of a word that stands in no list."""
    first = low[0]
    if first.isdigit() or first in "$£€":
        return "R" if tokens.joined_roles and low.rpartition("-")[2] in tokens.roles else "#"  # 24-åringen
    if first == "\n":
        return "n"
    if first == "@" and len(low) > 1:
        return "N"
    if not first.isalpha():
        return "x" if first != "." else "-"
    if low.endswith((*tokens.adverb_endings, *tokens.denied_endings)):
        return "a"
    if low.endswith(tokens.active_endings):
        return "g"
    if low.endswith((*tokens.past_endings, *tokens.verb_endings)):
        return "e"
    if tokens.joined_roles and "-" in low and low.rpartition("-")[2] in tokens.roles:
        return "R"
    if any(low.startswith(first) and low.removeprefix(first) in tokens.roles for first in tokens.role_beginnings):
        return "R"
    return "R" if low.endswith(tokens.role_endings) and not low.endswith(tokens.no_role_endings) else tokens.unlisted


class KnownTokens(dict[str, Row]):
    """What is known of every token, by the token with the blanks before it.

    The letter is the letter of a word that looks the same everywhere, and ``CAPITAL`` for a word with a capital.
    """

    def __init__(self, tokens: TokenWords) -> None:
        super().__init__()
        self._tokens: Final = tokens

    def __missing__(self, token: str) -> Row:
        word = token.lstrip(BLANKS)
        low = word.lower()
        if word == low:
            known = word, word, lower_class(self._tokens, low) or class_by_shape(low, self._tokens), len(token)
        else:
            known = word, low, CAPITAL, len(token)
        if len(self) < _MOST_WORDS:
            self[token] = known
        return known


class BesideOthersError(LookupError):
    """What stands between two blanks can't be cut into tokens by itself."""


class KnownChunks(dict[str, Row]):
    """The tokens of everything that stood between two blanks: looked up, most text needs no pattern.

    The first token of each has one blank before it. None are kept, nor given, of what may hang together with its
    neighbours (what ``over_blanks`` finds), nor of what has another blank at its end.
    """

    def __init__(self, pattern: re.Pattern[str], tokens: KnownTokens, over_blanks: re.Pattern[str]) -> None:
        super().__init__({"": ()})
        self._pattern: Final = pattern
        self._tokens: Final = tokens
        self._over_blanks: Final = over_blanks

    def __missing__(self, chunk: str) -> Row:
        if len(chunk) > _LONGEST_CHUNK or chunk[-1] in BLANKS or self._over_blanks.search(chunk):
            raise BesideOthersError
        beside_blanks = f" {chunk}" if chunk[-1] == "\n" else f" {chunk} "  # a newline takes the blanks behind it
        known = tuple(chain.from_iterable(map(self._tokens.__getitem__, self._pattern.findall(beside_blanks))))
        if len(self) < _MOST_WORDS:
            self[chunk] = known
        return known


_LONGEST_CHUNK: Final = 60
"""Code points of what is looked up, at most: longer ones hardly come again, and take a pattern long if they are odd."""
_MOST_WORDS: Final = 50_000
"""Words that are remembered, with and without a blank before them, and chunks: some thirty megabytes."""


class KnownText:
    """What is known of the tokens of a language."""

    def __init__(self, words: TokenWords) -> None:
        self.pattern: Final = words.token
        self.tokens: Final = KnownTokens(words)
        self.chunks: Final = KnownChunks(words.token, self.tokens, words.over_blanks)
        self.chunks_alone: Final = KnownChunks(words.token, self.tokens, NEVER)
        self._over_blanks: Final = words.over_blanks
        self._of_several_words: Final = words.of_several_words

    def has_none_over_blanks(self, part: str, chunks: Sequence[str]) -> bool:
        """Whether a part of a text, which is these chunks, has no token of several words, though it may have words of
        some."""
        if not self._of_several_words:
            return False
        low = part.lower()
        unknown = [chunk for chunk in chunks if chunk not in self.chunks]
        for word in chain.from_iterable(map(self._over_blanks.findall, unknown)):
            tokens = self._of_several_words.get(word.lower())
            if tokens is None or any(map(low.__contains__, tokens)):
                return False
        return True


@cache
def known_text(language: Language) -> KnownText:
    """The tables of a language."""
    return KnownText(language.tokens)
