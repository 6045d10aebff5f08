"""What tests of every kind start from: a migrated database that is copied, an open store, and a worker process."""

import asyncio
import gc
import multiprocessing
import os
import shutil
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.app.root import WARM
from bot.ingest.processes.workers import ProcessWorkers
from bot.store import SqlStore, upgrade
from tests.fakes.databases import migrated
from tests.fakes.ingest_bench import Bench, open_bench
from tests.fakes.postgres import PostgresServer, open_postgres
from tests.fakes.room import roomy_folder
from tests.fakes.stores import KeptEngines

# Hypothesis fails what takes over 200 ms an example by default: on a busy machine that says nothing of the code.
settings.register_profile("quotewire", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quotewire")


def pytest_configure() -> None:
    """Keep all files of tests where there is room (the variable is pytest's own, for the root of ``tmp_path``), and
    load once what all worker processes of the tests need."""
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(roomy_folder()))
    multiprocessing.set_forkserver_preload(list(WARM))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep the garbage collector from what is imported and collected: it stays until the end, and looking through it
    again and again took a quarter of a collection's processor time. What tests leave it looks through whole a fifth as
    often as usual, which saves 2 to 4 % of theirs (measured)."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(700, 10, 50)
        gc.enable()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file, to be copied: migrating one takes a hundred times as long as opening it."""
    path = tmp_path_factory.mktemp("template") / "bot.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server; where there can't be one the tests that need it are skipped, with the reason."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(open_postgres())
        except LookupError as reason:
            pytest.skip(str(reason))
        yield server


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Path:
    """The migrated, empty database of one test; it lies where ``Shell(tmp_path, …)`` looks for it."""
    return Path(shutil.copy(empty_database, tmp_path / "bot.db"))


@pytest.fixture
def kind() -> str:
    """The kind of database of the test's store; tests that run on several are parametrized by it."""
    return "sqlite"


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the migrated, empty database of one test."""
    if kind == "sqlite":
        yield f"sqlite:///{request.getfixturevalue('database')}"
        return
    with migrated(kind, request) as url:
        yield url


@pytest.fixture(scope="session")
def engines() -> KeptEngines:
    """The engines of all stores that tests ask for."""
    return KeptEngines()


@pytest.fixture
async def store(database_url: str, engines: KeptEngines) -> AsyncIterator[SqlStore]:
    """An open, empty store in ``database``."""
    async with engines.store(database_url) as opened:
        yield opened


@pytest.fixture(scope="session")
def workers() -> Iterator[ProcessWorkers]:
    """One worker process for all tests that don't harm it: starting one takes a second."""
    opened = ProcessWorkers(1)
    yield opened
    asyncio.run(opened.close())


@pytest.fixture
async def bench(store: SqlStore, workers: ProcessWorkers) -> AsyncIterator[Bench]:
    """A site, the store and the ingest between them."""
    async with open_bench(store, workers) as opened:
        yield opened
