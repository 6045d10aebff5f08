"""Changes of speakers, disputes, rulings, and the audit trail."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.disputes import Dispute, Ruling, SpeakerChange, State
from bot.domain.places import Place
from bot.speakers.decisions import rule_of_ruling, trail_of_ruling
from bot.store.sql import changes, rows
from bot.store.sql.base import Base, around, chunks, columns_of
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Dialect
from bot.store.sql.schema import disputes, speaker_changes
from bot.texts import database as say


class SqlDisputes(Base):
    """See ``bot.ports``: ``SpeakerEditing``, ``DisputeFiling`` and ``DisputeRulings``."""

    async def merge_speakers(self, source: int, into: int, by: str, now: datetime) -> None:
        """See ``bot.ports.SpeakerEditing``."""
        async with self._write() as connection:
            summary = await self._dialect.run(connection, changes.merge_people, source, into)
            await _note(connection, by, "merge", summary, now)

    async def split_speaker(self, speaker_id: int, role: str | None, outlet: str | None, by: str, now: datetime) -> int:
        """See ``bot.ports.SpeakerEditing``."""
        async with self._write() as connection:
            other, summary = await self._dialect.run(connection, changes.split_person, speaker_id, role, outlet)
            await _note(connection, by, "split", summary, now)
            return other

    async def rename_speaker(self, speaker_id: int, name: str, by: str, now: datetime) -> None:
        """See ``bot.ports.SpeakerEditing``."""
        async with self._write() as connection:
            summary = await self._dialect.run(connection, changes.rename_person, speaker_id, replace_unstorable(name))
            await _note(connection, by, "rename", summary, now)

    async def record_ruling(self, ruling: Ruling, by: str, now: datetime, dispute_id: int | None = None) -> int:
        """See ``bot.ports.DisputeRulings``."""
        async with self._write() as connection:
            return await _ruled(self._dialect, connection, ruling, by, now, dispute_id)

    async def changes_of_speakers(self, limit: int) -> list[SpeakerChange]:
        """See ``bot.ports.SpeakerEditing``."""
        statement = select(speaker_changes).order_by(speaker_changes.c.id.desc()).limit(limit)
        async with self._read() as connection:
            return [
                SpeakerChange(row.id, row.at, row.by, row.action, row.detail)
                for row in await connection.execute(statement)
            ]

    async def add_dispute(self, dispute: Dispute) -> int:
        """See ``bot.ports.DisputeFiling``."""
        values = {
            **columns_of(dispute.place),
            **{name: getattr(dispute, name) for name in ("user", "url", "words", "text", "credited", "correction")},
            "audience_id": dispute.audience,
            "state": dispute.state,
            "created_at": dispute.created_at,
        }
        async with self._write() as connection:
            number: int = (
                await connection.execute(insert(disputes).values(values).returning(disputes.c.id))
            ).scalar_one()
            return number

    async def disputes(self, states: Collection[State], place: Place | None, limit: int) -> list[Dispute]:
        """See ``bot.ports.DisputeRulings``."""
        async with self._read() as connection:
            return [_dispute(row) for row in await connection.execute(disputes_query(states, place, limit))]

    async def disputed(self, urls: Collection[str], place: Place) -> list[Dispute]:
        """See ``bot.ports.DisputedQuotations``."""
        known: list[Dispute] = []
        async with self._read() as connection:
            for some in chunks(urls):
                statement = _here(select(disputes), place).where(disputes.c.url.in_(some), disputes.c.state == "open")
                known.extend(_dispute(row) for row in await connection.execute(statement))
        return known

    async def dispute(self, number: int, place: Place | None) -> Dispute | None:
        """See ``bot.ports.DisputeRulings``."""
        statement = select(disputes).where(disputes.c.id == number)
        async with self._read() as connection:
            row = (await connection.execute(_here(statement, place) if place else statement)).one_or_none()
        return _dispute(row) if row else None

    async def decide_dispute(self, number: int, state: State, by: str, now: datetime) -> None:
        """See ``bot.ports.DisputeRulings``."""
        async with self._write() as connection:
            await _decide(connection, number, state, by, now)
            await _note(connection, by, "dispute", say.TRAIL_OF_DECISION[state].format(dispute=number), now)


def disputes_query(states: Collection[State], place: Place | None, limit: int) -> Select[Any]:
    """The statement of ``disputes``."""
    statement = select(disputes).where(disputes.c.state.in_(sorted(states)))
    return (_here(statement, place) if place else statement).order_by(disputes.c.id).limit(limit)


def _here(statement: Select[Any], place: Place) -> Select[Any]:
    """Restrict to disputes of the place's own workspace, or direct messages."""
    return statement.where(around(disputes, place))


async def _ruled(
    dialect: Dialect, connection: AsyncConnection, ruling: Ruling, by: str, now: datetime, dispute_id: int | None
) -> int:
    changed = await dialect.run(connection, changes.rule_on, ruling, rule_of_ruling(by, now), now)
    await _note(connection, by, "correct", trail_of_ruling(ruling, changed, dispute_id), now)
    if dispute_id is not None:
        await _decide(connection, dispute_id, "accepted", by, now)
    return changed


async def _decide(connection: AsyncConnection, number: int, state: State, by: str, now: datetime) -> None:
    decided = update(disputes).where(disputes.c.id == number)
    await connection.execute(decided.values(state=state, decided_by=by, decided_at=now))


async def _note(connection: AsyncConnection, by: str, action: str, detail: str, now: datetime) -> None:
    await connection.execute(insert(speaker_changes).values(at=now, by=by, action=action, detail=detail))


def _dispute(row: Row[Any]) -> Dispute:
    return Dispute(
        id=row.id,
        place=rows.place_in_row(row),
        user=row.user,
        url=row.url,
        words=row.words,
        text=row.text,
        credited=row.credited,
        correction=row.correction,
        created_at=row.created_at,
        state=row.state,
        decided_by=row.decided_by,
        audience=row.audience_id,
    )
