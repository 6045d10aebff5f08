"""The index of quotations, as searches look things up in it.

An index blocks: it is used in a thread other than the event loop's, within one read transaction, by a function that is
handed to a ``QuotationSearch``. What the viewer may not see isn't there: nothing finds it, and it makes no word known.

Every method may raise ``StoreError``: the database is broken, or the time for the search is over.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.text.pairs import Term

Order = Literal["oldest", "newest", "any"]
"""Which quotations come first; "any": whatever is quickest."""
Upto = tuple[int, int]
"""Ids of the newest quotation and of the newest article that count."""


class QuoteIndex(Protocol):
    """Where words stand in what was said."""

    def size(self) -> int:
        """About how many quotations there are (the newest one's id); 0 where there are none."""
        ...

    def counts(self, words: Collection[str]) -> Mapping[str, int]:
        """In how many quotations each word stands; words that stand in none are missing."""
        ...

    def ids(self, terms: Collection[Term], limit: int, order: Order = "any") -> list[int]:
        """Up to ``limit`` quotations that have all of these words and pairs; none for no terms.

        Of pairs a few are brought that don't have them: see ``bot.text.pairs.COLLISIONS``.
        """
        ...

    def ids_of_each(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        """The same for each of several groups of terms, in their order."""
        ...

    def wordings(self, ids: Collection[int]) -> list[tuple[int, str]]:
        """The wordings of these quotations (``bot.text.words``), by id; those that aren't there are missing."""
        ...

    def words_like(
        self, beginning: str = "", ending: str = "", lengths: tuple[int, int] = (1, 1000), limit: int = 1_000_000
    ) -> list[str]:
        """Known words: up to ``limit`` that begin with ``beginning``, and as many that end with ``ending``.

        An empty beginning or ending brings none. ``lengths``: the fewest and the most letters.
        """
        ...

    def check(self) -> None:
        """Called between steps that take their time.

        Raises:
            StoreError: the time is over, or nobody waits for the answer any more.
        """
        ...


@dataclass(frozen=True, slots=True)
class TopicHit:
    """A quotation that may be about a topic: its ``wording`` and what is known of it and of its article."""

    id: int
    wording: str
    role: str
    title: str
    outlet: str
    dated: datetime
    confidence: float
    article_id: int


class TopicIndex(QuoteIndex, Protocol):
    """The same with the articles around, as of a moment: what came after ``upto`` isn't there.

    ``forms`` are groups of words: what has all of them has at least one word of each group.
    """

    def upto(self) -> Upto:
        """The newest that count."""
        ...

    def newest_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """The newest quotations with all of these forms."""
        ...

    def articles_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """The newest articles with all of these forms in title or text."""
        ...

    def quotations_in(self, articles: Collection[int], limit: int) -> list[int]:
        """Up to ``limit`` quotations of these articles."""
        ...

    def topic_hits(self, ids: Collection[int]) -> list[TopicHit]:
        """What is known of these quotations; of those that stand within another nothing."""
        ...
