"""What the portable store needs of a kind of database. Each kind has a folder beside this one.

A ``Dialect`` is passed in where the store is opened. Times are stored as its SQLAlchemy dialect says
(``columns.Moment``); ``Statements.moment`` converts them for raw SQL.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import ColumnElement, Select, SelectBase, Table
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.viewers import Viewer
from bot.ports.index import TopicIndex, Upto
from bot.store.sql.bounds import Deadline, Queries

P = ParamSpec("P")
T = TypeVar("T")


class Statements(Queries, Protocol):
    """Runs many small statements in the connection's own thread, within the open transaction.

    A call of the thread for each statement would take longer than the statements. They are SQL that every supported
    database understands, with ``?`` for values; ``ON CONFLICT`` and ``RETURNING`` are allowed.
    """

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> object:
        """Run a statement once for each row of values."""
        ...

    def moment(self, moment: datetime, /) -> Any:
        """A time as a parameter for this database.

        Raises:
            ValueError: the time is naive, so nobody knows when it is.
        """
        ...

    def read_moment(self, value: Any, /) -> datetime:
        """A time of a result row, as an aware time."""
        ...

    def index_articles(self, words: Iterable[tuple[int, str]], /) -> None:
        """Add articles to the full-text index: ids, and the folded words of title and text."""
        ...

    def forget_article(self, article_id: int, words: str, /) -> None:
        """Remove an article from the index; ``words`` must be the words with which it was added."""
        ...

    def index_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """Add quotations to the full-text index: ids, and their terms (``bot.text.pairs``)."""
        ...

    def forget_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """Remove quotations from the index; ``terms`` must be the terms with which they were added."""
        ...

    def last_ids(self, tables: Collection[str], /) -> dict[str, int]:
        """The last id that each of these tables, which never give an id twice, has given; 0 where it gave none."""
        ...

    def keep_last_ids(self, last_ids: Mapping[str, int], /) -> None:
        """Let tables give only greater ids than these."""
        ...

    def merge_index(self, name: str, pages: int, /) -> bool:
        """Merge segments of a full-text index until ``pages`` pages are written; a negative number merges segments of
        all sizes.

        Returns whether anything was merged.
        """
        ...


class DriverErrors(Protocol):
    """Recognises the errors of a kind of database."""

    @property
    def kinds(self) -> tuple[type[Exception], ...]:
        """Exceptions of its driver that reach callers without SQLAlchemy's wrapper."""
        ...

    def problem(self, error: BaseException | None, where: str) -> str | None:
        """What happened to the database that ``where`` names, and what to do; ``None`` for an error without words of
        its own."""
        ...


class Dialect(Protocol):
    """What differs between kinds of databases."""

    @property
    def errors(self) -> DriverErrors:
        """Recognises its driver's errors."""
        ...

    @property
    def has_one_writer(self) -> bool:
        """Whether a transaction that writes always keeps out all others that do."""
        ...

    @property
    def tells_queued(self) -> str | None:
        """The statement that tells all processes, when the transaction is committed, that a delivery was queued."""
        ...

    async def listen(self, engine: AsyncEngine, wake: Callable[[], None]) -> None:
        """Call ``wake`` now and whenever a delivery was queued, until cancelled; returns where the database can't tell,
        and when the connection ends."""
        ...

    @property
    def mergeable(self) -> Collection[str]:
        """Names of the full-text indices that become quicker when their segments are merged."""
        ...

    def insert_into(self, table: Table) -> Any:
        """INSERT with ``on_conflict_do_nothing``, ``on_conflict_do_update`` and ``excluded``.

        SQLAlchemy has a separate class for each database; these methods are all that they share.
        """
        ...

    def articles_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the articles with all of these folded words in title or text."""
        ...

    def quotations_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the quotations with all of these folded words inside the marks."""
        ...

    def is_among(self, key: ColumnElement[int], few: SelectBase) -> ColumnElement[bool]:
        """The condition that a key is one of the few that a statement finds: they are found first, and then looked
        up."""
        ...

    async def begin(self, connection: AsyncConnection, *, lasting: bool, alone: bool) -> None:
        """Let the next transaction write; with ``lasting`` it survives a power cut, and ``alone`` no other process
        writes meanwhile that wants to be alone too."""
        ...

    async def renew_parts(self, connection: AsyncConnection, now: datetime, kept: timedelta) -> bool:
        """Within a transaction that writes alone, begin the part of quotations of a month that has begun, or drop the
        first that is ``kept`` no longer; returns whether there was any of that to do, and nobody was in the way."""
        ...

    async def run(
        self,
        connection: AsyncConnection,
        work: Callable[Concatenate[Statements, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Call ``work`` in the connection's thread, within the open transaction."""
        ...

    async def look_up(
        self,
        connection: AsyncConnection,
        search: Callable[[TopicIndex], T],
        viewer: Viewer,
        deadline: Deadline,
        upto: Upto | None = None,
    ) -> T:
        """The result of a search over the index that the viewer may see, run in the connection's thread.

        With ``upto`` later quotations and articles are left out.

        Raises:
            StoreError: the deadline has passed.
        """
        ...
