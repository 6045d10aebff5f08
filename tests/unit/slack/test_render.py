"""Every message becomes a body that Slack takes, with nothing of the web's read as markup."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.shared.clipping import CUT
from adapters.shared.pages import with_next_page
from adapters.slack import render
from adapters.slack.buttons import actions_block, under_answer
from adapters.slack.escape import harmless_run
from bot.commands import ALL
from bot.domain.commands import Request
from bot.domain.messages import (
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
from bot.text.failures import failure
from bot.text.place_names import place_line_text
from tests.fakes.slack_commands import DIGEST, QUOTE, WHEN
from tests.fakes.slack_validate import complaints, validator

WORDS = st.one_of(
    st.text(max_size=80),
    st.sampled_from(["", " ", "<!channel>", "*b* _i_", "<https://e.example|x>", "&" * 900, "w " * 5_000, "😀" * 400]),
    st.text(st.sampled_from('<>&*_~`@|"\\\n “”\x00\u202e'), max_size=200),
)
ADDRESSES = st.one_of(
    st.just("https://harbourpost.example/news/1#:~:text=we%20will"),
    st.sampled_from(
        ["", "javascript:alert(1)", "https://a.example/" + "x" * 5_000, "http://[", "https://e.example|x>"]
    ),
    st.text(max_size=40).map(lambda text: "https://a.example/" + text),
)
TIMES = st.none() | st.datetimes(timezones=st.none() | st.just(UTC))
SEVERAL = st.lists(st.builds(OutletLink, WORDS, ADDRESSES), max_size=9).map(tuple)
CREDITS = st.builds(
    Credit,
    st.none() | WORDS,
    st.none() | WORDS,
    sure=st.booleans(),
    mention=st.none() | WORDS,
    tellers=st.lists(st.builds(Credit, st.none() | WORDS, sure=st.booleans()), max_size=2).map(tuple),
)
RUNS = st.lists(st.builds(TextRun, WORDS, st.booleans()), max_size=4).map(tuple)
BLOCKS = st.one_of(
    st.builds(Heading, WORDS),
    st.builds(Paragraph, WORDS),
    st.builds(Note, WORDS),
    st.builds(Facts, st.lists(st.tuples(WORDS, WORDS), max_size=30).map(tuple)),
    st.builds(QuoteCard, WORDS, CREDITS, WORDS, WORDS, ADDRESSES, TIMES, st.none() | WORDS, RUNS, SEVERAL),
    st.builds(
        ItemCard,
        *(WORDS, ADDRESSES, WORDS, TIMES, st.none() | WORDS, st.none() | CREDITS),
        lead=st.none() | WORDS,
        image=st.none() | ADDRESSES,
    ),
)
PLACE = Place("slack", "T1", "C1")
UNDER = under_answer("0" * 24, "1" * 24)
MESSAGES = st.builds(Message, st.just("ok"), WORDS, st.lists(BLOCKS, max_size=12).map(tuple))


def objects(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of a body, in order."""
    if isinstance(tree, dict):
        yield tree
    for branch in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from objects(branch)


def texts(body: dict[str, Any]) -> list[str]:
    """What a reader sees, in order."""
    return [node["text"] for node in objects(body["blocks"]) if isinstance(node.get("text"), str)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MESSAGES)
def test_every_body_is_valid(message: Message) -> None:
    validator()
    pages = render.pages(message, 3, UNDER)
    assert pages
    for page in pages:
        assert complaints(render.post("C0NEWS", page, "delivery-1", "1700000000.000001")) == []


DATE = r"<!date\^\d+\^\{date_short_pretty\} \{time\}\|[\d: -]+(?:UTC)?>"
LINK = r"<https?://[^\s<>|\"]+\|[^<>|*_~`\n]+>"
"""A link whose label has no mark of Slack's (https://docs.slack.dev/messaging/formatting-message-text/)."""


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MESSAGES)
def test_every_body_keeps_to_the_limits_and_nothing_of_the_web_is_markup(message: Message) -> None:
    for page in render.pages(message, 3, UNDER):
        _assert_limits(render.post("C0NEWS", page, "delivery-1", "1700000000.000001"))
    _assert_no_markup_of_the_web(render.message_body(message))


def _assert_limits(body: dict[str, Any]) -> None:
    assert 1 <= len(body["blocks"]) <= render.BLOCKS
    assert len(json.dumps(body, ensure_ascii=False)) < 12_000
    assert body["text"]
    assert body["unfurl_links"] is body["unfurl_media"] is False


def _assert_no_markup_of_the_web(body: dict[str, Any]) -> None:
    assert not re.search(r"[<>*_~`\n]", body["text"])
    for node in objects(body["blocks"]):
        kind = node.get("type")
        assert kind not in ("user", "usergroup", "broadcast", "channel", "emoji", "button")
        if kind == "image":  # at the side of an item's first lines
            assert node["image_url"].startswith("https://")
            assert node["alt_text"]
        if kind == "mrkdwn":
            assert re.fullmatch(rf"{DATE}|(?:also in )?{LINK}(?: and \d+ more)?", node["text"])
            assert node["verbatim"] is True
        if kind == "plain_text":
            assert node["emoji"] is False
        if kind == "link":
            assert re.match(r"https?://[^/]", node["url"])


def test_an_item_with_its_first_lines_and_its_picture() -> None:
    card = ItemCard("Pier to be rebuilt", "https://post.example/1", "Post", WHEN, lead="The pier opens in May.")
    plain = render.message_body(Message("ok", "news", (card,)))["blocks"]
    assert [block["type"] for block in plain] == ["rich_text", "context"]
    assert plain[0]["elements"][1]["elements"] == [{"type": "text", "text": "The pier opens in May."}]
    pictured = replace(card, image="https://post.example/pier.jpg")
    blocks = render.message_body(Message("ok", "news", (pictured,)))["blocks"]
    assert [block["type"] for block in blocks] == ["rich_text", "section", "context"]
    assert blocks[1]["text"]["text"] == "The pier opens in May."
    assert blocks[1]["accessory"] == {
        "type": "image",
        "image_url": "https://post.example/pier.jpg",
        "alt_text": "Pier to be rebuilt",
    }
    insecure = replace(card, image="http://post.example/pier.jpg")
    assert render.message_body(Message("ok", "news", (insecure,)))["blocks"] == plain


def test_a_long_digest_says_how_much_is_missing() -> None:
    item = ItemCard("A title of usual length for a piece of news", "https://a.example/1", "Post", WHEN, "we stay " * 30)
    shown = texts(
        render.message_body(Message("ok", "news", (Heading("News"), *[item] * 40, Note("Next one at 08:00"))))
    )
    titles = sum(text == item.title for text in shown)
    assert titles >= 10
    assert shown[-2:] == [f"… and {40 - titles} more", "Next one at 08:00"]


def test_what_is_too_long_for_one_message_goes_on_in_the_next() -> None:
    items = [ItemCard(f"Title {n}", "https://a.example/1", "Post", WHEN, "we stay " * 30) for n in range(40)]
    made = render.pages(
        Message("ok", "news", (Heading("News"), *items, Note("Next one at 08:00"))), 4, actions_block([])
    )
    assert 1 < len(made) <= 4
    assert [text for page in made for text in texts(page) if text.startswith("Title")] == [item.title for item in items]
    assert texts(made[-1])[-1] == "Next one at 08:00"
    assert all(page["text"] == "news" for page in made)


def test_the_last_page_says_what_no_page_has_room_for() -> None:
    items = [ItemCard(f"Title {n}", "https://a.example/1", "Post", WHEN, "we stay " * 30) for n in range(90)]
    made = render.pages(Message("ok", "news", tuple(items)), 3)
    titles = sum(text.startswith("Title") for page in made for text in texts(page))
    assert texts(made[-1])[-1] == f"… and {90 - titles} more"


def test_buttons_stand_under_the_last_page_and_take_the_place_of_the_command() -> None:
    items = [ItemCard(f"Title {n}", "https://a.example/1", "Post", WHEN, "we stay " * 30) for n in range(40)]
    message = Message("ok", "news", tuple(items), following=Request("quote by", PLACE, {"speaker": "Mara"}))
    under = under_answer("share-token", "more-token")
    first, *_, last = render.pages(message, 4, under)
    assert last["blocks"][-1:] == under
    assert "actions" not in [block["type"] for block in first["blocks"]]
    assert not any("/quote by" in text for text in texts(last))
    assert texts(render.message_body(with_next_page(message, ALL)))[-1] == "There is more: /quote by Mara"


def test_a_long_list_says_how_much_is_missing() -> None:
    shown = texts(
        render.message_body(Message("ok", "feeds", (Facts(tuple((f"feed {n}", "well " * 50) for n in range(90))),)))
    )
    names = [text for text in shown if text.startswith("feed ")]
    assert shown[-1] == f"… and {90 - len(names)} more"


def test_no_item_of_the_middle_goes_missing() -> None:
    small = ItemCard("small", "https://a.example/1", "Post")
    large = QuoteCard("q " * 600, Credit("s"), "Post", "large", "https://a.example/" + "x" * 1_900)
    shown = texts(render.message_body(Message("ok", "news", (*[large] * 4, small))))
    assert "small" not in shown
    assert any(text.startswith("… and") for text in shown)


def test_a_quote_card_has_words_speaker_and_source() -> None:
    body = render.message_body(Message("found", "Mara Lindqvist said it", (QUOTE,)))
    assert [block["type"] for block in body["blocks"]] == ["rich_text", "context"]
    label, speaker, quote = body["blocks"][0]["elements"]
    assert label["elements"] == [{"type": "text", "text": "Exact match"}]
    assert quote["type"] == "rich_text_quote"
    assert [part["text"] for part in quote["elements"]] == ["“No,” she said, “", QUOTE.quote, "”, and left."]
    assert [bool(part.get("style")) for part in quote["elements"]] == [False, True, False]
    assert speaker["elements"] == [{"type": "text", "text": "Mara Lindqvist, chief engineer"}]
    assert [part["text"] for part in body["blocks"][1]["elements"]] == [
        "Harbour Post",
        f"<!date^{int(WHEN.timestamp())}^{{date_short_pretty}} {{time}}|2026-11-20 08:30 UTC>",
        f"<{QUOTE.url}|Read the sentence>",
        "also in <https://coast.example/harbour|Coast Daily>",
    ]


def test_a_line_stands_between_cards_and_nowhere_else() -> None:
    item = ItemCard("t", "https://a.example/", "o")
    blocks = (Heading("News"), item, item, Heading("Harbour"), QUOTE, QUOTE, Note("small"))
    kinds = [block["type"] for block in render.message_body(Message("ok", "x", blocks))["blocks"]]
    card, quote = ["rich_text", "context"], ["rich_text", "context"]
    assert kinds == ["header", *card, "divider", *card, "rich_text", *quote, "divider", *quote, "context"]
    assert render.message_body(Message("ok", "x", (item, item)))["blocks"][0]["type"] == "rich_text"


def test_no_page_of_a_long_message_begins_with_a_line() -> None:
    large = replace(QUOTE, quote="q " * 480, runs=())
    pages = render.pages(Message("ok", "news", (large,) * 20), render.THREAD)
    assert len(pages) > 1
    assert [page["blocks"][0]["type"] for page in pages] == ["rich_text"] * len(pages)


def test_headings_of_sections_are_smaller_than_the_title() -> None:
    first, second, _ = render.message_body(Message("ok", "x", (Heading("News"), Heading("Port"), QUOTE)))["blocks"][:3]
    assert first["type"] == "header"
    assert second["elements"][0]["elements"] == [{"type": "text", "text": "Port", "style": {"bold": True}}]


@pytest.mark.parametrize(
    ("place", "shown", "fallback"),
    [
        (Place("slack", "T1", "C1NEWS"), {"type": "channel", "channel_id": "C1NEWS"}, "In <#C1NEWS>: it *broke*"),
        (
            Place("slack", "T1", "D1", is_direct=True),
            {"type": "text", "text": "our direct messages"},
            "In our direct messages: it *broke*",
        ),
    ],
)
def test_a_channel_is_named_as_slack_names_it(place: Place, shown: dict[str, str], fallback: str) -> None:
    line = PlaceLine("In ", place, ": it *broke*", "news")
    body = render.message_body(Message("ok", place_line_text(line), (line,)))
    before, named, after = body["blocks"][0]["elements"][0]["elements"]
    assert (before["text"], named, after["text"]) == ("In ", shown, ": it *broke*")
    assert body["text"] == fallback.replace("*", "∗")
    assert complaints(render.post("C0NEWS", body, "delivery-1")) == []


@pytest.mark.parametrize(
    ("quote", "marks"),
    [("we stay", ("“", "”")), ("he said, “we stay”", ("‘", "’")), ("on reste", ("« ", " »")), ("we stay", ('"', '"'))],
)
def test_a_key_quote_stands_in_the_marks_of_its_article(quote: str, marks: tuple[str, str]) -> None:
    item = ItemCard("t", "https://a.example/", "o", None, quote, quote_marks=marks)
    assert f"{marks[0]}{quote}{marks[1]}" in texts(render.message_body(Message("ok", "x", (item,))))
    long = replace(item, quote=f"{quote} " * 99)
    assert any(
        text.startswith(marks[0]) and text.endswith(f"[…]{marks[1]}")
        for text in texts(render.message_body(Message("ok", "x", (long,))))
    )


def test_an_item_without_a_date_says_so() -> None:
    item = ItemCard("t", "https://a.example/", "o", None, mark="as the feed has it")
    context = render.message_body(Message("ok", "x", (item,)))["blocks"][-1]
    assert [element["text"] for element in context["elements"]] == ["o", "as the feed has it", "no date"]
    [dated] = [
        text
        for text in texts(render.message_body(Message("ok", "x", (replace(item, published=WHEN),))))
        if "date" in text
    ]
    assert dated.startswith("<!date^")


@given(st.text(min_size=1, max_size=2_000), st.text(max_size=900), st.text(max_size=900))
def test_what_is_shown_of_a_quote_is_verbatim(quote: str, before: str, after: str) -> None:
    runs = TextRun(before), TextRun(quote, is_marked=True), TextRun(after)
    card = QuoteCard(quote, Credit(""), "", "", "", None, None, runs)
    nodes = objects(render.message_body(Message("ok", "x", (card,)))["blocks"])
    parts = [part for node in nodes if node.get("type") == "rich_text_quote" for part in node["elements"]]
    assert parts or not harmless_run(quote).strip(), "what can be seen of a quotation is shown"
    for part in parts:
        shown = part["text"].removesuffix(CUT).removeprefix("[…] ")
        assert any(shown in harmless_run(run.text) for run in runs)


@pytest.mark.parametrize(
    ("title", "url", "shown", "linked"),
    [
        ("Harbour stays open", "https://a.example/1", "Harbour stays open", True),
        ("", "https://a.example/1", "a.example", True),
        ("Read me", "javascript:alert(1)", "Read me", False),
        ("Read me", "https://a.example/" + "x" * 2_000, "Read me", False),
        ("Read me", "https://[broken", "Read me", False),
        ("Read me", "https://bank.example@a.example/1", "Read me", False),
        ("Read me", "https://a.example|b/1", "Read me", False),
        ("U.S. strikes deal. More follows", "https://a.example/1", "U.S. strikes deal. More follows", True),
    ],
)
def test_a_title_links_where_it_says(title: str, url: str, shown: str, linked: bool) -> None:
    body = render.message_body(Message("ok", "x", (ItemCard(title, url, "Post"),)))
    (element,) = body["blocks"][0]["elements"][0]["elements"]
    assert (element["text"], element["type"] == "link") == (shown, linked)


def test_an_address_with_signs_that_no_address_has_is_written_out() -> None:
    body = render.message_body(Message("ok", "x", (ItemCard("Read me", "https://a.example/b|c?d=<e>&f=%7C", "Post"),)))
    (element,) = body["blocks"][0]["elements"][0]["elements"]
    assert element["url"] == "https://a.example/b%7Cc?d=%3Ce%3E&f=%7C"


@pytest.mark.parametrize(
    "title", ["https://bank.example/login", "www.bank.example", "bank.example", "What https://pier.example says"]
)
def test_a_title_that_looks_like_an_address_stands_beside_its_link(title: str) -> None:
    body = render.message_body(Message("ok", "x", (ItemCard(title, "https://evil.example/1", "Post"),)))
    words, link = body["blocks"][0]["elements"][0]["elements"]
    assert words == {"type": "text", "text": f"{title} ", "style": {"bold": True}}
    assert (link["type"], link["text"], link["url"]) == ("link", "evil.example", "https://evil.example/1")


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime(1960, 1, 1, tzinfo=UTC)])
def test_times_before_slack_are_plain(moment: datetime) -> None:
    (_, context) = render.message_body(Message("ok", "x", (ItemCard("t", "", "Post", moment + timedelta(0)),)))[
        "blocks"
    ]
    assert [part["type"] for part in context["elements"]] == ["plain_text", "plain_text"]


def test_an_answer_without_blocks_shows_its_summary() -> None:
    assert texts(render.message_body(Message("ok", "all is well", ()))) == ["all is well"]
    assert render.message_body(Message("ok", "", ()))["text"] == "Quotewire"


def test_a_reply_is_private_or_not() -> None:
    assert render.response_body(render.message_body(failure("no")), private=True)["response_type"] == "ephemeral"
    assert render.response_body(render.message_body(DIGEST), private=False)["response_type"] == "in_channel"


def test_what_no_page_vouches_for_is_marked() -> None:
    item = ItemCard("Ferries are back", "https://a.example/1", "Post", mark="as the feed has it")
    card = QuoteCard("We wait", Credit("Mara"), "Post", "Cranes", "https://a.example/1", mark="as the feed has it")
    (page,) = render.pages(Message("ok", "x", (item, card)), 3, UNDER)
    body = render.post("C0NEWS", page, "delivery-1", "1700000000.000001")
    assert texts(body).count("as the feed has it") == 2
    assert complaints(body) == []
