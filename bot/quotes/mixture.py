"""Finds the parts of an article in two languages: paragraphs that are for certain in another one than the article."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.recognition import KnownLanguages, code_of, has_words, outside_marks
from bot.quotes.word_sets import WordSet

_MARKS: Final = '"“”„«»「『'
"""Marks of which one stands in a paragraph that matters."""
_LEAST: Final = 25
"""Minimum words of a paragraph whose own language is asked for; shorter ones go with those before them."""
_OUTSIDE: Final = 12
"""Words outside of its marks by which alone a paragraph is told; of fewer more must be of its own language than of the
article's: one that only quotes somebody in another language is no other part."""
_GLANCES: Final = (100, 200)
"""Code points of a paragraph that are looked at first, and where they don't tell."""
_PLENTY: Final = 3
"""Minimum number of small words of the article's language in these for taking the paragraph for it at once."""
_OWN: Final = 0.05
"""Minimum share (0–1) of different small words of the article's language, among all its words, by which a paragraph is
taken for it."""
_MOST_MET: Final = 4
"""Languages of an article that its short paragraphs may be in."""


def texts_by_language(text: str, code: str, known: KnownLanguages) -> list[tuple[str, str]]:
    """Codes of the languages of an article, and for each the text with all other parts blank: offsets stay the same.

    ``code`` is the language that the whole is taken for. An article in one language is returned as it is.
    """
    small_words = _small_words(code, known)
    marks = [mark for mark in _MARKS if mark in text]
    paragraphs = [paragraph for paragraph in filter(None, text.split("\n")) if paragraph.count(" ") >= _LEAST - 1]
    for paragraph in paragraphs[:_MOST_ASKED]:
        for mark in marks:
            if mark in paragraph:
                break
        else:
            continue
        if _code_of(paragraph, code, small_words, known) != code:
            break
    else:
        return [(code, text)]
    parts = [(span, code) for span, code in _parts(text, code, small_words, known)]
    return [
        (each, "".join(text[slice(*span)] if code == each else _blank(text[slice(*span)]) for span, code in parts))
        for each in dict.fromkeys(code for _, code in parts)
    ]


_MOST_READ: Final = 30_000
"""Code points of a paragraph by which its language is told: more than any labelled article has as a whole."""
_MOST_ASKED: Final = 1000
"""Paragraphs of a text whose own language is asked for: no article has a fifth of them."""


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if paragraph:
            yield start, end
        start = end + 1


def _code_of(paragraph: str, code: str, small_words: frozenset[str], known: KnownLanguages) -> str:
    """The language of a paragraph: the article's, unless it is for certain in another one."""
    paragraph = paragraph[:_MOST_READ]
    for glance in _GLANCES:
        if has_words(paragraph[:glance], small_words, _PLENTY):
            return code
    words = paragraph.lower().split()
    if len(small_words.intersection(words)) >= _OWN * len(words):  # each once: nie is German and, twice, Polish
        return code
    outside = outside_marks(paragraph)
    if len(outside.split()) >= _OUTSIDE:
        return code_of(outside, known) or code
    other = code_of(paragraph, known)
    numbers = _numbers_of_words(outside, (code, other), known)
    return other if other and numbers[other] > numbers[code] else code


def _leaning(paragraph: str, current: str, met: Sequence[str], known: KnownLanguages) -> str:
    """Which of the languages met in an article a short paragraph has most small words of, outside of its marks first;
    the current one where it has as many of it."""
    for part in (outside_marks(paragraph), paragraph):
        numbers = _numbers_of_words(part, (current, *met), known)
        best = max(numbers, key=numbers.__getitem__)  # the first one of several
        if numbers[best] > min(numbers.values()):
            return best
    return current


def _numbers_of_words(text: str, codes: Sequence[str], known: KnownLanguages) -> dict[str, int]:
    """The number of different small words of each language in a text."""
    words = text.lower().split()
    return {code: len(_small_words(code, known).intersection(words)) for code in codes}


def _small_words(code: str, known: KnownLanguages) -> WordSet:
    first = known.first
    return first.markers if code == first.code else known.others().small_words.get(code, frozenset())


def _starts(text: str, code: str, small_words: WordSet, known: KnownLanguages) -> Iterator[tuple[int, str]]:
    """Where paragraphs begin whose language is told: long ones, and behind one in another language the short ones that
    are rather in one of both."""
    current, met = code, [code]
    number = 0
    for start, end in _paragraphs(text):
        paragraph = text[start:end]
        if paragraph.count(" ") >= _LEAST - 1:
            if number == _MOST_ASKED:
                return
            number += 1
            current = _code_of(paragraph, code, small_words, known)
            if current not in met and len(met) < _MOST_MET:
                met.append(current)
        elif len(met) > 1 and len(paragraph) <= _MOST_READ:
            current = _leaning(paragraph, current, met, known)
        else:
            continue
        yield start, current


def _parts(text: str, code: str, small_words: frozenset[str], known: KnownLanguages) -> Iterator[tuple[Span, str]]:
    """The whole text in parts, each with its language; what has none of its own goes on with the part before."""
    starts = [(0, code), *_starts(text, code, small_words, known)]
    changes = [next(group) for _, group in groupby(starts, key=lambda start: start[1])]
    ends = [start for start, _ in changes[1:]] + [len(text)]
    return (((start, end), own) for (start, own), end in zip(changes, ends, strict=True))


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))
