"""Answers requests: checks rights and arguments, calls the handler, and turns every failure into a line."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import structlog

from bot.commands.deps import Deps, Handlers
from bot.commands.stores import CommandStore
from bot.commands.zones import zones_like
from bot.domain.commands import Command, Request, Suggest
from bot.domain.errors import QuotewireError, StoreError, UsageError
from bot.domain.messages import Message
from bot.domain.places import Place, Steward
from bot.ports import viewer_at
from bot.text.command_line import check_arguments
from bot.text.failures import failure, line_for_chat
from bot.texts import refusals

_MOST_COMPLETIONS = 25
"""Maximum number of completions that are offered: no platform shows more."""

log = structlog.get_logger(__name__)


class Dispatcher:
    """Answers requests (``bot.ports.Answer``) and completes options (``bot.ports.Complete``)."""

    def __init__(self, deps: Deps[CommandStore], commands: Sequence[Command], handlers: Handlers) -> None:
        self._deps = deps
        self._commands = {command.path: command for command in commands}
        self._handlers = handlers

    async def answer(self, request: Request) -> Message:
        """The answer to one command; never raises."""
        try:
            return await self._handle(request)
        except QuotewireError as error:
            if isinstance(error, StoreError):
                log.warning("a command can't be answered", command=request.command, error=str(error))
            return failure(line_for_chat(error))
        except Exception:
            log.exception("command failed", command=request.command)
            return failure(refusals.BROKEN)

    async def _handle(self, request: Request) -> Message:
        command = self._commands.get(request.command)
        if command is None:
            raise UsageError(refusals.UNKNOWN_COMMAND.format(command=request.command))
        if command.manage and not request.can_manage:
            return failure(refusals.NEEDS_MANAGER.format(command=command.path), "refused")
        checked = replace(request, arguments=check_arguments(command, request.arguments))
        message = await self._handlers[request.command](self._deps, checked)
        if command.posts and message.outcome in ("ok", "found"):
            await self._note_steward(request)
        return message

    async def _note_steward(self, request: Request) -> None:
        """Note who set something up; the command is carried out even where that can't be stored."""
        if not request.user:
            return
        steward = Steward(request.place, request.user, request.place_name)
        try:
            await self._deps.store.note_steward(steward, self._deps.clock.now())
        except QuotewireError as error:
            log.warning("who set something up isn't stored", error=str(error))

    async def complete(self, kind: Suggest, typed: str, place: Place) -> Sequence[str]:
        """Completions for an option; none when the store fails."""
        try:
            return (await self._completions(kind, typed.strip(), place))[:_MOST_COMPLETIONS]
        except QuotewireError as error:
            log.warning("no completions", kind=kind, error=str(error))
            return []

    async def _completions(self, kind: Suggest, typed: str, place: Place) -> list[str]:
        match kind:
            case "speaker":
                return await self._deps.store.speakers(typed, _MOST_COMPLETIONS, viewer_at(place))
            case "source":
                return await self._deps.store.outlets(typed, _MOST_COMPLETIONS, viewer_at(place))
            case "feed":
                followed = await self._deps.store.subscriptions(place)
                return [entry.feed.title for entry in followed if typed.casefold() in entry.feed.title.casefold()]
            case "timezone":
                return await asyncio.to_thread(zones_like, typed)  # the first time it reads hundreds of files
