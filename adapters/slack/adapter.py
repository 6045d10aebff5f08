"""Slack as a chat platform: logs in, takes commands, posts. Translation only; the answers come from the core."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta
from functools import partial

import structlog
from slack_bolt.app.async_app import AsyncApp

from adapters.shared.ending import ended
from adapters.slack import texts as say
from adapters.slack.access import Access, Http, OAuth, SocketMode
from adapters.slack.answering import Answering
from adapters.slack.asking import Asking
from adapters.slack.connection import SlackTiming
from adapters.slack.guard import Guard
from adapters.slack.hearing import PlainHearing
from adapters.slack.installing import REDIRECT, Flow, Installed, States
from adapters.slack.links import HttpLink, InstalledLink, Link, OneWorkspace, SocketLink
from adapters.slack.listening import Tasks, bolt_app, listen
from adapters.slack.logins import Calls, OneLogin
from adapters.slack.manifest import SCOPES
from adapters.slack.membership import Membership
from adapters.slack.modals import Hands
from adapters.slack.outcomes import WorkspaceGoneError
from adapters.slack.pacing import ChannelPacer
from adapters.slack.platform import PLATFORM
from adapters.slack.posting import SlackPoster
from adapters.slack.removal import Removal
from adapters.slack.replying import Replier
from adapters.slack.returning import Returning
from adapters.slack.rights import Rights
from adapters.slack.server import Address, Server
from adapters.slack.tab import Tab
from adapters.slack.vault import Vault
from bot.domain.errors import RetryLaterError
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Core
from bot.text.command_line import families

log = structlog.get_logger(__name__)


class SlackAdapter:
    """Implements ``bot.ports.Adapter``, for one workspace or for many.

    Raises:
        SettingsError: a key that encrypts the tokens is missing or malformed.
    """

    def __init__(
        self,
        core: Core,
        access: Access,
        *,
        api_url: str | None = None,
        managers: Collection[str] = (),
        timing: SlackTiming | None = None,
    ) -> None:
        self._core = core
        self._timing = timing or SlackTiming()
        self._installed = _installed(core, access)
        self._one = OneLogin(access.bot_token)
        limited = partial(core.meter.rate_limited, PLATFORM.name)
        self._calls = Calls(self._installed or self._one, api_url, self._timing.call, limited)
        pace = ChannelPacer(self._timing.gap)
        self._poster = SlackPoster(self._calls, pace, self._timing.settle, core.clock)
        self._tasks = Tasks()
        rights = Rights(self._calls, managers)
        replier = Replier(self._calls, pace, self._timing.call)
        membership = Membership(self._calls)
        hands = Hands(self._calls, Asking(core, rights, membership), rights, replier, core.complete)
        tab = Tab(hands, core.store)
        answering = Answering(core, hands, tab.modals, tab.changed)
        signing_secret = access.signing_secret if isinstance(access, Http) else None
        logins = self._installed or self._one
        hearing = PlainHearing(core, hands, logins, self._poster, tab.changed)
        app = bolt_app(signing_secret, self._calls.with_token(None), logins)
        removal = Removal(core.store, self._installed)
        returning = Returning(core.store, core.clock, logins, membership)
        events = {
            **dict.fromkeys(("app_mention", "message"), hearing.heard),
            "app_uninstalled": removal.uninstalled,
            "tokens_revoked": removal.revoked,
            "member_joined_channel": returning.joined,
            **dict.fromkeys(("channel_unarchive", "group_unarchive"), returning.opened),
            **dict.fromkeys(("channel_deleted", "group_deleted"), returning.deleted),
        }
        listen(app, self._tasks, families(core.commands), answering, tab, events)
        self._link = self._linked(access, app)
        self._serving: asyncio.Future[None] | None = None
        self._closed = self._logged_in = False
        self._listens = True

    @property
    def platform(self) -> str:
        """See ``bot.ports.Chat``."""
        return PLATFORM.name

    @property
    def recognises(self) -> timedelta:
        """Zero: Slack recognises no repeated post, so after an unclear try the channel's history is always read."""
        return timedelta(0)

    @property
    def connected(self) -> bool:
        """See ``bot.ports.Adapter``."""
        return self._link.connected if self._listens else self._logged_in

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """Post; returns the message's ``ts``. After an unclear try the key is first looked for in the channel's
        history.

        A workspace whose token is refused is paused as a whole.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        try:
            return await self._poster.send(place, message, key, unclear_since)
        except WorkspaceGoneError as error:
            if self._installed and await self._installed.is_renewed(place.workspace):
                raise RetryLaterError(say.APP_RENEWED) from error
            if await self._core.store.pause_workspace(self.platform, place.workspace, str(error)):
                log.error("a Slack workspace is paused", team=place.workspace, error=str(error))
            raise

    async def run(self, *, listens: bool = True) -> None:
        """Log in and serve until cancelled or closed; unless it ``listens``, events are left to other processes.

        Raises:
            LoginError: one of the tokens is refused, or the address can't be listened on.
        """
        if self._closed:
            return
        self._serving = asyncio.ensure_future(self._serve(listens))
        try:
            await self._serving
        except asyncio.CancelledError:
            if not self._closed:
                raise

    async def _serve(self, listens: bool) -> None:
        self._listens = listens
        await self._link.log_in()
        self._logged_in = True
        await (self._link.listen() if listens else asyncio.Event().wait())

    async def check(self) -> str:
        """See ``bot.ports.Adapter``."""
        return await self._link.check()

    async def close(self) -> None:
        """Close the connections; answers that are being sent get a few seconds to finish."""
        self._closed = True
        await self._tasks.finish(self._timing.goodbye)
        if self._serving is not None:
            await ended(self._serving)

    def _linked(self, access: Access, app: AsyncApp) -> Link:
        workspace = OneWorkspace(self._core, self._one, self._calls, access.bot_token, self._timing)
        if isinstance(access, SocketMode):
            return SocketLink(workspace, app, access.app_token, self._timing)
        flow = self._flow(self._installed, access.oauth) if self._installed and access.oauth else None
        guard = Guard(access.signing_secret, self._core.store, self._core.clock)
        server = Server(app, guard, flow, Address(access.host, access.port))
        if self._installed and access.oauth:
            return InstalledLink(self._installed, server, access.oauth.public_url)
        return HttpLink(workspace, server)

    def _flow(self, installed: Installed, oauth: OAuth) -> Flow:
        states = States(self._core.store, self._core.clock)
        redirect = f"{oauth.public_url}{REDIRECT}"
        web = self._calls.with_token(None)
        return Flow(oauth.client_id, oauth.client_secret, tuple(SCOPES), redirect, installed, states, web)


def _installed(core: Core, access: Access) -> Installed | None:
    oauth = access.oauth if isinstance(access, Http) else None
    return Installed(core.store, Vault(oauth.keys), core.clock) if oauth else None
