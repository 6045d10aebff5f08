"""What the Slack adapter keeps, in memory."""

from dataclasses import replace
from datetime import datetime

from bot.domain.commands import Request
from bot.domain.errors import StoreError


class KeptInMemory:
    """Implements ``adapters.slack.core.SlackStore``; ``broken`` makes every call fail."""

    def __init__(self) -> None:
        self.requests: dict[str, Request] = {}
        self.broken = False

    async def keep_request(self, request: Request, now: datetime) -> str:
        """A token that counts up."""
        self._check()
        token = f"{len(self.requests):024}"
        self.requests[token] = replace(request, can_manage=False)
        return token

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token."""
        self._check()
        return self.requests.get(token)

    def _check(self) -> None:
        if self.broken:
            raise StoreError("The database is locked by another program")
