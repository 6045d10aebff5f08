"""A store with the reports, for the commands in front of it."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.ports import Store
from bot.store import open_store
from tests.integration.commands.reports import publish_all


@pytest.fixture(scope="session")
def published(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with what was published; copied, since writing it for each test takes longer than most tests."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("commands")))

    async def fill() -> None:
        opened = await open_store(f"sqlite:///{path}")
        await publish_all(opened)
        await opened.close()

    asyncio.run(fill())
    return path


@pytest.fixture
def database(tmp_path: Path, published: Path) -> Path:
    return Path(shutil.copy(published, tmp_path))


@pytest.fixture
async def store(store: Store, kind: str) -> Store:
    if kind != "sqlite":  # a server takes longer to copy a database than to write this
        await publish_all(store)
    return store
