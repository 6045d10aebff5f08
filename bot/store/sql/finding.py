"""Everything that answers a question: quotations that a search of the index finds, the texts of their articles, and the
corrections of these articles.
"""

import asyncio
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Select, and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.articles import Article
from bot.domain.corrections import Correction
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports.index import QuoteIndex, TopicIndex, Upto
from bot.ports.metering import Meter
from bot.store.sql import rows
from bot.store.sql.base import AT_ONCE, Base, cancellable, chunks, objects_by_id
from bot.store.sql.bounds import Deadline
from bot.store.sql.dialect import Statements
from bot.store.sql.schema import articles, quotation_changes, quotations, revisions
from bot.store.sql.tellers import with_tellers

T = TypeVar("T")


class SqlFinding(Base):
    """See ``bot.ports``: ``QuotationSearch``, ``ArticleQuotations``, ``ArticleTexts``, ``ShownCorrections``."""

    _meter: Meter | None = None

    @cancellable
    async def quotations_matching(
        self, search: Callable[[QuoteIndex], Sequence[tuple[int, T]]], viewer: Viewer
    ) -> list[tuple[QuotationRecord, T]]:
        """See ``bot.ports.QuotationSearch``."""
        deadline = Deadline()
        with _ended_when_cancelled(deadline):
            return await self._matching(search, viewer, deadline)

    async def _matching(
        self, search: Callable[[QuoteIndex], Sequence[tuple[int, T]]], viewer: Viewer, deadline: Deadline
    ) -> list[tuple[QuotationRecord, T]]:
        began = time.monotonic()
        async with self._read() as connection:
            matches = await self._dialect.look_up(connection, search, viewer, deadline)
            ids = [quotation_id for quotation_id, _ in matches]
            records = {record.id: record for record in await _records(connection, quotations.c.id, ids)}
        if self._meter is not None:  # asked first: a call that does nothing would lengthen the way of a question
            self._meter.searched(time.monotonic() - began)
        return [(records[quotation_id], verdict) for quotation_id, verdict in matches if quotation_id in records]

    @cancellable
    async def quotations_about(self, search: Callable[[TopicIndex], T], viewer: Viewer, upto: Upto | None = None) -> T:
        """See ``bot.ports.TopicSearch``."""
        deadline = Deadline()
        with _ended_when_cancelled(deadline):
            return await self._about(search, viewer, deadline, upto)

    async def _about(
        self, search: Callable[[TopicIndex], T], viewer: Viewer, deadline: Deadline, upto: Upto | None
    ) -> T:
        began = time.monotonic()
        async with self._read() as connection:
            result = await self._dialect.look_up(connection, search, viewer, deadline, upto)
        if self._meter is not None:
            self._meter.searched(time.monotonic() - began)
        return result

    def measure_searches(self, meter: Meter) -> None:
        """See ``bot.ports.StoreNumbers``."""
        self._meter = meter

    async def quotations_numbered(self, ids: Sequence[int], viewer: Viewer) -> list[QuotationRecord]:
        """See ``bot.ports.QuotationsByNumber``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            records = {record.id: record for record in await _records(connection, quotations.c.id, ids)}
        known = (records[quotation_id] for quotation_id in ids if quotation_id in records)
        return [record for record in known if sight.sees(record.article.audience)]

    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """See ``bot.ports.ArticleQuotations``."""
        records: dict[int, list[QuotationRecord]] = {}
        async with self._read() as connection:
            for record in await _records(connection, quotations.c.article_id, article_ids):
                records.setdefault(record.article.id, []).append(record)
        return records

    async def corrections_of(self, article_ids: Collection[int]) -> Mapping[int, list[Correction]]:
        """See ``bot.ports.ShownCorrections``."""
        by_article: dict[int, list[Correction]] = {}
        async with self._read() as connection:
            for some in chunks(article_ids):
                statement = rows.CORRECTIONS.where(quotation_changes.c.article_id.in_(some))
                for row in await connection.execute(statement.order_by(quotation_changes.c.id)):
                    by_article.setdefault(row.article_id, []).append(rows.correction(row))
        return by_article

    async def corrections_like(self, words: Sequence[str], limit: int, viewer: Viewer) -> list[Correction]:
        """See ``bot.ports.ShownCorrections``."""
        if not words or limit <= 0:
            return []
        alike = or_(*(quotation_changes.c.folded.contains(word, autoescape=True) for word in words))
        statement = rows.CORRECTIONS.where(alike).order_by(quotation_changes.c.id.desc()).limit(limit)
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            statement = statement.where(*sight.seen(articles.c.audience_id))
            return [rows.correction(row) for row in await connection.execute(statement)]

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """See ``bot.ports.ArticleTexts``."""
        if not article_ids:
            return {}
        async with self._read() as connection:
            return await self._dialect.run(connection, _current_texts, article_ids)

    async def revision_texts(self, article_id: int, numbers: Collection[int]) -> Mapping[int, str]:
        """See ``bot.ports.ShownCorrections``."""
        of_article = and_(revisions.c.article_id == article_id, revisions.c.revision.in_(numbers))
        statement = select(revisions.c.revision, revisions.c.text).where(of_article)
        async with self._read() as connection:
            return {row.revision: row.text for row in await connection.execute(statement)}


TEXTS = (
    "SELECT a.id, r.text FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision"
    " WHERE a.id IN ({})"
)


def _current_texts(statements: Statements, article_ids: Collection[int]) -> dict[int, str]:
    texts, ids = dict[int, str](), list(article_ids)
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        texts.update(tuple(row) for row in statements.execute(TEXTS.format(", ".join("?" * len(some))), some))
    return texts


@contextmanager
def _ended_when_cancelled(deadline: Deadline) -> Iterator[None]:
    """End the deadline when the block is cancelled, so that the search in the thread stops."""
    try:
        yield
    except asyncio.CancelledError:
        deadline.end()
        raise


async def _records(connection: AsyncConnection, key: Any, ids: Collection[int]) -> list[QuotationRecord]:
    """The quotations whose column ``key`` is among ``ids``, in the order of the text within each article."""
    among: dict[int, Article] = {}
    records = await objects_by_id(connection, _with(key), ids, lambda row: rows.record(row, among))
    has_inner = any(record.quotation.within is not None for record in records)
    return await with_tellers(connection, records) if has_inner else records


@lru_cache  # made anew for each search, it would take a tenth of its time
def _with(key: Any) -> Select[Any]:
    statement = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS)
    return statement.where(key.in_(bindparam("keys", expanding=True))).order_by(
        quotations.c.article_id, quotations.c.start, quotations.c.id
    )
