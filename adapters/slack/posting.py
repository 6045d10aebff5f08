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
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from cachetools import FIFOCache

from adapters.shared.finding import LOOK_BACK, HistoryPage, HistorySearch
from adapters.slack import outcomes, render
from adapters.slack import texts as say
from adapters.slack.logins import Calls
from adapters.slack.outcomes import ThreadGoneError
from adapters.slack.pacing import ChannelPacer
from adapters.slack.sending import sent_in_some_form
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Clock

_SETTLE = 25.0
"""Seconds that finding out an unclear outcome may take; with the timeouts of the calls before it, less than the minute
that the outbox gives a try."""
_QUICK = 15.0
"""Seconds after which no further message of a long post is sent in this try; the next try sends the rest."""
_CLOCKS_APART = timedelta(minutes=2)
"""How much this machine's clock may be ahead of Slack's."""
_KEPT = 1_000
"""Messages that are remembered to be in their channel."""
_FROM_THEN = ""
"""Where the page begins that has no cursor yet: at the time in question."""

log = structlog.get_logger(__name__)


class SlackPoster:
    """Posts with clients that repeat no call: the SDK's default handler posts again after a connection reset."""

    def __init__(self, calls: Calls, pace: ChannelPacer, pauses: Sequence[float], clock: Clock) -> None:
        self._calls = calls
        self._pace = pace
        self._pauses = pauses
        self._clock = clock
        self._search = HistorySearch()
        self._there: FIFOCache[tuple[Place, str], str] = FIFOCache(_KEPT)

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """Post; a message too long for Slack continues in its thread. Returns the ``ts`` of the first message.

        ``unclear_since``: an earlier try, which began then, may have posted; its messages are looked for, and only
        missing messages are posted.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        first, *more = render.post_pages(message)
        spot = _MessageSpot(place, key, unclear_since or self._clock.now())
        earlier = await self._earlier(spot) if unclear_since else None
        posted = earlier or await self._post(spot, first)
        try:
            await self._follow(spot, posted, more, look=earlier is not None)
        except RetryLaterError as error:
            raise RetryLaterError(str(error), error.retry_after, sure=False) from error  # the first message is there
        return posted

    async def answer(self, place: Place, page: Mapping[str, Any], key: str, thread: str, *, look: bool = False) -> None:
        """Post a page in the thread of a message (its ``ts``), once; with ``look`` an earlier try may have posted it.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        spot = _MessageSpot(place, key, self._clock.now(), thread)
        if not (look and await self._earlier(spot)):
            await self._post(spot, page)

    async def _follow(
        self, first: "_MessageSpot", posted: str, pages: Sequence[Mapping[str, Any]], *, look: bool
    ) -> None:
        until = asyncio.get_running_loop().time() + _QUICK
        for number, page in enumerate(pages, 2):
            if asyncio.get_running_loop().time() > until:
                raise RetryLaterError(say.SLACK_IS_SLOW, 1.0)
            spot = replace(first, key=f"{first.key}/{number}", thread=posted)
            try:
                if not (look and await self._earlier(spot)):
                    await self._post(spot, page)
            except ThreadGoneError as error:
                log.info("a post was deleted before the rest of it came", place=str(spot.place), error=str(error))
                return

    async def _post(self, spot: "_MessageSpot", page: Mapping[str, Any]) -> str:
        async with self._pace.turn(spot.place):
            web = await self._calls.to(spot.place.workspace)
            try:
                body = render.post(spot.place.channel, page, spot.key, spot.thread)
                answer = await sent_in_some_form(web.chat_postMessage, body)
                return str(answer["ts"])
            except Exception as error:  # any error after the request was sent: the message may be posted
                meant = outcomes.delivery_error(error)
                if not isinstance(meant, UnclearError):
                    raise meant from error
                unclear = meant
        return await self._settled(spot, unclear)

    async def _find(self, spot: "_MessageSpot", *, afresh: bool = False) -> str | None:
        """The ``ts`` of the message with this key in the channel or thread; ``None`` where it surely isn't there.

        Raises:
            RetryLaterError: the history can't be read just now.
            PlaceGoneError: the bot may not read the history (a scope is missing, the bot isn't in the channel).
            UnclearError: too much was posted since.
        """
        what = (spot.place, spot.key)
        read = self._read_thread if spot.thread else self._read_channel
        return await self._search.find(
            what, lambda at: read(spot, at), lambda post: _key(post) == spot.key, "ts", afresh=afresh
        )

    async def _read_channel(self, spot: "_MessageSpot", at: str | None) -> HistoryPage:
        """The newest messages; then, ``at`` an empty cursor and on, all since the time in question."""
        oldest = spot.since - _CLOCKS_APART
        bounds = {} if at is None else {"oldest": f"{oldest.timestamp():.6f}", **({"cursor": at} if at else {})}
        page = await self._read(spot, "conversations.history", bounds)
        if at is not None:
            return _with_cursor(page)
        seen_all = page.following is None or any(float(post["ts"]) < oldest.timestamp() for post in page.posts)
        return HistoryPage(page.posts, None if seen_all else _FROM_THEN)

    async def _read_thread(self, spot: "_MessageSpot", at: str | None) -> HistoryPage:
        bounds = {"ts": spot.thread, **({"cursor": at} if at else {})}
        return _with_cursor(await self._read(spot, "conversations.replies", bounds))

    async def _read(self, spot: "_MessageSpot", method: str, bounds: Mapping[str, Any]) -> HistoryPage:
        """A single call: messages, and the cursor of the next page, which may be empty though there are more."""
        web = await self._calls.to(spot.place.workspace)
        arguments = {"channel": spot.place.channel, "limit": LOOK_BACK, "include_all_metadata": True, **bounds}
        try:
            answer = await web.api_call(method, http_verb="GET", params=arguments)
        except Exception as error:
            meant = outcomes.delivery_error(error)
            if not isinstance(meant, (RetryLaterError, UnclearError)):
                raise meant from error
            # An unclear outcome of reading is like a failure: reading again does no harm.
            raise RetryLaterError(str(meant), getattr(meant, "retry_after", None)) from error
        posts = answer.get("messages")
        if not isinstance(posts, list):
            raise RetryLaterError(say.HISTORY_INCOMPLETE)
        cursor = str((answer.get("response_metadata") or {}).get("next_cursor") or "")
        return HistoryPage(posts, cursor if answer.get("has_more", bool(cursor)) else None)

    async def _earlier(self, spot: "_MessageSpot") -> str | None:
        """The ``ts`` of the message that an earlier try posted; ``None`` when it surely posted none. A message that was
        found isn't looked for again: where Slack gives one look a minute, each try finds another part of a long post.

        Raises:
            RetryLaterError: the history can't be read just now.
            UnclearError: the bot may not read the history, so posting again might post twice.
        """
        what = (spot.place, spot.key)
        try:
            posted = self._there.get(what) or await self._find(spot)
        except (RetryLaterError, UnclearError, ThreadGoneError):
            raise
        except DeliveryError as error:
            raise UnclearError(say.UNCLEAR_UNREAD.format(error=error)) from error
        if posted:
            self._there[what] = posted
        return posted

    async def _settled(self, spot: "_MessageSpot", unclear: UnclearError) -> str:
        """The ``ts`` of the message of an unclear try, once the history shows it.

        Raises:
            RetryLaterError: the history can't be read, or the post isn't there; the next try looks again, since a Slack
            in trouble may show a post late.
            UnclearError: the bot may not read the history.
        """
        try:
            async with asyncio.timeout(_SETTLE):
                posted = await self._look(spot)
        except (DeliveryError, TimeoutError) as error:
            unread = say.HISTORY_UNREAD if str(error) else say.HISTORY_UNREAD_IN_TIME
            reason = unread.format(trouble=unclear, error=error)
            if isinstance(error, PlaceGoneError):
                raise UnclearError(reason) from error
            raise RetryLaterError(reason, sure=False) from error
        if posted is None:
            raise RetryLaterError(say.HISTORY_WITHOUT_POST.format(trouble=unclear), sure=False)
        return posted

    async def _look(self, spot: "_MessageSpot") -> str | None:
        """Read the history, with pauses before each try: it may fail as the post did, and Slack may not have stored the
        post yet."""
        for pause in self._pauses[:-1]:
            await asyncio.sleep(pause)
            try:
                return await self._find(spot, afresh=True)
            except RetryLaterError as error:
                log.info("history not readable yet", place=str(spot.place), error=str(error))
        await asyncio.sleep(self._pauses[-1])
        return await self._find(spot, afresh=True)


@dataclass(frozen=True, slots=True)
class _MessageSpot:
    """A message of a delivery: its channel, the thread it belongs to (``ts`` of the first message), the key in its
    metadata, and when the first try began that may have posted it."""

    place: Place
    key: str
    since: datetime
    thread: str | None = None


def _with_cursor(page: HistoryPage) -> HistoryPage:
    """The page, unless nobody can go on to the rest of the history: that shows nothing to be absent.

    Raises:
        RetryLaterError: there are more messages, and no cursor.
    """
    if page.following == "":
        raise RetryLaterError(say.HISTORY_INCOMPLETE)
    return page


def _key(post: Any) -> str | None:
    metadata = post.get("metadata") or {}
    if metadata.get("event_type") != render.EVENT:
        return None
    return (metadata.get("event_payload") or {}).get("key")
