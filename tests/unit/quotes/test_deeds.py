"""Who is called by what he does, or by an office; and whom a question of the paragraph before was put to."""

import pytest

from bot.quotes import extract

AROUND = (
    "\n\n“We will not close the school before the summer,” {} said.\n\nThe shop in the valley opened on Sunday again."
)


def _speaker(before: str, who: str) -> str | None:
    return extract(before + AROUND.format(who), "en")[-1].attribution.speaker


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        ("Owen Tarn runs a farm. Jack Holm buys his milk.", "the farmer", "Owen Tarn"),
        ("Owen Tarn teaches at the school where Mara Pike is head.", "the teacher", "Owen Tarn"),
        ("Mara Pike sings in the choir that Owen Tarn conducts.", "the conductor", "Owen Tarn"),
        ("Mara Pike sings in the choir that Owen Tarn conducts.", "the singer", "Mara Pike"),
        ("Mara Pike has written ten novels. Her brother Owen Tarn paints.", "the novelist", "Mara Pike"),
        ("Owen Tarn, who owns the bakery, hired Mara Pike as a driver.", "the owner", "Owen Tarn"),
        ("Owen Tarn, who owns the bakery, hired Mara Pike as a driver.", "the driver", "Mara Pike"),
        ("Owen Tarn won the race ahead of Jack Holm.", "the winner", "Owen Tarn"),
        ("Owen Tarn met Mara Pike, the head of the school, on Monday.", "he", "Owen Tarn"),
        ("The Marl Herald has closed its office in Dunmoor.", "the paper", "Marl Herald"),
        ("Larkin Foods sued Dunmoor Council.", "the authority", "Dunmoor Council"),
    ],
)
def test_what_somebody_does_tells_who_is_meant(before: str, who: str, speaker: str) -> None:
    assert _speaker(before, who) == speaker


@pytest.mark.parametrize(
    "before",
    [
        "Owen Tarn runs a farm, and Jack Holm runs a farm too.",
        "Owen Tarn and Jack Holm met the farmers on their farm.",
        "Owen Tarn and Jack Holm robbed a farm.",
    ],
)
def test_a_deed_of_several_or_of_nobody_tells_nothing(before: str) -> None:
    assert _speaker(before, "the farmer") == "the farmer"


def test_another_portfolio_is_another_minister() -> None:
    assert (
        _speaker("President Owen Tarn met Prime Minister Jack Holm.", "the foreign minister") == "the foreign minister"
    )


@pytest.mark.parametrize("question", ["why", "about the school", "whether it would close", "what would happen"])
def test_whoever_is_asked_says_what_follows(question: str) -> None:
    text = f"Mara Pike asked Owen Tarn {question}. “Nobody told the parents about any of this.” It was late on Sunday."
    assert extract(text, "en")[0].attribution.speaker == "Owen Tarn"


@pytest.mark.parametrize("verb", ["replied", "answered", "retorted"])
def test_an_answer_is_of_whoever_was_asked_in_the_paragraph_before(verb: str) -> None:
    text = f"Owen Tarn asked Jack Holm about the school.\n\n“It will close before the summer,” he {verb}."
    assert extract(text, "en")[-1].attribution.speaker == "Jack Holm"
