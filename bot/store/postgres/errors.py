"""Words for PostgreSQL's errors, which say what to do."""

import asyncpg

from bot.texts import database as say

_PROBLEMS = say.POSTGRES_PROBLEMS
_UNREACHABLE = (asyncpg.InternalClientError, TimeoutError, OSError)
"""Errors without an answer of the server: it can't be reached, or the connection ended in the middle of a statement, of
which the driver tells in terms of its own states."""


class PostgresErrors:
    """Implements ``bot.store.sql.dialect.DriverErrors``."""

    kinds = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)

    def problem(self, error: BaseException | None, where: str) -> str | None:
        """See ``DriverErrors``."""
        state = str(getattr(error, "sqlstate", None) or "")
        for length in (5, 3, 2):
            if state[:length] in _PROBLEMS:
                return _PROBLEMS[state[:length]].format(where=where)
        cause = getattr(error, "__cause__", None)  # SQLAlchemy has errors of its own around the driver's
        if isinstance(error, (asyncpg.InterfaceError, *_UNREACHABLE)) or isinstance(cause, _UNREACHABLE):
            return say.SERVER_UNREACHABLE.format(where=where)
        return None
