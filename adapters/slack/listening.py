"""Acknowledges everything that Slack sends at once, and handles it afterwards.

A listener only acknowledges and starts a task: Slack shows an error when three seconds pass without an acknowledgement.
https://docs.slack.dev/interactivity/handling-user-interaction/#acknowledgment_response
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from typing import Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import buttons, forms, home
from adapters.slack.answering import Answering
from adapters.slack.connection import quiet_logger
from adapters.slack.logins import Logins
from adapters.slack.manifest import WHO_SAID_THIS
from adapters.slack.tab import Tab

Work = Callable[[dict[str, Any]], Coroutine[Any, Any, object]]
_ANYTHING = re.compile("")

log = structlog.get_logger(__name__)


class Tasks:
    """The tasks of interactions that were acknowledged and aren't answered yet."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[object]] = set()

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Start ``work`` in the background."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def finish(self, patience: float) -> None:
        """Wait ``patience`` seconds for the running tasks, then cancel them."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


def bolt_app(signing_secret: str | None, web: AsyncWebClient, logins: Logins) -> AsyncApp:
    """A Bolt app without listeners; ``web`` is a client without a token."""

    async def authorize(team_id: str | None) -> AuthorizeResult | None:
        # The bot's identity comes from memory: Bolt itself would ask Slack for it before the first acknowledgement.
        login = await logins.of(team_id or "")
        if login is None:
            return None
        return AuthorizeResult(
            enterprise_id=None,
            team_id=login.team,
            bot_id=login.bot_id,
            bot_user_id=login.bot_user,
            bot_token=login.token,
        )

    logger = quiet_logger()
    logger.setLevel(logging.ERROR)  # Bolt warns that it doesn't need the environment's SLACK_BOT_TOKEN
    app = AsyncApp(
        name="quotewire",
        logger=logger,
        signing_secret=signing_secret or "unused",  # over Socket Mode
        client=web,
        authorize=authorize,  # type: ignore[arg-type] # None is allowed: the bot isn't installed there
        # The listeners below only acknowledge and start a task. Without this option Bolt sends the acknowledgement up
        # to 10 ms later, and a quick answer overtakes it.
        process_before_response=True,
    )
    logger.setLevel(logging.WARNING)
    return app


def listen(
    app: AsyncApp,
    tasks: Tasks,
    families: Iterable[str],
    answering: Answering,
    tab: Tab,
    events: Mapping[str, Work],
) -> None:
    """Connect each kind of payload that Slack may send with the method that handles it; ``events`` has those of the
    Events API but App Home's. Bolt calls the first listener that matches."""

    async def to_the_end(work: Work, body: dict[str, Any]) -> None:
        try:
            await work(body)
        except Exception:  # a bug in this program; the person still gets an answer
            log.exception("an interaction broke")
            await answering.broke(body)

    def then(work: Work) -> Callable[..., Awaitable[None]]:
        async def listener(ack: Any, body: dict[str, Any]) -> None:
            await ack()
            tasks.start(to_the_end(work, body))

        return listener

    async def acknowledge(ack: Any) -> None:
        # Slack sends the press of a link button too, and shows a warning sign beside it unless it is acknowledged.
        await ack()

    async def submitted(ack: Any, body: dict[str, Any]) -> None:
        await ack(response_action="update", view=tab.modals.working(body))
        tasks.start(to_the_end(tab.modals.submitted, body))

    async def suggest(ack: Any, body: dict[str, Any]) -> None:
        await ack(options=await tab.modals.suggestions(body))

    for family in families:
        app.command(f"/{family}")(then(answering.command))
    app.message_shortcut(WHO_SAID_THIS)(then(answering.shortcut))
    app.action(buttons.SHARE)(then(answering.share))
    app.action(buttons.MORE)(then(answering.more))
    app.action(re.compile(f"^{buttons.OF_CORE}"))(then(answering.of_core))
    app.action(home.SEARCH)(then(tab.search))
    app.action(re.compile(f"^{home.RUN}"))(then(tab.pressed))
    app.action(re.compile(f"^{home.OPEN}"))(then(tab.form))
    app.view(forms.FORM)(submitted)
    app.options(forms.TIMEZONE)(suggest)
    app.event("app_home_opened")(then(tab.opened))
    for event, work in events.items():
        app.event(event)(then(work))
    for kind in (app.action, app.shortcut, app.view, app.options, app.event):
        kind(_ANYTHING)(acknowledge)
