"""Answers an interaction: the acknowledgement first, then messages through its webhook.

Discord drops an interaction that isn't acknowledged within 3 seconds; afterwards there are 15 minutes (Discord,
Interactions, "Receiving and Responding"). Answers need no right at the place, and the bot need not be a member of the
server.
"""

from dataclasses import replace
from typing import Any

import discord
import structlog

from adapters.discord import files, render
from adapters.discord import texts as say
from adapters.discord.client import TRANSIENT
from adapters.discord.interaction import Interaction
from adapters.discord.transport import BROKEN_LINE, repeated
from adapters.shared.answers import NONE, Buttons
from bot.domain.messages import Message, Note

_ORIGINAL = "/messages/@original"

log = structlog.get_logger(__name__)


async def acknowledge(interaction: Interaction, *, private: bool, press: bool = False) -> bool:
    """Tell Discord that an answer comes, or for a ``press`` that the button was handled; ``False`` where nobody would
    see an answer."""
    try:
        if press:  # "deferred update": the message with the button stays unchanged for now
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=private, thinking=True)
    except (*TRANSIENT, discord.InteractionResponded) as error:
        # Too late, or acknowledged already: nobody would see an answer, so none is made.
        log.warning("an interaction could not be acknowledged", error=str(error) or type(error).__name__)
        return False
    return True


async def send_reply(interaction: Interaction, message: Message, buttons: Buttons = NONE, *, private: bool) -> None:
    """Answer a command. ``private`` is how it was acknowledged: Discord shows the first answer to the same people.

    So when the command was acknowledged in public and the message is private, "thinking" is first replaced by a line
    for everybody and that line deleted last: deleting "thinking" itself leaves no way to answer
    (discord/discord-api-docs, issues 2739 and 3087).
    """
    aside = message.private and not private
    try:
        if aside and not await _end_thinking(interaction):
            await _call(interaction, "POST", "", render.line_body(say.ANSWER_NOT_TAKEN))
            return
        if aside:
            await _follow_up(interaction, message, buttons)
            await _call(interaction, "DELETE", _ORIGINAL)
        else:
            await _first_answer(interaction, message, buttons)
    except TRANSIENT as error:
        log.warning("an answer could not be sent", error=str(error) or type(error).__name__)
        if aside:
            await edit_message(interaction, render.line_body(say.ANSWER_NOT_TAKEN))


async def _first_answer(interaction: Interaction, message: Message, buttons: Buttons) -> None:
    """A second way where the connection breaks: the first follow-up takes the place of "thinking" and becomes the
    original message, so changing that message has the same outcome whether or not the follow-up had arrived."""
    try:
        await _follow_up(interaction, message, buttons)
    except BROKEN_LINE as error:
        log.info("an answer is sent another way", error=str(error) or type(error).__name__)
        body = _body(interaction, message, buttons)
        # "private" is settled by the acknowledgement; a change can't set it (Webhook resource, "Edit Webhook Message").
        await _call(interaction, "PATCH", _ORIGINAL, {**body, "flags": body["flags"] & ~render.EPHEMERAL})


async def _end_thinking(interaction: Interaction) -> bool:
    """Replace "thinking" by a line that everybody sees; ``False`` if that failed: then the next message would take its
    place and be seen by everybody, so a private answer must be held back."""
    try:
        await _call(interaction, "PATCH", _ORIGINAL, render.line_body(say.ANSWERED_IN_PRIVATE))
    except TRANSIENT as error:
        log.warning("an answer for one person alone is held back", error=str(error) or type(error).__name__)
        return False
    return True


async def follow_up(interaction: Interaction, message: Message, buttons: Buttons = NONE) -> bool:
    """Send another message, which only the person sees if it is private; returns whether Discord took it."""
    try:
        await _follow_up(interaction, message, buttons)
    except TRANSIENT as error:
        log.warning("an answer could not be sent", error=str(error) or type(error).__name__)
        return False
    return True


async def edit_message(interaction: Interaction, body: dict[str, Any]) -> None:
    """Replace the components of the message whose button was pressed."""
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
        await _call(interaction, "POST", "", _body(interaction, message, buttons))
    except discord.HTTPException as error:
        if error.status != 400:
            raise
        log.warning("Discord refused the layout of an answer", error=error.text)
        await _call(interaction, "POST", "", render.plain_body(message))


def _body(interaction: Interaction, message: Message, buttons: Buttons) -> dict[str, Any]:
    return render.interaction_body(message, buttons, command_ids=interaction.client.command_ids)


async def _call(interaction: Interaction, method: str, ending: str, body: dict[str, Any] | None = None) -> None:
    """Send exactly ``body``: discord.py's own views would render a message a second way."""
    given = {"json": body, "params": files.PARAMETERS} if body else {}

    async def send() -> None:
        await interaction.client.http.request(files.route(interaction, method, ending), **given)

    # Changing a message twice does no harm; sending one twice does.
    await (repeated(send) if method == "PATCH" else send())
