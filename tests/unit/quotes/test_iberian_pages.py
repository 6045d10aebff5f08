"""What Spanish and Portuguese pages do: names behind a verb, clauses about an object, words that open a sentence."""

import pytest

from bot.quotes import extract

SAID = "«El molino no volverá a girar este año»"


def last_of(text: str, language: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), language)[-1].attribution
    return said.speaker, said.confidence


def test_a_name_right_behind_an_office_needs_no_comma_behind_it() -> None:
    name, confidence = last_of("SAID, dijo el presidente peruano, Bruno Casal Marco en su cuenta de Twitter.", "es")
    assert name == "Bruno Casal Marco"
    assert confidence > 0.9


@pytest.mark.parametrize(
    "text",
    [
        "SAID, comenta el académico de la Universidad de Ribamar (UR) especializado en molinos, Bruno Casal.",
        "La noticia llegó de manos de uno de sus primos, Bruno Casal, quien publicó un mensaje en el que se lee: SAID",
    ],
)
def test_a_name_behind_who_speaks_and_more_about_him(text: str) -> None:
    assert last_of(text, "es")[0] == "Bruno Casal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bruno Casal arremetió contra el impuesto, que definió como un «robo a los molineros».", "Bruno Casal"),
        (
            "Al acto acudió Elena Marco, presidenta del movimiento Molino Nuevo (MN), quien calificó el proceso como"
            " «una cortina de humo más» de la junta.",
            "Elena Marco",
        ),
        (
            "Desde la Fundación Lumira, creada por su amigo, también poeta Bruno Casal, manifestaron su tristeza por el"
            " autor, a quien definieron como un «maestro de la acequia».",
            "Fundación Lumira",
        ),
        (
            "SAID, dijo Elena Marco. Sus críticas se dirigieron contra la jueza Berta Coll, a quien ha acusado de"
            " plantear el cierre «de una forma intransigente» y sin contar con nadie.",
            "Elena Marco",
        ),
    ],
)
def test_a_clause_about_its_object(text: str, name: str) -> None:
    assert last_of(text, "es")[0] == name


def test_whose_director_is_named_speaks_not_the_body() -> None:
    text = (
        "Peor está el Servicio de Heridas y Fracturados del hospital Lumira, cuyo jefe, el doctor Bruno Casal, lamentó"
        " que falten camas.\n\nSAID, denunció el médico."
    )
    assert last_of(text, "es")[0] == "Bruno Casal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "El alcalde de Ribamar, Bruno Casal, calló. En un vídeo publicado en su cuenta de la red social X, el"
            " alcalde se mostró firme. SAID, afirmó.",
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
            "“O moinho é nosso”, disse Inês Lobo. Na resposta, Rui Casal indicou ser “difícil manter” isso.",
            "Rui Casal",
            "pt",
        ),
        ("Inês Lobo calou. Rui Casal sinalizou que o moinho é “caro”.", "Rui Casal", "pt"),
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
            "Rui Casal lidera os moleiros. “O moinho não volta a girar este ano”, diz o líder do Partido Agrário"
            " Ribamarense.",
            "Rui Casal",
        ),
        ("Rui Casal calou “tudo” e acabou acusado por Inês Lobo de estar a “ensaiar para moleiro”.", "Inês Lobo"),
        (
            "Lembrando a frase que Rui Casal usou a respeito do moinho – “Este é um moinho curto” -, Lobo criticou-o.",
            "Rui Casal",
        ),
        (
            "“O moinho é nosso”, afirmou Rui Casal.\n\nCasal disse ainda que o primeiro-ministro tem “duas mós”.\n\n"
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
    text = "Rui Casal joga por “um dos seus ídolos”, Abel Lobo, considerando que foi “um concretizar de um sonho”."
    assert last_of(text, "pt")[0] != "Abel Lobo" or last_of(text, "pt")[1] < 0.5


def test_an_object_of_asking_is_not_who_asks() -> None:
    text = (
        "“O moinho é nosso”, disse Rui Casal. Depois, questionou Abel Lobo sobre a farinha."
        " “Pode dizer a esta gente que a farinha não vai subir durante o ano?”"
    )
    assert last_of(text, "pt")[0] == "Rui Casal"


def test_many_who_are_told_stand_before_who_speaks() -> None:
    name, confidence = last_of("SAID, ha manifestado a los periodistas Elena Marco, secretaria del gremio.", "es")
    assert name == "Elena Marco"
    assert confidence > 0.9


def test_the_first_of_three_who_say_it_is_less_than_sure() -> None:
    assert last_of("SAID, expresaron Bruno, Nicolás y Elena Casal Marco en una carta.", "es")[1] < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "SAID, dijo Elena Marco. Bruno Casal insistió ayer en «La acequia de papel».",
        "SAID, dijo Elena Marco en su cuenta de la red social «Twitter».",
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
    text = "Decenas de maestros llenaron la plaza. «No estáis solas», gritaban desde la calle."
    assert last_of(text, "es")[0] != "la calle"


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("El presidente Bruno Casal de Marco habló ayer. SAID, dijo BCM.", "Bruno Casal de Marco", "es"),
        (
            "SAID, comenta el académico de la Universidad Agraria Mayor.",
            "el académico de la Universidad Agraria Mayor",
            "es",
        ),
        (
            "“O moinho não volta”, afirma a relatora da Comissão Agrária Mista.",
            "a relatora da Comissão Agrária Mista",
            "pt",
        ),
        ("Para el oficial retirado, SAID. Ribamar calla.", "el oficial retirado", "es"),
        ("“O moinho não volta”, diz Rui Casal. Para o governante, “há muita farinha”.", "Rui Casal", "pt"),
    ],
)
def test_initials_bodies_behind_offices_and_more_offices(text: str, name: str, language: str) -> None:
    assert last_of(text, language)[0] == name


def test_when_saying_is_of_the_subject() -> None:
    text = "SAID, dijo Elena Marco. Luego hizo un guiño a Bruno Casal al decir con una sonrisa «me siento bien»."
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
