"""Words for PostgreSQL's errors, which say what to do."""

import asyncpg

from bot.texts import database as say

_PROBLEMS = say.POSTGRES_PROBLEMS


class PostgresErrors:
    """Implements ``bot.store.sql.dialect.DriverErrors``."""

    kinds = (asyncpg.PostgresError, asyncpg.InterfaceError)

    def problem(self, error: BaseException | None, where: str) -> str | None:
        """See ``DriverErrors``."""
        state = str(getattr(error, "sqlstate", None) or "")
        for length in (5, 3, 2):
            if state[:length] in _PROBLEMS:
                return _PROBLEMS[state[:length]].format(where=where)
        if isinstance(error, (asyncpg.InterfaceError, TimeoutError, OSError)):
            return say.SERVER_UNREACHABLE.format(where=where)
        return None
