"""Kinds of sentences on pages of many outlets, as any feed may lead to."""

import pytest

from bot.quotes import extract

SAID = "“We are out of money and everybody knows it.”"


def speaker(text: str) -> str | None:
    """Who says the last quotation of a text."""
    return extract(text.replace("SAID", SAID))[-1].attribution.speaker


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Carl Moss, the chamber’s No. 3 Whig leader, said they would “get there and that is all.”",
        "The firm's No. 2 official, Carl Moss, said the sponsors were “tired of it all.”",
        "Carl Moss, No. 4 on the list, said the sponsors were “tired of it all.”",
        "No. 4 seed Carl Moss said: SAID",
    ],
)
def test_number_ends_no_sentence(text: str) -> None:
    said = extract(text.replace("SAID", SAID))[-1].attribution
    assert said.speaker == "Carl Moss"
    assert said.confidence > 0.9


def test_land_is_no_firm_beside_an_airline() -> None:
    text = "Aer Tarnus is to offer seats to all who booked cheap flights to the US. The airline said: SAID"
    assert speaker(text) == "Aer Tarnus"


def test_airline_is_the_company_beside_another_body() -> None:
    text = (
        "Aer Tarnus is to offer seats to all who booked cheap flights to the US. The airline blamed an error.\n\n"
        "The National Buyers Agency (NBA) warned Aer Tarnus on Monday.\n\nSAID the company said in a statement."
    )
    assert speaker(text) == "Aer Tarnus"
