"""Offices with a capital, parties behind an office, papers before a name: none is who speaks."""

import pytest

from bot.quotes import extract

AGAIN = [
    (
        "it",
        "Elio Farda guida il gruppo. «Il ponte resta chiuso», ha detto il Consigliere comunale.",
        "Elio Farda",
    ),
    (
        "it",
        "Elio Farda guida il gruppo. «Il ponte resta chiuso», ha detto il deputato UVB.",
        "Elio Farda",
    ),
    (
        "it",
        "Elio Farda è preoccupato. L’esponente del Movimento 9 Lune ha detto che «il ponte resta chiuso».",
        "Elio Farda",
    ),
    (
        "fr",
        "Luc Farge dirige le groupe. « Le pont reste fermé », poursuit le syndicaliste UVB.",
        "Luc Farge",
    ),
    (
        "fr",
        "Luc Farge dirige le groupe. « Le pont reste fermé », poursuit la députée Insoumise Odette Rolle.",
        "Odette Rolle",
    ),
    (
        "fr",
        "Luc Farge dirige le groupe. « Le pont reste fermé », poursuit le sénateur Centriste.",
        "Luc Farge",
    ),
    (
        "es",
        "Luis Paz dirige el grupo. «El puente sigue cerrado», insiste el Consejero.",
        "Luis Paz",
    ),
]
NAMED = [
    (
        "it",
        "«Il ponte resta chiuso», ha detto il Consigliere regionale Elio Farda.",
        "Elio Farda",
    ),
    (
        "it",
        "«Il ponte resta chiuso», ha detto il deputato UVB Farda.",
        "Farda",
    ),
    (
        "it",
        "«Il ponte resta chiuso», ha detto ad AGROVALLE Elio Farda.",
        "Elio Farda",
    ),
    (
        "it",
        "«Il ponte resta chiuso». Lo ha detto il ministro per gli Affari regionali e le autonomie Elio Farda "
        "a margine della fiera.",
        "Elio Farda",
    ),
    (
        "it",
        "Elio Farda lascia. Inevitabile anche un rinvio: «Non potevamo fare altro», ha detto l'ingegnera.",
        "l'ingegnera",
    ),
    (
        "fr",
        "Utiliser le pont, jamais. Pour Luc, la raison est simple : « Il y a trop de monde », dit-il.",
        "Luc",
    ),
]


@pytest.mark.parametrize(("code", "text", "speaker"), AGAIN + NAMED)
def test_the_office_is_no_name(code: str, text: str, speaker: str) -> None:
    (quotation,) = extract(text, code)
    assert quotation.attribution.speaker == speaker
