"""What is said, in the marks and dashes of some twenty languages: invented sentences in the manner of their press.

In ``spans.txt`` a line ``# code`` begins a text in a language; ``=`` stands before the words of each quotation, in
order, and ``~`` before a title, which is none.
"""

from pathlib import Path

import pytest

from bot.quotes import extract

BLOCKS = Path(__file__).with_name("spans.txt").read_text(encoding="utf-8").strip().split("\n\n")
EDGES = " ,.;!?…—–-，。？！"
"""Marks at the ends of words that are said, which count on neither side."""


def labelled(block: str, sign: str) -> list[str]:
    return [line[2:].strip(EDGES) for line in block.split("\n") if line.startswith(sign)]


def text_of(block: str) -> str:
    return "\n".join(line for line in block.split("\n")[1:] if not line.startswith(("= ", "~ ")))


@pytest.mark.parametrize("block", BLOCKS, ids=[block.split("\n")[1][:40] for block in BLOCKS])
def test_the_words_that_are_said_are_found_and_no_title(block: str) -> None:
    text, code = text_of(block), block.partition("\n")[0].removeprefix("# ")
    outer = [quotation for quotation in extract(text, code) if quotation.within is None]
    found = [text[start:end].strip(EDGES) for quotation in outer for start, end in quotation.spans]
    assert found == labelled(block, "= ")
    assert all(title in text and title not in found for title in labelled(block, "~ "))


def test_what_somebody_says_of_himself_in_single_marks_beside_double_ones() -> None:
    text = (
        "Rowers chanted ‘No sail, we won’t go’, and left. “It was loud,” said Mary Holt of ‘Harbour Street’."
        " She read ‘the best of all worlds’.\n\n“It is over,” she said. “We go home.”"
    )
    said = [text[start:end] for quotation in extract(text, "en") for start, end in quotation.spans]
    assert [words.strip("‘’“”") for words in said] == [
        "No sail, we won’t go",
        "It was loud,",
        "It is over,",
        "We go home.",
    ]
