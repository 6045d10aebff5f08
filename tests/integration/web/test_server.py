"""The page as ``quotewire run`` serves it: without a chat platform, as the settings say, or with a line that says why
not."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest

from adapters.web.access import WebAccess
from bot.domain.errors import LoginError
from bot.ports import Store
from tests.fakes.page_server import page_server
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell

TOKEN = "correct-horse-battery-staple"


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(LONG):
        while not is_so():
            await asyncio.sleep(0.02)


async def test_the_page_needs_no_chat_platform(database: Path) -> None:
    shell = Shell(database.parent, {"QUOTEWIRE_WEB": "127.0.0.1:0"})
    async with shell.running("run"):
        await until(lambda: "the page is served" in shell.log.read_text())
        address = re.search(r"http://127\.0\.0\.1:\d+/", shell.log.read_text())
        assert address is not None
        async with aiohttp.ClientSession() as session, session.get(f"{address[0]}api/v1/articles") as response:
            assert await response.json() == {"items": [], "next": None}


@pytest.mark.parametrize(
    ("settings", "code", "line"),
    [
        ({"QUOTEWIRE_WEB": "127.0.0.1:8080"}, 0, "web: http://127.0.0.1:8080/, for this machine alone"),
        (
            {"QUOTEWIRE_WEB": "0.0.0.0:8080", "QUOTEWIRE_WEB_TOKEN": TOKEN},
            0,
            "web: http://0.0.0.0:8080/, for readers with the token",
        ),
        (
            {"QUOTEWIRE_WEB": "8080", "QUOTEWIRE_WEB_PUBLIC": "true", "QUOTEWIRE_WEB_URL": "https://news.example/q"},
            0,
            "web: https://news.example/q/, for everybody",
        ),
        (
            {"QUOTEWIRE_WEB": "0.0.0.0:8080"},
            1,
            "settings: Others can reach the page at 0.0.0.0:8080: set QUOTEWIRE_WEB_TOKEN",
        ),
        ({"QUOTEWIRE_WEB": "everywhere"}, 1, "settings: QUOTEWIRE_WEB can't be “everywhere”: write an address such as"),
    ],
)
async def test_check_tells_who_may_see_the_page(database: Path, settings: dict[str, str], code: int, line: str) -> None:
    checked = await Shell(database.parent, settings).run("check")
    assert checked.code == code
    assert line in checked.out
    assert TOKEN not in checked.out


async def test_an_address_that_is_taken_is_told(store: Store) -> None:
    first = page_server(store, WebAccess("127.0.0.1", 0))
    serving = asyncio.create_task(first.run())
    await until(lambda: first.connected)
    with pytest.raises(LoginError, match=r"Can't listen on 127\.0\.0\.1:\d+ .*: set QUOTEWIRE_WEB to a free address"):
        await page_server(store, WebAccess("127.0.0.1", first.port)).run()
    await first.close()
    await serving
    assert not first.connected
