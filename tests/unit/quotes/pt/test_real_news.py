"""What Portuguese news of many outlets does, in sentences of our own."""

import pytest

from bot.quotes import extract

SAID = "“É uma perda para toda a cidade”"


def last_of(text: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a text, and the confidence."""
    said = extract(text.replace("SAID", SAID), "pt")[-1].attribution
    return said.speaker, said.confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SAID, disse Rosa Antunes.\n\nEstas condições são más. SAID, alertou, lembrando as consequências.",
         "Rosa Antunes"),
        ("O treinador Nuno Brás falou ontem.\n\nSAID, explicou ressaltando a crise do clube.", "Nuno Brás"),
        ("SAID, disse Rosa Antunes.\n\nAfirmou ainda que SAID.", "Rosa Antunes"),
    ],
)  # fmt: skip
def test_whoever_spoke_goes_on_where_the_subject_is_left_out(text: str, name: str) -> None:
    assert last_of(text)[0] == name


def test_what_a_long_office_is_of_is_nobody() -> None:
    text = "A presidente da Associação de Agricultores do Distrito de Monsal disse que o ano foi SAID."
    assert last_of(text)[0] == "a presidente da Associação de Agricultores do Distrito de Monsal"
