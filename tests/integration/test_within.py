"""Words within words, from the article's text to the answers: who is said to have said them, and who tells it."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console

from adapters.console.adapter import ConsoleAdapter
from adapters.console.render import print_message
from adapters.discord import render as discord
from adapters.slack import render as slack
from bot.digest.alerts import alert_hits, compose_alert
from bot.digest.keyquote import key_quote
from bot.domain.alerts import Alert
from bot.domain.articles import Page
from bot.domain.disputes import Ruling
from bot.domain.messages import ItemCard, Message, QuoteCard
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from bot.quotes import extract
from tests.builders import NOW, outlet_names
from tests.fakes.cards import speaker_of

START = datetime(2026, 11, 1, tzinfo=UTC)
HELEN = "Helen Marsh, a dam engineer, inspected the wall in May.\n\n"
HOLD = "It will hold until spring"
TOLD = HELEN + f"Gareth Pell told reporters: “She told me, ‘{HOLD},’ and I believed her.”"
OPEN = (
    "Ada Quill and Mina Lund run the mill.\n\n"
    "Tom Reed said: “She told me, ‘The wheel will turn again by Easter,’ and nobody laughed.”"
)
OWN = "Olof Berg was late.\n\n“I told the boy, ‘Keep your boots on at all times,’ and he did,” Olof Berg said."
FLOOD = "“I read about it in the paper: ‘The Flood Will Never Come’ was the headline,” Nils Orlan said."
KIN = "“My mother used to say, ‘Never sell a boat in winter,’ and I never did,” Jens Holt said."


async def publish(store: Store, name: str, text: str, outlet: str = "Post", day: int = 1) -> int:
    """An article as the engine reads it; its id."""
    page = Page(f"https://{outlet.lower()}.example/{name}", f"On {name}", outlet, text, START + timedelta(days=day))
    saved = await store.save_article(page, extract(text), START + timedelta(days=day), audience=EVERYBODY)
    return saved.article_id


@pytest.fixture
async def store(store: Store) -> Store:
    for name, text in (("wall", TOLD), ("mill", OPEN), ("boots", OWN), ("boats", KIN), ("flood", FLOOD)):
        await publish(store, name, text)
    return store


def cards(message: Message) -> list[QuoteCard]:
    return [block for block in message.blocks if isinstance(block, QuoteCard)]


@pytest.mark.parametrize(
    ("asked", "quote", "line"),
    [
        (HOLD, HOLD, "Helen Marsh, dam engineer, as told by Gareth Pell"),
        ("hold until spring", HOLD, "Helen Marsh, dam engineer, as told by Gareth Pell"),
        # Words around the inner marks are those of who tells it.
        (f"She told me {HOLD} and I believed her", f"She told me, ‘{HOLD},’ and I believed her.", "Gareth Pell"),
        ("and I believed her", f"She told me, ‘{HOLD},’ and I believed her.", "Gareth Pell"),
        (
            "The wheel will turn again by Easter",
            "The wheel will turn again by Easter",
            "speaker not established (“She”), as told by Tom Reed",
        ),
        ("Keep your boots on at all times", "Keep your boots on at all times", "Olof Berg"),
        (
            "Never sell a boat in winter",
            "Never sell a boat in winter",
            "the mother of Jens Holt, as told by Jens Holt",
        ),
    ],
)
async def test_whoever_says_the_inner_words_is_shown_with_who_tells_them(
    chat: ConsoleAdapter, asked: str, quote: str, line: str
) -> None:
    message = await chat.ask(f'/quote who "{asked}"')
    assert [(card.quote, speaker_of(card)) for card in cards(message)] == [(quote, line)]
    assert line in message.summary
    for body in (discord.channel_body(message), slack.message_body(message)):
        assert line in json.dumps(body, ensure_ascii=False).replace("\\\\", "")
    console = Console(width=200, record=True)
    print_message(console, message)
    assert line in console.export_text()


@pytest.mark.parametrize(
    ("asked", "name", "verdict"),
    [
        (HOLD, "Helen Marsh", "Said so: Helen Marsh, dam engineer, as told by Gareth Pell."),
        (HOLD, "Marsh", "Said so: Helen Marsh, dam engineer, as told by Gareth Pell."),
        (HOLD, "Gareth Pell", "Gareth Pell tells it, as the words of somebody else: Helen Marsh, dam engineer."),
        (
            HOLD,
            "Tom Reed",
            "In the words of Gareth Pell somebody else said so, not Tom Reed: Helen Marsh, dam engineer.",
        ),
        ("and I believed her", "Helen Marsh", "Said by somebody else, not by Helen Marsh: Gareth Pell."),
        (
            "The wheel will turn again by Easter",
            "Ada Quill",
            "In the words of Tom Reed somebody else said so; the text doesn’t settle whether it was Ada Quill.",
        ),
        (
            "The wheel will turn again by Easter",
            "Tom Reed",
            "Tom Reed tells it, as the words of somebody else: whose isn’t established.",
        ),
        ("Keep your boots on at all times", "Olof Berg", "Said so: Olof Berg."),
        ("Keep your boots on at all times", "Ada Quill", "Said by somebody else, not by Ada Quill: Olof Berg."),
        # No quotation of its own, but in marks: it may be hers all the same.
        (
            "the flood will never come",
            "Ada Quill",
            "Nils Orlan puts it in quotation marks; the text doesn’t settle whether these are words of Ada Quill.",
        ),
        ("read about it in the paper", "Ada Quill", "Said by somebody else, not by Ada Quill: Nils Orlan."),
        (
            "Never sell a boat in winter",
            "Anna Holt",
            "In the words of Jens Holt it was said by the mother of Jens Holt; whether that is Anna Holt isn’t"
            " established.",
        ),
    ],
)
async def test_a_check_tells_whose_the_inner_words_are(
    chat: ConsoleAdapter, asked: str, name: str, verdict: str
) -> None:
    message = await chat.ask(f'/quote check "{asked}" {name}')
    assert message.summary == verdict
    for body in (discord.channel_body(message), slack.message_body(message)):
        assert verdict in json.dumps(body, ensure_ascii=False).replace("\\\\", "")


async def test_what_somebody_else_says_that_she_said_is_listed_under_her(chat: ConsoleAdapter) -> None:
    message = await chat.ask("/quote by Helen Marsh")
    assert [(card.quote, speaker_of(card)) for card in cards(message)] == [
        (HOLD, "Helen Marsh, dam engineer, as told by Gareth Pell")
    ]
    theirs = await chat.ask("/quote by Gareth Pell")
    assert [speaker_of(card) for card in cards(theirs)] == ["Gareth Pell"]


async def test_what_somebody_tells_of_themselves_is_listed_once(chat: ConsoleAdapter) -> None:
    for command in ("/quote by Olof Berg", "/quote by Olof Berg about boots", "/quote about boots"):
        (card,) = cards(await chat.ask(command))
        assert card.quote.startswith("I told the boy"), command


async def test_the_answer_for_programs_tells_who_tells_it(chat: ConsoleAdapter) -> None:
    (result,) = (await chat.ask(f"/quote who {HOLD}")).results
    assert (result.speaker, result.told_by, result.grade) == ("Helen Marsh", "Gareth Pell", "exact")
    (outer,) = (await chat.ask("/quote who and I believed her")).results
    assert (outer.speaker, outer.told_by) == ("Gareth Pell", None)


async def test_the_evidence_is_that_of_the_inner_words(chat: ConsoleAdapter) -> None:
    (card,) = cards(await chat.ask(f"/quote who {HOLD}"))
    assert card.reason == "Sure: the only one in the article whom the pronoun fits"


async def test_who_quotes_her_directly_comes_first_and_agrees(store: Store, chat: ConsoleAdapter) -> None:
    await publish(store, "dam", f"“{HOLD},” Helen Marsh said on Monday.", "Wire", day=5)
    message = await chat.ask(f"/quote who {HOLD}")
    (card,) = cards(message)
    assert (speaker_of(card), card.outlet, outlet_names(card.also_in)) == ("Helen Marsh", "Wire", ("Post",))
    assert "disagree" not in str(message.blocks)
    assert (await chat.ask(f"/quote check {HOLD} speaker Helen Marsh")).summary == "Said so: Helen Marsh."


async def test_a_longer_direct_quotation_comes_before_what_others_tell(store: Store, chat: ConsoleAdapter) -> None:
    await publish(store, "dam", f"“{HOLD} and not a day longer,” Helen Marsh said on Monday.", "Wire", day=5)
    shown = cards(await chat.ask("/quote who will hold until spring"))
    assert [(speaker_of(card), card.outlet) for card in shown] == [
        ("Helen Marsh", "Wire"),
        ("Helen Marsh, dam engineer, as told by Gareth Pell", "Post"),
    ]


async def test_outlets_that_credit_it_to_others_are_shown_with_who_tells_it(store: Store, chat: ConsoleAdapter) -> None:
    await publish(store, "dam", f"“{HOLD},” Olof Berg said on Monday.", "Wire", day=5)
    message = await chat.ask(f"/quote who {HOLD}")
    assert "Post credits it to Helen Marsh, dam engineer, as told by Gareth Pell" in str(message.blocks)


async def test_a_key_quote_and_an_alert_name_who_is_told_to_have_said_it(store: Store) -> None:
    article_id = await publish(
        store, "gate", HELEN + f"Gareth Pell said: “She told me, ‘{HOLD},’ and I left the gate.”"
    )
    records = (await store.quotations_of([article_id]))[article_id]
    article = records[0].article
    best = key_quote(article, records, 0.75)
    assert best is not None
    assert best.quotation.attribution.speaker == "Gareth Pell"
    alert = Alert(1, Place("console", "", "main"), "Helen Marsh", 0, None)
    texts = await store.known_texts([article_id])
    post = compose_alert(alert_hits([alert], [article], {article_id: records}), texts, 0.75)
    (item,) = [block for block in post.blocks if isinstance(block, ItemCard)]
    assert speaker_of(item) == "Helen Marsh, dam engineer, as told by Gareth Pell"


async def test_a_ruling_on_who_tells_it_is_one_on_who_told_it_of_themselves(store: Store, chat: ConsoleAdapter) -> None:
    around = "i told the boy keep your boots on at all times and he did"
    await store.record_ruling(Ruling("https://post.example/boots", around, "Nils Berg"), "operator", NOW)
    for text in (OWN, OWN + "\n\nIt rained."):  # now, and when the article is read again
        await publish(store, "boots", text)
        (card,) = cards(await chat.ask("/quote who keep your boots on at all times"))
        assert speaker_of(card) == "Nils Berg"


async def test_a_ruling_on_the_inner_words_leaves_the_outer_ones(store: Store, chat: ConsoleAdapter) -> None:
    ruling = Ruling("https://post.example/mill", "the wheel will turn again by easter", "Mina Lund")
    await store.record_ruling(ruling, "operator", NOW)
    (card,) = cards(await chat.ask("/quote who the wheel will turn again by Easter"))
    assert speaker_of(card) == "Mina Lund, as told by Tom Reed"
    (outer,) = cards(await chat.ask("/quote who and nobody laughed"))
    assert speaker_of(outer) == "Tom Reed"


async def test_a_renamed_teller_and_a_changed_article(store: Store, chat: ConsoleAdapter) -> None:
    text = TOLD.replace("I believed her", "I did not believe her")
    article_id = await publish(store, "wall", text)
    (change,) = (await store.corrections_of([article_id]))[article_id]
    assert change.speaker == "Gareth Pell"  # one change of one passage, not two
    (card,) = cards(await chat.ask(f"/quote who {HOLD}"))
    assert speaker_of(card) == "Helen Marsh, dam engineer, as told by Gareth Pell"


async def test_three_levels_come_back_with_all_who_tell_it(store: Store, chat: ConsoleAdapter) -> None:
    text = HELEN + (
        "“Helen said, ‘My father used to say, “Nobody owns the river,” and I agree.’ So there,” Ines Ferreira said."
    )
    await publish(store, "river", text)
    (card,) = cards(await chat.ask("/quote who nobody owns the river"))
    # How sure it is of an innermost speaker is learned, and lies at the border of "probably".
    names = (speaker_of(card) or "").removeprefix("probably ")
    assert names == "the father of Helen Marsh, as told by Helen Marsh, as told by Ines Ferreira"
