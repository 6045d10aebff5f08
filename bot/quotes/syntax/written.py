"""What words stand in, in a language whose nouns have capitals: ``In dem Brief steht: „…“``, ``in dem es heißt``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.syntax.phrases import BETWEEN_CLAUSES, LONGEST_CLAUSE, starts_of


def mark_written(lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns) -> None:
    """Tell a source by the verb of what stands written."""
    for at, start in zip(places, starts_of(classes, places, BETWEEN_CLAUSES), strict=True):
        if _is_relative(lows, classes, start, nouns):
            if _is_called(lows, at, start, nouns) or _tells_words(lows, classes, at, nouns):
                _mark_relative(lows, classes, start, at, nouns)
        elif lows[at] in nouns.written and (_follows_words(classes, start) or _tells_words(lows, classes, at, nouns)):
            behind = at == start and _follows_words(classes, start)  # „…“, steht auf der Startseite
            _mark_place(lows, classes, start, at + _LONGEST_PLACE if behind else at, nouns)


def mark_mentioned(lows: Sequence[str], classes: list[str], places: Sequence[int], nouns: CapitalNouns) -> None:
    """Tell a source by ``die Rede``."""
    spoken = [at for at in places if at and lows[at - 1] in nouns.mentioned_by]
    for at, sentence in zip(spoken, starts_of(classes, spoken, ".n"), strict=True):
        start = max(sentence, at - LONGEST_CLAUSE)
        if "Q" in classes[start:at]:
            _mark_place(lows, classes, start, at, nouns)


def _is_called(lows: Sequence[str], verb: int, start: int, nouns: CapitalNouns) -> bool:
    """``in dem es heißt``: "it" is the subject of the verb of a relative clause."""
    return lows[verb] in nouns.called and not nouns.expletives.isdisjoint(
        lows[start : min(verb, start + LONGEST_CLAUSE)]
    )


def _is_relative(lows: Sequence[str], classes: Sequence[str], start: int, nouns: CapitalNouns) -> bool:
    """Whether a clause begins with a comma, a preposition and a relative pronoun: ``, in dem``."""
    opens = start > 0 and classes[start - 1] == "," and lows[start] in nouns.called_by
    return opens and "".join(lows[start + 1 : start + 2]) in nouns.oblique_relatives


def _mark_relative(lows: Sequence[str], classes: list[str], start: int, verb: int, nouns: CapitalNouns) -> None:
    """What the clause hangs on is the subject of its verb."""
    classes[start], classes[start + 1], classes[verb] = "r", "a", "V"
    for at in range(start + 2, min(verb, start + LONGEST_CLAUSE)):
        if lows[at] in nouns.expletives:
            classes[at] = "o"


def _follows_words(classes: Sequence[str], start: int) -> bool:
    """``„…“, ist im Papier zu lesen``: the clause stands right behind marked words."""
    return "".join(classes[max(0, start - 2) : start]) == "Q,"


def _tells_words(lows: Sequence[str], classes: Sequence[str], verb: int, nouns: CapitalNouns) -> bool:
    """``steht unter anderem: „…“``, ``geschrieben stand, dass``: words follow, behind adverbs and other verbs."""
    end = verb + 1
    while end < len(classes) and end - verb < _MOST_BETWEEN and (classes[end] in "aepM" or lows[end] in nouns.written):
        end += 1
    return "".join(classes[end : end + 1]) == ":" or "".join(classes[end : end + 2]) == ",t"


_MOST_BETWEEN: Final = 5
"""Tokens behind the verb before what is written."""


def _mark_place(lows: Sequence[str], classes: list[str], start: int, end: int, nouns: CapitalNouns) -> None:
    """The preposition of a document or a body in the clause is one of sources."""
    for at in range(start, min(end, start + LONGEST_CLAUSE, len(classes) - 1)):
        if classes[at] in ".nQ":
            return
        if lows[at] in nouns.called_by and not _CLAIMS.isdisjoint(classes[at + 1 : at + _LONGEST_SOURCE]):
            classes[at] = "A"
            return


_LONGEST_PLACE: Final = 5
"""Tokens behind ``steht`` among which the preposition of a document stands: ``stand am Samstag auf einem Banner``."""
_CLAIMS: Final = frozenset("SG")
"""Classes of the nouns that words stand in."""
_LONGEST_SOURCE: Final = 5
"""Tokens of ``in einem internen Schreiben``, at most, with the preposition."""
