"""A sentence with the words of two people: each has his own."""

import pytest

from bot.quotes import extract

PORT = "Ida Holm runs the port. “It is late,” Holm said.\n\n"
MOSS, PELL = "Karl Moss", "Tom Pell"


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        (f"{MOSS} called it “pure mud” and {PELL} “fine sand”.", [MOSS, PELL]),
        (f"{MOSS} said it was “pure mud” while {PELL} spoke of “fine sand”.", [MOSS, PELL]),
        (f"“Pure mud,” said {MOSS}; “fine sand,” said {PELL}.", [MOSS, PELL]),
        (f"“Pure mud,” {MOSS} said, prompting {PELL} to shout “fine sand”.", [MOSS, PELL]),
        (f"{MOSS} rejected claims by {PELL} that it was “pure mud”, saying it was “fine sand”.", [PELL, MOSS]),
        (f"{MOSS} was accused by {PELL} of “pure mud” but said it was “fine sand”.", [PELL, MOSS]),
        (f"Asked by {MOSS} if it was “pure mud”, {PELL} said it was “fine sand”.", [MOSS, PELL]),
        (f"{MOSS} met {PELL}, who called it “pure mud” and said it was “fine sand”.", [PELL, PELL]),
        (f"{MOSS} said it was “pure mud”, and that it was “fine sand”.", [MOSS, MOSS]),
        (f"“Pure mud,” said {MOSS}, “or fine sand.”", [MOSS, MOSS]),
    ],
)
def test_each_has_his_own_words(sentence: str, speakers: list[str]) -> None:
    pieces = [(quotation.spans, quotation.attribution.speaker) for quotation in extract(PORT + sentence)[1:]]
    assert [speaker for spans, speaker in pieces for _ in spans] == speakers


def test_both_are_whoever_was_named() -> None:
    *_, quotation = extract(f"{PORT}{MOSS} and {PELL} both called it “pure mud”.")
    assert quotation.attribution.speaker in {MOSS, PELL}
    assert quotation.attribution.confidence < 0.9


def test_they_are_the_two_people_of_the_sentence_before() -> None:
    text = "Karl Moss met Jack Pell. Moss and Pell run the shop. “It is late,” they said."
    attribution = extract(text)[-1].attribution
    assert (attribution.speaker, attribution.confidence < 0.9) == ("Karl Moss and Jack Pell", True)
