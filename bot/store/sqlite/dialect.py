"""How SQLite does what ``bot.store.sql.dialect.Dialect`` asks for.

Full text: quotations are indexed by the words inside their marks and by pairs of them (``bot.text.pairs``), articles
by the folded words of title and text. Both indices keep no content (contentless); SQLite 3.40 deletes from them only
when told the very words that went in. Words are folded before they come here: a tokenizer only has to split at blanks.
"""

from collections.abc import Callable, Collection
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Select, Table, TextClause, bindparam, column, select, table, text
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.viewers import Viewer
from bot.ports.index import TopicIndex, Upto
from bot.store.sql.deadline import Deadline
from bot.store.sqlite.connecting import LASTING, OPTION, WRITE, ThreadConnection
from bot.store.sqlite.errors import SqliteErrors
from bot.store.sqlite.index import every, look_up
from bot.store.sqlite.statements import FULL_TEXT, SqliteStatements

P = ParamSpec("P")
T = TypeVar("T")

_quotation_index = table("quotation_index", column("rowid"))
_article_words = table("article_words", column("rowid"))


class SqliteDialect:
    """Implements ``bot.store.sql.dialect.Dialect``."""

    errors = SqliteErrors()
    mergeable = tuple(sorted(FULL_TEXT))

    def insert_into(self, table: Table) -> Insert:
        """INSERT with ON CONFLICT."""
        return insert(table)

    def articles_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the articles with all of these folded words in title or text."""
        return select(_article_words.c.rowid).where(_matches("article_words", words))

    def quotations_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the quotations with all of these folded words inside the marks."""
        return select(_quotation_index.c.rowid).where(_matches("quotation_index", words))

    async def begin(self, connection: AsyncConnection, *, lasting: bool) -> None:
        """Make the transaction that comes next one that writes; ``lasting``: it outlives a power cut."""
        await connection.execution_options(**{OPTION: LASTING if lasting else WRITE})

    async def run(
        self,
        connection: AsyncConnection,
        work: Callable[Concatenate[SqliteStatements, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Do several statements in the connection's thread, in the transaction that is open."""
        driver = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, ThreadConnection)
        return await driver.run(work, *args, **kwargs)

    async def look_up(
        self,
        connection: AsyncConnection,
        search: Callable[[TopicIndex], T],
        viewer: Viewer,
        deadline: Deadline,
        upto: Upto | None = None,
    ) -> T:
        """What a search makes of the index, in the connection's thread."""
        return await self.run(connection, look_up, search, viewer, deadline, upto)


def _matches(name: str, words: Collection[str]) -> TextClause:
    """``name MATCH …`` all of the words."""
    return text(f"{name} MATCH :{name}_query").bindparams(bindparam(f"{name}_query", every(words)))
