"""Sends files that belong to an answer, as direct messages of the bot: in a channel everybody would see a file.

https://docs.slack.dev/messaging/working-with-files/#uploading_files
"""

import asyncio

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError

from adapters.shared.files import file_within
from adapters.slack import outcomes, render
from adapters.slack import texts as say
from adapters.slack.incoming import Sender
from adapters.slack.logins import Calls
from bot.domain.errors import QuotewireError
from bot.domain.messages import File, Message, Paragraph

_MOST = 100_000_000
"""Largest file in bytes; Slack would take ten times as many."""
_OLD_APP = ("missing_scope", "messages_tab_disabled")
_BROKEN = (SlackClientError, aiohttp.ClientError, TimeoutError, OSError, QuotewireError)

log = structlog.get_logger(__name__)


class Files:
    """Sends files to people."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def hand_over(self, sender: Sender, file: File) -> str:
        """Send a file to the person; returns a line that says where the file is, or why it wasn't sent."""
        sent = await asyncio.to_thread(file_within, file, _MOST)
        if sent is None:
            return say.FILE_TOO_LARGE_HERE
        try:
            await self._send(sender, *sent)
        except _BROKEN as error:
            log.warning("a file can't be sent", error=outcomes.reason(error))
            old = isinstance(error, SlackApiError) and error.response.get("error") in _OLD_APP
            return say.FILE_NEEDS_UPDATE if old else say.FILE_NOT_TAKEN
        return say.FILE_SENT

    async def _send(self, sender: Sender, name: str, content: bytes) -> None:
        web = await self._calls.to(sender.place.workspace)
        sentence = say.FILE_ASKED_FOR.format(name=name)
        # A post to a person opens the direct messages and returns their channel, which the upload needs. The scope
        # chat:write is enough for it; conversations.open would need another scope.
        posted = await web.chat_postMessage(
            channel=sender.user, **render.message_body(Message("ok", sentence, (Paragraph(sentence),)))
        )
        await web.files_upload_v2(filename=name, content=content, title=name, channel=str(posted["channel"]))
