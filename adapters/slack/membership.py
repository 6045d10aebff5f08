"""Whether the bot is in a channel: it posts nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from adapters.slack import outcomes
from adapters.slack import texts as say
from adapters.slack.logins import Calls
from bot.domain.errors import QuotewireError
from bot.domain.places import Place

_UNSEEN = "channel_not_found"
"""The code for a private channel that the bot isn't in, and for direct messages of others."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class SeenChannel:
    """What Slack tells of a channel: its name, and why the bot can't post there and what to do; both may be empty."""

    name: str = ""
    doubt: str = ""


class Membership:
    """Asks ``conversations.info`` (scopes ``channels:read``, ``groups:read``)."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def look(self, place: Place) -> SeenChannel:
        """What Slack tells of a place now; nothing where it can't be asked, and of direct messages."""
        if place.is_direct:
            return SeenChannel()
        try:
            web = await self._calls.to(place.workspace)
            channel = (await web.conversations_info(channel=place.channel)).get("channel") or {}
        except SlackApiError as error:
            return SeenChannel(doubt=say.NOT_IN_CHANNEL if outcomes.code(error) == _UNSEEN else "")
        except (QuotewireError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.info("can't ask Slack about a channel", error=outcomes.reason(error))
            return SeenChannel()
        return SeenChannel(str(channel.get("name") or ""), _doubt(channel))


def _doubt(channel: Mapping[str, Any]) -> str:
    if channel.get("is_archived"):
        return say.CHANNEL_ARCHIVED
    return say.NOT_IN_CHANNEL if channel.get("is_member") is False else ""
