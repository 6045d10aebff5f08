"""Answers plain words in a thread under the question; where no thread can be, as a reply to it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
import structlog
from cachetools import TTLCache
from discord.http import Route

from adapters.discord import plain
from adapters.discord.client import Client
from adapters.discord.incoming import place_name
from adapters.discord.places import discord_place
from adapters.discord.transport import repeated
from adapters.shared.answers import NONE, Buttons, with_buttons
from adapters.shared.clipping import Clipper, utf16_length
from adapters.shared.promises import is_promise, promised
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError
from bot.domain.messages import Message
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.domain.plain import PlainAnswer, PlainQuestion
from bot.ports import Core
from bot.text.characters import plain_line
from bot.texts import cards

ReplyCall = Callable[[Place, Message, str, Buttons, str], Awaitable[str]]
"""Posts a message with a key, buttons, and the id of the message that it replies to (empty: none)."""

_THREAD_EXISTS = 160004
"""Opcodes and Status Codes, "JSON Error Codes": the thread of a message has its id, so it is known all the same."""
_LONGEST_NAME = 90
"""Characters of a thread's name; Discord takes 100 (Channel resource, ``name``)."""
_WHILE = 600.0
"""Seconds for which no thread is tried in a channel where none could be made."""
_MOST_CHANNELS = 10_000
"""Channels of which that is remembered."""
_PAUSES = (1.0, 3.0, 9.0)
"""Seconds before each further try to post an answer; Discord knows its nonce all the while."""
_LONGEST_PAUSE = 30.0
"""Seconds that are waited, at most, where Discord asks for patience: then nobody waits for the answer any more."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _AnswerSpot:
    """Where an answer goes, and which message it replies to there (empty: none)."""

    place: Place
    reply_to: str = ""


class PlainDesk:
    """Passes messages to the core, and the core's answers back."""

    def __init__(self, core: Core, reply: ReplyCall) -> None:
        self._core = core
        self._reply = reply
        self._without_threads: TTLCache[str, bool] = TTLCache(_MOST_CHANNELS, _WHILE)

    async def heard(self, client: Client, data: Mapping[str, Any]) -> None:
        """Answer a message that is to the bot."""
        guild = client.get_guild(int(data["guild_id"])) if data.get("guild_id") else None
        name = place_name(client.get_channel(int(data["channel_id"])))
        can_manage = plain.may_manage(guild, data)
        question = plain.discord_question(data, str(client.application_user), can_manage=can_manage, place_name=name)

        async def replied() -> Sequence[MessageRun]:
            return plain.replied_runs(data)

        answer = await self._core.hear(question, replied if plain.is_reply(data) else None)
        if answer is None:
            return
        try:
            await self._give(client, question, answer)
        except PlaceGoneError as error:
            log.warning("plain words can't be answered", place=str(question.place), error=str(error))

    async def _give(self, client: Client, question: PlainQuestion, answer: PlainAnswer) -> None:
        message, buttons, request = answer.message, NONE, answer.request
        if request is not None:
            if any(is_promise(command, message) for command in self._core.commands if command.path == request.command):
                message = await promised(self._core.store, self._core.clock, message, request.place, doubt="")
            message, buttons = await with_buttons(self._core, request, message, private=False)
        spot = await self._spot(client, question)
        try:
            await self._posted(client, spot, message, question.message, buttons)
        except PlaceGoneError:
            under = _AnswerSpot(question.place, question.message)
            if spot == under:
                raise
            # The bot may make threads there, and not write in them.
            self._without_threads[question.place.channel] = True
            await self._posted(client, under, message, question.message, buttons)

    async def _posted(self, client: Client, spot: _AnswerSpot, message: Message, number: str, buttons: Buttons) -> None:
        """Post, several times where Discord is in trouble: the nonce is made of the question's id.

        Raises:
            PlaceGoneError: the bot may not write there.
        """
        for pause in (*_PAUSES, None):
            wait = await self._tried(spot, message, f"plain/{number}/{spot.place.channel}", buttons)
            if wait is None or pause is None or wait > _LONGEST_PAUSE or client.is_closed():
                return
            await asyncio.sleep(max(pause, wait))

    async def _tried(self, spot: _AnswerSpot, message: Message, key: str, buttons: Buttons) -> float | None:
        """Post; returns the seconds after which another try makes sense, ``None`` where none does.

        Raises:
            PlaceGoneError: the bot may not write there.
        """
        try:
            await self._reply(spot.place, message, key, buttons, spot.reply_to)
        except PlaceGoneError:
            raise
        except DeliveryError as error:
            log.warning("an answer isn't sent", place=str(spot.place), error=str(error))
            return (error.retry_after or 0.0) if isinstance(error, RetryLaterError) else None
        return None

    async def _spot(self, client: Client, question: PlainQuestion) -> _AnswerSpot:
        """A thread under the question; the question itself in direct messages, in a thread, in the chat of a voice or
        stage channel, and where the bot may make none (*Create Public Threads*)."""
        place, under = question.place, _AnswerSpot(question.place, question.message)
        channel = client.get_channel(int(place.channel))
        if place.is_direct or isinstance(channel, _HAVE_NO_THREADS) or place.channel in self._without_threads:
            return under
        try:
            return _AnswerSpot(discord_place(place.workspace, await _thread(client, question)))
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("an answer gets no thread", place=str(place), error=str(error) or type(error).__name__)
            if isinstance(error, discord.HTTPException) and error.status in (400, 403):
                self._without_threads[place.channel] = True
            return under


_HAVE_NO_THREADS = (discord.Thread, discord.VoiceChannel, discord.StageChannel)
"""Kinds of channels in which no thread is started: text and announcement channels have threads, and forums nothing else
(Threads, "Enums"; Channel resource, "Start Thread from Message")."""


async def _thread(client: Client, question: PlainQuestion) -> str:
    """The id of the thread under a message: the message's own (Channel resource, "Start Thread from Message")."""
    route = Route(
        "POST",
        "/channels/{channel_id}/messages/{message_id}/threads",
        channel_id=question.place.channel,
        message_id=question.message,
    )
    try:
        await repeated(lambda: client.http.request(route, json={"name": thread_name(question)}))
    except discord.HTTPException as error:
        if error.code != _THREAD_EXISTS:
            raise
    return question.message


def thread_name(question: PlainQuestion) -> str:
    """The question's words, as far as a thread's name has room."""
    words = " ".join(plain_line(" ".join(run.text for run in question.runs)).split())
    return Clipper(utf16_length, utf16_length).clip(words, _LONGEST_NAME) or cards.WHO_SAID_THIS
