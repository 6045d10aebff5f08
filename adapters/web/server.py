"""Serves the page and the API over plain HTTP: for this machine, or behind a proxy that does TLS."""

import asyncio
import hmac
import secrets
import time
from collections.abc import Sequence

import structlog
from aiohttp import web

from adapters.web.access import WebAccess
from adapters.web.api.routes import api_routes
from adapters.web.atom import atom_routes
from adapters.web.chat.chat_pages import chat_routes
from adapters.web.doors import STATIC, finish, own_hosts_only, readers_only
from adapters.web.drawing import page_templates
from adapters.web.failing import tell_failures
from adapters.web.headers import add_safe_headers
from adapters.web.limits import SearchBudget
from adapters.web.login import LOGIN, LOGOUT, log_in, log_out, login_page
from adapters.web.pages import page_routes
from adapters.web.serving_files import static_file
from adapters.web.site import SITE, Site
from adapters.web.static import static_files
from bot.domain.errors import LoginError
from bot.ports import Core
from bot.ports.web_chat import ChatRoom
from bot.ports.web_lists import WebLists
from bot.ports.web_pages import PageReads
from bot.texts import pages as say

_LARGEST_FORM = 64 * 1024
"""Maximum bytes of a request's body: forms have a few words."""
_LONGEST_LINE = 4096
"""Maximum bytes of a request's first line, and of a header; longer ones are answered with 400."""
_IDLE = 30.0
"""Seconds for which a connection without a request is kept."""
_LOGINS = 10
"""Wrong or right tokens in a minute that one reader may give in the log-in."""

log = structlog.get_logger(__name__)


class WebServer:
    """The page and the API (``bot.ports.Served``)."""

    platform = "web"

    def __init__(
        self, core: Core, lists: WebLists, reads: PageReads, access: WebAccess, room: ChatRoom | None = None
    ) -> None:
        self._room = room
        self._core = core
        self._lists = lists
        self._reads = reads
        self._access = access
        self._ended = asyncio.Event()
        self.port = access.port
        self.connected = False

    async def run(self) -> None:
        """Listen until cancelled or closed.

        Raises:
            LoginError: the address can't be listened on.
        """
        runner = page_runner(self.application())
        await runner.setup()
        try:
            await web.TCPSite(runner, self._access.host, self._access.port).start()
            self.port = runner.addresses[0][1]
            self.connected = True
            log.info("the page is served", address=self._address())
            await self._ended.wait()
        except OSError as error:
            reason = f"{self._access.host}:{self._access.port} ({error.strerror or error})"
            raise LoginError(say.CANT_SERVE.format(address=reason)) from error
        finally:
            self.connected = False
            await runner.cleanup()

    async def check(self) -> str:
        """Where the page is, and who may see it, in a few words."""
        if self._access.is_local:
            return say.SERVED_LOCALLY.format(address=self._address())
        served = say.SERVED_TO_EVERYBODY if self._access.public else say.SERVED_TO_READERS
        return served.format(address=self._address())

    async def close(self) -> None:
        """End ``run``."""
        self._ended.set()

    def application(self) -> web.Application:
        """The routes, each with and without the prefix under which a proxy serves the page: proxies may strip it."""
        made = web.Application(
            middlewares=[tell_failures, own_hosts_only, readers_only, finish], client_max_size=_LARGEST_FORM
        )
        made[SITE] = Site(
            self._core,
            self._lists,
            self._reads,
            self._access,
            page_templates(),
            static_files(),
            SearchBudget(self._access.searches, time.monotonic),
            SearchBudget(_LOGINS, time.monotonic),
            form_key(self._access.token),
            self._room,
        )
        made.on_response_prepare.append(add_safe_headers)
        made.on_cleanup.append(self._end_reads)
        made.add_routes(_below(self._access.prefix, _routes()))
        return made

    async def _end_reads(self, _application: web.Application) -> None:
        await self._reads.close()

    def _address(self) -> str:
        if self._access.outside:
            return f"{self._access.outside.base}/"
        host = f"[{self._access.host}]" if ":" in self._access.host else self._access.host
        return f"http://{host}:{self.port}/"


def form_key(token: str) -> bytes:
    """What forms are signed with: made of the readers' token, so that each process that serves the page takes the forms
    of the others, and its own of before a restart. Without a token nobody logs in, and it is random."""
    return hmac.new(token.encode(), b"forms", "sha256").digest() if token else secrets.token_bytes(32)


def page_runner(application: web.Application, idle: float = _IDLE) -> web.AppRunner:
    """Serves the application with limits: a connection on which no whole request came for ``idle`` seconds is closed,
    also if its reader sends a header a little at a time."""
    return web.AppRunner(
        application,
        access_log=None,  # who asked what is nobody's business
        shutdown_timeout=2.0,
        keepalive_timeout=idle,
        max_line_size=_LONGEST_LINE,
        max_field_size=_LONGEST_LINE,
    )


def _routes() -> list[web.RouteDef]:
    return [
        *page_routes(),
        *chat_routes(),
        *api_routes(),
        *atom_routes(),
        web.get(f"{STATIC}{{name}}", static_file),
        web.get(LOGIN, login_page),
        web.post(LOGIN, log_in),
        web.post(LOGOUT, log_out),
    ]


def _below(prefix: str, routes: Sequence[web.RouteDef]) -> list[web.RouteDef]:
    if not prefix:
        return list(routes)
    prefixed = [web.RouteDef(route.method, prefix + route.path, route.handler, route.kwargs) for route in routes]
    return [*routes, *prefixed, web.get(prefix, routes[0].handler)]
