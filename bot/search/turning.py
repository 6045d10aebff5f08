"""Tells whether a text says the opposite of a question, by comparing their negations. Pure.

Two negations of a clause undo each other. A clause counts only if it is negated in one of the two texts and not in the
other, so "can't wait" beside "can't wait" and "I don't think we will" beside "I think we won't" are no difference. And
only if it is the same clause: of "… until spring, and the ferry runs" and "… until spring, and nobody minds" the second
halves have nothing to do with each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.search.aligning import Alignment, Token, misspelt_negations, negated_by_prefix
from bot.text.lang.en.function_words import ARTICLES, AUXILIARIES, BEGINNINGS, DETERMINERS, POSSESSIVES
from bot.text.lang.en.negations import ANSWERED_BY, CLAUSES, CONTINUING, NO_NEGATION, SINGLE_NO, TURNING

_CLAUSE = 8
"""First words of a question among which a verb makes it a statement: "the harbour will be sold", not "a third time"."""
_MORE = 3
"""Words before or behind the aligned words that are searched too, where the question's first or last words aren't in
the text."""


@dataclass(frozen=True, slots=True)
class Turned:
    """The words that negate a clause in the question or in the text; one of the two may be missing."""

    question: Token | None
    text: Token | None


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause, by their numbers in the question and in the text; ``begin`` is the number in the text of
    the word that begins it, if there is one."""

    question: Sequence[int]
    text: Sequence[int]
    begin: int | None = None


def turnings(alignment: Alignment) -> list[Turned]:
    """The clauses of the question that the text negates, or the other way round."""
    return [turning for clause in _clauses(alignment) if (turning := _turning(alignment, clause)) is not None]


def _is_in_both(alignment: Alignment, clause: _Clause) -> bool:
    """Whether question and text have a word of the clause in common besides that which begins it."""
    own = set(clause.text) - {clause.begin}
    return any(pair.is_same and pair.text in own for pair in alignment.pairs)


def _turning(alignment: Alignment, clause: _Clause) -> Turned | None:
    question, text = alignment.question, alignment.text
    mine = _negations(question, clause.question, {text[number].word for number in clause.text})
    theirs = _negations(text, clause.text, {question[number].word for number in clause.question})
    mine, theirs = _unmatched(alignment, mine, theirs) if _is_in_both(alignment, clause) else ([], [])
    mine += _turned(question, clause.question, text, clause.text)
    theirs += _turned(text, clause.text, question, clause.question)
    if len(mine) % 2 == len(theirs) % 2:
        return None
    return Turned(question[mine[0]] if mine else None, text[theirs[0]] if theirs else None)


def _turned(
    words: Sequence[Token], numbers: Sequence[int], others: Sequence[Token], beside: Sequence[int]
) -> list[int]:
    """Numbers of the words that are negated by a prefix: "impossible", where the other text's clause (its words
    ``beside``) has "possible"."""
    here = {words[number].word for number in numbers} - {token.word for token in others}
    negated = negated_by_prefix(here, {others[number].word for number in beside})
    return [number for number in numbers if words[number].word in negated]


def _unmatched(alignment: Alignment, mine: list[int], theirs: list[int]) -> tuple[list[int], list[int]]:
    """The negations, except before a word that has one in both texts: "not raise" is "not raise"."""
    pairs = [_before(words) for words in (alignment.question, alignment.text)]
    left = [number for number in mine if _following(alignment.question, number) not in pairs[1]]
    return left, [number for number in theirs if _following(alignment.text, number) not in pairs[0]]


def _following(words: Sequence[Token], number: int) -> tuple[str, str] | None:
    following = next((token.word for token in words[number + 1 :] if token.word not in ARTICLES), None)
    return (words[number].word, following) if following else None


def _before(words: Sequence[Token]) -> set[tuple[str, str] | None]:
    return {_following(words, number) for number, token in enumerate(words) if token.word in TURNING}


def negation_before(text: Sequence[Token], low: int) -> Token | None:
    """A negation earlier in the clause whose words from ``low`` on are remembered."""
    begin = low
    while begin and not (text[begin - 1].ends or text[begin - 1].comma or text[begin].word in CLAUSES):
        begin -= 1
    turning = _negations(text, range(begin, low), set())
    return text[turning[-1]] if len(turning) % 2 else None


def negations_between(text: Sequence[Token], low: int, high: int) -> list[Token]:
    """The negations among the words from ``low`` to ``high``."""
    return [text[number] for number in _negations(text, range(low, high), set())]


def _negations(words: Sequence[Token], numbers: Sequence[int], others: set[str]) -> list[int]:
    """Numbers of the words that negate. ``others`` are the words of the other text."""
    result: list[int] = []
    misspelt = misspelt_negations({words[number].word for number in numbers} - TURNING, others & TURNING)
    for number in numbers:
        word = words[number].word
        following = [token.word for token in words[number + 1 : number + 3]]
        if word not in TURNING and word not in misspelt:
            continue
        if word == SINGLE_NO and (
            words[number].comma or words[number].ends or (following[:1] and following[0] in ANSWERED_BY)
        ):
            continue
        if word == CONTINUING and result:
            continue
        if not any(_denies_nothing(word, after, others) for after in following):
            result.append(number)
    return result


def _denies_nothing(word: str, following: str, others: set[str]) -> bool:
    """Whether two words deny nothing: "not only" isn't the opposite of a sentence without both."""
    kept = NO_NEGATION.get((word, following))
    return kept is not None and kept not in others


def _clauses(alignment: Alignment) -> list[_Clause]:
    """The aligned pairs, split at the ends of sentences in the text, and at its words that begin a clause."""
    clauses: list[tuple[list[int], list[int], int | None]] = [([], [], None)]
    for number in _edge_before(alignment):
        clauses[-1][1].append(number)
    for pair in alignment.pairs:
        if pair.text is not None and alignment.text[pair.text].word in CLAUSES:
            clauses.append(([], [], pair.text))
        if pair.question is not None:
            clauses[-1][0].append(pair.question)
        if pair.text is not None:
            clauses[-1][1].append(pair.text)
            if alignment.text[pair.text].ends and pair.is_same:
                clauses.append(([], [], None))
    for number in _edge_behind(alignment):
        clauses[-1][1].append(number)
    return [_Clause(question, text, begin) for question, text, begin in clauses if question]


def _edge_before(alignment: Alignment) -> list[int]:
    """Words of the text before the aligned ones, where the question's first words aren't in the text."""
    missing = 0
    for pair in alignment.pairs:
        if pair.is_same:
            break
        missing += pair.text is None
    return _within(alignment.text, alignment.low, -1, missing + _MORE) if missing else []


def _edge_behind(alignment: Alignment) -> list[int]:
    missing = 0
    for pair in reversed(alignment.pairs):
        if pair.is_same:
            break
        missing += pair.text is None
    return _within(alignment.text, alignment.high - 1, 1, missing + _MORE) if missing else []


def _within(text: Sequence[Token], start: int, step: int, most: int) -> list[int]:
    """Numbers of up to ``most`` words beside a word, within its clause."""
    numbers: list[int] = []
    at = start
    while len(numbers) < most and 0 <= at + step < len(text):
        if text[at + step if step < 0 else at].ends or text[at + step].word in CLAUSES:
            break
        at += step
        numbers.append(at)
    return sorted(numbers)


def is_statement_of(question: Sequence[Token]) -> bool:
    """Whether the words begin like a complete sentence."""
    if not question or question[0].word not in BEGINNINGS:
        return False
    return question[0].word not in DETERMINERS | POSSESSIVES or any(
        token.word in AUXILIARIES for token in question[:_CLAUSE]
    )
