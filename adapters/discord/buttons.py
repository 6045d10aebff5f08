"""The ids of buttons. Pure.

An id has at most 100 characters (Discord, Components, "Button"). For the request behind an answer's button that is too
few: its id holds a token of the request. A button of the core (``adapters.shared.presses``) fits in whole.
"""

import re
from dataclasses import dataclass
from typing import Literal

from adapters.shared.presses import Press, read_press, written_press
from bot.domain.messages import MessageButton

Action = Literal["share", "more"]

_CUSTOM_ID = re.compile(r"quotewire:(?P<action>share|more):(?P<token>[0-9a-f]{24})")


MENU = "quotewire:menu"
"""The id of a menu, whose lines hold ids of buttons."""
_OURS = "quotewire:"


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


def core_id(button: MessageButton) -> str:
    """The id of a button of the core, and the value of a line of a menu (at most 100 characters too)."""
    return f"{_OURS}{written_press(button)}"


def read_core_id(given: str) -> Press | None:
    """Read an id that :func:`core_id` made; ``None`` for any other."""
    return read_press(given.removeprefix(_OURS)) if given.startswith(_OURS) else None
