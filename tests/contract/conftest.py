"""The stores that have to behave alike."""

from collections.abc import AsyncIterator

import pytest

from bot.ports import Store
from bot.store import open_store
from tests.fakes.databases import KINDS


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)


@pytest.fixture
async def other(database_url: str) -> AsyncIterator[Store]:
    """A second store on the same database, as another process has it."""
    opened = await open_store(database_url)
    yield opened
    await opened.close()
