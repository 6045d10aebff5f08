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


@pytest.mark.parametrize("home", ["", " of the University of Marl", " of Marl"])
def test_a_name_behind_an_office_may_go_on(home: str) -> None:
    text = f"“We bought another thermometer for the nest,” said the study's lead author, Dr Kirsi Halonen{home}."
    assert extract(text + AROUND, "en")[0].attribution.speaker == "Kirsi Halonen"


def test_an_office_is_whoever_made_the_comment() -> None:
    text = (
        "The transport secretary was facing calls to resign after saying that villagers “might try talking to each"
        " other”.\n\nDominic Ashby made the comment at a fringe event in Harbourne on Monday night."
    )
    assert extract(text, "en")[0].attribution.speaker == "Dominic Ashby"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Aldo thinks I sold our mother", "Bruno Castell"),
        ("They say Aldo should leave the firm", "Aldo"),
        ("I sold a factory and nothing else", "Aldo"),
    ],
)
def test_nobody_tells_of_himself_by_name(words: str, speaker: str) -> None:
    text = f"Last spring Bruno Castell sold the firm. His brother Aldo has not spoken to him since. “{words},” he says."
    assert extract(text + AROUND, "en")[0].attribution.speaker == speaker
