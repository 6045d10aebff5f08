"""Rules of the language on short invented articles: where a mention ends, whose a cue is, what is no speech."""

from pathlib import Path

import pytest

from bot.quotes import extract
from tests.unit.quotes.test_genres import parts

RULES = ("borders", "cues", "silence", "marks_astray")
"""Files beside this one: an article's paragraphs, a line each, then ``= first words | speaker``.

Without a speaker the piece is no speech and has to be left out."""
ARTICLES = [
    (rule, article)
    for rule in RULES
    for article in Path(__file__).with_name(f"{rule}.txt").read_text(encoding="utf-8").strip().split("\n\n")
]


@pytest.mark.parametrize(
    ("rule", "article"), ARTICLES, ids=[f"{rule}: {next(iter(parts(article)[1]))}" for rule, article in ARTICLES]
)
def test_speakers_of_short_articles_are_right(rule: str, article: str) -> None:
    text, expected = parts(article)
    credited = {
        words: quotation.attribution.speaker
        for words in expected
        for quotation in extract(text)
        if any(text[start:end].startswith(words) for start, end in quotation.spans)
    }
    assert credited == {words: speaker for words, speaker in expected.items() if speaker}, rule
