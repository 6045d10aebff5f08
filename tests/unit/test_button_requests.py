"""What the store is asked to keep for the buttons under an answer."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, cast

from adapters.shared.answers import Buttons, with_buttons
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Core
from tests.builders import NOW
from tests.fakes.chat import FakeClock

ASKED = Request("quote by", Place("chat", "team", "news"), {"speaker": "Mara Lindqvist"}, "u1")


class Keeping:
    """A store that notes what it is asked to keep, and since when requests are remembered."""

    def __init__(self) -> None:
        self.kept: list[tuple[Request, timedelta]] = []

    async def keep_request(self, request: Request, now: datetime, since: datetime) -> str:
        """The number of the request as its token."""
        self.kept.append((request, now - since))
        return str(len(self.kept))


class SmallCore:
    """As much of a core as buttons need."""

    def __init__(self) -> None:
        self.store, self.clock, self.commands = Keeping(), FakeClock(NOW), ()


async def test_a_button_works_for_thirty_days_after_it_was_last_shown() -> None:
    core, further = SmallCore(), replace(ASKED, arguments={"page_after": "ff.1.2.3"})
    message = Message("found", "Two", (), following=further)
    _, buttons = await with_buttons(cast("Core", cast("Any", core)), ASKED, message, private=True)
    assert buttons == Buttons(share="1", more="2")
    assert core.store.kept == [(ASKED, timedelta(days=30)), (further, timedelta(days=30))]


async def test_an_answer_does_not_wait_for_a_store_that_keeps_it_waiting() -> None:
    core, message = SmallCore(), Message("found", "Two", (), following=ASKED)

    class Locked(Keeping):
        async def keep_request(self, request: Request, now: datetime, since: datetime) -> str:
            await asyncio.Event().wait()
            return await super().keep_request(request, now, since)

    core.store = Locked()
    shown, buttons = await with_buttons(cast("Core", cast("Any", core)), ASKED, message, private=True, patience=0.0)
    assert buttons == Buttons()
    assert shown.summary == "Two"
