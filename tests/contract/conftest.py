"""The stores that have to behave alike. A third kind of database is one more line in ``DATABASES``."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from bot.ports import Store
from bot.store import open_store
from tests.fakes.postgres import PostgresServer


@contextmanager
def _sqlite(request: pytest.FixtureRequest) -> Iterator[str]:
    empty, folder = request.getfixturevalue("empty_database"), request.getfixturevalue("tmp_path")
    yield f"sqlite:///{shutil.copy(empty, folder)}"


@contextmanager
def _postgresql(request: pytest.FixtureRequest) -> Iterator[str]:
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.migrated()
    yield url
    server.drop(url)


DATABASES: dict[str, Callable[[pytest.FixtureRequest], AbstractContextManager[str]]] = {
    "sqlite": _sqlite,
    "postgresql": _postgresql,
}


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty, migrated database of each kind."""
    with DATABASES[request.param](request) as url:
        yield url


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
