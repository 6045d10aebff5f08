"""Installations, and the states of installations that aren't finished."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select

from bot.domain.installations import Installation
from bot.store.sql.base import Base
from bot.store.sql.schema import installations, oauth_states


class SqlInstallations(Base):
    """See ``bot.ports.Installations``."""

    async def save_installation(self, installation: Installation) -> None:
        """See ``bot.ports.Installations``."""
        values = {
            "platform": installation.platform,
            "workspace": installation.workspace,
            "sealed": installation.sealed,
            "installed_at": installation.installed_at,
        }
        kept = self._dialect.insert_into(installations).values(values)
        kept = kept.on_conflict_do_update(
            index_elements=["platform", "workspace"],
            set_={name: kept.excluded[name] for name in ("sealed", "installed_at")},
        )
        async with self._write() as connection:
            await connection.execute(kept)

    async def installation(self, platform: str, workspace: str) -> Installation | None:
        """See ``bot.ports.Installations``."""
        statement = select(installations).where(_in(platform, workspace))
        async with self._read() as connection:
            row = (await connection.execute(statement)).one_or_none()
        return _installation(row) if row else None

    async def installations(self, platform: str) -> list[Installation]:
        """See ``bot.ports.Installations``."""
        statement = (
            select(installations).where(installations.c.platform == platform).order_by(installations.c.workspace)
        )
        async with self._read() as connection:
            return [_installation(row) for row in await connection.execute(statement)]

    async def remove_installation(self, platform: str, workspace: str) -> bool:
        """See ``bot.ports.Installations``."""
        async with self._write() as connection:
            return (await connection.execute(delete(installations).where(_in(platform, workspace)))).rowcount > 0

    async def keep_state(self, state: str, expires: datetime, now: datetime) -> None:
        """See ``bot.ports.Installations``."""
        async with self._write() as connection:
            await connection.execute(delete(oauth_states).where(oauth_states.c.expires < now))
            await connection.execute(oauth_states.insert().values(hash=_hash(state), expires=expires))

    async def take_state(self, state: str, now: datetime) -> bool:
        """See ``bot.ports.Installations``."""
        good = delete(oauth_states).where(oauth_states.c.hash == _hash(state), oauth_states.c.expires >= now)
        async with self._write() as connection:
            return (await connection.execute(good)).rowcount > 0


def _in(platform: str, workspace: str) -> Any:
    return (installations.c.platform == platform) & (installations.c.workspace == workspace)


def _installation(row: Row[Any]) -> Installation:
    return Installation(row.platform, row.workspace, row.sealed, row.installed_at)


def _hash(state: str) -> str:
    return hashlib.sha256(state.encode("utf-8", "surrogatepass")).hexdigest()
