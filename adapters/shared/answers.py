"""An answer whatever happens, and the buttons under it.

A button's own id is too short for what was asked, so it holds a token, and the store holds the request: a button works
after a restart, and knows whose it is.
"""

from collections.abc import Awaitable
from dataclasses import dataclass

import structlog

from adapters.shared.pages import with_next_page
from bot.domain.commands import Request
from bot.domain.errors import QuotewireError
from bot.domain.messages import BROKEN, Message, failure
from bot.ports import Core

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Buttons:
    """The tokens of the buttons that an answer has: ``share`` gives it again for everybody, ``more`` the next page."""

    share: str | None = None
    more: str | None = None


NONE = Buttons()


async def guarded(answer: Awaitable[Message], command: str) -> Message:
    """The core promises an answer; whoever asked gets one even when it breaks its promise."""
    try:
        return await answer
    except Exception:
        log.exception("a command failed", command=command)
        return failure(BROKEN)


async def with_buttons(core: Core, request: Request, message: Message, *, private: bool) -> tuple[Message, Buttons]:
    """The answer and its buttons, with what they ask for kept; ``private``: one person alone sees it.

    Without the store there are no buttons, but there is the answer; it then names the line for the next page.
    """
    try:
        buttons = await _kept(core, request, message, private=private)
    except QuotewireError as error:
        log.warning("an answer goes without buttons", error=str(error))
        buttons = NONE
    return (message if buttons.more else with_next_page(message, core.commands)), buttons


async def _kept(core: Core, request: Request, message: Message, *, private: bool) -> Buttons:
    now, store = core.clock.now(), core.store
    return Buttons(
        share=await store.keep_request(request, now) if private and message.outcome == "found" else None,
        more=await store.keep_request(message.following, now) if message.following else None,
    )
