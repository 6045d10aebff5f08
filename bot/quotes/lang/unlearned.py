"""Languages in which quotations are found and nobody is named: their code, and how they mark speech with dashes."""

import re
from functools import cache

from bot.quotes.lang.neighbours import NARRATING
from bot.quotes.language import Language
from bot.quotes.vocabulary import MarkWords


@cache
def unlearned(code: str) -> Language:
    """The language with this ISO 639-1 code, as far as it is known."""
    return Language(code, marks=marks_of(code))


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
