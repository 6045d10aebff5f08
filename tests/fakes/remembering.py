"""What each adapter keeps in the store, in memory: values by name, keys used once, requests behind buttons."""

import hashlib
from dataclasses import replace
from datetime import datetime

from bot.domain.commands import Request
from bot.domain.errors import StoreError


class Remembering:
    """Implements ``bot.ports.Memory``, ``SingleUses`` and ``Requests``; ``broken`` makes every call fail."""

    def __init__(self) -> None:
        self.requests: dict[str, Request] = {}
        self.values: dict[str, str] = {}
        self.used: dict[str, datetime] = {}
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
        """Whether the key is new, or was remembered until ``now`` at most."""
        self._check()
        if key in self.used and self.used[key] > now:
            return False
        self.used[key] = until
        return True

    async def forget_use(self, key: str) -> None:
        """Let the key be new again."""
        self._check()
        self.used.pop(key, None)

    async def keep_request(self, request: Request, now: datetime, since: datetime) -> str:
        """A token for the request: the same request has the same token, as in ``bot.store.sql.requests``."""
        self._check()
        kept = replace(request, can_manage=False)
        token = hashlib.sha256(repr(kept).encode()).hexdigest()[:24]
        self.requests[token] = kept
        return token

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token."""
        self._check()
        return self.requests.get(token)

    def _check(self) -> None:
        if self.broken:
            raise StoreError("The database is locked by another program")
