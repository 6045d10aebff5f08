"""Slack as a chat platform: logs in, takes commands, posts. Translation only; the answers come from the core."""

import asyncio
from collections.abc import Collection
from datetime import timedelta

import structlog

from adapters.slack import incoming
from adapters.slack.answering import Answering
from adapters.slack.connection import Connection, Timing, insist, once
from adapters.slack.listening import Tasks, bolt_app, listen
from adapters.slack.logins import Calls, Login, OneLogin
from adapters.slack.pacing import Pace
from adapters.slack.posting import Poster
from adapters.slack.replying import Replier
from adapters.slack.rights import Rights
from bot.domain.commands import families
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Core

log = structlog.get_logger(__name__)


class SlackAdapter:
    """Implements ``bot.ports.Adapter`` over Socket Mode, for one workspace."""

    def __init__(
        self,
        core: Core,
        bot_token: str,
        app_token: str,
        *,
        api_url: str | None = None,
        managers: Collection[str] = (),
        timing: Timing | None = None,
    ) -> None:
        self._timing = timing or Timing()
        self._login = OneLogin(bot_token)
        calls = Calls(self._login, api_url, self._timing.call)
        pace = Pace(self._timing.gap)
        self._poster = Poster(calls, pace, self._timing.settle)
        self._web = calls.with_token(bot_token)
        self._tasks = Tasks()
        app = bolt_app(None, calls.with_token(None), self._login)
        answering = Answering(core, Rights(calls, managers), Replier(calls, pace, self._timing.call))
        listen(app, self._tasks, families(core.commands), answering)
        self._connection = Connection(app, self._web, app_token, self._timing)
        self._serving: asyncio.Future[None] | None = None
        self._closed = False

    @property
    def platform(self) -> str:
        """``slack``"""
        return incoming.PLATFORM

    @property
    def recognises(self) -> timedelta:
        """Always: the history is looked at before every post."""
        return timedelta.max

    async def send(self, place: Place, message: Message, key: str) -> str:
        """Post; returns the ``ts``. Looks for the key in the channel's history before, and after an unclear outcome.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        return await self._poster.send(place, message, key)

    async def find(self, place: Place, key: str) -> str | None:
        """The ``ts`` of the post with this key, if the channel's newest messages have it."""
        return await self._poster.find(place, key)

    async def run(self) -> None:
        """Log in and serve until cancelled or closed.

        Raises:
            LoginError: one of the tokens is refused.
        """
        if self._closed:
            return
        self._serving = asyncio.ensure_future(self._serve())
        try:
            await self._serving
        except asyncio.CancelledError:
            if not self._closed:
                raise

    async def check(self) -> str:
        """See ``bot.ports.Adapter``."""
        me = await once(self._web.auth_test, "SLACK_BOT_TOKEN")
        await self._connection.check()
        return f"logged in as {me.get('user')} in {me.get('team')}"

    async def close(self) -> None:
        """Hang up; answers under way get a moment to leave."""
        self._closed = True
        await self._tasks.finish(self._timing.goodbye)
        if self._serving is not None:
            self._serving.cancel()
            await asyncio.gather(self._serving, return_exceptions=True)

    async def _serve(self) -> None:
        me = await insist(self._web.auth_test, "SLACK_BOT_TOKEN", self._timing.retry)
        team, user = str(me.get("team_id") or ""), str(me.get("user_id") or "")
        self._login.found(Login(team, str(self._web.token), me.get("bot_id"), user, str(me.get("team") or "")))
        log.info("logged in to Slack", workspace=str(me.get("team") or ""), user=str(me.get("user") or ""))
        await self._connection.serve()
