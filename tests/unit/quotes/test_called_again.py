"""Who is called by his profession, or by his part in the story, right after a sentence of his."""

import pytest

from bot.quotes import extract

WORDS = "“We will not close the ward before the summer,”"


def _speaker(text: str) -> tuple[str | None, float]:
    found = extract(text, "en")[-1].attribution
    return found.speaker, found.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Prosecuting, Ann Holt said that he had been left with nothing. SAID the barrister said.",
        "Ann Holt testified that she first heard it in May. SAID the plaintiff told jurors.",
        "Ann Holt said it had been hard. SAID the detective said.",
        "Ann Holt, who has twelve rooms, said she had spoken to each of them. SAID said the guest house owner.",
        "Holt paid tribute to her members. SAID the union official said.",
    ],
)
def test_who_is_told_of_right_before_is_called_by_a_profession(text: str) -> None:
    before = "Ann Holt was there. Owen Tarn listened.\n\n"
    speaker, confidence = _speaker(before + text.replace("SAID", WORDS))
    assert (speaker, confidence < 0.9) == ("Ann Holt", True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Holt said that a lawyer had called. SAID the lawyer said.", "lawyer"),
        ("Ann Holt said that she was stopped. SAID the officer told her.", "officer"),
        ("Ann Holt said that she was asked to leave. SAID the owner told her.", "owner"),
        ("Ann Holt met Owen Tarn. SAID the lawyer said.", "lawyer"),
        ("Ann Holt said that the trial would go on. SAID the judge said.", "judge"),
    ],
)
def test_somebody_else_is_called_as_he_stands(text: str, speaker: str) -> None:
    assert (_speaker(text.replace("SAID", WORDS))[0] or "").split()[-1] == speaker


@pytest.mark.parametrize(
    ("rank", "noun"),
    [
        ("Gen", "general"),
        ("Maj. Gen.", "general"),
        ("Lt Col", "colonel"),
        ("Adm.", "admiral"),
        ("Cpl", "corporal"),
        ("Pte", "soldier"),
        ("Det Con", "detective"),
        ("Fr", "priest"),
        ("Prof", "professor"),
        ("Ald.", "alderman"),
    ],
)
def test_rank_cut_short_before_a_name_is_the_noun_in_full(rank: str, noun: str) -> None:
    text = f"{rank} Owen Mohn was there. Jack Pell left early. {WORDS} the {noun} said."
    assert _speaker(text)[0] == "Owen Mohn"
