"""Asks the core, with the rights of the person who gives the command."""

from dataclasses import replace

from adapters.shared.answers import guarded
from adapters.slack.rights import Rights
from bot.domain.commands import Command, Request
from bot.domain.messages import Message
from bot.ports import Core


class Asking:
    """Gets the core's answer to a request; never raises, since a person waits for an answer."""

    def __init__(self, core: Core, rights: Rights) -> None:
        self._core = core
        self._rights = rights

    async def ask(self, request: Request) -> Message:
        """The answer to a request of ``request.user``, whose rights are looked up here: those in the request are
        ignored."""
        return await guarded(self._answer(request), request.command)

    async def _answer(self, request: Request) -> Message:
        allowed = await self._rights.can_manage(request.place, request.user)
        return await self._core.answer(replace(request, can_manage=allowed))

    def command(self, path: str) -> Command:
        """The declaration of the command with this path, such as ``quote who``."""
        return next(command for command in self._core.commands if command.path == path)
