"""What an error of discord.py means for a delivery. Pure. The table of ``docs/discord.md``, in code."""

import aiohttp
import discord

from adapters.discord.client import LOGIN_REFUSED
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError

SOON = 5.0
"""Seconds until the next try after one with an unknown end: well within the minutes that a nonce is remembered."""
MENDED_BY_A_PERSON = 600.0
"""Seconds until the next try after what only a person mends, but for all places at once."""

DELETED_SINCE = 10008
"""Unknown message: what was posted under this nonce, and deleted since (discord/discord-api-docs, pull 6647)."""

OF_THE_PLACE = frozenset({40058, 50001, 50008, 50009, 50013, 50024, 50083, 160005, 160006})
"""Codes of a 400 that are about the channel and not about the post: a forum, no access, a voice channel, a verification
level, no right, another type, an archived thread, a locked one, too many threads (Opcodes and Status Codes, "JSON
Error Codes")."""


def outcome(error: Exception) -> DeliveryError:
    """How a delivery goes on after ``error``."""
    if isinstance(error, discord.RateLimited):
        return RetryLaterError("Discord asks for patience", error.retry_after)
    if isinstance(error, discord.HTTPException):
        return _answered(error)
    if isinstance(error, aiohttp.ClientConnectorError):
        return RetryLaterError(f"Discord can't be reached: {error}")
    # Cut off, timed out, or an answer that is none: perhaps it was posted. The nonce makes trying again safe.
    return RetryLaterError(f"Discord's answer didn't come ({type(error).__name__})", SOON, sure=False)


def counts_as_invalid(error: Exception) -> bool:
    """Whether Discord counts the request against our address."""
    return isinstance(error, discord.RateLimited) or (
        isinstance(error, discord.HTTPException) and error.status in (401, 403, 404, 429)
    )


def _answered(error: discord.HTTPException) -> DeliveryError:
    if error.status == 401:
        return RetryLaterError(LOGIN_REFUSED, MENDED_BY_A_PERSON)
    if error.status == 429:
        return RetryLaterError("Discord asks for patience", _retry_after(error))
    if error.status >= 500:
        # The post may have been made all the same; see ``posting``.
        return RetryLaterError(f"Discord is in trouble ({error.status})", SOON, sure=False)
    if error.status in (403, 404) and error.text.lstrip().startswith("<"):
        # A page, not Discord's API: a proxy or a firewall in between. No place is to blame.
        return RetryLaterError(f"What answers isn't Discord's API ({error.status})", MENDED_BY_A_PERSON)
    reason = f"{_line(error)} ({error.status}/{error.code})"
    if error.status in (403, 404) or error.code in OF_THE_PLACE:
        return PlaceGoneError(f"Discord doesn't let me post there: {reason}")
    return DeliveryError(f"Discord doesn't take this post: {reason}")


def _line(error: discord.HTTPException) -> str:
    return (error.text.strip() or f"error {error.status}").splitlines()[0]


def _retry_after(error: discord.HTTPException) -> float | None:
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
