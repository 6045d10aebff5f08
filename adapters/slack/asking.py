"""Asks the core, with the rights of the person who gives the command."""

from dataclasses import replace

from adapters.shared.answers import guarded
from adapters.shared.promises import is_promise, promised
from adapters.slack.membership import Membership
from adapters.slack.rights import Rights
from bot.domain.commands import Command, Request
from bot.domain.messages import Message
from bot.ports import Core


class Asking:
    """Gets the core's answer to a request; never raises, since a person waits for an answer."""

    def __init__(self, core: Core, rights: Rights, membership: Membership) -> None:
        self._core = core
        self._rights = rights
        self._membership = membership

    async def ask(self, request: Request) -> Message:
        """The answer to a request of ``request.user``, whose rights are looked up here: those in the request are
        ignored."""
        return await guarded(self._answer(request), request.command)

    async def _answer(self, request: Request) -> Message:
        allowed = await self._rights.can_manage(request.place, request.user)
        request = replace(request, can_manage=allowed)
        command = next((command for command in self._core.commands if command.path == request.command), None)
        if command is None or not (command.posts and allowed):  # a button's command isn't declared
            return await self._core.answer(request)
        channel = await self._membership.look(request.place)
        message = await self._core.answer(replace(request, place_name=channel.name))
        return await self._promised(request, message, channel.doubt)

    async def doubted(self, request: Request, message: Message) -> Message:
        """An answer that the core has given; where it promises posts and the bot can't post there, that too."""
        if not is_promise(self.command(request.command), message):
            return message
        return await self._promised(request, message, (await self._membership.look(request.place)).doubt)

    async def _promised(self, request: Request, message: Message, doubt: str) -> Message:
        if not is_promise(self.command(request.command), message):
            return message
        return await promised(self._core.store, self._core.clock, message, request.place, doubt)

    def command(self, path: str) -> Command:
        """The declaration of the command with this path, such as ``quote who``."""
        return next(command for command in self._core.commands if command.path == path)
