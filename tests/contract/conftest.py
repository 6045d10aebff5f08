"""The stores that have to behave alike.

All tests of this folder have one event loop, so that connections to a server may outlive a test.
"""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
import pytest_asyncio

from bot.ports import Store
from bot.store import SqlStore
from tests.fakes.databases import KINDS
from tests.fakes.stores import KeptEngines


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """See https://pytest-asyncio.readthedocs.io/en/stable/how-to-guides/run_session_tests_in_same_loop.html"""
    for item in items:
        if Path(__file__).parent in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def engines() -> AsyncIterator[KeptEngines]:
    """Engines that keep their connections, too."""
    kept = KeptEngines(connected=True)
    yield kept
    await kept.close()


@pytest_asyncio.fixture(loop_scope="session")
async def store(database_url: str, engines: KeptEngines) -> AsyncIterator[SqlStore]:
    """An open, empty store."""
    async with engines.store(database_url) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def other(database_url: str, engines: KeptEngines) -> AsyncIterator[Store]:
    """A second store on the same database, as another process has it."""
    async with engines.store(database_url) as opened:
        yield opened
