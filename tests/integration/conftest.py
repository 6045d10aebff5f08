"""The chat commands in front of a test module's own ``store``."""

import pytest
from rich.console import Console

from adapters.console.adapter import ConsoleAdapter
from bot import commands
from bot.ports import Store
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.workers import digest_service


@pytest.fixture
def chat(store: Store) -> ConsoleAdapter:
    """A local chat, at the time of a clock that stands still."""
    clock = FakeClock()
    deps = commands.Deps(store, FakeTracker(store, clock), digest_service(store, clock), clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ANSWERED, commands.HANDLERS)
    speech = commands.PlainSpeech(dispatcher.answer, commands.ALL, clock)
    return ConsoleAdapter(Console(), commands.ALL, dispatcher.answer, speech.answer, dispatcher.complete)
