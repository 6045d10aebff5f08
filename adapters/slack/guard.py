"""Decides whether an HTTP request comes from Slack, and comes for the first time.

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
"""Seconds before and after a request's timestamp in which the SDK's verifier accepts its signature."""
_MOST_REMEMBERED = 50_000
"""Signatures that are remembered in memory: more than Slack sends in the time for which a signature is valid."""
_MOST_KEPT = 10_000
"""Newest signatures that are stored, so that they are known after a restart."""
_NAME = "slack requests"
"""The name under which the store keeps the signatures."""
_ENOUGH = 32
"""Hexadecimal digits of a signature that are remembered and compared: 128 bits."""

log = structlog.get_logger(__name__)


class Guard:
    """Checks signatures with the SDK's verifier, and remembers the signatures it has seen, also over a restart.

    A new signature is written to the store in the background: Slack waits only 3 seconds for the acknowledgement.
    """

    def __init__(self, signing_secret: str, memory: Memory, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._verifier = SignatureVerifier(signing_secret, self._clock)
        self._memory = memory
        # Signature to the time when it was signed (seconds since 1970), in the order in which they came.
        self._seen: FIFOCache[str, float] = FIFOCache(_MOST_REMEMBERED)
        self._unwritten = False
        self._writing: asyncio.Task[None] | None = None

    async def recall(self) -> None:
        """Read the signatures that were stored before a restart. To be called before the first request.

        Raises:
            StoreError: the signatures can't be read.
        """
        kept = await self._memory.remembered(_NAME)
        came_meanwhile = list(self._seen.items())
        for signature, signed in (*json.loads(kept or "{}").items(), *came_meanwhile):
            self._seen.pop(signature, None)
            self._seen[signature] = signed

    async def close(self) -> None:
        """Wait until all signatures are stored."""
        if self._writing is not None:
            await self._writing

    def is_from_slack(self, body: bytes, headers: Mapping[str, str]) -> bool:
        """Whether the request's signature is right and at most five minutes old.

        The SDK raises on a timestamp that is no number, on signatures that aren't ASCII and on bodies that aren't
        UTF-8: no such request is from Slack.
        """
        try:
            return self._verifier.is_valid(
                body, headers.get("X-Slack-Request-Timestamp"), headers.get("X-Slack-Signature")
            )
        except (ValueError, TypeError, OverflowError):
            return False

    def is_first(self, headers: Mapping[str, str]) -> bool:
        """Whether this valid signature is new. Slack signs each retry anew, so a repeated signature is a replayed
        request."""
        signature = headers.get("X-Slack-Signature", "").removeprefix("v0=")[:_ENOUGH]
        if signature in self._seen:
            return False
        self._seen[signature] = float(headers.get("X-Slack-Request-Timestamp", ""))
        self._unwritten = True
        if self._writing is None or self._writing.done():
            self._writing = asyncio.get_running_loop().create_task(self._write())
        return True

    async def _write(self) -> None:
        """Store the signatures, and store them again if new ones came meanwhile; valid ones only."""
        while self._unwritten:
            self._unwritten = False
            oldest = self._clock.now() - _VALID
            for signature in [signature for signature, signed in self._seen.items() if signed < oldest]:
                del self._seen[signature]
            try:
                await self._memory.remember(_NAME, json.dumps(dict(list(self._seen.items())[-_MOST_KEPT:])))
            except StoreError as error:
                log.error("the signatures of Slack's requests can't be stored", error=str(error))
