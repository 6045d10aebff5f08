"""Whom "the surgeon" means where a sentence tells that somebody is one, beside another person."""

import pytest

from bot.quotes import extract

THEN = " Owen Tarn, a curator, was there too.\n\n“We will not close the ward before the summer,” the {} said."


def _speaker(before: str, noun: str) -> tuple[str | None, float]:
    found = extract(before + THEN.format(noun), "en")[-1].attribution
    return found.speaker, found.confidence


@pytest.mark.parametrize("noun", ["surgeon", "head teacher"])
@pytest.mark.parametrize(
    "told",
    [
        "Mary Holt, {} of Bly, spoke on Monday.",
        "Mary Holt, who is {} of Bly, spoke on Monday.",
        "Mary Holt, who has been {} of Bly since 2019, spoke on Monday.",
        "Mary Holt, who became {} of Bly last year, spoke on Monday.",
        "Mary Holt is the {} of Bly.",
        "Mary Holt, 45, a {} from Bly, spoke on Monday.",
        "Mary Holt, 45, {} of Bly, spoke on Monday.",
        "Mary Holt was named {} of Bly in May.",
        "Mary Holt took over as {} of Bly in May.",
        "Mary Holt, who works as a {} in Bly, spoke on Monday.",
        "As {} of Bly, Mary Holt spoke on Monday.",
        "Mary Holt — Bly's {} — spoke on Monday.",
        "Mary Holt ({} of Bly) spoke on Monday.",
        "Mary Holt, then {} of Bly, spoke on Monday.",
        "Mary Holt had been a {} for nine years.",
        "Mary Holt, who took over as {} last spring, spoke on Monday.",
        "Mary Holt, Bly's trustee and {}, spoke on Monday.",
    ],
)
def test_what_a_sentence_tells_that_somebody_is_tells_whom_the_noun_means(told: str, noun: str) -> None:
    assert _speaker(told.format(noun), noun)[0] == "Mary Holt"


@pytest.mark.parametrize(
    "told",
    [
        "Mary Holt is not the surgeon of Bly.",
        "Mary Holt was never a surgeon.",
        "Mary Holt was given a surgeon.",
        "Mary Holt had a surgeon.",
        "In Bly, a surgeon told Mary Holt no.",
        "Mary Holt is the surgeon of Bly. Ann Pell is the surgeon of Marl.",
    ],
)
def test_what_is_denied_or_told_of_another_tells_nothing(told: str) -> None:
    speaker, confidence = _speaker(told, "surgeon")
    assert (speaker or "").split()[-1:] in (["surgeon"], ["no"]) or confidence < 0.9


def test_what_somebody_was_is_no_role_now() -> None:
    text = "Mary Holt was a nurse for nine years. “We will not close the ward before the summer,” Holt said."
    assert extract(text, "en")[0].attribution.role is None


def test_the_manager_of_another_club_is_somebody_else() -> None:
    text = (
        "Pieter Kan, the Castleby head coach, was pleased. “We had it,” the Dutchman said.\n\nDean Holt saw him"
        " leave. The Vale manager grinned. “He has a sore head and a big smile on his face,” the Vale manager said."
    )
    assert extract(text, "en")[-1].attribution.speaker != "Pieter Kan"
