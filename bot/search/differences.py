"""Finds how the words of a question and of a text differ: a negation, a number, a name, or words only. Pure.

The words are put beside each other (``bot.search.aligning``); the words in each other's place are compared by their
meaning. "Won't" is "will not", "fourteen" is "14", and a typo, another ending or a word left out is no other statement.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

from bot.domain.messages import DifferenceKind
from bot.search.aligning import Alignment, Token, align, tokens
from bot.search.naming import other_name
from bot.search.turning import is_statement_of, negation_before, negations_between, turnings
from bot.text.lang.en.function_words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from bot.text.lang.en.quantities import QUANTIFIERS
from bot.text.numbers import Quantity, quantities
from bot.text.words import contains, readings, segments, wording

_SMALL_WORDS = frozenset().union(AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS)
"""Words whose change isn't mentioned beside a graver difference."""

_AROUND_WORDS = '.,;:!?…"“”«»()[]'
"""Signs beside a word that aren't a part of it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a question and what the text has in their place; either may be empty.

    ``start`` and ``end`` are where the text has it, in code points; ``None`` where it has nothing.
    """

    kind: DifferenceKind
    question: str = ""
    text: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Gap:
    """Words of the question and of the text that stand in each other's place, by number, in order."""

    question: Sequence[int]
    text: Sequence[int]


def differences(question: str, text: str) -> list[Difference]:
    """The differences, the gravest first; none where all of the question's words stand in the text unchanged.

    Words of a sentence that negates them differ by that negation: "we will sell" of "we will never say that we will
    sell".
    """
    remembered, written = tokens(question), tokens(text)
    if not remembered or not written:
        return []
    parts = segments(question)
    if any(contains(way, parts) for way in readings(wording(text))):
        return _left_out([tokens(" ".join(part)) for part in parts], text, written)
    alignment = align(remembered, written)
    runs = _gaps(alignment)
    graver = [
        *_negated(text, alignment),
        *_counted(question, text, alignment, runs),
        *_named(question, text, alignment, runs),
    ]
    return [*graver, *_reworded(text, alignment, runs, graver)]


def kinds_of(listed: Iterable[Difference]) -> tuple[DifferenceKind, ...]:
    """The kinds of the differences, each once, the gravest first."""
    kinds = {difference.kind for difference in listed}
    return tuple(kind for kind in get_args(DifferenceKind) if kind in kinds)


def _left_out(parts: Sequence[Sequence[Token]], text: str, written: Sequence[Token]) -> list[Difference]:
    """A negation that stands before the remembered words, or in a gap between them."""
    places: list[tuple[int, int]] = []
    begin = 0
    for part in parts:
        low = _place([token.word for token in part], [token.word for token in written], begin)
        if low is None:
            return []
        begin = low + len(part)
        places.append((low, begin))
    between = [
        token
        for (_, end), (start, _) in pairwise(places)
        if len(negations_between(written, end, start)) % 2
        for token in negations_between(written, end, start)[:1]
    ]
    before = negation_before(written, places[0][0]) if is_statement_of(parts[0]) else None
    return [_told("negation", "", text, token) for token in [*([before] if before else []), *between]]


def _place(words: Sequence[str], text: Sequence[str], begin: int) -> int | None:
    for at in range(begin, len(text) - len(words) + 1):
        if list(text[at : at + len(words)]) == list(words):
            return at
    return None


def _told(kind: DifferenceKind, question: str, text: str, first: Token | None, last: Token | None = None) -> Difference:
    if first is None:
        return Difference(kind, question)
    end = (last or first).end
    shown = text[first.start : end].strip(_AROUND_WORDS)
    start = text.find(shown, first.start)
    return Difference(kind, question, shown, start, start + len(shown))


def _negated(text: str, alignment: Alignment) -> list[Difference]:
    listed = [
        _told("negation", turning.question.word if turning.question else "", text, turning.text)
        for turning in turnings(alignment)
    ]
    first = next((pair for pair in alignment.pairs if pair.question == 0), None)
    if listed or first is None or not first.is_same or first.text is None or not is_statement_of(alignment.question):
        return listed
    before = negation_before(alignment.text, first.text)
    return [_told("negation", "", text, before)] if before else []


def _gaps(alignment: Alignment) -> list[_Gap]:
    runs: list[tuple[list[int], list[int]]] = [([], [])]
    for pair in alignment.pairs:
        if pair.is_same:
            runs.append(([], []))
            continue
        if pair.question is not None:
            runs[-1][0].append(pair.question)
        if pair.text is not None:
            runs[-1][1].append(pair.text)
    return [_Gap(mine, theirs) for mine, theirs in runs if mine or theirs]


def _counted(question: str, text: str, alignment: Alignment, runs: Sequence[_Gap]) -> list[Difference]:
    """Other numbers, dates and quantities."""
    everywhere = quantities([token.word for token in alignment.text])
    mine = [
        quantity
        for quantity in quantities([token.word for token in alignment.question])
        if not any(_is_cut(alignment, quantity, other) for other in everywhere)
    ]
    theirs = [quantity for quantity in everywhere if quantity.first < alignment.high and quantity.last > alignment.low]
    pairs = [*_replaced(mine, theirs, runs), *_missing(mine, theirs, everywhere)]
    words = alignment.question, alignment.text
    return [
        *(
            _told("number", _written(question, words[0], number), text, words[1][other.first], words[1][other.last - 1])
            for number, other in dict.fromkeys(pairs)
        ),
        *_quantified(text, alignment, runs),
    ]


def _is_cut(alignment: Alignment, quantity: Quantity, other: Quantity) -> bool:
    """Whether a question begins or ends within a number of the text: "… at 4" of "at 4 million"."""
    part = [token.word for token in alignment.question[quantity.first : quantity.last]]
    whole = [token.word for token in alignment.text[other.first : other.last]]
    at_begin = quantity.first == 0 and whole[-len(part) :] == part
    at_end = quantity.last == len(alignment.question) and whole[: len(part)] == part
    return len(part) < len(whole) and (at_begin or at_end)


_Pair = tuple[Quantity, Quantity]


def _replaced(mine: Sequence[Quantity], theirs: Sequence[Quantity], runs: Sequence[_Gap]) -> list[_Pair]:
    """Numbers in each other's place."""
    pairs: list[_Pair] = []
    for gap in runs:
        here = [quantity for quantity in mine if _touches(quantity, gap.question)]
        there = [quantity for quantity in theirs if _touches(quantity, gap.text)]
        pairs += [
            (number, other)
            for number, other in zip(here, there, strict=False)
            if number.kind == other.kind and not any(number.agrees(each) for each in there)
            if not (number.is_weak and other.is_weak and number.kind != "number")
        ]
    return pairs


def _missing(mine: Sequence[Quantity], theirs: Sequence[Quantity], everywhere: Sequence[Quantity]) -> list[_Pair]:
    """Numbers of the question that the text lacks anywhere, and numbers of the text that the question lacks."""
    alone = [number for number in mine if not number.is_weak and not any(map(number.agrees, everywhere))]
    others = [number for number in theirs if not number.is_weak and not any(map(number.agrees, mine))]
    pairs: list[_Pair] = []
    for number in alone:
        other = next((each for each in others if each.kind == number.kind), None)
        if other is not None:
            pairs.append((number, other))
            others.remove(other)
    return pairs


def _touches(quantity: Quantity, numbers: Sequence[int]) -> bool:
    return any(quantity.first <= number < quantity.last for number in numbers)


def _written(text: str, words: Sequence[Token], quantity: Quantity) -> str:
    return text[words[quantity.first].start : words[quantity.last - 1].end].strip(_AROUND_WORDS)


def _quantified(text: str, alignment: Alignment, runs: Sequence[_Gap]) -> list[Difference]:
    """ "all" for "none", "every" for "no"."""
    listed: list[Difference] = []
    for gap in runs:
        mine = [alignment.question[number].word for number in gap.question]
        theirs = [alignment.text[number] for number in gap.text]
        here = [word for word in mine if word in QUANTIFIERS]
        there = [token for token in theirs if token.word in QUANTIFIERS]
        kinds = {QUANTIFIERS[token.word] for token in there}
        if here and there and QUANTIFIERS[here[0]] not in kinds:
            listed.append(_told("number", here[0], text, there[0]))
    return listed


def _named(question: str, text: str, alignment: Alignment, runs: Sequence[_Gap]) -> list[Difference]:
    listed = []
    for gap in runs:
        mine = [alignment.question[number] for number in gap.question]
        theirs = [alignment.text[number] for number in gap.text]
        if (named := other_name(mine, theirs, alignment.text)) is not None:
            mine_written = question[named[0][0].start : named[0][-1].end].strip(_AROUND_WORDS)
            listed.append(_told("name", mine_written, text, named[1]))
    return listed


def _reworded(text: str, alignment: Alignment, runs: Sequence[_Gap], graver: Sequence[Difference]) -> list[Difference]:
    """Other words, where only words differ, or where they change the statement beside a graver difference."""
    known = {word for difference in graver for word in f"{difference.question} {difference.text}".casefold().split()}
    for gap in runs:
        mine = [alignment.question[number].word for number in gap.question]
        theirs = [alignment.text[number] for number in gap.text]
        changed = [word for word in mine if word not in known and word not in _SMALL_WORDS]
        if changed or (not graver and (mine or theirs)):
            return [_told("words", " ".join(mine), text, *(theirs[:1] + theirs[-1:] if theirs else [None]))]
    return [] if graver else [Difference("words")]
