"""Commands after which the bot posts by itself: their answer says so where it may not post at all, and where it may
again, what was paused there goes on."""

from dataclasses import replace

import structlog

from bot.domain.commands import Command
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place
from bot.ports import Clock, PlaceResuming
from bot.texts import cards

log = structlog.get_logger(__name__)


def is_promise(command: Command, message: Message) -> bool:
    """Whether a command was carried out that makes the bot post by itself."""
    return command.posts and message.outcome in ("ok", "found")


async def promised(store: PlaceResuming, clock: Clock, message: Message, place: Place, doubt: str) -> Message:
    """The answer to such a command: with ``doubt`` (why nothing of it will come, and what to do) if there is one."""
    if doubt:
        return _with(message, cards.CANT_POST_YET.format(doubt=doubt))
    try:
        resumed = await store.resume_place(place, clock.now())
    except QuotewireError as error:
        log.warning("a place could not be resumed", place=str(place), error=str(error))
        return message
    return _with(message, cards.GOES_ON) if resumed else message


def _with(message: Message, words: str) -> Message:
    return replace(message, summary=f"{message.summary} {words}", blocks=(*message.blocks, Paragraph(words)))
