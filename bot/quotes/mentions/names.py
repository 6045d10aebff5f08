"""What a mention is: a place outside quotation marks that names a possible speaker.

Three sorts: names ("Sen. Mary Holt", "the Water Board"), pronouns ("she") and descriptions ("a spokesman for the firm",
"police", "the report").
"""

from functools import lru_cache
from typing import Final, Literal

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.language import Language
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import LONGEST_END

MentionKind = Literal["name", "pronoun", "nominal"]


class Mention:
    """A mention: tokens ``[first, last)``; the bare name starts at ``core``; ``reach`` includes "for the firm".

    ``head_at`` is the token of the surname or of the head noun, ``head`` that word in lower case. ``bare`` is a name
    without an article before it, as persons have. ``outer`` is the start of the words that lead up to the name:
    ``the firm's boss Mary Holt``, ``Radio One's Mary Holt``.
    """

    __slots__ = ("bare", "core", "first", "head", "head_at", "kind", "last", "outer", "reach")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        first: int,
        last: int,
        kind: MentionKind,
        core: int,
        reach: int,
        head_at: int,
        head: str,
        bare: bool,
        outer: int,
    ) -> None:
        self.first: Final = first
        self.last: Final = last
        self.kind: Final = kind
        self.core: Final = core
        self.reach: Final = reach
        self.head_at: Final = head_at
        self.head: Final = head
        self.bare: Final = bare
        self.outer: Final = outer


def base_of(low: str, language: Language) -> str:
    """The last part of a compound: ``sprecher`` of ``regierungssprecher``; the word itself in other languages."""
    nouns = language.tokens.nouns
    return low if nouns is None else _base_of(low, nouns)


@lru_cache(maxsize=8192)
def _base_of(low: str, nouns: CapitalNouns) -> str:
    for ending in nouns.age_endings:
        if low.endswith(ending):
            return low.removesuffix(ending) + nouns.age_endings[0]
    starts = range(max(0, len(low) - LONGEST_END), len(low))
    return next((low[at:] for at in starts if low[at:] in nouns.compounds), low)


def mention_text(article: TokenizedText, mention: Mention) -> str:
    """The mention as written."""
    start, end = article.span(mention.first, mention.last)
    return article.text[start:end]


def is_person_like(article: TokenizedText, mention: Mention) -> bool:
    """Whether a name looks like a person's: no article, no word of organisations, one to four words."""
    if mention.kind != "name" or not mention.bare:
        return False
    letters = article.classes[mention.core : mention.last]
    if letters not in _NAMES_ALONE and not _is_name_like(article, mention, letters):
        return False
    word = article.words[mention.last - 1]
    return not (word.isupper() and _is_acronym(article, word))


_MOST_NAMES: Final = 5
"""Words of a person's name, at most."""
_NAMES_ALONE: Final = frozenset("N" * number for number in range(1, _MOST_NAMES + 1))


def _is_name_like(article: TokenizedText, mention: Mention, letters: str) -> bool:
    """Whether the classes of a name are a person's: ``Guard Mary Holt``, ``Mary "Mo" Holt``."""
    if "G" in letters:
        role = letters.startswith("GNN") and article.lows[mention.core] in article.language.nouns.roles
        if not role or "G" in letters[1:]:
            return False
        letters = letters[1:]
    return 1 <= len(letters) - 3 * ("'" in letters or "x" in letters) <= _MOST_NAMES


def _is_acronym(article: TokenizedText, word: str) -> bool:
    """Whether a word in capitals is a body's name in short."""
    if article.language.tokens.nouns is not None or article.language.nouns.calls_again:
        word = word.rstrip(".")  # Ute W., as papers of the continent shorten a name that they keep to themselves
    return len(word) > 1 and word.lower() not in article.language.names.suffixes
