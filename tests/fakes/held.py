"""A chat whose first post is delayed until a test lets it go on, as by a slow network."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Chat


@dataclass
class HeldChat(Chat):
    """Over another chat; the first post sets ``begun`` and waits for ``go_on``."""

    chat: Chat
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def platform(self) -> str:
        return self.chat.platform

    @property
    def recognises(self) -> timedelta:
        return self.chat.recognises

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        if not self.begun.is_set():
            self.begun.set()
            await self.go_on.wait()
        return await self.chat.send(place, message, key, unclear_since)
