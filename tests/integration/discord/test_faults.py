"""Faults under every command, completion and button: an answer, or one line in the log, and the bot goes on."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
import structlog
from structlog.testing import capture_logs

from adapters.discord.adapter import DiscordTiming
from adapters.discord.components import contents
from bot import commands, ports
from bot.commands import ALL, Dispatcher, Hearing, PlainSpeech
from bot.domain.commands import Command, Option, Request, Suggest
from bot.domain.errors import StoreError
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from bot.text.command_line import parse_line
from tests.fakes.discord_commands import Kept
from tests.fakes.discord_records import MANAGE_GUILD, DiscordFault, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.hearing import hears
from tests.fakes.patience import LONG
from tests.fakes.workers import digest_service
from tests.integration.discord.conftest import Serving

Logs = list[MutableMapping[str, Any]]
EVERY = len(ALL) + 1
"""Slash commands, and the message command."""
COMPLETED = [(command, option) for command in ALL for option in command.options if option.suggest]
CALLBACKS, FOLLOW_UPS = "/interactions/", "/webhooks/"


def unknown() -> DiscordFault:
    """Discord has forgotten the interaction."""
    return DiscordFault("", status=404, body={"code": 10062, "message": "Unknown interaction"})


class Answers:
    """A core that answers everything; ``broken``, ``waits`` and ``nothing`` (no message at all) change its ways."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.broken = self.nothing = False
        self.waits: asyncio.Event | None = None
        self.kept = Kept()

    async def answer(self, request: Request) -> Message:
        self.asked.append(request)
        if self.waits:
            await self.waits.wait()
        if self.broken:
            raise RuntimeError("the core breaks its promise")
        if self.nothing:
            return None  # type: ignore[return-value]
        following = Request("quote by", request.place, {"speaker": "Ann"}, request.user)
        return Message("found", "An answer", (Paragraph("An answer"),), following=following)

    async def complete(self, suggest: Suggest, typed: str, place: Place) -> Sequence[str]:
        if self.waits:
            await self.waits.wait()
        if self.broken:
            raise RuntimeError("the core breaks its promise")
        return ["Ann"]

    def port(self) -> ports.Core:
        kept: Any = self.kept
        return ports.Core(ALL, self.answer, hears(self.answer, ALL), self.complete, kept, SystemClock())


class BrokenStore:
    """Every method fails."""

    def __getattr__(self, name: str) -> Any:
        async def fail(*_: object, **__: object) -> None:
            raise StoreError("The database is locked by another program: try again in a minute")

        return fail


def broken_store() -> ports.Core:
    """The real commands on a store that fails."""
    store: Any = BrokenStore()
    clock = SystemClock()
    deps = commands.Deps(store, store, digest_service(store, clock), clock, 0.75, "0")
    dispatcher = Dispatcher(deps, ALL, commands.HANDLERS)
    hearing = Hearing(PlainSpeech(dispatcher.answer, ALL, clock), store, clock)
    return ports.Core(ALL, dispatcher.answer, hearing.hear, dispatcher.complete, store, clock)


@pytest.fixture(autouse=True)
def plain_logs() -> Iterator[None]:
    """Tracebacks in plain words, as ``bot.ops.logs`` has them: structlog's own default draws each for half a second."""
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()])
    yield
    structlog.reset_defaults()


@pytest.fixture
def answers() -> Answers:
    """Behind the adapter."""
    return Answers()


def once(part: str, fault: Callable[[], DiscordFault]) -> Callable[[str], DiscordFault | None]:
    """The first request of each interaction to addresses with ``part`` goes wrong, but not the change of a message."""
    seen: Counter[str] = Counter()

    def trouble(path: str) -> DiscordFault | None:
        seen[path] += 1
        return fault() if part in path and "@original" not in path and seen[path] == 1 else None

    return trouble


def always(part: str, fault: Callable[[], DiscordFault]) -> Callable[[str], DiscordFault | None]:
    """All requests to addresses with ``part`` go wrong; changes of a message only where ``part`` names them."""
    return lambda path: fault() if part in path and ("@original" in part or "@original" not in path) else None


async def give_all(discord: FakeDiscord) -> dict[str, Interaction]:
    """Give every command as its example has it, as somebody who may manage; nothing is waited for."""
    given = {}
    for command in ALL:
        arguments: dict[str, Any] = dict(parse_line(command.example, ALL)[1])
        given[command.path] = await discord.give(command.path, permissions=MANAGE_GUILD, **arguments)
    return {**given, "Who said this?": await discord.who_said_this("“We will rebuild the pier”")}


async def answered(discord: FakeDiscord, given: dict[str, Interaction]) -> None:
    """All have an answer; tells which have none."""
    missing: Collection[str] = given

    def all_are() -> bool:
        nonlocal missing
        missing = [path for path, one in given.items() if not one.messages or one.thinking]
        return not missing

    try:
        await discord.until(all_are)
    except TimeoutError:
        pytest.fail(f"no answer: {missing}")


async def logged(logs: Logs, event: str, count: int) -> None:
    """So many lines say this, and nothing else is a warning."""
    async with asyncio.timeout(LONG):
        while len(warnings(logs)) < count:
            await asyncio.sleep(0.01)
    assert Counter(warnings(logs)) == {event: count}


def warnings(logs: Logs) -> list[str]:
    return [line["event"] for line in logs if line["log_level"] in ("warning", "error")]


def said(interaction: Interaction) -> str:
    return "\n".join(shown(message) for message in interaction.messages)


def shown(message: dict[str, Any]) -> str:
    return "".join([*contents(message.get("components", [])), message.get("content") or ""])


async def test_each_command_is_answered_although_the_store_fails(discord: FakeDiscord, serving: Serving) -> None:
    async with serving(core=broken_store(), commands=ALL):
        with capture_logs() as logs:
            given = await give_all(discord)
            await answered(discord, given)
    # Help needs no store, and a list of addresses is read before it.
    told = {path for path, one in given.items() if "The database is locked" in said(one)}
    assert set(given) - told <= {"quotewire help"}
    assert not [line for line in logs if "exc_info" in line or "exception" in line]


async def test_each_command_is_answered_although_its_handler_breaks(
    discord: FakeDiscord, serving: Serving, answers: Answers
) -> None:
    answers.broken = True
    async with serving(core=answers.port()):
        given = await give_all(discord)
        await answered(discord, given)
    assert [path for path, one in given.items() if "Something broke on my side" not in said(one)] == []


async def test_each_command_is_acknowledged_before_its_handler_is_done(
    discord: FakeDiscord, serving: Serving, answers: Answers
) -> None:
    answers.waits = asyncio.Event()
    async with serving(core=answers.port()):
        given = await give_all(discord)
        await discord.until(lambda: all(one.callbacks for one in given.values()))
        assert [path for path, one in given.items() if one.messages] == []
        answers.waits.set()
        await answered(discord, given)


async def test_an_answer_that_is_under_way_when_the_bot_is_stopped_still_comes(
    discord: FakeDiscord, serving: Serving, answers: Answers
) -> None:
    answers.waits = asyncio.Event()
    async with serving(core=answers.port()) as adapter:
        asked = [await discord.give("quote who", text="words"), await discord.who_said_this("words")]
        await discord.until(lambda: all(interaction.callbacks for interaction in asked))
        closing = asyncio.create_task(adapter.close())
        await asyncio.wait({closing}, timeout=0.05)
        answers.waits.set()
        await closing
    assert all(interaction.messages for interaction in asked)


@pytest.mark.parametrize(
    "fault",
    [
        lambda: DiscordFault("", status=500),
        lambda: DiscordFault(
            "", status=429, headers={"Via": "1.1 proxy"}, body={"retry_after": 0.05, "message": "slow"}
        ),
        lambda: DiscordFault("", status=400, body={"code": 50035, "message": "Invalid Form Body"}),
    ],
    ids=["500", "429", "400"],
)
async def test_each_command_is_answered_although_discord_refuses_the_answer_once(
    discord: FakeDiscord, serving: Serving, answers: Answers, fault: Callable[[], DiscordFault]
) -> None:
    discord.trouble = once(FOLLOW_UPS, fault)
    async with serving(core=answers.port()):
        given = await give_all(discord)
        await answered(discord, given)
    assert [path for path, one in given.items() if "An answer" not in said(one)] == []


async def test_what_is_for_one_person_is_not_shown_to_all_although_discord_refuses_what_comes_before(
    discord: FakeDiscord, serving: Serving, answers: Answers
) -> None:
    discord.trouble = always("@original", lambda: DiscordFault("", status=403))
    async with serving(core=answers.port()):
        given = await give_all(discord)
        await answered(discord, given)
    public = {path for path, one in given.items() if not one.messages[0]["ephemeral"]}
    assert public == {command.path for command in ALL if not command.private}
    assert [path for path in public if "give the command again" not in said(given[path])] == []
    assert [path for path in set(given) - public if "An answer" not in said(given[path])] == []


@pytest.mark.parametrize(
    ("trouble", "event", "worked"),
    [
        (lambda: always(CALLBACKS, unknown), "acknowledged", False),
        (lambda: always(CALLBACKS, lambda: DiscordFault("", status=400, body={"code": 40060})), "acknowledged", False),
        (lambda: always(CALLBACKS, lambda: DiscordFault("", cut_before=True)), "acknowledged", False),
        (lambda: always(FOLLOW_UPS, lambda: DiscordFault("", status=404, body={"code": 10015})), "sent", True),
        (lambda: always(FOLLOW_UPS, lambda: DiscordFault("", status=403, body={"code": 50013})), "sent", True),
        (lambda: always(FOLLOW_UPS, lambda: DiscordFault("", status=503)), "sent", True),
    ],
    ids=["10062", "40060", "cut", "answer 404", "answer 403", "answer 503"],
)
async def test_each_command_that_discord_drops_is_one_line_and_the_bot_goes_on(
    discord: FakeDiscord,
    serving: Serving,
    answers: Answers,
    trouble: Callable[[], Callable[[str], DiscordFault | None]],
    event: str,
    worked: bool,
) -> None:
    lines = {"acknowledged": "an interaction could not be acknowledged", "sent": "an answer could not be sent"}
    async with serving(core=answers.port()):
        discord.trouble = trouble()
        with capture_logs() as logs:
            given = await give_all(discord)
            await logged(logs, lines[event], EVERY)
        assert len(answers.asked) == (EVERY if worked else 0)
        held_back = [given[command.path] for command in ALL if worked and not command.private]
        # Nobody is told "Answered in private." for good.
        await discord.until(lambda: all("give the command again" in str(one.original) for one in held_back))
        discord.trouble = lambda _path: None
        assert "An answer" in said(await discord.invoke("quotewire help"))


@pytest.mark.parametrize("all_ways", [False, True], ids=["one way", "all ways"])
async def test_each_answer_whose_line_is_cut_goes_another_way_or_is_one_line(
    discord: FakeDiscord, serving: Serving, answers: Answers, all_ways: bool
) -> None:
    private = [command.path for command in ALL if command.private]
    async with serving(core=answers.port()):
        ways = FOLLOW_UPS if all_ways else f"{FOLLOW_UPS}100/"
        discord.trouble = lambda path: (
            DiscordFault("", cut_before=True) if ways in path and (all_ways or "@original" not in path) else None
        )
        with capture_logs() as logs:
            given = await give_all(discord)
            if all_ways:
                async with asyncio.timeout(LONG):
                    while warnings(logs).count("an answer could not be sent") < len(private) + 1:
                        await asyncio.sleep(0.01)
            else:
                await discord.until(lambda: all("An answer" in str(given[path].original) for path in private))
                held_back = [given[command.path] for command in ALL if not command.private]
                await discord.until(lambda: all("give the command again" in str(one.original) for one in held_back))
        assert not [line for line in logs if "exc_info" in line or "exception" in line]
        discord.trouble = lambda _path: None
        assert "An answer" in said(await discord.invoke("quotewire help"))


def filled(command: Command, option: Option) -> dict[str, str]:
    """The required options before the one that is typed into."""
    before = command.options[: command.options.index(option)]
    return {one.name: "1" for one in before if one.required and not one.integer}


@pytest.mark.parametrize("trouble", ["store", "broken", "slow"])
async def test_each_completion_offers_nothing_where_it_can_not(
    discord: FakeDiscord, serving: Serving, answers: Answers, trouble: str
) -> None:
    answers.broken, answers.waits = trouble == "broken", asyncio.Event() if trouble == "slow" else None
    core = broken_store() if trouble == "store" else answers.port()
    async with serving(core=core, commands=ALL, timing=DiscordTiming(complete=0.05)):
        offered = {
            f"{command.path} {option.name}": await discord.complete(
                command.path, option.name, "A", **filled(command, option)
            )
            for command, option in COMPLETED
        }
    # Time zones are known without a store.
    assert [name for name, values in offered.items() if values and not name.endswith("timezone")] == []
    assert COMPLETED


async def test_each_completion_that_comes_too_late_is_one_line(
    discord: FakeDiscord, serving: Serving, answers: Answers, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(core=answers.port()):
        discord.trouble = always(CALLBACKS, unknown)
        with caplog.at_level(logging.WARNING):
            for command, option in COMPLETED:
                await discord.type_into(command.path, option.name, "A", **filled(command, option))
            async with asyncio.timeout(LONG):
                while len(caplog.records) < len(COMPLETED):
                    await asyncio.sleep(0.01)
        assert [record.exc_text for record in caplog.records if record.exc_info] == []
        discord.trouble = lambda _path: None
        assert await discord.complete("quote by", "speaker", "A") == ["Ann"]


@dataclass(frozen=True, slots=True)
class PressTrouble:
    """What goes wrong with a press, what is said then (where something can be), and the line in the log."""

    path: str
    fault: Callable[[], DiscordFault] | None
    told: str
    line: str | None


@pytest.mark.parametrize("label", ["Share", "More"])
@pytest.mark.parametrize(
    "trouble",
    [
        PressTrouble("store", None, "This button has expired", "a button's request can't be read"),
        PressTrouble("handler", None, "Something broke on my side", "a command failed"),
        PressTrouble(CALLBACKS, unknown, "", "an interaction could not be acknowledged"),
        PressTrouble(FOLLOW_UPS, lambda: DiscordFault("", status=503), "", None),
        PressTrouble("@original", unknown, "An answer", "a message could not be changed"),
    ],
    ids=["store", "handler", "10062", "answers 503", "message gone"],
)
async def test_each_press_is_answered_or_one_line_and_the_bot_goes_on(
    discord: FakeDiscord, serving: Serving, answers: Answers, label: str, trouble: PressTrouble
) -> None:
    async with serving(core=answers.port()):
        answer = (await discord.invoke("quote by", speaker="Ann")).messages[0]
        answers.kept.broken, answers.broken = trouble.path == "store", trouble.path == "handler"
        discord.trouble = lambda path: trouble.fault() if trouble.fault and trouble.path in path else None
        with capture_logs() as logs:
            pressed = await discord.press_only(answer, label)
            if trouble.told:
                await discord.until(lambda: trouble.told in said(pressed) + "".join(map(shown, discord.posts)))
            async with asyncio.timeout(LONG):
                while not warnings(logs):
                    await asyncio.sleep(0.01)
        assert len(warnings(logs)) == 1
        assert trouble.line in (None, *warnings(logs))
        answers.kept.broken = answers.broken = False
        discord.trouble = lambda _path: None
        assert "An answer" in said(await discord.invoke("quotewire help"))


async def test_a_bug_in_the_answering_is_reported_too(discord: FakeDiscord, serving: Serving, answers: Answers) -> None:
    answers.nothing = True
    async with serving(core=answers.port()):
        with capture_logs() as logs:
            given = await give_all(discord)
            await answered(discord, given)
        assert len(warnings(logs)) == EVERY
    assert [path for path, one in given.items() if "Something broke on my side" not in said(one)] == []
