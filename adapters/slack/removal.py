"""What happens when somebody removes the app from a workspace, or Slack takes its token back.

https://docs.slack.dev/reference/events/app_uninstalled and https://docs.slack.dev/reference/events/tokens_revoked
"""

from collections.abc import Mapping
from typing import Any

import structlog

from adapters.slack.incoming import part_of
from adapters.slack.installing import Installed
from adapters.slack.platform import PLATFORM
from adapters.slack.texts import APP_REMOVED
from bot.domain.errors import QuotewireError
from bot.ports import AdapterStore

log = structlog.get_logger(__name__)


class Removal:
    """Deletes the token and pauses the workspace; its settings are kept in case the app is installed again."""

    def __init__(self, store: AdapterStore, installed: Installed | None) -> None:
        self._store = store
        self._installed = installed

    async def uninstalled(self, body: Mapping[str, Any]) -> None:
        """The event ``app_uninstalled``."""
        team = str(body.get("team_id") or "")
        try:
            if self._installed is not None:
                await self._installed.removed(team, _seconds(body))
            else:
                await self._store.pause_workspace(PLATFORM.name, team, APP_REMOVED)
        except QuotewireError as error:
            # Slack will refuse the token at the next post, which pauses the workspace.
            log.error("can't forget a workspace", team=team, error=str(error))

    async def revoked(self, body: Mapping[str, Any]) -> None:
        """The event ``tokens_revoked``: only the bot's token matters; the bot asks for no tokens of people."""
        if part_of(part_of(body, "event"), "tokens").get("bot"):
            await self.uninstalled(body)


def _seconds(body: Mapping[str, Any]) -> float | None:
    """When an event happened, in seconds since 1970; ``None`` where that isn't told."""
    at = body.get("event_time")
    return float(at) if isinstance(at, int | float) and at else None
