"""``/quotewire privacy`` and ``quotewire privacy``, on a real store."""

import json
from functools import partial
from pathlib import Path

import pytest

from bot import commands
from bot.app.adapters import ADAPTERS
from bot.commands import Dispatcher
from bot.domain.commands import Request
from bot.domain.messages import Facts, Message
from bot.domain.places import Place, Steward
from bot.ports import Store
from bot.ports.platforms import person_at
from bot.store.sql.messages import message_json
from bot.text.command_line import parse_line
from tests.builders import NOW
from tests.contract.samples import queue
from tests.contract.test_store_privacy import DIRECT, MINE, OURS, THEIRS, fill
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.shell import Shell
from tests.fakes.workers import digest_service

SERVER = Place("discord", "g7", "c1")


@pytest.fixture
async def store(store: Store) -> Store:
    """Something of everything in two workspaces."""
    for place in (OURS, DIRECT, THEIRS, MINE):
        await fill(store, place)
    return store


@pytest.fixture
def dispatcher(store: Store) -> Dispatcher:
    """The core."""
    clock = FakeClock()
    deps = commands.Deps(
        *(store, FakeTracker(store, clock), digest_service(store, clock, 0.75), clock, 0.75, "0"),
        person_at=partial(person_at, platforms=[plugin.platform for plugin in ADAPTERS]),
    )
    return Dispatcher(deps, commands.ALL, commands.HANDLERS)


async def ask(dispatcher: Dispatcher, line: str, place: Place = OURS, *, manager: bool = True) -> Message:
    command, arguments = parse_line(line, commands.ALL)
    return await dispatcher.answer(Request(command.path, place, arguments, "U1", manager))


def rows(message: Message) -> dict[str, str]:
    return dict(next(block for block in message.blocks if isinstance(block, Facts)).rows)


async def test_an_export_is_one_private_file_that_can_not_be_shared(dispatcher: Dispatcher) -> None:
    answer = await ask(dispatcher, "/quotewire privacy export")
    assert answer.file is not None
    assert answer.file.name == "quotewire-slack-T1-2026-11-23.json"
    held = json.loads(answer.file.text)
    assert (held["platform"], held["workspace"]) == ("slack", "T1")
    assert [one["channel"] for one in held["schedules"]] == ["C1"]
    assert "T2" not in answer.file.text
    assert answer.private
    assert answer.outcome != "found"  # what is found has a Share button
    assert rows(answer)["alerts"] == "1"


@pytest.mark.parametrize(("place", "channel", "elsewhere"), [(DIRECT, "U1", OURS), (MINE, "@U1", SERVER)])
async def test_a_notice_that_the_bot_sent_to_a_person_is_theirs(
    dispatcher: Dispatcher, store: Store, place: Place, channel: str, elsewhere: Place
) -> None:
    await store.note_steward(Steward(elsewhere, "U1", "news"), NOW)
    notice = Place(elsewhere.platform, elsewhere.workspace, channel, is_direct=True)
    await queue(store, "I can’t post in #news any more", notice)
    exported = await ask(dispatcher, "/quotewire privacy export", place)
    assert exported.file is not None
    held = json.loads(exported.file.text)
    assert "I can’t post in #news any more" in str(held["deliveries"])
    assert "news" in [row["name"] for row in held["stewards"]]
    assert "notices to you" in str(exported.blocks)
    assert "you and these direct messages" in (await ask(dispatcher, "/quotewire privacy delete", place)).summary
    await ask(dispatcher, "/quotewire privacy delete confirm yes", place)
    again = await ask(dispatcher, "/quotewire privacy export", place)
    assert again.file is not None
    assert "#news" not in again.file.text
    assert await store.steward(elsewhere) is None
    left = await ask(dispatcher, "/quotewire privacy export", elsewhere)
    assert left.file is not None
    assert "#news" not in left.file.text


@pytest.mark.parametrize("place", [DIRECT, MINE])
async def test_in_direct_messages_it_is_about_these_alone(dispatcher: Dispatcher, store: Store, place: Place) -> None:
    answer = await ask(dispatcher, "/quotewire privacy export", place)
    assert answer.file is not None
    held = json.loads(answer.file.text)
    assert held["channel"] == place.channel
    assert {one["channel"] for one in (*held["alerts"], *held["disputes"])} == {place.channel}
    assert "installations" not in held
    await ask(dispatcher, "/quotewire privacy delete confirm yes", place)
    assert {one.place for one in await store.schedules()} == {OURS, DIRECT, THEIRS, MINE} - {place}


@pytest.mark.parametrize("line", ["/quotewire privacy export", "/quotewire privacy delete confirm yes"])
async def test_only_managers_export_and_delete_a_workspace(dispatcher: Dispatcher, store: Store, line: str) -> None:
    refused = await ask(dispatcher, line, manager=False)
    assert refused.outcome == "refused"
    assert refused.file is None
    assert len(await store.schedules()) == 4


async def test_deleting_tells_first_and_deletes_only_when_that_is_confirmed(
    dispatcher: Dispatcher, store: Store
) -> None:
    asked = await ask(dispatcher, "/quotewire privacy delete")
    assert "/quotewire privacy delete confirm yes" in message_json(asked)
    assert rows(asked)["alerts"] == "2"
    for line in ("/quotewire privacy delete confirm no", "/quotewire privacy delete everything"):
        assert "Nothing was deleted" in (await ask(dispatcher, line)).summary
    assert len(await store.schedules()) == 4
    done = await ask(dispatcher, "/quotewire privacy delete confirm yes")
    assert rows(done) == rows(asked)
    assert {one.place for one in await store.schedules()} == {THEIRS, MINE}
    assert set(rows(await ask(dispatcher, "/quotewire privacy delete")).values()) == {"0"}


async def test_nobody_has_the_last_word_about_an_attribution_in_direct_messages(
    dispatcher: Dispatcher, store: Store
) -> None:
    for place in (OURS, THEIRS, MINE):
        await store.forget_workspace(place)
    await fill(store, DIRECT)
    (dispute,) = await store.disputes(["open"], DIRECT, 9)
    answer = await ask(dispatcher, f"/quote accept {dispute.id} speaker Olof Berg", DIRECT)
    assert "its operator decides" in answer.summary
    assert [one.state for one in await store.disputes(["passed on"], None, 9)] == ["passed on"]


async def test_the_operator_exports_and_deletes_from_the_shell(tmp_path: Path, store: Store) -> None:
    await store.close()
    shell = Shell(tmp_path, {})
    exported = json.loads((await shell.run("privacy", "export", "slack:T1")).out)
    assert {one["channel"] for one in exported["schedules"]} == {"C1", "D1"}
    told = await shell.run("privacy", "delete", "slack:T1")
    assert "2  alerts" in told.out
    assert "add --yes" in told.out
    assert "Deleted" in (await shell.run("privacy", "delete", "slack:T1", "--yes")).out
    assert json.loads((await shell.run("privacy", "export", "slack:T1")).out)["schedules"] == []
    assert json.loads((await shell.run("privacy", "export", "discord:@me/11")).out)["schedules"]
    assert (await shell.run("privacy", "export", "nowhere")).code == 2
