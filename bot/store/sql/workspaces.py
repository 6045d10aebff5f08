"""Pauses and resumes whole workspaces."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Table, Update, and_, select, union, update

from bot.domain.delivery import BY_A_MANAGER
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, at
from bot.store.sql.schedules import POSTING, peopled, requeued, resumed
from bot.store.sql.schema import PLACE, deliveries, subscriptions


class SqlWorkspaces(Base):
    """See ``bot.ports``: ``WorkspacePausing``, ``PlaceResuming``, ``RefusedPlaces`` and
    ``WorkspacePlaces``."""

    async def workspaces(self, platform: str, paused: str | None = None) -> set[str]:
        """See ``bot.ports.WorkspacePausing``."""
        posting = union(*(_with(table, platform, paused) for table in POSTING))
        async with self._read() as connection:
            return {row.workspace for row in await connection.execute(posting)}

    async def places_of(self, platform: str, workspace: str) -> list[Place]:
        """See ``bot.ports.WorkspacePlaces``."""
        columns = (*PLACE, "is_direct")
        selects = [
            select(*(table.c[name] for name in columns)).where(_in(table, platform, workspace)) for table in _SET
        ]
        async with self._read() as connection:
            return sorted(rows.place_in_row(row) for row in await connection.execute(union(*selects)))

    async def pause_workspace(self, platform: str, workspace: str, why: str) -> bool:
        """See ``bot.ports.WorkspacePausing``."""
        paused = 0
        async with self._write() as connection:
            for table in POSTING:
                running = update(table).where(_in(table, platform, workspace), table.c.paused.is_(None))
                paused += (await connection.execute(running.values(paused=why))).rowcount
            waiting = and_(_in(deliveries, platform, workspace), deliveries.c.state == "waiting")
            await connection.execute(update(deliveries).where(waiting).values(state="failed", error=why))
        return paused > 0

    async def resume_workspace(self, platform: str, workspace: str, now: datetime) -> bool:
        """See ``bot.ports.WorkspacePausing``."""
        return await self._resume(now, lambda table: _in(table, platform, workspace))

    async def resume_place(self, place: Place, now: datetime) -> bool:
        """See ``bot.ports.PlaceResuming``."""
        return await self._resume(now, lambda table: at(table, place), (requeued(place, now), peopled(place)))

    async def refused_places(
        self, platform: str | None = None, workspace: str | None = None
    ) -> list[tuple[Place, str]]:
        """See ``bot.ports.RefusedPlaces``."""
        wanted = {"platform": platform, "workspace": workspace}
        selects = [
            select(*(table.c[name] for name in (*PLACE, "is_direct", "paused"))).where(
                table.c.paused.is_not(None),
                table.c.paused != BY_A_MANAGER,
                *(table.c[name] == value for name, value in wanted.items() if value is not None),
            )
            for table in POSTING
        ]
        async with self._read() as connection:
            refused = {rows.place_in_row(row): row.paused for row in await connection.execute(union(*selects))}
        return sorted(refused.items())

    async def _resume(
        self, now: datetime, chosen: Callable[[Table], ColumnElement[bool]], first: Sequence[Update] = ()
    ) -> bool:
        count = 0
        async with self._write() as connection:
            for statement in first:
                await connection.execute(statement)
            for table in POSTING:
                mine = and_(chosen(table), table.c.paused != BY_A_MANAGER)
                count += (await connection.execute(resumed(table, now).where(mine))).rowcount
        return count > 0


_SET = (*POSTING, subscriptions)


def _with(table: Table, platform: str, paused: str | None) -> Select[tuple[str]]:
    why = table.c.paused.is_(None) if paused is None else table.c.paused == paused
    return select(table.c.workspace).where(table.c.platform == platform, why)


def _in(table: Table, platform: str, workspace: str) -> ColumnElement[bool]:
    return and_(table.c.platform == platform, table.c.workspace == workspace)
