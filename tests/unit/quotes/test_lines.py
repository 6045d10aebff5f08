"""Text whose lines were broken to a width."""

import pytest

from bot.quotes import extract
from bot.quotes.lines import unbroken

WIRE = (
    "The harbour of Marl stays closed until the spring, as the town's\n"
    'engineer told reporters on Monday. "We have found cracks in every\n'
    'second pile and will replace all of them," said the engineer, Mary\n'
    "Holt, who had the quays searched by divers for two weeks before\n"
    "she decided.\n"
    "Fishermen will land their catch at Bly."
)


def test_a_quotation_goes_on_over_broken_lines() -> None:
    said = extract(WIRE)[0]
    assert said.text == "We have found cracks in every\nsecond pile and will replace all of them,"
    assert said.text == WIRE[said.start : said.end]
    assert said.attribution.speaker == "Mary Holt"


def test_each_place_stays_where_it_was() -> None:
    assert len(unbroken(WIRE)) == len(WIRE)
    assert unbroken(WIRE).split("\n") == [
        " ".join(WIRE.split("\n")[:5]),
        "Fishermen will land their catch at Bly.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cracks in the quay\nMary Holt closes the harbour until spring\nThe harbour of Marl is closed.",
        "We need\nropes\nbuckets\nlamps\nand a boat.",
        "A line that ends with its sentence, as lines of news do.\nand one that begins small\nand another one",
        "Holt said the quay was safe and\nnobody had to leave the houses.",
        "",
    ],
    ids=["headings", "a list", "verses", "one line only", "nothing"],
)
def test_lines_of_other_texts_stay(text: str) -> None:
    assert unbroken(text) == text
