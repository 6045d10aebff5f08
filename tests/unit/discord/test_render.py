"""Any message becomes a body that Discord takes, with its quotations word for word."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.discord import escape
from adapters.discord.components import contents
from adapters.discord.links import web_link
from adapters.discord.render import COMPONENTS_V2, EPHEMERAL, channel_body, interaction_body, plain_body
from adapters.shared.answers import Buttons
from adapters.shared.pages import with_next_page
from bot.commands import ALL
from bot.domain.commands import Request
from bot.domain.messages import (
    Block,
    Credit,
    Facts,
    Heading,
    ItemCard,
    Message,
    Note,
    OutletLink,
    Paragraph,
    PlaceLine,
    QuoteCard,
    TextRun,
)
from bot.domain.places import Place
from tests.fakes.discord_markdown import ShownText, read
from tests.fakes.discord_recorder import WHY_NOT, complaints, validator
from tests.unit.discord.test_escape import HOSTILE

AT = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
POST, FOLLOW_UP = "/api/v10/channels/1/messages", "/api/v10/webhooks/1/token"
CARD = QuoteCard(
    quote="We will rebuild the pier by spring",
    credit=Credit("Mara Lindqvist", "chief engineer"),
    outlet="Harbour Post",
    title="Pier to be rebuilt",
    url="https://harbourpost.example/pier#:~:text=We%20will%20rebuild",
    published=AT,
    label="Exact match",
    reason="Very sure: “said Mara Lindqvist” stands beside the words",
    runs=(
        TextRun("It is near, “"),
        TextRun("We will rebuild the pier by spring", is_marked=True),
        TextRun(",” the engineer said on Monday."),
    ),
    also_in=(
        OutletLink("Halvera Wire", "https://wire.example/pier"),
        OutletLink("Corvane: Courier", "https://courier.example/pier"),
    ),
)


def message(*blocks: Block, private: bool = True) -> Message:
    return Message("found", "One line", blocks, private=private)


def texts(made: dict[str, Any]) -> list[str]:
    return contents(made["components"])


def readings(made: dict[str, Any]) -> list[ShownText]:
    return [read(text) for text in texts(made)]


def test_a_quotation_is_shown_with_its_evidence() -> None:
    made = channel_body(message(Heading("Who said it"), CARD))
    [heading, card] = texts(made)
    assert heading == "## Who said it"
    assert card.split("\n") == [
        "Exact match",
        "Mara Lindqvist, chief engineer",
        "> It is near, “**We will rebuild the pier by spring**,” the engineer said on Monday.",
        "-# Harbour Post · <t:1795509000:f> (<t:1795509000:R>) · also in [Halvera Wire](<https://wire.example/pier>), "
        "[Corvane: Courier](<https://courier.example/pier>)",
        "-# Very sure: “said Mara Lindqvist” stands beside the words",
    ]
    [container] = made["components"]
    assert container["components"][-1]["components"][0]["url"] == CARD.url


def test_headings_of_sections_are_smaller_than_the_title() -> None:
    assert texts(channel_body(message(Heading("News"), Heading("Harbour"), Paragraph("Words")))) == [
        "## News",
        "### Harbour",
        "Words",
    ]


def test_other_outlets_of_an_item_stand_on_the_line_of_its_outlet() -> None:
    also_in = (OutletLink("Wire", "https://wire.example/1"),)
    [item] = texts(channel_body(message(ItemCard("A title", "https://a.example/1", "Post", AT, also_in=also_in))))
    assert item.split("\n")[-1] == (
        "-# [Post](<https://a.example/1>) · <t:1795509000:R> · also in [Wire](<https://wire.example/1>)"
    )


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("discord", "300", "400"), "In <#400>: it \\*broke\\*"),
        (Place("discord", "@me", "401", is_direct=True), "In our direct messages: it \\*broke\\*"),
        (Place("discord", "300", "<@1>"), "In channel \\<\\@1\\>: it \\*broke\\*"),
    ],
)
def test_a_channel_is_named_as_discord_names_it(place: Place, shown: str) -> None:
    assert texts(channel_body(message(PlaceLine("In ", place, ": it *broke*")))) == [shown]


def test_the_word_that_turns_a_sentence_round_is_bold_with_its_blanks_around_it() -> None:
    contrast = TextRun("“… will "), TextRun("not", is_marked=True), TextRun(" raise …”")
    [card] = texts(channel_body(message(replace(CARD, label="She said the opposite", contrast=contrast))))
    assert card.split("\n")[0] == "She said the opposite: “… will **not** raise …”"


def test_several_quotations_of_one_card_stand_on_lines_of_their_own() -> None:
    runs = (*CARD.runs, TextRun("\n"), TextRun("“"), TextRun("Soon.", is_marked=True), TextRun("”"))
    [card] = texts(channel_body(message(replace(CARD, runs=runs))))
    assert "engineer said on Monday.\n> “**Soon.**”\n" in card


def test_a_link_that_no_button_takes_stands_in_the_text() -> None:
    [card] = texts(channel_body(message(replace(CARD, url="https://harbourpost.example/" + "x" * 600))))
    assert "· [Read the sentence](<https://harbourpost.example/" in card


def test_an_item_is_shown_with_its_key_quote() -> None:
    [item] = texts(
        channel_body(message(ItemCard("A *title*", "https://a.example/1", "Harbour Post", AT, "Yes", Credit("Mara"))))
    )
    assert item.split("\n") == [
        r"**A \*title\***",
        "> “Yes”",
        "> — Mara",
        "-# [Harbour Post](<https://a.example/1>) · <t:1795509000:R>",
    ]


_HEADLINES = (
    "Port: “we won’t” (again) – 3.5% [updated]",
    "Why C# isn’t dead, and _who_ says so",
    "Ferries are back 🎉",
    "A crown 👑 for the ☎ of the year ™",
    "What https://pier.example/plan says",
    "discord.gg/pier opens",
    "The plan :tada: of the <:pier:123456789012345678>",
    r"C:\pier\plan",
)


@pytest.mark.parametrize("title", _HEADLINES)
@pytest.mark.parametrize("outlet", ["Harbour Post", "Halvera.example", "The *Wire* 🎉", "ℹ Desk"])
def test_a_headline_is_read_as_it_was_written_and_its_link_is_one(title: str, outlet: str) -> None:
    item = ItemCard(title, "https://a.example/1", outlet, also_in=(OutletLink(outlet, "https://b.example/2"),))
    long = replace(CARD, outlet=title, url="https://a.example/" + "x" * 600, also_in=item.also_in)
    posted = message(item, long)
    for reading in [*readings(channel_body(posted)), read(plain_body(posted)["content"])]:
        assert title in reading.visible
        assert {kind for kind, _ in reading.found} <= _ours
        assert {source.rpartition("](<")[2] for source in reading.of("link")} >= {"https://b.example/2>)"}
    [shown, _] = readings(channel_body(posted))
    assert [source.rpartition("](")[2] for source in shown.of("link")] == [
        "<https://a.example/1>)",
        "<https://b.example/2>)",
    ]


@pytest.mark.parametrize(
    ("outlet", "label"), [("Harbour Post", "Harbour Post"), ("St. Orla: News", "St. Orla: News"), ("a.example", "Read")]
)
def test_an_outlet_whose_name_could_disguise_an_address_is_no_label(outlet: str, label: str) -> None:
    [shown] = readings(channel_body(message(ItemCard("A title", "https://a.example/1", outlet))))
    assert shown.of("link") == [f"[{label}](<https://a.example/1>)"]
    assert outlet in shown.visible


@pytest.mark.parametrize(
    ("quote", "marks"),
    [("we stay", ("“", "”")), ("he said, “we stay”", ("‘", "’")), ("on reste", ("« ", " »")), ("we stay", ('"', '"'))],
)
def test_a_key_quote_stands_in_the_marks_of_its_article(quote: str, marks: tuple[str, str]) -> None:
    item = ItemCard("t", "https://a.example/", "o", AT, quote, quote_marks=marks)
    [shown] = texts(channel_body(message(item)))
    assert f"> {marks[0]}{quote}{marks[1]}" in shown.split("\n")
    [shown] = texts(channel_body(message(replace(item, quote=f"{quote} " * 99))))
    assert shown.split("\n")[1].endswith(rf"\[…\]{marks[1]}")


def test_an_item_without_a_date_says_so() -> None:
    [shown] = texts(
        channel_body(message(ItemCard("A title", "https://a.example/1", "Post", mark="as the feed has it")))
    )
    assert shown.split("\n")[-1] == "-# [Post](<https://a.example/1>) · as the feed has it · no date"


def test_an_item_with_its_first_lines_and_its_picture() -> None:
    card = ItemCard("Pier to be rebuilt", CARD.url, "Harbour Post", lead="The pier *opens*.\nIn May.")
    [words] = texts(channel_body(message(card)))
    assert words.split("\n")[:2] == ["**Pier to be rebuilt**", r"The pier \*opens\*. In May."]
    pictured = channel_body(message(replace(card, image="https://post.example/pier.jpg")))
    [section] = [part for part in pictured["components"][0]["components"] if part["type"] == 9]
    assert section["accessory"] == {"type": 11, "media": {"url": "https://post.example/pier.jpg"}}
    assert section["components"] == [{"type": 10, "content": words}]


def test_facts_and_small_print() -> None:
    assert texts(channel_body(message(Facts((("Feed", "fine"), ("Other", ""))), Note("two\nlines")))) == [
        "**Feed** — fine\n**Other**",
        "-# two lines",
    ]


def test_private_answers_are_ephemeral_and_posts_are_not() -> None:
    assert interaction_body(message(CARD))["flags"] == COMPONENTS_V2 | EPHEMERAL
    assert interaction_body(message(CARD, private=False))["flags"] == COMPONENTS_V2
    assert channel_body(message(CARD))["flags"] == COMPONENTS_V2


def test_a_post_pings_the_roles_of_its_place_and_an_answer_nobody() -> None:
    pinging = replace(message(CARD), ping=("123456789012345678", "@everyone", "42"))
    made = channel_body(pinging, "n" * 25)
    assert made["allowed_mentions"] == {"parse": [], "roles": ["123456789012345678", "42"]}
    assert texts(made)[0] == "<@&123456789012345678> <@&42>"
    assert complaints("POST", POST, made) == []
    plain = plain_body(pinging, "n" * 25)
    assert plain["allowed_mentions"] == made["allowed_mentions"]
    assert plain["content"].startswith("<@&123456789012345678> <@&42>\n")
    for answer in (channel_body(pinging), interaction_body(pinging), plain_body(pinging)):
        assert answer["allowed_mentions"] == {"parse": []}
        assert "<@" not in str(answer)


def test_a_nonce_is_enforced() -> None:
    made = channel_body(message(CARD), "n" * 25)
    assert (made["nonce"], made["enforce_nonce"]) == ("n" * 25, True)


def test_a_long_quotation_is_cut_with_a_mark_and_says_so() -> None:
    [card] = texts(channel_body(message(replace(CARD, quote="word " * 900, runs=()))))
    assert "word […]" in read(card).visible
    assert "Shortened: the whole quotation is at the link" in card


def test_a_long_quotation_without_a_link_says_so_too() -> None:
    [card] = texts(channel_body(message(replace(CARD, quote="word " * 900, runs=(), url="about:blank"))))
    assert "word […]" in read(card).visible
    assert "Shortened: the quotation goes on." in card


def test_passages_go_before_quotations() -> None:
    quote = "We will do what we said we would do. " * 8
    before, after = TextRun("Before it there is a lot of text. " * 6), TextRun(" After it too." * 12)
    runs = (before, TextRun(quote.strip(), is_marked=True), after)
    cards = [replace(CARD, quote=quote.strip(), runs=runs, outlet=f"Outlet {number}") for number in range(7)]
    shown = readings(channel_body(message(*cards)))
    assert len(shown) == 7
    assert all(quote.strip() in reading.visible for reading in shown)


def test_what_does_not_fit_is_counted() -> None:
    items = [ItemCard(f"Title {number} " + "x " * 60, f"https://a.example/{number}", "Post") for number in range(60)]
    made = channel_body(message(Heading("News"), *items, Note("what to do next")))
    *_, missing, last = texts(made)
    shown = len(texts(made)) - 3
    assert missing == f"-# … and {60 - shown} more"
    assert last == "-# what to do next"
    assert complaints("POST", POST, made) == []


def test_the_next_page_is_a_button_or_else_a_command_to_give() -> None:
    paged = replace(message(CARD), following=Request("quote by", Place("discord", "1", "2"), {"speaker": "Mara"}))
    assert texts(channel_body(with_next_page(paged, ALL)))[-1] == "-# There is more: /quote by Mara"
    made = interaction_body(paged, Buttons(share="a" * 24, more="b" * 24))
    assert "There is more" not in str(made)
    assert [button["label"] for button in made["components"][-1]["components"]] == ["More", "Share"]


def test_an_empty_message_says_its_summary() -> None:
    assert texts(channel_body(Message("ok", "Done", ()))) == ["Done"]
    assert texts(channel_body(Message("ok", "", (Paragraph("\n"),)))) == ["Quotewire"]


def test_plain_content_has_the_news_with_their_links() -> None:
    items = [ItemCard(f"Title {number} " + "x " * 90, f"https://a.example/{number}", "Post") for number in range(20)]
    made = plain_body(message(Heading("News"), CARD, *items, private=False))
    assert made["content"].startswith("## News\n")
    assert "> “**We will rebuild the pier by spring**" in made["content"]
    assert f"[Read the sentence](<{CARD.url}>)" in made["content"]
    assert re.search(r"-# … and \d+ more$", made["content"])
    assert complaints("POST", POST, made) == []


def test_a_message_becomes_plain_text() -> None:
    made = plain_body(Message("ok", "@everyone " + "x " * 3000, (), private=True))
    assert len(made["content"]) <= 2000
    assert made["flags"] == EPHEMERAL | 4
    assert read(made["content"]).found == []
    assert complaints("POST", FOLLOW_UP, made) == []


_TEXT = st.one_of(
    st.text(max_size=200), st.sampled_from(HOSTILE), st.text(max_size=60).map(lambda text: text * 60), st.just("")
)
_URL = st.one_of(_TEXT, st.builds("https://news.example/{}#:~:text={}".format, _TEXT, _TEXT))
_AT = st.one_of(st.none(), st.datetimes(), st.datetimes(timezones=st.just(UTC)))
_PLACE = st.just(Place("discord", "1", "2"))
_CREDIT = st.builds(
    Credit,
    name=st.one_of(st.none(), _TEXT),
    role=st.one_of(st.none(), _TEXT),
    sure=st.booleans(),
    mention=st.one_of(st.none(), _TEXT),
    tellers=st.lists(st.builds(Credit, st.one_of(st.none(), _TEXT), sure=st.booleans()), max_size=2).map(tuple),
)


def _runs(before: str, quote: str, after: str) -> tuple[TextRun, ...]:
    return TextRun(before), TextRun(quote, is_marked=True), TextRun(after)


_QUOTE = st.builds(
    lambda card, before, after: replace(card, runs=_runs(before, card.quote, after)) if card.runs else card,
    st.builds(
        QuoteCard,
        quote=_TEXT,
        credit=_CREDIT,
        outlet=_TEXT,
        title=_TEXT,
        url=_URL,
        published=_AT,
        label=st.one_of(st.none(), _TEXT),
        runs=st.one_of(st.just(()), st.builds(lambda text: (TextRun(text),), _TEXT)),
        reason=st.one_of(st.none(), _TEXT),
        also_in=st.lists(st.builds(OutletLink, _TEXT, _URL), max_size=7).map(tuple),
    ),
    _TEXT,
    _TEXT,
)
_ITEM = st.builds(
    ItemCard,
    title=_TEXT,
    url=_URL,
    outlet=_TEXT,
    published=_AT,
    quote=st.one_of(st.none(), _TEXT),
    credit=st.one_of(st.none(), _CREDIT),
    lead=st.one_of(st.none(), _TEXT),
    image=st.one_of(st.none(), _URL),
)
_BLOCK = st.one_of(
    st.builds(Heading, _TEXT),
    st.builds(Paragraph, _TEXT),
    st.builds(Note, _TEXT),
    _QUOTE,
    _ITEM,
    st.builds(Facts, st.lists(st.tuples(_TEXT, _TEXT), max_size=30).map(tuple)),
)
_MESSAGE = st.builds(
    Message,
    outcome=st.sampled_from(["ok", "found", "not_found", "refused", "error"]),
    summary=_TEXT,
    blocks=st.one_of(st.lists(_BLOCK, max_size=8), st.lists(_ITEM, max_size=45)).map(tuple),
    private=st.booleans(),
    following=st.one_of(st.none(), st.builds(Request, st.just("quote by"), _PLACE, st.builds(dict, speaker=_TEXT))),
    ping=st.lists(st.one_of(_TEXT, st.integers(1, 2**64 - 1).map(str)), max_size=9, unique=True).map(tuple),
)

_TOKEN = st.one_of(st.none(), st.just("0123456789abcdef01234567"))
_BUTTONS = st.builds(Buttons, _TOKEN, _TOKEN)

_ours = {"heading", "small", "quote", "bold", "time", "link"}


@pytest.mark.skipif(validator() is None, reason=WHY_NOT)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_MESSAGE, _BUTTONS)
def test_any_message_is_a_body_that_discord_takes(any_message: Message, buttons: Buttons) -> None:
    assert complaints("POST", POST, channel_body(any_message, "n" * 25, buttons)) == []
    assert complaints("POST", FOLLOW_UP, interaction_body(any_message, buttons)) == []
    assert complaints("POST", POST, plain_body(any_message)) == []


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_MESSAGE)
def test_nothing_from_the_web_does_anything(any_message: Message) -> None:
    cards = [block for block in any_message.blocks if isinstance(block, QuoteCard | ItemCard)]
    links = {web_link(card.url) for card in cards} | {web_link(also.url) for card in cards for also in card.also_in}
    for reading in [*readings(channel_body(any_message)), read(plain_body(any_message)["content"])]:
        assert {kind for kind, _ in reading.found} <= _ours
        assert all(link.rpartition("](<")[2].removesuffix(">)") in links for link in reading.of("link"))
        assert len(reading.of("time")) <= 2 * max(1, len(cards))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_ITEM)
def test_a_headline_is_shown_word_for_word_or_marked_as_shortened(card: ItemCard) -> None:
    title = escape.in_one_line(card.title).replace("\u200b", "")
    [shown] = [reading.visible.replace("\u200b", "") for reading in readings(channel_body(message(card)))]
    assert title in shown or "[…]" in shown


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_QUOTE)
def test_a_quotation_is_shown_word_for_word_or_marked_as_shortened(card: QuoteCard) -> None:
    quote = escape.harmless(card.quote).replace("\u200b", "")
    shown = "\n".join(reading.visible for reading in readings(channel_body(message(card)))).replace("\u200b", "")
    assert quote in shown or ("[…]" in shown and "Shortened" in shown)


def test_what_no_page_vouches_for_is_marked() -> None:
    item = ItemCard("Ferries are back", "https://a.example/1", "Post", mark="as the feed has it")
    [shown, card] = texts(channel_body(message(item, replace(CARD, mark="as the feed has it"))))
    assert "-# [Post](<https://a.example/1>) · as the feed has it" in shown
    assert "-# Harbour Post · as the feed has it · <t:" in card


def test_what_is_no_id_of_a_role_pings_nobody() -> None:
    pinging = replace(message(Heading("News"), private=False), ping=("7", "1" * 21, "0123", "x", "१२"))
    made = channel_body(pinging, "n" * 25)
    assert made["allowed_mentions"] == {"parse": [], "roles": ["7"]}
    assert texts(made)[0] == "<@&7>"
