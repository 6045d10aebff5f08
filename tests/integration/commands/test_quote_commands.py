"""The commands that look for quotations, asked as in a chat."""

from datetime import UTC, datetime

import pytest

from adapters.console.adapter import ConsoleAdapter
from bot.domain.articles import Page
from bot.domain.messages import Message, Paragraph, QuoteCard, TextRun
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import outlet_names, quote
from tests.fakes.cards import next_line, speaker_of
from tests.fakes.databases import KINDS
from tests.integration.commands.reports import CRANE, NIGHT, publish

pytestmark = pytest.mark.parametrize("kind", KINDS)


def first_card(message: Message) -> QuoteCard:
    return next(block for block in message.blocks if isinstance(block, QuoteCard))


@pytest.mark.parametrize(
    ("asked", "grade", "speaker"),
    [
        (f"“{NIGHT}”", "exact", "Tobias Achterberg"),
        (NIGHT.upper().replace("’", "'"), "exact", "Tobias Achterberg"),
        ("choose between a wage and a night's sleep", "partial", "Tobias Achterberg"),
        ("you cant park a crane like a bycicle", "altered", "Mara Lindqvist"),
        ("nobody ever asked us whether it was safe", "altered", "Mara Lindqvist"),
        ("will see abuot the deteriration", "altered", "Ada Quill"),
    ],
)
async def test_who_finds_what_is_remembered(chat: ConsoleAdapter, asked: str, grade: str, speaker: str) -> None:
    message = await chat.ask(f"/quote who {asked}")
    assert message.outcome == "found"
    assert (message.results[0].grade, message.results[0].speaker) == (grade, speaker)


async def test_one_misspelt_word_is_too_little_to_say_that_it_is_the_same(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote who deteriration")
    assert message.outcome == "not_found"
    assert (message.results[0].grade, message.results[0].speaker) == ("similar", "Ada Quill")


async def test_the_words_that_differ_are_shown_and_no_others(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote who you cant park a crane like a bycicle")
    assert first_card(message).label == "Almost: “bycicle” is “bicycle” there"  # "cant" is read as "can't"


async def test_who_answers_with_all_the_evidence(chat: ConsoleAdapter) -> None:
    card = first_card(await chat.ask(f"/quote who {NIGHT}"))
    assert card.quote == NIGHT
    assert speaker_of(card) == "Tobias Achterberg, chief engineer"
    assert (card.outlet, outlet_names(card.also_in)) == ("Post", ("Wire",))
    assert card.runs == (TextRun("“"), TextRun(NIGHT, is_marked=True), TextRun("”"))
    assert card.reason == "Very sure: the verb beside the words names the speaker"
    assert card.url.startswith("https://post.example/1#:~:text=Nobody%20should%20have")
    assert card.published == datetime(2026, 11, 20, 1, tzinfo=UTC)


async def test_an_unknown_quote_is_not_found_and_its_neighbour_is_marked(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote who the harbour deteriorates")
    assert message.outcome == "not_found"
    assert message.summary.startswith("Not found")
    assert [result.grade for result in message.results] == ["similar"]
    assert first_card(message).label == "Similar, not the same"


async def test_what_stands_in_marks_in_a_pasted_paragraph_is_looked_up(chat: ConsoleAdapter) -> None:
    pasted = (
        f"The storm was strong last night in the port. “{CRANE},” said an engineer. Everybody went home afterwards."
    )
    message = await chat.ask(f"/quote who {pasted}")
    assert [result.grade for result in message.results] == ["exact"]
    assert speaker_of(first_card(message)) == "Mara Lindqvist, chief engineer"
    both = await chat.ask(f"/quote who First she said “{CRANE}”, and another one: “{NIGHT}”")
    assert "Mara Lindqvist" in both.summary
    assert "Tobias Achterberg" in both.summary
    other = "“The harbour will never sleep again,” she said, and went home to wait for the storm."
    assert (await chat.ask(f"/quote who {other}")).outcome == "not_found"


async def test_what_is_not_even_alike_is_not_shown(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote who The harbour will never sleep again")
    assert message.outcome == "not_found"
    assert [type(block) for block in message.blocks] == [Paragraph]


async def test_nothing_alike_at_all_is_just_not_found(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote who xylophone")
    assert (message.outcome, message.results) == ("not_found", ())


async def test_an_unsure_name_is_probable_and_a_missing_one_is_said(chat: ConsoleAdapter) -> None:
    unsure = first_card(await chat.ask("/quote who we will see about the deterioration"))
    assert str(speaker_of(unsure)).startswith("probably Ada Quill")
    nobody = first_card(await chat.ask("/quote who a success on paper"))
    assert speaker_of(nobody) == "speaker not established"


async def test_a_quotation_that_does_not_stand_in_the_stored_text_is_not_shown(
    chat: ConsoleAdapter, store: Store
) -> None:
    page = Page("https://lie.example/1", "Lie", "Lie", "The text says something else entirely.")
    false = quote("Invented!")
    await store.save_article(page, [false], datetime(2026, 11, 21, tzinfo=UTC), audience=EVERYBODY)
    message = await chat.ask("/quote who Invented!")
    assert message.outcome == "not_found"
    assert not any(isinstance(block, QuoteCard) for block in message.blocks)


async def test_by_lists_newest_first_and_knows_parts_of_names(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by achterberg")
    assert [result.outlet for result in message.results] == ["Wire", "Post"]
    assert (await chat.ask("/quote by achterberg about wage since 2026-11-01")).outcome == "found"
    assert (await chat.ask("/quote by achterberg about the wages")).outcome == "found"
    assert (await chat.ask("/quote by achterberg since 1h")).outcome == "not_found"
    nothing = await chat.ask("/quote by achterberg about opera")
    assert nothing.outcome == "not_found"
    assert nothing.summary == "I have nothing by Tobias Achterberg that fits “about opera”."


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        (f"“{NIGHT}” Tobias Achterberg", "Said so: Tobias Achterberg, chief engineer."),
        ("“choose between a wage and a night’s sleep” speaker: achterberg", "Said so: Tobias Achterberg"),
        (f"“{NIGHT}” the chief engineer", "Said so: Tobias Achterberg"),
        ("“you cant park a crane like a bycicle” Lindqvist", "Said, but differently: Mara Lindqvist"),
        (f"“{CRANE}” Tobias Achterberg", "Said by somebody else, not by Tobias Achterberg: Mara Lindqvist"),
        ("“a success on paper” Ada Quill", "It was said, but by whom isn't established"),
        ("“we will see about the deterioration” Ada Quill", "(the name is only probable)"),
        ("“The harbour will never sleep again” Mara Lindqvist", "Not found"),
    ],
)
async def test_check_has_a_verdict_and_its_evidence(chat: ConsoleAdapter, asked: str, verdict: str) -> None:
    message = await chat.ask(f"/quote check {asked}")
    assert verdict in message.summary
    assert message.blocks[0] == Paragraph(message.summary)
    assert message.outcome == "not_found" or first_card(message).url


async def test_about_lists_what_was_said_of_something(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote about wage choose source wire")
    assert [(one.text, one.outlet) for one in message.results] == [(NIGHT, "Wire")]
    assert (await chat.ask("/quote about wage choose since 2026-11-21")).outcome == "not_found"


async def test_the_next_page_is_a_command_and_misses_nothing(chat: ConsoleAdapter, store: Store) -> None:
    for number in range(10, 17):
        await publish(store, number, "Gazette", (f"Said the {number}th time", "Ada Quill", 0.9))
    first = await chat.ask("/quote by Ada Quill source gazette")
    assert first.following is not None
    await publish(store, 20, "Gazette", ("Said meanwhile", "Ada Quill", 0.9))
    second = await chat.ask(str(next_line(first)))
    told = [one.text for one in (*first.results, *second.results)]
    assert told == [f"Said the {number}th time" for number in range(16, 9, -1)]
    assert second.following is None


async def test_a_page_whose_last_quotation_was_changed_still_has_a_next_one(chat: ConsoleAdapter, store: Store) -> None:
    for number in range(10, 17):
        await publish(store, number, "Gazette", (f"Said the {number}th time", "Ada Quill", 0.9))
    first = await chat.ask("/quote by Ada Quill source gazette")
    await publish(store, 12, "Gazette", ("Corrected", "Somebody Else", 0.9))
    assert first.following is not None
    second = await chat.ask(str(next_line(first)))
    assert [one.text for one in second.results] == ["Said the 11th time", "Said the 10th time"]
    assert "leave it out" in (await chat.ask("/quote by Ada Quill page_after nonsense")).summary


async def test_by_an_unknown_name_says_so(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by Zorro")
    assert message.outcome == "not_found"
    assert "Zorro" in message.summary


@pytest.mark.parametrize("line", ["/quote who ok", "/quote who yes", "/quote who lol?", "/quote who who said that?"])
async def test_what_has_no_remembered_words_gets_one_line_with_an_example(chat: ConsoleAdapter, line: str) -> None:
    message = await chat.ask(line)
    assert message.outcome == "error"
    assert "Which words do you remember?" in message.summary
    assert "/quote who" in message.summary


@pytest.mark.parametrize(
    "line",
    [
        "who said you can’t park a crane like a bicycle?",
        "hi, did Mara Lindqvist say you can’t park a crane like a bicycle? lol",
        "@Quotewire you can’t park a crane like a bicycle",
        "<@123456789012345678> who said “you can’t park a crane like a bicycle”",
    ],
)
async def test_a_question_is_read_as_people_ask(chat: ConsoleAdapter, line: str) -> None:
    message = await chat.ask(f"/quote who {line}")
    assert message.outcome == "found"
    assert (message.results[0].grade, message.results[0].differs) in [("exact", ()), ("partial", ())]


async def test_the_opposite_is_not_almost(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote who you can park a crane like a bicycle")
    card = first_card(message)
    assert (message.outcome, message.results[0].differs) == ("found", ("negation",))
    assert card.label == "Mara Lindqvist said the opposite"
    assert [part.text for part in card.contrast if part.is_marked] == ["can’t"]
    message = await chat.ask("/quote check “you can park a crane like a bicycle” Mara Lindqvist")
    assert message.summary.startswith("Not in these words: the opposite, said by Mara Lindqvist")
    assert message.results[0].differs == ("negation",)


@pytest.mark.parametrize("name", ["lindquist", "mara lindquist", "Mara Lindkvist"])
async def test_a_misspelt_name_is_asked_back_with_the_one_that_is_like_it(chat: ConsoleAdapter, name: str) -> None:
    message = await chat.ask(f"/quote by {name}")
    (paragraph,) = (block for block in message.blocks if isinstance(block, Paragraph))
    assert paragraph.text.endswith("Did you mean Mara Lindqvist?")


async def test_what_is_like_no_name_is_answered_without_one(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by Lintballs")
    assert "Did you mean" not in str(message.blocks)
