"""What somebody says to the bot in plain words, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.pasted import MessageRun
from bot.domain.places import Place


@dataclass(frozen=True, slots=True)
class PlainQuestion:
    """A message to the bot, without its mention of the bot.

    ``line`` is as it was typed, since it may be a command line; ``runs`` are the same without markup. ``message`` is
    the platform's number of the message in its place, by which a second delivery is known. ``instead`` tells how people
    there ask about a message that the bot can't read. ``place_name`` is what the platform calls the place, empty where
    it doesn't say.
    """

    line: str
    runs: Sequence[MessageRun]
    place: Place
    user: str
    message: str
    can_manage: bool = False
    instead: str = ""
    place_name: str = ""


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """The answer for everybody who reads the question. ``request`` is the command that it answers, ``None`` where the
    words meant none; ``is_lost``: the bot understood nothing, and the message tells what it does understand."""

    message: Message
    request: Request | None = None
    is_lost: bool = False
