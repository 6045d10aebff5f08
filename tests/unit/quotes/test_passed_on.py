"""Whose words are passed on by somebody else, with two people in the sentence, and where it leaves that open."""

import pytest

from bot.quotes import extract

AROUND = {
    "fr": "{} La course se tient chaque année au mois de mai dans les collines.",
    "es": "{} La carrera se celebra cada año en mayo en las colinas.",
    "it": "{} La corsa si tiene ogni anno a maggio sulle colline.",
    "nl": "{} De loop wordt elk jaar in mei in de heuvels gehouden.",
    "sv": "{} Loppet hålls varje år i maj uppe bland kullarna.",
    "pt": "{} A corrida realiza-se todos os anos em maio nas colinas.",
}
PASSED_ON = [
    ("fr", "Owen Tarn a contredit Mara Pike, selon qui « la coupe est à tout le village »."),
    ("fr", "Owen Tarn a critiqué Mara Pike, pour qui « la coupe est à tout le village »."),
    ("fr", "Owen Tarn a rejeté les propos de Mara Pike, selon lesquels « la coupe est à tout le village »."),
    ("fr", "Owen Tarn a remercié Mara Pike d'avoir dit que « la coupe est à tout le village »."),
    ("fr", "Owen Tarn a cité Mara Pike : « La coupe est à tout le village. »"),
    ("fr", "Owen Tarn a rappelé les mots de Mara Pike : « La coupe est à tout le village. »"),
    ("fr", "Owen Tarn a lu un message de Mara Pike : « La coupe est à tout le village. »"),
    ("fr", "Owen Tarn a expliqué que, pour Mara Pike, « la coupe est à tout le village »."),
    ("es", "Owen Tarn criticó a Mara Pike, según la cual “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn criticó a Mara Pike, para quien “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn acusó a Mara Pike de decir que “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn agradeció a Mara Pike haber dicho que “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn leyó un mensaje de Mara Pike: “La copa es de todo el pueblo”."),
    ("it", "Owen Tarn ha criticato Mara Pike, secondo cui «la coppa è di tutto il paese»."),
    ("it", "Owen Tarn ha ringraziato Mara Pike per aver detto che «la coppa è di tutto il paese»."),
    ("it", "Owen Tarn ha salutato Mara Pike, la quale ritiene che «la coppa è di tutto il paese»."),
    ("pt", "Owen Tarn criticou Mara Pike, segundo a qual “a taça é de toda a aldeia”."),
    ("pt", "Owen Tarn citou Mara Pike: “A taça é de toda a aldeia”."),
    ("fr", "Le maire d'Orval, Owen Tarn, a félicité l'athlète Mara Pike, qui a dit que « la coupe est à tous »."),
    ("fr", "Owen Tarn a critiqué Mara Pike, qui l'a accusé de « mentir à tout le village »."),
    ("es", "Owen Tarn escuchó a Mara Pike decir que “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn recibió a Mara Pike, la presidenta del club, que declaró que “la copa es de todos”."),
    ("es", "Owen Tarn agradeció a Mara Pike, que habla de “un pueblo unido y valiente”."),
    ("it", "Owen Tarn ha criticato Mara Pike, che gli ha risposto: «La coppa è di tutto il paese»."),
    ("es", "Owen Tarn afirma que Mara Pike le dijo que “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn criticó que Mara Pike hable de “un pueblo unido y valiente”."),
    ("it", "Owen Tarn ha raccontato che Mara Pike aveva detto che «la coppa è di tutto il paese»."),
    ("it", "Il sindaco Owen Tarn ha incontrato Mara Pike. «La coppa è di tutto il paese», ha detto l'atleta."),
    ("nl", "Volgens Owen Tarn zei Mara Pike hem dat “de beker van het hele dorp is”."),
    ("nl", "Tegenover Owen Tarn verklaarde Mara Pike dat “de beker van het hele dorp is”."),
    ("nl", "Owen Tarn beschuldigde Mara Pike ervan te hebben gezegd dat “de beker van het hele dorp is”."),
    ("nl", "Owen Tarn las een bericht van Mara Pike voor: “De beker is van het hele dorp.”"),
    ("sv", "Medan Owen Tarn talade om fred, ropade Mara Pike: ”Bucklan tillhör hela byn.”"),
    ("sv", "Owen Tarn tackade Mara Pike, som talar om ”en modig och enig by”."),
    ("sv", "I närvaro av Owen Tarn förklarade Mara Pike att ”bucklan tillhör hela byn”."),
    ("es", "Owen Tarn asegura que Mara Pike afirma que “la copa es de todo el pueblo”."),
    ("es", "Owen Tarn preguntó a Mara Pike si saldría. “La copa es de todo el pueblo”, respondió."),
    ("pt", "“A taça é de toda a aldeia”, respondeu a Hugo Tarn a ministra da Cultura, Mara Pike."),
    ("pt", "Segundo Owen Tarn, Mara Pike disse-lhe que “a taça é de toda a aldeia”."),
]  # fmt: skip
"""Sentences in which Mara Pike has said the words."""
LEFT_OPEN = [
    ("fr", "Ni Owen Tarn ni Mara Pike n'ont dit que « la coupe est à tout le village »."),
    ("fr", "Owen Tarn dément avoir dit à Mara Pike que « la coupe est à tout le village »."),
    ("fr", "« La coupe est à tout le village », a dit Owen Tarn, citant Mara Pike."),
    ("es", "Owen Tarn niega que Mara Pike dijera que “la copa es de todo el pueblo”."),
    ("fr", "Ce n'est pas Owen Tarn qui a dit que « la coupe est à tout le village », mais Mara Pike."),
    ("es", "Owen Tarn preguntó a Mara Pike por la copa. “Es de todo el pueblo”, fue la respuesta."),
    ("sv", "Domaren frågade Owen Tarn om Mara Pike hade sagt att ”bucklan tillhör hela byn”."),
    ("it", "Citando Mara Pike, Owen Tarn ha ricordato che «la coppa è di tutto il paese»."),
]


@pytest.mark.parametrize(("code", "sentence"), PASSED_ON)
def test_the_words_are_those_of_whom_is_quoted(code: str, sentence: str) -> None:
    (quotation,) = extract(AROUND[code].format(sentence), code)
    assert quotation.attribution.speaker == "Mara Pike"


@pytest.mark.parametrize(("code", "sentence"), LEFT_OPEN)
def test_what_the_sentence_leaves_open_is_hardly_sure(code: str, sentence: str) -> None:
    (quotation,) = extract(AROUND[code].format(sentence), code)
    assert quotation.attribution.confidence < 0.5


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("fr", "« La coupe est à tout le village », a prévenu Owen Tarn devant Mara Pike."),
        ("fr", "Owen Tarn aurait dit que « la coupe est à tout le village », raconte Mara Pike."),
        ("es", "Owen Tarn se despidió de Mara Pike señalando que “la copa es de todo el pueblo”."),
        ("nl", "Owen Tarn heeft Mara Pike gezegd dat “de beker van het hele dorp is”."),
        ("es", "Owen Tarn está de acuerdo con Mara Pike: “La copa es de todo el pueblo”."),
    ],
)
def test_they_are_those_of_whom_the_sentence_is_about(code: str, sentence: str) -> None:
    (quotation,) = extract(AROUND[code].format(sentence), code)
    assert quotation.attribution.speaker == "Owen Tarn"


@pytest.mark.parametrize(
    ("code", "sentence", "body"),
    [
        ("es", "Desde el PNR de Owen Tarn aseguran que “la copa es de todo el pueblo”.", "PNR"),
        ("it", "Dalla Regione assicurano che «la coppa è di tutto il paese».", "Regione"),
    ],
)
def test_people_of_a_body_speak_for_it(code: str, sentence: str, body: str) -> None:
    (quotation,) = extract(AROUND[code].format(sentence), code)
    assert body in str(quotation.attribution.speaker)


def test_who_confesses_to_somebody_speaks_himself() -> None:
    (quotation,) = extract(
        AROUND["fr"].format("Owen Tarn a avoué à Mara Pike avoir dit « adieu à tout le village »."), "fr"
    )
    assert quotation.attribution.speaker == "Owen Tarn"


def test_no_blank_stands_behind_an_elided_particle() -> None:
    (quotation,) = extract("Élodie d'Aubigny a dit lundi que « la coupe est à tout le village ».", "fr")
    assert quotation.attribution.speaker == "Élodie d'Aubigny"
