"""Aligns the words of a question with the words of a text. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from bot.search.word_changes import Stretch
from bot.text.lang.en.negations import (
    CONTRACTED,
    ENDINGS,
    LIKE_NEGATIONS,
    NO_PREFIX,
    PREFIXES,
    TURNING,
)
from bot.text.lang.en.spelling import ABBREVIATIONS, APART, CANNOT, LIKE_CANNOT, NEARLY_NAMESAKES, NOT, SHORT_NOT
from bot.text.numbers import quantities
from bot.text.words import wording, words_of_each

_MOST_WORDS = 250
_MOST_REMEMBERED = 60
"""Maximum words of a text and of a question that are aligned: the time grows with the product of both, and is 20 ms for
these numbers."""
_ALIKE = 0.3
_OTHER = 0.95
_OTHER_NUMBER = 0.9
_FORGOTTEN = 0.25
_ADDED = 1.0
"""Costs of a word that is misspelt or inflected, of another word, of another number, of a word of the text that the
question lacks, and of a word of the question that the text lacks; the cheapest alignment is taken."""
_SHORT = 4
_LONG = 8
"""Minimum letters of a word for a single wrong letter, and for two."""

_RAW = re.compile(r"(?:[^\s—–/]|(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d)))+")
"""The characters between blanks and dashes; a narrow blank within a number is a part of it."""
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_NO_END = re.compile(rf"(?:[^\W\d_]\.){{2,}}\W*$|\b(?:{'|'.join(ABBREVIATIONS)})\.$")
"""Initials, and short words with a full stop that ends no sentence."""


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word and its place in its text; the words of a contraction share a place.

    ``is_capital``: it is written with a capital letter. ``begins``: a sentence begins with it. ``ends``: a sentence, or
    a part of a sentence, ends behind it. ``comma``: a comma stands behind it.
    """

    word: str
    start: int
    end: int
    is_capital: bool = False
    begins: bool = False
    ends: bool = False
    comma: bool = False


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A word of the question and the word in its place in the text, by their numbers; either may be missing."""

    question: int | None
    text: int | None
    is_same: bool = False
    """Both are the same word, perhaps misspelt or inflected."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """All words of ``question``, the words ``low`` to ``high`` (without it) of ``text``, and their pairs in order."""

    question: Sequence[Token]
    text: Sequence[Token]
    pairs: Sequence[WordPlace]
    low: int
    high: int


def tokens(text: str) -> list[Token]:
    """The words of a text, contractions in full: "won't" is "will not"."""
    result: list[Token] = []
    begins = True
    raws = list(_RAW.finditer(text))
    for raw, folded in zip(raws, words_of_each([raw.group() for raw in raws]), strict=True):
        written = raw.group()
        spelt = _in_full(written, folded)
        ends = bool(_SENTENCE_END.search(written)) and not _NO_END.search(written)
        comma = written.rstrip('"”’»)]').endswith(",") or text[raw.end() : raw.end() + 2].strip()[:1] in ("—", "–")
        letters = written.lstrip("\"“‘«„'([¿¡")
        for number, word in enumerate(spelt):
            last = number == len(spelt) - 1
            capital = letters[:1].isupper()
            result.append(
                Token(word, raw.start(), raw.end(), capital, begins and not number, ends and last, comma and last)
            )
        begins = ends if spelt else begins or ends
    return _joined(result)[:_MOST_WORDS]


def _in_full(written: str, folded: Sequence[str]) -> list[str]:
    """The ``folded`` words of what stands between blanks, a contraction in full."""
    stem, apostrophe, ending = written.replace("’", "'").partition("'")
    if apostrophe and wording(ending) in ENDINGS and (verb := wording(stem)) and " " not in verb:
        return [verb, ENDINGS[wording(ending)]]
    if len(folded) == 1 and folded[0] not in CONTRACTED and _is_misspelt_short(folded[0], stem, ending):
        return [wording(stem) or folded[0], NOT]
    return [word for short in folded for word in CONTRACTED.get(short, (short,))]


def _is_misspelt_short(word: str, stem: str, ending: str) -> bool:
    """ "wn't", "doen't", "canont": what only a short form of "not" can be."""
    if stem and ending == SHORT_NOT:
        return True
    return word != LIKE_CANNOT and len(word) > _SHORT and is_typo(word, CANNOT)


def _joined(listed: list[Token]) -> list[Token]:
    """ "no one" as "nobody", "per cent" as "percent"."""
    result: list[Token] = []
    for token in listed:
        before = result[-1].word if result else ""
        joined = APART.get((before, token.word))
        if joined:
            result[-1] = replace(result[-1], word=joined, end=token.end, ends=token.ends, comma=token.comma)
        else:
            result.append(token)
    return result


def align(question: Sequence[Token], text: Sequence[Token]) -> Alignment:
    """The cheapest alignment of the question's words with a part of the text; words around that part cost nothing."""
    question = question[:_MOST_REMEMBERED]
    beside = _beside(question, text)
    costs = [[0.0] * (len(text) + 1)]
    for row in beside:
        above, line = costs[-1], [costs[-1][0] + _ADDED]
        for column, cost in enumerate(row):
            line.append(min(above[column] + cost, above[column + 1] + _ADDED, line[column] + _FORGOTTEN))
        costs.append(line)
    end = min(range(len(text) + 1), key=lambda column: (costs[-1][column], -column))
    return _traced(question, text, beside, costs, end)


def differing_stretches(alignment: Alignment) -> list[tuple[Stretch, Stretch]]:
    """The stretches of the question's words that the text has otherwise, misspelt ones too, and what stands in their
    place."""
    stretches: list[tuple[Stretch, Stretch]] = []
    begun, mine, theirs = (0, alignment.low), 0, alignment.low
    for pair in alignment.pairs:
        ahead = mine + (pair.question is not None), theirs + (pair.text is not None)
        if ahead == (mine + 1, theirs + 1) and alignment.question[mine].word == alignment.text[theirs].word:
            stretches.append(((begun[0], mine), (begun[1], theirs)))
            begun = ahead
        mine, theirs = ahead
    stretches.append(((begun[0], mine), (begun[1], theirs)))
    return [(low, high) for low, high in stretches if low[0] < low[1] or high[0] < high[1]]


def _traced(
    question: Sequence[Token],
    text: Sequence[Token],
    beside: Sequence[Sequence[float]],
    costs: Sequence[Sequence[float]],
    end: int,
) -> Alignment:
    """The alignment, traced back from the end of the question to its beginning."""
    pairs: list[WordPlace] = []
    row, column = len(question), end
    while row:
        here = costs[row][column]
        cost = beside[row - 1][column - 1] if column else 0.0
        if column and here == costs[row - 1][column - 1] + cost:
            row, column = row - 1, column - 1
            pairs.append(WordPlace(row, column, cost <= _ALIKE))
        elif here == costs[row - 1][column] + _ADDED:
            row -= 1
            pairs.append(WordPlace(row, None))
        else:
            column -= 1
            pairs.append(WordPlace(None, column))
    return Alignment(question, text, pairs[::-1], column, end)


def _beside(question: Sequence[Token], text: Sequence[Token]) -> list[list[float]]:
    """The cost of each word of the text in place of each word of the question."""
    mine, theirs = _numbered(question), _numbered(text)
    known: dict[tuple[str, bool, str, bool], float] = {}
    rows: list[list[float]] = []
    for row, token in enumerate(question):
        costs: list[float] = []
        for column, other in enumerate(text):
            pair = (token.word, token.is_capital, other.word, other.is_capital)
            if token.word == other.word:
                cost = 0.0
            elif row in mine or column in theirs:
                cost = _OTHER_NUMBER if row in mine and column in theirs else _OTHER
            elif pair in known:
                cost = known[pair]
            else:
                cost = known[pair] = _ALIKE if is_alike(token, other) else _OTHER
            costs.append(cost)
        rows.append(costs)
    return rows


def _numbered(listed: Sequence[Token]) -> frozenset[int]:
    """Numbers of the words that are a part of a number or a date."""
    words = [token.word for token in listed]
    return frozenset(number for quantity in quantities(words) for number in range(quantity.first, quantity.last))


def is_alike(mine: Token, theirs: Token) -> bool:
    """Whether two words may be the same, misspelt or inflected."""
    word, other = mine.word, theirs.word
    if word[:1] != other[:1] and word[1:2] != other[1:2] and word[:2] != other[1::-1]:
        return False  # the quickest test, and enough for most pairs
    if {word, other} & TURNING or turned(word, other) or turned(other, word):
        return bool({word, other} & TURNING) and is_misspelt(word, other)
    if mine.is_capital or theirs.is_capital:
        longer, shorter = (word, other) if len(word) > len(other) else (other, word)
        if not is_typo(word, other):
            return longer.startswith(shorter) and len(shorter) >= _SHORT and len(longer) - len(shorter) < 4
        return frozenset((word, other)) not in NEARLY_NAMESAKES
    return is_typo(word, other) or _is_inflected(word, other)


def is_typo(word: str, other: str) -> bool:
    """Whether so few letters differ that it is one word misspelt."""
    least = min(len(word), len(other))
    if least < _SHORT or word.isdigit() or other.isdigit():
        return least > 1 and sorted(word) == sorted(other) and OSA.distance(word, other) == 1
    return OSA.distance(word, other) <= (1 if least < _LONG else 2)


def is_misspelt(word: str, other: str) -> bool:
    """Whether one of the words is a negation with a wrong letter, and isn't another known word."""
    wrong = word if other in TURNING else other
    return wrong not in LIKE_NEGATIONS | TURNING and min(len(word), len(other)) > _SHORT - 1 and is_typo(word, other)


def misspelt_negations(words: Collection[str], negations: Collection[str]) -> set[str]:
    """The words that are one of the negations with a wrong letter (see :func:`is_misspelt`)."""
    return {word for word in words if any(is_misspelt(word, other) for other in negations)}


def negated_by_prefix(words: Collection[str], others: Collection[str]) -> set[str]:
    """The words that are one of the others, negated by a prefix (see :func:`turned`)."""
    return {word for word in words if any(turned(word, other) for other in others)}


def turned(word: str, other: str) -> bool:
    """Whether ``word`` is ``other`` negated by a prefix: "impossible", "possible"."""
    return len(other) > 3 and word.endswith(other) and word[: -len(other)] in PREFIXES and word not in NO_PREFIX


def _is_inflected(word: str, other: str) -> bool:
    """ "waits", "waited"; "city", "cities"."""
    shared = 0
    while shared < min(len(word), len(other)) and word[shared] == other[shared]:
        shared += 1
    return shared >= max(3, min(len(word), len(other)) - 2) and max(len(word), len(other)) - shared <= 3
