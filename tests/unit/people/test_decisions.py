"""What people decide about speakers, and how it is told."""

from datetime import UTC, datetime

import pytest

from bot.domain.disputes import Ruling
from bot.domain.errors import UsageError
from bot.speakers.decisions import (
    NumberedSpeaker,
    check_merge,
    listed_name,
    rule_of_ruling,
    speaker_of_ruling,
    taken_by_split,
    trail_of_ruling,
)
from bot.speakers.roles import forms, holders, office_words

OUTLETS = [(1, "Harbour Post"), (2, "Evening Wire"), (3, "Harbour Radio")]


def test_a_speaker_is_not_merged_into_themselves_nor_into_one_that_others_know() -> None:
    check_merge(1, 2, same_audience=True)
    with pytest.raises(UsageError, match="itself"):
        check_merge(1, 1, same_audience=True)
    with pytest.raises(UsageError, match="private feed"):
        check_merge(1, 2, same_audience=False)


def test_what_has_all_the_words_is_taken() -> None:
    assert taken_by_split(7, "harbour", OUTLETS) == [1, 3]
    assert taken_by_split(7, "Post, Harbour", OUTLETS) == [1]


@pytest.mark.parametrize(("asked", "words"), [("", "nothing"), ("mayor", "nothing"), ("harbour", "all")])
def test_nothing_or_everything_is_not_taken(asked: str, words: str) -> None:
    with pytest.raises(UsageError, match=f"take {words} of #7, who has: Harbour Post"):
        taken_by_split(7, asked, OUTLETS[::2])


def test_a_ruling_is_told_with_its_day_and_its_dispute() -> None:
    ruling = Ruling("https://a.example", "we wait", "Mara Lindqvist")
    assert rule_of_ruling("ops", datetime(2026, 11, 3, 8, tzinfo=UTC)) == "corrected by ops, 3 Nov 2026"
    assert trail_of_ruling(ruling, 2, 5).endswith("is credited to Mara Lindqvist; 2 quotations now; dispute 5")
    assert trail_of_ruling(ruling, 1, None).endswith("; 1 quotation now")
    assert "nobody" in trail_of_ruling(Ruling("https://a.example", "we wait", None), 0, None)


def test_an_office_is_looked_up_by_its_words_and_held_by_who_has_it() -> None:
    assert office_words("the mayor of Corvane") == [forms("mayor"), forms("corvane")]
    assert office_words("the") == []
    roles = {3: ["mayor's spokesman"], 2: ["mayor of Corvane"], 1: ["engineer", "the mayor of Corvane"]}
    assert holders("mayor of Corvane", roles) == [2, 1]


RULING = Ruling("https://a.example", "we wait", "Mara Lindqvist", audience=3)
PUBLIC, SECRET = NumberedSpeaker(1, "Mara Lindqvist", 0, 9), NumberedSpeaker(2, "M. Lindqvist", 3, 1)
RARE, OFTEN = NumberedSpeaker(4, "Mara Lindqvist", 3, 2), NumberedSpeaker(5, "Mara Lindqvist", 3, 7)


@pytest.mark.parametrize(
    ("ruling", "numbered", "bearers", "meant"),
    [
        (RULING, None, [], None),
        (RULING, None, [RARE, OFTEN], OFTEN),
        (RULING, SECRET, [RARE, OFTEN], SECRET),
        (RULING, PUBLIC, [RARE], RARE),
        (RULING, PUBLIC, [], None),
        (Ruling("https://a.example", "we wait", None), None, [OFTEN], None),
    ],
)
def test_a_ruling_credits_its_number_in_its_audience_or_else_the_most_quoted_of_the_name(
    ruling: Ruling, numbered: NumberedSpeaker | None, bearers: list[NumberedSpeaker], meant: NumberedSpeaker | None
) -> None:
    assert speaker_of_ruling(ruling, numbered, bearers) == meant


def test_a_speaker_keeps_the_own_name_while_it_may_be_shown() -> None:
    assert listed_name("Mara Lindqvist", {"Lindqvist", "Mara Lindqvist"}) == "Mara Lindqvist"
    assert listed_name("The Whisperer", {"Mara Lindqvist", "Lindqvist"}) == "Lindqvist"
