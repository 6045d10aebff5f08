"""What an error of discord.py means for a delivery: try later, pause the place, or give up. Pure.

``docs/discord.md`` has the same rules as a table.
"""

import re

import aiohttp
import discord

from adapters.discord import texts as say
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

_DELETED = 10003
"""Error code "unknown channel": it was deleted, or it is a thread that was."""

_TOO_FAST = 40003
"""Error code "you are opening direct messages too fast" (Opcodes and Status Codes, "JSON Error Codes")."""

OF_THE_PLACE = frozenset(say.PLACE_ERRORS) - {10003, 10004}
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
        return RetryLaterError(say.PATIENCE, error.retry_after)
    if isinstance(error, discord.HTTPException):
        return _answered(error)
    if isinstance(error, aiohttp.ClientConnectorError):
        return RetryLaterError(say.UNREACHABLE.format(error=error))
    # Cut off, timed out, or an answer that can't be read: perhaps it was posted. The nonce makes another try safe.
    return RetryLaterError(say.NO_ANSWER.format(error=type(error).__name__), SOON, sure=False)


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
        return RetryLaterError(say.LOGIN_REFUSED, MENDED_BY_A_PERSON)
    if error.status == 429:
        return RetryLaterError(say.PATIENCE, _retry_after(error))
    if error.status >= 500:
        # The post may have been made even so; ``posting`` finds out.
        return RetryLaterError(say.IN_TROUBLE.format(status=error.status), SOON, sure=False)
    if is_page(error):
        # A proxy or a firewall in between. No place is paused for it, and no post given up.
        return RetryLaterError(say.NOT_DISCORDS_ANSWER.format(status=error.status), MENDED_BY_A_PERSON)
    reason = f"{_line(error)} ({error.status}/{error.code})"
    if error.code == _TOO_FAST:
        return RetryLaterError(say.PATIENCE_WITH_DIRECT, MENDED_BY_A_PERSON)
    if error.status in (403, 404) or error.code in OF_THE_PLACE:
        if words := say.PLACE_ERRORS.get(error.code):
            status, code = error.status, error.code
            reason = say.REASON_WITH_CODE.format(words=words, reason=_line(error), status=status, code=code)
        return PlaceGoneError(say.PLACE_REFUSED.format(reason=reason), deleted=error.code == _DELETED)
    return DeliveryError(say.POST_REFUSED.format(reason=reason))


def is_page(error: discord.HTTPException) -> bool:
    """Whether what answered isn't Discord's API: an HTML page instead of its JSON, or nothing at all."""
    return not error.code and (not error.text.strip() or error.text.lstrip().startswith("<"))


def _line(error: discord.HTTPException) -> str:
    return (error.text.strip() or say.ERROR_STATUS.format(status=error.status)).splitlines()[0]


def _retry_after(error: discord.HTTPException) -> float | None:
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
