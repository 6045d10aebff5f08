"""What Spanish news of many outlets does, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "«Es una pérdida para toda la ciudad»"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), "es")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El entrenador Pedro Tarín habló ayer.\n\nSAID, dijo en rueda de prensa en el Estadio Norte.", "Pedro Tarín"),
        (
            "SAID, dijo Elena Marco. Sobre el plan presentado por el presidente de la Cámara, Luis Paz, no hubo nada."
            "\n\nSAID, añadió.",
            "Elena Marco",
        ),
        (
            "SAID, dijo Elena Marco.\n\nAseveró, además, que la Dirección del Puerto ha abierto el proceso. SAID,"
            " enfatizó.",
            "Elena Marco",
        ),
        (
            "SAID, dijo Elena Marco.\n\nEn ese sentido, esbozó una defensa a la gestión de Luis Paz. Sostuvo que SAID.",
            "Elena Marco",
        ),
        ("En su cuenta, Elena Marco expresó que el plan era malo.\n\nSAID, publicó.", "Elena Marco"),
        ("SAID, dijo Luis Paz. Elena Marco explicó que el plan era malo.\n\nSAID, lamentó.", "Elena Marco"),
    ],
)
def test_whoever_spoke_goes_on_where_the_subject_is_left_out(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, dijo Luis Paz.\n\nSAID, cuenta a esta redacción Elena Marco, de Ribamar.", "Elena Marco"),
        ("SAID, dijo Luis Paz. El cambio no gustó a la candidata, que también habló. SAID, explicó Elena Marco.",
         "Elena Marco"),
    ],
)  # fmt: skip
def test_a_subject_that_stands_there_is_kept(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_an_office_with_what_it_is_of_means_who_was_told_to_have_it() -> None:
    text = (
        "El ministro de Economía, Luis Paz, y su par de Cultura, Bruno Casal, negaron ayer la subida.\n\n"
        "SAID, señaló Casal.\n\nPor otra emisora, el ministro de Economía reconoció que SAID."
    )
    assert last_of(text)[0] == "Luis Paz"


def test_what_a_long_office_is_of_is_nobody() -> None:
    text = "La presidenta de la Asociación de Ganaderos de la Provincia de Monsal dijo que el año fue SAID."
    assert last_of(text)[0] == "la presidenta de la Asociación de Ganaderos de la Provincia de Monsal"
