"""What is drawn: bodies that the bot would send, in the world of the demo, at a time that is always the same."""

import asyncio
import io
import re
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import ClientSession
from rich.console import Console

from adapters.discord.platform import PLATFORM as DISCORD
from adapters.slack.access import SocketMode
from adapters.slack.adapter import SlackAdapter
from adapters.slack.platform import PLATFORM as SLACK
from bot import commands
from bot.app.root import App
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports.platforms import BodyPreview, Platform
from bot.shell.demo import Demo, open_demo
from bot.shell.demo_pages import serve_pages
from bot.text.command_line import parse_line
from config import load_settings
from tests.fakes import slack_payloads as payloads
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.slack_payloads import ADMIN, CHANNEL, TEAM
from tests.fakes.slack_server import APP_TOKEN, BOT_TOKEN, FakeSlack

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
"""The time of the pictures, a Wednesday."""
QUESTION = "/quote who you cant park a crane like a bycicle"
ALERT = "/alert add Mara Lindqvist"

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PictureScene:
    """What a picture shows: ``typed`` is the line that somebody asked, empty for a post. The body of a page of the web
    is its ``html``."""

    name: str
    body: Body
    typed: str = ""


async def scenes() -> list[PictureScene]:
    """All scenes: digest, answer and alert on both platforms, App Home, and pages of the web.

    The bodies of posts are those that the outbox hands to the platform, the answers those of ``quotewire ask --as``.
    """
    async with _world() as demo:
        places = [(DISCORD, Place("discord", "1", "2")), (SLACK, Place("slack", TEAM, CHANNEL))]
        for _, place in places:
            await _follow(demo, place)
        await demo.app.ingest.poll_due()
        drawn = [await make(demo.app, *place) for make in (_answer, _digest, _alert) for place in places]
        return [*drawn, PictureScene("slack-home", await _home(demo.app)), *await _pages(demo)]


@asynccontextmanager
async def _world() -> AsyncIterator[Demo]:
    """The demo's sites and bot, with a clock that stands still; what it prints is thrown away."""
    settings = load_settings(env_file=None)
    with tempfile.TemporaryDirectory() as folder:
        history = Path(folder) / "history"
        async with open_demo(settings, Console(file=io.StringIO()), history, FakeClock(NOW)) as demo:
            yield demo


async def _follow(demo: Demo, place: Place) -> None:
    for subscription in await demo.app.store.subscriptions(demo.chat.here):
        await demo.app.store.follow(replace(subscription, place=place))
    for line in (ALERT, "/digest set weekdays 09:00 timezone Europe/Berlin"):
        message = await _asked(demo.app, place, line)
        assert message.outcome == "ok", message.summary


async def _answer(app: App, platform: Platform, place: Place) -> PictureScene:
    message = await _asked(app, place, QUESTION)
    body = await _preview(platform).answer(app.core(), _request(place, QUESTION), message)
    return PictureScene(f"{platform.name}-answer", body, QUESTION)


async def _digest(app: App, platform: Platform, place: Place) -> PictureScene:
    """The digest as it is before an alert: after that it leaves out what the alert has shown."""
    message = await app.digests.preview(place)
    assert message is not None
    return PictureScene(f"{platform.name}-digest", _preview(platform).post(place, message, "digest")[0])


async def _alert(app: App, platform: Platform, place: Place) -> PictureScene:
    chat = FakeChat(place.platform)
    await app.alerts.tick()
    await app.outbox([chat]).drain()
    ((_, message, key),) = chat.posts
    return PictureScene(f"{platform.name}-alert", _preview(platform).post(place, message, key)[0])


async def _pages(demo: Demo) -> list[PictureScene]:
    """Pages of the web, as the demo serves them."""
    async with serve_pages(demo.app, demo.chat.here, demo.answer) as address, ClientSession() as session:

        async def page(path: str) -> str:
            async with session.get(address.rstrip("/") + path) as answer:
                answer.raise_for_status()
                return await answer.text()

        today, who = await page("/"), await page(f"/who?q={quote(QUESTION.removeprefix('/quote who '))}")
        style = await page("/static/quotewire.css")
        person = next(iter(re.findall(r"/people/\d+", who)))
        article = next(iter(re.findall(r"/articles/\d+", who)))
        bodies = {"today": today, "who": who, "person": await page(person), "article": await page(article)}
        return [PictureScene(f"web-{name}", {"html": _alone(body, style)}) for name, body in bodies.items()]


def _alone(page: str, style: str) -> str:
    """A page that needs no server, and is the same in every run: without the numbers of ports and of the store."""
    page = re.sub(r"<link [^>]*>\n?|<script [^>]*></script>\n?|<meta (?:property|name=\"desc)[^>]*>\n?", "", page)
    page = page.replace("</head>", f"<style>{style}</style>\n</head>")
    page = re.sub(r'\b(href|cite|action|id)="(?:/|http|#)[^"]*"', r'\1="#"', page)
    return re.sub(r'\bid="[nq]\d+"', "", page)


def _preview(platform: Platform) -> BodyPreview:
    assert platform.preview is not None, f"{platform.name} shows no bodies"
    return platform.preview


async def _home(app: App) -> Body:
    """App Home, as the adapter publishes it when somebody who manages the workspace opens it."""
    async with FakeSlack() as slack:
        adapter = SlackAdapter(app.core(), SocketMode(bot_token=BOT_TOKEN, app_token=APP_TOKEN), api_url=slack.api_url)
        running = asyncio.create_task(adapter.run())
        try:
            await slack.until("connected")
            opened = payloads.event("app_home_opened", user=ADMIN, channel="D0HIS", tab="home", event_id="Ev1")
            await slack.deliver("events_api", opened)
            await slack.until("call", "views.publish")
            return slack.homes[ADMIN]
        finally:
            await adapter.close()
            await running


async def _asked(app: App, place: Place, line: str) -> Message:
    return await app.dispatcher.answer(_request(place, line))


def _request(place: Place, line: str) -> Request:
    command, arguments = parse_line(line, commands.ALL)
    return Request(command.path, place, arguments, "U1", can_manage=True)
