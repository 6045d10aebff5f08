"""Decides whether a request comes from Slack, and comes for the first time.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio
import json
from collections.abc import Mapping

import structlog
from cachetools import FIFOCache
from slack_sdk.signature import Clock, SignatureVerifier

from bot.domain.errors import StoreError
from bot.ports import Memory

_VALID = 300.0
"""Seconds before and after its timestamp in which the SDK takes a signature."""
_MOST_REMEMBERED = 50_000
"""Signatures in this process; more than Slack sends in the time for which one is valid."""
_MOST_KEPT = 10_000
"""Signatures, the newest, that outlive a restart."""
_NAME = "slack requests"
"""Under which they are kept."""
_ENOUGH = 32
"""Hexadecimal digits of a signature by which it is known again."""

log = structlog.get_logger(__name__)


class Guard:
    """Checks signatures with the SDK's verifier, and remembers those it has seen, also over a restart.

    They are written as soon as one is seen, but nobody waits for it: Slack does for the acknowledgement.
    """

    def __init__(self, signing_secret: str, memory: Memory, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._verifier = SignatureVerifier(signing_secret, self._clock)
        self._memory = memory
        # When each was signed, in the order in which they came.
        self._seen: FIFOCache[str, float] = FIFOCache(_MOST_REMEMBERED)
        self._unwritten = False
        self._writing: asyncio.Task[None] | None = None

    async def recall(self) -> None:
        """Know again what came before a restart; to be called before the first request.

        Raises:
            StoreError: it can't be read.
        """
        kept = await self._memory.remembered(_NAME)
        came_meanwhile = list(self._seen.items())
        for signature, signed in (*json.loads(kept or "{}").items(), *came_meanwhile):
            self._seen.pop(signature, None)
            self._seen[signature] = signed

    async def close(self) -> None:
        """Wait until everything is written."""
        if self._writing is not None:
            await self._writing

    def is_from_slack(self, body: bytes, headers: Mapping[str, str]) -> bool:
        """Whether the signature fits and isn't older than five minutes.

        The SDK raises on a timestamp that is no number, on signatures that aren't ASCII and on bodies that aren't
        UTF-8: none of them is from Slack.
        """
        try:
            return self._verifier.is_valid(
                body, headers.get("X-Slack-Request-Timestamp"), headers.get("X-Slack-Signature")
            )
        except (ValueError, TypeError, OverflowError):
            return False

    def is_first(self, headers: Mapping[str, str]) -> bool:
        """Whether this valid signature is new. Slack signs each try anew, so the same again is somebody's copy."""
        signature = headers.get("X-Slack-Signature", "").removeprefix("v0=")[:_ENOUGH]
        if signature in self._seen:
            return False
        self._seen[signature] = float(headers.get("X-Slack-Request-Timestamp", ""))
        self._unwritten = True
        if self._writing is None or self._writing.done():
            self._writing = asyncio.get_running_loop().create_task(self._write())
        return True

    async def _write(self) -> None:
        """Write what is new, and once more what came meanwhile."""
        while self._unwritten:
            self._unwritten = False
            oldest = self._clock.now() - _VALID
            for signature in [signature for signature, signed in self._seen.items() if signed < oldest]:
                del self._seen[signature]
            try:
                await self._memory.remember(_NAME, json.dumps(dict(list(self._seen.items())[-_MOST_KEPT:])))
            except StoreError as error:
                log.error("requests of Slack's can't be remembered over a restart", error=str(error))
