"""Workers without processes."""

from collections.abc import Callable
from typing import TypeVar

from bot.delivery.digests import DigestService
from bot.ports import Clock, Store, Workers

T = TypeVar("T")


class InlineWorkers(Workers):
    """Calls functions in the caller's own process and task."""

    async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
        assert deadline > 0
        return function(*args)


def digest_service(store: Store, clock: Clock, sure: float = 0.75) -> DigestService:
    """Digests that are made in this process."""
    return DigestService(store, clock, InlineWorkers(), sure)
