"""Answers commands: acknowledges each at once, then sends the core's answer, or a line that says that it failed."""

import asyncio
from collections.abc import Mapping, Sequence

import discord
import structlog

from adapters.discord import incoming
from adapters.discord import texts as say
from adapters.discord.interaction import Interaction
from adapters.discord.responding import acknowledge, send_reply
from adapters.shared.answers import Buttons, guarded, with_buttons
from adapters.shared.promises import is_promise, promised
from bot.domain.commands import Command, Request, Suggest, Value
from bot.domain.messages import Message
from bot.ports import Core
from bot.text.failures import failure
from bot.text.pasted import quoted_words

log = structlog.get_logger(__name__)


class Desk:
    """Passes commands to the core, and the core's answers back to Discord."""

    def __init__(self, core: Core, completion_seconds: float) -> None:
        self._core = core
        self._completion_seconds = completion_seconds
        self._who = next(
            (command for command in core.commands if command.path == "quote who" and command.options), None
        )

    @property
    def knows_who(self) -> bool:
        """Whether the core declares the command that the menu entry "Who said this?" runs."""
        return self._who is not None

    async def command(self, interaction: Interaction, command: Command, arguments: Mapping[str, Value]) -> None:
        """Answer a slash command."""
        # Only the person sees a refusal, also of a command whose answer the whole channel would see.
        private = command.private or (command.manage and not incoming.can_manage(interaction))
        with interaction.client.answering():
            if await acknowledge(interaction, private=private):
                await self._reply(interaction, command, arguments, private=private)

    async def who_said_this(self, interaction: Interaction, message: discord.Message) -> None:
        """Answer the message command "Who said this?", in private."""
        with interaction.client.answering():
            await self._who_said_this(interaction, message)

    async def _who_said_this(self, interaction: Interaction, message: discord.Message) -> None:
        if self._who is None or not await acknowledge(interaction, private=True):
            return
        words = quoted_words(incoming.message_runs(message))
        if words:
            await self._reply(interaction, self._who, {self._who.options[0].name: words}, private=True)
        else:
            await send_reply(interaction, failure(say.NO_TEXT, "refused"), private=True)

    async def complete(self, interaction: Interaction, suggest: Suggest, typed: str) -> Sequence[str]:
        """Completions for what was typed; none when they take longer than ``completion_seconds``."""
        try:
            async with asyncio.timeout(self._completion_seconds):
                return await self._core.complete(suggest, typed, incoming.place_of_interaction(interaction))
        except Exception as error:
            log.warning("no completions", kind=suggest, error=str(error) or type(error).__name__)
            return ()

    async def answer(self, request: Request) -> tuple[Message, Buttons]:
        """The core's answer and the buttons under it; never raises."""
        message = await guarded(self._core.answer(request), request.command)
        return await with_buttons(self._core, request, message, private=message.private)

    async def _reply(
        self, interaction: Interaction, command: Command, arguments: Mapping[str, Value], *, private: bool
    ) -> None:
        message, under = await self.answer(incoming.request(interaction, command, arguments))
        if is_promise(command, message):
            place, doubt = incoming.place_of_interaction(interaction), incoming.doubt(interaction)
            message = await promised(self._core.store, self._core.clock, message, place, doubt)
        await send_reply(interaction, message, under, private=private)
