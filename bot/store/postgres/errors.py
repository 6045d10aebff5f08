"""Words for PostgreSQL's errors, which say what to do."""

import asyncpg

_UNREACHABLE = "can't be reached: check that the server runs, and the host and port in QUOTEWIRE_DATABASE_URL"
_REFUSED = "refuses this user: check the name, the password and the rights in QUOTEWIRE_DATABASE_URL"
_BUSY = "is locked by another process for too long: try again in a moment"
_GONE = "ended the connection: try again in a moment; nothing that was stored is lost"
_POOLER = "is asked through a pooler that hands out connections: add ?pgbouncer=true to QUOTEWIRE_DATABASE_URL"
_PROBLEMS = {
    "08": _UNREACHABLE,
    "28": _REFUSED,
    "3D": "doesn't exist on its server: create it (createdb), or correct QUOTEWIRE_DATABASE_URL",
    "26000": _POOLER,
    "42P05": _POOLER,
    "08P01": _POOLER,
    "42501": "refuses that: give this user the right to create and change tables in it",
    "42P01": "lacks what this program needs: run quotewire db upgrade",
    "42703": "lacks what this program needs: run quotewire db upgrade",
    "53100": "can't grow, the server's disk is full: make room and try again; nothing that was stored is lost",
    "53300": "has no connection free: raise max_connections of the server, or run fewer processes",
    "55P03": _BUSY,
    "40P01": _BUSY,
    "40001": _BUSY,
    "57P": _GONE,
    "25006": "can't be written: it is a standby, or was opened only to be read",
    "XX001": "is damaged: stop the bot and put back a backup",
    "XX002": "is damaged: stop the bot and put back a backup",
}
"""The words after "The database …", by the beginning of the SQLSTATE
(https://www.postgresql.org/docs/current/errcodes-appendix.html); the longest one counts."""


class PostgresErrors:
    """Implements ``bot.store.sql.dialect.DriverErrors``."""

    kinds = (asyncpg.PostgresError, asyncpg.InterfaceError)

    def problem(self, error: BaseException | None) -> str | None:
        """See ``DriverErrors``."""
        state = str(getattr(error, "sqlstate", None) or "")
        for length in (5, 3, 2):
            if words := _PROBLEMS.get(state[:length]):
                return words
        if isinstance(error, (asyncpg.InterfaceError, TimeoutError, OSError)):
            return _UNREACHABLE
        return None
