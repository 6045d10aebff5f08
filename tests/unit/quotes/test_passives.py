"""Subjects that are spoken of, by participles without the usual ending; acts that are hardly speech; words that open a
sentence and are no names."""

import pytest

from bot.quotes import extract

TOWN = " The factory opened on Sunday after three weeks, and the first lorries left the yard before noon with a load."


@pytest.mark.parametrize(
    "verb",
    [
        "sent to prison for the",
        "given a",
        "has never been shown such a",
        "shot for her",
        "was said to be a",
        "was said to have done a",
    ],
)
def test_to_whom_something_is_done_does_not_speak(verb: str) -> None:
    auxiliary = "" if verb.startswith(("has", "was")) else "was "
    text = f"Mara Pike {auxiliary}{verb} “truly wicked act of rage” in an alley."
    assert not any(q.attribution.confidence >= 0.9 and q.attribution.speaker for q in extract(text + TOWN, "en"))


@pytest.mark.parametrize("verb", ["sent the board a", "gave the board a", "was angry and sent the board a"])
def test_who_does_it_speaks(verb: str) -> None:
    text = f"Mara Pike {verb} “truly urgent plea for help” in May."
    assert extract(text + TOWN, "en")[0].attribution.speaker == "Mara Pike"


@pytest.mark.parametrize(
    "word", ["Furthermore", "Overnight", "Nationwide", "Meantime", "Online", "Nearby", "Thereafter"]
)
def test_an_adverb_at_the_start_is_no_company(word: str) -> None:
    text = (
        f"It opted to keep quiet. {word}, the company said, there were no “steps that a miner could take by himself.”"
    )
    assert extract(text, "en")[0].attribution.speaker == "the company"


@pytest.mark.parametrize(
    "act", ["signed a deal with", "is known for", "began with", "ended up in", "shot to fame with", "pleaded guilty to"]
)
def test_an_act_with_a_preposition_is_hardly_speech(act: str) -> None:
    text = f"Mara Pike {act} “a most curious act of rage” in May."
    assert all(q.attribution.confidence < 0.9 for q in extract(text + TOWN, "en"))


def test_a_verb_of_speech_with_one_is() -> None:
    text = "Mara Pike spoke of “a most curious act of rage” in May."
    assert extract(text + TOWN, "en")[0].attribution.confidence >= 0.9


@pytest.mark.parametrize(
    "bearing", ["hoodie that read", "shirt that said", "dress reading", "cake with the words", "badge saying"]
)
def test_what_stands_on_a_thing_is_not_for_sure_said(bearing: str) -> None:
    text = f"Mara Pike wore a {bearing} “we did it and we will do it again” in May."
    said = [q.attribution for q in extract(text + TOWN, "en")]
    assert not any(one.confidence >= 0.9 and one.speaker == "Mara Pike" for one in said)
