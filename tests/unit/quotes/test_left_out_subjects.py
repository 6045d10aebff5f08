"""Who speaks where a Spanish or Portuguese sentence leaves its subject out, in sentences of our own."""

import pytest

from bot.quotes import extract

MARKED = {"es": "«El molino no volverá a girar este año»", "pt": "“O moinho não volta a rodar este ano”"}


def last_of(text: str, code: str) -> str | None:
    """The speaker of the last quotation of a text."""
    return extract(text.replace("SAID", MARKED[code]), code)[-1].attribution.speaker


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "«Hay que drenar», dijo Bruno Casal. Y repite desde Argentina: SAID. «Ya veremos», concluyó."),
        (
            "es",
            "Bruno Casal se burló de Luis Tarín. Al primero lo criticaron por haber dicho que su partido callaría.\n\n"
            "SAID, se jactó.",
        ),
        ("es", "Bruno Casal habló ayer.\n\nTras la riada, en una nota a los vecinos de Bolivia, defendió que SAID."),
    ],
)
def test_a_thing_or_a_place_has_no_word(code: str, text: str) -> None:
    assert last_of(text, code) == "Bruno Casal"


def test_a_part_of_what_is_told_is_speech() -> None:
    text = "Bruno Casal no dijo más. La obra no es de nadie, y hoy la define como «un capricho» para lo que será."
    assert [(quote.text, quote.attribution.speaker) for quote in extract(text, "es")] == [
        ("un capricho", "Bruno Casal")
    ]


def test_what_something_is_called_is_no_part_of_what_is_told() -> None:
    assert extract("Bruno Casal explicó que la riada se llevó la llamada «ruta de la sal».", "es") == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "es",
            "«Hay que drenar», dijo Bruno Casal, que afirmó que a veces duda de si palabras como las del patrón, Luis"
            " Tarín, no responden a «un plan de la cofradía».",
        ),
        (
            "es",
            "En cuanto al dique, por el que tantos molineros han dicho que el valle no aprende, Bruno Casal lo tiene"
            " claro. «Hay que drenar», dijo.\n\nSobre la plaza, por la que muchos vecinos han señalado que nadie"
            " aprende, lo tiene claro: SAID, ha afirmado.",
        ),
        ("pt", "Bruno Casal saiu para jantar.\n\nDesafiado pelos pescadores a cantar, respondeu apenas: SAID"),
    ],
)
def test_a_subject_has_the_number_of_its_verb_and_is_no_agent(code: str, text: str) -> None:
    assert last_of(text, code) == "Bruno Casal"


def test_whole_sentences_in_single_marks_are_speech_beside_double_ones() -> None:
    text = "Bruno Casal habló de las «redes». Después dijo: 'Saca la barca del agua y no mires atrás'."
    assert [quote.text for quote in extract(text, "es")][-1:] == ["Saca la barca del agua y no mires atrás"]


@pytest.mark.parametrize(
    "text",
    [
        "Ayer murió Luis Paz. La actriz Elena Marco y su hermano lo lloran.\n\nElena le ha recordado en la radio con"
        " una foto de Luis Paz y añade con cariño:\n\n«Gracias por las redes que me enseñaste en la barca».",
        "El poeta Luis Paz habló ayer.\n\nLa actriz Elena Marco se despide del valle en la red: SAID, dice la artista.",
        "«Hay que drenar», asegura Elena Marco.\n\nNueva obra\n\nEsta visita al valle coincide con la salida de su obra"
        " titulada Tegucigalpa. SAID, dice la artista.",
    ],
)
def test_who_announces_words_says_them(text: str) -> None:
    assert last_of(text, "es") in ("Elena Marco", "Elena")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "«Hay que drenar», dijo Bruno Casal a la radio. A su juicio, Luis Tarín «busca la cámara» en la plaza."),
        ("pt", "“É preciso drenar”, disse Bruno Casal à rádio. A seu ver, Luís Tarim “procura a câmara” na praça."),
    ],
)
def test_a_view_is_of_whoever_spoke(code: str, text: str) -> None:
    assert last_of(text, code) == "Bruno Casal"


@pytest.mark.parametrize(
    "text",
    [
        'El patrón Bruno Casal advirtió que" desde marzo no entra una barca al río tan tarde".',
        "El patrón Bruno Casal avisó ayer de que ‘no habrá leña para nadie’ en enero.",
        "El patrón Bruno Casal avisó de la «riada» y de que 'no habrá leña para nadie' en enero.",
    ],
)
def test_words_in_marks_that_stand_oddly_are_speech(text: str) -> None:
    assert last_of(text, "es") == "Bruno Casal"
    assert len(extract(text, "es")[-1].text) > len("no habrá leña")
