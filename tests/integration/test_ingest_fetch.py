"""The guarded fetcher against a real server with real faults."""

import asyncio
import gzip
import resource
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot.domain.errors import FetchError
from bot.ingest.fetching.failures import StatusError, in_words
from bot.ingest.fetching.fetch import GuardedFetcher, HostLimits
from tests.fakes.certificates import self_signed
from tests.fakes.web import FakeSite, open_site


@pytest.fixture
async def site() -> AsyncIterator[FakeSite]:
    async with open_site() as served:
        yield served


@pytest.fixture
async def fetcher(site: FakeSite) -> AsyncIterator[GuardedFetcher]:
    async with GuardedFetcher([f"127.0.0.1:{site.port}"], "Quotewire/test", timeout=5) as opened:
        yield opened


async def test_an_answer_with_all_that_is_kept_of_it(site: FakeSite, fetcher: GuardedFetcher) -> None:
    site.serve("/page", "hello", "text/html; charset=utf-8", validators=True)
    got = await fetcher.fetch(site.url("/page#part"))
    assert (got.status, got.body, got.content_type) == (200, b"hello", "text/html; charset=utf-8")
    assert (got.url, got.final_url) == (site.url("/page#part"), site.url("/page"))
    assert got.etag
    assert got.last_modified
    assert site.agents == {"Quotewire/test"}


async def test_validators_make_it_conditional(site: FakeSite, fetcher: GuardedFetcher) -> None:
    site.serve("/feed", "hello", validators=True)
    first = await fetcher.fetch(site.url("/feed"))
    again = await fetcher.fetch(site.url("/feed"), etag=first.etag, last_modified=first.last_modified)
    assert (again.status, again.body, again.etag) == (304, b"", first.etag)


async def test_bytes_are_left_as_they_are(site: FakeSite, fetcher: GuardedFetcher) -> None:
    odd = "Grüße".encode("latin-1") + b"\x00\xff"
    site.serve("/odd", odd, "text/html; charset=no-such-charset")
    assert (await fetcher.fetch(site.url("/odd"))).body == odd


async def test_compressed_answers_are_unpacked(site: FakeSite, fetcher: GuardedFetcher) -> None:
    site.zipped("/packed", b"a" * 100_000)
    assert (await fetcher.fetch(site.url("/packed"))).body == b"a" * 100_000


@pytest.mark.parametrize(
    ("statuses", "moved_to"),
    [
        ((301, 308), "/two"),  # RFC 9110, 15.4.2 and 15.4.9
        ((301, 302), "/one"),
        ((302, 301), None),
        ((307, 308), None),
        ((303, 303), None),
    ],
)
async def test_only_redirects_for_good_move_an_address(
    site: FakeSite, fetcher: GuardedFetcher, statuses: tuple[int, int], moved_to: str | None
) -> None:
    for number, status in enumerate(statuses):
        site.redirect(("/start", "/one")[number], ("/one", "/two")[number], status)
    site.serve("/two", "here")
    got = await fetcher.fetch(site.url("/start"))
    assert got.moved_to == (moved_to and site.url(moved_to))
    assert (await fetcher.fetch(site.url("/two"))).moved_to is None


async def test_link_headers_are_kept(site: FakeSite, fetcher: GuardedFetcher) -> None:
    async def answer(_: web.Request) -> web.Response:
        response = web.Response(text="hello")
        response.headers.add("Link", '</feed>; rel="alternate"')
        response.headers.add("Link", "</hub>; rel=hub")
        return response

    site.on("/page", answer)
    assert (await fetcher.fetch(site.url("/page"))).links == '</feed>; rel="alternate", </hub>; rel=hub'


async def test_redirects_are_followed(site: FakeSite, fetcher: GuardedFetcher) -> None:
    site.redirect("/one", "/two", 301)
    site.redirect("/two", "three?x=1", 307)
    site.serve("/three", "found")
    got = await fetcher.fetch(site.url("/one"))
    assert (got.body, got.final_url) == (b"found", site.url("/three?x=1"))


async def test_a_site_that_wants_its_cookie_back_gets_it(site: FakeSite) -> None:
    async def gate(request: web.Request) -> web.Response:
        if request.cookies.get("seen") == "1":
            return web.Response(text="the article")
        return web.Response(status=302, headers={"Location": "/gate", "Set-Cookie": "seen=1; Path=/"})

    site.on("/gate", gate)
    async with GuardedFetcher([f"localhost:{site.port}"]) as fetcher:  # numeric hosts have no cookies (RFC 6265, 5.1.3)
        assert (await fetcher.fetch(f"http://localhost:{site.port}/gate")).body == b"the article"


@pytest.mark.parametrize(
    ("location", "why"), [("/loop", "more than 8 times"), ("", "to nowhere"), ("http://[", "to nowhere")]
)
async def test_redirects_that_lead_nowhere(site: FakeSite, fetcher: GuardedFetcher, location: str, why: str) -> None:
    site.redirect("/loop", location)
    with pytest.raises(FetchError, match=why):
        await fetcher.fetch(site.url("/loop"))


@pytest.mark.parametrize(
    ("status", "told"), [(404, "404 (Not Found)"), (410, "410 (Gone)"), (500, "500 "), (599, "599")]
)
async def test_a_status_of_400_and_over_is_one_line(
    site: FakeSite, fetcher: GuardedFetcher, status: int, told: str
) -> None:
    site.serve("/gone", "no", status=status)
    with pytest.raises(StatusError) as failed:
        await fetcher.fetch(site.url("/gone"))
    assert told in str(failed.value)
    assert failed.value.status == status
    assert "\n" not in str(failed.value)


async def test_a_304_that_nobody_asked_for_is_an_error(site: FakeSite, fetcher: GuardedFetcher) -> None:
    site.serve("/odd", b"", status=304)
    with pytest.raises(StatusError, match=r"304 .* asked for everything") as failed:
        await fetcher.fetch(site.url("/odd"))
    assert in_words(failed.value) == "304, its server says that nothing has changed, though it is asked for everything"
    assert site.asked["/odd"] == 2


async def test_a_server_that_answers_304_unasked_is_asked_afresh(site: FakeSite, fetcher: GuardedFetcher) -> None:
    """The answers of https://github.com/miniflux/v2/issues/874, and of a cache that gives 304 from its own store."""

    async def cached(request: web.Request) -> web.Response:
        afresh = request.headers.get("Cache-Control") == "no-cache"
        return web.Response(text="the feed") if afresh else web.Response(status=304)

    site.redirect("/moved", site.on("/cached", cached))
    assert (await fetcher.fetch(site.url("/moved"))).body == b"the feed"
    known = await fetcher.fetch(site.url("/cached"), etag='"1"')
    assert (known.status, site.asked["/cached"]) == (304, 3), "who has it already isn't asked for more"


async def test_a_server_may_ask_for_patience(site: FakeSite, fetcher: GuardedFetcher) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    for header, least, most in (("120", 120, 120), (soon, 60, 91), ("whenever", None, None)):
        site.serve("/busy", "no", status=429, headers={"Retry-After": header})
        with pytest.raises(StatusError) as failed:
            await fetcher.fetch(site.url("/busy"))
        asked = failed.value.retry_after
        assert asked is None if least is None or most is None else asked is not None and least <= asked <= most


async def test_too_large_is_given_up(site: FakeSite) -> None:
    site.serve("/large", b"x" * 10_000_001)
    site.serve("/just-right", b"x" * 10_000_000)
    async with GuardedFetcher([f"127.0.0.1:{site.port}"]) as fetcher:
        with pytest.raises(FetchError, match="larger than 10 MB"):
            await fetcher.fetch(site.url("/large"))
        assert len((await fetcher.fetch(site.url("/just-right"))).body) == 10_000_000
        assert len((await fetcher.fetch(site.url("/large"), large=True)).body) == 10_000_001


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
async def test_a_bomb_is_never_unpacked_whole(site: FakeSite, fetcher: GuardedFetcher, encoding: str) -> None:
    site.bomb("/bomb", 500, encoding)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FetchError, match="larger than 10 MB"):
        await fetcher.fetch(site.url("/bomb"))
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 60, "megabytes more than before"


async def test_a_slow_server_is_given_up(site: FakeSite) -> None:
    site.slow("/slow", 30)
    site.drip("/drip", 0.02)
    async with GuardedFetcher([f"127.0.0.1:{site.port}"], timeout=0.3) as fetcher:
        for path in ("/slow", "/drip"):
            with pytest.raises(FetchError, match=r"took over 0\.3 s"):
                await fetcher.fetch(site.url(path))


async def test_the_time_is_for_all_redirects_together(site: FakeSite) -> None:
    async def wait_and_go_on(_: web.Request) -> web.Response:
        await asyncio.sleep(0.2)
        return web.Response(status=302, headers={"Location": "/round"})

    site.on("/round", wait_and_go_on)
    async with GuardedFetcher([f"127.0.0.1:{site.port}"], timeout=0.5) as fetcher:
        with pytest.raises(FetchError, match="took over"):
            await fetcher.fetch(site.url("/round"))
    assert site.asked["/round"] <= 4


async def test_broken_answers_are_one_line(site: FakeSite, fetcher: GuardedFetcher) -> None:
    for url in (site.cut("/cut"), site.hang_up("/nothing"), site.garbled("/garbled")):
        with pytest.raises(FetchError) as failed:
            await fetcher.fetch(url)
        assert "\n" not in str(failed.value)
        assert len(str(failed.value)) < 300


async def test_what_speaks_no_http_is_one_line(fetcher: GuardedFetcher) -> None:
    async def babble(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ESMTP\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, GuardedFetcher([f"127.0.0.1:{port}"], timeout=5) as private:
        with pytest.raises(FetchError, match="isn't valid HTTP"):
            await private.fetch(f"http://127.0.0.1:{port}/")
        with pytest.raises(FetchError) as failed:
            await private.fetch(f"https://127.0.0.1:{port}/")
        told = f"no secure connection to 127.0.0.1:{port} (wrong version number): does it speak https there?"
        assert str(failed.value) == told


async def test_a_certificate_that_nobody_signed_is_told_as_such(tmp_path: Path) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(self_signed(tmp_path, "feeds.corp.example"))
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    async with server, GuardedFetcher([f"127.0.0.1:{port}"], timeout=5) as private:
        with pytest.raises(FetchError) as failed:
            await private.fetch(f"https://127.0.0.1:{port}/")
    assert str(failed.value) == "the certificate of 127.0.0.1 isn't accepted (self-signed certificate)"


async def test_a_redirect_in_another_set_of_letters_leads_where_browsers_go() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readuntil(b"\r\n\r\n")).split()[1]
        location = b"Location: /stra\xdfe?x=\xc3\xbc\r\n" if path == b"/old" else b""
        status = b"302 Found" if location else b"200 OK"
        writer.write(b"HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s" % (status, location, len(path), path))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, GuardedFetcher([f"127.0.0.1:{port}"], timeout=5) as private:
        assert (await private.fetch(f"http://127.0.0.1:{port}/old")).body == b"/stra%DFe?x=%C3%BC"


async def test_where_nobody_listens_or_no_such_name_exists_a_line_says_so(site: FakeSite) -> None:
    async with open_site() as closed:
        port = closed.port
    async with GuardedFetcher([f"127.0.0.1:{port}"], timeout=10) as fetcher:
        with pytest.raises(FetchError, match="no connection to 127"):
            await fetcher.fetch(f"http://127.0.0.1:{port}/")
        for host in ("no-such-host.invalid", "a..b", "x" * 70 + ".invalid"):
            with pytest.raises(FetchError):
                await fetcher.fetch(f"http://{host}/")


async def test_a_host_is_asked_politely(site: FakeSite) -> None:
    now, most, both = 0, 0, asyncio.Event()

    async def count(_: web.Request) -> web.Response:
        nonlocal now, most
        now += 1
        most = max(most, now)
        if now == 2:
            both.set()
        await both.wait()
        await asyncio.sleep(0.02)  # a third would come about now
        now -= 1
        return web.Response(text="ok")

    site.on("/page", count)
    async with GuardedFetcher([f"127.0.0.1:{site.port}"], per_host=HostLimits(listed=2)) as fetcher:
        await asyncio.gather(*(fetcher.fetch(site.url("/page")) for _ in range(10)))
    assert most == 2


async def test_waiting_for_a_turn_is_no_time_of_the_fetch(site: FakeSite) -> None:
    site.slow("/page", 0.5)
    # Together they take longer, and each has time for a machine that is busy.
    async with GuardedFetcher([f"127.0.0.1:{site.port}"], per_host=HostLimits(listed=1), timeout=2.0) as fetcher:
        got = await asyncio.gather(*(fetcher.fetch(site.url("/page")) for _ in range(5)))
    assert [answer.status for answer in got] == [200] * 5


PAGE = b"<html><p>Dockers walk out over night shifts.</p></html>"


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (gzip.compress(PAGE, mtime=0), ""),
        (gzip.compress(PAGE, mtime=0) + bytes(64), "gzip"),
        (gzip.compress(PAGE, mtime=0)[:-6], "gzip"),
    ],
    ids=["gzip that no header tells", "zeros after the end", "its own end is missing"],
)
async def test_packed_bodies_are_read_as_browsers_read_them(
    site: FakeSite, fetcher: GuardedFetcher, body: bytes, coding: str
) -> None:
    site.serve("/packed", body, headers={"Content-Encoding": coding} if coding else {})
    assert (await fetcher.fetch(site.url("/packed"))).body == PAGE


@pytest.mark.parametrize(("body", "is_whole"), [(PAGE, True), (PAGE[:-9], False)])
async def test_a_body_that_is_whole_is_taken_although_its_length_is_wrong(
    site: FakeSite, fetcher: GuardedFetcher, body: bytes, is_whole: bool
) -> None:
    site.overstated("/longer", body)
    if is_whole:
        assert (await fetcher.fetch(site.url("/longer"))).body == PAGE
    else:
        with pytest.raises(FetchError):
            await fetcher.fetch(site.url("/longer"))


async def test_where_a_body_says_that_it_lies_is_told(site: FakeSite, fetcher: GuardedFetcher) -> None:
    site.serve("/feed", "<rss/>", headers={"Content-Location": "/other/feed"})
    assert (await fetcher.fetch(site.url("/feed"))).location == "/other/feed"
