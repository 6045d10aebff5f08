"""The index of quotations that searches use.

An index blocks, so it is used in a thread other than the event loop's, within one read transaction, by a function that
is passed to a ``QuotationSearch``. It has only the quotations that the viewer may see, also for counts and known words.

Every method may raise ``StoreError``: the database is broken, or the search's deadline has passed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.text.pairs import Term

Order = Literal["oldest", "newest", "any"]
"""Which quotations come first; "any": the order that is quickest to read."""
Upto = tuple[int, int]
"""Ids of the newest quotation and of the newest article that a search takes into account."""


class QuoteIndex(Protocol):
    """Finds quotations by their words."""

    def size(self) -> int:
        """About how many quotations there are (the id of the newest); 0 where there are none."""
        ...

    def counts(self, words: Collection[str]) -> Mapping[str, int]:
        """The number of quotations that contain each word; words that no quotation contains are missing."""
        ...

    def ids_of_each(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        """For each group of terms the ids of up to ``limit`` quotations that have all of its words and pairs; none for
        a group without terms.

        Where terms are pairs, a few of the ids are of quotations without the pair: see ``bot.text.pairs.COLLISIONS``.
        """
        ...

    def wordings(self, ids: Collection[int]) -> list[tuple[int, str]]:
        """The wordings of these quotations (``bot.text.words``), each with its id; unknown ids are missing."""
        ...

    def words_like(
        self, beginning: str = "", ending: str = "", lengths: tuple[int, int] = (1, 1000), limit: int = 1_000_000
    ) -> list[str]:
        """Words of quotations: up to ``limit`` that begin with ``beginning``, and up to ``limit`` that end with
        ``ending``.

        An empty beginning or ending matches no word. ``lengths``: minimum and maximum number of letters.
        """
        ...

    def check(self) -> None:
        """To be called between steps that take long.

        Raises:
            StoreError: the deadline has passed, or the search was cancelled.
        """
        ...


@dataclass(frozen=True, slots=True)
class TopicHit:
    """A quotation that may be about a topic: its ``wording``, and the data of it and of its article that rank it."""

    id: int
    wording: str
    role: str
    title: str
    outlet: str
    dated: datetime
    confidence: float
    article_id: int


class TopicIndex(QuoteIndex, Protocol):
    """A quotation index that knows the articles too, up to ``upto``: later quotations and articles are left out.

    ``forms`` are groups of words; a text has all forms if it has at least one word of each group.
    """

    def upto(self) -> Upto:
        """Ids of the newest quotation and article that this index has."""
        ...

    def newest_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """Ids of up to ``limit`` quotations that have all forms, newest first."""
        ...

    def articles_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """Ids of up to ``limit`` articles that have all forms in title or text, newest first."""
        ...

    def quotations_in(self, articles: Collection[int], limit: int) -> list[int]:
        """Ids of up to ``limit`` quotations of these articles."""
        ...

    def topic_hits(self, ids: Collection[int]) -> list[TopicHit]:
        """The data of these quotations; quotations that stand within another are left out."""
        ...
