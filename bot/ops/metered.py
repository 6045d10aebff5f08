"""Ports with a meter around them: what is counted of them needs nothing of who uses them."""

import asyncio
import time
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Unpack

from bot.domain.commands import Request
from bot.domain.errors import PlaceGoneError, QuotewireError, RefusedError, UnclearError
from bot.domain.fetched import Fetched
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ops.metrics import Metrics, SendOutcome
from bot.ports import Answer, Chat, Fetcher
from bot.ports.outside import FetchOptions

UNKNOWN = "unknown"
"""The label for commands that aren't declared: an old button may ask for one."""


class MeteredFetcher:
    """Implements ``bot.ports.Fetcher``: counts refused addresses."""

    def __init__(self, fetcher: Fetcher, metrics: Metrics) -> None:
        self._fetcher = fetcher
        self._metrics = metrics

    async def fetch(self, url: str, **options: Unpack[FetchOptions]) -> Fetched:
        """See ``bot.ports.Fetcher``."""
        try:
            return await self._fetcher.fetch(url, **options)
        except RefusedError:
            self._metrics.refused()
            raise


class MeteredChat:
    """Implements ``bot.ports.Chat``: counts how tries to post end."""

    def __init__(self, chat: Chat, metrics: Metrics) -> None:
        self._chat = chat
        self._metrics = metrics

    @property
    def platform(self) -> str:
        """See ``bot.ports.Chat``."""
        return self._chat.platform

    @property
    def recognises(self) -> timedelta:
        """See ``bot.ports.Chat``."""
        return self._chat.recognises

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """See ``bot.ports.Chat``."""
        try:
            remote_id = await self._chat.send(place, message, key, unclear_since)
        except BaseException as error:
            self._metrics.tried(self.platform, _outcome_of(error))
            raise
        self._metrics.tried(self.platform, "sent")
        return remote_id


def _outcome_of(error: BaseException) -> SendOutcome:
    match error:
        case asyncio.CancelledError():
            return "slow"  # the outbox cancels a try that takes too long
        case PlaceGoneError():
            return "gone"
        case UnclearError():
            return "unclear"
        case QuotewireError():
            return "later"
    return "broken"


def metered_answer(answer: Answer, commands: Collection[str], metrics: Metrics) -> Answer:
    """``answer`` with its time counted, by command; ``commands`` are the paths of all declared commands."""
    known = frozenset(commands)

    async def answered(request: Request) -> Message:
        began = time.monotonic()
        try:
            return await answer(request)
        finally:
            command = request.command if request.command in known else UNKNOWN
            metrics.answered(command, time.monotonic() - began)

    return answered
