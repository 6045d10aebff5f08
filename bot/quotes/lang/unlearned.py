"""Languages in which quotations are found and nobody is named: their code, and how they mark speech with dashes."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Final

from bot.quotes.lang.en import english
from bot.quotes.lang.learned_files import read_learned
from bot.quotes.lang.neighbours import IN_WORDS, NARRATING, QUOTATIVE, THAT
from bot.quotes.language import SILENCE, Language, Learned
from bot.quotes.mark_words import MarkWords

WIRE_LINE: Final = re.compile(
    r"[NGBR]{1,3},?(?:[#MwN.]{1,4})?,?\([NGBRSw.&,x-]{1,7}\)[.]?-{1,2}"
    r"|\([NGBRSw]{1,3}\)-[NGB]{1,3}(?:,#?[MwN]{1,2})?[.]?-{1,2}"
)
"""The place of writing with its agency over class letters, as in every language: ``Bly, 3 mar (EFE).-``."""


@cache
def unlearned(code: str) -> Language:
    """The language with this ISO 639-1 code, as far as it is known."""
    return Language(
        code,
        marks=replace(
            marks_of(code),
            quotative=QUOTATIVE.get(code, ()),
            that=THAT.get(code, ()),
            both_marks=True,
            in_words=IN_WORDS.get(code, ""),
        ),
    )


def unlabelled(
    silence: float = SILENCE, doubt: float = 0.0, mirrored: bool = False, told_in_part: float = 0.0
) -> Learned:
    """What English learned, and what the invented articles of all languages without labelled articles change of it.

    ``doubt`` is taken from the logarithm of the odds that an answer is right, in a language whose answers on fresh
    articles were wrong more often than those of the others. ``mirrored`` says that words open with the mark that closes
    them: in another language such a mark is astray, and an answer beside it less sure.
    Above a chance ``told_in_part`` of being no speech a part of what is told is left out, or above ``silence``.
    """
    shared = english().learned
    assert shared is not None
    own: dict[str, dict[str, float]] = read_learned(__package__, "unlabelled.json")
    speaker, confidence = {**shared.speaker, **own["speaker"]}, {**shared.confidence, **own["confidence"]}
    confidence["bias"] -= doubt
    if mirrored:
        confidence["mirrored=True"] = confidence["mirrored=False"]
    return Learned(speaker, confidence, shared.trees, shared.belief, silence, told_in_part)


_FIRST: Final = {"fi": r"(?:(?:[A-ZÅÄÖ]\w+|hän)\s){0,2}"}
"""What stands before the narrator's verb in a language that has its subject there: ``Hyvä on, Niemi toteaa.``"""


def marks_of(code: str, more: Iterable[str] = ()) -> MarkWords:
    """How a language marks speech, beside quotation marks; ``more`` verbs by which a narrator breaks in."""
    verbs = NARRATING.get(code)
    if verbs is None:
        return MarkWords(nicknames_apart=True)
    verb = f"(?:{'|'.join(map(re.escape, dict.fromkeys([*verbs.split(), *more])))})"
    return MarkWords(
        narrator=re.compile(rf"(?:,|(?<=[!?;…»”]))\s+(?={_FIRST.get(code, '')}{verb}\b)"),
        narrating=re.compile(rf"(?:[^\W\d_]{{2,3}}\s)?{verb}\b"),
        nicknames_apart=True,
    )
