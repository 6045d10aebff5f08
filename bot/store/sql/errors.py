"""What went wrong in the database, in one line that says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.domain.errors import StoreError

_BUSY = "is locked by another program: close that program, or try again in a moment"
_TOLD = {
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


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn whatever the database layer raises into a ``StoreError``; ``where`` names the database.

    ``ValueError`` is caught too: that is what unreadable stored JSON raises, and text that can't be encoded.

    Raises:
        StoreError: with the cause kept.
    """
    try:
        yield
    except StoreError:
        raise
    except (SQLAlchemyError, sqlite3.Error, OSError, ValueError, OverflowError) as error:
        raise StoreError(f"The database {where} {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, PoolTimeoutError):
        return "has no connection free: too much is asked of it at once, try again in a moment"
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, PermissionError):
        return _TOLD["SQLITE_CANTOPEN"]
    code = _code(cause)
    for known, words in _TOLD.items():
        if code.startswith(known):
            return words
    detail = " ".join(str(cause).split()) or type(error).__name__
    if "no such table" in detail or "no such column" in detail:
        return f"lacks what this program needs ({detail}): run quotewire db upgrade"
    if "no active connection" in detail:
        return "is closed already: start the bot again"
    return f"can't do that ({detail[:200]}): run quotewire check"


def _code(error: BaseException | None) -> str:
    """SQLite's name of an error, also where only its words are left (older wrappers drop the code)."""
    name = getattr(error, "sqlite_errorname", None)
    return name if isinstance(name, str) else ""
