"""Opens forms, and runs the command of a submitted form.

``views.open`` needs a trigger that expires after three seconds, so nothing slow comes before it.
https://docs.slack.dev/interactivity/handling-user-interaction/#modal_responses
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from adapters.slack import forms, incoming, outcomes, render
from adapters.slack import texts as say
from adapters.slack.asking import Asking
from adapters.slack.forms import FormOrigin
from adapters.slack.incoming import Sender
from adapters.slack.logins import Calls
from adapters.slack.platform import slack_place
from adapters.slack.replying import Replier
from adapters.slack.rights import Rights
from bot.domain.commands import Command, Request
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.ports import Complete

BROKEN = (SlackApiError, aiohttp.ClientError, TimeoutError, OSError, QuotewireError)
_SUGGEST_SECONDS = 0.4
"""Seconds that the look-up of completions in a form may take; after them no completions are offered."""

log = structlog.get_logger(__name__)
Changed = Callable[[str, str, str], Awaitable[None]]
"""Called after a change of settings, with the workspace, the person who made it and the answer's summary."""


@dataclass(frozen=True, slots=True)
class Hands:
    """The parts that forms and App Home use."""

    calls: Calls
    asking: Asking
    rights: Rights
    replier: Replier
    complete: Complete


class Modals:
    """Has a method for each thing that happens with a form."""

    def __init__(self, hands: Hands, changed: Changed) -> None:
        self._hands = hands
        self._changed = changed

    async def open(self, sender: Sender, command: Command, given: Mapping[str, str], *, home: bool = False) -> None:
        """Show a command's form; to a person without the right to run the command, a line that says so.

        Where the person's rights aren't in memory the form is shown first, since the trigger expires.

        Raises:
            SlackApiError and the other errors of ``BROKEN``: the form can't be shown.
        """
        origin = FormOrigin(command.path, "" if home else sender.place.channel, sender.response_url, home)
        known = self._hands.rights.known(sender.place, sender.user)
        title = forms.TITLES[command.path]
        shown = forms.notice(title, say.NEEDS_ADMIN) if known is False else forms.form(command, origin, given)
        number = await self.show(sender, shown)
        if known is None and not await self._hands.rights.can_manage(sender.place, sender.user):
            await self.change(sender.place.workspace, number, forms.notice(title, say.NEEDS_ADMIN))

    async def show(self, sender: Sender, view: Mapping[str, Any]) -> str:
        """Open a modal; returns its id."""
        web = await self._hands.calls.to(sender.place.workspace)
        answer = await web.views_open(trigger_id=sender.trigger, view=dict(view))
        return str((answer.get("view") or {}).get("id") or "")

    async def change(self, team: str, number: str, view: Mapping[str, Any]) -> None:
        """Replace the view of an open modal; does nothing where the person has closed it."""
        try:
            web = await self._hands.calls.to(team)
            await web.views_update(view_id=number, view=dict(view))
        except BROKEN as error:
            log.info("a modal can't be changed", error=outcomes.reason(error))

    def working(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The view that a submitted form shows until its answer has come."""
        title = str(incoming.part_of(incoming.part_of(body, "view"), "title").get("text") or "Quotewire")[:24]
        return forms.notice(title, say.WORKING)

    async def submitted(self, body: Mapping[str, Any]) -> None:
        """Run the command of a submitted form; the answer is shown in the form, and in the channel if it isn't
        private."""
        view, sender = incoming.part_of(body, "view"), incoming.of_interaction(body)
        try:
            origin, given = forms.origin_of(view), forms.values_of(view)
            command = self._hands.asking.command(origin.command)
        except (ValueError, TypeError, StopIteration):
            log.warning("a form that isn't ours was sent")
            return
        channel = origin.channel or given.pop(forms.WHERE, "")
        place = slack_place(sender.place.workspace, channel)
        message = await self._hands.asking.ask(Request(command.path, place, dict(given), sender.user))
        await self._told(Sender(place, sender.user, origin.response_url), command, origin, given, message, view)

    async def _told(
        self,
        sender: Sender,
        command: Command,
        origin: FormOrigin,
        given: Mapping[str, str],
        message: Message,
        view: Mapping[str, Any],
    ) -> None:
        team, number = sender.place.workspace, str(view.get("id") or "")
        if message.outcome in ("error", "refused"):
            await self.change(team, number, forms.form(command, origin, given, message.summary))
            return
        await self.change(team, number, forms.answer(forms.TITLES[command.path], message))
        if sender.response_url and not message.private:
            await self._hands.replier.reply(sender, render.pages(message, render.REPLIES), private=False)
        await self._changed(team, sender.user, message.summary)

    async def suggestions(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Completions for the text that was typed into a menu."""
        sender, typed = incoming.of_interaction(body), str(body.get("value") or "")
        try:
            async with asyncio.timeout(_SUGGEST_SECONDS):
                return forms.choices(await self._hands.complete("timezone", typed, sender.place))
        except (TimeoutError, QuotewireError):
            return []
