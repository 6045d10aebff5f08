"""What an error of Slack's Web API means for a delivery or a login. Pure.

Error codes: https://docs.slack.dev/reference/methods/chat.postMessage/#errors and the common errors of every method.
"""

import aiohttp
from slack_sdk.errors import SlackApiError

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

_WORKSPACE = {
    "account_inactive",
    "token_revoked",
    "token_expired",
    "invalid_auth",
    "not_authed",
    "team_access_not_granted",
}
"""Codes of a refused token: nothing can be posted anywhere in the workspace."""

_GONE = {
    "channel_not_found": "the channel doesn't exist, or the bot was not invited to it: /invite the bot there",
    "not_in_channel": "the bot is not in the channel: /invite it there",
    "is_archived": "the channel is archived",
    "account_inactive": "the app was removed from the workspace: install it again",
    "token_revoked": "the token was revoked: install the app again",
    "token_expired": "the token has expired: install the app again",
    "team_access_not_granted": "the app was removed from the workspace: install it again",
    "invalid_auth": "the token is refused: check SLACK_BOT_TOKEN",
    "not_authed": "the token is missing: check SLACK_BOT_TOKEN",
    "restricted_action": "the workspace's rules don't let the bot post there",
    "restricted_action_read_only_channel": "only chosen people may post in the channel: let its manager choose the bot",
    "restricted_action_thread_only_channel": "the channel takes replies in threads alone: choose another channel",
    "restricted_action_non_threadable_channel": "the channel takes no replies: choose another channel",
    "restricted_action_thread_locked": "the thread is locked: whoever manages the channel can unlock it",
    "channel_is_limited_access": "the channel is closed to apps: choose another channel",
    "no_permission": "the app may not post there: an admin of the workspace can allow it",
    "access_denied": "the workspace doesn't let the app do this: an admin can allow it",
    "ekm_access_denied": "the workspace's admins have stopped posting for now",
    "org_login_required": "the workspace is being moved into an organisation: install the app there",
    "two_factor_setup_required": "the workspace asks for two-factor log-in, which the app's owner has to set up",
    "messages_tab_disabled": "the app takes no direct messages: update it from the manifest and install it again",
    "cannot_dm_bot": "this is another app, which takes no direct messages",
    "user_not_found": "the person isn't in the workspace any more",
    "user_not_visible": "the app may not see this person",
    "user_disabled": "the person's account was switched off",
    "missing_scope": "the app lacks a scope: update it from the manifest and install it again",
}
"""Codes of refusals that a person has to mend, with what to do. Other refusals are shown with their code only."""


_NEVER_SENT = (
    aiohttp.ClientConnectorError,  # refused, no such host, a bad certificate
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)
"""Errors before a connection was made: the message was surely not posted."""


class WorkspaceGoneError(PlaceGoneError):
    """Nothing can be posted anywhere in the workspace."""


def delivery_error(error: Exception) -> DeliveryError:
    """The delivery's error for an error of ``chat.postMessage``: try later, pause the place, or unclear."""
    if isinstance(error, SlackApiError):
        return _refused(http_status(error), code(error), error)
    if isinstance(error, _NEVER_SENT):
        return RetryLaterError(f"Slack can't be reached ({type(error).__name__})")
    return UnclearError(f"the connection to Slack broke after sending ({type(error).__name__})")


def _refused(http: int, name: str, error: SlackApiError) -> DeliveryError:
    if http == 429 or name in _PATIENCE:
        return RetryLaterError(f"Slack asks for patience ({name or http})", retry_after(error))
    if 400 <= http < 500 and not name:
        return PlaceGoneError(
            f"something between the bot and Slack refuses the call (HTTP {http}): check SLACK_API_URL"
        )
    if not name or http >= 500 or name in _HALF_DONE:
        return UnclearError(f"Slack answered with an error of its own ({name or http})")
    return (WorkspaceGoneError if name in _WORKSPACE else PlaceGoneError)(gone(name))


def gone(name: str) -> str:
    """The line that says why a place or a workspace is paused and what to do, for a code of Slack's."""
    return f"Slack refuses ({name}): {_GONE.get(name, 'see docs.slack.dev for this code')}"


def workspace_reasons() -> list[str]:
    """The reasons of all :class:`WorkspaceGoneError`: places paused for them are resumed after a login that works."""
    return [gone(name) for name in sorted(_WORKSPACE)]


def known_codes() -> set[str]:
    """All codes that this module tells apart; docs/slack.md lists them."""
    return _PATIENCE | _HALF_DONE | _WORKSPACE | set(_GONE)


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
