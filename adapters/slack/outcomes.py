"""What an error of Slack's Web API means for a delivery or a login. Pure.

Error codes: https://docs.slack.dev/reference/methods/chat.postMessage/#errors and the common errors of every method.
"""

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.slack import texts as say
from adapters.slack.refusals import OF_THE_TOKEN, gone
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError

_PATIENCE = {
    "ratelimited",
    "rate_limited",
    "message_limit_exceeded",
    "request_timeout",  # "the POST data was either missing or truncated": not carried out
    "team_added_to_org",  # the workspace is being moved; "intermittently unavailable"
}
"""Codes of a temporary refusal: the message was surely not posted."""

_HALF_DONE = {"internal_error", "fatal_error", "service_unavailable"}
"""Codes after which the message may have been posted. Slack on each of them: "It's possible some aspect of the
operation succeeded before the error was raised"."""

OF_THE_MESSAGE = frozenset(
    {
        "invalid_blocks",
        "invalid_blocks_format",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "invalid_arguments",
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "metadata_too_large",
    }
)
"""Codes that are about what is posted and not about where: the next post may be taken."""

_OF_THE_THREAD = {"cannot_reply_to_message", "message_not_found", "thread_not_found"}
"""Codes for a reply to a message that somebody has deleted (slackapi/bolt-js #2307)."""

_MENDED_BY_A_PERSON = 600.0
"""Seconds until the next try after an answer that isn't Slack's: of a proxy or a firewall, for all channels."""

_NEVER_SENT = (
    aiohttp.ClientConnectorError,  # refused, no such host, a bad certificate
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)
"""Errors before a connection was made: the message was surely not posted."""


class WorkspaceGoneError(PlaceGoneError):
    """Nothing can be posted anywhere in the workspace."""


class ThreadGoneError(DeliveryError):
    """The message that is replied to isn't there any more; the reply was surely not posted."""


def delivery_error(error: Exception) -> DeliveryError:
    """The delivery's error for an error of ``chat.postMessage``: try later, pause the place, give the post up, or
    unclear."""
    if isinstance(error, SlackApiError):
        return _refused(http_status(error), code(error), error)
    if isinstance(error, _NEVER_SENT):
        return RetryLaterError(say.SLACK_UNREACHABLE_NOW.format(error=type(error).__name__))
    return UnclearError(say.BROKE_AFTER_SENDING.format(error=type(error).__name__))


def _refused(http: int, name: str, error: SlackApiError) -> DeliveryError:
    if http == 429 or name in _PATIENCE:
        return RetryLaterError(say.SLACK_ASKS_FOR_PATIENCE.format(code=name or http), retry_after(error))
    if 400 <= http < 500 and not name:
        return RetryLaterError(say.SOMETHING_BETWEEN.format(status=http), _MENDED_BY_A_PERSON)
    if not name or http >= 500 or name in _HALF_DONE:
        return UnclearError(say.SLACKS_OWN_ERROR.format(code=name or http))
    if name in OF_THE_MESSAGE:
        return DeliveryError(say.SLACK_DOESNT_TAKE.format(code=name))
    if name in _OF_THE_THREAD:
        return ThreadGoneError(say.THREAD_GONE.format(code=name))
    return (WorkspaceGoneError if name in OF_THE_TOKEN else PlaceGoneError)(gone(name))


def known_codes() -> set[str]:
    """All codes that this module tells apart; docs/slack.md lists them."""
    return _PATIENCE | _HALF_DONE | OF_THE_MESSAGE | _OF_THE_THREAD | OF_THE_TOKEN | set(say.REFUSALS)


def refusal(error: Exception) -> str | None:
    """Slack's code where it refuses the token, so that repeating the call won't help; ``None`` for other errors."""
    if not isinstance(error, SlackApiError) or http_status(error) == 429 or http_status(error) >= 500:
        return None
    name = code(error)
    return name if name and name not in _PATIENCE | _HALF_DONE else None


def code(error: SlackApiError) -> str:
    """Slack's error code, such as ``channel_not_found``; empty where the answer wasn't Slack's."""
    data = getattr(error.response, "data", None)
    return str(data.get("error") or "") if isinstance(data, dict) else ""


def reason(error: Exception) -> str:
    """A short word for logs: Slack's code, or the class of the error. Never the request, which has tokens in it."""
    return (code(error) if isinstance(error, SlackApiError) else "") or type(error).__name__


def http_status(error: SlackApiError) -> int:
    """The HTTP status. The SDK hands over its own response, or aiohttp's where the body can't be read."""
    response = error.response
    return int(getattr(response, "status_code", None) or getattr(response, "status", None) or 0)


def retry_after(error: SlackApiError) -> float | None:
    """Seconds of the header ``Retry-After``: https://docs.slack.dev/apis/web-api/rate-limits/"""
    headers = getattr(error.response, "headers", None) or {}
    for name, value in headers.items():
        if name.lower() == "retry-after" and str(value).strip().isdigit():
            return float(value)
    return None
