"""What becomes of quotations when an article's text changes."""

import pytest

from bot.commands.corrected import longest_words
from bot.domain.quotations import Quotation
from bot.text.changes import compare
from tests.builders import credit, quote

TEXT = "“{said},” {speaker} said on Monday. The harbour stayed shut."
SAID = "The first ferry leaves at noon on Monday"


def quoted(said: str = SAID, speaker: str | None = "Mara Lindqvist") -> Quotation:
    return quote(f"“{said}", said, attribution=credit(speaker))


def text(said: str = SAID, speaker: str | None = "Mara Lindqvist") -> str:
    return TEXT.format(said=said, speaker=speaker)


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        (SAID, "Mara Lindqvist"),
        (SAID.upper(), "Mara Lindqvist"),
        ("The first ferry leaves — at noon — on Monday", "Mara Lindqvist"),
        (SAID, "Lindqvist"),
        (SAID, None),
    ],
)
def test_the_same_words_by_the_same_person_are_no_change(said: str, speaker: str | None) -> None:
    assert compare([quoted()], [quoted(said, speaker)], text(said, speaker)) == []


def test_words_that_still_stand_there_are_not_withdrawn_however_they_are_cut() -> None:
    shorter = quoted("The first ferry leaves at noon")
    assert compare([quoted()], [shorter], text()) == []
    assert compare([quoted()], [], text()) == []


@pytest.mark.parametrize(
    "now", ["The first ferry leaves at one on Monday", "The second ferry leaves at noon on Tuesday"]
)
def test_other_words_in_its_place_are_an_alteration(now: str) -> None:
    (change,) = compare([quoted()], [quoted("It was never in doubt, not for us"), quoted(now)], text(now))
    assert (change.was.text, change.became and change.became.text) == (SAID, now)


def test_nothing_like_it_is_a_withdrawal() -> None:
    (change,) = compare([quoted()], [quoted("It was never in doubt, not for us")], "It was never in doubt, not for us.")
    assert (change.was.text, change.became) == (SAID, None)


def test_another_name_is_a_change_of_credit() -> None:
    (change,) = compare([quoted()], [quoted(speaker="Tobias Holt")], text(speaker="Tobias Holt"))
    assert change.became is not None
    assert change.became.attribution.speaker == "Tobias Holt"


def test_a_quotation_that_was_there_before_takes_nobodys_place() -> None:
    other = quoted("The first ferry leaves at noon on Tuesday")
    (change,) = compare([quoted(), other], [other], text(other.text))
    assert (change.was.text, change.became) == (SAID, None)


def test_scare_quotes_come_and_go() -> None:
    assert compare([quoted("so called")], [], "Nothing.") == []


def test_corrections_are_looked_up_by_the_longest_words_of_a_question() -> None:
    assert longest_words("We will rebuild the breakwater, the breakwater and the quay") == [
        "breakwater",
        "rebuild",
        "will",
    ]
    assert longest_words("…") == []
