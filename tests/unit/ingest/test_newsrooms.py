"""Pages in the manner of many publishing systems are read: their text, and what they say of themselves."""

import re
from collections import Counter

import pytest

from bot.ingest.extraction.page import read_page
from tests.fakes.newsrooms import MADE_PAGES, MadePage

LEAST = 0.97
"""Least F1 of the words of a text, in runs of four."""
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
"""A word, or a character of a script without blanks."""


def runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORDS.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def score(read: str, lines: tuple[str, ...]) -> float:
    """F1 of the runs of four words of a text, with their numbers."""
    got, wanted = runs(read), runs("\n".join(lines))
    return 2 * sum((got & wanted).values()) / (sum(got.values()) + sum(wanted.values()))


@pytest.mark.parametrize("made", MADE_PAGES, ids=lambda made: made.name)
def test_a_page_is_read_as_a_person_reads_it(made: MadePage) -> None:
    page = read_page(made.body, made.url, made.content_type)
    assert (page.title, page.outlet, page.author) == (made.title, made.outlet, made.author)
    assert (page.published, page.language) == (made.published, made.language)
    assert score(page.text, made.lines) >= LEAST


@pytest.mark.parametrize("made", MADE_PAGES, ids=lambda made: made.name)
def test_a_line_of_a_page_s_text_is_no_two_lines_of_its_article(made: MadePage) -> None:
    """The engine needs the ends of paragraphs: a name before one isn't who says what stands after it."""
    read = read_page(made.body, made.url, made.content_type).text.split("\n")
    ends = [first[-20:] + " " + second[:20] for first, second in zip(made.lines, made.lines[1:], strict=False)]
    assert not [end for end in ends if any(end in line for line in read)]
