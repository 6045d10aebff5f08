"""What is shown of an item: the title, its key quote, or its first lines and picture."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.digest import Section, Story, choose_stories, compose_digest
from bot.digest.compose import card, first_lines
from bot.domain.messages import ItemCard
from bot.domain.options import Look
from bot.domain.quotations import QuotationRecord
from tests.builders import credit, quote, stored_article

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
LEAD = "The pier of Tarnmouth opens again in May, the council said on Monday after a long night."
SAID = "We open in May, and not a day later"
TEXT = f"{LEAD} It had been shut for a year.\n\n{'Nobody knows what it will cost. ' * 20}\n\n“{SAID},” she said."
ARTICLE = replace(stored_article(1, "Pier opens", NOW), image="https://post.example/pier.jpg")
QUOTE = QuotationRecord(1, ARTICLE, quote(TEXT, SAID, attribution=credit()))


@pytest.mark.parametrize(
    ("look", "quoted", "lead", "image"),
    [
        ("title", None, None, None),
        ("quote", SAID, None, None),
        ("full", SAID, first_lines(TEXT), "https://post.example/pier.jpg"),
    ],
)
def test_an_item_is_shown_as_the_place_wants_it(
    look: Look, quoted: str | None, lead: str | None, image: str | None
) -> None:
    shown = card(ARTICLE, QUOTE, {1: TEXT}, look=look)
    assert (shown.quote, shown.lead, shown.image) == (quoted, lead, image)
    assert (shown.credit is None) == (quoted is None)


def test_a_digest_has_the_look_too() -> None:
    items, _ = choose_stories([Story(ARTICLE)], {1: [QUOTE]}, 5, 0.75)
    message = compose_digest([Section("", items)], 0, NOW, ZoneInfo("UTC"), {1: TEXT}, "full")
    (shown,) = [block for block in message.blocks if isinstance(block, ItemCard)]
    assert (shown.lead, shown.image) == (first_lines(TEXT), ARTICLE.image)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEXT, f"{LEAD} It had been shut for a year.\n\n" + "Nobody knows what it will cost. " * 5),
        ("Short.", "Short."),
        ("", ""),
        ("word " * 100, "word " * 59 + "…"),
        ("A headline\n" + "word " * 100, "A headline\n" + "word " * 57 + "…"),
    ],
)
def test_first_lines_are_whole_sentences_word_for_word(text: str, lines: str) -> None:
    shown = first_lines(text)
    assert shown == lines.strip()
    assert len(shown) <= 302
    assert text.startswith(shown.removesuffix(" …"))
