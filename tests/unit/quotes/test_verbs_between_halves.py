"""A word between two halves of what somebody says is a verb of speech, whether a list has it or not."""

import pytest

from bot.quotes import extract

AROUND = "Mara Pike was there on Sunday. {words} The runner came home on Sunday after three weeks in the hills."


@pytest.mark.parametrize("verb", ["deadpanned", "nodded", "wept", "went on", "carried on"])
@pytest.mark.parametrize("order", ["Owen Tarn {verb}", "{verb} Owen Tarn"])
def test_both_halves_are_of_who_stands_between(verb: str, order: str) -> None:
    words = f"“The cup,” {order.format(verb=verb)}, “is for the whole village.”"
    (quotation,) = extract(AROUND.format(words=words), "en")
    assert quotation.attribution.speaker == "Owen Tarn"


@pytest.mark.parametrize("verb", ["chipped in", "broke in"])
def test_a_verb_with_its_particle_may_stand_before_its_subject(verb: str) -> None:
    (quotation,) = extract(AROUND.format(words=f"“The cup is for the whole village,” {verb} Owen Tarn."), "en")
    assert quotation.attribution.speaker == "Owen Tarn"


def test_two_titles_stay_titles() -> None:
    words = "“Red Dawn,” Owen Tarn's hit, “Blue Noon” and “Night Out” are his films."
    assert extract(AROUND.format(words=words), "en") == ()
