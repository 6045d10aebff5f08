"""The stores that have to behave alike. A second backend is one more line in ``BACKENDS``."""

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.ports import Store
from bot.store import open_store


def _sqlite(tmp_path: Path, empty_database: Path) -> str:
    """An empty database file."""
    return f"sqlite:///{shutil.copy(empty_database, tmp_path)}"


BACKENDS: dict[str, Callable[[Path, Path], str]] = {
    "sqlite": _sqlite,
}


@pytest.fixture(params=BACKENDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> str:
    """The address of an empty, migrated database."""
    return BACKENDS[request.param](tmp_path, empty_database)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An open, empty store."""
    opened = await open_store(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def other(database_url: str) -> AsyncIterator[Store]:
    """A second store on the same database, as another process has it."""
    opened = await open_store(database_url)
    yield opened
    await opened.close()
