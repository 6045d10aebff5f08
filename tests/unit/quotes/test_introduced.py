"""Who is named beside or behind a description, and who goes on after a moment."""

import pytest

from bot.quotes import extract

AROUND = " The factory opened on Sunday after three weeks of work, and the first lorries left the yard before noon."


@pytest.mark.parametrize(
    "described", ["One of them", "Another passenger", "A neighbour", "The captain", "One of the residents"]
)
@pytest.mark.parametrize("work", ["", "driver ", "retired bus driver ", "70-year-old "])
def test_a_name_behind_its_work_is_whom_the_description_means(described: str, work: str) -> None:
    text = f"There were groans. {described}, {work}Len Topping, said that he had “heard enough excuses for a lifetime”."
    assert extract(text + AROUND, "en")[0].attribution.speaker == "Len Topping"


def test_who_holds_the_office_of_the_first_sentence_is_told_by_his_remarks() -> None:
    text = (
        "Central bank chief hints at pause\n\nThe governor of the Norland central bank signalled that rates may have"
        " peaked, telling lawmakers that “the patient is breathing on her own”.\n\nHenrik Aalto's remarks sent the"
        " krone to its weakest level since April."
    )
    assert extract(text, "en")[0].attribution.speaker == "Henrik Aalto"


def test_a_moment_before_a_colon_says_nothing() -> None:
    text = "Asked what it would take, Ann Castell answered with one word. “Respect.” Then, after a pause: “And money.”"
    assert [quotation.attribution.speaker for quotation in extract(text + AROUND, "en")] == 2 * ["Ann Castell"]
