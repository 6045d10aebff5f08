"""An answer is given whatever breaks, and the buttons under an answer outlive a restart.

A button's id is too short for a request (Discord allows 100 characters), so the id holds a token and the store holds
the request with the person who made it.
"""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta

import structlog

from adapters.shared.pages import with_next_page
from bot.domain.commands import Request
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.ports import Core
from bot.text.failures import failure
from bot.texts.refusals import BROKEN

log = structlog.get_logger(__name__)

KEPT = timedelta(days=30)
"""How long a button works after its answer was last shown: people rarely scroll back further, and requests are people's
own data."""

_PATIENCE = 2.0
"""Seconds that storing an answer's requests may take: an answer that is there doesn't wait for its buttons, and a
database that another program has locked keeps each writer waiting for five."""


@dataclass(frozen=True, slots=True)
class Buttons:
    """The tokens of an answer's buttons; ``None`` where a button is missing.

    ``share`` stands for the request that is answered again for the whole channel, ``more`` for the request for the next
    page.
    """

    share: str | None = None
    more: str | None = None


NONE = Buttons()


async def guarded(answer: Awaitable[Message], command: str) -> Message:
    """The message of ``answer``, or a message that says "Something broke" when it raises.

    The core promises not to raise; a bug there must still not leave the person who gave the command without an answer.
    """
    try:
        return await answer
    except Exception:
        log.exception("a command failed", command=command)
        return failure(BROKEN)


async def with_buttons(
    core: Core, request: Request, message: Message, *, private: bool, patience: float = _PATIENCE
) -> tuple[Message, Buttons]:
    """The answer and its buttons, whose requests are kept in the store; ``private``: only one person sees the answer.

    When the store fails, or is kept busy by another program, the answer has no buttons, and names the command line for
    its next page instead.
    """
    try:
        async with asyncio.timeout(patience):
            buttons = await _kept(core, request, message, private=private)
    except (QuotewireError, TimeoutError) as error:
        why = str(error) or type(error).__name__
        log.warning("an answer is sent without buttons, since its requests can't be stored", error=why)
        buttons = NONE
    return (message if buttons.more else with_next_page(message, core.commands)), buttons


async def _kept(core: Core, request: Request, message: Message, *, private: bool) -> Buttons:
    now, store = core.clock.now(), core.store
    since = now - KEPT
    return Buttons(
        share=await store.keep_request(request, now, since) if private and message.outcome == "found" else None,
        more=await store.keep_request(message.following, now, since) if message.following else None,
    )
