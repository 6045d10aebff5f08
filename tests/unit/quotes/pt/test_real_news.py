"""What Portuguese news of many outlets does, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "“É uma perda para toda a cidade”"
LONG = "“Saímos cedo e apanhámos vento de lado. Os remadores nunca largaram os remos na volta toda.”"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID).replace("LONG", LONG), "pt")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, disse Rosa Antunes.\n\nAs redes estão velhas. SAID, avisou, recordando as avarias.",
         "Rosa Antunes"),
        ("O treinador Nuno Brás falou ontem.\n\nSAID, explicou elogiando a gente do porto.", "Nuno Brás"),
        ("SAID, disse Nuno Brás. Na opinião do ministro, SAID.", "Nuno Brás"),
        ("SAID, explicam os moradores. Nuno Brás não responde. SAID, acrescentam.", "os moradores"),
        ("SAID, disse Rosa Antunes.\n\nAfirmou ainda que SAID.", "Rosa Antunes"),
    ],
)  # fmt: skip
def test_whoever_spoke_goes_on_where_the_subject_is_left_out(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_what_a_long_office_is_of_is_nobody() -> None:
    text = "A presidente da Associação de Oleiros do Concelho de Monsal disse que o ano foi SAID."
    assert last_of(text)[0] == "a presidente da Associação de Oleiros do Concelho de Monsal"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, disse o Presidente do Clube, Nuno Brás.", "Nuno Brás"),
        ("SAID, disse Nuno Brás. O Líder do clube subiu ao palco, dizendo que SAID.", "Nuno Brás"),
    ],
)
def test_offices_with_a_capital_are_no_names(text: str, name: str) -> None:
    assert last_of(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Nuno Brás, treinador do Monsal, depois da regata:\n\n[Balanço da regata] LONG\n\n[Barco avariado?] LONG",
        "SAID, disse Nuno Brás.\n\nMais do que ele contou:\n\nFalta de remos\n\nSAID\n\nRecado\n\nSAID",
    ],
)
def test_words_alone_in_their_paragraph_are_of_whoever_speaks(text: str) -> None:
    assert last_of(text)[0] == "Nuno Brás"


def test_a_second_surname_belongs_to_the_name() -> None:
    text = "Bruno Nogueira e Sousa, presidente da liga, chama ao torneio “festa” e pede SAID."
    assert last_of(text)[0] == "Bruno Nogueira e Sousa"


def test_somebody_else_has_the_other_office() -> None:
    text = "O presidente da Câmara, Nuno Brás, recebeu o ministro da Saúde. SAID, disse o ministro."
    assert last_of(text)[0] != "Nuno Brás"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("O ministro das Pescas, Nuno Brás, acusou o líder dos remadores de andar a SAID.", "Nuno Brás"),
        ("Nuno Brás acusou Ivo Prado de SAID.", "Nuno Brás"),
        ("SAID, acusou Ivo Prado.", "Ivo Prado"),
    ],
)
def test_whom_somebody_accuses_does_not_speak(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_the_line_of_an_agency_is_nobody() -> None:
    text = "Lusa12 Nov, 2019, 11:40\n\nSAID, lamentou a dirigente.\n\nRosa Antunes relatou que SAID."
    said = extract(text.replace("SAID", SAID), "pt")
    assert [quote.attribution.speaker for quote in said] == ["Rosa Antunes", "Rosa Antunes"]


def test_the_place_and_month_of_a_report_are_nobody() -> None:
    text = "Vila da Serra, 14 Mai (Notagência) – O guia Rufino Tavolara falou ontem.\n\nLONG, disse."
    assert last_of(text)[0] == "Rufino Tavolara"
