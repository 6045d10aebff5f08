"""Decides whether an HTTP request comes from Slack, and comes for the first time.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from collections.abc import Mapping
from datetime import timedelta

from slack_sdk.signature import SignatureVerifier

from adapters.shared.once import Once
from bot.ports import Clock, SingleUses

_VALID = timedelta(minutes=10)
"""How long a signature is remembered: it is accepted from five minutes before its timestamp to five minutes after."""
_MOST_REMEMBERED = 50_000
"""Signatures that a process remembers by itself: more than Slack sends in the time for which a signature is valid."""


class Guard:
    """Checks signatures with the SDK's verifier, and tells of a signature that any process has seen."""

    def __init__(self, signing_secret: str, uses: SingleUses, clock: Clock) -> None:
        self._verifier = SignatureVerifier(signing_secret)
        self._seen = Once(uses, clock, _MOST_REMEMBERED, _VALID)

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

    async def is_first(self, headers: Mapping[str, str]) -> bool:
        """Whether this valid signature is new. Slack signs each retry anew, so a repeated signature is a replayed
        request."""
        return await self._seen.first("slack request", headers.get("X-Slack-Signature", ""))
