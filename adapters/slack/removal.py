"""What happens when somebody removes the app from a workspace, or Slack takes its token back.

https://docs.slack.dev/reference/events/app_uninstalled and https://docs.slack.dev/reference/events/tokens_revoked
"""

from collections.abc import Mapping
from typing import Any

import structlog

from adapters.slack.installing import REMOVED, Installed
from adapters.slack.platform import PLATFORM
from bot.domain.errors import QuotewireError
from bot.ports import AdapterStore

log = structlog.get_logger(__name__)


class Removal:
    """Forgets the token and pauses the workspace; its settings are kept for the day it comes back."""

    def __init__(self, store: AdapterStore, installed: Installed | None) -> None:
        self._store = store
        self._installed = installed

    async def uninstalled(self, body: Mapping[str, Any]) -> None:
        """``app_uninstalled``."""
        team = str(body.get("team_id") or "")
        try:
            if self._installed is not None:
                await self._installed.removed(team, float(body.get("event_time") or 0) or None)
            else:
                await self._store.pause_workspace(PLATFORM.name, team, REMOVED)
        except QuotewireError as error:
            # The next post finds the token refused, and pauses the workspace then.
            log.error("can't forget a workspace", team=team, error=str(error))

    async def revoked(self, body: Mapping[str, Any]) -> None:
        """``tokens_revoked``: only the bot's own token matters, people's are not asked for."""
        if ((body.get("event") or {}).get("tokens") or {}).get("bot"):
            await self.uninstalled(body)
