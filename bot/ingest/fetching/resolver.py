"""Looks up host names, each in a thread of its own: a name server that doesn't answer blocks a thread for half a
minute, and the event loop's thread pool is small and has other uses."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from aiohttp.abc import AbstractResolver, ResolveResult
from cachetools import TLRUCache

from bot.ingest.sites.shares import TurnLimits, Turns, share_of
from bot.texts import fetching as say

Lookup = Callable[[str, int], list[tuple[int, str]]]
"""A name and an address family (0: all) -> families and addresses. Blocks; raises ``OSError``."""

_DEADLINE = 5.0
"""Seconds that a fetch waits for one name. The look-up itself can't be ended: it keeps its turn until it comes back."""
_LIMITS = TurnLimits(total=32, each=2, slow=8, slow_from=10.0)
"""Look-ups at a time. Sites whose look-ups took over 10 s lately share 8 of the 32."""
_KEPT, _FAILED_KEPT = 60.0, 20.0
"""Seconds for which the addresses of a name are kept, and for which it is remembered that the name has none."""
_MOST_KEPT = 5_000
"""Most names whose look-ups are kept."""


class SlowNameError(OSError):
    """The look-up of a name took too long."""


@dataclass(frozen=True, slots=True)
class _LookedUp:
    """The result of a look-up: ``addresses`` with their families, or an error; it is valid for ``seconds``."""

    addresses: list[tuple[int, str]]
    error: OSError | None
    seconds: float


def _until(_key: tuple[str, int], kept: _LookedUp, now: float) -> float:
    return now + kept.seconds


class GuardedResolver(AbstractResolver):
    """Looks up names for aiohttp; ``lookup`` blocks and is called in threads."""

    def __init__(self, lookup: Lookup | None = None, deadline: float = _DEADLINE) -> None:
        self._lookup = lookup or _getaddrinfo
        self._deadline = deadline
        self._turns = Turns(_LIMITS)
        self._kept = TLRUCache[tuple[str, int], _LookedUp](_MOST_KEPT, _until, timer=time.monotonic)
        self._pending: dict[tuple[str, int], asyncio.Task[_LookedUp]] = {}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of ``host``.

        Raises:
            OSError: the name has no address. SlowNameError: the look-up took too long; its late result is kept for
            later.
        """
        key = (host, int(family))
        kept = self._kept.get(key) or await self._wait(key)
        if kept.error is not None:
            raise kept.error
        return [
            ResolveResult(
                hostname=host, host=address, port=port, family=address_family, proto=0, flags=socket.AI_NUMERICHOST
            )
            for address_family, address in kept.addresses
        ]

    async def close(self) -> None:
        """Cancel the look-ups; their threads end by themselves and don't keep the program from ending."""
        pending = list(self._pending.values())
        for look in pending:
            look.cancel()
        await asyncio.gather(*pending, return_exceptions=True)

    async def _wait(self, key: tuple[str, int]) -> _LookedUp:
        look = self._pending.get(key)
        if look is None:
            look = self._pending[key] = asyncio.create_task(self._look_up(key))
        try:
            return await asyncio.wait_for(asyncio.shield(look), self._deadline)
        except TimeoutError:
            raise SlowNameError(say.NAME_TOO_SLOW.format(host=key[0], seconds=self._deadline)) from None

    async def _look_up(self, key: tuple[str, int]) -> _LookedUp:
        try:
            async with self._turns.turn(share_of(f"http://{key[0]}")):
                kept = await self._in_thread(key)
            self._kept[key] = kept
            return kept
        finally:
            del self._pending[key]

    async def _in_thread(self, key: tuple[str, int]) -> _LookedUp:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[_LookedUp] = loop.create_future()

        def settle(kept: _LookedUp) -> None:
            if not answer.done():
                answer.set_result(kept)

        def look() -> None:
            try:
                kept = _LookedUp(self._lookup(*key), None, _KEPT)
            except (OSError, UnicodeError) as error:  # a label that is too long is a UnicodeError
                failure = error if isinstance(error, OSError) else OSError(str(error))
                kept = _LookedUp([], failure, _FAILED_KEPT)
            with suppress(RuntimeError):  # the loop was closed meanwhile
                loop.call_soon_threadsafe(settle, kept)

        # A daemon thread, so that a name server that never answers can't keep the program from ending.
        threading.Thread(target=look, daemon=True).start()
        return await answer


def _getaddrinfo(host: str, family: int) -> list[tuple[int, str]]:
    if host.rstrip(".").lower().endswith(".localhost"):
        host = "localhost"  # names below it are this machine's too, which not every C library knows (RFC 6761, 6.3)
    answers = socket.getaddrinfo(host, None, family=family, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    return list(dict.fromkeys((int(address_family), _spelt(place)) for address_family, _, _, _, place in answers))


def _spelt(place: tuple[object, ...]) -> str:
    """The address; a link-local one with its zone (RFC 4007, 11)."""
    address, zone = str(place[0]), place[3] if len(place) > 3 else 0
    return f"{address}%{zone}" if zone and "%" not in address else address
