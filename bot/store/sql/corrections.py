"""Quotations that articles had and have no more. What changed is decided by ``bot.domain.corrections``."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, delete, insert, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.articles import Page
from bot.domain.corrections import Correction
from bot.domain.delivery import Post
from bot.domain.messages import Message, from_json
from bot.domain.places import Place
from bot.domain.quotations import Quotation
from bot.domain.viewers import Viewer
from bot.store.sql import rows, saving
from bot.store.sql.base import Base, at, chunks
from bot.store.sql.dialect import Dialect
from bot.store.sql.outbox import NotOursError, enqueue
from bot.store.sql.quotations import remove_quotations
from bot.store.sql.saving import NewQuotations
from bot.store.sql.schema import UNTOLD, articles, deliveries, quotation_changes, quotations, revisions
from bot.text.changes import Change, compare
from bot.text.speech import spoken_key
from bot.text.wording import readings

_LONGEST = 3
"""Words of a question by which gone quotations are looked up: the longest are the rarest."""


class SqlCorrections(Base):
    """See ``bot.ports``: ``ShownCorrections`` and ``CorrectionQueue``."""

    async def corrections_of(self, article_ids: Collection[int]) -> Mapping[int, list[Correction]]:
        """What changed in these articles, oldest first."""
        by_article: dict[int, list[Correction]] = {}
        async with self._read() as connection:
            for some in chunks(article_ids):
                statement = _corrections().where(quotation_changes.c.article_id.in_(some))
                for row in await connection.execute(statement.order_by(quotation_changes.c.id)):
                    by_article.setdefault(row.article_id, []).append(_correction(row))
        return by_article

    async def corrections_like(self, words: Sequence[str], limit: int, viewer: Viewer) -> list[Correction]:
        """Gone quotations with one of the longest of these words (``bot.text.wording``), newest first."""
        longest = sorted(set(words), key=len, reverse=True)[:_LONGEST]
        if not longest or limit <= 0:
            return []
        alike = or_(*(quotation_changes.c.folded.contains(word, autoescape=True) for word in longest))
        statement = _corrections().where(alike).order_by(quotation_changes.c.id.desc()).limit(limit)
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            statement = statement.where(*sight.seen(articles.c.audience_id))
            return [_correction(row) for row in await connection.execute(statement)]

    async def untold_corrections(self, limit: int) -> list[Correction]:
        """Changes that no place was told of yet, oldest first."""
        statement = _corrections().where(text(UNTOLD)).order_by(quotation_changes.c.id).limit(limit)
        async with self._read() as connection:
            return [_correction(row) for row in await connection.execute(statement)]

    async def record_corrections(self, ids: Collection[int], posts: Sequence[Post], now: datetime) -> bool:
        """Mark changes as told and queue the posts that tell of them, all or nothing; ``False`` when one was told."""
        try:
            async with self._write() as connection:
                await _mark_told(connection, ids, now)
                for post in posts:
                    await enqueue(self._dialect, connection, post, now)
        except NotOursError:
            return False
        return True

    async def posts_since(self, place: Place, since: datetime) -> list[Message]:
        """What was posted at a place since then, or will be."""
        reached = deliveries.c.state != "failed"
        statement = select(deliveries.c.message).where(at(deliveries, place), deliveries.c.created_at >= since, reached)
        async with self._read() as connection:
            return [from_json(message) for message in (await connection.execute(statement)).scalars()]

    async def revision_text(self, article_id: int, revision: int) -> str | None:
        """The text of an article as it was."""
        statement = select(revisions.c.text).where(
            revisions.c.article_id == article_id, revisions.c.revision == revision
        )
        async with self._read() as connection:
            return (await connection.execute(statement)).scalar_one_or_none()


async def _mark_told(connection: AsyncConnection, ids: Collection[int], now: datetime) -> None:
    mine = and_(quotation_changes.c.id.in_(list(ids)), quotation_changes.c.told_at.is_(None))
    if (await connection.execute(update(quotation_changes).where(mine).values(told_at=now))).rowcount != len(ids):
        raise NotOursError


async def replace_quotations(
    dialect: Dialect, connection: AsyncConnection, stored: Row[Any], page: Page, new: Sequence[Quotation], now: datetime
) -> None:
    """The quotations of an article's next revision in place of those of the last, which is ``stored``."""
    mine = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS).where(articles.c.id == stored.id)
    old = [rows.record(row).quotation for row in await connection.execute(mine.order_by(quotations.c.start))]
    changes = await asyncio.to_thread(compare, old, new, page.text)
    links = await remove_quotations(dialect, connection, stored.id)
    await dialect.run(connection, saving.add_quotations, [NewQuotations(stored.id, stored.dated, new, links)])
    # One that came back isn't gone any more.
    await _drop_changes(connection, stored.id, [_folded(quotation) for quotation in new])
    await _add_changes(connection, stored, changes, now)


async def _add_changes(connection: AsyncConnection, stored: Row[Any], changes: Sequence[Change], now: datetime) -> None:
    seen = select(revisions.c.seen_at).where(
        revisions.c.article_id == stored.id, revisions.c.revision == stored.revision
    )
    # What a page tells as its publication moves with its updates; ``dated`` is what it told first.
    published = stored.dated if stored.revision == 1 else (await connection.execute(seen)).scalar_one()
    common = {"article_id": stored.id, "revision": stored.revision, "published_at": published, "changed_at": now}
    if changes:
        await connection.execute(insert(quotation_changes), [{**common, **_row(change)} for change in changes])


async def _drop_changes(connection: AsyncConnection, article_id: int, folded: Collection[str]) -> None:
    for some in chunks(folded):
        again = and_(quotation_changes.c.article_id == article_id, quotation_changes.c.folded.in_(some))
        await connection.execute(delete(quotation_changes).where(again))


def _folded(quotation: Quotation) -> str:
    """The words in all the ways in which they can be read, so that each of them is found."""
    return "\n".join(" ".join(words) for words in readings(spoken_key(quotation)))


def _row(change: Change) -> dict[str, Any]:
    was, became = change.was, change.became
    return {
        "start": was.start,
        "said": was.text,
        "folded": _folded(was),
        "speaker": was.attribution.speaker,
        "role": was.attribution.role,
        "confidence": was.attribution.confidence,
        "became": became.text if became else None,
        "became_speaker": became.attribution.speaker if became else None,
    }


def _corrections() -> Select[Any]:
    columns = [column for column in quotation_changes.c if column.name not in ("article_id", "folded", "revision")]
    named = (*columns, quotation_changes.c.revision.label("last_revision"), *rows.ARTICLE)
    joined = rows.ARTICLES.join(quotation_changes, quotation_changes.c.article_id == articles.c.id)
    return select(*named).select_from(joined)


def _correction(row: Row[Any]) -> Correction:
    return Correction(
        id=row.id,
        article=rows.article(row),
        revision=row.last_revision,
        start=row.start,
        said=row.said,
        speaker=row.speaker,
        role=row.role,
        confidence=row.confidence,
        became=row.became,
        became_speaker=row.became_speaker,
        published_at=row.published_at,
        changed_at=row.changed_at,
    )
