"""Posts a message exactly once, or raises an error that says whether it may have been posted.

The key of a delivery becomes Discord's ``nonce``: "it will be checked for uniqueness in the past few minutes. If
another message was created by the same author with the same nonce, that message will be returned and no new message
will be created" (Message resource, "Create Message", ``enforce_nonce``). So a try whose outcome is unknown may be
repeated, if that happens soon. discord.py tries again by itself after 5xx and short rate limits, with the same nonce.

Later the post is looked for in the channel's history: the id of its first component is made from the key, and Discord
returns that id (Component reference, "Anatomy of a Component"). A post in plain text has no components; it is
recognised by its author, its words and its time. Reading the history takes the right *Read Message History*.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import discord
import structlog
from discord.http import Route

from adapters.discord import render
from adapters.discord import texts as say
from adapters.discord.client import Client
from adapters.discord.gate import Gate
from adapters.discord.outcomes import (
    DELETED_SINCE,
    MENDED_BY_A_PERSON,
    NO_REPLY_WITHOUT_HISTORY,
    OF_THE_PLACE,
    SOON,
    counts_as_invalid,
    is_page,
    outcome,
)
from adapters.discord.places import person_of
from adapters.shared.answers import NONE, Buttons
from adapters.shared.finding import LOOK_BACK, HistoryPage, HistorySearch
from bot.domain.errors import PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.messages import Message
from bot.domain.places import Place

PostCall = Callable[[Place, Message, str, Buttons], Awaitable[str]]
"""Posts a message with a key and buttons; the id of the post. Raises like :meth:`Poster.post`."""

REMEMBERED = timedelta(minutes=3)
"""How long Discord surely remembers a nonce; its documentation says "the past few minutes"."""
_CLOCKS_APART = timedelta(minutes=2)
"""How far this machine's clock may be ahead of Discord's, when a post's time is compared with the try's."""

_NO_ANSWER = (ValueError, KeyError, TypeError)
"""Errors that discord.py or this module raises when an answer isn't the JSON that Discord documents."""

log = structlog.get_logger(__name__)


def nonce(key: str) -> str:
    """The nonce of a delivery's key: always the same for the same key, at most 25 characters (Message resource, "Create
    Message")."""
    return hashlib.sha256(key.encode()).hexdigest()[:25]


class DiscordPoster:
    """Posts for one bot, within Discord's limits for all places together. ``seconds`` bound a single try."""

    def __init__(self, seconds: float, gate: Gate | None = None) -> None:
        self._seconds = seconds
        self._gate = gate or Gate()
        self._under_way: set[asyncio.Task[str]] = set()

    async def post(
        self,
        client: Client,
        place: Place,
        message: Message,
        key: str,
        buttons: Buttons = NONE,
        reply_to: str = "",
    ) -> str:
        """Post to a channel or thread, as a reply where the id of a message there is given; returns the id of the post.

        Raises:
            RetryLaterError, PlaceGoneError, DeliveryError: see ``bot.domain.errors`` and ``outcomes``.
        """
        if not place.channel.isdecimal():
            raise PlaceGoneError(say.NO_CHANNEL.format(channel=place.channel))
        replying = _reference(reply_to)
        made = (
            {**keyed_body(message, key, buttons, client.command_ids), **replying},
            lambda: {**render.plain_body(message, nonce(key)), **replying},
        )
        return await self._answered(client, lambda: _create(client, place.channel, *made))

    async def reached(self, client: Client, place: Place) -> Place:
        """The place that can be posted to: where ``place`` stands for a person, the channel of their direct messages.

        Discord returns the channel that there is, or makes one (User resource, "Create DM").

        Raises:
            RetryLaterError, PlaceGoneError, DeliveryError: see ``bot.domain.errors`` and ``outcomes``.
        """
        person = person_of(place.channel)
        if person is None:
            return place
        return replace(place, channel=await self._answered(client, lambda: _open(client, person)))

    async def _answered(self, client: Client, call: Callable[[], Coroutine[Any, Any, str]]) -> str:
        """The result of a call to Discord within its limits, or the delivery's error."""
        if not client.logged_in:
            raise RetryLaterError(say.NOT_CONNECTED_YET, SOON)
        await self._gate.pass_through()
        try:
            return await self._in_time(call())
        except (discord.DiscordException, aiohttp.ClientError, OSError, *_NO_ANSWER) as error:
            self._note(error)
            raise outcome(error) from error
        except RuntimeError as error:
            if not client.is_closed():
                raise
            raise RetryLaterError(say.NOT_CONNECTED_ANY_MORE, SOON) from error  # aiohttp: session is closed

    async def _in_time(self, work: Coroutine[Any, Any, str]) -> str:
        """The result of ``work`` if it comes within the time; after that ``work`` goes on in the background.

        It isn't cancelled: while discord.py waits for a global rate limit to end it holds a lock of the whole client,
        which it doesn't give back when it is cut short (2.7.1, ``HTTPClient.request``).

        Raises:
            TimeoutError: ``work`` isn't done; a repetition is safe, since it has the same nonce.
        """
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.wait_for(asyncio.shield(task), self._seconds)

    def _ended(self, task: asyncio.Task[str]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # asyncio logs an exception that nobody retrieved

    def _note(self, error: Exception) -> None:
        if counts_as_invalid(error):
            self._gate.refused()
        if isinstance(error, discord.HTTPException) and error.status == 401:
            self._gate.close(MENDED_BY_A_PERSON, say.LOGIN_REFUSED)


def keyed_body(
    message: Message, key: str, buttons: Buttons = NONE, command_ids: render.CommandIds = render.NO_IDS
) -> dict[str, Any]:
    """The body of a post that carries its key as nonce and as the id of its first component."""
    made = render.channel_body(message, nonce(key), buttons, command_ids)
    made["components"][0]["id"] = mark(key)
    return made


def _reference(message: str) -> dict[str, Any]:
    """The field of a reply; where the message is gone meanwhile, it is posted all the same (Message resource, "Message
    Reference Structure")."""
    return {"message_reference": {"message_id": message, "fail_if_not_exists": False}} if message else {}


def mark(key: str) -> int:
    """The id of a post's first component, 31 bits of the key's hash, by which the post is found in the channel's
    history.

    At least 2¹⁶, so that it differs from the ids that Discord gives to components without one: they count from 1.
    """
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) >> 1 | 1 << 16


class PostFinder:
    """Finds posts again in the history of their channel."""

    def __init__(self) -> None:
        self._search = HistorySearch()

    async def find(self, client: Client, place: Place, message: Message, key: str, since: datetime) -> str | None:
        """The id of the post with this key, made ``since`` then; ``None`` when it surely isn't there.

        Raises:
            RetryLaterError: the history can't be read just now.
            PlaceGoneError, UnclearError: it can't be read at all, or not as far as that.
        """
        if not client.logged_in:
            raise RetryLaterError(say.NOT_CONNECTED_YET, SOON)
        number, words = mark(key), render.plain_body(message, nonce(key))["content"]
        began = discord.utils.time_snowflake(since - _CLOCKS_APART)
        try:
            return await self._search.find(
                (place, key),
                lambda at: _page(client, place, began, at),
                lambda post: _has_mark(post, number) or _is_plain(post, client.user, words, since),
                "id",
            )
        except (discord.DiscordException, aiohttp.ClientError, OSError, *_NO_ANSWER) as error:
            raise outcome(error) from error


async def _page(client: Client, place: Place, began: int, after: str | None) -> HistoryPage:
    """The newest posts, or the first ones ``after`` that id; ``began`` is the id from which on all have to be seen."""
    route = Route("GET", "/channels/{channel_id}/messages", channel_id=place.channel)
    history = await client.http.request(
        route, params={"limit": LOOK_BACK, **({"after": after} if after is not None else {})}
    )
    if not isinstance(history, list):
        raise TypeError(type(history).__name__)  # a proxy's page, with status 200
    if after is None and not history and await _has_messages(client, place):
        # "no messages will be returned" without the right (Channel resource, "Get Channel Messages")
        raise UnclearError(say.UNCLEAR_WITHOUT_HISTORY)
    ids = [int(post["id"]) for post in history]
    if len(ids) < LOOK_BACK or (after is None and min(ids) < began):
        return HistoryPage(history, None)
    return HistoryPage(history, str(began if after is None else max(ids)))


def _has_mark(post: Mapping[str, Any], number: int) -> bool:
    return any(component.get("id") == number for component in post.get("components", ()))


def _is_plain(post: Mapping[str, Any], me: discord.ClientUser | None, words: str, since: datetime) -> bool:
    """Whether a post is this bot's, has exactly these words and was made after ``since``."""
    mine = me is not None and str(post.get("author", {}).get("id")) == str(me.id)
    # Discord strips blanks from both ends of a message.
    if not mine or post.get("content", "").strip() != words.strip():
        return False
    return datetime.fromisoformat(post["timestamp"]) >= since - _CLOCKS_APART


async def _has_messages(client: Client, place: Place) -> bool:
    """Whether the channel has any message: everybody who sees a channel may read this (Channel resource,
    ``last_message_id``), also without the right to read its history."""
    channel = await client.http.request(Route("GET", "/channels/{channel_id}", channel_id=place.channel))
    return bool(channel["id"]) and channel.get("last_message_id") is not None


async def _open(client: Client, person: str) -> str:
    opened = await client.http.request(Route("POST", "/users/@me/channels"), json={"recipient_id": person})
    return str(opened["id"])


async def _create(client: Client, channel: str, body: dict[str, Any], plain: Callable[[], dict[str, Any]]) -> str:
    try:
        made = await _send(client, channel, body)
    except discord.HTTPException as error:
        if error.status == 404 and error.code == DELETED_SINCE:
            log.info("a post was deleted before its answer came", channel=channel)
            return ""
        if error.code == NO_REPLY_WITHOUT_HISTORY and "message_reference" in body:
            bare = {name: value for name, value in body.items() if name != "message_reference"}
            return await _create(client, channel, bare, plain)
        if error.status != 400 or error.code in OF_THE_PLACE or is_page(error):
            raise
        # Discord refuses something in the layout; the post goes out as plain text rather than not at all.
        log.warning("Discord refused the layout of a post", error=error.text)
        made = await _send(client, channel, plain())
    return str(made["id"])


async def _send(client: Client, channel: str, body: dict[str, Any]) -> Any:
    return await client.http.request(Route("POST", "/channels/{channel_id}/messages", channel_id=channel), json=body)
