"""Opens forms, and runs the command of one that was sent.

``views.open`` takes a trigger that is good for three seconds, so nothing slow comes before it.
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
_NOT_YOU = "This needs the right to manage this workspace: ask one of its admins."
_WORKING = "Working on it …"
_SUGGEST_SECONDS = 0.4
"""Seconds that completions in a form may take; nothing is offered after them."""

log = structlog.get_logger(__name__)
Changed = Callable[[str, str, str], Awaitable[None]]
"""Told of a change: workspace, the person who made it, and what it came to."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What forms and App Home work with."""

    calls: Calls
    asking: Asking
    rights: Rights
    replier: Replier
    complete: Complete


class Modals:
    """One method for each thing that happens with a form."""

    def __init__(self, hands: Hands, changed: Changed) -> None:
        self._hands = hands
        self._changed = changed

    async def open(self, sender: Sender, command: Command, given: Mapping[str, str], *, home: bool = False) -> None:
        """Show the form of a command. Who may not send it is told at once where that is known, else in the form.

        Raises:
            SlackApiError and others of ``BROKEN``: it can't be shown.
        """
        origin = FormOrigin(command.path, "" if home else sender.place.channel, sender.response_url, home)
        known = self._hands.rights.known(sender.place, sender.user)
        title = forms.TITLES[command.path]
        shown = forms.notice(title, _NOT_YOU) if known is False else forms.form(command, origin, given)
        number = await self.show(sender, shown)
        if known is None and not await self._hands.rights.can_manage(sender.place, sender.user):
            await self.change(sender.place.workspace, number, forms.notice(title, _NOT_YOU))

    async def show(self, sender: Sender, view: Mapping[str, Any]) -> str:
        """Open a modal; its id."""
        web = await self._hands.calls.to(sender.place.workspace)
        answer = await web.views_open(trigger_id=sender.trigger, view=dict(view))
        return str((answer.get("view") or {}).get("id") or "")

    async def change(self, team: str, number: str, view: Mapping[str, Any]) -> None:
        """Show something else in an open modal; one that was closed meanwhile is left alone."""
        try:
            web = await self._hands.calls.to(team)
            await web.views_update(view_id=number, view=dict(view))
        except BROKEN as error:
            log.info("a modal can't be changed", error=outcomes.reason(error))

    def working(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What stands in the modal from the acknowledgement on until there is an answer."""
        view = body.get("view") or {}
        title = str((view.get("title") or {}).get("text") or "Quotewire")[:24]
        return forms.notice(title, _WORKING)

    async def submitted(self, body: Mapping[str, Any]) -> None:
        """Run the command of a form, and tell what it came to: in the form, and where the command would have."""
        view, sender = body.get("view") or {}, incoming.of_interaction(body)
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
        """Options for what was typed into a menu."""
        sender, typed = incoming.of_interaction(body), str(body.get("value") or "")
        try:
            async with asyncio.timeout(_SUGGEST_SECONDS):
                return forms.choices(await self._hands.complete("timezone", typed, sender.place))
        except (TimeoutError, QuotewireError):
            return []
