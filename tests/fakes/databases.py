"""The kinds of databases that a store may be kept in, and one of each for a test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.postgres import PostgresServer

KINDS = ("sqlite", "postgresql")


@contextmanager
def migrated(kind: str, request: pytest.FixtureRequest, folder: str = "tmp_path") -> Iterator[str]:
    """The address of an empty database with the schema; a file lies in the folder that the fixture ``folder`` names."""
    if kind == "sqlite":
        copy = shutil.copy(request.getfixturevalue("empty_database"), request.getfixturevalue(folder) / "bot.db")
        yield f"sqlite:///{copy}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    with server.lent() as url:
        yield url


@contextmanager
def copied(kind: str, request: pytest.FixtureRequest, name: str, to: Path) -> Iterator[str]:
    """The address of a test's own copy of a database: of the file of the fixture ``name``_file, or of the server's
    database whose address is the fixture ``name``_on_server. ``to`` is the path of the copied file."""
    if kind == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue(f'{name}_file'), to)}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.copied(request.getfixturevalue(f"{name}_on_server"))
    yield url
    server.drop(url)


@contextmanager
def emptied(kind: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without any table, for who fills one; a file lies in ``folder``."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'bot.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.empty()
    yield url
    server.drop(url)
