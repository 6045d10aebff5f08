"""The index of quotations in SQLite (see ``bot.ports.index``); used in the connection's thread."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar

from bot.domain.viewers import Viewer
from bot.ports.index import Order, TopicHit, Upto
from bot.store.sql.bounds import Deadline, Sight, sight_of
from bot.text.pairs import Term, index_terms_of

_STEPS = 10_000
"""SQLite's virtual machine instructions between two looks at the clock: well under a millisecond."""
_A_STATEMENT = 500
"""Maximum parameters of a statement: old versions of SQLite allow 999."""
_AFTER_ALL = "\U0010ffff"
"""The last Unicode character: words that begin with "ab" lie between "ab" and "ab" followed by it."""

T = TypeVar("T")

_NEWEST_QUOTATION = "SELECT max(id) FROM quotations"
_NEWEST_ARTICLE = "SELECT max(id) FROM articles"
_COUNTS = "SELECT word, quotations FROM spoken_words WHERE word IN ({}) AND quotations > 0"
_LATER = "SELECT count(*) FROM quotation_index WHERE quotation_index MATCH ? AND rowid > ?{}"
_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ?{}"
_ORDERS: dict[Order, str] = {
    "any": f"{_WITH} LIMIT ?",
    "oldest": f"{_WITH} ORDER BY rowid LIMIT ?",
    "newest": f"{_WITH} ORDER BY rowid DESC LIMIT ?",
}
"""Statements by order, to be completed by the condition that the viewer may see a quotation."""
_WORDINGS = "SELECT id, spoken FROM quotations WHERE id IN ({}){}"
_BEGINNING = (
    "SELECT word FROM spoken_words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? AND quotations > 0"
    " LIMIT ?"
)
_ENDING = (
    "SELECT word FROM spoken_words WHERE backwards >= ? AND backwards < ? AND length(word) BETWEEN ? AND ?"
    " AND quotations > 0 LIMIT ?"
)
_ARTICLES_WITH = "SELECT rowid FROM article_words WHERE article_words MATCH ?{} ORDER BY rowid DESC LIMIT ?"
_IN_ARTICLES = "SELECT id FROM quotations WHERE article_id IN ({}) AND id <= ? LIMIT ?"
_HITS = (
    "SELECT q.id, q.spoken, coalesce(q.role, ''), a.title, o.name, q.dated, q.confidence, a.id FROM quotations q"
    " JOIN articles a ON a.id = q.article_id JOIN outlets o ON o.id = a.outlet_id WHERE q.id IN ({})"
    " AND q.within IS NULL"
)


def look_up(
    connection: sqlite3.Connection,
    work: "Callable[[SqliteIndex], T]",
    viewer: Viewer,
    deadline: Deadline,
    upto: Upto | None = None,
) -> T:
    """The result of ``work`` over the index that the viewer may see; with ``upto`` without later quotations and
    articles.

    Raises:
        StoreError: the deadline has passed.
    """
    with interrupted(connection, deadline):
        sight = sight_of(connection, viewer)
        newest = upto[0] if upto else connection.execute(_NEWEST_QUOTATION).fetchone()[0] or 0
        visible = sight.of_quotation("{}")
        condition = visible.format("quotation_index.rowid")
        if upto is not None:
            condition += f" AND rowid <= {newest:d}"
        return work(SqliteIndex(connection, sight, deadline.check, newest, visible, condition, upto))


@contextmanager
def interrupted(connection: sqlite3.Connection, deadline: Deadline) -> Iterator[None]:
    """Interrupt the connection's statements when the deadline has passed.

    Raises:
        StoreError: the deadline has passed.
    """
    connection.set_progress_handler(deadline.is_over, _STEPS)
    try:
        yield
    except sqlite3.OperationalError:
        deadline.check()
        raise
    finally:
        connection.set_progress_handler(None, _STEPS)


@dataclass(frozen=True, slots=True)
class SqliteIndex:
    """Implements ``bot.ports.TopicIndex``. ``newest`` is the id of the newest quotation that this index has.

    ``check``: see ``QuoteIndex``. ``past``: ids of the newest quotation and article, where there may be later rows.
    ``visible`` is the condition that the viewer may see a quotation whose id is in the column ``{}``, ``condition``
    that for rows of the index of quotations; each begins with AND, or is empty.
    """

    connection: sqlite3.Connection
    sight: Sight
    check: Callable[[], None]
    newest: int
    visible: str
    condition: str
    past: Upto | None

    def size(self) -> int:
        """See ``QuoteIndex``."""
        return self.newest

    def upto(self) -> Upto:
        """See ``TopicIndex``."""
        return self.past or (self.newest, self.connection.execute(_NEWEST_ARTICLE).fetchone()[0] or 0)

    def counts(self, words: Collection[str]) -> dict[str, int]:
        """See ``QuoteIndex``: the numbers for all quotations, less the few that are hidden or later."""
        counted: dict[str, int] = {}
        for portion in _portions(words):
            counted.update(self.connection.execute(_COUNTS.format(_marks(portion)), portion))
        if not self.sight.hides and not self.past:
            return counted
        hidden = self.sight.hidden_words(self.connection, counted)
        seen = {word: count - hidden.get(word, 0) - self._later(word) for word, count in counted.items()}
        return {word: count for word, count in seen.items() if count > 0}

    def ids_of_each(self, groups: Sequence[Collection[Term]], limit: int, order: Order = "any") -> list[list[int]]:
        """See ``QuoteIndex``."""
        indexed = iter(index_terms_of(term for group in groups for term in group))
        queries = [every(list(islice(indexed, len(group)))) for group in groups]
        return [self._matching(_ORDERS[order], query, limit) if query else [] for query in queries]

    def wordings(self, ids: Collection[int]) -> list[tuple[int, str]]:
        """See ``QuoteIndex``."""
        condition, rows = self.visible.format("quotations.id"), list[tuple[int, str]]()
        for portion in _portions(sorted(ids)):
            rows += self.connection.execute(_WORDINGS.format(_marks(portion), condition), portion)
        return rows

    def words_like(
        self, beginning: str = "", ending: str = "", lengths: tuple[int, int] = (1, 1000), limit: int = 1_000_000
    ) -> list[str]:
        """See ``QuoteIndex``; words of hidden or later quotations count towards ``limit``."""
        words: set[str] = set()
        for statement, letters in ((_BEGINNING, beginning), (_ENDING, ending[::-1])):
            if letters:
                asked_for = (letters, letters + _AFTER_ALL, *lengths, limit)
                words.update(word for (word,) in self.connection.execute(statement, asked_for))
        return sorted(self.counts(words) if self.sight.hides or self.past else words)

    def newest_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        return self._matching(_ORDERS["newest"], _each(forms), limit) if forms else []

    def articles_with(self, forms: Sequence[Collection[str]], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        condition = self.sight.of_article("article_words.rowid")
        if self.past:
            condition += f" AND rowid <= {self.past[1]:d}"
        rows = self.connection.execute(_ARTICLES_WITH.format(condition), (_each(forms), limit)) if forms else ()
        return [row[0] for row in rows]

    def quotations_in(self, articles: Collection[int], limit: int) -> list[int]:
        """See ``TopicIndex``."""
        statement = _IN_ARTICLES.format(_marks(articles))
        return [row[0] for row in self.connection.execute(statement, (*articles, self.newest, limit))]

    def topic_hits(self, ids: Collection[int]) -> list[TopicHit]:
        """See ``TopicIndex``."""
        rows = (row for each in _portions(ids) for row in self.connection.execute(_HITS.format(_marks(each)), each))
        return [
            TopicHit(hit_id, wording or "", role, title, outlet, _utc(dated), confidence, article_id)
            for hit_id, wording, role, title, outlet, dated, confidence, article_id in rows
        ]

    def _matching(self, statement: str, query: str, limit: int) -> list[int]:
        return [row[0] for row in self.connection.execute(statement.format(self.condition), (query, limit))]

    def _later(self, word: str) -> int:
        """The number of later quotations, which this index leaves out, that the viewer may see and that contain a
        word."""
        if not self.past:
            return 0
        counting = _LATER.format(self.visible.format("quotation_index.rowid"))
        (later,) = self.connection.execute(counting, (every([word]), self.newest)).fetchone()
        return int(later)


def every(terms: Collection[str]) -> str:
    """An FTS5 query for all terms. They are quoted, so that AND, NEAR or ``*`` in them have no meaning."""
    return " AND ".join('"{}"'.format(term.replace('"', '""')) for term in terms)


def _each(forms: Sequence[Collection[str]]) -> str:
    """An FTS5 query for all forms: at least one word of each group."""
    return " AND ".join("({})".format(" OR ".join(every([word]) for word in words)) for words in forms)


def _utc(text: str) -> datetime:
    """A time as it lies in SQLite, aware."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _marks(values: Collection[object]) -> str:
    return ",".join("?" * len(values))


def _portions(values: Collection[T]) -> Iterator[list[T]]:
    """The values in parts of at most :data:`_A_STATEMENT`."""
    listed = list(values)
    for start in range(0, len(listed), _A_STATEMENT):
        yield listed[start : start + _A_STATEMENT]
