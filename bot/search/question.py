"""How words are compared when a quotation is looked for: more forgiving than the index. Pure.

What a reader takes for the same is the same: ``1,200`` and ``1200``, ``5%`` and ``5 percent``, ``co-operate`` and
``cooperate``, ``its`` and ``it's``, with or without invisible characters. ``…`` and ``[the president]`` in a question
are gaps: the words there are not remembered, or an editor's.
"""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.domain.words import fold_words

_THOUSANDS = re.compile(r"(?<=\d)[,’'\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_GAP = re.compile(r"…|\.{3,}|(?:\. ){2,}\.|\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)")
_INSERTION = re.compile(r"\[[^\]]*\]")
_SAME = str.maketrans({"%": " percent ", "&": " and "})


def words_of(text: str) -> list[str]:
    """Folded words: numbers in one piece, signs spelt out, invisible characters and apostrophes gone."""
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    spelt = _THOUSANDS.sub("", seen).translate(_SAME)
    folded = " ".join(fold_words(spelt)).replace("'", "")
    return folded.replace("per cent", "percent").split()


def segments(question: str) -> list[list[str]]:
    """The remembered parts of a question, between its gaps; empty ones are left out."""
    return [words for part in _GAP.split(question) if (words := words_of(part))]


def without_insertions(text: str) -> list[str]:
    """The words of a quotation without what an editor put in brackets."""
    return words_of(_INSERTION.sub(" ", text))


def same(asked: Sequence[str], said: Sequence[str]) -> bool:
    """Whether they are the same letters, however they are split into words."""
    return "".join(asked) == "".join(said)


def contains(said: Sequence[str], parts: Sequence[Sequence[str]]) -> bool:
    """Whether all parts stand in ``said``, whole words, in their order."""
    letters, starts = "".join(said), {0}
    position = 0
    for word in said:
        position += len(word)
        starts.add(position)
    position = 0
    for part in parts:
        wanted = "".join(part)
        found = letters.find(wanted, position)
        while found >= 0 and not (found in starts and found + len(wanted) in starts):
            found = letters.find(wanted, found + 1)
        if found < 0:
            return False
        position = found + len(wanted)
    return True


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
