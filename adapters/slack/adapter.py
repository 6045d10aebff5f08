"""Slack as a chat platform: logs in, takes commands, posts. Translation only; the answers come from the core."""

import asyncio
import logging
import re
from collections.abc import Collection, Coroutine, Sequence
from datetime import timedelta
from typing import Any

import aiohttp
import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.slack import incoming, outcomes, render
from adapters.slack.connection import Connection, Timing, insist, once, quiet_logger
from adapters.slack.manifest import WHO_SAID_THIS
from adapters.slack.posting import Poster
from adapters.slack.rights import Rights
from bot.domain.commands import Command, Request, families, parse
from bot.domain.errors import PlaceGoneError, UsageError
from bot.domain.messages import Message, failure
from bot.domain.places import Place
from bot.ports import Answer

_WHO = "quote who"
_BROKEN = "Something broke on my side; it is in the log. Please try again."

log = structlog.get_logger(__name__)


class SlackAdapter:
    """Implements ``bot.ports.Adapter`` over Socket Mode, for one workspace."""

    def __init__(  # noqa: PLR0913 - what a Slack app consists of
        self,
        bot_token: str,
        app_token: str,
        signing_secret: str | None,
        commands: Sequence[Command],
        answer: Answer,
        *,
        api_url: str | None = None,
        managers: Collection[str] = (),
        timing: Timing | None = None,
    ) -> None:
        self._commands = commands
        self._answer = answer
        self._app_token = app_token
        self._timing = timing or Timing()
        self._web = self._client(bot_token, api_url)
        self._poster = Poster(self._web, self._timing.settle)
        self._rights = Rights(self._web, managers)
        self._app = self._bolt(signing_secret or "", self._client(None, api_url))
        self._team = ""
        self._login: AuthorizeResult | None = None
        self._serving: asyncio.Future[None] | None = None
        self._answering: set[asyncio.Task[None]] = set()
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
        if self._team and place.workspace != self._team:
            raise PlaceGoneError(f"the app is not installed in the workspace {place.workspace}")
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
        await Connection(self._app, self._web, self._app_token, self._timing).check()
        return f"logged in as {me.get('user')} in {me.get('team')}"

    async def close(self) -> None:
        """Hang up; answers under way get a moment to leave."""
        self._closed = True
        if self._answering:
            _, late = await asyncio.wait(self._answering, timeout=self._timing.goodbye)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        if self._serving is not None:
            self._serving.cancel()
            await asyncio.gather(self._serving, return_exceptions=True)

    async def _serve(self) -> None:
        me = await insist(self._web.auth_test, "SLACK_BOT_TOKEN", self._timing.retry)
        self._login = AuthorizeResult.from_auth_test_response(auth_test_response=me, bot_token=self._web.token)
        self._team = str(me.get("team_id") or "")
        log.info("logged in to Slack", workspace=str(me.get("team") or ""), user=str(me.get("user") or ""))
        await Connection(self._app, self._web, self._app_token, self._timing).serve()

    def _client(self, token: str | None, api_url: str | None) -> AsyncWebClient:
        # No retry handlers: the default one repeats a post after a reset, and waiting for rate limits is the
        # outbox's work. No session is shared: an idle connection that Slack closes at the wrong moment would make
        # the outcome of a post unclear.
        return AsyncWebClient(
            token,
            api_url or AsyncWebClient.BASE_URL,
            timeout=int(self._timing.call),
            logger=quiet_logger(),
            retry_handlers=[],
        )

    def _bolt(self, signing_secret: str, web: AsyncWebClient) -> AsyncApp:
        async def authorize() -> AuthorizeResult:
            # Who we are, from memory: Bolt would ask Slack before the first acknowledgement.
            assert self._login is not None  # nothing comes in before the login
            return self._login

        logger = quiet_logger()
        logger.setLevel(logging.ERROR)  # Bolt warns about a SLACK_BOT_TOKEN in the environment that it doesn't need
        app = AsyncApp(
            name="quotewire",
            logger=logger,
            signing_secret=signing_secret,
            client=web,
            authorize=authorize,
            # Our listeners only acknowledge and start the work. Otherwise Bolt looks for the acknowledgement every
            # 10 ms, and a quick answer overtakes it.
            process_before_response=True,
        )
        logger.setLevel(logging.WARNING)
        for family in families(self._commands):
            app.command(f"/{family}")(self._on_command)
        app.message_shortcut(WHO_SAID_THIS)(self._on_shortcut)
        app.action(re.compile(""))(self._on_action)
        return app

    async def _on_command(self, ack: Any, body: dict[str, Any]) -> None:
        await ack()
        self._start(self._serve_command(body))

    async def _on_shortcut(self, ack: Any, body: dict[str, Any]) -> None:
        await ack()
        self._start(self._serve_shortcut(body))

    async def _on_action(self, ack: Any) -> None:
        # A button that only opens an address is reported too, and shows a warning sign when nobody acknowledges.
        await ack()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _serve_command(self, body: dict[str, Any]) -> None:
        sender, typed = incoming.of_command(body), incoming.line(body)
        try:
            command, arguments = parse(typed, self._commands)
        except UsageError as error:
            await self._reply(sender, incoming.unreadable(typed, self._commands, str(error)), private=True)
            return
        message = await self._ask(sender, command.path, dict(arguments))
        await self._reply(sender, message, private=message.private)

    async def _serve_shortcut(self, body: dict[str, Any]) -> None:
        sender, words = incoming.of_shortcut(body), incoming.quoted(body.get("message") or {})
        if not words:
            await self._reply(sender, failure("There are no words in that message to look for."), private=True)
            return
        command = next(command for command in self._commands if command.path == _WHO)
        await self._reply(sender, await self._ask(sender, _WHO, {command.options[0].name: words}), private=True)

    async def _ask(self, sender: incoming.Sender, command: str, arguments: dict[str, Any]) -> Message:
        """The answer, whatever happens: somebody is waiting for it."""
        try:
            allowed = await self._rights.can_manage(sender.place, sender.user)
            return await self._answer(Request(command, sender.place, arguments, sender.user, allowed))
        except Exception:
            log.exception("answering failed", command=command)
            return failure(_BROKEN)

    async def _reply(self, sender: incoming.Sender, message: Message, *, private: bool) -> None:
        """By the ``response_url``, which works where the bot is no member; else to the person alone."""
        try:
            webhook = AsyncWebhookClient(
                sender.response_url, timeout=int(self._timing.call), logger=quiet_logger(), retry_handlers=[]
            )
            answer = await webhook.send_dict(render.reply(message, private=private))
            if answer.status_code == 200:
                return
            log.warning("answer refused", status=answer.status_code, told=answer.body[:100])
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            log.warning("answer not delivered", error=outcomes.reason(error))
        try:
            shown = render.body(message)
            await self._web.chat_postEphemeral(
                channel=sender.place.channel, user=sender.user, text=shown["text"], blocks=shown["blocks"]
            )
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.error("answer lost", place=str(sender.place), error=outcomes.reason(error))
