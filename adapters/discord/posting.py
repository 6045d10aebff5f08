"""Posts a message once, and says what became of it.

The key of a delivery becomes Discord's ``nonce``: "it will be checked for uniqueness in the past few minutes. If
another message was created by the same author with the same nonce, that message will be returned and no new message
will be created" (Message resource, "Create Message", ``enforce_nonce``). So a try after which nothing is known may be
made again, if it is made soon. discord.py tries again by itself after 5xx and short rate limits, with the same nonce.

Later the channel's history tells: the number of a post's first component is made from the key, and Discord gives it
back (Component reference, "Anatomy of a Component"). Reading it takes the right *Read Message History*.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import aiohttp
import discord
from discord.http import Route

from adapters.discord import render
from adapters.discord.buttons import NONE, Buttons
from adapters.discord.client import LOGIN_REFUSED, Client
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.messages import Message
from bot.domain.places import Place

Post = Callable[[Place, Message, str, Buttons], Awaitable[str]]
"""Posts a message with a key and buttons; the id of the post. Raises like :func:`post`."""

SOON = 5.0
"""Seconds until the next try after one with an unknown end: well within the minutes that a nonce is remembered."""
REMEMBERED = timedelta(minutes=3)
"""For how long a nonce is surely known; Discord says "the past few minutes"."""
_LOOK_BACK = 100
"""Messages of the history that are looked at, in one call."""
_MENDED_BY_A_PERSON = 600.0
_THREAD_ARCHIVED = 50083


def nonce(key: str) -> str:
    """The same for the same key, and at most 25 characters (Message resource, "Create Message")."""
    return hashlib.sha256(key.encode()).hexdigest()[:25]


async def post(
    client: Client, place: Place, message: Message, key: str, seconds: float, buttons: Buttons = NONE
) -> str:
    """Post to a channel or thread; the id of the post.

    Raises:
        RetryLaterError, PlaceGoneError: see ``bot.domain.errors``.
    """
    if not client.logged_in:
        raise RetryLaterError("Discord isn't connected yet", SOON)
    if not place.channel.isdecimal():
        raise PlaceGoneError(f"“{place.channel}” is no Discord channel: its id is a number")
    once = nonce(key)
    body = render.body(message, once, buttons)
    body["components"][0]["id"] = mark(key)
    try:
        async with asyncio.timeout(seconds):
            return await _create(client, place.channel, body, render.plain_body(message, once))
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        raise outcome(error) from error


def mark(key: str) -> int:
    """The number of a post's first component: of 31 bits, by which it is known again among the newest of its channel.

    Beyond the few dozen that Discord would give to the components without a number.
    """
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) >> 1 | 1 << 16


async def find(client: Client, place: Place, key: str) -> str | None:
    """The id of the post with this key among the newest of the channel; ``None`` when it surely isn't there.

    Raises:
        RetryLaterError: the history can't be read just now.
        PlaceGoneError, UnclearError: it can't be read at all.
    """
    if not client.logged_in:
        raise RetryLaterError("Discord isn't connected yet", SOON)
    route = Route("GET", "/channels/{channel_id}/messages", channel_id=place.channel)
    try:
        history = await client.http.request(route, params={"limit": _LOOK_BACK})
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        raise outcome(error) from error
    if not history:  # "no messages will be returned" without the right (Channel resource, "Get Channel Messages")
        raise UnclearError("perhaps posted by an earlier try; the bot lacks Read Message History to find out")
    wanted = mark(key)
    marked = (str(post["id"]) for post in history if any(one.get("id") == wanted for one in post.get("components", ())))
    return next(marked, None)


async def _create(client: Client, channel: str, body: dict[str, Any], plain: dict[str, Any]) -> str:
    route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
    try:
        made = await client.http.request(route, json=body)
    except discord.HTTPException as error:
        if error.status != 400 or error.code == _THREAD_ARCHIVED:
            raise
        # Something in the layout isn't to Discord's liking; the news matter more than their looks.
        made = await client.http.request(_again(route, channel), json=plain)
    return str(made["id"])


def _again(route: Route, channel: str) -> Route:
    return Route(route.method, route.path, channel_id=channel)


def outcome(error: Exception) -> DeliveryError:
    """What an error of discord.py means for a delivery."""
    if isinstance(error, discord.RateLimited):
        return RetryLaterError("Discord asks for patience", error.retry_after)
    if isinstance(error, discord.HTTPException):
        return _refusal(error)
    if isinstance(error, aiohttp.ClientConnectorError):
        return RetryLaterError(f"Discord can't be reached: {error}")
    # Cut off, timed out, or an answer that is none: perhaps it was posted. The nonce makes trying again safe.
    return RetryLaterError(f"Discord's answer didn't come ({type(error).__name__})", SOON, sure=False)


def _refusal(error: discord.HTTPException) -> DeliveryError:
    if error.status == 401:
        return RetryLaterError(LOGIN_REFUSED, _MENDED_BY_A_PERSON)
    if error.status == 429:
        return RetryLaterError("Discord asks for patience", _retry_after(error))
    if error.status >= 500:
        # The post may have been made all the same; see the module's docstring.
        return RetryLaterError(f"Discord is in trouble ({error.status})", SOON, sure=False)
    reason = error.text or f"error {error.status}"
    return PlaceGoneError(f"Discord doesn't let me post there: {reason.splitlines()[0]} ({error.status}/{error.code})")


def _retry_after(error: discord.HTTPException) -> float | None:
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
