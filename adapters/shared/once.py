"""Remembers which actions were carried out already, so that a second press of a button does nothing, whichever process
gets it."""

import asyncio
import hashlib
from datetime import timedelta

import structlog
from cachetools import FIFOCache

from bot.domain.errors import StoreError
from bot.ports import Clock, SingleUses

_MOST = 10_000
"""Keys that a process remembers by itself: more presses than come in the minutes in which somebody may press twice."""
_REMEMBERED = timedelta(minutes=5)
"""How long all processes remember a press. A double click comes within seconds; and the button of a process that died
while it shared an answer works again after that time."""
_PATIENCE = 1.0
"""Seconds that the store may take: whoever pressed waits, and Slack waits 3 seconds for its acknowledgement."""

log = structlog.get_logger(__name__)


class Once:
    """Tells the first use of a key from later uses, for ``remembered``.

    While the store can't be asked, what this process knows has to do: nothing that people want is refused then.
    """

    def __init__(
        self,
        uses: SingleUses,
        clock: Clock,
        most: int = _MOST,
        remembered: timedelta = _REMEMBERED,
        patience: float = _PATIENCE,
    ) -> None:
        self._uses = uses
        self._clock = clock
        self._remembered = remembered
        self._patience = patience
        self._seen: FIFOCache[str, None] = FIFOCache(most)

    async def first(self, *key: object) -> bool:
        """Whether the key comes for the first time; it is remembered from now on."""
        hashed = _hashed(key)
        if hashed in self._seen:
            return False
        self._seen[hashed] = None
        now = self._clock.now()
        try:
            async with asyncio.timeout(self._patience):
                return await self._uses.use_once(hashed, now, now + self._remembered)
        except (StoreError, TimeoutError) as error:
            log.warning("other processes can't be told of a use", error=str(error) or "the store is too slow")
            return True

    async def forget(self, *key: object) -> None:
        """Let the key count as new again, since its action failed."""
        hashed = _hashed(key)
        self._seen.pop(hashed, None)
        try:
            await self._uses.forget_use(hashed)
        except StoreError as error:
            log.warning("other processes can't be told that a use failed", error=str(error))


def _hashed(key: tuple[object, ...]) -> str:
    """128 bits of a key: the store keeps nothing that tells of a place or person."""
    return hashlib.sha256(repr(key).encode()).hexdigest()[:32]
