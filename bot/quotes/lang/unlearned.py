"""Languages in which quotations are found and nobody is named: their code, and how they mark speech with dashes."""

import re
from functools import cache
from typing import Final

from bot.quotes.lang.en import english
from bot.quotes.lang.neighbours import NARRATING
from bot.quotes.language import SILENCE, Language, Learned
from bot.quotes.vocabulary import MarkWords

WIRE_LINE: Final = re.compile(
    r"[NGBR]{1,3},?(?:[#MwN.]{1,4})?,?\([NGBRSw.&,x-]{1,7}\)[.]?-{1,2}"
    r"|\([NGBRSw]{1,3}\)-[NGB]{1,3}(?:,#?[MwN]{1,2})?[.]?-{1,2}"
)
"""The place of writing with its agency over class letters, as in every language: ``Bly, 3 mar (EFE).-``."""


@cache
def unlearned(code: str) -> Language:
    """The language with this ISO 639-1 code, as far as it is known."""
    return Language(code, marks=marks_of(code))


def unlabelled(silence: float = SILENCE) -> Learned:
    """What English learned, for a language without labelled articles. American annotators credit the paper behind a
    speaker (``she said, according to the Herald``); readers credit the speaker."""
    shared = english().learned
    assert shared is not None
    behind = {f"at={place}|own={own}|tie=A": _SOURCE_BEHIND for place in ("a0", "b0") for own in ("aA", "bA", "baA")}
    return Learned({**shared.speaker, **behind}, shared.confidence, shared.trees, shared.belief, silence)


_SOURCE_BEHIND: Final = -1.5
"""Weight of a source in a sentence that has a speaker; with -1 and less the sources of the read articles are left."""


def marks_of(code: str) -> MarkWords:
    """How a language marks speech, beside quotation marks."""
    verbs = NARRATING.get(code)
    if verbs is None:
        return MarkWords()
    verb = f"(?:{'|'.join(map(re.escape, verbs.split()))})"
    return MarkWords(
        narrator=re.compile(rf"(?:,|(?<=[!?…»”]))\s+(?={verb}\b)"),
        narrating=re.compile(rf"(?:[^\W\d_]{{2,3}}\s)?{verb}\b"),
    )
