"""What Spanish and Portuguese pages do: names behind a verb, clauses about an object, words that open a sentence."""

import pytest

from bot.quotes import extract
from bot.quotes.lang.es import spanish
from bot.quotes.lang.pt import portuguese
from bot.quotes.language import Language

SAID = "«El molino no volverá a girar este año»"


def last_of(text: str, language: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), language)[-1].attribution
    return said.speaker, said.confidence


def test_a_name_right_behind_an_office_needs_no_comma_behind_it() -> None:
    name, confidence = last_of("SAID, dijo el presidente peruano, Bruno Casal Marco en un discurso.", "es")
    assert name == "Bruno Casal Marco"
    assert confidence > 0.9


@pytest.mark.parametrize(
    "text",
    [
        "SAID, apunta el académico de una Universidad Fluvial (UF) especializado en molinos, Bruno Casal.",
        "La foto salió ayer del cuaderno de uno de los sobrinos, Bruno Casal, quien escribió una nota debajo: SAID",
    ],
)
def test_a_name_behind_who_speaks_and_more_about_him(text: str) -> None:
    assert last_of(text, "es")[0] == "Bruno Casal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bruno Casal arremetió contra el impuesto, que definió como un «robo a los molineros».", "Bruno Casal"),
        (
            "Al acto acudió Elena Marco, presidenta del movimiento Molino Nuevo (MN), quien tildó la presa de"
            " «puro cartón mojado» de la junta.",
            "Elena Marco",
        ),
        (
            "Desde la Fundación Lumira, fundada por el poeta Bruno Casal, declararon su pena por el"
            " molinero, a quien llamaron «maestro de acequias».",
            "Fundación Lumira",
        ),
        (
            "SAID, dijo Elena Marco. Sus críticas se dirigieron contra la jueza Berta Coll, a quien ha acusado de"
            " cerrar la presa «de un modo muy feo» y sin hablar con ellos.",
            "Elena Marco",
        ),
    ],
)
def test_a_clause_about_its_object(text: str, name: str) -> None:
    assert last_of(text, "es")[0] == name


def test_whose_director_is_named_speaks_not_the_body() -> None:
    text = (
        "Peor está el Servicio de Heridas y Fracturados del hospital Lumira, cuyo director, el doctor Bruno Casal,"
        " lamentó que falten camas.\n\nSAID, denunció el médico."
    )
    assert last_of(text, "es")[0] == "Bruno Casal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "El alcalde de Ribamar, Bruno Casal, calló. En una charla para la red social X, el"
            " alcalde se levantó tarde. SAID, afirmó.",
            "Bruno Casal",
        ),
    ],
)
def test_what_opens_a_sentence_is_no_apposition(text: str, name: str) -> None:
    assert last_of(text, "es")[0] == name


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (
            "Casal citó a la jueza Elena Marco, que solía decir que los molinos «son como las personas».",
            "Elena Marco",
            "es",
        ),
        (
            "“O moinho é nosso”, disse Inês Lobo. Na resposta, Rui Casal indicou ser “muito caro” isso.",
            "Rui Casal",
            "pt",
        ),
        (
            "Bruno Casal y su nieta callaron. Ante la jueza Elena Marco repuso que estaba «muy mal».",
            "Bruno Casal",
            "es",
        ),
    ],
)
def test_verbs_of_speech_behind_others_and_in_more_forms(text: str, name: str, language: str) -> None:
    assert last_of(text, language)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Rui Casal lidera os moleiros. “O moinho não volta a girar este ano”, repete o líder do Partido Agrário"
            " Ribamarense.",
            "Rui Casal",
        ),
        ("Rui Casal calou “tudo” e acabou acusado por Inês Lobo de estar a “ensaiar para moleiro”.", "Inês Lobo"),
        (
            "Lembrando a frase que Rui Casal gastou com o moinho – “Este é um moinho curto” -, Lobo criticou-o.",
            "Rui Casal",
        ),
        (
            "“O moinho é nosso”, afirmou Rui Casal.\n\nCasal disse que o primeiro-ministro só tem “duas mós”.\n\n"
            "“O deputado fala sem ler o que assinou com os moleiros”, respondeu o primeiro-ministro.",
            "o primeiro-ministro",
        ),
        (
            "EVA LOBO/PT/DR Rui Casal mói em Ribamar\n\nRui Casal participou numa feira. “O moinho parou”, pontuou o"
            " chefe da casa agrícola.",
            "Rui Casal",
        ),
    ],
)
def test_who_is_meant_on_portuguese_pages(text: str, name: str) -> None:
    assert last_of(text, "pt")[0] == name


def test_a_name_behind_words_is_not_who_says_more() -> None:
    text = "Rui Casal pesca com “o melhor vizinho da vila”, Abel Lobo, considerando que é “uma sorte enorme”."
    assert last_of(text, "pt")[0] != "Abel Lobo" or last_of(text, "pt")[1] < 0.5


def test_an_object_of_asking_is_not_who_asks() -> None:
    text = (
        "“O moinho é nosso”, disse Rui Casal. Depois, questionou Abel Lobo sobre a farinha."
        " “Quer jurar diante da gente que a farinha não vai subir durante o ano?”"
    )
    assert last_of(text, "pt")[0] == "Rui Casal"


def test_many_who_are_told_stand_before_who_speaks() -> None:
    name, confidence = last_of("SAID, ha explicado a los vecinos Elena Marco, secretaria del gremio.", "es")
    assert name == "Elena Marco"
    assert confidence > 0.9


def test_the_first_of_three_who_say_it_is_less_than_sure() -> None:
    assert last_of("SAID, expresaron Bruno, Nicolás y Elena Casal Marco en una carta.", "es")[1] < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "SAID, dijo Elena Marco. Bruno Casal insistió ayer en «La acequia de papel».",
        "SAID, dijo Elena Marco por medio de «Twitter».",
    ],
)
def test_programmes_and_networks_in_marks_are_no_speech(text: str) -> None:
    assert [quotation.attribution.speaker for quotation in extract(text.replace("SAID", SAID), "es")] == ["Elena Marco"]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Elena Marco habló ayer con la radio y aseguró que el molino es «feo», pero que no lo cerrará.", "feo"),
        ("«No he dormido nada»\n\nElena Marco celebra los cien años del molino. SAID, dijo Elena Marco.", "No he"),
    ],
)
def test_single_words_told_of_something_and_headings_are_speech(text: str, piece: str) -> None:
    text = text.replace("SAID", SAID)
    assert any(text[start:end].startswith(("«" + piece, piece)) for start, end in extract(text, "es")[0].spans)


def test_a_place_from_which_many_shout_says_nothing() -> None:
    text = "Decenas de maestros llenaron la plaza. «Que vuelva el río», gritaban desde la acera."
    assert last_of(text, "es")[0] != "la acera"


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("El presidente Bruno Casal de Marco habló ayer. SAID, dijo BCM.", "Bruno Casal de Marco", "es"),
        (
            "SAID, apunta el rector de la Universidad Agraria Mayor.",
            "el rector de la Universidad Agraria Mayor",
            "es",
        ),
        (
            "“O moinho não volta”, afirma a relatora da Comissão Agrária Mista.",
            "a relatora da Comissão Agrária Mista",
            "pt",
        ),
        ("Para el oficial jubilado, SAID. Ribamar calla.", "el oficial jubilado", "es"),
        ("“O moinho não volta”, diz Rui Casal. Para o governante, “há muita farinha”.", "Rui Casal", "pt"),
    ],
)
def test_initials_bodies_behind_offices_and_more_offices(text: str, name: str, language: str) -> None:
    assert last_of(text, language)[0] == name


def test_when_saying_is_of_the_subject() -> None:
    text = "SAID, dijo Elena Marco. Luego mandó un beso a Bruno Casal al decir con mucha pena «tengo sed de río»."
    assert last_of(text, "es")[0] != "Bruno Casal" or last_of(text, "es")[1] < 0.5


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bombera desde hace años, Elena Marco regresa al río con los vecinos. SAID, explica la bombera.",
            "Elena Marco",
        ),
        ("El Molinete a la mejor harina es para Elena Marco. SAID, asegura.", "Elena Marco"),
        ("El portavoz en el río, teniente coronel Coll, garantizó que «no hay agua» para el molino.", "Coll"),
        (
            "El premio fue para Aldonza Sánchez.\nA sus años, la intérprete cantó sola, casi muda.\n\nSAID, dijo.",
            "Aldonza Sánchez",
        ),
    ],
)
def test_what_somebody_is_opens_the_sentence_about_him(text: str, name: str) -> None:
    assert last_of(text, "es")[0] == name


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (spanish(), "repuso repitieron advirtiendo recordando pidieron"),
        (portuguese(), "indicou realçou expôs pedindo repete"),
    ],
)
def test_irregular_verbs_of_speech_have_all_their_forms(language: Language, forms: str) -> None:
    assert language.verbs.cues.keys() >= set(forms.split())


def test_more_offices_are_nouns_for_people() -> None:
    assert spanish().nouns.roles >= {"oficial", "académico", "contralora", "viceministra"}
    assert portuguese().nouns.roles >= {"relatora", "ouvidor", "assessora", "provedor"}


def test_an_office_behind_its_holders_title_says_it_more_surely() -> None:
    text = "El jefe de riego en la presa, teniente coronel Coll, garantizó que «no queda agua de nada»."
    assert last_of(text, "es")[1] > 0.8
