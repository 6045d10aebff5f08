"""The table of what a reader takes for the same, asked with ``/quote who``: from the command to the graded answer."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import commands
from bot.domain.commands import Request
from bot.domain.messages import Grade, Message, QuoteCard, Result
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from bot.store import open_store
from tests.builders import NOW, page, quote
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.databases import KINDS, migrated
from tests.fakes.workers import digest_service
from tests.integration.commands.reports import CRANE
from tests.integration.test_search_table import MORE, NEARER, is_better
from tests.unit.search.test_question import CASES

TABLE = [case for case in [*CASES, *MORE] if case[1] not in NEARER]
LABELS = {"exact": "Exact match", "partial": "Part of a quotation", "altered": "Almost"}


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("who")


@pytest.fixture(scope="module", params=KINDS)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    with migrated(request.param, request, "folder") as url:
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def store(database_url: str) -> AsyncIterator[Store]:
    """All quotations of the table; nobody writes."""
    opened = await open_store(database_url)
    said = [*dict.fromkeys(text for text, _, _ in TABLE), CRANE]
    await opened.save_articles(
        [(page(number, text), [quote(text, text)]) for number, text in enumerate(said)], NOW, audience=EVERYBODY
    )
    yield opened
    await opened.close()


async def who(store: Store, asked: str) -> Message:
    clock = FakeClock()
    deps = commands.Deps(store, FakeTracker(store, clock), digest_service(store, clock, 0.75), clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    return await dispatcher.answer(Request("quote who", Place("console", "", "main"), {"text": asked}))


@pytest.mark.parametrize(("said", "asked", "grade"), TABLE, ids=[f"{asked}-{grade}" for _, asked, grade in TABLE])
async def test_a_reader_would_agree_with_the_answer(store: Store, said: str, asked: str, grade: Grade) -> None:
    message = await who(store, asked)
    if grade == "similar":
        assert said not in [result.text for result in message.results if result.grade != "similar"]
        return
    assert message.outcome == "found"
    best = message.results[0]
    card = next(block for block in message.blocks if isinstance(block, QuoteCard))
    assert card.quote == best.text
    heading = LABELS[best.grade or "similar"]
    assert card.label == heading if best.grade != "altered" else _is_heading(card.label or "", best)
    given = [result.grade for result in message.results if result.text == said]
    assert given[:1] == [grade] or is_better(best.grade or "similar", grade)


def _is_heading(label: str, best: Result) -> bool:
    """Whether it is said what differs: other words, or a negation, a number or a name."""
    begins = {"negation": "The text said the opposite", "number": "Another number: ", "name": "Another name: "}
    return label.startswith(begins.get(best.differs[0], "Almost: ")) and label != "Almost: "


@pytest.mark.parametrize(
    "asked",
    [
        "nobody parks a bicycle here",
        "the ferry here is safe",
        "we told nobody about the crane",
        "the mayor of the harbour is late",
        "it was a new plan for the island",
        "nobody asked the mayor about jobs",
    ],
)
async def test_a_few_words_of_what_a_small_store_writes_about_are_no_quotation(store: Store, asked: str) -> None:
    message = await who(store, asked)
    assert (message.outcome, {result.grade for result in message.results} - {"similar"}) == ("not_found", set())
