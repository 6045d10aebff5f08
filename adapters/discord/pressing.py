"""Handles pressed buttons: Share posts an answer for the whole channel, More shows its next page to the person, and the
core's own buttons are answered in private.

A press runs the stored request again, or the command in the button, so the answer is what the store has now.
"""

from collections.abc import Callable
from dataclasses import replace

import structlog

from adapters.discord import buttons, components, incoming, posting, render
from adapters.discord import texts as say
from adapters.discord.answering import Desk
from adapters.discord.interaction import Interaction
from adapters.discord.responding import acknowledge, edit_message, follow_up
from adapters.shared.once import Once
from bot.domain.commands import Request
from bot.domain.errors import PlaceGoneError, QuotewireError, RetryLaterError
from bot.domain.messages import Note
from bot.ports import Core
from bot.text.failures import failure
from bot.texts import cards

log = structlog.get_logger(__name__)


class Presses:
    """Answers each press of a button."""

    def __init__(self, core: Core, desk: Desk, post: posting.PostCall) -> None:
        self._core = core
        self._desk = desk
        self._post = post
        self._shared = Once(core.store, core.clock)

    async def __call__(self, interaction: Interaction) -> None:
        """Answer a press; never leaves it without an answer."""
        given = incoming.pressed_id(interaction)
        press, of_core = buttons.read_custom_id(given), buttons.read_core_id(given)
        if interaction.message is None or not await acknowledge(interaction, private=True, press=True):
            return
        if of_core is not None:
            message, under = await self._desk.answer(incoming.of_press(interaction, of_core))
            await follow_up(interaction, replace(message, private=True), under)
            return
        request = await self._kept(press) if press else None
        if press is None or request is None:
            await follow_up(interaction, failure(say.BUTTON_EXPIRED, "refused"))
        elif press.action == "share":
            await self._share(interaction, request, press.token)
        else:
            await self._more(interaction, request)

    async def _kept(self, press: buttons.PressedButton) -> Request | None:
        try:
            return await self._core.store.kept_request(press.token)
        except QuotewireError as error:
            log.warning("a button's request can't be read", error=str(error))
            return None

    async def _more(self, interaction: Interaction, request: Request) -> None:
        """Send the next page as a message of its own, so that the page before stays above it."""
        message, under = await self._desk.answer(incoming.again(interaction, request))
        if await follow_up(interaction, replace(message, private=True), under) and _private(interaction):
            await _without(interaction, "more")

    async def _share(self, interaction: Interaction, request: Request, token: str) -> None:
        assert interaction.message is not None
        message_id = interaction.message.id
        if why_not := _why_not(interaction, request):
            await follow_up(interaction, failure(why_not, "refused"))
        elif await self._shared.first("share", message_id):  # false for the second press of a double click
            if await self._shared_with_all(interaction, request, f"share/{token}/{message_id}"):
                await _without(interaction, "share")
            else:
                await self._shared.forget("share", message_id)

    async def _shared_with_all(self, interaction: Interaction, request: Request, key: str) -> bool:
        message, under = await self._desk.answer(incoming.again(interaction, request))
        if message.outcome != "found":
            await follow_up(interaction, replace(message, private=True))
            return False
        signed = replace(message, private=False, blocks=(*message.blocks, Note(_signature(interaction))))
        public = replace(under, share=None)
        if not incoming.bot_may_post(interaction):
            return await follow_up(interaction, signed, public)
        try:
            await self._post(request.place, signed, key, public)
        except PlaceGoneError:  # surely not posted: answer by the interaction, which needs no right to post
            return await follow_up(interaction, signed, public)
        except RetryLaterError:
            await follow_up(interaction, failure(say.SHARE_NOT_TAKEN))
            return False
        return True


def _why_not(interaction: Interaction, request: Request) -> str | None:
    if request.user != str(interaction.user.id):
        return say.NOT_YOUR_ANSWER
    return None if incoming.person_may_write(interaction) else say.YOU_MAY_NOT_WRITE


def _signature(interaction: Interaction) -> str:
    return cards.SHARED_BY.format(name=interaction.user.display_name)


def _private(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral


async def _without(interaction: Interaction, action: buttons.Action) -> None:
    """Remove the pressed button from its message, since it works only once."""
    assert interaction.message is not None
    shown: list[components.Component] = [dict(component.to_dict()) for component in interaction.message.components]
    left = components.without_buttons(shown, lambda given: _is(action)(buttons.read_custom_id(given)))
    await edit_message(interaction, render.components_body(left))


def _is(action: buttons.Action) -> Callable[[buttons.PressedButton | None], bool]:
    return lambda press: press is not None and press.action == action
