"""An adapter for Chirp (``chirp_server``), of which ``bot/`` knows nothing; as a program, ``quotewire`` with Chirp."""

import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NoReturn

import aiohttp

from adapters.shared.presses import read_press, written_press
from bot.app.adapters import MakeAdapter, Plugin
from bot.cli import main
from bot.domain.commands import Request
from bot.domain.errors import LoginError, PlaceGoneError, RetryLaterError, UsageError
from bot.domain.messages import Block, Facts, ItemCard, Message, PlaceLine, QuoteCard
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.domain.plain import PlainQuestion
from bot.ports import Core
from bot.ports.platforms import BodyPreview, Platform
from bot.text.command_line import parse_line
from bot.text.credits import credit_words
from bot.text.failures import failure
from bot.text.place_names import place_line_text
from config import Settings


def _is_direct(_hive: str, room: str) -> bool:
    return room.startswith("with-")


async def _answer(_core: Core, _request: Request | None, message: Message) -> dict[str, Any]:
    return {"text": text_of(message)}


def _post(_place: Place, message: Message, key: str) -> Sequence[dict[str, Any]]:
    buttons = {written_press(each): each.label for each in (*message.buttons, *message.menu)}
    return [{"key": key, "text": text_of(message), "buttons": buttons}]


PLATFORM = Platform(
    name="chirp",
    place="chirp:<hive>/<room>",
    is_direct=_is_direct,
    settings="CHIRP_URL and CHIRP_TOKEN",
    redacted=r"chirp-\w{10}",
    preview=BodyPreview(_answer, _post),
)


def text_of(message: Message) -> str:
    """A message as the plain text that Chirp shows; a file goes with it."""
    lines = [line for block in message.blocks for line in _lines(block)] or [message.summary]
    return "\n".join([*lines, *([message.file.text] if message.file else [])])


def _lines(block: Block) -> list[str]:
    match block:
        case QuoteCard():
            return [f"“{block.quote}”", f"— {credit_words(block.credit)}", block.url]
        case ItemCard():
            return [f"{block.title} ({block.outlet})", block.url]
        case Facts(rows):
            return [f"{name}: {value}" for name, value in rows]
        case PlaceLine():
            return [place_line_text(block)]
        case _:
            return [block.text]


class ChirpAdapter:
    """Implements ``bot.ports.Adapter``."""

    platform, connected = PLATFORM.name, True  # each of its calls is a connection of its own
    recognises = timedelta.max  # Chirp posts a key once, whenever it comes again

    def __init__(self, core: Core, address: str, secret: str) -> None:
        self._core, self._address = core, address
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._open = True

    async def check(self) -> str:
        """See ``bot.ports.Adapter``."""
        return f"logged in as {(await self._call('GET', '/me'))['name']}"

    async def run(self, *, listens: bool = True) -> None:
        """Answer what is said, until closed."""
        await self.check()
        seen = 0
        while self._open:
            for event in await self._call("GET", f"/events?after={seen}"):
                seen += 1
                if listens:
                    await self._handle(event, f"answer/{seen}")

    async def close(self) -> None:
        """The wait for the next event ends by itself."""
        self._open = False

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """See ``bot.ports.Chat``."""
        (body,) = _post(place, message, key)
        posted = await self._call("POST", f"/hives/{place.workspace}/rooms/{place.channel}/chirps", body)
        return str(posted["id"])

    async def _handle(self, event: dict[str, Any], key: str) -> None:
        place = Place(PLATFORM.name, event["hive"], event["room"], is_direct=_is_direct("", event["room"]))
        if message := await self._answer(event["user"], event["text"], place, key, place.is_direct or event["keeper"]):
            await self.send(place, message, key)

    async def _answer(self, user: str, line: str, place: Place, key: str, may_manage: bool) -> Message | None:
        if press := read_press(line):
            return await self._core.answer(press.request(place, user, may_manage))
        if not line.startswith("/"):
            answer = await self._core.hear(PlainQuestion(line, (MessageRun(line),), place, user, key, may_manage), None)
            return answer.message if answer else None
        try:
            command, arguments = parse_line(line, self._core.commands)
        except UsageError as error:
            return failure(str(error))
        return await self._core.answer(Request(command.path, place, arguments, user, may_manage))

    async def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        try:
            async with (
                aiohttp.ClientSession(self._address, headers=self._headers) as session,
                session.request(method, path, json=body, timeout=aiohttp.ClientTimeout(10)) as answer,
            ):
                if answer.status == 401:
                    raise LoginError("Chirp refuses CHIRP_TOKEN")
                if answer.status == 404:
                    raise PlaceGoneError("Chirp has no such room")
                return await answer.json()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise RetryLaterError(f"Chirp can't be reached: {error}", sure=False) from error


def _connect(_settings: Settings) -> MakeAdapter | None:
    address, secret = os.environ.get("CHIRP_URL"), os.environ.get("CHIRP_TOKEN")
    return (lambda core: ChirpAdapter(core, address, secret)) if address and secret else None


def quotewire_with_chirp() -> NoReturn:
    """The command ``quotewire`` with Chirp in its list of platforms."""
    main([Plugin(PLATFORM, _connect)])


if __name__ == "__main__":
    quotewire_with_chirp()
