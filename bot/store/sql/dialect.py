"""What the portable part needs of the database at hand. Each kind has a folder beside this one.

What it brings is handed in where the store is opened. How times lie there is a matter of its SQLAlchemy dialect
(``columns.Moment``): many statements in one go see them as that does, through ``Statements.moment``.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Select, Table
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.viewers import Viewer
from bot.ports.index import TopicIndex, Upto
from bot.store.sql.bounds import Deadline, Queries

P = ParamSpec("P")
T = TypeVar("T")


class Statements(Queries, Protocol):
    """Many small statements in one go, in the connection's own thread, within the transaction that is open.

    Going to the thread and back for each statement would cost more than they do. They are SQL that every database of
    ours takes, with ``?`` for values: ``ON CONFLICT`` and ``RETURNING``, no names of one database alone.
    """

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> object:
        """Run one statement for each row of values."""
        ...

    def moment(self, moment: datetime, /) -> Any:
        """A time as this database is given it.

        Raises:
            ValueError: the time is naive, so nobody knows when it is.
        """
        ...

    def read_moment(self, value: Any, /) -> datetime:
        """A time that a statement answered, aware."""
        ...

    def index_articles(self, words: Iterable[tuple[int, str]], /) -> None:
        """Take articles into the full-text index: ids, and the folded words of title and text."""
        ...

    def forget_article(self, article_id: int, words: str, /) -> None:
        """Take an article out of the index; ``words`` are those it went in with."""
        ...

    def index_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """Take quotations into the full-text index: ids, and their terms (``bot.text.pairs``)."""
        ...

    def forget_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """Take quotations out of the index; ``terms`` are those they went in with."""
        ...

    def merge_index(self, name: str, pages: int, /) -> bool:
        """Merge parts of a full-text index until ``pages`` pages are written, of all parts if it is negative.

        Whether anything was merged.
        """
        ...


class DriverErrors(Protocol):
    """The errors of one kind of database."""

    @property
    def kinds(self) -> tuple[type[Exception], ...]:
        """What its driver raises where SQLAlchemy doesn't stand between."""
        ...

    def problem(self, error: BaseException | None) -> str | None:
        """What happened and what to do, behind "The database …"; ``None`` where the error's own words are all."""
        ...


class Dialect(Protocol):
    """One kind of database."""

    @property
    def errors(self) -> DriverErrors:
        """How its driver tells what went wrong."""
        ...

    @property
    def mergeable(self) -> Collection[str]:
        """Names of the full-text indices that become quicker when their parts are merged."""
        ...

    def insert_into(self, table: Table) -> Any:
        """INSERT with ``on_conflict_do_nothing``, ``on_conflict_do_update`` and ``excluded``.

        SQLAlchemy has a class of its own for each database, which have only these methods in common.
        """
        ...

    def articles_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the articles with all of these folded words in title or text."""
        ...

    def quotations_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the quotations with all of these folded words inside the marks."""
        ...

    async def begin(self, connection: AsyncConnection, *, lasting: bool) -> None:
        """Make the transaction that comes next one that writes; ``lasting``: it outlives a power cut."""
        ...

    async def run(
        self,
        connection: AsyncConnection,
        work: Callable[Concatenate[Statements, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Do ``work`` in the connection's thread, within the transaction that is open."""
        ...

    async def look_up(
        self,
        connection: AsyncConnection,
        search: Callable[[TopicIndex], T],
        viewer: Viewer,
        deadline: Deadline,
        upto: Upto | None = None,
    ) -> T:
        """What a search makes of the index as the viewer may see it, in the connection's thread.

        As it was when ``upto`` were the newest, where they are given.

        Raises:
            StoreError: the time is over.
        """
        ...
