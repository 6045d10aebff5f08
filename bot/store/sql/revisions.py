"""Texts of articles, as they are and as they were, and the quotations that they had and have no more.

What changed is decided by ``bot.text.changes``.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.corrections import Correction
from bot.domain.delivery import Post
from bot.domain.messages import Message, from_json
from bot.domain.places import Place
from bot.domain.viewers import Viewer
from bot.store.sql import rows
from bot.store.sql.base import Base, at, chunks
from bot.store.sql.outbox import NotOursError, enqueue
from bot.store.sql.schema import UNTOLD, articles, deliveries, quotation_changes, revisions

_LONGEST = 3
"""Words of a question by which gone quotations are looked up: the longest are the rarest."""


class SqlRevisions(Base):
    """See ``bot.ports``: ``ArticleTexts``, ``ShownCorrections`` and ``CorrectionQueue``."""

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

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles."""
        texts: dict[int, str] = {}
        async with self._read() as connection:
            for some in chunks(article_ids):
                statement = (
                    select(articles.c.id, revisions.c.text).join(revisions, rows.CURRENT).where(articles.c.id.in_(some))
                )
                texts.update((row.id, row.text) for row in await connection.execute(statement))
        return texts

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
