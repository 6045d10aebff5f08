"""Somebody else who tells, between a subject and its verb, what the subject did."""

import pytest

from bot.quotes import extract

TOWN = (
    "\n\nThe factory opened on Sunday after three weeks, and the first lorries left the yard before noon with a load."
)


@pytest.mark.parametrize("aside", ["says Ann Pell", "said Ann Pell of the Post", "it is claimed", "the court heard"])
@pytest.mark.parametrize("act", ["called it", "had shown", "gave them"])
def test_words_are_hardly_the_subjects(aside: str, act: str) -> None:
    text = f"Lewis Firth, {aside}, {act} “a most careless and costly plan”."
    assert all(
        q.attribution.confidence < 0.9 or q.attribution.speaker != "Lewis Firth" for q in extract(text + TOWN, "en")
    )


def test_who_is_asked_in_between_answers() -> None:
    text = "Lewis Firth, asked by Ann Pell, called it “a most careless and costly plan”."
    attribution = extract(text + TOWN, "en")[0].attribution
    assert attribution.speaker == "Lewis Firth"
    assert attribution.confidence >= 0.9
