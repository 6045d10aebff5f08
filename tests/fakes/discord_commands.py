"""Commands of every shape, and a core that tells what it was asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from bot import ports
from bot.domain.commands import Command, Option, Request, Suggest
from bot.domain.messages import File, Message, Outcome, Paragraph
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from bot.ports.shares import AllShares, MakeShares
from bot.text.failures import failure
from tests.fakes.cards import request_of
from tests.fakes.hearing import HeardInMemory, hears
from tests.fakes.remembering import Remembering

WHO = Command("quote", "who", "Who said this?", "/quote who …", (Option("text", "The words", required=True),))
BY = Command(
    "quote",
    "by",
    "What somebody said",
    "/quote by …",
    (
        Option("speaker", "Somebody", required=True, suggest="speaker"),
        Option("except", "Not with these words"),
        Option("count", "How many", integer=True, minimum=1, maximum=10),
    ),
)
SET = Command(
    "digest", "set", "When to post", "/digest set …", (Option("when", "When", required=True),), manage=True, posts=True
)
OFF = Command("digest", "off", "No more", "/digest off", manage=True, private=False)
NOW = Command("quotewire", "now", "Post " + "very " * 40 + "soon", "/quotewire now", private=False)
COMMANDS = (WHO, BY, SET, OFF, NOW)


class Kept(Remembering):
    """As much of ``bot.ports.AdapterStore`` as the adapter uses, in memory.

    ``refused`` counts the pauses and resumptions that failed while it was ``broken``. ``posting`` has the workspaces
    with something to post, and why they are paused.
    """

    def __init__(self) -> None:
        super().__init__()
        self.posting: dict[str, str | None] = {}
        self.paused: dict[Place, str] = {}
        """Places that are paused, and why."""
        self.looks: list[str | None] = []
        """The workspaces whose paused places were looked at; ``None``: all of them."""
        self.deserted: list[Place] = []
        self.refused = 0

    async def desert_place(self, place: Place) -> bool:
        self.refused += self.broken
        self._check()
        self.deserted.append(place)
        return True

    async def workspaces(self, platform: str, paused: str | None = None) -> set[str]:
        self._check()
        return {workspace for workspace, why in self.posting.items() if why == paused}

    async def pause_workspace(self, platform: str, workspace: str, why: str) -> bool:
        return self._set(workspace, why)

    async def resume_workspace(self, platform: str, workspace: str, now: datetime) -> bool:
        return self._set(workspace, None)

    async def refused_places(self, platform: str | None, workspace: str | None) -> list[tuple[Place, str]]:
        self._check()
        self.looks.append(workspace)
        return [(place, why) for place, why in self.paused.items() if workspace in (None, place.workspace)]

    async def resume_place(self, place: Place, now: datetime) -> bool:
        return self.paused.pop(place, None) is not None

    def _set(self, workspace: str, why: str | None) -> bool:
        self.refused += self.broken
        self._check()
        changed = self.posting.get(workspace, why) != why
        if workspace in self.posting:
            self.posting[workspace] = why
        return changed


class FakeCore:
    """Answers with what it was asked; ``private``, ``found``, ``following``, ``file``, ``broken`` change its ways."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.private = True
        self.found = False
        self.following: str | None = None
        self.file: File | None = None
        self.broken = False
        self.kept = Kept()
        self.heard = HeardInMemory()
        self.known: Sequence[str] = ()
        self.meter = ports.UNMETERED
        self.shares: MakeShares = AllShares

    async def answer(self, request: Request) -> Message:
        """Like ``bot.ports.Answer``."""
        self.asked.append(request)
        if self.broken:
            raise RuntimeError("the core breaks its promise")
        command = next(command for command in COMMANDS if command.path == request.command)
        if command.manage and not request.can_manage:
            return failure("You need the right to manage the server.", "refused")
        summary = f"{request.command}: {dict(request.arguments)}"
        outcome: Outcome = "found" if self.found else "ok"
        blocks = (Paragraph(summary),)
        line = self.following
        following = request_of(line, request.place, COMMANDS, request.user) if line else None
        return Message(outcome, summary, blocks, private=self.private, following=following, file=self.file)

    async def complete(self, suggest: Suggest, typed: str, place: Place) -> Sequence[str]:
        """Like ``bot.ports.Complete``."""
        if self.broken:
            raise RuntimeError("the core breaks its promise")
        return [name for name in self.known if name.casefold().startswith(typed.casefold())]

    def port(self, commands: Sequence[Command] = COMMANDS) -> ports.Core:
        """As an adapter gets it."""
        kept = cast("ports.AdapterStore", self.kept)  # as much of it as the adapter uses
        hear = hears(self.answer, commands, self.heard)
        return ports.Core(commands, self.answer, hear, self.complete, kept, SystemClock(), self.meter, self.shares)
