"""Whom "he" and "she" mean beside people without a name, and beside somebody who is called by what he is."""

import pytest

from bot.quotes import extract

NAMED = "Ann Holt and Karim Sow live by the canal. “It is quiet,” she said. “It is too quiet,” he said.\n\n"


def _speaker(text: str) -> str | None:
    return extract(NAMED + text, "en")[-1].attribution.speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The driver himself was modest. “I only know two songs and one of them is a hymn,” he said.", "the driver"),
        ("The landlord of the pub opposite, who gave no name, is there. “If they go, then all of us go,” he said.",
         "the landlord of the pub opposite"),
        ("At the shop, where Holt buys straw, the owner took it hard. “Who is going to yell at me now?” he said.",
         "the owner"),
        ("At the chip shop across the road the owner was counting. “Two hundred suppers a week is me, too,” he said.",
         "the owner"),
        ("Her agent had come by bus. “I told her it will happen eleven more times,” he said.", "her agent"),
        ("The husband drops in every day. “I tell her that the oven is far too hot,” he said.", "the husband"),
        ("One elderly patient was there. “I shall have to be ill on a Tuesday from now on,” she said.",
         "one elderly patient"),
        ("The first customer comes in, a nurse on her way home. “I have seen things tonight,” she said.",
         "a nurse on her way home"),
    ],
)  # fmt: skip
def test_who_is_told_of_right_before_speaks_without_a_name(text: str, speaker: str) -> None:
    assert _speaker(text) == speaker


def test_somebody_without_a_name_in_another_paragraph_is_no_longer_meant() -> None:
    text = (
        "A critic called Sow “a ploughshare among penknives”; another critic agreed.\n\nThe stage was his home for"
        " thirty years. He was never tempted by films. “They want you there at five in the morning,” he said."
    )
    assert _speaker(text) == "Karim Sow"


def test_a_watchman_met_before_is_the_watchman() -> None:
    text = (
        "A visit found one watchman and two goats. The watchman had last been paid in May.\n\n“Ask them about the"
        " goats and the budget for them,” he said."
    )
    assert _speaker(text) == "one watchman"


def test_one_of_two_who_are_named_beside_each_other_is_not_brought_in() -> None:
    text = (
        "Zuzana Holt beat Mei Tarn on Sunday. “I cried,” she said.\n\nHolt, who is ranked low, will play either the"
        " champion, Ludmila Brandt, or Grace Odo. “I would like neither of them, please,” she said."
    )
    assert extract(text, "en")[-1].attribution.speaker == "Zuzana Holt"


def test_what_stands_before_a_pronoun_is_whoever_that_means() -> None:
    text = (
        "Moses Sow is a bell tuner. A trained dentist, he had gone to see it.\n\nHis daughter, Erin, runs it. She"
        " and the former dentist don't agree. “He would take off a hair more,” says the 31-year-old."
    )
    assert extract(text, "en")[-1].attribution.speaker == "Erin"


@pytest.mark.parametrize("asked", ["asked what she had done next", "asked whether she had seen it"])
def test_who_asks_does_not_answer(asked: str) -> None:
    before = "Dawn Tarn said he was quiet. “He folded his coat,” she said.\n\n"
    text = f"{before}Sian Holt {asked}. “I moved the glasses,” she said."
    assert extract(text, "en")[-1].attribution.speaker == "Dawn Tarn"


def test_who_asks_goes_on_asking() -> None:
    text = (
        "Dawn Tarn said he was quiet. “He folded his coat,” she said.\n\nSian Holt asked what she had done next. “Did"
        " you move the glasses?” she said."
    )
    assert extract(text, "en")[-1].attribution.speaker == "Sian Holt"
