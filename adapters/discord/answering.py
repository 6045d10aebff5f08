"""Interactions answered: acknowledged at once, then with what the core says, and with something even when it fails.

Discord drops an interaction that isn't acknowledged within 3 seconds; afterwards there are 15 minutes (Discord,
Interactions, "Receiving and Responding").
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import discord
import structlog
from discord.http import Route

from adapters.discord import incoming, render
from adapters.discord.client import TRANSIENT
from bot.domain.commands import Command, Suggest, Value
from bot.domain.messages import Message, failure
from bot.ports import Answer, Complete

Interaction = discord.Interaction[Any]

_BROKEN = "Something went wrong on my side. Please try again; the log of the bot says more."
_ASIDE = "Answered in private."
_NO_TEXT = "There is no text in this message that I could look up."
_ORIGINAL = "/messages/@original"
_PARAMETERS = {"with_components": "true"}
_COMPLETION_SECONDS = 2.0
"""An autocomplete can't be acknowledged first, so it gives up in time and offers nothing."""

log = structlog.get_logger(__name__)


class Desk:
    """Takes interactions to the core and its answers back."""

    def __init__(self, answer: Answer, complete: Complete, who: Command | None) -> None:
        self._answer = answer
        self._complete = complete
        self._who = who

    @property
    def knows_who(self) -> bool:
        """Whether there is a command to look words up with."""
        return self._who is not None

    async def command(self, interaction: Interaction, command: Command, arguments: Mapping[str, Value]) -> None:
        """Answer a slash command."""
        # A refusal is for the person alone, also where the answer would be for everybody.
        private = command.private or (command.manage and not incoming.can_manage(interaction))
        if await _acknowledged(interaction, private=private):
            await self._reply(interaction, command, arguments, private=private)

    async def who_said_this(self, interaction: Interaction, message: discord.Message) -> None:
        """Answer the message command, to the person alone."""
        if self._who is None or not await _acknowledged(interaction, private=True):
            return
        words = incoming.words_of(message)
        if words:
            await self._reply(interaction, self._who, {self._who.options[0].name: words}, private=True)
        else:
            await _send(interaction, failure(_NO_TEXT, "refused"), private=True)

    async def complete(self, interaction: Interaction, suggest: Suggest, typed: str) -> Sequence[str]:
        """Offer completions, or none."""
        try:
            async with asyncio.timeout(_COMPLETION_SECONDS):
                return await self._complete(suggest, typed, incoming.place(interaction))
        except Exception as error:
            log.warning("no completions", kind=suggest, error=str(error) or type(error).__name__)
            return ()

    async def _reply(
        self, interaction: Interaction, command: Command, arguments: Mapping[str, Value], *, private: bool
    ) -> None:
        try:
            message = await self._answer(incoming.request(interaction, command, arguments))
        except Exception:
            # The core promises an answer; whoever asked gets one even when it breaks its promise.
            log.exception("a command failed", command=command.path)
            message = failure(_BROKEN)
        await _send(interaction, message, private=private)


async def _acknowledged(interaction: Interaction, *, private: bool) -> bool:
    try:
        await interaction.response.defer(ephemeral=private, thinking=True)
    except (*TRANSIENT, discord.InteractionResponded) as error:
        # Too late or twice: nobody would see an answer, so no work is done for one.
        log.warning("an interaction could not be acknowledged", error=str(error) or type(error).__name__)
        return False
    return True


async def _send(interaction: Interaction, message: Message, *, private: bool) -> None:
    """``private`` is how the interaction was acknowledged; its first answer can't be otherwise.

    So where the message turns out to be more private, "thinking" is ended for everybody first and taken away last:
    deleting it while it is there leaves no way to answer (discord/discord-api-docs, issues 2739 and 3087).
    """
    aside = message.private and not private
    try:
        if aside:
            await _call(interaction, "PATCH", _ORIGINAL, render.line_body(_ASIDE))
        try:
            await _call(interaction, "POST", "", render.interaction_body(message))
        except discord.HTTPException as error:
            if error.status != 400:
                raise
            log.warning("Discord refused the layout of an answer", error=error.text)
            await _call(interaction, "POST", "", render.plain_body(message))
        if aside:
            await _call(interaction, "DELETE", _ORIGINAL)
    except TRANSIENT as error:
        log.warning("an answer could not be sent", error=str(error) or type(error).__name__)


async def _call(interaction: Interaction, method: str, ending: str, body: dict[str, Any] | None = None) -> None:
    """Send exactly ``body``: discord.py's views would be a second source of it."""
    route = Route(
        method,
        f"/webhooks/{{webhook_id}}/{{webhook_token}}{ending}",
        webhook_id=interaction.application_id,
        webhook_token=interaction.token,
    )
    await interaction.client.http.request(route, **({"json": body, "params": _PARAMETERS} if body else {}))
