"""``/quote check`` end to end: a table of what was published, what is asked, and the verdict."""

import asyncio
import json
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from adapters.console.adapter import ConsoleAdapter
from adapters.console.render import print_message
from adapters.discord import render as discord
from adapters.slack import render as slack
from bot.domain.articles import Page
from bot.domain.messages import Note, Paragraph, QuoteCard
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from bot.store import open_store
from tests.builders import credit, quote
from tests.integration.test_speakers import START, publish

PLANS = "We will open the new quay in spring"
NEVER = "We will never say that we will sell the port"
YES = "Yes we can"
CRANES = "The cranes stand still because nobody wants to climb them in the wind"
FISH = "The fish came back this year"
BRIDGE = "A bridge is only as good as the promise behind it"

SO, DIFFERENTLY, ELSE, OPEN, PROBABLY, NOTHING = (
    "Said so:",
    "Said, but differently:",
    "Said by somebody else",
    "isn't established",
    "Probably said so:",
    "Not found",
)
OPPOSITE, NUMBER = "Not in these words: the opposite", "Said, but with another number ("


async def _fill(path: Path) -> None:
    opened = await open_store(f"sqlite:///{path}")
    await publish(opened, 1, PLANS, "Mara Lindqvist", "mayor of Halvera")
    await publish(opened, 2, NEVER, "Vladimir Orlov", "Halveran president")
    await publish(opened, 3, "Not a single crate was lost", "Orlov", "the president", "Wire")
    await publish(opened, 4, "The winter was mild", "Orlov", None, "Gazette")
    await publish(opened, 5, CRANES, "Tobias Achterberg", "spokesman for the mayor")
    await publish(opened, 6, CRANES, "Olof Berg", "crane driver", "Wire")
    await publish(opened, 7, "The bell rang twice before dawn", None)
    await publish(opened, 8, "Snow fell on the sails that night", "Ada Quill", "former mayor of Halvera", sure=0.5)
    await publish(opened, 9, "Every lamp in the harbour was lit", "Ada Quill", "former mayor of Halvera")
    await publish(opened, 10, BRIDGE, "Harbour Ministry")
    await publish(opened, 11, FISH, "Maria Elena Lopez", "chief biologist")
    await publish(opened, 12, "The tide tables were wrong by an hour", "Sam Hale Jr.", "harbour master")
    await publish(opened, 13, "I keep the keys to the tower", "Mara Lindqvist", None, "Wire")
    await publish(opened, 14, "We lost forty crates in the storm", "Ines Ferreira", "insurer")
    await publish(opened, 15, "Nobody should have to choose between bread and coal", "Ines Ferreira", "insurer")
    for day in range(20, 60):
        await publish(
            opened, day, f"{YES} {day}", f"Given{chr(97 + day % 26)} Surname{chr(97 + day // 26)}", "voter", "Sport"
        )
    await publish(opened, 61, YES, "Mara Lindqvist", "mayor of Halvera")
    await publish(opened, 63, "The whistle is older than the train", "Jens Holt")
    await publish(opened, 64, "Coal was cheap when I was a boy", "a docker")
    await publish(opened, 65, "No ship is ever on time", "the general secretary", None, "Wire")
    await publish(opened, 66, "No ship is ever on time", "Olof Berg", "general secretary")
    await publish(opened, 62, "I have three dogs and two cats", "Igor Orlov", "miller")
    await opened.close()


@pytest.fixture(scope="module")
def published(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was published; copied, since writing it for each test takes longer than the tests."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("check")))
    asyncio.run(_fill(path))
    return path


@pytest.fixture
def database(tmp_path: Path, published: Path) -> Path:
    return Path(shutil.copy(published, tmp_path))


@pytest.mark.parametrize(
    ("text", "speaker", "verdict", "credited"),
    [
        # The same name, however it is written.
        (PLANS, "Mara Lindqvist", SO, "Mara Lindqvist"),
        (PLANS.upper(), "LINDQVIST", SO, "Mara Lindqvist"),
        (PLANS, "M. Lindqvist", SO, "Mara Lindqvist"),
        (PLANS, "Ms Lindqvist", SO, "Mara Lindqvist"),
        (PLANS, "Mayor Lindqvist", SO, "Mara Lindqvist"),
        (PLANS, "Mara Lindqvist, the mayor", SO, "Mara Lindqvist"),
        (PLANS, "#1", SO, "Mara Lindqvist"),
        ("open the new quay in spring", "Mara", SO, "Mara Lindqvist"),
        ("Not a single crate was lost", "Vladimir Orlov", SO, "Orlov"),
        ("The tide tables were wrong by an hour", "Sam Hale", SO, "Sam Hale Jr."),
        (BRIDGE, "the Harbour Ministry", SO, "Harbour Ministry"),
        (YES, "Mara Lindqvist", SO, "Mara Lindqvist"),  # forty others said nearly the same
        # The office, in the article or at its time.
        (PLANS, "the mayor", SO, "Mara Lindqvist"),
        (PLANS, "the mayor of Halvera", SO, "Mara Lindqvist"),
        ("I keep the keys to the tower", "the mayor", SO, "Mara Lindqvist"),
        ("Not a single crate was lost", "the Halveran president", SO, "Orlov"),
        ("Every lamp in the harbour was lit", "the former mayor", SO, "Ada Quill"),
        # In other words.
        ("We will open the old quay in spring", "Mara Lindqvist", DIFFERENTLY, "Mara Lindqvist"),
        ("We lost four crates in the storm", "Ines Ferreira", NUMBER, "Ines Ferreira"),
        ("We will not open the new quay in spring", "the mayor", OPPOSITE, "Mara Lindqvist"),
        ("we will sell the port", "Vladimir Orlov", DIFFERENTLY, "Vladimir Orlov"),
        ("choose between bread and coal", "Ferreira", SO, "Ines Ferreira"),
        ("sell the port", "Vladimir Orlov", DIFFERENTLY, "Vladimir Orlov"),  # what he will never say
        # Somebody else.
        (PLANS, "Olof Berg", ELSE, "Mara Lindqvist"),
        (PLANS, "Olof Lindqvist", ELSE, "Mara Lindqvist"),
        (PLANS, "#2", ELSE, "Mara Lindqvist"),
        (PLANS, "Mara Lindqvist, the striker", ELSE, "Mara Lindqvist"),
        (PLANS, "the harbour master", ELSE, "Mara Lindqvist"),
        (NEVER, "Igor Orlov", ELSE, "Vladimir Orlov"),
        ("I have three dogs and two cats", "the Halveran president", ELSE, "Igor Orlov"),
        ("I have three dogs and two cats", "Vladimir Orlov", ELSE, "Igor Orlov"),
        ("Every lamp in the harbour was lit", "the mayor", ELSE, "Ada Quill"),
        ("The tide tables were wrong by an hour", "Sam Hale Sr.", ELSE, "Sam Hale Jr."),
        ("The whistle is older than the train", "Mara Lindqvist", ELSE, "Jens Holt"),
        ("The whistle is older than the train", "the Harbour Ministry", ELSE, "Jens Holt"),
        ("No ship is ever on time", "Mara Lindqvist", ELSE, "Olof Berg"),
        ("No ship is ever on time", "Berg", SO, "Olof Berg"),
        ("No ship is ever on time", "the general secretary", SO, "Olof Berg"),
        # It can't be told.
        (PLANS, "Mara Lindkvist", "I know nobody called Mara Lindkvist: is that who you mean?", "Mara Lindqvist"),
        (PLANS, "the government", OPEN, "Mara Lindqvist"),
        (PLANS, "Olof Berg's sister", OPEN, "Mara Lindqvist"),
        ("The whistle is older than the train", "the mayor", OPEN, "Jens Holt"),
        ("Coal was cheap when I was a boy", "Mara Lindqvist", OPEN, "a docker"),
        ("The bell rang twice before dawn", "Mara Lindqvist", OPEN, None),
        ("The winter was mild", "Vladimir Orlov", OPEN, "Orlov"),
        ("The winter was mild", "Igor Orlov", OPEN, "Orlov"),
        ("The fish came back this year", "Maria Lopez", OPEN, "Maria Elena Lopez"),
        (PLANS, "the mayor of Corvane", ELSE, "Mara Lindqvist"),
        (BRIDGE, "the harbour minister", OPEN, "Harbour Ministry"),
        ("The winter was mild", "Mr Orlov", SO, "Orlov"),
        # The name is only probable, or the outlets disagree.
        ("Snow fell on the sails that night", "Ada Quill", PROBABLY, "Ada Quill"),
        ("Snow fell on the sails that night", "Olof Berg", "Probably said by somebody else", "Ada Quill"),
        (CRANES, "Tobias Achterberg", "But Wire credits it to Olof Berg", "Tobias Achterberg"),
        (CRANES, "Olof Berg", "But Post credits it to Tobias Achterberg", "Olof Berg"),
        (CRANES, "the mayor", OPEN, "Tobias Achterberg"),
        # Nobody said it.
        ("The lighthouse will be painted red by the council", "Mara Lindqvist", NOTHING, None),
        ("We will close the hospital in spring", "Mara Lindqvist", NOTHING, None),
    ],
)
async def test_a_quotation_is_checked_with_a_verdict(
    chat: ConsoleAdapter, text: str, speaker: str, verdict: str, credited: str | None
) -> None:
    message = await chat.ask(f"/quote check “{text}” {speaker}")
    assert verdict in message.summary, message.summary
    if verdict != SO:
        assert SO not in message.summary or "But " in message.summary, message.summary
    assert message.blocks[0] == Paragraph(message.summary)
    if verdict == NOTHING:
        assert message.outcome == "not_found"
        return
    assert message.outcome == "found"
    assert message.results[0].speaker == credited
    card = next(block for block in message.blocks if isinstance(block, QuoteCard))
    assert card.quote.startswith(next(run.text for run in card.runs if run.is_marked))
    assert card.reason


@pytest.mark.parametrize("speaker", ["Mara Lindqvist", "Maria Elena Lopez", "Olof Berg", ""])
async def test_words_of_two_put_together_are_told_apart(chat: ConsoleAdapter, speaker: str) -> None:
    words = f"“{PLANS}, the fish came back this year”"
    message = await chat.ask(f"/quote check {words} {speaker}" if speaker else f"/quote who {words}")
    assert "The beginning: Mara Lindqvist, mayor of Halvera. The end: Maria Elena Lopez," in message.summary
    cards = [block for block in message.blocks if isinstance(block, QuoteCard)]
    assert [(card.label, card.quote) for card in cards] == [("The beginning", PLANS), ("The end", FISH)]
    assert [(result.speaker, result.grade) for result in message.results] == [
        ("Mara Lindqvist", "partial"),
        ("Maria Elena Lopez", "partial"),
    ]


@pytest.mark.parametrize("line", ["/quote who {}", "/quote check “{}” Ines Ferreira", "did Ines Ferreira say “{}”?"])
async def test_two_pieces_of_one_speaker_in_an_article_are_both_shown(
    chat: ConsoleAdapter, store: Store, line: str
) -> None:
    pieces = ("The bridge is safe to cross", "Nobody will close it in winter")
    text = f"“{pieces[0]},” Ines Ferreira said. She drank her tea. “{pieces[1]},” Ines Ferreira said."
    page = Page("https://post.example/90", "Bridge", "Post", text, START)
    said = [quote(text, piece, attribution=credit("Ines Ferreira")) for piece in pieces]
    await store.save_article(page, said, START, audience=EVERYBODY)
    message = await chat.ask(line.format("the bridge is safe to cross … nobody will close it in winter"))
    assert message.summary.startswith("Two quotations of one article have these words, not a single one: Ines Ferreira")
    assert [(result.text, result.grade) for result in message.results] == [(piece, "partial") for piece in pieces]
    await publish(store, 91, "The tea is cold and bitter", "Ines Ferreira")
    apart = await chat.ask("/quote who the bridge is safe to cross … the tea is cold and bitter")
    assert "one article" not in apart.summary


@pytest.mark.parametrize("speaker", ["a docker", "A docker", "one of the dockers"])
async def test_a_description_may_be_anybody(chat: ConsoleAdapter, speaker: str) -> None:
    message = await chat.ask(f"/quote check “{PLANS}” {speaker}")
    assert message.summary == (
        f"It was said by Mara Lindqvist, mayor of Halvera; whether that is {speaker} isn't established."
    )


@pytest.mark.parametrize("speaker", ["he", "somebody", '""', "@everyone", "<@U0123ABCD>"])
async def test_a_word_that_names_nobody_is_no_speaker(chat: ConsoleAdapter, speaker: str) -> None:
    message = await chat.ask(f"/quote check “{PLANS}” {speaker}")
    assert message.outcome == "error"
    assert "Write who is said to have said it" in message.summary


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        (f"Mara Lindqvist said {PLANS}", "Said so: Mara Lindqvist"),
        (f"the mayor says that {PLANS}, is that true?", "Said so: Mara Lindqvist"),
        (f"Tobias Achterberg claimed {PLANS}", "Said by somebody else, not by Tobias Achterberg: Mara Lindqvist"),
        ("Ines Ferreira said we lost forty crates", "Said so: Ines Ferreira"),
        (f"who, Orlov or the mayor, said {PLANS}?", f"“{PLANS}”: Mara Lindqvist"),
        (f"who said {PLANS}, Orlov or the mayor?", f"“{PLANS}”: Mara Lindqvist"),
        (f"Critics said {PLANS}", f"“{PLANS}”: Mara Lindqvist"),  # nobody is called so: nothing is denied
        ("what did Ines Ferreira say about the storm", "Ines Ferreira, insurer: “We lost forty"),
        ("Ada Quill said Yes we can 23", "Said by somebody else, not by Ada Quill"),
        ("Mara Lindqvist said nobody feeds the gulls at night", "Not found"),
    ],
)
async def test_words_without_marks_behind_a_name_are_asked_as_words_of_that_speaker(
    chat: ConsoleAdapter, line: str, verdict: str
) -> None:
    for asked in (f"/quote who {line}", line):
        assert (await chat.ask(asked)).summary.startswith(verdict), asked


async def test_remembered_words_before_said_are_no_name(chat: ConsoleAdapter) -> None:
    (result,) = (await chat.ask(f"/quote who The quay is old and cold, a docker said {PLANS}")).results
    assert (result.text, result.grade) == (PLANS, "altered")


async def test_what_somebody_tells_of_the_speaker_denies_nothing(chat: ConsoleAdapter, store: Store) -> None:
    await publish(store, 72, "Mara Lindqvist said the gulls are hungry at night", "Olof Berg")
    told = "Olof Berg tells it of Mara Lindqvist; whether that was said isn’t established."
    assert (await chat.ask("/quote check “the gulls are hungry” Mara Lindqvist")).summary == told
    assert (await chat.ask("/quote who Mara Lindqvist says the gulls are hungry at night")).summary == told
    as_a_whole = await chat.ask("/quote who Mara Lindqvist said the gulls are hungry")
    assert [(result.speaker, result.grade) for result in as_a_whole.results] == [("Olof Berg", "partial")]
    denied = await chat.ask("/quote check “the gulls are hungry” Tobias Achterberg")
    assert denied.summary == "Said by somebody else, not by Tobias Achterberg: Olof Berg."


async def test_outlets_that_disagree_are_shown_never_settled(chat: ConsoleAdapter, store: Store) -> None:
    message = await chat.ask(f"/quote who {CRANES}")
    notes = [block.text for block in message.blocks if isinstance(block, Note)]
    assert notes == ["Outlets disagree: Wire credits it to Olof Berg, crane driver (https://wire.example/6)"]
    await publish(store, 70, f"{PLANS} or in summer", "Mara Lindqvist", "mayor of Halvera", "Wire")
    await publish(store, 71, PLANS.replace("open the new", "open a new"), "Mara Lindqvist", "mayor", "Gazette")
    message = await chat.ask(f"/quote who {PLANS}")
    cards = [block for block in message.blocks if isinstance(block, QuoteCard)]
    assert [(card.label, card.outlet) for card in cards] == [
        ("Exact match", "Post"),
        ("Elsewhere in other words: “the” is “a” there", "Gazette"),
    ]


@pytest.mark.parametrize("platform", ["discord", "slack", "console"])
async def test_every_platform_tells_why_and_how_sure(chat: ConsoleAdapter, platform: str) -> None:
    message = await chat.ask(f"/quote who {PLANS}")
    told = "Very sure: “Mara Lindqvist said” stands beside the words"
    if platform == "console":
        console = Console(record=True, width=200)
        print_message(console, message)
        assert told in console.export_text()
    else:
        made = discord.interaction_body(message) if platform == "discord" else slack.message_body(message)
        assert told in json.dumps(made, ensure_ascii=False)
