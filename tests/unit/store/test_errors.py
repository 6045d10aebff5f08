"""One line for people, whatever the database says."""

import errno
import sqlite3

import pytest

from bot.domain.errors import StoreError
from bot.store.sql.base import one_line_errors
from bot.store.sqlite.errors import SqliteErrors
from bot.text.failures import line_for_chat


def _error(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("some\nlines of detail")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SQLITE_BUSY", "locked by another program"),
        ("SQLITE_BUSY_SNAPSHOT", "locked by another program"),
        ("SQLITE_FULL", "disk is full: free room there .* goes on by itself"),
        ("SQLITE_NOTADB", "not a database file"),
        ("SQLITE_CORRUPT_VTAB", "damaged"),
        ("SQLITE_READONLY_DBMOVED", "right to write"),
        ("SQLITE_IOERR_WRITE", "check the disk"),
        ("SQLITE_CANTOPEN", "folder must exist"),
        ("SQLITE_ERROR", "some lines of detail"),
    ],
)
def test_an_error_is_one_line(name: str, words: str) -> None:
    with pytest.raises(StoreError, match=words) as caught, one_line_errors("/data/store.db", SqliteErrors()):
        raise _error(name)
    assert str(caught.value).startswith("The database /data/store.db ")
    assert "\n" not in str(caught.value)
    assert line_for_chat(caught.value).startswith("The database ")
    assert "/data" not in line_for_chat(caught.value)
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)


@pytest.mark.parametrize(
    "error",
    [PermissionError(13, "Permission denied", "/x"), OSError(5, "Broken", "/x"), ValueError("bad"), OverflowError()],
)
def test_other_errors_become_store_errors_with_their_cause(error: Exception) -> None:
    with pytest.raises(StoreError, match="The database x ") as caught, one_line_errors("x", SqliteErrors()):
        raise error
    assert caught.value.__cause__ is error
    assert not {"x", "'/x'"} & set(line_for_chat(caught.value).split())


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_as_such_whoever_finds_it(number: int) -> None:
    words = "The database x can't grow, its disk is full: free room"
    with pytest.raises(StoreError, match=words), one_line_errors("x", SqliteErrors()):
        raise OSError(number, "No space left", "/x")


def test_a_store_error_stays_as_it_is_and_a_bug_stays_a_bug() -> None:
    with pytest.raises(StoreError, match=r"^mine$"), one_line_errors("x", SqliteErrors()):
        raise StoreError("mine")
    with pytest.raises(TypeError), one_line_errors("x", SqliteErrors()):
        raise TypeError
