"""Shows App Home, and handles the buttons there."""

from collections.abc import Mapping
from typing import Any

import structlog
from cachetools import FIFOCache

from adapters.slack import forms, incoming, outcomes
from adapters.slack import texts as say
from adapters.slack.audience import Audience
from adapters.slack.home import Board, dm_of, home, press_of
from adapters.slack.incoming import Sender
from adapters.slack.modals import BROKEN, Hands, Modals
from adapters.slack.platform import PLATFORM, slack_place
from bot.domain.commands import Request
from bot.domain.errors import QuotewireError
from bot.domain.places import Place
from bot.ports import AdapterStore
from bot.text.failures import line_for_chat

_WHO = "quote who"
_REMEMBERED = 1_000
"""People whose channel of direct messages with the bot is remembered, in all workspaces."""
_AT_ONCE = 20
"""People whose App Home is rebuilt after a change: those of the workspace who saw it last."""

log = structlog.get_logger(__name__)


class Tab:
    """Has a method for each thing that happens in App Home."""

    def __init__(self, hands: Hands, store: AdapterStore) -> None:
        self._hands = hands
        self._store = store
        self._audience = Audience(hands.calls)
        self._modals = Modals(hands, self.changed)
        self._readers: FIFOCache[tuple[str, str], str] = FIFOCache(_REMEMBERED)  # the latest reader is last

    @property
    def modals(self) -> Modals:
        """The forms; after a change by one of them App Home is rebuilt."""
        return self._modals

    async def opened(self, body: Mapping[str, Any]) -> None:
        """A person opened App Home."""
        event = incoming.part_of(body, "event")
        if event.get("tab") == "home":
            team = incoming.installed_team(body)
            await self.publish(team, str(event.get("user") or ""), str(event.get("channel") or ""))

    async def pressed(self, body: Mapping[str, Any]) -> None:
        """A button that runs a command was pressed."""
        sender, dm = self._read(body)
        press = press_of(incoming.pressed_button(body)[1])
        if press is None:
            return
        place = slack_place(sender.place.workspace, press.channel)
        message = await self._hands.asking.ask(Request(press.command, place, dict(press.arguments), sender.user))
        self._readers[sender.place.workspace, sender.user] = dm
        await self.changed(sender.place.workspace, sender.user, message.summary)

    async def form(self, body: Mapping[str, Any]) -> None:
        """A button that opens a form was pressed."""
        sender, dm = self._read(body)
        self._readers[sender.place.workspace, sender.user] = dm
        path = incoming.pressed_button(body)[1]
        if path not in forms.TITLES:
            return
        try:
            await self._modals.open(sender, self._hands.asking.command(path), {}, home=True)
        except BROKEN as error:
            log.warning("a form can't be opened", error=outcomes.reason(error))

    async def search(self, body: Mapping[str, Any]) -> None:
        """The search box was used: a modal is opened at once, and shows the answer when it has come."""
        sender, _ = self._read(body)
        words = incoming.typed_text(incoming.pressed_button(body)[1])
        title = say.WHO_SAID_IT
        try:
            number = await self._modals.show(
                sender, forms.notice(title, say.LOOKING if words else say.WRITE_WORDS_FIRST)
            )
        except BROKEN as error:
            log.warning("an answer can't be shown", error=outcomes.reason(error))
            return
        if words:
            place = slack_place(sender.place.workspace, sender.user)
            arguments = {self._hands.asking.command(_WHO).options[0].name: words}
            message = await self._hands.asking.ask(Request(_WHO, place, arguments, sender.user))
            await self._modals.change(sender.place.workspace, number, forms.answer(title, message))

    async def changed(self, team: str, user: str, event: str) -> None:
        """Rebuild App Home for the people who saw it last; the person who made the change reads its outcome there."""
        readers = [reader for reader in reversed(list(self._readers)) if reader[0] == team][:_AT_ONCE]
        for _, reader in readers:
            await self.publish(team, reader, self._readers[team, reader], event if reader == user else "")

    async def publish(self, team: str, user: str, dm: str, notice: str = "") -> None:
        """Build App Home for a person and show it."""
        self._readers.pop((team, user), None)
        self._readers[team, user] = dm
        try:
            view = await self._view(team, user, dm, notice)
            web = await self._hands.calls.to(team)
            await web.views_publish(user_id=user, view=view)
        except BROKEN as error:
            log.warning("App Home can't be shown", error=outcomes.reason(error))

    async def _view(self, team: str, user: str, dm: str, notice: str) -> dict[str, Any]:
        try:
            places = await self._audience.visible(await self._store.places_of(PLATFORM.name, team), user, dm)
            boards = [await self._board(place) for place in places]
        except QuotewireError as error:
            log.warning("what App Home shows can't be read", error=str(error))
            boards, notice = [], line_for_chat(error)
        can_manage = await self._hands.rights.can_manage(slack_place(team, ""), user)
        return home(boards, can_manage=can_manage, notice=notice, dm=dm)

    async def _board(self, place: Place) -> Board:
        return Board(
            place,
            await self._store.subscriptions(place),
            await self._store.schedules(place),
            await self._store.alerts(place),
            await self._store.last_digest(place),
            next((why for beside, why in await self._store.places_beside(place) if beside == place), None),
        )

    def _read(self, body: Mapping[str, Any]) -> tuple[Sender, str]:
        return incoming.of_interaction(body), dm_of(incoming.part_of(body, "view"))
