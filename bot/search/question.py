"""What somebody asks for, and in what it differs from a quotation. Pure."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.domain.recall import Asked
from bot.text.wording import compounds, segments


def difference(asked: Sequence[str], said: Sequence[str]) -> list[tuple[str, str]]:
    """What was asked and what stands there instead, either may be empty; words before and after it don't count."""
    changes = SequenceMatcher(None, asked, said, autojunk=False).get_opcodes()
    while changes and changes[0][0] == "insert":
        changes = changes[1:]
    while changes and changes[-1][0] == "insert":
        changes = changes[:-1]
    told = [
        (list(asked[low:high]), list(said[start:end])) for kind, low, high, start, end in changes if kind != "equal"
    ]
    if told and changes[0][0] == "replace":  # a misspelt first word stands for as many words, not for all before it
        told[0] = (told[0][0], told[0][1][-len(told[0][0]) :])
    if told and changes[-1][0] == "replace":
        told[-1] = (told[-1][0], told[-1][1][: len(told[-1][0])])
    return [(" ".join(mine), " ".join(theirs)) for mine, theirs in told]


def asked_of(question: str) -> Asked:
    """What somebody typed, as it is looked for."""
    return Asked(segments(question), compounds(question))
