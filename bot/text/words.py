"""Words as they are compared: folded words of any text, and the wordings of quotations and questions. Pure.

:func:`fold_words` is for names, titles and filters: case, accents, marks and the shape of apostrophes don't count.

A *wording* is what the store keeps of a quotation: folded words with blanks between them, hyphens inside of compounds,
and an editor's insertion between ``[`` and ``]``: ``we told [ the mayor ] of a long-term plan``. What a reader takes
for the same is the same there: ``1,200`` and ``1200``, ``5%`` and ``5 percent``, ``co-operate`` and ``cooperate``,
``its`` and ``it's``, ``U.S.`` and ``US``, full width and ligatures, with or without invisible characters. ``3.5`` isn't
``35``, and ``12-7`` isn't ``127``.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from bot.domain.quotations import Quotation
from bot.text.lang.en.function_words import PER_CENT, SPELT_SIGNS

_WORD = re.compile(r"\w+(?:'\w+)*")
"""A word of a folded text, with the apostrophes in it."""
_ONE_APOSTROPHE = str.maketrans("’‘ʼ`´", "'" * 5)
"""Signs that stand for an apostrophe, as the plain one; in a folded text they are kept."""
_APOSTROPHES = "'’‘ʼ`´\u2032"
"""Signs that stand for an apostrophe; in a wording they are left out."""
_DIGIT = re.compile(r"\d")
"""Whether there are numbers, which are spelt in several ways."""
_THIN = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
"""Narrow blanks within a number: ``1 200``."""
_THOUSANDS = re.compile(rf"(?<=\d)[,{_APOSTROPHES}](?=\d{{3}}(?!\d))")
"""Commas and apostrophes within a number: ``1,200``."""
_FEET = re.compile(rf"(?<=\d)[{_APOSTROPHES}](?=\d)")
"""An apostrophe between numbers, which separates them: ``5'10``."""
_SPELT = {sign: f" {words} " for sign, words in SPELT_SIGNS.items()}
"""How signs are read."""
_SPELT |= {"‐": "-", "‑": "-", **dict.fromkeys(_APOSTROPHES, "")}
_SIGNS = {ord(sign): spelt for sign, spelt in _SPELT.items()}
"""The same for ``str.translate``."""
_INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b(?!\w)")
"""Letters with a full stop after each: ``U.S.`` is ``US``."""
_TOKEN = re.compile(r"\d+(?:\.\d+)+|[^\W_]+(?:-(?=\d*[^\W\d_])[^\W_]+)*|[\[\]]")
"""A number with points in it, a word with its hyphens, or a bracket."""
_PER_CENT = re.compile(rf"\b{PER_CENT}\b")
"""A spelling of ``percent`` in two words."""
_INSERTION = re.compile(r"\[[^\]]*\]")
"""What an editor put into a quotation: ``[the mayor]``."""
_GAP = re.compile(r"…|\.{3,}|(?:\. ){2,}\.|\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)")
"""What stands for words that are left out: ``…``, ``[…]``."""
_APART = {ord(sign): " " for sign in "-[]"}
"""Compounds as several words, brackets left out."""
_TOGETHER = {**_APART, ord("-"): ""}
"""Compounds as one word, brackets left out."""


Ways = Sequence[Sequence[str]]
"""The readings of one wording."""
Parts = Sequence[Sequence[str]]
"""The words of a question between its gaps."""


@dataclass(frozen=True, slots=True)
class Question:
    """A remembered quotation: its words between the gaps ("…"), the same with compounds as one word, and all words."""

    parts: Parts
    joined: Parts
    words: Sequence[str]


def fold_words(text: str) -> list[str]:
    """The words of ``text``, folded: ``“It’s Mañana!”`` → ``["it's", "manana"]``.

    Compatibility decomposition first (ligatures, full-width letters), then accents off and case folded.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_ONE_APOSTROPHE)).casefold()
    # Texts have few different characters, and mostly no accents: asking for each place where one stands takes long.
    accents = [ord(char) for char in set(plain) if unicodedata.combining(char)]
    letters = plain.translate(dict.fromkeys(accents)) if accents else plain
    return _WORD.findall(letters.translate(_ONE_APOSTROPHE))


def fold_lines(title: str, text: str) -> str:
    """The folded words of an article, by which it is found; line by line, so that other threads get their turn."""
    return " ".join(word for line in (title, *text.splitlines()) for word in fold_words(line))


def wording(text: str) -> str:
    """A quotation's words as the store keeps them."""
    if _DIGIT.search(text):
        text = _FEET.sub(" ", _THOUSANDS.sub("", unicodedata.normalize("NFKD", _THIN.sub("", text))))
    plain = text.translate(_SIGNS)
    if not plain.isascii():
        folded = unicodedata.normalize("NFKD", plain).translate(_SIGNS).casefold()
        plain = "".join(char for char in folded if not unicodedata.combining(char) and not _invisible(char))
    plain = plain.casefold()
    if "." in plain:
        plain = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), plain)
    words = " ".join(_TOKEN.findall(plain))
    return _PER_CENT.sub(SPELT_SIGNS["%"], words) if PER_CENT in words else words


def pieces(quotation: Quotation) -> tuple[str, ...]:
    """The quoted pieces, each a verbatim part of ``quotation.text``."""
    offset = quotation.start
    return tuple(quotation.text[start - offset : end - offset] for start, end in quotation.spans)


def spoken_key(quotation: Quotation) -> str:
    """The wording inside the marks: by it a quotation is found, and known again in another revision."""
    return wording(" ".join(pieces(quotation)) or quotation.text)


def best_piece(quotation: Quotation) -> str:
    """The longest quoted piece: what is shown where there is room for one."""
    return shown(max(pieces(quotation), key=len, default=quotation.text))


def nearest_piece(question: str, quotation: Quotation) -> str:
    """The quoted piece that a question remembers, as :func:`shown`: of a split quotation only one is on the line that
    is linked. The longest where there is no question."""
    listed = pieces(quotation)
    words = " ".join(fold_words(question)) if len(listed) > 1 else ""
    if not words:
        return best_piece(quotation)
    return shown(max(listed, key=lambda piece: fuzz.partial_ratio(words, " ".join(fold_words(piece)))))


def shown(words: str) -> str:
    """A quotation without the comma that only leads on to its attribution; still a part of the article."""
    return words.strip().rstrip(",").rstrip()


def words_of(text: str) -> list[str]:
    """The words of a text: compounds apart, what stands in brackets among them."""
    return wording(text).translate(_APART).split()


def words_said(quotation: Quotation) -> list[str]:
    """The words inside the marks, compounds apart."""
    return words_of(" ".join(pieces(quotation)))


def read_question(text: str) -> Question:
    """What somebody typed, as it is looked for."""
    parts = segments(text)
    return Question(parts, compounds(text), [word for part in parts for word in part])


def segments(question: str) -> list[list[str]]:
    """The remembered parts of a question, between its gaps; empty ones are left out.

    ``…`` and ``[the president]`` are gaps: the words there are not remembered, or an editor's.
    """
    return [words for part in _GAP.split(question) if (words := words_of(part))]


def compounds(question: str) -> list[list[str]]:
    """As :func:`segments`, but compounds are one word."""
    return [words for part in _GAP.split(question) if (words := wording(part).translate(_TOGETHER).split())]


def readings(kept: str) -> list[list[str]]:
    """The ways in which a wording can be read, the plainest first: compounds apart or in one, insertions in or out."""
    if "-" not in kept and "[" not in kept:
        return [kept.split()] if kept else []
    kept_or_cut = [kept, _INSERTION.sub(" ", kept)] if "[" in kept else [kept]
    ways = (_APART, _TOGETHER) if "-" in kept else (_APART,)
    return [words for text in kept_or_cut for way in ways if (words := text.translate(way).split())]


def same_words(parts: Parts, ways: Ways) -> Literal["exact", "partial"] | None:
    """Whether a question is all of a wording, however both are split into words, or a part of it; ``ways`` are the
    wording's readings."""
    if len(parts) == 1 and any(_are_same_letters(parts[0], words) for words in ways):
        return "exact"
    return "partial" if parts and any(contains(words, parts) for words in ways) else None


def _are_same_letters(words: Sequence[str], others: Sequence[str]) -> bool:
    return "".join(words) == "".join(others) and _letters(words)[0] == _letters(others)[0]


def contains(wording: Sequence[str], parts: Parts) -> bool:
    """Whether all parts stand in the wording, whole words, in their order."""
    plain = "".join(wording)
    if not all("".join(part) in plain for part in parts):  # most of what is looked at: told without looking at words
        return False
    letters, edges = _letters(wording)
    position = 0
    for part in parts:
        wanted = _letters(part)[0]
        start = letters.find(wanted, position)
        while start >= 0 and not (start in edges and start + len(wanted) in edges):
            start = letters.find(wanted, start + 1)
        if start < 0:
            return False
        position = start + len(wanted)
    return True


def _letters(words: Sequence[str]) -> tuple[str, set[int]]:
    """The letters without blanks (two numbers stay apart), and where words begin and end."""
    letters, edges = "", {0}
    for word in words:
        if letters and letters[-1].isdigit() and word[0].isdigit():
            letters += " "
            edges.add(len(letters))
        letters += word
        edges.add(len(letters))
    return letters, edges


def _invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf"
