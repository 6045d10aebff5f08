"""The two forms in which words are compared: folded words of any text, and wordings of quotations and questions. Pure.

:func:`fold_words` is for names, titles and filters: case, accents, marks and the shape of apostrophes don't count.

A *wording* is what the store keeps of a quotation: folded words with blanks between them, hyphens inside of compounds,
and an editor's insertion between ``[`` and ``]``: ``we told [ the mayor ] of a long-term plan``. Spellings that mean
the same to a reader are equal in a wording: ``1,200`` and ``1200``, ``5%`` and ``5 percent``, ``co-operate`` and
``cooperate``, ``its`` and ``it's``, ``U.S.`` and ``US``, full width and ligatures, with or without invisible
characters. ``3.5`` isn't ``35``, and ``12-7`` isn't ``127``.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.quotations import Quotation, QuotationRecord
from bot.text.folding import by_characters, fold_letters
from bot.text.lang.en.function_words import PER_CENT, SPELT_SIGNS

_VOWELS = "".join(char for char in map(chr, range(0x900, 0xE00)) if unicodedata.category(char)[0] == "M")
"""Vowels of the scripts of India, which are marks behind a letter and no letters to ``re``."""
_WORD = re.compile(rf"[\w{_VOWELS}]+(?:'[\w{_VOWELS}]+)*")
"""A word of a folded text, with the apostrophes in it."""
_LIKE_APOSTROPHES = "’‘ʼʻ`´׳"
"""Signs that stand for an apostrophe; in a folded text they are kept, as the plain one."""
_APOSTROPHES = "'’‘ʼʻ`´׳\u2032"
"""Signs that stand for an apostrophe; in a wording they are left out."""
_DIGIT = re.compile(r"\d")
"""A digit: only texts with numbers need the slower rules for their spellings."""
_THIN = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
"""Narrow blanks within a number: ``1 200``."""
_THOUSANDS = re.compile(rf"(?<=\d)[,{_APOSTROPHES}](?=\d{{3}}(?!\d))")
"""Commas and apostrophes within a number: ``1,200``."""
_FEET = re.compile(rf"(?<=\d)[{_APOSTROPHES}](?=\d)")
"""An apostrophe between numbers, which separates them: ``5'10``."""
_SPELT = {sign: f" {words} " for sign, words in SPELT_SIGNS.items()}
"""Signs with the words that they are read as."""
_SPELT |= {"‐": "-", "‑": "-", **dict.fromkeys(_APOSTROPHES, "")}
_SIGNS = {ord(sign): spelt for sign, spelt in _SPELT.items()}
"""``_SPELT`` for ``str.translate``."""
_INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b(?!\w)")
"""Letters with a full stop after each: ``U.S.`` is ``US``."""
_LETTERS = rf"[^\W_]+(?:[{_VOWELS}]+[^\W_]*)*"
_TOKEN = re.compile(rf"\d+(?:\.\d+)+|{_LETTERS}(?:-(?=\d*[^\W\d_]){_LETTERS})*|[\[\]]")
"""A number with points in it, a word with its hyphens, or a bracket."""
_PER_CENT = re.compile(rf"\b{PER_CENT}\b")
"""A spelling of ``percent`` in two words."""
_INSERTION = re.compile(r"\[[^\]]*\]")
"""An editor's insertion into a quotation: ``[the mayor]``."""
_GAP = re.compile(r"…|\.{3,}|(?:\. ){2,}\.|\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)")
"""Marks of omitted words: ``…``, ``[…]``."""
_APART = {ord(sign): " " for sign in "-[]"}
"""For ``str.translate``: compounds become several words, brackets are removed."""
_TOGETHER = {**_APART, ord("-"): ""}
"""For ``str.translate``: compounds become one word, brackets are removed."""


Ways = Sequence[Sequence[str]]
"""The readings of a wording."""
Parts = Sequence[Sequence[str]]
"""The words of a question between its gaps."""


@dataclass(frozen=True, slots=True)
class Question:
    """A remembered quotation: ``parts`` and ``joined`` are its words between gaps ("…"), with compounds as several
    words and as one; ``words`` are all its words."""

    parts: Parts
    joined: Parts
    words: Sequence[str]


def fold_words(text: str) -> list[str]:
    """The words of ``text``, folded: ``“It’s Mañana!”`` → ``["it's", "manana"]``.

    What is the same letter to a reader is told by :mod:`bot.text.folding`.
    """
    plain = _with_one_apostrophe(text)
    return _WORD.findall(plain.casefold() if plain.isascii() else _with_one_apostrophe(fold_letters(plain)))


def fold_each(texts: Iterable[str]) -> list[list[str]]:
    """The words of each text, as :func:`fold_words`."""
    return [fold_words(text) for text in texts]


def _with_one_apostrophe(text: str) -> str:
    """The text with plain apostrophes. ``str.translate`` takes thirty times as long, as it looks at each character."""
    for sign in _LIKE_APOSTROPHES:
        text = text.replace(sign, "'")
    return text


def search_words(text: str) -> list[str]:
    """As :func:`fold_words`, with scripts that set no blanks between words by their characters: what is looked up."""
    words = fold_words(text)
    if text.isascii():
        return words
    folded = " ".join(words)
    apart = by_characters(folded)
    return words if apart == folded else _WORD.findall(apart)


def fold_lines(title: str, text: str) -> str:
    """The folded words of an article for the index, folded line by line, so that other threads can run between, and
    the words of no more than a line lie in memory as strings of their own."""
    lines = (" ".join(search_words(line)) for line in (title, *text.splitlines()))
    return " ".join(filter(None, lines))


def wording(text: str) -> str:
    """A quotation's wording, as it is stored."""
    if _DIGIT.search(text):
        text = _FEET.sub(" ", _THOUSANDS.sub("", unicodedata.normalize("NFKD", _THIN.sub("", text))))
    plain = text.translate(_SIGNS)
    if not plain.isascii():
        folded = by_characters(fold_letters(unicodedata.normalize("NFKD", plain).translate(_SIGNS)))
        plain = "".join(char for char in folded if not _invisible(char))
    plain = plain.casefold()
    if "." in plain:
        plain = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), plain)
    words = " ".join(_TOKEN.findall(plain))
    return _PER_CENT.sub(SPELT_SIGNS["%"], words) if PER_CENT in words else words


def pieces(quotation: Quotation) -> tuple[str, ...]:
    """The pieces inside the marks, each a verbatim part of ``quotation.text``."""
    offset = quotation.start
    return tuple(quotation.text[start - offset : end - offset] for start, end in quotation.spans)


def is_verbatim(record: QuotationRecord, texts: Mapping[int, str]) -> bool:
    """Whether the quotation stands in the stored text of its article: checked again before anything is shown."""
    quotation = record.quotation
    return texts.get(record.article.id, "")[quotation.start : quotation.end] == quotation.text


def spoken_key(quotation: Quotation) -> str:
    """The wording inside the marks, by which a quotation is found, and recognised in another revision."""
    return wording(" ".join(pieces(quotation)) or quotation.text)


def best_piece(quotation: Quotation) -> str:
    """The longest piece, which is shown where there is room for only one."""
    return shown(max(pieces(quotation), key=len, default=quotation.text))


def nearest_piece(question: str, quotation: Quotation) -> str:
    """The piece that has most of the question's words, as :func:`shown`: a link can lead to only one piece of a split
    quotation. The longest piece where there is no question."""
    listed = pieces(quotation)
    words = " ".join(fold_words(question)) if len(listed) > 1 else ""
    if not words:
        return best_piece(quotation)
    from rapidfuzz import fuzz  # here: whoever reads articles alone starts without it

    return shown(max(listed, key=lambda piece: fuzz.partial_ratio(words, " ".join(fold_words(piece)))))


def shown(words: str) -> str:
    """A quotation without the comma before its attribution; still a verbatim part of the article."""
    return words.strip().rstrip(",").rstrip()


def words_of(text: str) -> list[str]:
    """The words of a text, with compounds as several words, and with the words in brackets."""
    return wording(text).translate(_APART).split()


def words_of_each(texts: Iterable[str]) -> list[list[str]]:
    """The words of each text, as :func:`words_of`."""
    return [words_of(text) for text in texts]


def words_said(quotation: Quotation) -> list[str]:
    """The words inside the marks, with compounds as several words."""
    return words_of(" ".join(pieces(quotation)))


def words_said_in_each(quotations: Iterable[Quotation]) -> list[list[str]]:
    """The words of each quotation, as :func:`words_said`."""
    return [words_said(quotation) for quotation in quotations]


def read_question(text: str) -> Question:
    """Read typed text as a question."""
    parts = segments(text)
    return Question(parts, compounds(text), [word for part in parts for word in part])


def segments(question: str) -> list[list[str]]:
    """The words of a question between its gaps; empty parts are left out.

    ``…`` and ``[the president]`` are gaps, since the words there aren't remembered, or are an editor's.
    """
    return [words for part in _GAP.split(question) if (words := words_of(part))]


def compounds(question: str) -> list[list[str]]:
    """As :func:`segments`, but with compounds as one word."""
    return [words for part in _GAP.split(question) if (words := wording(part).translate(_TOGETHER).split())]


def readings(kept: str) -> list[list[str]]:
    """The readings of a wording, the plainest first: compounds as several words or as one, with insertions or
    without."""
    if "-" not in kept and "[" not in kept:
        return [kept.split()] if kept else []
    kept_or_cut = [kept, _INSERTION.sub(" ", kept)] if "[" in kept else [kept]
    ways = (_APART, _TOGETHER) if "-" in kept else (_APART,)
    return [words for text in kept_or_cut for way in ways if (words := text.translate(way).split())]


def readings_of_each(listed: Iterable[str]) -> list[list[list[str]]]:
    """Of each wording what :func:`readings` gives."""
    return [readings(kept) for kept in listed]


def same_words(parts: Parts, kept: str) -> Literal["exact", "partial"] | None:
    """ "exact" where a question is all of a wording, however both are split into words, "partial" where it is a part,
    else ``None``."""
    ways = readings(kept)
    if len(parts) == 1 and any(_are_same_letters(parts[0], words) for words in ways):
        return "exact"
    return "partial" if parts and any(contains(words, parts) for words in ways) else None


def same_words_in_each(parts: Parts, listed: Iterable[str]) -> list[Literal["exact", "partial"] | None]:
    """Of each wording what :func:`same_words` tells."""
    return [same_words(parts, kept) for kept in listed]


def _are_same_letters(words: Sequence[str], others: Sequence[str]) -> bool:
    return "".join(words) == "".join(others) and _letters(words)[0] == _letters(others)[0]


def contains(wording: Sequence[str], parts: Parts) -> bool:
    """Whether the wording contains all parts, as whole words, in their order."""
    plain = "".join(wording)
    if not all("".join(part) in plain for part in parts):  # the quickest test, and enough for most wordings
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
    """The letters without blanks (except between two numbers), and the positions where words begin and end."""
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
