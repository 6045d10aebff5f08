"""Which channels a person may know of: channels they are a member of, and public channels of the workspace.

https://docs.slack.dev/reference/methods/users.conversations and
https://docs.slack.dev/reference/methods/conversations.info
"""

import time
from collections.abc import Callable, Sequence

import structlog
from cachetools import TTLCache
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import outcomes
from adapters.slack import texts as say
from adapters.slack.logins import Calls
from bot.domain.errors import RetryLaterError
from bot.domain.places import Place

_KEPT = 600.0
"""Seconds for which a channel is remembered as public."""
_ASKED = 20
"""Channels whose details are asked for in a single look-up; Slack allows 50 calls of this method a minute."""
_MOST = 10_000
"""Channels that are remembered as public."""
_PAGES = 5
"""Maximum calls for the channels that a person is in, each of up to 999 channels."""

log = structlog.get_logger(__name__)


class Audience:
    """Asks Slack which channels a person may see; a channel that Slack doesn't name stays hidden."""

    def __init__(self, calls: Calls, now: Callable[[], float] = time.monotonic) -> None:
        self._calls = calls
        self._open: TTLCache[Place, bool] = TTLCache(_MOST, _KEPT, now)

    async def visible(self, places: Sequence[Place], user: str, dm: str) -> list[Place]:
        """The places of ``places``, all of one workspace, that ``user`` may see, in order.

        ``dm`` is the channel of the person's direct messages with the bot, which they always see.

        Raises:
            RetryLaterError: Slack doesn't say which channels the person is in.
        """
        channels = [place for place in places if not place.is_direct]
        seen = {place for place in places if dm and place.channel == dm}
        if channels:
            seen |= await self._seen(channels, user)
        return [place for place in places if place in seen]

    async def _seen(self, channels: Sequence[Place], user: str) -> set[Place]:
        try:
            web = await self._calls.to(channels[0].workspace)
            mine = await _member_of(web, user)
        except Exception as error:  # whatever failed, hiding the channels is safe
            log.warning("can't ask Slack which channels somebody is in", error=outcomes.reason(error))
            raise RetryLaterError(say.CHANNELS_UNKNOWN) from error
        others = [place for place in channels if place.channel not in mine][:_ASKED]
        return {place for place in channels if place.channel in mine} | {
            place for place in others if await self._is_open(web, place)
        }

    async def _is_open(self, web: AsyncWebClient, place: Place) -> bool:
        if place in self._open:
            return True
        try:
            channel = (await web.conversations_info(channel=place.channel)).get("channel") or {}
        except Exception as error:
            log.info("can't ask Slack about a channel", error=outcomes.reason(error))
            return False
        if channel.get("is_private") is not False:
            return False
        self._open[place] = True
        return True


async def _member_of(web: AsyncWebClient, user: str) -> set[str]:
    channels: set[str] = set()
    cursor = ""
    for _ in range(_PAGES):
        answer = await web.users_conversations(
            user=user, types="public_channel,private_channel", limit=999, cursor=cursor or None
        )
        channels |= {str(channel.get("id")) for channel in answer.get("channels") or ()}
        cursor = str((answer.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            break
    return channels
