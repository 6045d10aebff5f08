"""The ids of the buttons under an answer. Pure.

An id has at most 100 characters (Discord, Components, "Button"), too few for a request: it holds a token of the
request.
"""

import re
from dataclasses import dataclass
from typing import Literal

Action = Literal["share", "more"]

_CUSTOM_ID = re.compile(r"quotewire:(?P<action>share|more):(?P<token>[0-9a-f]{24})")


@dataclass(frozen=True, slots=True)
class PressedButton:
    """A button of this bot that somebody pressed: what it does, and the token of its request."""

    action: Action
    token: str


def custom_id(action: Action, token: str) -> str:
    """The id that Discord sends back when the button is pressed."""
    return f"quotewire:{action}:{token}"


def read_custom_id(given: str) -> PressedButton | None:
    """Read an id that :func:`custom_id` made; ``None`` for an id of another program, or of another version of this
    bot."""
    match = _CUSTOM_ID.fullmatch(given)
    return PressedButton("share" if match["action"] == "share" else "more", match["token"]) if match else None
