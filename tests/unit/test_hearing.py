"""Plain words are answered once, not too often, and the person is told how to ask only now and then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands import ALL, Hearing, PlainSpeech
from bot.commands.hearing import ANSWERS, QUIET, WINDOW
from bot.domain.commands import Request
from bot.domain.errors import StoreError
from bot.domain.messages import File, Message, Outcome, Paragraph
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.domain.plain import PlainAnswer, PlainQuestion
from bot.ports import ReadPointedAt
from bot.texts.refusals import BROKEN
from tests.fakes.chat import FakeClock
from tests.fakes.hearing import HeardInMemory

HERE, DIRECT = Place("chirp", "bees", "news"), Place("chirp", "bees", "with-ann", is_direct=True)


class Ear:
    """A hearing whose core answers each command with ``outcomes``, or with "found"."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.kept = HeardInMemory()
        self.requests: list[Request] = []
        self.outcomes: dict[str, Outcome] = {}
        self.file: File | None = None
        self.broken: Exception | None = None
        self.numbers = 0
        self.hearing = self.new()

    def new(self) -> Hearing:
        """As after a restart."""
        return Hearing(PlainSpeech(self.answer, ALL, self.clock), self.kept, self.clock)

    async def answer(self, request: Request) -> Message:
        self.requests.append(request)
        if self.broken:
            raise self.broken
        words = f"{request.command}: {dict(request.arguments)}"
        return Message(self.outcomes.get(request.command, "found"), words, (Paragraph(words),), file=self.file)

    def question(self, typed: str, place: Place = HERE, user: str = "ann", message: str = "") -> PlainQuestion:
        self.numbers += 1
        return PlainQuestion(typed, (MessageRun(typed),), place, user, message or str(self.numbers), instead="hold it")

    async def says(
        self, typed: str, pointed_at: ReadPointedAt | None = None, place: Place = HERE, user: str = "ann"
    ) -> str | None:
        answer = await self.hearing.hear(self.question(typed, place, user), pointed_at)
        return answer.message.summary if answer else None


def pointing(*runs: str) -> ReadPointedAt:
    """A message that is replied to; without words the bot may not read it."""

    async def read() -> Sequence[MessageRun]:
        return [MessageRun(run) for run in runs]

    return read


async def unread() -> Sequence[MessageRun]:
    raise AssertionError("this message isn't meant")


@pytest.fixture
def ear() -> Ear:
    return Ear()


async def test_the_number_of_a_message_is_kept_for_two_days() -> None:
    """Platforms repeat for a day what wasn't acknowledged."""
    ear = Ear()
    await ear.says("@bot news latest")
    assert ear.kept.kept_for == [timedelta(days=2)]


async def test_a_question_gets_the_answer_of_the_command(ear: Ear) -> None:
    question = replace(ear.question("what did Mara Lindqvist say about the bridge?"), can_manage=True)
    answer = await ear.hearing.hear(question, None)
    request = Request("quote by", HERE, {"speaker": "Mara Lindqvist", "about": "bridge"}, "ann", can_manage=True)
    assert ear.requests == [request]
    assert answer == PlainAnswer(await ear.answer(request), request)


async def test_a_message_is_answered_once_also_after_a_restart(ear: Ear) -> None:
    question = ear.question("who said “we will rebuild the pier”?", message="17")
    assert await ear.hearing.hear(question, None) is not None
    assert await ear.hearing.hear(question, None) is None
    assert await ear.new().hear(question, None) is None
    assert len(ear.requests) == 1


async def test_nothing_is_said_where_plain_words_are_switched_off(ear: Ear) -> None:
    await ear.kept.switch_plain_words(HERE, on=False)
    assert await ear.says("who said “we will rebuild the pier”?") is None
    assert await ear.says("help", place=replace(HERE, workspace="wasps")) is not None
    assert [request.command for request in ear.requests] == ["quotewire help"]


async def test_an_eleventh_answer_in_a_minute_is_a_line_and_then_silence(ear: Ear) -> None:
    answers = [await ear.says("help") for _ in range(ANSWERS + 3)]
    assert None not in answers[: ANSWERS + 1]
    assert "10 answers in a minute" in str(answers[ANSWERS])
    assert answers[ANSWERS + 1 :] == [None, None]
    assert await ear.says("help", user="bob") is not None
    assert await ear.says("help", place=DIRECT) is None
    ear.clock.forward(seconds=WINDOW + 1)
    assert "quotewire help" in str(await ear.says("help"))


async def test_who_is_not_understood_is_told_how_to_ask_once_for_a_while(ear: Ear) -> None:
    assert "what did Mara Lindqvist say" in str(await ear.says("hello"))
    assert await ear.says("thanks lol") is None
    assert await ear.says("hello", user="bob") is not None
    assert await ear.says("hello", place=DIRECT) is not None
    ear.clock.forward(seconds=QUIET + 1)
    assert await ear.says("hello") is not None
    assert ear.requests == []


@pytest.mark.parametrize("typed", ["", "who said this?", "source?"])
async def test_a_reply_without_words_asks_for_the_words_that_it_replies_to(ear: Ear, typed: str) -> None:
    await ear.says(typed, pointing("Look: “we will rebuild the pier” he said"))
    assert [(request.command, request.arguments) for request in ear.requests] == [
        ("quote who", {"text": "we will rebuild the pier"})
    ]


async def test_a_reply_is_checked_for_somebody(ear: Ear) -> None:
    await ear.says("did Mara Lindqvist say this?", pointing("we will rebuild the pier"))
    assert ear.requests[0].arguments == {"text": "we will rebuild the pier", "speaker": "Mara Lindqvist"}


async def test_what_a_reply_asks_itself_needs_no_other_words(ear: Ear) -> None:
    await ear.says("what did Mara Lindqvist say about the bridge?", unread)
    await ear.says("news latest", unread)
    assert [request.command for request in ear.requests] == ["quote by", "news latest"]


async def test_a_reply_whose_own_words_are_unknown_means_the_message_it_replies_to(ear: Ear) -> None:
    ear.outcomes["quote who"] = "not_found"
    summary = await ear.says("somebody should verify that nonsense", pointing("we will rebuild the pier"))
    texts = [request.arguments["text"] for request in ear.requests]
    assert texts == ["somebody should verify that nonsense", "we will rebuild the pier"]
    assert "verify that nonsense" in str(summary)


async def test_a_reply_to_what_the_bot_may_not_read_is_told_how_to_ask(ear: Ear) -> None:
    answer = await ear.says("who said this?", pointing())
    assert answer == ("I can’t read the message that you point at. Paste its words into your question, or hold it.")
    assert await ear.says("who said this?", pointing()) == answer
    assert ear.requests == []


async def test_the_next_likely_meaning_counts_where_the_first_finds_nothing(ear: Ear) -> None:
    ear.outcomes["quote by"] = "not_found"
    assert "quote who" in str(await ear.says("lindquist on the bridge?"))
    ear.outcomes["quote who"] = "not_found"
    assert "quote who" in str(await ear.says("lindquist on the bridge?"))
    assert "quote by" in str(await ear.says("Mara Lindqvist on the bridge?"))


async def test_a_command_line_that_cannot_be_read_says_so_each_time(ear: Ear) -> None:
    for _ in range(2):
        assert "“text” is missing" in str(await ear.says("quote who"))
    assert ear.requests == []


async def test_a_file_is_never_handed_over_in_public(ear: Ear) -> None:
    ear.file = File("all.json", "secret")
    answer = await ear.hearing.hear(ear.question("quotewire privacy export"), None)
    assert answer is not None
    assert answer.message.file is None
    assert "/quotewire privacy export" in str(answer.message.blocks[-1])


async def test_a_failure_is_a_line(ear: Ear) -> None:
    ear.broken = RuntimeError("a bug")
    assert await ear.says("help") == BROKEN
    ear.broken = StoreError("The disk is full")
    assert await ear.says("help") == "The disk is full"
