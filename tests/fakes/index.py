"""An index of quotations in memory, which implements the port without a database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.domain.errors import StoreError
from bot.ports.index import Order, QuoteIndex, TopicHit, Upto
from bot.text.pairs import Term, edges_of, pairs_of
from bot.text.words import fold_words, readings, wording

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@dataclass(frozen=True)
class MemoryQuotation:
    """What is indexed of a quotation, and of the article around it."""

    text: str
    article_id: int = 1
    article_text: str = ""
    title: str = ""
    role: str = ""
    outlet: str = "Harbour Post"
    dated: datetime = NOW
    confidence: float = 0.9

    @property
    def terms(self) -> set[Term]:
        """Words, pairs and edges."""
        ways = readings(wording(self.text))
        pairs: set[Term] = {pair for way in ways for pair in (*pairs_of(way), *edges_of(way))}
        return pairs.union(*ways)


@dataclass
class MemoryIndex:
    """Implements ``bot.ports.TopicIndex`` over quotations that are numbered from 1.

    ``asked`` are the terms that were looked up, in their order, and ``compared`` the beginnings that words like others
    were looked up by. After ``patience`` look-ups :meth:`check` raises as
    after a deadline.
    """

    quotations: Sequence[MemoryQuotation]
    newest: int | None = None
    patience: int = 10_000
    asked: list[Sequence[Term]] = field(default_factory=list)
    compared: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, *texts: str) -> "MemoryIndex":
        """Quotations of one article."""
        return cls([MemoryQuotation(text) for text in texts])

    def __post_init__(self) -> None:
        self._terms = [quotation.terms for quotation in self.quotations]

    def size(self) -> int:
        return len(self._ids())

    def upto(self) -> Upto:
        articles = [self.quotations[number - 1].article_id for number in self._ids()]
        return self.size(), max(articles, default=0)

    def check(self) -> None:
        if len(self.asked) >= self.patience:
            raise StoreError("That took too long")

    def counts(self, words: Collection[str]) -> Mapping[str, int]:
        counted = {word: sum(word in self._terms[number - 1] for number in self._ids()) for word in words}
        return {word: count for word, count in counted.items() if count}

    def ids_of_each(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        return [self._having_all(terms, limit, order) for terms in groups]

    def _having_all(self, terms: Collection[Term], limit: int, order: Order) -> list[int]:
        self.check()
        self.asked.append(list(terms))
        having = [number for number in self._ids() if terms and self._terms[number - 1] >= set(terms)]
        return _first(having, limit, newest=order == "newest")

    def wordings(self, ids: Collection[int]) -> list[tuple[int, str]]:
        return [(number, wording(self.quotations[number - 1].text)) for number in self._ids() if number in set(ids)]

    def words_like(
        self, beginning: str = "", ending: str = "", lengths: tuple[int, int] = (1, 1000), limit: int = 1_000_000
    ) -> list[str]:
        self.compared.append(beginning)
        known = {term for number in self._ids() for term in self._terms[number - 1] if isinstance(term, str)}
        fitting = sorted(word for word in known if lengths[0] <= len(word) <= lengths[1])
        begin = [word for word in fitting if beginning and word.startswith(beginning)]
        end = [word for word in fitting if ending and word.endswith(ending)]
        return sorted({*begin[:limit], *end[:limit]})

    def newest_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        having = [number for number in self._ids() if _has_each(self._terms[number - 1], forms)]
        return _first(having, limit, newest=True)

    def articles_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        texts = {
            quotation.article_id: {*fold_words(f"{quotation.title} {quotation.article_text} {quotation.text}")}
            for quotation in self._quotations()
        }
        having = [article_id for article_id, words in sorted(texts.items()) if _has_each(words, forms)]
        return _first(having, limit, newest=True)

    def quotations_in(self, articles: Collection[int], limit: int) -> list[int]:
        return [number for number in self._ids() if self.quotations[number - 1].article_id in articles][:limit]

    def topic_hits(self, ids: Collection[int]) -> list[TopicHit]:
        return [
            TopicHit(
                number,
                wording(quotation.text),
                quotation.role,
                quotation.title,
                quotation.outlet,
                quotation.dated,
                quotation.confidence,
                quotation.article_id,
            )
            for number, quotation in zip(self._ids(), self._quotations(), strict=True)
            if number in set(ids)
        ]

    def _ids(self) -> range:
        return range(1, (len(self.quotations) if self.newest is None else self.newest) + 1)

    def _quotations(self) -> Iterable[MemoryQuotation]:
        return [self.quotations[number - 1] for number in self._ids()]


def _first(ids: Sequence[int], limit: int, *, newest: bool) -> list[int]:
    return list(reversed(ids))[:limit] if newest else list(ids)[:limit]


def _has_each(words: Collection[Term], forms: Sequence[Collection[str]]) -> bool:
    return bool(forms) and all(any(word in words for word in group) for group in forms)


def ids_of(index: QuoteIndex, terms: Collection[Term], limit: int, order: Order = "any") -> list[int]:
    """The ids that an index has for a single group of terms."""
    return index.ids_of_each([terms], limit, order)[0]
