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


PARTS = [
    (
        "Il presidente della Regione Elio Farda e il sindaco Ugo Brenta hanno visto il ponte. «Va rifatto», "
        "ha detto il presidente.",
        "Elio Farda",
    ),
    (
        "La visita voluta dal presidente della Regione, Elio Farda, e dal sindaco, Ugo Brenta, è durata "
        "un'ora.\n\n«Va rifatto», ha detto Farda. Nella frazione non passa più nessuno.\n\nI rilievi andranno"
        " a Roma. Su questo il presidente si è detto «fiducioso, ma non troppo».",
        "Elio Farda",
    ),
    (
        "Elio Farda è stato sentito dalla pm Ada Rolli. Il 58enne ha detto che «il ponte era marcio».",
        "Elio Farda",
    ),
    (
        "Oro per Elio Farda, il giovane campione di sci. «Non ci credo ancora», ha dichiarato l’atleta subito"
        " dopo l'arrivo.",
        "Elio Farda",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), PARTS)
def test_whom_the_office_means_again(text: str, speaker: str) -> None:
    assert extract(text, "it")[-1].attribution.speaker == speaker
