"""Numbers among words, spelt or in digits."""

from fractions import Fraction

import pytest

from bot.text.numbers import quantities
from bot.text.words import words_of


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("one hundred and forty", "140"),
        ("one and a half million", "1.5 million"),
        ("half a dozen", "six"),
        ("fourten", "14"),
        ("300 millin", "300 million"),
        ("half a million", "500,000"),
        ("twenty-one", "21"),
        ("twenty nineteen", "2019"),
        ("nineteen eighty-four", "1984"),
        ("forty per cent", "40%"),
        ("half", "50 percent"),
        ("two million three hundred thousand", "2.3 million"),
        ("3bn", "three billion"),
        ("the third", "3rd"),
        ("September", "Sept."),
        ("Tuesday", "Tue"),
    ],
)
def test_a_number_is_the_same_however_it_is_spelt(text: str, other: str) -> None:
    (mine,), (theirs,) = quantities(words_of(text)), quantities(words_of(other))
    assert mine.agrees(theirs)


@pytest.mark.parametrize(
    ("text", "other"), [("14", "40"), ("3 million", "3 billion"), ("May", "5"), ("2019", "2020"), ("40", "0.4")]
)
def test_other_numbers_are_other(text: str, other: str) -> None:
    (mine,), (theirs,) = quantities(words_of(text)), quantities(words_of(other))
    assert not mine.agrees(theirs)


def test_numbers_are_told_with_their_places() -> None:
    listed = quantities(words_of("we lost twenty one jobs and 3 ships"))
    assert [(number.first, number.last, number.values) for number in listed] == [
        (2, 4, frozenset({Fraction(21)})),
        (6, 7, frozenset({Fraction(3)})),
    ]
