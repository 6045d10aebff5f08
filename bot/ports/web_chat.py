"""A conversation with the bot that the page of a demo shows."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.web_chat import ChatTurn


class ChatRoom(Protocol):
    """A conversation, which everybody who reads the page takes part in."""

    async def turns(self) -> Sequence[ChatTurn]:
        """The latest turns, the oldest first."""
        ...

    async def say(self, typed: str) -> None:
        """Type a line."""
        ...

    async def press(self, held: str) -> None:
        """Press a button; ``held`` is what the button of a body holds. Buttons that aren't known do nothing."""
        ...
