"""Which words of a question stand in the place of which words of a quotation. Pure."""

from collections.abc import Sequence
from difflib import SequenceMatcher


def word_changes(question: Sequence[str], quotation: Sequence[str]) -> list[tuple[str, str]]:
    """The words of a question and what stands in their place in a quotation; either may be empty.

    What the quotation has before and after the question's words doesn't count.
    """
    changes = SequenceMatcher(None, question, quotation, autojunk=False).get_opcodes()
    while changes and changes[0][0] == "insert":
        changes = changes[1:]
    while changes and changes[-1][0] == "insert":
        changes = changes[:-1]
    differing = [
        (list(question[low:high]), list(quotation[start:end]))
        for kind, low, high, start, end in changes
        if kind != "equal"
    ]
    if differing and changes[0][0] == "replace":  # a misspelt first word stands for as many words, not for all before
        differing[0] = (differing[0][0], differing[0][1][-len(differing[0][0]) :])
    if differing and changes[-1][0] == "replace":
        differing[-1] = (differing[-1][0], differing[-1][1][: len(differing[-1][0])])
    return [(" ".join(mine), " ".join(theirs)) for mine, theirs in differing]
