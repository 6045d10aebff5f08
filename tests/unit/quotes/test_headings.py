"""Lines in title case, whose capitals tell no names: ``Mary Holt Steps Down As Mayor``."""

import pytest

from bot.quotes import extract


@pytest.mark.parametrize(
    "heading",
    [
        "Mary Holt Steps Down As Mayor",
        "Mary Holt Appointed Head Of Harbour Trust",
        "Mary Holt Signs New Lease On Pier",
        "Mayor Mary Holt Warns Of Higher Bills",
        "Harbour Trust Chair Mary Holt Ousted After Vote",
    ],
)
def test_verb_behind_a_name_in_a_heading_is_no_part_of_it(heading: str) -> None:
    text = f"{heading}\n\nHolt was calm when she met the press at the pier on Monday. “We had a vote,” Holt said."
    assert extract(text)[0].attribution.speaker == "Mary Holt"


@pytest.mark.parametrize("name", ["Mary Holt Wells", "John Paul Weeds"])
def test_last_word_of_a_name_in_a_heading_is_no_verb(name: str) -> None:
    last = name.rsplit(maxsplit=1)[-1]
    text = f"{name} Returns To The Pier\n\nThe crowd was there early on Monday. “It is time,” {last} told the crowd."
    assert extract(text)[0].attribution.speaker == name


@pytest.mark.parametrize("heading", ["Mary Holt Welcomed", "Mary Holt Retires", "Town Thanks Mary Holt"])
def test_verb_of_a_short_heading_is_no_name(heading: str) -> None:
    text = f"{heading}\n\nThe mayor will leave her office in May. “I am glad of it,” Holt said.\n\nIt rained."
    assert extract(text, "en")[0].attribution.speaker == "Mary Holt"
