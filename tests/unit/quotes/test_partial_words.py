"""Whose a few marked words within a sentence are, where two people stand in it."""

import pytest

from bot.quotes import extract

AROUND = " The factory opened on Sunday after three weeks, and the first lorries left the yard before noon with a load."


@pytest.mark.parametrize(
    "sentence",
    [
        f"The plan was {verb} as “a bold and clever step” by Mara Pike."
        for verb in ("welcomed", "derided", "described", "seen", "attacked")
    ]
    + [
        "Residents were told to “stay calm and stay at home” by Mara Pike.",
        "Owen Tarn, described as “a kind and gentle soul” by Mara Pike, died in May.",
        "Owen Tarn was seen by Mara Pike as “a bold and clever man”.",
        "In Mara Pike's view, the plan is “a bold and clever step”.",
        "Mara Pike's verdict: “a bold and clever step”.",
        "Mara Pike's description of the plan as “a bold and clever step” angered Owen Tarn.",
        "Owen Tarn responded to what Mara Pike called “a bold and clever step”.",
        "Owen Tarn felt “humiliated and ignored”, Mara Pike told the inquiry.",
        "Owen Tarn retweeted Mara Pike's message: “The plan is a bold and clever step”.",
        "Owen Tarn rejected suggestions by Mara Pike that the plan was “a bold and clever step”.",
        "Owen Tarn criticised the warning by Mara Pike that the plan was “a bold and clever step”.",
        "Owen Tarn disputed Mara Pike's allegations that the plan was “a bold and clever step”.",
    ],
)  # fmt: skip
def test_the_words_are_those_of_who_calls_it_so(sentence: str) -> None:
    (quotation,) = extract(sentence + AROUND, "en")
    assert quotation.attribution.speaker == "Mara Pike"


@pytest.mark.parametrize("reason", ["citing", "blaming", "demanding", "blaming cocoa prices and"])
def test_a_reason_at_the_end_of_a_sentence_is_its_subjects(reason: str) -> None:
    (quotation,) = extract(f"Larkin Foods cut its forecast on Tuesday, {reason} “unhelpful weather”.{AROUND}", "en")
    assert quotation.attribution.speaker == "Larkin Foods"


@pytest.mark.parametrize("ending", [", releasing “Home Again”.", ", using “Home Again”.", ", showing “Home Again”."])
def test_a_title_at_the_end_of_a_sentence_is_no_reason(ending: str) -> None:
    assert extract(f"Mara Pike left the board on Monday{ending}{AROUND}", "en") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn dismissed suggestions that the plan was “a bold and clever step”.",
        "Owen Tarn disputed claims that the plan was “a bold and clever step”.",
        "A court heard that the plan was “a bold and clever step”.",
    ],
)
def test_what_somebody_rejects_or_hears_is_not_his_for_sure(sentence: str) -> None:
    assert all(quotation.attribution.confidence < 0.8 for quotation in extract(sentence + AROUND, "en"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tarn had shown a “deep contempt” and admitted far more to officers, the judge said.", "the judge"),
        ("Pell was “a menace” and had lied to officers, the judge said.", "the judge"),
        ("Pell said it was “a lie” and left, the judge said.", "Pell"),
    ],
)
def test_who_ends_a_sentence_says_all_of_it(text: str, speaker: str) -> None:
    assert extract(text)[-1].attribution.speaker == speaker


@pytest.mark.parametrize("behind", ["writes Ed Tarn.", "writes Ed Tarn at the Halden Post.", "wrote Ed Tarn."])
def test_who_writes_so_right_behind_few_words_says_them(behind: str) -> None:
    text = f"Most firms are blaming the market, but the trouble stems from “poor choices made by bosses,” {behind}"
    assert extract(text)[-1].attribution.speaker == "Ed Tarn"
