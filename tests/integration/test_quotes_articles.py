"""The engine on whole articles: the demo's own, and the one that may stand beside the checkout."""

import json
from datetime import UTC, datetime
from importlib.resources import files

import pytest

import seeds
from bot.domain.quotations import Quotation
from bot.ingest.extraction.page import read_page
from bot.quotes import extract
from tests.benchmarks import quotes_news
from tests.fakes.beside import BESIDE, missing

ARTICLES = sorted((BESIDE / "seeds").glob("*.txt"))
SAID = [
    ("One more opportunity", "Russian Foreign Ministry"),
    ("Yes, it is true", "Dmitry Peskov"),
    ("when the time is right", "White House"),
    ("killer", "Joe Biden"),
    ("pay a price", "Joe Biden"),
    ("I want to propose", "Vladimir Putin"),
    ("We could do it tomorrow", "Vladimir Putin"),
    ("irreversible deterioration of relations", "Russian Foreign Ministry"),
    ("The most important thing", "Russian Foreign Ministry"),
]


def holding(quotations: tuple[Quotation, ...], text: str, words: str) -> Quotation | None:
    """The quotation with a piece that starts with ``words``."""
    starts = words[:30].strip()
    return next((one for one in quotations if any(text[s:e].strip().startswith(starts) for s, e in one.spans)), None)


@pytest.mark.skipif(not ARTICLES, reason=missing("seeds"))
def test_every_quotation_of_a_real_article_has_its_speaker() -> None:
    text = ARTICLES[0].read_text(encoding="utf-8")
    found = extract(text)
    told = {words: one.attribution.speaker for words, _ in SAID if (one := holding(found, text, words))}
    assert told == dict(SAID)


def test_the_articles_of_the_demo_are_read_right_nearly_everywhere() -> None:
    """19 in 20, and whoever is named with confidence said it."""
    expected = json.loads(files(seeds).joinpath("expected.json").read_text(encoding="utf-8"))
    right = wanted = 0
    wrong: list[tuple[str, str | None]] = []
    for path, quotations in expected.items():
        rendered = seeds.render(path, "https://a.example", datetime.now(UTC))
        assert rendered
        text = read_page(rendered.body, f"https://a.example{path}", rendered.content_type).text
        found = extract(text)
        for one in (one for one in quotations if one["speaker"]):
            hit = holding(found, text, one["text"])
            wanted += 1
            right += hit is not None and hit.attribution.speaker == one["speaker"]
            if hit is not None and hit.attribution.confidence >= 0.9 and not _fits(hit, one["speaker"]):
                wrong.append((one["text"], hit.attribution.speaker))
    assert wanted > 100
    assert right / wanted >= 0.95
    assert wrong == []


@pytest.mark.parametrize("name", ["read", "unread"])
def test_news_of_many_kinds_is_read_right_for_the_most_part(name: str) -> None:
    """Four in five, and nineteen in twenty of those that it is sure of: whole articles, hard ones among them."""
    found = [one for record in quotes_news.articles(name) for one in quotes_news.outcomes(record)]
    sure = [one for one in found if one.confidence >= quotes_news.SURE]
    assert sum(one.right for one in found) / len(found) >= 0.8
    assert sum(one.right for one in sure) / len(sure) >= 0.94
    assert len(sure) / len(found) >= 0.5


def _fits(quotation: Quotation, speaker: str) -> bool:
    """The speaker by name, or described: a description is never somebody else's name."""
    said = quotation.attribution.speaker
    return said == speaker or said is None or said[0].islower()
