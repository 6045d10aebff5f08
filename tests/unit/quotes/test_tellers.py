"""Who "he" is behind a sentence that somebody tells, and behind one that tells who a description is."""

import pytest

from bot.quotes import extract

SAID = "The shop in Marl was in the news again.\n\n{before} “It will take years and a lot of money,” he said."


@pytest.mark.parametrize(
    "before",
    [
        "Tom Pell knows nothing of the plan, said Karl Moss.",
        "Tom Pell, said Karl Moss, is ill.",
        "Tom Pell, Karl Moss said, is ill.",
        "Tom Pell is ill, Karl Moss said.",
        "According to Karl Moss, Tom Pell is ill.",
    ],
)
def test_the_teller_of_the_sentence_before_goes_on(before: str) -> None:
    (quotation,) = extract(SAID.format(before=before))
    assert quotation.attribution.speaker == "Karl Moss"


@pytest.mark.parametrize(
    "before",
    [
        "One of them is Karl Moss, who farms at Marl.",
        "The winner was Karl Moss, of Marl.",
    ],
)
def test_a_description_is_whom_it_is_said_to_be(before: str) -> None:
    *_, quotation = extract(SAID.format(before=f"“No,” Sam Denby said.\n\n{before}"))
    assert quotation.attribution.speaker == "Karl Moss"
