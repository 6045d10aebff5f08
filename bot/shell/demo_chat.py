"""The demo's conversation, kept for the page that shows it as each platform does."""

import re
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from adapters.shared.presses import read_press
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.web_chat import ChatTurn
from bot.ports import Answer, Core
from bot.ports.platforms import BodyPreview
from bot.text.command_line import written_line

_MOST_TURNS = 12
"""Latest turns that are kept."""
_HELD = re.compile(r"(?P<action>share|more):(?P<token>[0-9a-f]{24})$")
"""A button whose request the store keeps: Share, or More."""
_OF_CORE = re.compile(r"post [a-z]+:.*", re.DOTALL)
"""The core's own button (``adapters.shared.presses``)."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A request with its answer, and the bodies that were made of it so far."""

    typed: str
    request: Request
    message: Message
    bodies: dict[str, Mapping[str, Any]] = field(default_factory=dict)


class DemoChat:
    """Implements ``bot.ports.web_chat.ChatRoom``. ``type_line`` gives a line to the chat, whose answers are noted."""

    def __init__(
        self,
        core: Core,
        answer: Answer,
        previews: Mapping[str, BodyPreview],
        type_line: Callable[[str], Awaitable[Message]],
        place: Place,
    ) -> None:
        self._place = place
        self._core = core
        self._answer = answer
        self._previews = previews
        self._type_line = type_line
        self._told: deque[_Told] = deque(maxlen=_MOST_TURNS)

    def note(self, request: Request, message: Message) -> None:
        """Keep a request and its answer."""
        command = next((command for command in self._core.commands if command.path == request.command), None)
        typed = written_line(command, request.arguments) if command else ""
        self._told.append(_Told(typed, request, message))

    async def turns(self) -> Sequence[ChatTurn]:
        """See ``bot.ports.web_chat.ChatRoom``."""
        for turn in tuple(self._told):
            for name, preview in self._previews.items():
                if name not in turn.bodies:
                    turn.bodies[name] = await preview.answer(self._core, turn.request, turn.message)
        return [ChatTurn(turn.typed, dict(turn.bodies)) for turn in self._told]

    async def say(self, typed: str) -> None:
        """See ``bot.ports.web_chat.ChatRoom``."""
        noted = self._told[-1] if self._told else None
        message = await self._type_line(typed)
        if message.blocks and (not self._told or self._told[-1] is noted):  # a line that can't be read
            self._told.append(_Told(typed, Request("", self._place), message))

    async def press(self, held: str) -> None:
        """See ``bot.ports.web_chat.ChatRoom``."""
        kept, of_core = _HELD.search(held), _OF_CORE.search(held)
        press = read_press(of_core[0]) if of_core else None
        if kept:
            request = await self._core.store.kept_request(kept["token"])
        else:
            request = press.request(self._place, "page") if press else None
        if request is None:
            return
        message = await self._answer(request)
        shared = kept is not None and kept["action"] == "share"
        self.note(request, replace(message, private=False) if shared else message)
