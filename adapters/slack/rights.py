"""Who may manage the bot in a Slack workspace."""

import time
from collections.abc import Callable, Collection

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import outcomes
from bot.domain.places import Place

_KEPT = 300.0
"""Seconds an answer is remembered: someone who loses the role loses the right within that time."""
_MOST = 10_000

log = structlog.get_logger(__name__)


class Rights:
    """Asks ``users.info`` (scope ``users:read``) whether somebody is an admin or owner, and remembers it a while.

    https://docs.slack.dev/reference/objects/user-object/
    """

    def __init__(
        self, web: AsyncWebClient, managers: Collection[str], now: Callable[[], float] = time.monotonic
    ) -> None:
        self._web = web
        self._managers = frozenset(managers)
        self._now = now
        self._known: dict[tuple[str, str], tuple[float, bool]] = {}

    async def can_manage(self, place: Place, user: str) -> bool:
        """Admins, owners and the people named in the settings; everybody in their own direct messages."""
        if place.channel.startswith("D") or user in self._managers:
            return True
        until, known = self._known.get((place.workspace, user), (0.0, False))
        if self._now() < until:
            return known
        try:
            known = await self._is_admin(user)
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            # No right without proof. Not remembered: the next command asks again.
            log.warning("can't ask Slack who is an admin", error=outcomes.reason(error))
            return False
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[place.workspace, user] = (self._now() + _KEPT, known)
        return known

    async def _is_admin(self, user: str) -> bool:
        answer = await self._web.users_info(user=user)
        told = answer.get("user") or {}
        return any(bool(told.get(role)) for role in ("is_admin", "is_owner", "is_primary_owner"))
