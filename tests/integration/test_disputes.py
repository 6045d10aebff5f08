"""Members dispute an attribution; managers and the operator decide; what they decide holds."""

from pathlib import Path
from typing import Any

import pytest

from bot import commands
from bot.commands import Dispatcher
from bot.domain.commands import Request
from bot.domain.messages import Facts, Message, Note, QuoteCard
from bot.domain.places import Place
from bot.ports import Store
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.shell import Shell
from tests.fakes.workers import digest_service
from tests.integration.test_speakers import publish

HERE, ELSEWHERE = Place("discord", "g1", "c1"), Place("slack", "t1", "c1")
SAID = "The sluice was closed in time"


@pytest.fixture
async def store(store: Store) -> Store:
    await publish(store, 1, SAID, "Mara Lindqvist", "finance minister")
    await publish(store, 2, "The tide was low", "Olof Berg", "lock keeper")
    return store


def built(store: Store, *, managers_correct: bool) -> Dispatcher:
    clock = FakeClock()
    deps = commands.Deps(
        store,
        FakeTracker(store, clock),
        digest_service(store, clock),
        clock,
        0.75,
        "0",
        managers_correct=managers_correct,
    )
    return Dispatcher(deps, commands.ALL, commands.HANDLERS)


@pytest.fixture
def dispatcher(store: Store) -> Dispatcher:
    """Of a bot whose operator lets managers correct."""
    return built(store, managers_correct=True)


async def ask(
    dispatcher: Dispatcher, command: str, place: Place = HERE, *, manager: bool = False, **arguments: str | int
) -> Message:
    return await dispatcher.answer(Request(f"quote {command}", place, arguments, "u1", manager))


async def dispute(dispatcher: Dispatcher, place: Place = HERE) -> Message:
    return await ask(dispatcher, "dispute", place, text=SAID, correction="It was Olof Berg, see below")


def notes(message: Message) -> list[str]:
    return [block.text for block in message.blocks if isinstance(block, Note)]


async def test_a_dispute_changes_nothing_and_only_managers_of_the_place_see_it(dispatcher: Dispatcher) -> None:
    told = await dispute(dispatcher)
    assert told.outcome == "ok"
    assert told.private
    assert "Noted as dispute 1" in told.summary
    for place, manager, seen in ((HERE, True, True), (HERE, False, False), (ELSEWHERE, True, False)):
        for command, arguments in (("who", {"text": SAID}), ("by", {"speaker": "Mara Lindqvist"})):
            message = await ask(dispatcher, command, place, manager=manager, **arguments)
            assert message.results[0].speaker == "Mara Lindqvist"
            assert any("Disputed here (1): “It was Olof Berg, see below”" in note for note in notes(message)) is seen
    listed = await ask(dispatcher, "disputes", manager=True)
    assert "credited to Mara Lindqvist; “It was Olof Berg, see below”" in next(
        block.rows[0][1] for block in listed.blocks if isinstance(block, Facts)
    )
    assert (await ask(dispatcher, "disputes", ELSEWHERE, manager=True)).summary == "No dispute is open here."


async def test_an_accepted_dispute_credits_the_words_anew_and_outlives_revisions(
    dispatcher: Dispatcher, store: Store
) -> None:
    await dispute(dispatcher)
    accepted = await ask(dispatcher, "accept", manager=True, number=1, speaker="Olof Berg", role="lock keeper")
    assert accepted.summary == f"Accepted: “{SAID}” is credited to Olof Berg from now on."
    await publish(store, 1, SAID, "Mara Lindqvist", "finance minister and poet")
    message = await ask(dispatcher, "who", text=SAID)
    assert (message.results[0].speaker, message.results[0].role) == ("Olof Berg", "lock keeper")
    card = next(block for block in message.blocks if isinstance(block, QuoteCard))
    assert card.reason is not None
    assert card.reason.startswith("Very sure: corrected by a manager")
    assert [one.text for one in (await ask(dispatcher, "by", speaker="berg")).results] == ["The tide was low", SAID]
    assert (await ask(dispatcher, "by", speaker="Mara Lindqvist")).outcome == "not_found"
    assert "Said by somebody else" in (await ask(dispatcher, "check", text=SAID, speaker="Mara Lindqvist")).summary
    assert (await ask(dispatcher, "disputes", manager=True)).summary == "No dispute is open here."


async def test_nobody_can_be_the_answer(dispatcher: Dispatcher) -> None:
    await dispute(dispatcher)
    await ask(dispatcher, "accept", manager=True, number=1, speaker="nobody")
    assert (await ask(dispatcher, "who", text=SAID)).results[0].speaker is None


async def test_a_rejected_dispute_leaves_everything(dispatcher: Dispatcher) -> None:
    await dispute(dispatcher)
    assert (
        await ask(dispatcher, "reject", manager=True, number=1)
    ).summary == "Dispute 1 is rejected: nothing changes."
    assert notes(await ask(dispatcher, "who", manager=True, text=SAID)) == []
    again = await ask(dispatcher, "accept", manager=True, number=1, speaker="Olof Berg")
    assert (again.outcome, "No dispute 1 is open here" in again.summary) == ("error", True)


STRANGERS = (
    Place("discord", "strangers-server", "c1"),
    Place("discord", "@me", "dm1", is_direct=True),
    Place("slack", "strangers-team", "C1"),
    Place("slack", "strangers-team", "D1", is_direct=True),
)


@pytest.mark.parametrize("place", STRANGERS)
async def test_a_stranger_with_a_workspace_of_their_own_rewrites_nothing_for_those_who_only_ask(
    store: Store, place: Place
) -> None:
    dispatcher = built(store, managers_correct=False)
    noted = await dispute(dispatcher, place)
    assert "It changes nothing until the operator of this bot accepts it." in notes(noted)
    passed = await ask(dispatcher, "accept", place, manager=True, number=1, speaker="Olof Berg")
    assert passed.summary == (
        "Passed on: others read the quotations of this bot too, so its operator decides dispute 1."
        " Nothing is changed until then."
    )
    for asking in (HERE, ELSEWHERE, place):
        assert (await ask(dispatcher, "who", asking, text=SAID)).results[0].speaker == "Mara Lindqvist"
    (left,) = await store.disputes(["passed on"], None, 5)
    assert left.decided_by == "a manager, who says: Olof Berg"
    assert [change.detail for change in await store.changes_of_speakers(5)] == ["dispute 1 is passed on"]


async def test_in_direct_messages_nobody_decides_even_where_managers_do(dispatcher: Dispatcher) -> None:
    direct = Place("slack", "t1", "D1", is_direct=True)
    await dispute(dispatcher, direct)
    passed = await ask(dispatcher, "accept", direct, manager=True, number=1, speaker="Olof Berg")
    assert passed.summary.startswith("Passed on")
    assert (await ask(dispatcher, "who", text=SAID)).results[0].speaker == "Mara Lindqvist"


async def test_a_manager_decides_only_for_those_who_see_it(dispatcher: Dispatcher) -> None:
    await dispute(dispatcher)
    decisions: list[tuple[str, dict[str, Any]]] = [("accept", {"speaker": "Olof Berg"}), ("reject", {})]
    for command, arguments in decisions:
        refused = await ask(dispatcher, command, ELSEWHERE, manager=True, number=1, **arguments)
        assert "No dispute 1 is open here" in refused.summary
        assert (await ask(dispatcher, command, number=1, **arguments)).outcome == "refused"


async def test_what_nobody_said_cannot_be_disputed(dispatcher: Dispatcher) -> None:
    message = await ask(dispatcher, "dispute", text="Xylophones are loud", correction="no")
    assert message.outcome == "not_found"


async def test_the_operator_decides_in_the_shell(dispatcher: Dispatcher, store: Store, tmp_path: Path) -> None:
    await dispute(dispatcher)
    await publish(store, 3, "I shot and it went in", "Mara Lindqvist", "striker", "Sport")
    await publish(store, 4, "Lindqvist speaks", "M. Lindqvist", None, "Wire")
    shell = Shell(tmp_path, {"QUOTEWIRE_DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}"})

    async def run(*words: str, code: int = 0) -> str:
        ran = await shell.run("speakers", *words)
        assert ran.code == code, ran
        return (ran.out if code == 0 else ran.err).strip()

    listed = await run("list", "Mara Lindqvist")
    assert "#1  Mara Lindqvist, finance minister  1 quotation, in Post" in listed
    assert "Mara Lindqvist, striker" in listed
    assert "write the number" in await run("rename", "Mara Lindqvist", "Mara Berg", code=2)
    assert "discord:g1/c1  “The sluice was closed in time”" in await run("disputes")
    assert await run("audit") == "Nobody has changed anything about speakers or attributions."
    assert await run("accept", "1", "Olof Berg") == f"“{SAID}” is credited to Olof Berg from now on."
    assert "No dispute 1 is open" in await run("accept", "1", "Olof Berg", code=2)
    assert await run("disputes") == "Nobody says that something is credited wrongly."
    assert "is Mara Lindqvist, striker (#3)" in await run("merge", "M. Lindqvist", "#3")
    assert "is listed as Mara Berg" in await run("rename", "#3", "Mara Berg")
    assert "another Mara Berg" in await run("split", "#3", "--outlet", "Wire")
    corrected = await run("correct", "https://post.example/2", "the tide was low", "nobody")
    assert corrected == "“The tide was low” is credited to nobody (not established) from now on."
    for words in (("rename", "#3", ""), ("correct", "https://post.example/2", "the tide was low", " ")):
        assert "is no name of a speaker, so nothing was changed" in await run(*words, code=2)
    assert "no speaker “nobody”" in await run("show", "nobody", code=2)
    trail = await run("audit")
    for told in ("correct: “the sluice was closed in time”", "merge: #4", "rename: #3", "split: #5", "the operator"):
        assert told in trail
    assert "no speaker “Zorro”" in await run("show", "Zorro", code=2)
