"""Kinds of sentences on Swedish pages, as any feed may lead to."""

import pytest

from bot.quotes import extract

ASKED = "Tova Lind är besviken.\n\n- Jag är tom, säger hon.\n\n"


def pieces(text: str) -> list[str]:
    """The quoted words of a text, piece by piece."""
    return [text[start:end] for quotation in extract(text) for start, end in quotation.spans]


def speaker(text: str) -> str | None:
    """Who says the last quotation of a text."""
    return extract(text)[-1].attribution.speaker


@pytest.mark.parametrize(
    "lines",
    [
        "Vad händer nu?\n\n- Först blir det semester.\n\n- Sedan börjar allt om.",
        "Då kom regnet.\n\n- Först blir det semester för oss.\n\n- Sedan börjar allt om.",
    ],
)
def test_lines_behind_dashes_without_a_narrator(lines: str) -> None:
    assert pieces(ASKED + lines)[-1] == "Sedan börjar allt om."


def test_list_behind_dashes_is_no_speech() -> None:
    text = ASKED + "Detta gäller i hallen.\n\n- Ingången ligger mot norr.\n\n- Biljetter köps vid disken."
    assert pieces(text) == ["Jag är tom"]


def test_few_words_in_marks_within_a_line_behind_a_hyphen() -> None:
    text = 'Tova Lind är glad.\n\n- Den där dagen blev faktiskt ren "pannkaka" för oss alla i laget, säger hon.'
    assert "Den där dagen blev" in text[slice(*extract(text)[0].spans[0])]


@pytest.mark.parametrize("who", ["En av grannarna", "Två av vittnena", "Någon", "En av dem"])
def test_people_told_by_their_number(who: str) -> None:
    text = f"Tova Lind såg branden på måndagen.\n\n{who} uppger att elden ”kom från taket”."
    assert speaker(text) == who[0].lower() + who[1:]


def test_whose_somebody_is_by_an_abbreviation() -> None:
    assert speaker("– Det blir dyrt, säger KD:s Tova Lind.") == "Tova Lind"


def test_subject_behind_the_verb_of_a_clause_that_stands_first() -> None:
    assert speaker("Tova Lind är färdig. Att det blev så här beskriver hon som ”ett under”.") == "Tova Lind"


@pytest.mark.parametrize("words", ["– Det blev en lång kväll.", "”Det blev en lång kväll.”"])
def test_name_and_office_in_a_line_above(words: str) -> None:
    text = f"Tova Lind, Näsets lagledare:\n\n– Vi är trötta, säger Lind.\n\nIda Rask, Vikens lagledare:\n\n{words}"
    assert speaker(text) == "Ida Rask"
