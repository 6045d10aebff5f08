"""Fetching in a process of its own: as in this one, and it may be killed."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from aiohttp import web

from bot.domain.errors import FetchError, RefusedError
from bot.ingest.fetching.apart import FetchProcess
from bot.ingest.fetching.failures import StatusError
from bot.ingest.fetching.fetch import GuardedFetcher
from tests.fakes.web import FakeSite, open_site


@pytest.fixture
async def site() -> AsyncIterator[FakeSite]:
    async with open_site() as opened:
        yield opened


@pytest.fixture
async def fetcher(site: FakeSite) -> AsyncIterator[FetchProcess]:
    async with FetchProcess([f"127.0.0.1:{site.port}"], "Test/1") as opened:
        yield opened


def child() -> int:
    """The id of this process's fetching process."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with suppress(OSError):  # it ended meanwhile
                status = (entry / "status").read_text(errors="replace")
                if f"\nPPid:\t{os.getpid()}\n" in status and b"fetchserver" in (entry / "cmdline").read_bytes():
                    return int(entry.name)
    raise LookupError


async def test_it_answers_as_fetching_here_does(site: FakeSite, fetcher: FetchProcess) -> None:
    site.serve("/large", os.urandom(3_000_000), "application/octet-stream", validators=True)
    site.redirect("/moved", "/large")
    async with GuardedFetcher([f"127.0.0.1:{site.port}"]) as here:
        assert await fetcher.fetch(site.url("/moved")) == await here.fetch(site.url("/moved"))
    first = await fetcher.fetch(site.url("/large"))
    again = await fetcher.fetch(site.url("/large"), etag=first.etag, last_modified=first.last_modified)
    assert (again.status, again.body) == (304, b"")
    assert site.agents == {"Test/1", "Quotewire"}


async def test_a_form_goes_the_guarded_way_too(site: FakeSite, fetcher: FetchProcess) -> None:
    sent: list[dict[str, str]] = []

    async def take(request: web.Request) -> web.Response:
        sent.append({key: str(value) for key, value in (await request.post()).items()})
        return web.Response(status=202)

    async def lead(request: web.Request) -> web.Response:
        # RFC 9110, 15.4.8 and 15.4.4: 307 keeps the method, 303 is fetched by GET.
        return web.Response(status=int(request.query["status"]), headers={"Location": request.query["to"]})

    site.on("/hub", take)
    site.on("/lead", lead)
    assert await fetcher.post(site.url("/hub"), {"a b": "ü&="}) == 202
    assert await fetcher.post(site.url("/lead?status=307&to=/hub"), {"x": "1"}) == 202
    assert sent == [{"a b": "ü&="}, {"x": "1"}]
    with pytest.raises(FetchError, match="without the form"):
        await fetcher.post(site.url("/lead?status=303&to=/hub"), {"x": "1"})
    for address in ("http://127.0.0.1:8080/", site.url("/lead?status=307&to=http://10.0.0.1/")):
        with pytest.raises(RefusedError):
            await fetcher.post(address, {"x": "1"})
    with pytest.raises(StatusError, match="404"):
        await fetcher.post(site.url("/none"), {"x": "1"})
    assert len(sent) == 2


async def test_failures_keep_their_kind(site: FakeSite, fetcher: FetchProcess) -> None:
    site.serve("/busy", "", status=503, headers={"Retry-After": "120"})
    with pytest.raises(StatusError, match="answers 503") as failed:
        await fetcher.fetch(site.url("/busy"))
    assert (failed.value.status, failed.value.retry_after) == (503, 120.0)
    with pytest.raises(RefusedError, match="private address"):
        await fetcher.fetch("http://127.0.0.1:8080/")
    site.hang_up("/gone")
    with pytest.raises(FetchError, match="closed the connection"):
        await fetcher.fetch(site.url("/gone"))


async def test_a_process_that_is_killed_is_replaced_idle_and_busy(site: FakeSite, fetcher: FetchProcess) -> None:
    site.serve("/page", "hello")
    await fetcher.fetch(site.url("/page"))
    os.kill(child(), signal.SIGKILL)
    assert (await fetcher.fetch(site.url("/page"))).body == b"hello"
    answers = asyncio.Event()

    async def answer(_: web.Request) -> web.Response:
        await answers.wait()
        return web.Response(text="at last")

    waiting = asyncio.ensure_future(fetcher.fetch(site.on("/slow", answer)))
    while not site.asked["/slow"]:
        await asyncio.sleep(0.01)
    os.kill(child(), signal.SIGKILL)
    answers.set()
    assert (await waiting).body == b"at last"
    assert site.asked["/slow"] == 2


async def test_who_gives_up_ends_the_fetch(site: FakeSite, fetcher: FetchProcess) -> None:
    site.serve("/page", "hello")
    site.slow("/slow", 60.0)
    waiting = [asyncio.ensure_future(fetcher.fetch(site.url("/slow"))) for _ in range(2)]
    while site.asked["/slow"] < 2:
        await asyncio.sleep(0.01)
    for fetch in waiting:
        fetch.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    # A host has two turns at a time: both are free again.
    assert (await fetcher.fetch(site.url("/page"))).body == b"hello"


async def test_closing_ends_it_at_once_and_cancels_who_waits(site: FakeSite) -> None:
    fetcher = FetchProcess([f"127.0.0.1:{site.port}"])
    site.slow("/slow", 60.0)
    waiting = asyncio.ensure_future(fetcher.fetch(site.url("/slow")))
    while not site.asked["/slow"]:
        await asyncio.sleep(0.01)
    running = child()
    await fetcher.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    with pytest.raises(ProcessLookupError):
        os.kill(running, 0)
