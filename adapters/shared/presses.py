"""What the core's own buttons hold on a platform, and what a press of one gives. Pure.

Everything is in the button itself, so that it works as long as its message stands, after a restart and for years.
"""

import re
from dataclasses import dataclass

from bot.domain.commands import Request
from bot.domain.messages import MessageButton
from bot.domain.places import Place

_WRITTEN = re.compile(r"(?P<command>post [a-z]{1,10}):(?P<about>.{1,80})", re.DOTALL)
"""Only commands of buttons: a value from elsewhere can name no other command."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button of the core that somebody pressed, or a line of a menu that somebody chose."""

    command: str
    about: str

    def request(self, place: Place, user: str, can_manage: bool = False) -> Request:
        """The command that is given with it."""
        return Request(self.command, place, {"about": self.about}, user, can_manage)


def written_press(button: MessageButton) -> str:
    """At most 95 UTF-16 units, for an id or a value of the platform."""
    return f"{button.command}:{button.about}"


def read_press(written: str) -> Press | None:
    """What :func:`written_press` wrote; ``None`` for anything else."""
    match = _WRITTEN.fullmatch(written)
    return Press(match["command"], match["about"]) if match else None
