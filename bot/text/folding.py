"""Folds letters so that what a reader takes for the same is the same, in every script. Pure.

Accents don't count in Latin, Greek and Cyrillic letters, vowel points in Arabic and Hebrew; ``ß`` is ``ss``, ``ł`` is
``l``, ``ø`` is ``o``, a final sigma is a sigma, ``٣`` is ``3``; what isn't seen (a soft hyphen) doesn't count. Marks of
kana are kept: ``が`` isn't
``か``. Everywhere else what people type without marks finds what has them, ``ё`` as ``е``, ``й`` as ``и``, ``ñ`` as
``n``, at the price that a few words are found for others: ``мои`` finds ``мой``, as ``ano`` finds ``año``. Scripts that
set no blanks between words are compared by their characters.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

_SAME_LETTERS: Final = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe",
        "\u0640": "", "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647",
        "\u0671": "\u0627", "\u066b": ".", "\u066c": "", "ґ": "г",
        **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50) for digit in range(10)},
    }
)  # fmt: skip
"""Letters that Unicode doesn't take apart, with the plain letters that people type for them; in small letters. The
Arabic ones are those of Lucene's ArabicNormalizer and PersianNormalizer: the tatweel, which only stretches a word, and
the forms of yeh, kaf and teh marbuta, and the alef that is joined. Digits are the Arabic, Persian, Hindi, Bengali and
Thai ones."""
_KANA_MARKS: Final = frozenset("\u3099\u309a")
"""Voicing marks of kana, which make other letters."""
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
)
"""Letters of scripts without blanks between words: Thai, Lao, Burmese, Khmer, kana, Chinese."""


def fold_letters(text: str) -> str:
    """The text in small letters without accents; what has no accents keeps its length only by chance.

    Compatibility decomposition first (ligatures, full-width letters), so that ``ﬁ`` is ``fi`` and ``Ａ`` is ``a``.
    """
    folded = unicodedata.normalize("NFKD", text).casefold()
    if folded.isascii():
        return folded
    letters = set(folded)
    # Texts have few different characters, and mostly no accents: asking for each place where one stands takes long.
    accents = [ord(char) for char in letters if _doesnt_count(char)]
    if accents:
        folded = folded.translate(dict.fromkeys(accents))
    if not letters.isdisjoint(_FOLDED):
        folded = folded.translate(_SAME_LETTERS)
    return folded if max(letters) < _FAR else unicodedata.normalize("NFC", folded)


def _doesnt_count(char: str) -> bool:
    """Whether a character is an accent, or isn't seen: a soft hyphen, a blank without width, a mark of direction."""
    if unicodedata.combining(char):
        return char not in _KANA_MARKS
    return unicodedata.category(char) == "Cf"


def by_characters(folded: str) -> str:
    """Folded letters with blanks around each character of a script that sets none between words."""
    return folded if folded.isascii() else _UNSPACED.sub(r" \g<0> ", folded)


_FOLDED: Final = frozenset(map(chr, _SAME_LETTERS))
_FAR: Final = "\u0900"
"""First character behind Latin, Greek, Cyrillic, Hebrew and Arabic letters, which stay as they are taken apart. Typed
marks and dashes are behind it too, and cost a text that has them a second look."""


_SPELT_OUT: Final = re.compile("(?<=[aou])e|(?<=a)a|(?<=d)j")
"""Letters that stand for what is written on the one before: ``mueller``, ``haakon``, ``djokovic``."""
_SHORTEST: Final = 4
"""Minimum letters of a word that is spelt in other ways: shorter ones have too many neighbours."""


@lru_cache(maxsize=4096)
def spellings(word: str) -> tuple[str, ...]:
    """A folded word, and how else it may be written: ``mueller`` for ``muller``, as umlauts are typed without them.

    The word itself is the first.
    """
    if len(word) < _SHORTEST:
        return (word,)
    return tuple(dict.fromkeys(chain([word], shortened(word), _lengthened(word))))


def shortened(word: str) -> tuple[str, ...]:
    """A folded word without a letter that may stand for dots, a ring or a bar, ``muller`` for ``mueller``; none
    without one."""
    places = [match.start() for match in _SPELT_OUT.finditer(word)] if len(word) >= _SHORTEST else []
    alone = (word[:at] + word[at + 1 :] for at in places)
    return tuple(dict.fromkeys([_SPELT_OUT.sub("", word), *alone])) if places else ()


def _lengthened(word: str) -> Iterator[str]:
    """``muller`` with an e behind a vowel."""
    for at, letter in enumerate(word[:-1], 1):
        if letter in "aou" and word[at] != "e":
            yield f"{word[:at]}e{word[at:]}"
