"""The buttons under an answer: "Share" gives it again for everybody, "More" gives the next page. Pure but for ``keep``.

A button's own id has 100 characters (Discord, Components, "Button"), too few for what was asked. So it holds a token,
and the store holds the request: a button works after a restart, and knows whose it is.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.ports import Requests

Action = Literal["share", "more"]

_CUSTOM_ID = re.compile(r"quotewire:(?P<action>share|more):(?P<token>[0-9a-f]{24})")


@dataclass(frozen=True, slots=True)
class Buttons:
    """The tokens of the buttons that an answer has."""

    share: str | None = None
    more: str | None = None


NONE = Buttons()


@dataclass(frozen=True, slots=True)
class Press:
    """A button of ours that somebody pressed."""

    action: Action
    token: str


def custom_id(action: Action, token: str) -> str:
    """The id that Discord sends back when the button is pressed."""
    return f"quotewire:{action}:{token}"


def pressed(given: str) -> Press | None:
    """What :func:`custom_id` made; ``None`` for an id that isn't ours, or not of this version."""
    match = _CUSTOM_ID.fullmatch(given)
    return Press("share" if match["action"] == "share" else "more", match["token"]) if match else None


async def keep(requests: Requests, asked: Request, answer: Message, now: datetime) -> Buttons:
    """The buttons of ``answer``, with what they ask for kept.

    Raises:
        StoreError: it can't be kept now.
    """
    return Buttons(
        share=await requests.keep_request(asked, now) if answer.private and answer.outcome == "found" else None,
        more=await requests.keep_request(answer.following, now) if answer.following else None,
    )
