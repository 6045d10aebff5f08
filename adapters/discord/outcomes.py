"""What an error of discord.py means for a delivery: try later, pause the place, or give up. Pure.

``docs/discord.md`` has the same rules as a table.
"""

import re

import aiohttp
import discord

from adapters.discord.client import LOGIN_REFUSED
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError

SOON = 5.0
"""Seconds until the next try after a try whose outcome is unknown: well within the minutes that Discord remembers a
nonce."""
MENDED_BY_A_PERSON = 600.0
"""Seconds until the next try after a failure of all places that only a person can mend (a bad token, a proxy's
page)."""

DELETED_SINCE = 10008
"""Error code "unknown message": the post with this nonce was made, and deleted since (discord/discord-api-docs, pull
6647)."""

_TOO_FAST = 40003
"""Error code "you are opening direct messages too fast" (Opcodes and Status Codes, "JSON Error Codes")."""

_OPEN_IT = "a moderator can open it again"
_GONE = {
    10003: "the channel was deleted",
    10004: "the server is gone",
    40058: "a forum takes posts only in its threads: set it up in one of them",
    50001: "I can’t see the channel: Edit Channel → Permissions → me: View Channel",
    50007: "I can’t write to this person: they take no direct messages from me, or we share no server",
    50008: "posts can’t be made in this kind of channel",
    50009: "the server asks for a verification that I don’t have",
    50013: "I lack rights there: Edit Channel → Permissions → me: View Channel and Send Messages (in threads: Send "
    "Messages in Threads)",
    50024: "posts can’t be made in this kind of channel",
    50083: f"the thread is archived: {_OPEN_IT}",
    160005: f"the thread is locked: {_OPEN_IT}",
    160006: "the server has too many active threads: archive some",
}
"""What an error code means for a place, and what to do (Opcodes and Status Codes, "JSON Error Codes")."""

OF_THE_PLACE = frozenset(_GONE) - {10003, 10004}
"""Error codes that with a status 400 too are about the place and not about the post."""
_MENDED_BY_RIGHTS = frozenset({50001, 50013, 50083, 160005})
"""Error codes of what shows in the channel and its rights: once these are as they should be, posts go through."""
_CODE = re.compile(r"/(\d+)\)$")
"""The code at the end of a reason that :func:`outcome` wrote."""
NO_REPLY_WITHOUT_HISTORY = 160002
"""Error code "cannot reply without permission to read message history"."""


def outcome(error: Exception) -> DeliveryError:
    """The delivery's error for an error of discord.py or aiohttp."""
    if isinstance(error, discord.RateLimited):
        return RetryLaterError("Discord asks for patience", error.retry_after)
    if isinstance(error, discord.HTTPException):
        return _answered(error)
    if isinstance(error, aiohttp.ClientConnectorError):
        return RetryLaterError(f"Discord can't be reached: {error}")
    # Cut off, timed out, or an answer that can't be read: perhaps it was posted. The nonce makes another try safe.
    return RetryLaterError(f"Discord's answer didn't come ({type(error).__name__})", SOON, sure=False)


def is_mended_by_rights(why: str) -> bool:
    """Whether a place that is paused for this reason takes posts again as soon as the bot has its rights there, and the
    thread is open."""
    code = _CODE.search(why)
    return code is not None and int(code[1]) in _MENDED_BY_RIGHTS


def counts_as_invalid(error: Exception) -> bool:
    """Whether Discord counts the request as invalid (see ``gate``)."""
    return isinstance(error, discord.RateLimited) or (
        isinstance(error, discord.HTTPException) and error.status in (401, 403, 404, 429)
    )


def _answered(error: discord.HTTPException) -> DeliveryError:
    if error.status == 401:
        return RetryLaterError(LOGIN_REFUSED, MENDED_BY_A_PERSON)
    if error.status == 429:
        return RetryLaterError("Discord asks for patience", _retry_after(error))
    if error.status >= 500:
        # The post may have been made even so; ``posting`` finds out.
        return RetryLaterError(f"Discord is in trouble ({error.status})", SOON, sure=False)
    if error.status in (403, 404) and error.text.lstrip().startswith("<"):
        # An HTML page instead of Discord's JSON: a proxy or a firewall in between. No place is paused for it.
        return RetryLaterError(f"What answers isn't Discord's API ({error.status})", MENDED_BY_A_PERSON)
    reason = f"{_line(error)} ({error.status}/{error.code})"
    if error.code == _TOO_FAST:
        return RetryLaterError("Discord asks for patience with direct messages", MENDED_BY_A_PERSON)
    if error.status in (403, 404) or error.code in OF_THE_PLACE:
        words = _GONE.get(error.code)
        reason = f"{words} ({_line(error)}, {error.status}/{error.code})" if words else reason
        return PlaceGoneError(f"Discord doesn’t let me post there: {reason}")
    return DeliveryError(f"Discord doesn't take this post: {reason}")


def _line(error: discord.HTTPException) -> str:
    return (error.text.strip() or f"error {error.status}").splitlines()[0]


def _retry_after(error: discord.HTTPException) -> float | None:
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
