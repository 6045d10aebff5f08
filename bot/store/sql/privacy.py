"""Exports, counts and deletes everything stored of a workspace.

The tables are found in the schema, by their column ``workspace``, so that a new table is never left out.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, and_, delete, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.feeds import Listing
from bot.domain.places import Addressee, Place
from bot.store.sql.base import Base, around, chunks, objects_of
from bot.store.sql.forgetting import forget_audiences
from bot.store.sql.schema import (
    SHARED,
    article_feeds,
    articles,
    audience_members,
    feed_entries,
    feeds,
    hub_subscriptions,
    installations,
    items_at_once,
    metadata,
    subscriptions,
)

OWNED = tuple(table for table in metadata.sorted_tables if "workspace" in table.c and table is not installations)
"""Tables with a workspace's settings, requests and posts; tables that others refer to come first."""
_NOT_TOLD = frozenset({"platform", "workspace", "is_direct", "sealed", "token"})
"""Columns that aren't exported: the workspace itself, and secrets with which somebody could act in its name."""
_JSON = frozenset({"message", "arguments"})


class SqlPrivacy(Base):
    """See ``bot.ports.Privacy``."""

    async def export_workspace(
        self, place: Place, *, direct: bool, person: Addressee | None = None
    ) -> Mapping[str, list[Mapping[str, Any]]]:
        """See ``bot.ports.Privacy``."""
        tables = OWNED if place.is_direct else (*OWNED, installations)
        async with self._read() as connection:
            return {
                table.name: await objects_of(await connection.execute(_told(table, place, direct, person)), _row)
                for table in tables
            }

    async def count_workspace(self, place: Place, person: Addressee | None = None) -> Mapping[str, int]:
        """See ``bot.ports.Privacy``."""
        async with self._read() as connection:
            return {
                table.name: (
                    await connection.execute(select(func.count()).select_from(table).where(_of(table, place, person)))
                ).scalar_one()
                for table in OWNED
            }

    async def forget_workspace(self, place: Place, person: Addressee | None = None) -> Mapping[str, int]:
        """See ``bot.ports.Privacy``."""
        async with self._write() as connection:
            statement = select(subscriptions.c.feed_id).where(around(subscriptions, place))
            followed = set((await connection.execute(statement)).scalars())
            gone = {
                table.name: (await connection.execute(delete(table).where(_of(table, place, person)))).rowcount
                for table in reversed(OWNED)
            }
            await _forget_feeds(connection, followed)
            await self._dialect.run(connection, forget_audiences)
            return gone


def _told(table: Table, place: Place, direct: bool, person: Addressee | None) -> Select[Any]:
    """The statement that reads a table for the export: without other people's direct messages unless ``direct``, and
    with addresses in place of ids."""
    columns = [column for column in table.c if column.name not in _NOT_TOLD]
    mine = _of(table, place, person)
    wanted = mine if direct or place.is_direct or table is installations else and_(mine, ~_direct(table))
    if table in (subscriptions, items_at_once):
        return select(*columns, feeds.c.url.label("feed"), feeds.c.title).join_from(table, feeds).where(wanted)
    if "article_id" in table.c:
        joined = table.join(articles, articles.c.id == table.c.article_id)
        return select(*columns, articles.c.url.label("article")).select_from(joined).where(wanted)
    return select(*columns).where(wanted)


def _of(table: Table, place: Place, person: Addressee | None) -> ColumnElement[bool]:
    """The condition for rows of a place's workspace, and for those of a person."""
    theirs = [table.c.user == person.user] if person and "user" in table.c else []
    if person and person.channel and "is_direct" in table.c:
        theirs.append(and_(table.c.is_direct.is_(True), table.c.channel == person.channel))
    if person is None or not theirs:
        return around(table, place)
    there = true() if person.workspace is None else table.c.workspace == person.workspace
    return or_(around(table, place), and_(table.c.platform == person.platform, there, or_(*theirs)))


def _direct(table: Table) -> ColumnElement[bool]:
    """The condition for rows of direct messages."""
    return table.c.channel != "" if table is audience_members else table.c.is_direct.is_(True)


def _row(row: Row[Any]) -> Mapping[str, Any]:
    return {name: _value(name, value) for name, value in row._mapping.items()}


def _value(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if name in _JSON and value is not None:
        return _read(value)
    if isinstance(value, Listing):
        return {"title": value.title, "folders": list(value.folders)}
    return list(value) if isinstance(value, tuple) else value


def _read(text: str) -> Any:
    """The parsed JSON; text that can't be parsed is exported unchanged."""
    try:
        return json.loads(text)
    except ValueError:
        return text


async def _forget_feeds(connection: AsyncConnection, ids: set[int]) -> None:
    """Delete feeds that no place follows any more, since an address may have a subscriber's key."""
    for some in chunks(ids):
        followed = exists().where(subscriptions.c.feed_id == feeds.c.id)
        alone = select(feeds.c.id).where(feeds.c.id.in_(some), ~SHARED, ~followed)
        unfollowed = list((await connection.execute(alone)).scalars())
        for table in (feed_entries, article_feeds, audience_members, hub_subscriptions):
            await connection.execute(delete(table).where(table.c.feed_id.in_(unfollowed)))
        await connection.execute(delete(feeds).where(feeds.c.id.in_(unfollowed)))
