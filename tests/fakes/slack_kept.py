"""What the Slack adapter keeps, in memory."""

from dataclasses import replace
from datetime import datetime

from bot.domain.commands import Request
from bot.domain.errors import StoreError
from bot.domain.places import Place


class KeptInMemory:
    """As much of ``bot.ports.AdapterStore`` as answering and posting need; ``broken`` makes every call fail."""

    def __init__(self) -> None:
        self.requests: dict[str, Request] = {}
        self.paused: dict[str, str] = {}
        self.values: dict[str, str] = {}
        self.places: dict[Place, str] = {}
        """Places that are paused, and why."""
        self.used: set[str] = set()
        self.broken = False

    async def remember(self, name: str, value: str) -> None:
        """Keep a value."""
        self._check()
        self.values[name] = value

    async def remembered(self, name: str) -> str | None:
        """The value of a name."""
        self._check()
        return self.values.get(name)

    async def use_once(self, key: str, now: datetime, until: datetime) -> bool:
        """Whether the key is new."""
        self._check()
        is_first = key not in self.used
        self.used.add(key)
        return is_first

    async def forget_use(self, key: str) -> None:
        """Let the key be new again."""
        self._check()
        self.used.discard(key)

    async def keep_request(self, request: Request, now: datetime, since: datetime) -> str:
        """A token that counts up."""
        self._check()
        token = f"{len(self.requests):024}"
        self.requests[token] = replace(request, can_manage=False)
        return token

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token."""
        self._check()
        return self.requests.get(token)

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

    def _check(self) -> None:
        if self.broken:
            raise StoreError("The database is locked by another program")
