"""Posts a delivery exactly once, as far as Slack allows it.

``chat.postMessage`` has no idempotency key (``client_msg_id`` is no argument of it). So the delivery's key is put into
the message's metadata, and looked for in the channel's history: after a call that got no answer, and before another try
where an earlier try may have ended with a killed process.
https://docs.slack.dev/messaging/message-metadata/

Reading the history takes ``channels:history`` (``groups:history`` in private channels). Without these scopes posting
works, but an unclear outcome stays unclear: the delivery isn't tried again until a person has looked.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from adapters.shared.finding import LOOK_BACK, number_of_post
from adapters.slack import outcomes, render
from adapters.slack.logins import Calls
from adapters.slack.pacing import ChannelPacer
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.messages import Message
from bot.domain.places import Place

_SETTLE = 25.0
"""Seconds that finding out an unclear outcome may take; with the timeouts of the calls before it, less than the minute
that the outbox gives a try."""
_QUICK = 15.0
"""Seconds after which no further message of a long post is sent in this try; the next try sends the rest."""

log = structlog.get_logger(__name__)


class SlackPoster:
    """Posts with clients that repeat no call: the SDK's default handler posts again after a connection reset."""

    def __init__(self, calls: Calls, pace: ChannelPacer, pauses: Sequence[float]) -> None:
        self._calls = calls
        self._pace = pace
        self._pauses = pauses

    async def send(self, place: Place, message: Message, key: str, *, again: bool) -> str:
        """Post; a message too long for Slack continues in its thread. Returns the ``ts`` of the first message.

        ``again``: an earlier try may have posted; its messages are looked for, and only missing messages are posted.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        first, *more = render.pages(message, render.THREAD)
        spot = _Spot(place, key)
        earlier = await self._earlier(spot) if again else None
        posted = earlier or await self._post(spot, first)
        try:
            await self._follow(place, key, posted, more, look=earlier is not None)
        except RetryLaterError as error:
            raise RetryLaterError(str(error), error.retry_after, sure=False) from error  # the first message is there
        return posted

    async def _follow(
        self, place: Place, key: str, posted: str, pages: Sequence[Mapping[str, Any]], *, look: bool
    ) -> None:
        until = asyncio.get_running_loop().time() + _QUICK
        for number, page in enumerate(pages, 2):
            if asyncio.get_running_loop().time() > until:
                raise RetryLaterError("Slack is slow: the rest of the post follows in its thread", 1.0)
            spot = _Spot(place, f"{key}/{number}", posted)
            if not (look and await self._earlier(spot)):
                await self._post(spot, page)

    async def _post(self, spot: "_Spot", page: Mapping[str, Any]) -> str:
        async with self._pace.turn(spot.place):
            web = await self._calls.to(spot.place.workspace)
            try:
                answer = await web.chat_postMessage(**render.post(spot.place.channel, page, spot.key, spot.thread))
                return str(answer["ts"])
            except Exception as error:  # any error after the request was sent: the message may be posted
                meant = outcomes.delivery_error(error)
                if not isinstance(meant, UnclearError):
                    raise meant from error
                unclear = meant
        return await self._settled(spot, unclear)

    async def _find(self, spot: "_Spot") -> str | None:
        """The ``ts`` of the message with this key among the newest of the channel or thread; ``None`` where it isn't
        there.

        Raises:
            RetryLaterError: the history can't be read just now.
            PlaceGoneError: the bot may not read the history (a scope is missing, the bot isn't in the channel).
        """
        web = await self._calls.to(spot.place.workspace)
        try:
            channel = spot.place.channel
            answer = await (
                web.conversations_replies(channel=channel, ts=spot.thread, limit=LOOK_BACK, include_all_metadata=True)
                if spot.thread
                else web.conversations_history(channel=channel, limit=LOOK_BACK, include_all_metadata=True)
            )
            return number_of_post(answer.get("messages") or (), lambda post: _key(post) == spot.key, "ts")
        except Exception as error:
            meant = outcomes.delivery_error(error)
            if isinstance(meant, PlaceGoneError):
                raise meant from error
            # An unclear outcome of reading is like a failure: reading again does no harm.
            raise RetryLaterError(str(meant), getattr(meant, "retry_after", None)) from error

    async def _earlier(self, spot: "_Spot") -> str | None:
        """The ``ts`` of the message that an earlier try posted; ``None`` when it surely posted none.

        Raises:
            RetryLaterError: the history can't be read just now.
            UnclearError: the bot may not read the history, so posting again might post twice.
        """
        try:
            return await self._find(spot)
        except PlaceGoneError as error:
            reason = f"perhaps posted by an earlier try; the channel's history can't be read to find out ({error})"
            raise UnclearError(reason) from error

    async def _settled(self, spot: "_Spot", unclear: UnclearError) -> str:
        """The ``ts`` of the message of an unclear try, once the history shows it.

        Raises:
            RetryLaterError: the post is surely not there, or the next try will find it.
            UnclearError: the bot may not read the history.
        """
        try:
            async with asyncio.timeout(_SETTLE):
                posted = await self._look(spot)
        except (DeliveryError, TimeoutError) as error:
            reason = f"{unclear}; its history can't be read ({error or 'no answer'})"
            if isinstance(error, PlaceGoneError):
                raise UnclearError(reason) from error
            raise RetryLaterError(reason, sure=False) from error
        if posted is None:
            raise RetryLaterError(f"{unclear}; the channel's history shows that nothing was posted")
        return posted

    async def _look(self, spot: "_Spot") -> str | None:
        """Read the history, with pauses before each try: it may fail as the post did, and Slack may not have stored the
        post yet."""
        for pause in self._pauses[:-1]:
            await asyncio.sleep(pause)
            try:
                return await self._find(spot)
            except RetryLaterError as error:
                log.info("history not readable yet", place=str(spot.place), error=str(error))
        await asyncio.sleep(self._pauses[-1])
        return await self._find(spot)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A message of a delivery: its channel, the thread it belongs to (``ts`` of the first message), and the key in its
    metadata."""

    place: Place
    key: str
    thread: str | None = None


def _key(post: Any) -> str | None:
    metadata = post.get("metadata") or {}
    if metadata.get("event_type") != render.EVENT:
        return None
    return (metadata.get("event_payload") or {}).get("key")
