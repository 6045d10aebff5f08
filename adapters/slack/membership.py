"""Whether the bot is in a channel: it posts nowhere else."""

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from adapters.slack import outcomes
from adapters.slack.logins import Calls
from bot.domain.errors import QuotewireError
from bot.domain.places import Place

_NOT_IN = "I am not in this channel. Type /invite @Quotewire in it."
_ARCHIVED = "this channel is archived."
_UNSEEN = "channel_not_found"
"""The code for a private channel that the bot isn't in, and for direct messages of others."""

log = structlog.get_logger(__name__)


class Membership:
    """Asks ``conversations.info`` (scopes ``channels:read``, ``groups:read``)."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def doubt(self, place: Place) -> str:
        """Why nothing can be posted there, and what to do; empty where it can, or where Slack doesn't say."""
        if place.is_direct:
            return ""
        try:
            web = await self._calls.to(place.workspace)
            channel = (await web.conversations_info(channel=place.channel)).get("channel") or {}
        except SlackApiError as error:
            return _NOT_IN if outcomes.code(error) == _UNSEEN else ""
        except (QuotewireError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.info("can't ask Slack about a channel", error=outcomes.reason(error))
            return ""
        if channel.get("is_archived"):
            return _ARCHIVED
        return _NOT_IN if channel.get("is_member") is False else ""
