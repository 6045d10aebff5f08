"""The kinds of databases that a store may be kept in, and one of each for a test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

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
