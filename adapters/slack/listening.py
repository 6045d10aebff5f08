"""What Slack sends, acknowledged at once and worked on afterwards.

A listener only acknowledges and starts a task: Slack shows an error when three seconds pass without it, and what
takes longer must not stand in its way. https://docs.slack.dev/interactivity/handling-user-interaction/#acknowledgment_response
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Iterable
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
from adapters.slack.removal import Removal
from adapters.slack.tab import Tab

Work = Callable[[dict[str, Any]], Coroutine[Any, Any, object]]
_ANYTHING = re.compile("")

log = structlog.get_logger(__name__)


class Tasks:
    """Work that was acknowledged and isn't done yet."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[object]] = set()

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Begin; nobody waits for it."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def finish(self, patience: float) -> None:
        """Give what is under way so many seconds, then end it."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


def bolt_app(signing_secret: str | None, web: AsyncWebClient, logins: Logins) -> AsyncApp:
    """A Bolt app without listeners; ``web`` has no token of its own."""

    async def authorize(team_id: str | None) -> AuthorizeResult | None:
        # Who we are, from memory: Bolt would ask Slack before the first acknowledgement.
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
    logger.setLevel(logging.ERROR)  # Bolt warns about a SLACK_BOT_TOKEN in the environment that it doesn't need
    app = AsyncApp(
        name="quotewire",
        logger=logger,
        signing_secret=signing_secret or "unused over Socket Mode",
        client=web,
        authorize=authorize,  # type: ignore[arg-type] # None is allowed: the bot isn't installed there
        # Our listeners only acknowledge and start the work. Otherwise Bolt looks for the acknowledgement every
        # 10 ms, and a quick answer overtakes it.
        process_before_response=True,
    )
    logger.setLevel(logging.WARNING)
    return app


def listen(
    app: AsyncApp, tasks: Tasks, families: Iterable[str], answering: Answering, tab: Tab, removal: Removal
) -> None:
    """Connect everything that Slack may send with what answers it. Bolt takes the first listener that fits."""

    async def to_the_end(work: Work, body: dict[str, Any]) -> None:
        try:
            await work(body)
        except Exception:  # a bug of ours; somebody is waiting all the same
            log.exception("an interaction broke")
            await answering.broke(body)

    def then(work: Work) -> Callable[..., Awaitable[None]]:
        async def listener(ack: Any, body: dict[str, Any]) -> None:
            await ack()
            tasks.start(to_the_end(work, body))

        return listener

    async def acknowledge(ack: Any) -> None:
        # A button that only opens an address is reported too, and shows a warning sign when nobody acknowledges.
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
    app.action(home.SEARCH)(then(tab.search))
    app.action(re.compile(f"^{home.RUN}"))(then(tab.pressed))
    app.action(re.compile(f"^{home.OPEN}"))(then(tab.form))
    app.view(forms.FORM)(submitted)
    app.options(forms.TIMEZONE)(suggest)
    app.event("app_home_opened")(then(tab.opened))
    app.event("app_uninstalled")(then(removal.uninstalled))
    app.event("tokens_revoked")(then(removal.revoked))
    for kind in (app.action, app.shortcut, app.view, app.options, app.event):
        kind(_ANYTHING)(acknowledge)
