"""Articles of several outlets about the same event become one story."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files

import pytest

import seeds
from bot.digest import Story, group_stories
from bot.digest.stories import led_by_news, terms, weigh
from bot.domain.articles import Article
from bot.ingest.extraction.page import read_page
from tests.builders import outlet_names, stored_article

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)


def sample() -> tuple[list[Article], dict[int, str]]:
    """The articles of the demo, as they are read from their pages."""
    articles, texts = [], {}
    for number, path in enumerate(json.loads(files(seeds).joinpath("expected.json").read_text(encoding="utf-8"))):
        found = seeds.render(path, "https://a.example", NOW)
        assert found
        page = read_page(found.body, f"https://a.example{path}", found.content_type)
        articles.append(Article(number, page.url, page.title, page.outlet, None, page.published, NOW, 1))
        texts[number] = page.text
    return articles, texts


def test_the_two_reports_of_the_strike_are_one_story_and_nothing_else_is() -> None:
    articles, texts = sample()
    grouped = [story for story in group_stories(articles, texts) if story.others]
    assert len(grouped) == 1
    names = {article.outlet.partition(" (")[0] for article in grouped[0].articles}  # the host stands behind
    assert names == {"The Harbour Post", "Halvera Wire"}


def test_two_articles_alone_are_told_apart_by_what_else_there_is() -> None:
    articles, texts = sample()
    strike = [article for article in articles if "strike" in article.url]
    (story,) = group_stories(strike, texts, articles)
    assert story.lead == strike[0]
    assert outlet_names(story.also_in) == (strike[1].outlet,)
    other = [article for article in articles if "strike" not in article.url][:2]
    assert len(group_stories(other, texts, articles)) == 2


def test_an_old_article_on_the_same_words_is_another_story() -> None:
    articles, texts = sample()
    old = replace(articles[0], id=99, published=NOW - timedelta(days=30))
    assert len(group_stories([articles[0], old], {**texts, 99: texts[articles[0].id]}, articles)) == 2


def test_a_reprint_is_one_story_and_its_outlet_is_named_once() -> None:
    articles, texts = sample()
    copies = [replace(articles[0], id=100 + number, outlet="Wire") for number in range(3)]
    (story,) = group_stories([articles[0], *copies], {**texts, **{copy.id: texts[0] for copy in copies}}, articles)
    assert outlet_names(story.also_in) == ("Wire",)


def test_articles_without_words_are_stories_of_their_own() -> None:
    empty = [Article(number, str(number), "", "Post", None, NOW, NOW, 1) for number in range(3)]
    assert len(group_stories(empty, {})) == 3
    assert group_stories([], {}) == []


def by(outlet: str, hours_ago: float, number: int) -> Article:
    return replace(stored_article(number, f"Strike {number}", NOW - timedelta(hours=hours_ago)), outlet=outlet)


SIZES = {"Halvera Wire": 90, "The Harbour Post": 12, "Corvane Courier": 9, "Quay Magazine": 1}


@pytest.mark.parametrize(
    ("told_by", "leading"),
    [
        ((by("Quay Magazine", 3, 1), by("Halvera Wire", 1, 2)), 2),  # an earlier feature of a small outlet
        ((by("Quay Magazine", 0, 1), by("Halvera Wire", 3, 2)), 2),  # hours later it tells nothing newer
        ((by("The Harbour Post", 0, 1), by("Halvera Wire", 20, 2)), 1),  # a day later it does
        ((by("Halvera Wire", 5, 1), by("Halvera Wire", 1, 2)), 2),  # the newer one of one outlet
        ((by("The Harbour Post", 2, 1), by("Corvane Courier", 1, 2)), 2),  # outlets about as big: the newer one
    ],
)
def test_the_article_with_the_news_leads_its_story(told_by: tuple[Article, ...], leading: int) -> None:
    first, *others = told_by
    for story in (Story(first, tuple(others)), Story(others[0], (first,))):
        led = led_by_news(story, SIZES)
        assert led.lead.id == leading
        assert {article.id for article in led.articles} == {article.id for article in told_by}


def test_a_story_is_as_new_as_its_newest_article() -> None:
    story = Story(by("Halvera Wire", 5, 1), (by("Quay Magazine", 2, 2),))
    assert story.appeared_at == NOW - timedelta(hours=2)


def test_the_background_makes_words_common_and_is_not_weighed_itself() -> None:
    ferry = stored_article(1, "Ferry late", NOW)
    counted = [terms(ferry, "The ferry waits for the harbour"), terms(ferry, "A harbour without boats")]
    (vector,) = weigh(counted, 1)
    assert vector == weigh(counted)[0]
    assert vector["waits"] > vector["harbour"]
