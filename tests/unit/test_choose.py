"""Choosing the items and key quotes of a digest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.digest import Section, Story, choose_stories, compose_digest, compose_empty, key_quote
from bot.domain.articles import Article
from bot.domain.messages import Heading, ItemCard, Note, Paragraph
from bot.domain.quotations import QuotationRecord
from bot.store.sql.messages import message_json, message_of_json
from tests.builders import credit, outlet_names, quote, stored_article
from tests.fakes.cards import speaker_of

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)


def article(number: int, title: str = "Harbour strike ends") -> Article:
    moment = NOW - timedelta(hours=number)
    return stored_article(number, title, moment)


def said(item: Article, text: str, speaker: str | None = "Mara Lindqvist", confidence: float = 0.95) -> QuotationRecord:
    attribution = credit(speaker, role="chief engineer", confidence=confidence)
    return QuotationRecord(item.id * 100 + len(text), item, quote(text, attribution=attribution))


LINES = [f"We have waited for this harbour number {number} to open for a good long while" for number in range(9)]


def test_newest_first_and_what_is_left_out_is_counted() -> None:
    items, left_out = choose_stories([Story(article(number)) for number in (3, 1, 2)], {}, 2, 0.75)
    assert [item.story.lead.id for item in items] == [1, 2]
    assert left_out == 1


def test_a_key_quote_is_by_somebody_surely_named() -> None:
    item = article(1)
    unsure = said(item, "The harbour strike ends today and everybody is glad of it", confidence=0.5)
    nobody = said(item, "The harbour strike ends today and all of us are glad of it", speaker=None)
    good = said(item, "We can open tomorrow at noon")
    assert key_quote(item, [unsure, nobody, good], 0.75) is good
    assert key_quote(item, [unsure, nobody], 0.75) is None


def test_a_key_quote_reads_well_rather_than_long_or_tiny() -> None:
    item = article(1)
    tiny, long = said(item, "No, no, no"), said(item, "and so on " * 80)
    good = said(item, "The harbour opens tomorrow, and the first ferry leaves at noon as it always has")
    assert key_quote(item, [tiny, long, good], 0.75) is good


def test_whoever_the_title_names_goes_before_others_as_good() -> None:
    item, line = article(1, "Lindqvist reopens the harbour"), "We leave at noon on the usual route, as we always did"
    short, other, named = said(item, line, "Bo"), said(item, line, "Tobias Holt"), said(item, line, "Mara Lindqvist")
    assert key_quote(item, [short, other, named], 0.75) is named


def test_a_key_quote_stands_on_its_own() -> None:
    item = article(1)
    fragment = said(item, "that it opens tomorrow, and the first ferry leaves at noon as it always has here")
    leaning = said(item, "But it opens tomorrow, and the first ferry leaves at noon as it always has done")
    good = said(item, "Our harbour opens tomorrow, and the first ferry leaves at noon on its usual route")
    assert key_quote(item, [fragment, leaning, good], 0.75) is good
    assert key_quote(item, [fragment, leaning], 0.75) is leaning


def test_nobody_speaks_more_than_twice_and_nothing_is_said_twice() -> None:
    articles = [article(number) for number in range(1, 6)]
    quotations = {item.id: [said(item, LINES[item.id])] for item in articles}
    items, _ = choose_stories(map(Story, articles), quotations, 5, 0.75)
    assert [item.quote is not None for item in items] == [True, True, False, False, False]
    same = {item.id: [said(item, LINES[0], f"Speaker {item.id}")] for item in articles}
    items, _ = choose_stories(map(Story, articles), same, 5, 0.75)
    assert sum(item.quote is not None for item in items) == 1


def test_about_keeps_items_that_speak_of_it() -> None:
    storm, strike = article(1, "Storm Odalys nears"), article(2)
    items, _ = choose_stories(
        [Story(storm), Story(strike)], {2: [said(strike, "The city council must act")]}, 5, 0.75, ("city council",)
    )
    assert [item.story.lead.id for item in items] == [2]


def test_a_digest_tells_its_slot_in_its_zone_and_survives_the_outbox() -> None:
    items, left_out = choose_stories([Story(article(1)), Story(article(2))], {1: [said(article(1), LINES[1])]}, 1, 0.75)
    message = compose_digest([Section("", items)], left_out, NOW, ZoneInfo("Europe/Berlin"), {1: LINES[1]})
    heading, card, note = message.blocks
    assert heading == Heading("News digest, Monday 23 November, 08:00 CET")
    assert isinstance(card, ItemCard)
    assert (card.quote, speaker_of(card)) == (LINES[1], "Mara Lindqvist, chief engineer")
    assert note == Note("and 1 more: /news latest")
    assert message.summary == "News digest, Monday 23 November, 08:00 CET: 2 new items. Harbour strike ends"
    assert not message.private
    assert message_of_json(message_json(message)) == message


def test_a_digest_without_news_is_a_single_line() -> None:
    message = compose_empty(NOW, ZoneInfo("UTC"))
    assert message.summary == "News digest, Monday 23 November, 07:00 UTC: nothing new."
    assert message.blocks == (Paragraph(message.summary),)
    assert not message.private


def test_what_more_outlets_tell_comes_first_and_says_so() -> None:
    told = Story(article(5), (replace(article(4), outlet="Wire"), replace(article(3), outlet="Wire")))
    items, _ = choose_stories([Story(article(1)), told], {}, 5, 0.75)
    assert [item.story.lead.id for item in items] == [5, 1]
    card = compose_digest([Section("", items)], 0, NOW, ZoneInfo("UTC"), {}).blocks[1]
    assert isinstance(card, ItemCard)
    assert outlet_names(card.also_in) == ("Wire",)
