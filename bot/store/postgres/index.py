"""The index of quotations in PostgreSQL (see ``bot.ports.index``); used in a thread.

Terms lie in arrays under a GIN index. A statement's rows are found in a subquery that the planner may not take apart
(``OFFSET 0``): with ``ORDER BY … LIMIT`` alone it walks the key from its end until enough rows have a rare word.
"""

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from bot.domain.viewers import Viewer
from bot.ports.index import Order, TopicHit, Upto
from bot.store.postgres.statements import PostgresStatements, terms_of
from bot.store.sql.bounds import Deadline, Sight, sight_of
from bot.text.pairs import Term, index_terms_of

_A_STATEMENT = 5_000
"""Maximum ids of a statement, which go to the server as an array."""
_AFTER_ALL = "\U0010ffff"
"""The last Unicode character: words that begin with "ab" lie between "ab" and "ab" followed by it."""

T = TypeVar("T")

_TIMEOUT = "SELECT set_config('statement_timeout', ?, true)"
_CANCELLED = "57014"
"""SQLSTATE of a statement that its timeout has ended."""
_NEWEST_QUOTATION = "SELECT max(id) FROM quotations"
_NEWEST_ARTICLE = "SELECT max(id) FROM articles"
_COUNTS = "SELECT word, quotations FROM spoken_words WHERE word = ANY(?) AND quotations > 0"
_LATER = "SELECT count(*) FROM quotation_index i WHERE i.terms @> ? AND i.quotation_id > ?{}"
_WITH = "SELECT i.quotation_id AS id FROM quotation_index i WHERE i.terms @> ?{} OFFSET 0"
_ORDERS: dict[Order, str] = {
    "any": "SELECT id FROM ({}) AS found LIMIT ?",
    "oldest": "SELECT id FROM ({}) AS found ORDER BY id LIMIT ?",
    "newest": "SELECT id FROM ({}) AS found ORDER BY id DESC LIMIT ?",
}
_WORDINGS = "SELECT id, spoken FROM quotations WHERE id = ANY(?){}"
_BEGINNING = (
    "SELECT word FROM spoken_words WHERE word >= ? AND word < ? AND char_length(word) BETWEEN ? AND ?"
    " AND quotations > 0 LIMIT ?"
)
_ENDING = (
    "SELECT word FROM spoken_words WHERE backwards >= ? AND backwards < ? AND char_length(word) BETWEEN ? AND ?"
    " AND quotations > 0 LIMIT ?"
)
_QUOTATIONS_HAVING = "SELECT i.quotation_id AS id FROM quotation_index i WHERE {}{} OFFSET 0"
_ARTICLES_HAVING = "SELECT w.article_id AS id FROM article_words w WHERE {}{} OFFSET 0"
_IN_ARTICLES = "SELECT id FROM quotations WHERE article_id = ANY(?) AND id <= ? LIMIT ?"
_HITS = (
    "SELECT q.id, q.spoken, coalesce(q.role, ''), a.title, o.name, q.dated, q.confidence, a.id FROM quotations q"
    " JOIN articles a ON a.id = q.article_id JOIN outlets o ON o.id = a.outlet_id WHERE q.id = ANY(?)"
    " AND q.within IS NULL"
)


def search_index(
    statements: PostgresStatements,
    work: "Callable[[PostgresIndex], T]",
    viewer: Viewer,
    deadline: Deadline,
    upto: Upto | None = None,
) -> T:
    """The result of ``work`` over the index that the viewer may see; with ``upto`` without later quotations and
    articles.

    Raises:
        StoreError: the deadline has passed.
    """
    with _ended_by_the_server(statements, deadline):
        sight = sight_of(statements, viewer)
        newest = upto[0] if upto else _first(statements, _NEWEST_QUOTATION)
        return work(PostgresIndex(statements, sight, deadline, newest, upto))


@contextmanager
def _ended_by_the_server(statements: PostgresStatements, deadline: Deadline) -> Iterator[None]:
    """Let the server end a statement of the open transaction when the deadline has passed.

    Raises:
        StoreError: the deadline has passed.
    """
    deadline.check()
    statements.execute(_TIMEOUT, (str(math.ceil(deadline.left() * 1000)),))
    try:
        yield
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _CANCELLED:
            deadline.end()
            deadline.check()
        raise


@dataclass(frozen=True, slots=True)
class PostgresIndex:
    """Implements ``bot.ports.TopicIndex``. ``newest`` is the id of the newest quotation that this index has; ``past``
    are ids of the newest quotation and article, where there may be later rows."""

    statements: PostgresStatements
    sight: Sight
    deadline: Deadline
    newest: int
    past: Upto | None

    def size(self) -> int:
        """See ``QuoteIndex``."""
        return self.newest

    def upto(self) -> Upto:
        """See ``TopicIndex``."""
        return self.past or (self.newest, _first(self.statements, _NEWEST_ARTICLE))

    def check(self) -> None:
        """See ``QuoteIndex``."""
        self.deadline.check()

    def counts(self, words: Collection[str]) -> dict[str, int]:
        """See ``QuoteIndex``: the numbers for all quotations, less the few that are hidden or later."""
        counted: dict[str, int] = dict(self.statements.execute(_COUNTS, (sorted(words),)))
        if not self.sight.hides and not self.past:
            return counted
        hidden = self.sight.hidden_words(self.statements, counted)
        seen = {word: count - hidden.get(word, 0) - self._later(word) for word, count in counted.items()}
        return {word: count for word, count in seen.items() if count > 0}

    def ids(self, terms: Collection[Term], limit: int, order: Order = "any") -> list[int]:
        """See ``QuoteIndex``."""
        return self.ids_of_each([terms], limit, order)[0]

    def ids_of_each(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        """See ``QuoteIndex``."""
        indexed = iter(index_terms_of(term for group in groups for term in group))
        each = [terms_of(list(islice(indexed, len(group)))) for group in groups]
        statement = _ORDERS[order].format(_WITH.format(self._condition()))
        return [self._ids(statement, (terms, limit)) if terms else [] for terms in each]

    def wordings(self, ids: Collection[int]) -> list[tuple[int, str]]:
        """See ``QuoteIndex``."""
        statement = _WORDINGS.format(self.sight.of_quotation("quotations.id"))
        return [(row[0], row[1]) for some in _portions(ids) for row in self.statements.execute(statement, (some,))]

    def words_like(
        self, beginning: str = "", ending: str = "", lengths: tuple[int, int] = (1, 1000), limit: int = 1_000_000
    ) -> list[str]:
        """See ``QuoteIndex``; words of hidden or later quotations count towards ``limit``."""
        words: set[str] = set()
        for statement, letters in ((_BEGINNING, beginning), (_ENDING, ending[::-1])):
            if letters:
                asked_for = (letters, letters + _AFTER_ALL, *lengths, limit)
                words.update(word for (word,) in self.statements.execute(statement, asked_for))
        return sorted(self.counts(words) if self.sight.hides or self.past else words)

    def newest_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        return self._having(_QUOTATIONS_HAVING, "i.terms && ?", self._condition(), forms, limit)

    def articles_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        condition = self.sight.of_article("w.article_id")
        if self.past:
            condition += f" AND w.article_id <= {self.past[1]:d}"
        return self._having(_ARTICLES_HAVING, "w.words && ?", condition, forms, limit)

    def quotations_in(self, articles: Collection[int], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        return self._ids(_IN_ARTICLES, (sorted(articles), self.newest, limit))

    def topic_hits(self, ids: Collection[int]) -> list[TopicHit]:
        """See ``TopicIndex``."""
        rows = (row for some in _portions(ids) for row in self.statements.execute(_HITS, (some,)))
        return [
            TopicHit(hit_id, wording or "", role, title, outlet, self.statements.read_moment(dated), sure, article_id)
            for hit_id, wording, role, title, outlet, dated, sure, article_id in rows
        ]

    def _condition(self) -> str:
        """The condition for rows of the index that the viewer may see; begins with AND, or is empty."""
        visible = self.sight.of_quotation("i.quotation_id")
        return f"{visible} AND i.quotation_id <= {self.newest:d}" if self.past else visible

    def _having(
        self, statement: str, one_form: str, condition: str, forms: Sequence[Collection[str]], limit: int
    ) -> list[int]:
        if not forms:
            return []
        having = statement.format(" AND ".join([one_form] * len(forms)), condition)
        return self._ids(_ORDERS["newest"].format(having), (*map(terms_of, forms), limit))

    def _ids(self, statement: str, parameters: Sequence[object]) -> list[int]:
        return [row[0] for row in self.statements.execute(statement, parameters)]

    def _later(self, word: str) -> int:
        """The number of later quotations, which this index leaves out, that the viewer may see and that contain a
        word."""
        if not self.past:
            return 0
        statement = _LATER.format(self.sight.of_quotation("i.quotation_id"))
        return _first(self.statements, statement, (terms_of([word]), self.newest))


def _first(statements: PostgresStatements, statement: str, parameters: Sequence[object] = ()) -> int:
    row = statements.execute(statement, parameters).fetchone()
    return int(row[0] or 0) if row else 0


def _portions(values: Collection[T]) -> Iterator[list[T]]:
    """The values in parts of at most :data:`_A_STATEMENT`."""
    listed = list(values)
    for start in range(0, len(listed), _A_STATEMENT):
        yield listed[start : start + _A_STATEMENT]
