"""Puts two texts beside each other, word by word, for people to see what differs. Pure."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.domain.web_pages import ComparedRun, Wordwise
from bot.text.words import fold_words

_WRITTEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""What stands between blanks; of scripts that set no blanks between words, a character."""
_MOST_WORDS = 4_000
"""Maximum words of a text that is compared word by word: comparing takes up to the square of it."""


def compared_runs(first: str, second: str, *, within: bool = False) -> tuple[ComparedRun, ...]:
    """The words of both texts in the order of the second; empty where they have the same words.

    ``within``: ``first`` is a part of what ``second`` may be, so what stands before and behind it doesn't differ.
    """
    mine, theirs = _words(first), _words(second)
    if max(len(mine), len(theirs)) > _MOST_WORDS:
        return (ComparedRun(first, "only_first"), ComparedRun(second, "only_second")) if first != second else ()
    matcher = SequenceMatcher(None, [word for word, _ in mine], [word for word, _ in theirs], autojunk=False)
    runs: list[ComparedRun] = []
    steps = matcher.get_opcodes()
    for number, (kind, low, high, start, end) in enumerate(steps):
        if low < high and kind != "equal":
            runs.append(ComparedRun(_written(first, mine, low, high), "only_first"))
        before, behind = (number == 0, number == len(steps) - 1) if within and kind != "equal" else (False, False)
        begin = max(start, end - (high - low)) if before else start  # as many words as stand for the first's
        stop = min(end, start + (high - low)) if behind and not before else end
        for from_word, to_word, changed in ((start, begin, False), (begin, stop, kind != "equal"), (stop, end, False)):
            if from_word < to_word:
                where: Wordwise = "only_second" if changed else "same"
                runs.append(ComparedRun(_written(second, theirs, from_word, to_word), where))
    return tuple(runs) if any(run.where != "same" for run in runs) else ()


def _words(text: str) -> list[tuple[str, int]]:
    """The folded words, each with where it begins; signs that stand alone belong to the word before."""
    written = [(" ".join(fold_words(match.group())), match.start()) for match in _WRITTEN.finditer(text)]
    return [(word, start) for word, start in written if word]


def _written(text: str, words: Sequence[tuple[str, int]], start: int, end: int) -> str:
    """The words with the signs before the first word of the text, and up to the next word."""
    low = words[start][1] if start else 0
    high = words[end][1] if end < len(words) else len(text)
    return text[low:high]
