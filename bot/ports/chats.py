"""Ports of chat platforms: what the core needs of an adapter, and what an adapter gets of the core."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.commands import Command, Request, Suggest
from bot.domain.messages import Message
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.domain.plain import PlainAnswer, PlainQuestion
from bot.ports.metering import UNMETERED, Meter
from bot.ports.outside import Clock
from bot.ports.shares import AllShares, MakeShares
from bot.ports.stores import AdapterStore

Answer = Callable[[Request], Awaitable[Message]]
"""Answers a chat command. Never raises: a failure is a message too."""

Complete = Callable[[Suggest, str, Place], Awaitable[Sequence[str]]]
"""Completions of a kind for the text typed so far at a place: at most 25, best first."""


ReadPointedAt = Callable[[], Awaitable[Sequence[MessageRun]]]
"""Reads the message that a question replies to; empty where the platform doesn't let the bot read it."""

Hear = Callable[[PlainQuestion, ReadPointedAt | None], Awaitable[PlainAnswer | None]]
"""Answers plain words; ``None`` where nothing is to be said. Never raises. Without a second argument the question
replies to no message."""


class Chat(Protocol):
    """A chat platform as the outbox uses it."""

    @property
    def platform(self) -> str:
        """The platform's name, with which its places begin."""
        ...

    @property
    def recognises(self) -> timedelta:
        """How long after a try the platform recognises another try with the same key and posts nothing; zero if it
        never does."""
        ...

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """Post, and return the platform's id of the post. ``key`` is the same at every try of a delivery.

        ``unclear_since`` is when the first try began that may have posted the message, if the platform no longer
        recognises its key: then the adapter looks for that post, and posts only if it surely isn't there.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        ...


class Served(Protocol):
    """What serves people until it is cancelled: a platform's adapter, or the page."""

    @property
    def platform(self) -> str:
        """The name by which logs and checks call it."""
        ...

    @property
    def connected(self) -> bool:
        """Whether it is logged in or listens, so that people are served now."""
        ...

    async def run(self) -> None:
        """Log in or listen, and serve until cancelled.

        Raises:
            LoginError: the token is refused, or the address can't be listened on.
        """
        ...

    async def check(self) -> str:
        """Log in and out again; returns as whom, in a few words.

        Raises:
            LoginError: the token is refused, or the platform can't be reached.
        """
        ...

    async def close(self) -> None:
        """Close the connections, which ends ``run``."""
        ...


class Adapter(Chat, Served, Protocol):
    """A chat platform that also takes commands."""

    async def run(self, *, listens: bool = True) -> None:
        """Log in and serve until cancelled; unless it ``listens``, no commands are taken, and posts can be sent.

        Raises:
            LoginError: the token is refused, or the address can't be listened on.
        """
        ...


@dataclass(frozen=True, slots=True)
class Core:
    """What an adapter gets of the core; ``commands`` are all declared chat commands."""

    commands: Sequence[Command]
    answer: Answer
    hear: Hear
    complete: Complete
    store: AdapterStore
    clock: Clock
    meter: Meter = UNMETERED
    shares: MakeShares = AllShares
