"""Keeps the store's newest numbers in memory, so that a request for them never waits for the database."""

import asyncio
import time
from contextlib import suppress

import structlog

from bot.domain.errors import StoreError
from bot.domain.operations import StoreFigures
from bot.ports import Clock
from bot.ports.metering import StoreNumbers
from bot.texts import health as say

EVERY = 10.0
"""Seconds between two looks at the store: a scrape comes every 15 to 60 s, and a look takes some milliseconds."""
_PATIENCE = 5.0
"""Seconds after which a look that hasn't come back is called a trouble of the store. It isn't cancelled: another would
wait behind it, and take a further connection."""
_STALE = 3 * EVERY
"""Seconds after which the store counts as not ready, since nothing was read from it."""

log = structlog.get_logger(__name__)


class FigureReader:
    """Reads the store's numbers every few seconds, one look at a time."""

    def __init__(self, store: StoreNumbers, clock: Clock, every: float = EVERY, patience: float = _PATIENCE) -> None:
        self._store = store
        self._clock = clock
        self._every = every
        self._patience = patience
        self._known: tuple[StoreFigures, float] | None = None
        self._trouble: str | None = say.NOTHING_READ_YET
        self._reading: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Read from now on; called in the loop."""
        self._reading = asyncio.create_task(self._read_regularly())

    async def stop(self) -> None:
        """Read no more."""
        if self._reading is not None:
            self._reading.cancel()
            with suppress(asyncio.CancelledError):
                await self._reading

    def known(self) -> tuple[StoreFigures, float] | None:
        """The newest numbers, and when they were read on the steady clock; ``None`` before the first."""
        return self._known

    def why_not_ready(self) -> str | None:
        """Why the store isn't ready; ``None`` where it is."""
        if self._trouble is None and self._known and time.monotonic() - self._known[1] > _STALE:
            return say.NOTHING_READ_FOR.format(seconds=time.monotonic() - self._known[1])
        return self._trouble

    async def _read_regularly(self) -> None:
        while True:
            look = asyncio.ensure_future(self._store.store_figures(self._clock.now()))
            began = time.monotonic()
            while not (await asyncio.wait((look,), timeout=self._patience))[0]:
                self._trouble = say.NOT_ANSWERED_FOR.format(seconds=time.monotonic() - began)
            self._take(look)
            await asyncio.sleep(self._every)

    def _take(self, look: "asyncio.Future[StoreFigures]") -> None:
        try:
            self._known, self._trouble = (look.result(), time.monotonic()), None
        except StoreError as error:
            self._trouble = str(error)
        except Exception as error:
            log.exception("the store's numbers can't be read")
            self._trouble = say.INTERNAL_ERROR_OF_KIND.format(kind=type(error).__name__)
