"""What Spanish news of many outlets does, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "«Es una pérdida para toda la ciudad»"
LONG = "«El horno se apagó de golpe y perdimos el pan. Nadie nos trajo leña hasta el mediodía.»"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID).replace("LONG", LONG), "es")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El entrenador Pedro Tarín habló ayer.\n\nSAID, dijo en rueda de prensa en el Estadio Norte.", "Pedro Tarín"),
        (
            "SAID, dijo Elena Marco. Del barco comprado por el patrón mayor del puerto, Luis Paz, no hubo nada."
            "\n\nSAID, añadió.",
            "Elena Marco",
        ),
        (
            "SAID, dijo Elena Marco.\n\nAclaró, también, que la Cofradía del Puerto ha vendido el barco. SAID,"
            " recalcó.",
            "Elena Marco",
        ),
        (
            "SAID, dijo Elena Marco.\n\nCon ese fin, preparó una defensa a las cuentas de Luis Paz. Sostuvo que SAID.",
            "Elena Marco",
        ),
        ("SAID, dijo Elena Marco.\n\nSobre el plan: LONG", "Elena Marco"),
        ("SAID, dijo Elena Marco.\n\nEl árbitro\n\nLONG", "Elena Marco"),
        (
            "SAID, dijo Elena Marco. Según lo que contó, anoche cenó con los pescadores,"
            " recordando que «el patrón del barco pagó la cuenta».",
            "Elena Marco",
        ),
        ("SAID, dijo Elena Marco.\n\nRespecto de Luis Paz, indicó: SAID.", "Elena Marco"),
        ("SAID, dijo Elena Marco.\n\nSobre el perro de Luis Paz, dijo que SAID.", "Elena Marco"),
        ("SAID, explican los vecinos. Luis Paz no contesta. LONG, añaden.", "los vecinos"),
        ("Elena Marco habló ayer. Estas fueron sus palabras:\n\n- LONG\n\n- LONG", "Elena Marco"),
        ("En su blog, Elena Marco contó que el puente era feo.\n\nSAID, publicó.", "Elena Marco"),
        ("SAID, dijo Luis Paz. Elena Marco explicó que el plan era malo.\n\nSAID, lamentó.", "Elena Marco"),
    ],
)
def test_whoever_spoke_goes_on_where_the_subject_is_left_out(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, dijo Luis Paz.\n\nSAID, cuenta a esta redacción Elena Marco, de Ribamar.", "Elena Marco"),
        ("SAID, dijo Luis Paz. La mudanza molestó a la librera, que después habló. SAID, explicó Elena Marco.",
         "Elena Marco"),
    ],
)  # fmt: skip
def test_a_subject_that_stands_there_is_kept(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_an_office_with_what_it_is_of_means_who_was_told_to_have_it() -> None:
    text = (
        "El ministro de Pesca, Luis Paz, y su par de Cultura, Bruno Casal, abrieron ayer la feria.\n\n"
        "SAID, señaló Casal.\n\nMás tarde, el ministro de Pesca contó que SAID."
    )
    assert last_of(text)[0] == "Luis Paz"


def test_the_holder_of_an_office_is_whoever_has_it_there() -> None:
    text = (
        "La consejera de Pesca, Elena Marco, ha abierto la lonja con el alcalde, Luis Paz.\n\nSAID, dijo Paz."
        "\n\nSegún cuenta Paz, el tejado estará en mayo. SAID, ha apuntado la titular de Pesca."
    )
    assert last_of(text)[0] == "Elena Marco"


def test_what_a_long_office_is_of_is_nobody() -> None:
    text = "La presidenta de la Asociación de Ganaderos de la Provincia de Monsal dijo que el año fue SAID."
    assert last_of(text)[0] == "la presidenta de la Asociación de Ganaderos de la Provincia de Monsal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, contó anoche el Jefe de Gabinete, Bruno Casal, quien lloró la derrota.", "Bruno Casal"),
        ("SAID, dijo el Ministro de Hacienda Bruno Casal.", "Bruno Casal"),
        ("SAID, dijo Elena Marco. Asimismo, señaló que SAID.", "Elena Marco"),
        ("SAID, dijo Elena Marco. Eventualmente, apuntó que SAID.", "Elena Marco"),
    ],
)
def test_offices_and_openers_with_a_capital_are_no_names(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, dijo Elena Marco.\n\nSobre el nuevo fichaje del club: SAID\n\nOtra línea.", "Elena Marco"),
        (
            "Una de las panaderas del barrio relataba la noche.\n\nLONG\n\nOtra línea.",
            "una de las panaderas del barrio",
        ),
    ],
)
def test_words_alone_in_their_paragraph_are_of_whoever_speaks(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, dijo el abogado del ministro Luis Paz.", "el abogado del ministro Luis Paz"),
        ("SAID, dijo la viuda del actor Luis Paz.", "la viuda del actor Luis Paz"),
        ("SAID, dijo la portavoz del ministerio Elena Marco.", "Elena Marco"),
        ("SAID, dijo la teniente de alcalde Elena Marco.", "Elena Marco"),
    ],
)
def test_whose_lawyer_somebody_is_does_not_speak(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "El director de la escuela dijo que «el curso empieza tarde». SAID, explicó Luis Paz.",
        "«El curso empieza tarde», dijo en rueda de prensa en el Estadio Norte.\n\nLuis Paz explicó que SAID.",
    ],
)
def test_the_one_person_named_further_down_has_spoken_before(text: str) -> None:
    said = extract(text.replace("SAID", SAID), "es")
    assert [quote.attribution.speaker for quote in said] == ["Luis Paz", "Luis Paz"]


def test_another_office_is_somebody_else() -> None:
    text = "Contó que heredó el barco en tiempos del presidente Luis Paz. SAID, dijo el ministro."
    assert last_of(text)[0] == "el ministro"


def test_whoever_was_asked_answers() -> None:
    assert last_of("Luis Paz preguntó a Elena Marco si iría. SAID, respondió.")[0] == "Elena Marco"


def test_a_description_has_its_gender() -> None:
    text = "El canciller Luis Paz lo sabe: SAID, dijo ante sus pares. La vicecanciller, en cambio, cree que SAID."
    assert last_of(text)[0] == "la vicecanciller"


def test_who_has_an_office_of_something_else_is_another() -> None:
    text = "SAID, dijo Luis Paz, ministro de Pesca.\n\nEl ministro de Turismo consideró que SAID."
    assert last_of(text)[0] == "el ministro de Turismo"
