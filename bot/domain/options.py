"""How a place wants its posts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.domain.articles import Article
from bot.domain.quotations import QuotationRecord
from bot.domain.words import fold_words

Sections = Literal["", "topic", "source"]


@dataclass(frozen=True, slots=True)
class Filter:
    """What a place wants in its digests. Of each kind that is named an item needs one, and of the others it may have
    none. All are compared by whole words, in any case, so that no pattern of anybody's can run wild.

    ``words`` stand in title or text, ``sources`` in the outlet's name, ``speakers`` in the name of somebody quoted.
    """

    words: tuple[str, ...] = ()
    no_words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    no_sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    no_speakers: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filter()

    def refuses(self, article: Article, text: str, records: Sequence[QuotationRecord]) -> str | None:
        """The rule that leaves an item out, in words for people; ``None`` when it passes."""
        names = [record.quotation.attribution.speaker or "" for record in records]
        return (
            _refuses("about", "words", self.words, self.no_words, [f"{article.title}\n{text}"])
            or _refuses("of", "source", self.sources, self.no_sources, [article.outlet])
            or _refuses("with words of", "speaker", self.speakers, self.no_speakers, names)
        )


@dataclass(frozen=True, slots=True)
class PlaceOptions:
    """``quiet`` are hours of the day in ``timezone`` in which nothing is posted ("22:00-07:00"; empty: none).

    ``sections`` groups a digest. ``when_empty``: a line is posted also when nothing is new. ``corrections``: the place
    is told when a quotation that it was sent is altered or withdrawn. ``ping`` are the platform's ids of the roles that
    its digests and alerts ping.
    """

    quiet: str = ""
    timezone: str = "UTC"
    sections: Sections = ""
    when_empty: bool = False
    corrections: bool = False
    filter: Filter = field(default_factory=Filter)
    ping: tuple[str, ...] = ()


def any_has(texts: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether one of the texts has the words of one of ``wanted``, whole and next to each other, in any case."""
    folded = [_spaced(words) for words in wanted]
    return bool(folded) and any(words in text for text in map(_spaced, texts) for words in folded)


def _refuses(how: str, kind: str, only: Sequence[str], none_of: Sequence[str], texts: Iterable[str]) -> str | None:
    if not only and not none_of:
        return None
    told = list(texts)
    unwanted = next((words for words in none_of if any_has(told, [words])), None)
    if unwanted is not None:
        return f"nothing {how} {unwanted}"
    return f"only {kind} {', '.join(only)}" if only and not any_has(told, only) else None


def _spaced(text: str) -> str:
    return f" {' '.join(fold_words(text))} "
