"""Who "she" and "the rescuer" are behind a sentence that brings in somebody without a name."""

import pytest

from bot.quotes import extract

TEXT = "Ida Holm runs the town. “It is late,” Holm said.\n\n{before} She told the court: “It was a bad day.”"


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("A man was helped by a woman who lives nearby.", "a woman"),
        ("Police spoke to a woman from Marl.", "a woman from Marl"),
        ("The shop is owned by a mother of three.", "a mother"),
        ("A man was found by a woman who had lost her dog.", "a woman"),
        ("There was a woman in the car.", "a woman in the car"),
        ("Among those hurt was a girl aged 12.", "a girl"),
    ],
)
def test_a_woman_whom_the_sentence_before_brings_in_is_she(before: str, who: str) -> None:
    *_, quotation = extract(TEXT.format(before=before))
    assert quotation.attribution.speaker == who


@pytest.mark.parametrize(
    "before",
    [
        "Holm lives with a woman from Marl.",
        "She met a woman from Marl.",
        "The report praised a man from Marl.",
    ],
)
def test_she_stays_whom_the_sentence_before_is_about(before: str) -> None:
    *_, quotation = extract(TEXT.format(before=before))
    assert quotation.attribution.speaker == "Ida Holm"


@pytest.mark.parametrize("noun", ["rescuer", "pedestrian", "shopper", "evacuee", "tenant", "lifeguard"])
def test_who_only_takes_part_is_nobody_named_before(noun: str) -> None:
    *_, quotation = extract(f"Ida Holm runs the town.\n\nA man is ill. The {noun} said: “It was a bad day.”")
    assert quotation.attribution.speaker == f"the {noun}"


@pytest.mark.parametrize("lead", ["The couple", "A couple from Marl", "The duo", "The trio"])
def test_a_couple_that_a_sentence_is_about_is_they(lead: str) -> None:
    *_, quotation = extract(f"Ida Holm runs the town.\n\n{lead} own the shop. “It was a bad day,” they said.")
    assert quotation.attribution.speaker == lead[0].lower() + lead[1:]
