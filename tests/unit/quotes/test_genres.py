"""Wire copy, sports, courts, science, business, culture; British, Indian and American: invented short articles."""

from pathlib import Path

import pytest

from bot.quotes import extract

ARTICLES = (Path(__file__).with_name("genres.txt")).read_text(encoding="utf-8").strip().split("\n\n")
"""An article's paragraphs, a line each, then what to find in it: ``= first words | speaker``."""


def parts(article: str) -> tuple[str, dict[str, str]]:
    """The text, and who said what."""
    lines = article.split("\n")
    expected = [line[2:].partition(" | ") for line in lines if line.startswith("= ")]
    text = "\n\n".join(line for line in lines if not line.startswith("= "))
    return text, {words: speaker for words, _, speaker in expected}


@pytest.mark.parametrize("article", ARTICLES, ids=[next(iter(parts(one)[1])) for one in ARTICLES])
def test_each_quotation_of_many_kinds_of_texts_has_its_speaker(article: str) -> None:
    text, said = parts(article)
    found = extract(text)
    told = {
        words: one.attribution.speaker
        for words in said
        for one in found
        if any(text[start:end].startswith(words) for start, end in one.spans)
    }
    assert told == said
