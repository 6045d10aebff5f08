"""Asks the core, with the rights of the person who asks."""

from dataclasses import replace

from adapters.shared.answers import guarded
from adapters.slack.rights import Rights
from bot.domain.commands import Command, Request
from bot.domain.messages import Message
from bot.ports import Core


class Asking:
    """The core's answers, whatever happens: somebody is waiting."""

    def __init__(self, core: Core, rights: Rights) -> None:
        self._core = core
        self._rights = rights

    async def ask(self, request: Request) -> Message:
        """The answer to a request of ``request.user``; rights are looked up here, whatever the request says."""
        return await guarded(self._answer(request), request.command)

    async def _answer(self, request: Request) -> Message:
        allowed = await self._rights.can_manage(request.place, request.user)
        return await self._core.answer(replace(request, can_manage=allowed))

    def command(self, path: str) -> Command:
        """The declaration of ``quote who``."""
        return next(command for command in self._core.commands if command.path == path)
