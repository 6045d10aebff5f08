"""More of what Spanish news does: openers, offices in brackets, verbs before names, people without a name."""

import pytest

from bot.quotes import extract

SAID = "«El molino no volverá a girar este año»"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), "es")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nada más salir del agua, con las redes, Elena Marco enseñaba su barca. SAID, decía.", "Elena Marco"),
        ("Mira: Elena Marco y la radio: SAID", "Elena Marco"),
    ],
)
def test_pronouns_and_words_around_an_article_are_no_names(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "En el marco de la segunda cuenta de la alcaldesa Elena Marco, la diputada de Ribamar (UR), Tarsila Coll,"
            " llegó tarde. Sobre esto, la diputada comentó: SAID.",
            "Tarsila Coll",
        ),
    ],
)
def test_a_party_in_brackets_stands_between_an_office_and_its_name(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_any_verb_before_a_name_and_a_colon_tells_who_speaks() -> None:
    text = (
        "Las tres cofradías coinciden en una idea, que condensó Bruno Casal: SAID. Por su parte, Elena Marco insistió"
        " en otra cosa."
    )
    assert last_of(text)[0] == "Bruno Casal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Hay que drenar», dijo Bruno Casal.\n\nSAID, expresó luego de que Elena Marco lo mirara.", "Bruno Casal"),
        ("Los vecinos cruzaron el río. «Abran», gritó Bruno Casal. Los vecinos volvieron. SAID, insistieron.",
         "los vecinos"),
    ],
)  # fmt: skip
def test_who_acts_in_a_clause_or_alone_is_no_left_out_subject(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_people_of_another_kind_are_not_who_has_an_office() -> None:
    text = "Un jurado popular escuchó los alegatos. SAID, recordó el fiscal jefe."
    assert last_of(text)[0] == "el fiscal jefe"


def test_a_nickname_with_an_article_is_less_than_sure() -> None:
    assert last_of("«Hay que drenar», dijo el técnico Bruno Casal. SAID, afirmó el Zurdo, quien se fue.")[1] < 0.9


def test_positions_in_games_call_somebody_again() -> None:
    text = "El volante Bruno Casal y el árbitro, Luis Tarín, hablaron.\n\nSAID, sostuvo el volante."
    assert last_of(text)[0] == "Bruno Casal"


def test_one_of_many_is_named_behind() -> None:
    text = "Uno de sus amigos, Bruno Casal, quien publicó un mensaje en el que se lee: SAID"
    assert last_of(text)[0] == "Bruno Casal"


def test_what_an_officer_speaks_of_is_no_part_of_the_office() -> None:
    text = "El fiscal Bruno Casal acusó al molinero. SAID, relató el fiscal respecto de la tarde anterior al robo."
    assert last_of(text)[0] == "Bruno Casal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yeray Casal y Garbiñe Marco llegaron tarde. SAID, dijo ella.", "Garbiñe Marco"),
        ("Garbiñe Marco vio a Yeray Casal en la plaza. SAID, dijo él.", "Yeray Casal"),
    ],
)
def test_given_names_tell_a_gender(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize("name", ["Casáls", "Dario Casáls", "Darío Casals"])
def test_accents_that_are_left_out_make_nobody_else(name: str) -> None:
    assert last_of(f"El patrón Darío Casáls habló ayer.\n\nSAID, dijo {name}.")[0] == "Darío Casáls"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alcalde de Ribamar promete que SAID", "Alcalde de Ribamar"),
        (
            "Alcalde de Ribamar promete que SAID\n\nLa leña llega tarde. «Hay que drenar», dijo Bruno Casal.",
            "Bruno Casal",
        ),
        ("Para el alcalde electo, Bruno Casal, los vecinos mienten. SAID, agregó.", "Bruno Casal"),
    ],
)
def test_an_office_in_a_headline_has_no_article(text: str, name: str) -> None:
    said = extract(text.replace("SAID", SAID), "es")[0].attribution
    assert (said.speaker, said.confidence < 0.9) == (name, True)
