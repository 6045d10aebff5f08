"""Everything that the handlers of commands use."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.commands.stores import CommandStore
from bot.domain.commands import Request
from bot.domain.limits import PlaceLimits
from bot.domain.messages import Message
from bot.domain.places import Addressee, Place
from bot.domain.troubles import Trouble
from bot.ports import Clock, Digests, RoleSyntax, Tracker

S_co = TypeVar("S_co", covariant=True)
"""The part of the store that a command uses."""


def _nobody(_place: Place, _user: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Deps(Generic[S_co]):
    """Passed to every handler by the composition root. ``sure`` is the confidence below which a name is "probably";
    ``troubles`` are the current failures of work in the background; ``managers_correct``: managers of a workspace may
    decide disputes for everybody. ``limits`` are the limits of places; ``roles`` has, by platform, how it writes
    roles. ``person_at`` tells who writes in direct messages, by place and the platform's id."""

    store: S_co
    tracker: Tracker
    digests: Digests
    clock: Clock
    sure: float
    version: str
    troubles: Callable[[], Sequence[Trouble]] = tuple
    managers_correct: bool = False
    limits: PlaceLimits = field(default_factory=PlaceLimits)
    roles: Mapping[str, RoleSyntax] = field(default_factory=dict)
    person_at: Callable[[Place, str], Addressee | None] = _nobody


Handler = Callable[[Deps[CommandStore], Request], Awaitable[Message]]
"""A command's function. One that takes ``Deps`` of a smaller store is one too: it uses no more than that."""
Handlers = Mapping[str, Handler]
