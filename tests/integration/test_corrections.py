"""A quotation that an article altered or withdrew: marked in answers, told once where it was posted."""

import pytest

from bot import commands
from bot.delivery.corrections import CorrectionService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.feeds import SeenEntry
from bot.domain.messages import Message, Note, QuoteCard
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from bot.quotes import extract
from bot.text.words import shown
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.workers import digest_service

HERE, THERE = Place("console", "", "main"), Place("console", "", "other")
AT_NOON = "The first ferry of the week leaves at noon on Monday, as it always has"
AT_ONE = "The first ferry of the week leaves at one on Monday, as it always has"
URL = "https://post.example/ferry"


class CorrectionBench:
    def __init__(self, store: Store) -> None:
        self.store, self.clock, self.chat = store, FakeClock(), FakeChat()

    async def publish(self, said: str | None, speaker: str = "Mara Lindqvist") -> None:
        """The article as it reads now; without ``said`` there is no quotation in it."""
        body = f"“{said},” {speaker} said on Sunday." if said else "Nobody wanted to speak about the ferry."
        text = f"{body}\n\nThe harbour had been shut for a week."
        feed = await self.store.add_feed("https://post.example/feed", "Harbour Post", self.clock.now())
        for place in (HERE, THERE):
            await self.store.follow(Subscription(place, feed))
        page = Page(URL, "Ferries are back", "Harbour Post", text, self.clock.now())
        await self.store.save_article(
            page, extract(text), self.clock.now(), (feed.id, SeenEntry("1", text, None)), audience=EVERYBODY
        )

    async def ask(self, command: str, **arguments: str) -> Message:
        digests = digest_service(self.store, self.clock)
        deps = commands.Deps(self.store, None, digests, self.clock, 0.75, "0")  # type: ignore[arg-type]
        return await commands.HANDLERS[command](deps, Request(command, HERE, dict(arguments)))

    async def pass_time(self, **by: float) -> list[str]:
        """What was posted, in a line each."""
        self.clock.forward(**by)
        await CorrectionService(self.store, self.clock).tick()
        await OutboxWorker(self.store, {"console": self.chat}, self.clock).drain()
        return [f"{place.channel}: {message.summary}" for place, message, _ in self.chat.posts]


@pytest.fixture
def bench(store: Store) -> CorrectionBench:
    return CorrectionBench(store)


def notes(message: Message) -> list[str]:
    return [block.text for block in message.blocks if isinstance(block, Note)]


async def test_an_altered_quotation_says_how_it_was_published(bench: CorrectionBench) -> None:
    await bench.publish(AT_NOON)
    bench.clock.forward(hours=2)
    await bench.publish(AT_ONE)
    expected = f"Mara Lindqvist, as published 23 November 06:00 UTC: “{AT_NOON}”; since 08:00: “{AT_ONE}”."
    assert expected in notes(await bench.ask("quote who", text=AT_ONE))
    assert expected in notes(await bench.ask("quote by", speaker="Lindqvist"))
    remembered = await bench.ask("quote who", text=AT_NOON)
    card = next(block for block in remembered.blocks if isinstance(block, QuoteCard))
    assert (card.label, card.quote) == ("Changed since", AT_NOON)
    assert expected in notes(remembered)


async def test_another_speaker_is_named_with_the_one_before(bench: CorrectionBench) -> None:
    await bench.publish(AT_NOON)
    bench.clock.forward(hours=2)
    await bench.publish(AT_NOON, "Rashid Velani")
    expected = (
        f"Mara Lindqvist, as published 23 November 06:00 UTC: “{AT_NOON}”; since 08:00 credited to Rashid Velani."
    )
    assert expected in notes(await bench.ask("quote who", text=AT_NOON))


async def test_a_withdrawn_quotation_is_found_and_marked(bench: CorrectionBench) -> None:
    await bench.publish(AT_NOON)
    bench.clock.forward(hours=26)
    await bench.publish(None)
    answer = await bench.ask("quote who", text="first ferry of the week leaves at noon on Monday")
    assert answer.outcome == "found"
    assert answer.results[0].speaker == "Mara Lindqvist"
    expected = f"Mara Lindqvist, as published 23 November 06:00 UTC: “{AT_NOON}”; withdrawn 24 November 08:00."
    assert notes(answer)[0] == expected


async def test_of_several_withdrawn_quotations_that_of_the_speaker_who_is_asked_about_is_told(
    bench: CorrectionBench,
) -> None:
    await bench.publish(f"{AT_NOON},” Mara Lindqvist said. Rashid Velani said: “{AT_NOON} and ever will")
    await bench.publish(None)
    for speaker in ("Mara Lindqvist", "Rashid Velani"):
        answer = await bench.ask("quote check", text="leaves at noon on Monday", speaker=speaker)
        assert answer.results[0].speaker == speaker


@pytest.mark.parametrize("asked", ["cooperation", "co operation", "1200 tonnes of it", "1,200 tonnes of it"])
async def test_a_withdrawn_quotation_is_found_however_it_is_written(bench: CorrectionBench, asked: str) -> None:
    await bench.publish("Co-operation is what moved 1,200 tonnes of it")
    await bench.publish(None)
    answer = await bench.ask("quote who", text=asked)
    assert [shown(result.text or "") for result in answer.results] == ["Co-operation is what moved 1,200 tonnes of it"]


async def test_a_quotation_that_is_back_is_not_marked(bench: CorrectionBench) -> None:
    for said in (AT_NOON, None, AT_NOON):
        await bench.publish(said)
        bench.clock.forward(hours=1)
    answer = await bench.ask("quote who", text=AT_NOON)
    assert answer.results[0].grade == "exact"
    assert not any("withdrawn" in note for note in notes(answer))


async def test_a_place_that_was_sent_the_quotation_and_wants_to_know_gets_one_correction(
    bench: CorrectionBench,
) -> None:
    await bench.publish(AT_NOON)
    await bench.store.set_options(HERE, PlaceOptions(corrections=True), bench.clock.now())
    for place in (HERE, THERE):
        await digest_service(bench.store, bench.clock).post_now(place)
    assert len(await bench.pass_time(minutes=1)) == 2
    await bench.publish(AT_ONE)
    *_, told = posts = await bench.pass_time(hours=1)
    assert told.startswith("main: Correction: Mara Lindqvist, as published")
    assert AT_NOON in told
    assert AT_ONE in told
    assert len(posts) == 3
    assert len(await bench.pass_time(hours=1)) == 3


async def test_a_place_that_was_not_sent_the_quotation_gets_no_correction(bench: CorrectionBench) -> None:
    await bench.publish(AT_NOON)
    await bench.store.set_options(HERE, PlaceOptions(corrections=True), bench.clock.now())
    await bench.publish(AT_ONE)
    assert await bench.pass_time(hours=1) == []
    assert await bench.store.untold_corrections(9) == []


async def test_in_quiet_hours_a_correction_waits(bench: CorrectionBench) -> None:
    await bench.publish(AT_NOON)
    await bench.store.set_options(HERE, PlaceOptions(corrections=True, quiet="06:30-09:00"), bench.clock.now())
    await digest_service(bench.store, bench.clock).post_now(HERE)
    await bench.pass_time(hours=1)  # 07:00
    await bench.publish(AT_ONE)
    assert len(await bench.pass_time(hours=1)) == 1
    assert len(await bench.pass_time(hours=1, minutes=1)) == 2
