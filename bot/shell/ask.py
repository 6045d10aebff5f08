"""``quotewire ask`` and ``digest``: the chat commands without a chat."""

import json
import time
from typing import Any

from pydantic import TypeAdapter
from rich.console import Console

from adapters.console import ConsoleAdapter, show
from bot import commands
from bot.app import App, open_app
from bot.domain.commands import Request
from bot.domain.errors import UsageError
from bot.domain.messages import Message, Result
from bot.domain.places import Place
from bot.shell.files import open_lines
from bot.shell.output import say, say_document, say_json
from bot.text.command_line import parse_line
from config import Settings

_KEY = "dry-run"
_NOTHING_NEW = Message("not_found", "Nothing new.", ())
_RESULTS = TypeAdapter(tuple[Result, ...])


async def one(settings: Settings, line: str, platform: str | None, as_json: bool) -> bool:
    """Answer one command; whether it could be answered."""
    async with open_app(settings) as app:
        started = time.perf_counter()
        chat = _chat(app)
        message = await chat.ask(line)
        elapsed = time.perf_counter() - started
        made = await body(app, platform, line, message) if platform else {}
        if not as_json and not platform:  # a digest that was asked for; JSON is printed alone, and it waits
            await app.outbox([chat]).drain()
    if platform:
        say_json(made, indent=None if as_json else 2)
    elif as_json:
        say_document(neutral(line, message, elapsed))
    elif message.outcome in ("error", "refused"):
        say(message.summary, error=True)
    else:
        show(Console(), message)
    return message.outcome not in ("error", "refused")


async def batch(settings: Settings, source: str) -> None:
    """Answer one command a line, each as a line of JSON, in one process."""
    with open_lines(source) as lines:
        async with open_app(settings) as app:
            chat = _chat(app)
            for line in filter(None, map(str.strip, lines)):
                started = time.perf_counter()
                message = await chat.ask(line)
                say_document(neutral(line, message, time.perf_counter() - started))


async def dry_run(settings: Settings, place_name: str, platform: str | None, as_json: bool) -> None:
    """Show the digest of a place as it would be posted now, and write nothing.

    With ``platform`` the bodies that it would be sent, whichever the place's own is; ``as_json`` one a line.
    """
    place = Place.parse(place_name)
    async with open_app(settings) as app:
        started = time.perf_counter()
        message = await app.digests.preview(place)
        elapsed = time.perf_counter() - started
    if message is None and not as_json:
        say(f"Nothing new for {place}.")
    elif platform:
        for made in post_bodies(platform, place, message) if message else [None]:
            say_json(made, indent=None if as_json else 2)
    elif as_json:
        say_document(neutral(f"digest --place {place}", message or _NOTHING_NEW, elapsed))
    elif message is not None:
        show(Console(), message)


async def digest(settings: Settings, place_name: str) -> None:
    """Post the digest of a place: it goes to the outbox, and is printed for the console."""
    place = Place.parse(place_name)
    async with open_app(settings) as app:
        count = await app.digests.post_now(place)
        if place.platform == "console":
            await app.outbox([_chat(app)]).drain()
        elif count:
            say(f"A digest of {count} items waits for quotewire run to post it.")
        if not count:
            say(f"Nothing new for {place}.")


def neutral(line: str, message: Message, elapsed: float) -> str:
    """The JSON contract; ``elapsed`` is in seconds."""
    answer: dict[str, Any] = {
        "command": line,
        "elapsed_ms": round(elapsed * 1000, 3),
        "outcome": message.outcome,
        "results": _RESULTS.dump_python(message.results, mode="json"),
    }
    if message.outcome in ("error", "refused"):
        answer["error"] = message.summary
    if message.file is not None:
        answer["file"] = {"name": message.file.name, "text": message.file.text}
    return json.dumps(answer, ensure_ascii=False)


async def body(app: App, platform: str, line: str, message: Message) -> dict[str, Any]:
    """The exact request body that ``platform`` would be sent."""
    if platform == "discord":
        from adapters.discord import buttons
        from adapters.discord.render import interaction_body

        asked = _request(line)
        made = await buttons.keep(app.store, commands.ALL, asked, message, app.clock.now()) if asked else buttons.NONE
        return interaction_body(message, made, message.file.name if message.file else None)
    from adapters.slack.render import body as slack_body

    return slack_body(message)


def _request(line: str) -> Request | None:
    try:
        command, arguments = parse_line(line, commands.ALL)
    except UsageError:
        return None
    return Request(command.path, Place("console", "", "main"), arguments, "console")


def post_bodies(platform: str, place: Place, message: Message) -> list[dict[str, Any]]:
    """The exact body of a post on ``platform``, but for the key: that one is its delivery's.

    On Slack a long one goes on in its thread.
    """
    if platform == "discord":
        from adapters.discord.posting import body as discord_post

        return [discord_post(message, _KEY)]
    from adapters.slack import render

    pages = enumerate(render.pages(message, render.THREAD), 1)
    return [render.post(place.channel, page, _KEY if number == 1 else f"{_KEY}/{number}") for number, page in pages]


def _chat(app: App) -> ConsoleAdapter:
    return ConsoleAdapter(Console(), commands.ALL, app.dispatcher.answer, app.dispatcher.complete)
