"""Which words of a question stand in the place of which words of a quotation. Pure."""

from collections.abc import Sequence
from difflib import SequenceMatcher

Stretch = tuple[int, int]
"""The numbers of words that stand together, without the last one."""


def word_changes(question: Sequence[str], quotation: Sequence[str]) -> list[tuple[str, str]]:
    """The words of a question and what stands in their place in a quotation; either may be empty.

    What the quotation has before and after the question's words doesn't count.
    """
    return [
        (" ".join(question[slice(*mine)]), " ".join(quotation[slice(*theirs)]))
        for mine, theirs in changed_stretches(question, quotation)
    ]


def changed_stretches(question: Sequence[str], quotation: Sequence[str]) -> list[tuple[Stretch, Stretch]]:
    """:func:`word_changes` by the words' numbers."""
    changes = SequenceMatcher(None, question, quotation, autojunk=False).get_opcodes()
    while changes and changes[0][0] == "insert":
        changes = changes[1:]
    while changes and changes[-1][0] == "insert":
        changes = changes[:-1]
    differing = [((low, high), (start, end)) for kind, low, high, start, end in changes if kind != "equal"]
    if differing and changes[0][0] == "replace":  # a misspelt first word stands for as many words, not for all before
        (low, high), (start, end) = differing[0]
        differing[0] = ((low, high), (max(start, end - (high - low)), end))
    if differing and changes[-1][0] == "replace":
        (low, high), (start, end) = differing[-1]
        differing[-1] = ((low, high), (start, min(end, start + (high - low))))
    return differing
