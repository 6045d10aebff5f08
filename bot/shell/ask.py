"""``quotewire ask`` and ``digest``: chat commands, run in the shell."""

import json
import time
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from rich.console import Console

from adapters.console.adapter import HERE, ConsoleAdapter
from adapters.console.render import print_message
from adapters.shared.pages import with_next_page
from bot import commands
from bot.app.adapters import Plugin
from bot.app.root import App, open_app
from bot.domain.commands import Request
from bot.domain.errors import UsageError
from bot.domain.messages import Message, Result
from bot.domain.places import Place
from bot.ports.platforms import BodyPreview, parse_place
from bot.shell.files import open_lines
from bot.shell.output import say, say_document, say_json
from bot.text.command_line import parse_line
from bot.texts import shell as texts
from config import Settings

_KEY = "dry-run"
_NOTHING_NEW = Message("not_found", texts.NOTHING_NEW_AT_ALL, ())
_RESULTS = TypeAdapter(tuple[Result, ...])


async def ask_once(
    settings: Settings, line: str, platform: str | None, as_json: bool, plugins: Sequence[Plugin]
) -> bool:
    """Print the answer to a chat command; returns whether it could be answered (a search without a match counts as
    answered).

    With ``platform`` and ``as_json`` the body is printed that this platform would be sent.
    """
    preview = _preview(platform, plugins)
    async with open_app(settings, plugins) as app:
        started = time.perf_counter()
        chat = _chat(app)
        message = await chat.ask(line)
        elapsed = time.perf_counter() - started
        body = await preview.answer(app.core(), _request(line), message) if preview else {}
        if not as_json and not preview:  # /digest now: its post is printed too, but not among JSON
            await app.outbox([chat]).drain()
    if preview:
        say_json(body, indent=None if as_json else 2)
    elif as_json:
        say_document(neutral(line, message, elapsed))
    elif message.outcome in ("error", "refused"):
        say(message.summary, error=True)
    else:
        print_message(Console(), with_next_page(message, commands.ALL))
    return message.outcome not in ("error", "refused")


async def batch(settings: Settings, source: str) -> None:
    """Read chat commands, one on each line, and print each answer as a line of JSON, all in one process."""
    with open_lines(source) as lines:
        async with open_app(settings) as app:
            chat = _chat(app)
            for raw in filter(None, map(str.strip, lines)):
                line = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
                started = time.perf_counter()
                message = await chat.ask(line)
                say_document(neutral(line, message, time.perf_counter() - started))


async def dry_run(
    settings: Settings, place_name: str, platform: str | None, as_json: bool, plugins: Sequence[Plugin]
) -> None:
    """Print the digest of a place as it would be posted now; nothing is stored.

    With ``platform`` the bodies are printed that this platform would be sent, also for a place of another platform;
    ``as_json``: each body on a line.
    """
    place, preview = _place(place_name, plugins), _preview(platform, plugins)
    async with open_app(settings, plugins) as app:
        started = time.perf_counter()
        message = await app.digests.preview(place)
        elapsed = time.perf_counter() - started
    if message is None and not as_json:
        say(texts.NOTHING_NEW_FOR.format(place=place))
    elif preview:
        for body in preview.post(place, message, _KEY) if message else [None]:
            say_json(body, indent=None if as_json else 2)
    elif as_json:
        say_document(neutral(f"digest --place {place}", message or _NOTHING_NEW, elapsed))
    elif message is not None:
        print_message(Console(), message)


async def post_digest(settings: Settings, place_name: str, plugins: Sequence[Plugin]) -> None:
    """Queue the digest of a place in the outbox; a digest of the console is posted, that is printed, at once."""
    place = _place(place_name, plugins)
    async with open_app(settings, plugins) as app:
        count = await app.digests.post_now(place)
        if place.platform == HERE.platform:
            await app.outbox([_chat(app)]).drain()
        elif count:
            say(texts.DIGEST_WAITS.format(count=count))
        if not count:
            say(texts.NOTHING_NEW_FOR.format(place=place))


def neutral(line: str, message: Message, elapsed: float) -> str:
    """An answer as a line of the JSON that docs/commands.md promises; ``elapsed`` is in seconds."""
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


def _request(line: str) -> Request | None:
    try:
        command, arguments = parse_line(line, commands.ALL)
    except UsageError:
        return None
    return Request(command.path, HERE, arguments, "console")


def _preview(platform: str | None, plugins: Sequence[Plugin]) -> BodyPreview | None:
    """How the platform of this name makes its bodies; ``None`` without a name."""
    return next((plugin.platform.preview for plugin in plugins if plugin.platform.name == platform), None)


def _place(name: str, plugins: Sequence[Plugin]) -> Place:
    return parse_place(name, [plugin.platform for plugin in plugins])


def _chat(app: App) -> ConsoleAdapter:
    answer = app.dispatcher.answer
    speech = commands.PlainSpeech(answer, commands.ALL, app.clock)
    return ConsoleAdapter(Console(), commands.ALL, answer, speech.answer, app.dispatcher.complete)
