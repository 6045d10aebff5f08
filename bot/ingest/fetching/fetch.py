"""Fetches addresses of the web within limits of size and time; ``sites/addresses.py`` says which may be fetched."""

import asyncio
import hashlib
import re
import socket
from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from errno import EACCES
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self
from weakref import WeakValueDictionary

import aiohttp
from yarl import URL

from bot.domain.errors import FetchError, RefusedError
from bot.domain.fetched import Fetched
from bot.ingest.fetching.budget import BudgetedConnector
from bot.ingest.fetching.coding import ACCEPTED, CodingError, Unpacker
from bot.ingest.fetching.failures import PrivateAddressError, StatusError, as_fetch_error, check_status, short_address
from bot.ingest.fetching.freshness import fresh_seconds
from bot.ingest.fetching.resolver import GuardedResolver
from bot.ingest.sites.addresses import PrivateHosts, check_port, checked, is_public
from bot.ingest.sites.shares import OWN, TurnLimits, Turns, share_of
from bot.texts import fetching as say

TEN_MEGABYTES = 10_000_000
"""Bytes of the largest body that is read, counted after decompression."""
FIFTY_MEBIBYTES = 52_428_800
"""Bytes of the largest body that is read where a large one is expected: a sitemap's by its protocol
(https://www.sitemaps.org/protocol.html)."""
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
    "text/html;q=0.9, application/xhtml+xml;q=0.9, application/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)
"""The ``Accept`` header of every request: feeds before pages, since some sites serve both at one address."""
_VALIDATORS = frozenset(("If-None-Match", "If-Modified-Since"))
"""Headers by which a request is conditional (RFC 9110, 13.1)."""
_AFRESH = {"Cache-Control": "no-cache"}
"""Headers that ask caches on the way for what the server itself has now (RFC 9111, 5.2.1.4)."""
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
"""Statuses of answers that redirect (RFC 9110, 15.4)."""
_PERMANENT = frozenset((301, 308))
"""Statuses of redirects that hold for good: whoever has the old address may put the new address in its place."""
_KEEP_METHOD = frozenset((307, 308))
"""Statuses of redirects after which a POST stays a POST."""
_MOST_REDIRECTS = 8
"""Maximum number of redirects that a fetch follows."""
_LIMITS = TurnLimits(total=48, each=8, slow=8, slow_from=30.0)
"""Maximum requests at the same time. Sites whose requests took over 30 s lately share 8 of the 48."""
_LONGEST_HEADER = 65_536
"""Maximum bytes of a line of an answer's head: news sites send cookies and policies far over aiohttp's default of
8190."""

_LONE_BYTE = re.compile("[\udc80-\udcff]")
"""A byte of a header that is no UTF-8, as aiohttp has it (PEP 383): some servers write addresses in their own sets."""
_WHOLE = re.compile(rb"</(?:html|rss|feed|rdf:rdf|opml)\s*>\s*\Z|\}\s*\Z", re.IGNORECASE)
"""How a page or a feed ends that isn't cut off."""
_END = 200
"""Bytes at the end of a body in which its end is looked for."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How slow a server may be: ``head`` seconds until the head of its answer, and for the body ``grace`` seconds and
    another second for each ``speed`` bytes received. Otherwise a byte a second would hold a connection for the whole
    timeout.
    """

    head: float = 15.0
    grace: float = 5.0
    speed: int = 2_000


@dataclass(frozen=True, slots=True)
class HostLimits:
    """Maximum requests to one host at the same time: to a ``public`` one, and to one of the operator's own that the
    settings list as private, which serve many feeds at once."""

    public: int = 2
    listed: int = 20


_HOST_LIMITS = HostLimits()
"""The limits where the caller gives none."""


class GuardedFetcher:
    """Implements ``bot.ports.Fetcher``; an asynchronous context manager.

    ``private_hosts`` may be fetched although they are in a private network. ``timeout`` is in seconds for a whole fetch
    with its redirects, ``max_bytes`` counts after decompression. At most as many requests go to one host at the same
    time as ``per_host`` says, and 48 in all; the timeout doesn't count the wait for a turn.
    """

    def __init__(
        self,
        private_hosts: Collection[str] = (),
        user_agent: str = "Quotewire",
        *,
        timeout: float = 30.0,
        max_bytes: int = TEN_MEGABYTES,
        per_host: HostLimits = _HOST_LIMITS,
        resolver: GuardedResolver | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._resolver = resolver or GuardedResolver()
        self._patience = patience or Patience()
        self._private = PrivateHosts(private_hosts)
        self._user_agent = user_agent
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._per_host = per_host
        listed = frozenset(map(share_of, self._private.addresses))
        self._turns = Turns(replace(_LIMITS, listed=listed, each_listed=per_host.listed))
        self._host_turns: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._sessions: dict[bool, aiohttp.ClientSession] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections."""
        sessions, self._sessions = self._sessions, {}
        for session in sessions.values():
            await session.close()
        await self._resolver.close()

    async def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        whose: str = OWN,
        urgent: bool = False,
        large: bool = False,
        within_host: bool = False,
    ) -> Fetched:
        """GET ``url`` and follow its redirects, every hop guarded; validators make it conditional (RFC 9110, 13.1).

        The other arguments: see ``bot.ports.Fetcher``.

        Raises:
            RefusedError: the guard refuses the address, or an address that it redirects to.
            FetchError: no connection, too slow, too big, or a status of 400 and over (``StatusError``).
        """
        headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        validators = {name: value for name, value in headers.items() if value}
        target, left = checked(url), self._timeout
        most = max(FIFTY_MEBIBYTES, self._max_bytes) if large else self._max_bytes
        # Some sites redirect in circles until a visitor keeps a cookie. The jar is dropped after this fetch.
        jar = aiohttp.CookieJar()
        moved_to, permanent = None, True
        for hop in range(_MOST_REDIRECTS + 1):
            async with self._turn(target, whose, urgent=urgent):
                began = asyncio.get_running_loop().time()
                with refusals_on_the_way(hop > 0), _statuses_on_the_way(permanent):
                    answer = await self._get_insisting(target, validators, jar, left, most)
                left -= asyncio.get_running_loop().time() - began
            if isinstance(answer, _Answer):
                return replace(answer.fetched(url, target), moved_to=moved_to)
            with refusals_on_the_way(True):
                self._private.check_way(target, answer.target)
            target, permanent = answer.target, permanent and answer.permanent
            moved_to = str(target) if permanent else moved_to
            if within_host and target.authority != checked(url).authority:
                return Fetched(url, str(target), answer.status, b"", "", moved_to=moved_to)
        raise FetchError(say.TOO_MANY_REDIRECTS.format(url=short_address(url), limit=_MOST_REDIRECTS))

    async def post(self, url: str, form: Mapping[str, str], *, whose: str = OWN) -> int:
        """See ``bot.ports.hubs.FormPoster``; the form is sent on where a redirect keeps the method (RFC 9110, 15.4.8
        and 15.4.9), which is guarded as :meth:`fetch` is.

        Raises:
            RefusedError: the guard refuses the address, or an address that it redirects to.
            FetchError: no connection, too slow, too big, a redirect that drops the form, or a status of 400 and over.
        """
        target, jar = checked(url), aiohttp.CookieJar()
        for hop in range(_MOST_REDIRECTS + 1):
            async with self._turn(target, whose, urgent=False):
                with refusals_on_the_way(hop > 0):
                    answer = await self._get(target, {}, jar, self._timeout, self._max_bytes, form)
            if isinstance(answer, _Answer):
                return answer.status
            if answer.status not in _KEEP_METHOD:
                lost = say.REDIRECTS_WITHOUT_FORM.format(url=short_address(url), status=answer.status)
                raise FetchError(lost)
            with refusals_on_the_way(True):
                self._private.check_way(target, answer.target)
            target = answer.target
        raise FetchError(say.TOO_MANY_REDIRECTS.format(url=short_address(url), limit=_MOST_REDIRECTS))

    @asynccontextmanager
    async def _turn(self, url: URL, whose: str, *, urgent: bool) -> AsyncIterator[None]:
        """Wait until it is polite to ask the host of ``url``. The host's turn is waited for first, so that a slow host
        blocks no other."""
        most = self._per_host.listed if url in self._private else self._per_host.public
        turns = self._host_turns.setdefault(url.authority, asyncio.Semaphore(most))
        async with turns, self._turns.turn(whose, urgent=urgent):
            yield

    async def _get_insisting(
        self, url: URL, validators: dict[str, str], jar: aiohttp.CookieJar, seconds: float, most: int
    ) -> "Redirect | _Answer":
        """The answer to a request. Where it is 304 although nothing is known here that could be unmodified, it is asked
        for once more: some programs answer so every second time (miniflux/v2 #874), and so do caches on the way."""
        began = asyncio.get_running_loop().time()
        try:
            return await self._get(url, validators, jar, seconds, most)
        except StatusError as error:
            if error.status != HTTPStatus.NOT_MODIFIED:
                raise
        return await self._get(url, _AFRESH, jar, seconds - (asyncio.get_running_loop().time() - began), most)

    async def _get(
        self,
        url: URL,
        headers: dict[str, str],
        jar: aiohttp.CookieJar,
        seconds: float,
        most: int,
        form: Mapping[str, str] | None = None,
    ) -> "Redirect | _Answer":
        """The answer to a single request, which brings the ``form`` if there is one, or its redirect; ``most`` bytes
        are read."""
        try:
            method, cookies = "GET" if form is None else "POST", jar.filter_cookies(url)
            request = self._session(url).request(
                method, url, headers=headers, cookies=cookies, data=form, allow_redirects=False
            )
            async with asyncio.timeout(max(seconds, 0.001)), self._head(request) as response:
                jar.update_cookies(response.cookies, url)
                if response.status in _REDIRECTS:
                    return Redirect(_target(url, response), response.status)
                check_status(url, response, conditional=not _VALIDATORS.isdisjoint(headers))
                return _Answer(response, await self._read(url, response, most))
        except _TooSlowError as error:
            raise FetchError(say.TOO_SLOW.format(url=short_address(url), reason=error)) from error
        except TimeoutError as error:
            raise FetchError(say.TOOK_OVER.format(url=short_address(url), seconds=self._timeout)) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise as_fetch_error(url, error) from error

    def _session(self, url: URL) -> aiohttp.ClientSession:
        """The session for public hosts, or the session for listed private hosts, so that they never share connections.

        Raises:
            RefusedError: the port isn't for HTTP.
        """
        private = url in self._private
        if not private:
            check_port(url)
        if private not in self._sessions:
            self._sessions[private] = self._open(None if private else _guarded_socket)
        return self._sessions[private]

    def _open(self, socket_factory: Any) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=BudgetedConnector(
                socket_factory=socket_factory, resolver=self._resolver, use_dns_cache=False, limit=0
            ),
            timeout=aiohttp.ClientTimeout(total=self._timeout, sock_connect=10),
            headers={"User-Agent": self._user_agent, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED},
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
        )

    async def _read(self, url: URL, response: aiohttp.ClientResponse, most: int) -> bytes:
        """The unpacked body. Reading ends as soon as it is too big, so that a gzip bomb is never unpacked in full.

        A body that is whole by its own marks is taken also where the connection or the compressed data break after it,
        as with a wrong ``Content-Length``; so do browsers.
        """
        body, began, patience = bytearray(), asyncio.get_running_loop().time(), self._patience
        unpacker = Unpacker(response.headers.get("Content-Encoding", ""))
        try:
            async with asyncio.timeout_at(began + patience.grace) as limit:
                async for chunk in response.content.iter_chunked(65_536):
                    body += unpacker.unpack(chunk, most - len(body))
                    if len(body) > most:
                        raise FetchError(say.TOO_LARGE.format(url=short_address(url), megabytes=most / 1e6))
                    limit.reschedule(began + patience.grace + len(body) / patience.speed)
        except TimeoutError as error:
            if not limit.expired():
                raise
            raise _TooSlowError(say.SLOWER_THAN.format(kilobytes=patience.speed / 1000)) from error
        except (aiohttp.ClientPayloadError, CodingError):
            if not _WHOLE.search(body[-_END:]):
                raise
        return bytes(body + unpacker.end())

    @asynccontextmanager
    async def _head(
        self, request: AbstractAsyncContextManager[aiohttp.ClientResponse]
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """The answer, as soon as its head has been received."""
        async with AsyncExitStack() as stack:
            limit = asyncio.timeout(self._patience.head)
            try:
                async with limit:
                    response = await stack.enter_async_context(request)
            except TimeoutError as error:
                if not limit.expired():
                    raise
                raise _TooSlowError(say.NO_ANSWER_WITHIN.format(seconds=self._patience.head)) from error
            yield response


class _TooSlowError(Exception):
    """A server is slower than ``Patience`` allows."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An answer with a ``status`` that leads to ``target``."""

    target: URL
    status: int

    @property
    def permanent(self) -> bool:
        """Whether it holds for good."""
        return self.status in _PERMANENT


class _Answer:
    """A good answer with its body."""

    def __init__(self, response: aiohttp.ClientResponse, body: bytes) -> None:
        self._response = response
        self._body = body
        self.status = response.status

    def fetched(self, first_url: str, final: URL) -> Fetched:
        headers = self._response.headers
        return Fetched(
            url=first_url,
            final_url=str(final),
            status=self._response.status,
            body=self._body,
            content_type=headers.get("Content-Type", ""),
            etag=headers.get("ETag"),
            last_modified=headers.get("Last-Modified"),
            location=headers.get("Content-Location", ""),
            mitigated=headers.get("cf-mitigated"),
            body_hash=hashlib.blake2b(self._body, digest_size=16).hexdigest(),
            fresh_for=fresh_seconds(headers),
            links=", ".join(headers.getall("Link", ())),
        )


@contextmanager
def refusals_on_the_way(redirected: bool) -> Iterator[None]:
    """Mark refusals of addresses to which the given address ``redirected``."""
    try:
        yield
    except RefusedError as error:
        error.on_the_way = error.on_the_way or redirected
        raise


@contextmanager
def _statuses_on_the_way(for_good: bool) -> Iterator[None]:
    """Mark statuses of an address to which redirects led that aren't all ``for_good``: the given address may lead
    elsewhere tomorrow."""
    try:
        yield
    except StatusError as error:
        error.for_good = for_good
        raise


def _guarded_socket(address: tuple[Any, ...]) -> socket.socket:
    """A socket for an address that is checked here, after DNS, which may answer differently each time.

    A check in the resolver would come too early, and would be skipped for numeric hosts.
    """
    family, kind, protocol, _, place = address
    if not is_public(str(place[0])):
        raise PrivateAddressError(EACCES, "private")
    return socket.socket(family=family, type=kind, proto=protocol)


def _escaped_byte(byte: re.Match[str]) -> str:
    """The byte as browsers send it on; yarl would leave it out."""
    return f"%{ord(byte[0]) - 0xDC00:02X}"


def _target(url: URL, response: aiohttp.ClientResponse) -> URL:
    location = _LONE_BYTE.sub(_escaped_byte, response.headers.get("Location", ""))
    try:
        target = url.join(URL(location)) if location else None
    except ValueError:
        target = None
    if target is None:
        raise FetchError(say.REDIRECTS_TO_NOWHERE.format(url=short_address(url), status=response.status))
    with refusals_on_the_way(True):
        return checked(str(target))
