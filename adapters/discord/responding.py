"""What goes back for an interaction: the acknowledgement, then messages through its webhook.

Discord drops an interaction that isn't acknowledged within 3 seconds; afterwards there are 15 minutes (Discord,
Interactions, "Receiving and Responding"). No right is needed at the place, and the bot need not even be in the server.
"""

from dataclasses import replace
from typing import Any

import discord
import structlog

from adapters.discord import files, render
from adapters.discord.client import TRANSIENT
from adapters.discord.interaction import Interaction
from adapters.shared.answers import NONE, Buttons
from bot.domain.messages import Message, Note

_ASIDE = "Answered in private."
_AGAIN = "Discord didn't take the answer just now. Please give the command again."
_ORIGINAL = "/messages/@original"

log = structlog.get_logger(__name__)


async def acknowledge(interaction: Interaction, *, private: bool, press: bool = False) -> bool:
    """Tell Discord that an answer comes, or that a ``press`` is seen to; ``False`` where nobody would see an answer."""
    try:
        if press:  # "deferred update": the message with the button stays as it is for now
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=private, thinking=True)
    except (*TRANSIENT, discord.InteractionResponded) as error:
        # Too late or twice: nobody would see an answer, so no work is done for one.
        log.warning("an interaction could not be acknowledged", error=str(error) or type(error).__name__)
        return False
    return True


async def send_reply(interaction: Interaction, message: Message, buttons: Buttons = NONE, *, private: bool) -> None:
    """Answer a command. ``private`` is how it was acknowledged; its first answer can't be otherwise.

    So where the message turns out to be more private, "thinking" is ended for everybody first and taken away last:
    deleting it while it is there leaves no way to answer (discord/discord-api-docs, issues 2739 and 3087).
    """
    aside = message.private and not private
    try:
        if aside and not await _end_thinking(interaction):
            await _call(interaction, "POST", "", render.line_body(_AGAIN))
            return
        await _follow_up(interaction, message, buttons)
        if aside:
            await _call(interaction, "DELETE", _ORIGINAL)
    except TRANSIENT as error:
        log.warning("an answer could not be sent", error=str(error) or type(error).__name__)
        if aside:
            await edit_message(interaction, render.line_body(_AGAIN))


async def _end_thinking(interaction: Interaction) -> bool:
    """For everybody; if that fails, what is sent next takes the place of "thinking" and is seen by everybody too."""
    try:
        await _call(interaction, "PATCH", _ORIGINAL, render.line_body(_ASIDE))
    except TRANSIENT as error:
        log.warning("an answer for one person alone is held back", error=str(error) or type(error).__name__)
        return False
    return True


async def follow_up(interaction: Interaction, message: Message, buttons: Buttons = NONE) -> bool:
    """Send one more message, for the person alone or for everybody as it says itself; whether it arrived."""
    try:
        await _follow_up(interaction, message, buttons)
    except TRANSIENT as error:
        log.warning("an answer could not be sent", error=str(error) or type(error).__name__)
        return False
    return True


async def edit_message(interaction: Interaction, body: dict[str, Any]) -> None:
    """Change the message with the button that was pressed."""
    try:
        await _call(interaction, "PATCH", _ORIGINAL, body)
    except TRANSIENT as error:
        log.warning("a message could not be changed", error=str(error) or type(error).__name__)


async def _follow_up(interaction: Interaction, message: Message, buttons: Buttons) -> None:
    if message.file is not None and message.private:
        why_not = await files.send(interaction, message, message.file)
        if why_not is None:
            return
        message = replace(message, blocks=(*message.blocks, Note(why_not)))
    try:
        await _call(interaction, "POST", "", render.interaction_body(message, buttons))
    except discord.HTTPException as error:
        if error.status != 400:
            raise
        log.warning("Discord refused the layout of an answer", error=error.text)
        await _call(interaction, "POST", "", render.plain_body(message))


async def _call(interaction: Interaction, method: str, ending: str, body: dict[str, Any] | None = None) -> None:
    """Send exactly ``body``: discord.py's views would be a second source of it."""
    given = {"json": body, "params": files.PARAMETERS} if body else {}
    await interaction.client.http.request(files.route(interaction, method, ending), **given)
