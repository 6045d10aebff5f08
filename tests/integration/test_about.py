"""``/quote about`` on the real store: topics, other forms of a word, stories, roles, pages while new ones arrive."""

import pytest

from adapters.console.adapter import ConsoleAdapter
from bot.domain.articles import Page
from bot.domain.messages import Message, QuoteCard
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import NOW, credit, outlet_names, quote
from tests.fakes.cards import next_line
from tests.integration.test_speakers import publish


@pytest.fixture
async def store(store: Store) -> Store:
    await publish(store, 1, "The harbour strike will end soon", "Mara Lindqvist", "finance minister")
    await publish(store, 2, "The harbour strike will end soon", "Mara Lindqvist", "finance minister", "Wire")
    await publish(store, 3, "Nobody wins by striking in two harbours at once", "Olof Berg", "docker")
    await publish(store, 4, "My strike went in off the post", "Ada Quill", "striker", "Sport")
    for day in range(5, 30):
        await publish(store, day, f"The weather on day {day} was fine", "Sam Hale", "harbour master")
    return store


def said(message: Message) -> list[str | None]:
    return [result.text for result in message.results]


@pytest.mark.parametrize(
    "topic", ["harbour strike", "strikes harbours", "the strike in the harbour", "HARBOUR STRIKING"]
)
async def test_the_closest_come_first_whatever_the_form_of_the_words(chat: ConsoleAdapter, topic: str) -> None:
    message = await chat.ask(f"/quote about {topic}")
    assert said(message)[:2] == ["The harbour strike will end soon", "Nobody wins by striking in two harbours at once"]
    card = next(block for block in message.blocks if isinstance(block, QuoteCard))
    assert (card.outlet, outlet_names(card.also_in)) == ("Post", ("Wire",))


async def test_what_is_said_in_a_story_about_it(chat: ConsoleAdapter, store: Store) -> None:
    text = "The lighthouse keeper spoke. “We light it every evening,” he said."
    rule = "subject of the cue after; pronoun, best compatible person"
    attribution = credit("Jens Holt", mention="he", confidence=0.9, rule=rule)
    quotation = quote(text, "We light it every evening", attribution=attribution)
    page = Page("https://post.example/l", "Lighthouse keeper retires", "Post", text, NOW)
    await store.save_article(page, [quotation], NOW, audience=EVERYBODY)
    assert said(await chat.ask("/quote about lighthouse keepers")) == []
    assert said(await chat.ask("/quote about lighthouse keeper")) == ["We light it every evening"]


async def test_a_topic_is_filtered_by_outlet_and_time(chat: ConsoleAdapter) -> None:
    assert [one.outlet for one in (await chat.ask("/quote about harbour strike source wire")).results] == ["Wire"]
    assert said(await chat.ask("/quote about strike since 2026-01-05")) == ["My strike went in off the post"]
    for nothing in ("zeppelins", "strike source nowhere", "strike since 2026-11-01"):
        assert (await chat.ask(f"/quote about {nothing}")).outcome == "not_found", nothing


async def test_pages_are_without_gaps_or_repeats_while_new_quotations_arrive(
    chat: ConsoleAdapter, store: Store
) -> None:
    expected = {f"The weather on day {day} was fine" for day in range(5, 30)}
    told: list[str | None] = []
    line: str | None = "/quote about fine weather"
    number = 100
    while line:
        message = await chat.ask(line)
        told += said(message)
        line = next_line(message)
        for extra in ("The weather was fine again", "Weather", "Fine weathers", "Nothing else"):
            await publish(store, number, f"{extra} {number}", "Sam Hale", "harbour master")
            number += 1
    assert len(told) == len(expected)
    assert set(told) == expected


@pytest.mark.parametrize("told", ["1", "x", "1-2", "1-2-3-4", "1-2-9999999", "-"])
async def test_a_following_page_that_no_answer_named_is_refused(chat: ConsoleAdapter, told: str) -> None:
    message = await chat.ask(f"/quote about strike page_after {told}")
    assert message.outcome == "error"
    assert "leave it out" in message.summary


async def test_a_page_after_the_last_says_that_there_is_no_more(chat: ConsoleAdapter) -> None:
    assert "more about “strike”" in (await chat.ask("/quote about strike page_after 9-9-50")).summary
