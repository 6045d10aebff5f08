"""What the Slack adapter keeps, in memory."""

from datetime import datetime

from bot.domain.places import Place
from tests.fakes.remembering import Remembering


class KeptInMemory(Remembering):
    """As much of ``bot.ports.AdapterStore`` as answering and posting need."""

    def __init__(self) -> None:
        super().__init__()
        self.paused: dict[str, str] = {}
        self.places: dict[Place, str] = {}
        """Places that are paused, and why."""

    async def workspaces(self, platform: str, paused: str | None = None) -> set[str]:
        """Workspaces that are paused for a reason."""
        self._check()
        return {workspace for workspace, why in self.paused.items() if why == paused}

    async def pause_workspace(self, platform: str, workspace: str, why: str) -> bool:
        """Pause; the first reason stays."""
        self._check()
        first = workspace not in self.paused
        self.paused.setdefault(workspace, why)
        return first

    async def resume_workspace(self, platform: str, workspace: str, now: datetime) -> bool:
        """Go on."""
        self._check()
        return self.paused.pop(workspace, None) is not None

    async def resume_place(self, place: Place, now: datetime) -> bool:
        """Go on at a place."""
        self._check()
        return self.places.pop(place, None) is not None
