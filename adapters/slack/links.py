"""Ways for Slack's events to come in: over Socket Mode, or over HTTP for one workspace or for many."""

from typing import Protocol

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack import texts as say
from adapters.slack.connection import Connection, SlackTiming, insist, once
from adapters.slack.installing import Installed
from adapters.slack.logins import Calls, Login, OneLogin
from adapters.slack.platform import PLATFORM
from adapters.slack.refusals import until_login
from adapters.slack.server import Server
from bot.domain.errors import LoginError, QuotewireError
from bot.ports import Core

log = structlog.get_logger(__name__)


class Link(Protocol):
    """A way for events to come in."""

    @property
    def connected(self) -> bool:
        """Whether events come in now."""
        ...

    async def log_in(self) -> None:
        """Log in, after which posts can be sent.

        Raises:
            LoginError: a token is refused, or can't be read.
        """
        ...

    async def listen(self) -> None:
        """Take events until cancelled.

        Raises:
            LoginError: a token is refused, or the address can't be listened on.
        """
        ...

    async def check(self) -> str:
        """Log in without taking events; returns as whom, in a few words.

        Raises:
            QuotewireError: the login fails.
        """
        ...


class OneWorkspace:
    """The single workspace that the token of the settings belongs to."""

    def __init__(self, core: Core, login: OneLogin, calls: Calls, token: str, timing: SlackTiming) -> None:
        self._core = core
        self._login = login
        self._timing = timing
        self.web = calls.with_token(token)

    async def log_in(self) -> None:
        """Ask Slack until it answers which workspace and user the token has, then resume the places that were paused
        while the token was refused.

        Raises:
            LoginError: the token is refused, or is no workspace's.
        """
        me = _of_workspace(await insist(self.web.auth_test, "SLACK_BOT_TOKEN", self._timing.retry))
        team, user = str(me.get("team_id") or ""), str(me.get("user_id") or "")
        self._login.found(Login(team, str(self.web.token), me.get("bot_id"), user, str(me.get("team") or "")))
        log.info("logged in to Slack", workspace=str(me.get("team") or ""), user=str(me.get("user") or ""))
        await self._resume(team)

    async def check(self) -> str:
        """Ask Slack once which workspace and user the token has."""
        me = _of_workspace(await once(self.web.auth_test, "SLACK_BOT_TOKEN"))
        return say.LOGGED_IN_TO_TEAM.format(user=me.get("user"), team=me.get("team"))

    async def _resume(self, team: str) -> None:
        store = self._core.store
        try:
            for why in until_login():
                if team in await store.workspaces(PLATFORM.name, why):
                    await store.resume_workspace(PLATFORM.name, team, self._core.clock.now())
        except QuotewireError as error:
            log.error("places that were paused can't be resumed", error=str(error))


def _of_workspace(me: AsyncSlackResponse) -> AsyncSlackResponse:
    """What Slack says of a token, if it is a workspace's. An organisation's token (Enterprise Grid) is told by
    ``is_enterprise_install``: its commands come from many workspaces, of which none would be answered. Source:
    https://docs.slack.dev/tools/node-slack-sdk/reference/web-api/type-aliases/AuthTestResponse

    Raises:
        LoginError: it is an organisation's.
    """
    if me.get("is_enterprise_install"):
        raise LoginError(say.OF_WHOLE_ORGANISATION.format(organisation=me.get("enterprise_id") or me.get("team_id")))
    return me


class SocketLink:
    """Events of one workspace, over Socket Mode."""

    def __init__(self, workspace: OneWorkspace, app: AsyncApp, app_token: str, timing: SlackTiming) -> None:
        self._workspace = workspace
        self._connection = Connection(app, workspace.web, app_token, timing)

    @property
    def connected(self) -> bool:
        """See :class:`Link`."""
        return self._connection.is_open

    async def log_in(self) -> None:
        """See :class:`Link`."""
        await self._workspace.log_in()

    async def listen(self) -> None:
        """See :class:`Link`."""
        await self._connection.serve()

    async def check(self) -> str:
        """See :class:`Link`."""
        identity = await self._workspace.check()
        await self._connection.check()
        return identity


class HttpLink:
    """Events of one workspace, over HTTP."""

    def __init__(self, workspace: OneWorkspace, server: Server) -> None:
        self._workspace = workspace
        self._server = server

    @property
    def connected(self) -> bool:
        """See :class:`Link`."""
        return self._server.listening

    async def log_in(self) -> None:
        """See :class:`Link`."""
        await self._workspace.log_in()

    async def listen(self) -> None:
        """See :class:`Link`."""
        await self._server.serve()

    async def check(self) -> str:
        """See :class:`Link`."""
        return await self._workspace.check()


class InstalledLink:
    """Events of many workspaces that installed the app, over HTTP."""

    def __init__(self, installed: Installed, server: Server, public_url: str) -> None:
        self._installed = installed
        self._server = server
        self._public_url = public_url

    @property
    def connected(self) -> bool:
        """See :class:`Link`."""
        return self._server.listening

    async def log_in(self) -> None:
        """See :class:`Link`."""
        try:
            count = await self._installed.load()
        except QuotewireError as error:
            raise LoginError(str(error)) from error
        log.info("installed in Slack workspaces", count=count)

    async def listen(self) -> None:
        """See :class:`Link`."""
        await self._server.serve()

    async def check(self) -> str:
        """See :class:`Link`."""
        count = await self._installed.load()
        return say.INSTALLED_IN.of(count, url=self._public_url)
