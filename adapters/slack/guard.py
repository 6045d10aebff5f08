"""Decides whether a request comes from Slack, and comes for the first time.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from collections.abc import Mapping

from slack_sdk.signature import Clock, SignatureVerifier

from adapters.slack.once import Once


class Guard:
    """Checks signatures with the SDK's verifier, and remembers those it has seen."""

    def __init__(self, signing_secret: str, clock: Clock | None = None) -> None:
        self._verifier = SignatureVerifier(signing_secret, clock or Clock())
        self._seen = Once(50_000)

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
        """Whether this signature is new. Slack signs each try anew, so the same one again is somebody else's copy.

        More than can come in five minutes are remembered; older ones fail by their timestamp.
        """
        return self._seen.first(headers.get("X-Slack-Signature"))
