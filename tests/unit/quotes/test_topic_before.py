"""Whom a description means by what the sentences before are about, in sentences of our own."""

import pytest

from bot.quotes import extract

SPANISH = "«El molino no volverá a girar este año»"
PORTUGUESE = "“O moinho não volta a rodar este ano”"


def last_of(text: str, code: str) -> str | None:
    """The speaker of the last quotation of a text."""
    return extract(text.replace("SAID", SPANISH if code == "es" else PORTUGUESE), code)[-1].attribution.speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "«Hay que drenar», dijo Tarsila en la plaza, ante el alcalde de Ribamar, Bruno Casal."
            " La presidenta del gremio subrayó que SAID.",
            "Tarsila",
        ),
        (
            "«Hay que drenar», dijo Bruno Casal en la plaza, ante el alcalde de Ribamar, Luis Tarín."
            " El representante de los molineros subrayó que SAID.",
            "Bruno Casal",
        ),
        ("Elena Marco presentó el dique.\n\nSAID, afirmó la reumatóloga.", "Elena Marco"),
        ("«Hay que drenar», dijo Bruno Casal.\n\nSAID, consideró el calagurritano.", "Bruno Casal"),
        ("«Hay que drenar», dijo Bruno Casal.\n\nSAID, consideró el zaguero de Ribamar.", "Bruno Casal"),
        ("Bruno Casal reprende a Luis Tarín por el dique.\n\nEl jefe de la oposición afirma que SAID.", "Bruno Casal"),
        ("Para Bruno Casal, el dique es un regalo. SAID, dice el ejecutivo.", "Bruno Casal"),
    ],
)
def test_a_spanish_description_is_of_whom_the_sentence_before_is_about(text: str, name: str) -> None:
    assert last_of(text, "es") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("O líder da Confraria, Bruno Casal, falava aos barqueiros. Segundo o responsável, SAID.", "Bruno Casal"),
        ("Rosa conta à rádio que conheceu Nuno Brás no dique. SAID, afirmou a reumatologista.", "Rosa"),
    ],
)
def test_a_portuguese_description_is_of_whom_the_sentence_before_is_about(text: str, name: str) -> None:
    assert last_of(text, "pt") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Hay que drenar», dijo Bruno Casal. Por su parte, el representante de los molineros cree que SAID.",
         "el representante de los molineros"),
        ("«Hay que drenar», dijo Bruno Casal. A su vez, el molinero cree que SAID.", "el molinero"),
        ("«Hay que drenar», dijo Bruno Casal. SAID, publica la revista.", "la revista"),
        ("«Hay que drenar», dijo Bruno Casal. SAID, respondió la calagurritana.", "la calagurritana"),
    ],
)  # fmt: skip
def test_who_has_the_word_in_turn_is_another(text: str, name: str) -> None:
    assert last_of(text, "es") == name
