"""Words for SQLite's errors, which say what to do."""

import sqlite3

_BUSY = "is locked by another program: close that program, or try again in a moment"
_PROBLEMS = {
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_FULL": "can't grow, the disk is full: make room and try again; nothing that was stored is lost",
    "SQLITE_NOTADB": "is not a database file: move it away, or set QUOTEWIRE_DATABASE_URL to another file",
    "SQLITE_CORRUPT": "is damaged: stop the bot and put back a backup, or move the file away to start anew",
    "SQLITE_READONLY": "can't be written: give this user the right to write the file and its folder",
    "SQLITE_PERM": "can't be opened: give this user the right to read and write the file and its folder",
    "SQLITE_CANTOPEN": "can't be opened: its folder must exist and this user must be able to write in it",
    "SQLITE_IOERR": "can't be read or written: check the disk it is on",
}
"""The words after "The database …", by the beginning of SQLite's name of the error."""


class SqliteErrors:
    """Implements ``bot.store.sql.dialect.DriverErrors``."""

    kinds = (sqlite3.Error,)

    def problem(self, error: BaseException | None) -> str | None:
        """See ``DriverErrors``."""
        if isinstance(error, PermissionError):
            return _PROBLEMS["SQLITE_CANTOPEN"]
        name = getattr(error, "sqlite_errorname", None)  # older wrappers drop it, and leave the words
        return next((words for known, words in _PROBLEMS.items() if str(name).startswith(known)), None)
