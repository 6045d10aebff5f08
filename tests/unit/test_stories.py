"""Articles of several outlets about the same event become one story."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files

import seeds
from bot.digest import group_stories
from bot.domain.articles import Article
from bot.ingest import read_page
from tests.builders import outlet_names

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
