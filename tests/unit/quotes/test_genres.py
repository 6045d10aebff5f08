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


def test_labels_that_are_initials_are_whose_name_stands_before() -> None:
    text = (
        "Mara Pike runs the theatre. She spoke to Harbour Weekly about noise.\n\n"
        "Harbour Weekly: You were a drummer. Does it help?\n\nMara Pike: It makes you patient.\n\n"
        "HW: What do you count?\n\nMP: I count bars of rest.\n\nHW: And then?\n\nMP: Then I hit something."
    )
    said = [quotation.attribution.speaker for quotation in extract(text, "en")]
    assert said == ["Harbour Weekly", "Mara Pike"] * 3


def test_initials_of_nobody_keep_their_capitals() -> None:
    text = "We met for tea.\n\nQT: Do you count?\n\nRV: I count bars.\n\nQT: And then?\n\nRV: I hit something."
    assert {quotation.attribution.speaker for quotation in extract(text, "en")} == {"QT", "RV"}
