"""The labels of our own invented articles: the words of each stand in its article, one behind the other."""

import pytest

from tests.benchmarks.quotes_news import READ, UNREAD, articles
from tests.benchmarks.quotes_press import LANGUAGES, press_articles, rounds_of


@pytest.mark.parametrize("name", [*READ, *UNREAD])
def test_the_labels_of_english_news_stand_in_their_articles(name: str) -> None:
    for number, record in enumerate(articles(name)):
        assert _unfound(record["text"], [quote["said"] for quote in record["quotes"]]) == [], number


@pytest.mark.parametrize(("code", "written"), [(code, written) for code in LANGUAGES for written in rounds_of(code)])
def test_the_labels_of_the_other_press_stand_in_their_articles(code: str, written: str) -> None:
    for number, article in enumerate(press_articles(code, written)):
        assert _unfound(article.text, [label.words for label in article.labels]) == [], number
        assert article.labels, number


def test_no_english_article_is_in_two_files() -> None:
    ids = [record["id"] for name in (*READ, *UNREAD) for record in articles(name)]
    assert len(ids) == len(set(ids))


def _unfound(text: str, pieces: list[str]) -> list[int]:
    """Numbers of pieces that don't stand behind the one before; no words, since half of the articles stay unread."""
    at, unfound = 0, []
    for number, words in enumerate(pieces):
        start = text.find(words, at)
        unfound += [number] if start < 0 else []
        at = max(start, at) + 1
    return unfound
