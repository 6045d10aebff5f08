"""A local Slack, and an adapter that is logged in to it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from adapters.slack import SlackAdapter, Timing
from bot.ops.clock import SystemClock
from bot.ports import Core
from tests.fakes.slack_commands import COMMANDS, completions, echo
from tests.fakes.slack_kept import KeptInMemory
from tests.fakes.slack_server import APP_TOKEN, BOT_TOKEN, FakeSlack
from tests.fakes.slack_validate import complaints, view_complaints

SWIFT = Timing(
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

Serving = Callable[..., AbstractAsyncContextManager[SlackAdapter]]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    # The SDK sends loopback through a proxy of the environment too.
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


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
        core = {"commands": COMMANDS, "answer": echo, "complete": completions, "store": kept, "clock": SystemClock()}
        core |= {name: changes.pop(name) for name in list(changes) if name in core}
        given = {"bot_token": BOT_TOKEN, "app_token": APP_TOKEN, "api_url": slack.api_url, "timing": SWIFT}
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
