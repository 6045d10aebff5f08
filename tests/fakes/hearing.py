"""The core's ear for plain words, with what it keeps in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.commands.hearing import Hearing
from bot.commands.plain import PlainSpeech
from bot.domain.commands import Command
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from bot.ports import Answer, Hear


class HeardInMemory:
    """Implements ``bot.ports``: ``PlainSwitches``, ``PlainSwitching``, ``HeardMessages``."""

    def __init__(self) -> None:
        self.off: set[Place] = set()
        self.looked_at: list[Place] = []
        """Where it was asked whether plain words are answered."""
        self.heard: set[tuple[Place, str]] = set()
        self.kept_for: list[timedelta] = []
        """How long numbers of messages are to be kept, by each call."""

    async def answers_plain_words(self, place: Place) -> bool:
        """See the port."""
        self.looked_at.append(place)
        return not {place, replace(place, channel="")} & self.off

    async def switch_plain_words(self, place: Place, *, on: bool) -> None:
        """See the port."""
        where = place if place.is_direct else replace(place, channel="")
        (self.off.discard if on else self.off.add)(where)

    async def hear_first(self, place: Place, message: str, now: datetime, since: datetime) -> bool:
        """See the port."""
        self.kept_for.append(now - since)
        first = (place, message) not in self.heard
        self.heard.add((place, message))
        return first


def hears(answer: Answer, commands: Sequence[Command], kept: HeardInMemory | None = None) -> Hear:
    """Hears for a core that answers so."""
    clock = SystemClock()
    return Hearing(PlainSpeech(answer, commands, clock), kept or HeardInMemory(), clock).hear
