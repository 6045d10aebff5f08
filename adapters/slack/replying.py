"""Sends an answer to where its command was given: by the ``response_url``, which works where the bot is no member.

https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.slack import outcomes, render
from adapters.slack.connection import quiet_logger
from adapters.slack.incoming import Sender
from adapters.slack.logins import Calls
from adapters.slack.pacing import ChannelPacer
from adapters.slack.sending import sent_in_some_form
from bot.domain.errors import QuotewireError, UnclearError

PostOutcome = Literal["posted", "refused", "unclear"]
_BROKEN = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError, ValueError, QuotewireError)

log = structlog.get_logger(__name__)


class Replier:
    """Sends answers, in private or for the channel."""

    def __init__(self, calls: Calls, pace: ChannelPacer, seconds: float) -> None:
        self._calls = calls
        self._pace = pace
        self._seconds = int(seconds)

    async def reply(self, sender: Sender, pages: Sequence[Mapping[str, Any]], *, private: bool) -> None:
        """Send each page as a message; a page that Slack refuses is shown to the person by another method."""
        for page in pages:
            if await self._respond(sender, render.response_body(page, private=private)) != "posted":
                await self._whisper(sender, page)

    async def publish(self, sender: Sender, pages: Sequence[Mapping[str, Any]]) -> PostOutcome:
        """Post to the channel once: another method is tried only when the first surely failed. Returns the outcome of
        the first page."""
        first, *more = pages
        outcome = await self._publish(sender, first)
        if outcome == "posted":
            for page in more:
                await self._publish(sender, page)
        return outcome

    async def remove(self, sender: Sender) -> None:
        """Delete the message whose button was pressed."""
        await self._respond(sender, {"delete_original": True})

    async def _publish(self, sender: Sender, page: Mapping[str, Any]) -> PostOutcome:
        outcome = await self._respond(sender, render.response_body(page, private=False))
        return await self._post(sender, page) if outcome == "refused" else outcome

    async def _respond(self, sender: Sender, body: dict[str, Any]) -> PostOutcome:
        if not sender.response_url:
            return "refused"
        try:
            webhook = AsyncWebhookClient(
                sender.response_url, timeout=self._seconds, logger=quiet_logger(), retry_handlers=[]
            )
            answer = await webhook.send_dict(body)
        except _BROKEN as error:
            log.warning("answer not delivered", error=outcomes.reason(error))
            return _outcome(error)
        if answer.status_code == 200:
            return "posted"
        log.warning("answer refused", status=answer.status_code, told=answer.body[:100])
        return "unclear" if answer.status_code >= 500 else "refused"

    async def _post(self, sender: Sender, page: Mapping[str, Any]) -> PostOutcome:
        try:
            web = await self._calls.to(sender.place.workspace)
            async with self._pace.turn(sender.place):
                await sent_in_some_form(web.chat_postMessage, {"channel": sender.place.channel, **page})
        except _BROKEN as error:
            log.warning("answer not posted", place=str(sender.place), error=outcomes.reason(error))
            return _outcome(error)
        return "posted"

    async def _whisper(self, sender: Sender, page: Mapping[str, Any]) -> None:
        """Show a page to the person in the channel, and where the bot isn't in it, as a direct message: a
        ``response_url`` has ended half an hour after the command, as when a form was left open."""
        shown = {"text": page["text"], "blocks": page["blocks"]}
        try:
            web = await self._calls.to(sender.place.workspace)
            try:
                to = {"channel": sender.place.channel, "user": sender.user}
                await sent_in_some_form(web.chat_postEphemeral, {**to, **shown})
            except SlackApiError as error:
                log.info("answer goes to the person", place=str(sender.place), error=outcomes.reason(error))
                await sent_in_some_form(web.chat_postMessage, {"channel": sender.user, **shown})
        except _BROKEN as error:
            log.error("answer lost", place=str(sender.place), error=outcomes.reason(error))


def _outcome(error: Exception) -> PostOutcome:
    meant = error if isinstance(error, QuotewireError) else outcomes.delivery_error(error)
    return "unclear" if isinstance(meant, UnclearError) else "refused"
