"""``/quote by`` on the real store: people, their names and roles, questions back, pages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.console.adapter import ConsoleAdapter
from bot.domain.articles import Page
from bot.domain.messages import Facts, Message, Note, Paragraph, QuoteCard
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import credit, quote
from tests.fakes.cards import next_line

START = datetime(2026, 1, 1, tzinfo=UTC)


async def publish(
    store: Store,
    day: int,
    said: str,
    name: str | None,
    role: str | None = None,
    outlet: str = "Post",
    sure: float = 0.97,
) -> None:
    """An article of that day with one quotation."""
    text = f"It rained.\n\n“{said},” {name or 'somebody'} said on Monday."
    at = text.index(name) if name else 0
    mention_span = (at, at + len(name)) if name else None
    attribution = credit(name, mention_span=mention_span, role=role, confidence=sure)
    page = Page(f"https://{outlet.lower()}.example/{day}", f"Day {day}", outlet, text, START + timedelta(days=day))
    await store.save_article(
        page, [quote(text, said, attribution=attribution)], page.published or START, audience=EVERYBODY
    )


@pytest.fixture
async def store(store: Store) -> Store:
    await publish(store, 1, "The quay stays open", "Mara Lindqvist", "finance minister")
    await publish(store, 2, "The budget is balanced", "Mara Lindqvist", "finance minister", "Wire")
    await publish(store, 3, "I shot and it went in", "Mara Lindqvist", "Halvera striker", "Sport")
    await publish(store, 4, "Nobody told me", "Mara Lindqvist", None, "Gazette")
    await publish(store, 5, "We sail at noon", "Dmitry Lebed", "President of Halvera")
    await publish(store, 60, "We sail at dusk", "Vladimir Orlov", "Halveran president")
    await publish(store, 61, "The fleet is ready", "Orlov", "the president", "Wire")
    await publish(store, 62, "I rest now", "Dmitry Lebed", "former president")
    await publish(store, 63, "It is a dry winter", "Orlov", None, "Gazette")
    await publish(store, 64, "My mill turns", "Igor Orlov", "miller")
    return store


def said(message: Message) -> list[str | None]:
    return [result.text for result in message.results]


def rows(message: Message) -> tuple[tuple[str, str], ...]:
    return next(block.rows for block in message.blocks if isinstance(block, Facts))


@pytest.mark.parametrize(
    "asked",
    ["Dmitry Lebed", "lebed", "Mr Lebed", "Mr. Dmitry Lebed", "D. Lebed", "LEBED", "President Lebed", "#4"],
)
async def test_one_person_by_every_name(chat: ConsoleAdapter, asked: str) -> None:
    message = await chat.ask(f"/quote by {asked}")
    assert said(message) == ["I rest now", "We sail at noon"], message.summary


async def test_who_they_are_stands_at_the_head(chat: ConsoleAdapter) -> None:
    head = rows(await chat.ask("/quote by Lebed"))
    assert head == (
        (
            "Dmitry Lebed",
            "former president 4 Mar 2026 (1×, 1 outlet); President of Halvera 6 Jan 2026 (1×, 1 outlet)",
        ),
    )
    assert "also written Orlov" in rows(await chat.ask("/quote by Vladimir Orlov"))[0][1]


async def test_an_office_is_whoever_held_it_then(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by the Halveran president")
    # Not what Lebed said when he was it no longer.
    assert said(message) == ["We sail at dusk", "We sail at noon"]
    assert any(isinstance(block, Note) and "while they were called so" in block.text for block in message.blocks)
    assert said(await chat.ask("/quote by the former president")) == ["I rest now"]
    assert (await chat.ask("/quote by the Corvane president")).outcome == "not_found"


async def test_two_of_one_name_are_asked_back_and_each_can_be_chosen(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by Mara Lindqvist since 2026-01-01")
    assert message.outcome == "ambiguous"
    assert [name for name, _ in rows(message)] == [
        "Mara Lindqvist, finance minister",
        "Mara Lindqvist, Halvera striker",
        "Mara Lindqvist (which one isn’t told)",
    ]
    first = rows(message)[0][1]
    assert first.startswith("2 quotations, last on 3 Jan 2026, in Post, Wire: /quote by #1 since 2026-01-01")
    commands_ = [told.partition(": ")[2] for _, told in rows(message)]
    assert [said(await chat.ask(line)) for line in commands_] == [
        ["The budget is balanced", "The quay stays open"],
        ["I shot and it went in"],
        ["Nobody told me"],
    ]
    assert said(await chat.ask("/quote by Mara Lindqvist, the striker")) == ["I shot and it went in"]
    assert said(message) == ["The budget is balanced", "I shot and it went in", "Nobody told me"], "the latest of each"


async def test_a_surname_of_two_is_asked_back(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by Orlov")
    assert message.outcome == "ambiguous"
    assert {name for name, _ in rows(message)} == {"Vladimir Orlov, Halveran president", "Igor Orlov, miller", "Orlov"}
    assert said(await chat.ask("/quote by Vladimir Orlov")) == ["The fleet is ready", "We sail at dusk"]


async def test_the_name_is_shown_as_the_article_has_it(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by Vladimir Orlov")
    assert [result.speaker for result in message.results] == ["Orlov", "Vladimir Orlov"]
    card = next(block for block in message.blocks if isinstance(block, QuoteCard))
    assert (card.credit.name, card.credit.role, card.outlet) == ("Orlov", "the president", "Wire")
    assert card.reason == "Very sure: “Orlov said” stands beside the words"


async def test_pages_mean_the_same_person_whoever_turns_up_meanwhile(chat: ConsoleAdapter, store: Store) -> None:
    for day in range(100, 107):
        await publish(store, day, f"Said on day {day}", "Ada Quill", "finance minister")
    first = await chat.ask("/quote by Ada Quill")
    assert first.following is not None
    await publish(store, 110, "Said meanwhile", "Ada Quill", "finance minister")
    await publish(store, 50, "Said long ago, but seen now", "Ada Quill", "finance minister")
    await publish(store, 111, "I bake", "Ada Quill", "goalkeeper")
    second = await chat.ask(str(next_line(first)))
    assert said(first) == [f"Said on day {day}" for day in range(106, 101, -1)]
    assert said(second) == ["Said on day 101", "Said on day 100", "Said long ago, but seen now"]
    assert not any(isinstance(block, Facts) for block in second.blocks), "the head stands on the first page"
    assert (await chat.ask("/quote by Ada Quill")).outcome == "ambiguous"


async def test_quotations_are_filtered_by_outlet_and_time(chat: ConsoleAdapter) -> None:
    assert said(await chat.ask("/quote by Mara Lindqvist, minister source wire")) == ["The budget is balanced"]
    assert said(await chat.ask("/quote by Mara Lindqvist, minister about quay")) == ["The quay stays open"]
    assert said(await chat.ask("/quote by Lebed since 2026-02-01")) == ["I rest now"]
    assert (await chat.ask("/quote by Lebed about zeppelins")).summary == (
        "I have nothing by Dmitry Lebed that fits “about zeppelins”."
    )


@pytest.mark.parametrize("asked", ["#", "#x", "#999", "#99999999999999999999999", "!!", ",", "the", "a, b", "#1x"])
async def test_words_that_mean_nobody_find_nobody(chat: ConsoleAdapter, asked: str) -> None:
    assert (await chat.ask(f"/quote by {asked}")).outcome == "not_found"


@pytest.mark.parametrize("asked", ["Dmitry Lebed, Igor Orlov", "lebed and Igor Orlov", "Igor Orlov & Lebed"])
async def test_several_speakers_are_answered_for_together(chat: ConsoleAdapter, asked: str) -> None:
    assert {*said(await chat.ask(f"/quote by {asked}"))} == {"We sail at noon", "I rest now", "My mill turns"}


@pytest.mark.parametrize("asked", ["Lebed and Zoe Nobody", "Lebed, Mara Lindqvist"])
async def test_a_list_with_somebody_unknown_or_unclear_answers_for_none_of_them(
    chat: ConsoleAdapter, asked: str
) -> None:
    answer = await chat.ask(f"/quote by {asked}")
    assert (answer.outcome, said(answer)) == ("not_found", [])
    assert answer.blocks == (
        Paragraph(f"I have nothing by “{asked}”. Ask for one of them alone, such as /quote by Lebed"),
    )


@pytest.mark.parametrize(
    "asked",
    [
        "who said “it went in” in the Sport?",
        "“it went in” in Sport",
        "who said it went in, according to the sport",
        "it went in by Sport",
    ],
)
async def test_very_words_are_found_in_the_outlet_that_stands_behind_them(chat: ConsoleAdapter, asked: str) -> None:
    answer = await chat.ask(f"/quote who {asked}")
    assert [(result.text, result.grade) for result in answer.results] == [("I shot and it went in", "partial")]
    elsewhere = await chat.ask(f"/quote who {asked.replace('port', 'ost')}")
    assert elsewhere.outcome == "not_found", "that outlet hasn't these words"


@pytest.mark.parametrize("mention", ["Ben Marsh", "Anna Holt and Ben Marsh"])
async def test_what_two_say_together_is_found_by_either(chat: ConsoleAdapter, store: Store, mention: str) -> None:
    words, names = "We will end the ferry line together", "Anna Holt and Ben Marsh"
    text = f"It rained.\n\n“{words},” {names} said in a joint statement."
    at = text.index(mention)
    credited = replace(credit("Ben Marsh", mention_span=(at, at + len(mention))), mention=mention)
    page = Page("https://post.example/80", "Ferry", "Post", text, START + timedelta(days=80))
    await store.save_article(page, [quote(text, words, attribution=credited)], START, audience=EVERYBODY)
    await publish(store, 81, "The boats are old", "Ben Marsh")
    for name, count in (("Anna Holt", 1), ("anna holt", 1), ("Ben Marsh", 2), ("Dmitry Lebed", 2)):
        answer = await chat.ask(f"/quote by {name}")
        together = [(result.speaker, result.together) for result in answer.results if result.text == words]
        assert together == ([("Ben Marsh", names)] if name != "Dmitry Lebed" else []), name
        assert len(answer.results) == count
    assert (await chat.ask("/quote by Anna Holt since 2026-06-01")).outcome == "not_found"
    assert (await chat.ask("/quote by Anna Holt about ferry")).outcome == "found"
    assert (await chat.ask("/quote by Anna Holt about boats")).outcome == "not_found"
    assert [result.together for result in (await chat.ask(f"/quote who {words}")).results] == [names]
    assert (await chat.ask(f"/quote check “{words}” Anna Holt")).summary.startswith("Said so by several together")


async def test_a_page_of_what_somebody_says_goes_on_with_what_is_said_together(
    chat: ConsoleAdapter, store: Store
) -> None:
    text = "“We will end the ferry line together,” Anna Holt and Ben Marsh said in a joint statement."
    credited = credit("Ben Marsh", mention_span=(text.index("Ben Marsh"), text.index(" said")))
    for day in range(90, 97):
        page = Page(f"https://post.example/{day}", f"Ferry {day}", "Post", text, START + timedelta(days=day))
        made = quote(text, "We will end the ferry line together", attribution=credited)
        await store.save_article(page, [made], START, audience=EVERYBODY)
    first = await chat.ask("/quote by Anna Holt")
    assert first.following is not None
    second = await chat._answer(first.following)
    titles = [result.title for result in (*first.results, *second.results)]
    assert titles == [f"Ferry {day}" for day in range(96, 89, -1)]
    assert second.following is None


@pytest.mark.parametrize("between", [25, 120])
async def test_what_is_said_together_is_found_behind_articles_that_only_have_the_name(
    chat: ConsoleAdapter, store: Store, between: int
) -> None:
    text = "“We will end the ferry line together,” Anna Holt and Ben Marsh said in a joint statement."
    credited = credit("Ben Marsh", mention_span=(text.index("Ben Marsh"), text.index(" said")))
    page = Page("https://post.example/ferry", "Ferry", "Post", text, START + timedelta(days=80))
    made = quote(text, "We will end the ferry line together", attribution=credited)
    await store.save_article(page, [made], START, audience=EVERYBODY)
    for number in range(between):
        dated = START + timedelta(days=90, minutes=number)
        named = Page(f"https://post.example/named/{number}", f"Day {number}", "Post", "Anna Holt met nobody.", dated)
        await store.save_article(named, [], START, audience=EVERYBODY)
    outcomes = {
        "/quote by Anna Holt": "found" if between < 100 else "not_found",
        "/quote by Anna Holt since 2026-04-01": "not_found",
    }
    assert {asked: (await chat.ask(asked)).outcome for asked in outcomes} == outcomes
