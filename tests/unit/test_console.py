"""Messages on a terminal."""

import io
from datetime import UTC, datetime

import pytest
from rich.console import Console

from adapters.console.render import print_message
from bot.domain.messages import (
    Credit,
    Facts,
    Heading,
    ItemCard,
    Message,
    Note,
    OutletLink,
    Paragraph,
    QuoteCard,
    TextRun,
)

WHEN = datetime(2026, 11, 2, 8, 5, tzinfo=UTC)
LONG = "https://post.example/a#:~:text=" + "word%20" * 40


def printed(message: Message, width: int = 60, now: datetime = WHEN) -> str:
    out = io.StringIO()
    print_message(Console(file=out, width=width, force_terminal=False, get_datetime=lambda: now), message)
    return out.getvalue()


def test_a_quote_is_shown_with_its_evidence() -> None:
    card = QuoteCard(
        quote="We wait",
        credit=Credit("Mara Lindqvist", "chief engineer"),
        outlet="Harbour Post",
        title="Cranes",
        url=LONG,
        published=WHEN,
        label="Exact match",
        runs=(TextRun("“"), TextRun("We wait", is_marked=True), TextRun(",” said Mara Lindqvist.")),
        reason="Very sure: “said Mara Lindqvist” stands beside the words",
        also_in=(OutletLink("Wire", "https://wire.example/cranes"),),
    )
    lines = printed(Message("found", "x", (card,))).splitlines()
    assert lines[:3] == ["Exact match", "Mara Lindqvist, chief engineer", "“We wait,” said Mara Lindqvist."]
    assert f"Harbour Post · {WHEN.astimezone():%-d %B %H:%M %Z} (also in Wire)" in "\n".join(lines)
    assert "Very sure: “said Mara Lindqvist” stands beside the words" in lines
    assert LONG in lines, "an address stays in one piece however narrow the terminal is"


def test_a_quote_without_a_sentence_around_it_stands_in_marks_and_an_article_without_a_date_says_so() -> None:
    card = QuoteCard("We wait", Credit("nobody"), "P", "T", "https://a.example")
    assert printed(Message("found", "x", (card,))).startswith("nobody\n“We wait”\nP · no date\n")


@pytest.mark.parametrize(
    ("now", "shown"), [(WHEN, "2 November "), (WHEN.replace(year=2027), "2 November 2026 "), (None, "no date")]
)
def test_a_date_has_a_year_only_where_it_is_not_this_year(now: datetime | None, shown: str) -> None:
    published = WHEN if now else None
    item = ItemCard("Ferries are back", "https://a.example", "Post", published)
    card = QuoteCard("We wait", Credit("nobody"), "Post", "T", "https://a.example", published)
    printed_cards = printed(Message("found", "x", (item, card)), now=now or WHEN)
    day = f"{shown}{published.astimezone():%H:%M %Z}" if published else shown
    assert printed_cards.count(f"Post · {day}\n") == 2


def test_a_key_quote_stands_in_the_marks_of_its_article() -> None:
    said = "He said, “You’ll forget it.”"
    item = ItemCard("Trial begins", "https://a.example", "Post", WHEN, said, quote_marks=("‘", "’"))
    assert f"  ‘{said}’\n" in printed(Message("found", "x", (item,)))


def test_all_lines_of_an_item_begin_below_its_title() -> None:
    item = ItemCard("Ferries are back " * 5, "https://a.example", "Post", WHEN, "We wait " * 20, Credit("Mara"))
    title, *rest = printed(Message("found", "x", (item,))).splitlines()
    assert len(rest) > 4
    assert title.startswith("• Ferries")
    assert all(line.startswith("  ") and not line.startswith("   ") and line == line.rstrip() for line in rest)


def test_every_kind_of_block_is_shown() -> None:
    blocks = (
        Heading("News"),
        Paragraph("Some words"),
        ItemCard("Ferries are back", "https://a.example", "Post", WHEN, "We wait", Credit("Mara")),
        Facts((("feeds", "3"),)),
        Note("and 2 more"),
    )
    out = printed(Message("ok", "x", blocks))
    for words in ("News", "Some words", "Ferries are back", "“We wait” — Mara", "feeds", "and 2 more"):
        assert words in out


def test_text_from_the_web_cannot_speak_to_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07\x1b[31mred\u202e [bold]not markup[/]"
    out = printed(Message("ok", "x", (Heading(hostile), ItemCard(hostile, "https://a.example/\x1b[2J", "Post"))))
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\u202e" not in out
    assert "[bold]not markup[/]" in out


def test_what_no_page_vouches_for_is_marked() -> None:
    item = ItemCard("Ferries are back", "https://a.example", "Post", mark="as the feed has it")
    card = QuoteCard("We wait", Credit("Mara"), "Post", "Cranes", "https://a.example", mark="as the feed has it")
    shown = printed(Message("ok", "x", (item, card)), width=100)
    assert shown.startswith("• Ferries are back\n  Post, as the feed has it · no date\n  https://a.example\n")
    assert "Post, as the feed has it · no date" in shown
