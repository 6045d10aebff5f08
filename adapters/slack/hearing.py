"""Answers plain words, mentions and direct messages, in the thread of the question."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog

from adapters.shared.answers import NONE, with_buttons
from adapters.slack import buttons, outcomes, render
from adapters.slack.incoming import payload_runs
from adapters.slack.logins import Calls, Logins
from adapters.slack.modals import Changed, Hands
from adapters.slack.plain import WrittenMessage, slack_question, written_message
from adapters.slack.posting import SlackPoster
from bot.domain.errors import DeliveryError, RetryLaterError
from bot.domain.pasted import MessageRun
from bot.domain.plain import PlainAnswer
from bot.ports import Core

_PAUSES = (1.0, 3.0, 9.0)
"""Seconds before each further try to post an answer."""
_LONGEST_PAUSE = 30.0
"""Seconds that are waited, at most, where Slack asks for patience: then nobody waits for the answer any more."""

log = structlog.get_logger(__name__)


class PlainHearing:
    """Passes messages to the core, and the core's answers back."""

    def __init__(
        self,
        core: Core,
        hands: Hands,
        logins: Logins,
        poster: SlackPoster,
        changed: Changed,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._core = core
        self._asking = hands.asking
        self._rights = hands.rights
        self._calls = hands.calls
        self._logins = logins
        self._poster = poster
        self._changed = changed
        self._sleep = sleep

    async def heard(self, body: Mapping[str, Any]) -> None:
        """An event ``app_mention`` or ``message``: both come of a mention in direct messages, with one ``ts``."""
        message = written_message(body)
        login = await self._logins.of(message.place.workspace) if message else None
        if message is None or login is None:
            return
        can_manage = await self._rights.can_manage(message.place, message.user)
        question = slack_question(message, login.bot_user or "", can_manage=can_manage)

        async def parent() -> Sequence[MessageRun]:
            return await _parent(self._calls, message)

        answer = await self._core.hear(question, parent if message.thread else None)
        if answer is not None:
            await self._give(message, answer)

    async def _give(self, message: WrittenMessage, answer: PlainAnswer) -> None:
        shown, tokens, request = answer.message, NONE, answer.request
        if request is not None:
            shown = await self._asking.doubted(request, shown)
            shown, tokens = await with_buttons(self._core, request, shown, private=False)
        pages = render.pages(shown, render.THREAD, buttons.under_answer(None, tokens.more))
        await self._posted(message, pages)
        if request is not None and self._asking.command(request.command).manage and shown.outcome == "ok":
            await self._changed(message.place.workspace, message.user, shown.summary)

    async def _posted(self, message: WrittenMessage, pages: Sequence[Mapping[str, Any]]) -> None:
        """Post each page once: before another try of a page that may be there it is looked for in the thread."""
        for number, page in enumerate(pages, 1):
            key, unclear = f"plain/{message.ts}/{number}", False
            for pause in (*_PAUSES, None):
                try:
                    await self._poster.answer(message.place, page, key, message.answers_under, look=unclear)
                    break
                except DeliveryError as error:
                    log.warning("an answer isn't posted", place=str(message.place), error=str(error))
                    wait = max(error.retry_after or 0.0, pause or 0.0) if isinstance(error, RetryLaterError) else None
                    if pause is None or wait is None or wait > _LONGEST_PAUSE:
                        return
                    unclear = unclear or not (isinstance(error, RetryLaterError) and error.sure)
                await self._sleep(wait)


async def _parent(calls: Calls, message: WrittenMessage) -> Sequence[MessageRun]:
    """The message under which this one stands; empty where Slack doesn't let the bot read it: without the scope for the
    history of this kind of channel, or too often.

    https://docs.slack.dev/reference/methods/conversations.replies
    """
    try:
        web = await calls.to(message.place.workspace)
        answer = await web.conversations_replies(channel=message.place.channel, ts=message.thread, limit=1)
    except Exception as error:  # whatever it is, the person is told how to ask another way
        log.info("a message that is pointed at can't be read", error=outcomes.reason(error))
        return []
    first = next((reply for reply in answer.get("messages") or () if str(reply.get("ts")) == message.thread), None)
    return payload_runs(first) if first else []
