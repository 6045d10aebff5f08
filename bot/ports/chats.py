"""The chat platforms, and what the core gives them to answer with."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.commands import Command, Request, Suggest
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports.outside import Clock
from bot.ports.stores import AdapterStore

Answer = Callable[[Request], Awaitable[Message]]
"""Answers one chat command. Never raises: a failure is a message too."""

Complete = Callable[[Suggest, str, Place], Awaitable[Sequence[str]]]
"""Completions of what was typed so far, at most 25, best first."""


class Chat(Protocol):
    """A chat platform, seen from the outbox."""

    @property
    def platform(self) -> str:
        """Its name: the first part of its places."""
        ...

    @property
    def recognises(self) -> timedelta:
        """For how long after one try the platform itself knows another one of the same key, and posts nothing."""
        ...

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """Post and return the platform's id of the post. ``key`` is the same on every try of one delivery.

        ``unclear_since`` is when the first try began that may have been posted, if the platform wouldn't know it by
        itself any more: it is looked for, and nothing is posted unless it surely isn't there.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        ...


class Adapter(Chat, Protocol):
    """A chat platform that also takes commands."""

    async def run(self) -> None:
        """Log in and serve until cancelled.

        Raises:
            LoginError: the token is refused.
        """
        ...

    async def check(self) -> str:
        """Log in and out again; tells as whom, in a few words.

        Raises:
            LoginError: the token is refused, or the platform can't be reached.
        """
        ...

    async def close(self) -> None:
        """Hang up; after it ``run`` returns."""
        ...


@dataclass(frozen=True, slots=True)
class Core:
    """What a chat platform's adapter gets of the core; ``commands`` are those that are declared."""

    commands: Sequence[Command]
    answer: Answer
    complete: Complete
    store: AdapterStore
    clock: Clock
