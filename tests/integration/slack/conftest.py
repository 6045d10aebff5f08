"""A local Slack, and an adapter that is logged in to it."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, suppress
from typing import Any

import aiohttp
import pytest
import structlog

from adapters.slack.access import Http, OAuth, SocketMode
from adapters.slack.adapter import SlackAdapter
from adapters.slack.connection import SlackTiming
from adapters.slack.vault import new_key
from bot.ops.clock import SystemClock
from bot.ports import UNMETERED, Core
from bot.store.sql.store import SqlStore
from tests.fakes.hearing import hears
from tests.fakes.patience import LONG
from tests.fakes.slack_commands import COMMANDS, completions, echo
from tests.fakes.slack_http import Caller
from tests.fakes.slack_kept import KeptInMemory
from tests.fakes.slack_payloads import CANARY
from tests.fakes.slack_server import APP_TOKEN, BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET, FakeSlack
from tests.fakes.slack_validate import complaints, view_complaints

SWIFT = SlackTiming(
    ping=1.0,
    check=0.05,
    patience=1.0,
    alive=60.0,
    overdue=60.0,
    retry=(0.05,),
    settle=(0.01, 0.01, 0.01),
    gap=0.0,
    call=5.0,
    goodbye=0.5,
)
"""Little patience, so that tests of outages are short; none of them measures time."""

KEY = new_key()
SECRETS = (
    BOT_TOKEN,
    APP_TOKEN,
    CLIENT_SECRET,
    SIGNING_SECRET,
    KEY,
    CANARY,
    "xoxb-of-",  # tokens that the fake grants
    "canary-code",
    "/respond/",  # who knows the address may answer there
)

Serving = Callable[..., AbstractAsyncContextManager[SlackAdapter]]
Listening = Callable[..., AbstractAsyncContextManager[Caller]]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    # The SDK sends loopback through a proxy of the environment too.
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def no_secret_is_logged(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Whatever a test of this folder does: no token, key, state, answer's address or body gets into a log."""
    caplog.set_level(logging.DEBUG)
    # As bot.ops.logs has it: tracebacks in plain words. structlog's own default prints local variables too.
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()])
    yield
    structlog.reset_defaults()
    logged = "".join(record.getMessage() for when in ("setup", "call") for record in caplog.get_records(when))
    logged += caplog.text + "".join(capsys.readouterr())
    assert [secret for secret in SECRETS if secret in logged] == []


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """The fake; every body that it got must have been valid."""
    async with FakeSlack(complaints, view_complaints) as fake:
        yield fake
        assert fake.complaints == []


@pytest.fixture
def kept() -> KeptInMemory:
    """What the adapter keeps."""
    return KeptInMemory()


@pytest.fixture
def build(slack: FakeSlack, kept: KeptInMemory) -> Callable[..., SlackAdapter]:
    """Makes an adapter for the fake."""

    def make(**changes: Any) -> SlackAdapter:
        core: dict[str, Any] = {
            "commands": COMMANDS,
            "answer": echo,
            "complete": completions,
            "store": kept,
            "clock": SystemClock(),
            "meter": UNMETERED,
        }
        core |= {name: changes.pop(name) for name in list(changes) if name in core}
        core["hear"] = hears(core["answer"], core["commands"], changes.pop("heard", None))
        tokens = {"bot_token": BOT_TOKEN, "app_token": APP_TOKEN}
        access = SocketMode(**{name: changes.pop(name, token) for name, token in tokens.items()})
        access = changes.pop("access", access)
        given = {"access": access, "api_url": slack.api_url, "timing": SWIFT}
        return SlackAdapter(Core(**core), **{**given, **changes})

    return make


@pytest.fixture
def serving(slack: FakeSlack, build: Callable[..., SlackAdapter]) -> Serving:
    """Runs an adapter, connected, and closes it in the end."""

    @asynccontextmanager
    async def run(**changes: Any) -> AsyncIterator[SlackAdapter]:
        adapter = build(**changes)
        running = asyncio.create_task(adapter.run())
        try:
            await slack.until("connected")
            yield adapter
        finally:
            await adapter.close()
            await running

    return run


@pytest.fixture
def listening(slack: FakeSlack, build: Callable[..., SlackAdapter], store: SqlStore) -> Listening:
    """Runs an adapter that is installed in many workspaces and listens on loopback; yields who calls it."""

    @asynccontextmanager
    async def run(*, keys: tuple[str, ...] = (KEY,), **changes: Any) -> AsyncIterator[Caller]:
        port = free_port()
        oauth = OAuth(CLIENT_ID, CLIENT_SECRET, "https://news.example.org", keys)
        access = changes.pop("access", None) or Http(SIGNING_SECRET, "127.0.0.1", port, oauth=oauth)
        adapter = build(**{"access": access, "store": store, **changes})
        running = asyncio.create_task(adapter.run())
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
            try:
                caller = Caller(slack, f"http://127.0.0.1:{access.port}", session)
                caller.adapter = adapter
                await _answers(session, caller.address, running)
                yield caller
            finally:
                await adapter.close()
                await running

    return run


async def _answers(session: aiohttp.ClientSession, address: str, running: asyncio.Task[None]) -> None:
    async with asyncio.timeout(LONG):
        while not running.done():
            with suppress(aiohttp.ClientConnectionError):
                async with session.get(f"{address}/slack/events"):
                    return
            await asyncio.sleep(0.02)
    await running


def free_port() -> int:
    """A port that nobody listens on just now."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
