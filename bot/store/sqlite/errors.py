"""Words for SQLite's errors, which say what to do."""

import errno
import sqlite3

from bot.texts import database as say

_PROBLEMS = say.SQLITE_PROBLEMS


class SqliteErrors:
    """Implements ``bot.store.sql.dialect.DriverErrors``."""

    kinds = (sqlite3.Error,)

    def problem(self, error: BaseException | None, where: str) -> str | None:
        """See ``DriverErrors``."""
        name = _of_system(error) if isinstance(error, OSError) else getattr(error, "sqlite_errorname", None)
        for known in _PROBLEMS:
            if str(name).startswith(known):  # older wrappers drop the name, and leave the words
                return _PROBLEMS[known].format(where=where)
        return None


def _of_system(error: OSError) -> str | None:
    """SQLite's name of an error that the operating system gives where SQLite isn't between."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "SQLITE_FULL"
    return "SQLITE_CANTOPEN" if isinstance(error, PermissionError) else None
