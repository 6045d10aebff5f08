"""One browser for all tests of what is drawn: starting one takes three seconds of processor time."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser

from tests.pictures.browser import open_browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A browser without a window; only tests that share its event loop, the session's, may use it."""
    async with open_browser() as opened:
        yield opened
