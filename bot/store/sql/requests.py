"""Requests behind buttons: a button's id is too short for a request."""

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from bot.domain.commands import Request
from bot.store.sql import rows
from bot.store.sql.base import Base, columns_of
from bot.store.sql.schema import kept_requests


class SqlRequests(Base):
    """See ``bot.ports.Requests``."""

    async def keep_request(self, request: Request, now: datetime, since: datetime) -> str:
        """See ``bot.ports.Requests``."""
        values = _columns(request)
        token = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:24]
        kept = self._dialect.insert_into(kept_requests).values(token=token, kept_at=now, **values)
        async with self._write(lasting=False) as connection:
            await connection.execute(delete(kept_requests).where(kept_requests.c.kept_at < since))
            await connection.execute(kept.on_conflict_do_update(index_elements=["token"], set_={"kept_at": now}))
        return token

    async def kept_request(self, token: str) -> Request | None:
        """See ``bot.ports.Requests``."""
        async with self._read() as connection:
            statement = select(kept_requests).where(kept_requests.c.token == token)
            row = (await connection.execute(statement)).one_or_none()
        return Request(row.command, rows.place_in_row(row), json.loads(row.arguments), row.user) if row else None


def _columns(request: Request) -> dict[str, Any]:
    arguments = json.dumps(dict(request.arguments), sort_keys=True)
    return {"command": request.command, "arguments": arguments, "user": request.user, **columns_of(request.place)}
