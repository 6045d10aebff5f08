"""What nobody was quoted with is not found: the thresholds of ``bot.search.judge`` are held against these questions."""

import random
import re
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

import pytest

import seeds
from bot import quotes
from bot.domain.articles import Page
from bot.domain.quotations import Quotation
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ingest.extraction.page import read_page
from bot.ports import Store
from bot.search import rank, search_for, worth_showing
from bot.text.words import fold_words

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BASE = "http://sample.invalid"
QUESTIONS = 500
MOST_FOUND = 5
"""One percent."""


@cache
def _articles() -> list[tuple[Page, tuple[Quotation, ...]]]:
    """The sample news with its quotations."""
    listed = sorted(path for path in re.findall(r'"(/[^"]+)": ', files(seeds).joinpath("expected.json").read_text()))
    rendered = ((path, seeds.render(path, BASE, NOW)) for path in listed)
    read = [read_page(page.body, BASE + path, page.content_type) for path, page in rendered if page]
    return [(page, tuple(quotes.extract(page.text))) for page in read]


def _without(text: str, quotations: tuple[Quotation, ...]) -> str:
    for quotation in sorted(quotations, key=lambda one: -one.start):
        text = f"{text[: quotation.start]}\n{text[quotation.end :]}"
    return text


@pytest.fixture
async def store(store: Store) -> Store:
    """The sample news."""
    await store.save_articles(_articles(), NOW, audience=EVERYBODY)
    return store


def _questions() -> list[str]:
    """Sentences of the sample news outside of all quotations, parts of them, and their words at random."""
    rng = random.Random(1)
    rest = "\n".join(_without(page.text, quoted) for page, quoted in _articles())
    said = " ".join(" ".join(fold_words(quotation.text)) for _, quoted in _articles() for quotation in quoted)
    sentences = [one.strip() for one in re.split(r"[.\n]+", rest) if len(fold_words(one)) >= 3]
    parts = [" ".join(one.split()[: rng.randint(4, 8)]) for one in sentences]
    words = [word for page, _ in _articles() for word in fold_words(page.text)]
    made = [" ".join(rng.choices(words, k=rng.randint(3, 14))) for _ in range(QUESTIONS)]
    unsaid = [one for one in [*sentences, *parts, *made] if " ".join(fold_words(one)) not in said]
    return list(dict.fromkeys(unsaid))[:QUESTIONS]


async def test_five_hundred_questions_about_other_things_find_nothing(store: Store) -> None:
    questions = _questions()
    assert len(questions) == QUESTIONS
    wrong = [
        one for one in questions if worth_showing(rank(await store.quotations_matching(search_for(one, 24), ANYBODY)))
    ]
    assert len(wrong) <= MOST_FOUND, wrong
