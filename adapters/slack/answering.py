"""Answers interactions: asks the core, and sends the answer to the person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import structlog

from adapters.shared.answers import with_buttons
from adapters.shared.once import Once
from adapters.shared.presses import read_press
from adapters.slack import buttons, forms, incoming, outcomes, render
from adapters.slack import texts as say
from adapters.slack.elements import Element
from adapters.slack.files import Files
from adapters.slack.incoming import Sender
from adapters.slack.modals import BROKEN, Changed, Hands, Modals
from adapters.slack.platform import PLATFORM
from bot.domain.commands import Command, Request, Value
from bot.domain.errors import QuotewireError, UsageError
from bot.domain.messages import Message, Note
from bot.ports import Core
from bot.text.command_line import check_arguments, split_line
from bot.text.failures import failure, line_for_chat
from bot.text.pasted import quoted_words
from bot.texts import cards
from bot.texts.refusals import BROKEN as BUG

_WHO = "quote who"

log = structlog.get_logger(__name__)


class Answering:
    """Has a method for each kind of interaction. Each sends an answer whatever fails, since a person waits for it."""

    def __init__(self, core: Core, hands: Hands, modals: Modals, changed: Changed) -> None:
        self._core = core
        self._asking = hands.asking
        self._rights = hands.rights
        self._replier = hands.replier
        self._files = Files(hands.calls)
        self._modals = modals
        self._changed = changed
        self._shared = Once(core.store, core.clock)

    async def command(self, body: Mapping[str, Any]) -> None:
        """A slash command; a command that lacks a required option opens its form."""
        sender, typed = incoming.of_command(body), incoming.typed_line(body)
        try:
            command, given = split_line(typed, self._core.commands)
            if forms.lacks(command, given) and await self._form(sender, command, given):
                return
            arguments = check_arguments(command, given)
        except UsageError as error:
            unreadable = incoming.unreadable(typed, self._core.commands, str(error))
            await self._replier.reply(sender, render.pages(unreadable, render.REPLIES), private=True)
            return
        await self.run(sender, command.path, arguments)

    async def shortcut(self, body: Mapping[str, Any]) -> None:
        """The message shortcut "Who said this?"."""
        runs = incoming.payload_runs(incoming.part_of(body, "message"))
        sender, words = incoming.of_interaction(body), quoted_words(runs)
        if not words:
            await self.tell(sender, say.NO_WORDS_IN_MESSAGE)
            return
        command = self._asking.command(_WHO)
        await self.run(sender, _WHO, {command.options[0].name: words}, private=True)

    async def more(self, body: Mapping[str, Any]) -> None:
        """The button More: the next page, for the person who pressed it."""
        sender, (_, token) = incoming.of_interaction(body), incoming.pressed_button(body)
        kept = await self._kept(sender, token)
        if isinstance(kept, Message):
            await self._show(sender, kept, private=True)
        else:
            await self.run(sender, kept.command, kept.arguments, private=True)

    async def of_core(self, body: Mapping[str, Any]) -> None:
        """A button of the core, or a line of its menu: answered in private, with the rights of whoever pressed it."""
        sender, press = incoming.of_interaction(body), read_press(incoming.pressed_button(body)[1])
        if press is None:
            await self.tell(sender, say.BUTTON_TOO_OLD_HERE)
        else:
            await self._answer(sender, press.request(sender.place, sender.user), private=True)

    async def share(self, body: Mapping[str, Any]) -> None:
        """The button Share: the same answer for the whole channel, in place of the private one.

        The request is run again, so that the answer has what the store has now. A second press of the button does
        nothing.
        """
        sender, (_, token) = incoming.of_interaction(body), incoming.pressed_button(body)
        press = ("share", sender.place, incoming.message_of(body), token)
        if not await self._shared.first(*press):
            return
        shown = await self._to_share(sender, token)
        if shown.outcome != "found":
            await self._shared.forget(*press)
            await self._show(sender, shown, private=True)
            return
        outcome = await self._replier.publish(sender, render.pages(shown, render.REPLIES))
        if outcome == "posted":
            await self._replier.remove(sender)
            return
        await self._shared.forget(*press)
        await self.tell(sender, say.PERHAPS_SHARED if outcome == "unclear" else say.NOT_SHARED)

    async def run(
        self, sender: Sender, command: str, arguments: Mapping[str, Value], *, private: bool | None = None
    ) -> Message:
        """Answer a request; ``private`` overrides the answer's own ``private``."""
        request = Request(command, sender.place, dict(arguments), sender.user)
        message = await self._answer(sender, request, private=private)
        if self._asking.command(command).manage and message.outcome == "ok":
            await self._changed(sender.place.workspace, sender.user, message.summary)
        return message

    async def _answer(self, sender: Sender, request: Request, *, private: bool | None) -> Message:
        message = await self._asking.ask(request)
        hidden = message.private if private is None else private
        if message.file is not None and hidden:
            where = await self._files.hand_over(sender, message.file)
            message = replace(message, blocks=(*message.blocks, Note(where)), file=None)
        message, tokens = await with_buttons(self._core, request, message, private=hidden)
        under = [*buttons.of_core(message), *buttons.under_answer(tokens.share, tokens.more)]
        await self._show(sender, message, private=hidden, under=under)
        return message

    async def broke(self, body: Mapping[str, Any]) -> None:
        """Say that an interaction failed, where the payload names a person."""
        sender = incoming.of_command(body) if "command" in body else incoming.of_interaction(body)
        if sender.response_url:
            await self.tell(sender, BUG)

    async def tell(self, sender: Sender, line: str) -> None:
        """Show a line that only the person sees."""
        await self._show(sender, failure(line), private=True)

    async def _form(self, sender: Sender, command: Command, given: Mapping[str, str]) -> bool:
        """Open a command's form; ``False`` where that fails: then the caller answers with the command's usage."""
        try:
            await self._modals.open(sender, command, given)
        except BROKEN as error:
            log.warning("a form can't be opened", error=outcomes.reason(error))
            return False
        return True

    async def _show(self, sender: Sender, message: Message, *, private: bool, under: Sequence[Element] = ()) -> None:
        await self._replier.reply(sender, render.pages(message, render.REPLIES, under), private=private)

    async def _kept(self, sender: Sender, token: str) -> Request | Message:
        """The stored request of a button, or a message that says why there is none. A token of another workspace counts
        as unknown."""
        try:
            kept = await self._core.store.kept_request(token)
        except QuotewireError as error:
            log.warning("what a button asks can't be read", error=str(error))
            return failure(line_for_chat(error))
        if kept is None or (kept.place.platform, kept.place.workspace) != (PLATFORM.name, sender.place.workspace):
            return failure(say.BUTTON_TOO_OLD_HERE)
        return replace(kept, place=sender.place, user=sender.user)

    async def _to_share(self, sender: Sender, token: str) -> Message:
        kept = await self._kept(sender, token)
        if isinstance(kept, Message):
            return kept
        message = await self._asking.ask(kept)
        name = await self._rights.name(sender.place, sender.user) or sender.name or say.SOMEBODY
        return replace(message, blocks=(*message.blocks, Note(cards.SHARED_BY.format(name=name))), following=None)
