"""Installs the app in many workspaces by OAuth: Bolt's flow, which keeps tokens and states in this bot's store.

https://docs.slack.dev/authentication/installing-with-oauth
"""

import json
import logging
import secrets
from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import timedelta
from html import escape
from typing import Any

import aiohttp
import structlog
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.bot import Bot
from slack_sdk.oauth.installation_store.models.installation import Installation as Granted
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import outcomes
from adapters.slack import texts as say
from adapters.slack.logins import Login
from adapters.slack.platform import PLATFORM
from adapters.slack.vault import Vault
from bot.domain.errors import QuotewireError
from bot.domain.installations import Installation
from bot.ports import AdapterStore, Clock
from bot.text.failures import line_for_chat

INSTALL, REDIRECT = "/slack/install", "/slack/oauth_redirect"
COOKIE = "quotewire-slack-install"
STATE_SECONDS = 600
"""Seconds in which an installation that was begun is to be finished; after them its link is too old."""

log = structlog.get_logger(__name__)


class Installed(AsyncInstallationStore):
    """Implements Bolt's installation store and ``adapters.slack.logins.Logins`` over this bot's store.

    All logins are kept in memory, since the acknowledgement of a command must not wait for the database.
    """

    def __init__(self, store: AdapterStore, vault: Vault, clock: Clock) -> None:
        self._store = store
        self._vault = vault
        self._clock = clock
        self._known: dict[str, Login] = {}

    async def load(self) -> int:
        """Read and decrypt all installations; returns their number. Tokens that an old key encrypted are encrypted with
        the new.

        Raises:
            SettingsError: no key of the settings decrypts a token. StoreError: the installations can't be read.
        """
        for installation in await self._store.installations(PLATFORM.name):
            self._known[installation.workspace] = self._opened(installation)
            if not self._vault.is_current(installation.sealed):
                sealed = self._vault.seal(self._vault.open(installation.sealed))
                await self._store.save_installation(replace(installation, sealed=sealed))
        return len(self._known)

    async def of(self, team: str) -> Login | None:
        """See ``adapters.slack.logins.Logins``."""
        if team not in self._known and (kept := await self._store.installation(PLATFORM.name, team)):
            self._known[team] = self._opened(kept)
        return self._known.get(team)

    async def is_renewed(self, team: str) -> bool:
        """Whether another process has stored another login since this one read it; from now on that one counts.

        Raises:
            StoreError: the login can't be read.
        """
        before = self._known.pop(team, None)
        login = await self.of(team)
        return login is not None and login != before

    async def async_save(self, installation: Granted) -> None:
        """Store what Slack granted, encrypted, and resume the workspace."""
        team = str(installation.team_id or "")
        login = Login(
            team,
            str(installation.bot_token),
            installation.bot_id,
            installation.bot_user_id,
            str(installation.team_name or ""),
        )
        now = self._clock.now()
        sealed = self._vault.seal(json.dumps(asdict(login)))
        await self._store.save_installation(Installation(PLATFORM.name, team, sealed, now))
        await self._store.resume_workspace(PLATFORM.name, team, now)
        self._known[team] = login
        log.info("installed in a Slack workspace", workspace=login.name, team=team)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """A workspace's bot token in Bolt's own type; ``None`` where the app isn't installed."""
        login = await self.of(team_id or "")
        if login is None:
            return None
        return Bot(
            team_id=login.team,
            bot_token=login.token,
            bot_id=login.bot_id or "",
            bot_user_id=login.bot_user or "",
            installed_at=0.0,
        )

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """The app was removed: delete the token, keep the settings, pause the workspace."""
        await self.removed(team_id or "", None)

    async def removed(self, team: str, when: float | None) -> None:
        """Like :meth:`async_delete_bot`, unless the app was installed again after ``when`` (seconds since 1970): events
        may come late."""
        kept = await self._store.installation(PLATFORM.name, team)
        if kept and when is not None and when < int(kept.installed_at.timestamp()):
            return
        self._known.pop(team, None)
        await self._store.remove_installation(PLATFORM.name, team)
        await self._store.pause_workspace(PLATFORM.name, team, say.APP_REMOVED)
        log.info("removed from a Slack workspace", team=team)

    def _opened(self, installation: Installation) -> Login:
        return Login(**json.loads(self._vault.open(installation.sealed)))


class States(AsyncOAuthStateStore):
    """OAuth's ``state``: valid once, for ten minutes, in the browser that has its cookie (RFC 6749, section 10.12)."""

    def __init__(self, store: AdapterStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        """Make and store a new state."""
        state, now = secrets.token_urlsafe(32), self._clock.now()
        await self._store.keep_state(state, now + timedelta(seconds=STATE_SECONDS), now)
        return state

    async def async_consume(self, state: str) -> bool:
        """Delete the state; returns whether it was valid."""
        return await self._store.take_state(state, self._clock.now())


class Flow(AsyncOAuthFlow):
    """Bolt's flow for single workspaces, not for whole organisations. It never raises: a failure is shown as a page
    that says what to do."""

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        scopes: Collection[str],
        redirect_uri: str,
        installed: Installed,
        states: States,
        web: AsyncWebClient,
    ) -> None:
        super().__init__(
            client=web,
            logger=_silent(),
            settings=AsyncOAuthSettings(
                client_id=client_id,
                client_secret=client_secret,
                scopes=list(scopes),
                user_scopes=[],
                redirect_uri=redirect_uri,
                install_path=INSTALL,
                redirect_uri_path=REDIRECT,
                install_page_rendering_enabled=False,
                callback_options=AsyncCallbackOptions(success=_succeeded, failure=_failed),
                installation_store=installed,
                installation_store_bot_only=True,
                state_store=states,
                state_cookie_name=COOKIE,
                state_expiration_seconds=STATE_SECONDS,
                logger=_silent(),
            ),
        )

    async def run_installation(self, code: str) -> Granted | None:
        """Exchange OAuth's code for a token; ``None`` where that fails, or where the installation is for a whole
        organisation."""
        try:
            granted = await super().run_installation(code)
        except (aiohttp.ClientError, TimeoutError, OSError, KeyError) as error:
            log.warning("Slack didn't give a token", error=outcomes.reason(error))
            return None
        if granted is not None and (not granted.team_id or granted.is_enterprise_install):
            log.warning("an installation for a whole organisation was refused")
            return None
        return granted

    async def begin(self, request: AsyncBoltRequest) -> BoltResponse:
        """Redirect the browser to Slack's page of consent."""
        try:
            return await self.handle_installation(request)
        except QuotewireError as error:
            log.warning("Slack can't be connected now", error=str(error))
            return page(503, say.NOT_NOW_TITLE, line_for_chat(error))

    async def end(self, request: AsyncBoltRequest) -> BoltResponse:
        """Finish the installation when Slack redirects the browser back; the page that is shown then."""
        try:
            return await self.handle_callback(request)
        except QuotewireError as error:
            log.warning("Slack can't be connected now", error=str(error))
            return page(503, say.NOT_NOW_TITLE, line_for_chat(error))


async def _succeeded(args: AsyncSuccessArgs) -> BoltResponse:
    team = args.installation.team_name
    words = say.INSTALLED_NOW.format(team=team) if team else say.INSTALLED_NOW_UNNAMED
    return _without_cookie(args.settings, page(200, say.INSTALLED_TITLE, words))


async def _failed(args: AsyncFailureArgs) -> BoltResponse:
    reason = say.INSTALL_FAILURES.get(args.reason, say.INSTALL_FAILED)
    log.info(
        "an installation failed", reason=args.reason if args.reason in say.INSTALL_FAILURES else "refused by Slack"
    )
    words = f"{reason} {say.BEGIN_AGAIN.format(path=INSTALL)}"
    return _without_cookie(args.settings, page(args.suggested_status_code, say.NOT_INSTALLED_TITLE, words))


def _without_cookie(settings: AsyncOAuthSettings, response: BoltResponse) -> BoltResponse:
    response.headers["set-cookie"] = [settings.state_utils.build_set_cookie_for_deletion()]
    return response


def page(status: int, title: str, text: str) -> BoltResponse:
    """An HTML page for a person; title and text are escaped, and nothing of the request stands in it."""
    html = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)} · Quotewire</title>'
        f"<h1>{escape(title)}</h1><p>{escape(text)}</p></html>"
    )
    return BoltResponse(status=status, body=html, headers={"Content-Type": "text/html; charset=utf-8"})


def _silent() -> logging.Logger:
    """A logger that drops warnings: the flow's own warnings name the code that it couldn't exchange."""
    logger = logging.getLogger("slack_bolt.quotewire.oauth")
    logger.setLevel(logging.CRITICAL)
    return logger
