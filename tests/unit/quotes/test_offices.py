"""Offices of several words before a name: where the name begins, and what somebody is."""

import pytest

from bot.quotes import extract


@pytest.mark.parametrize(
    "office",
    [
        "Minister of State for Island Affairs and Coastal Affairs",
        "Minister for Harbours, Rural Towns and Museums",
        "Secretary of State for Culture and Sport",
        "Minister for Local Government and Housing",
        "Ambassador to Norway",
        "Kenyan ambassador to the UN",
        "US ambassador to the United Nations",
        "Kenyan High Commissioner to India",
    ],
)
@pytest.mark.parametrize("name", ["Anan Pell", "Mary Ann Holt"])
def test_office_is_no_part_of_a_name(office: str, name: str) -> None:
    said, again = extract(f"“The harbour is safe,” said {office} {name}.\n\nIt rained. “It is so,” Ms {name} said.")
    assert (said.attribution.speaker, again.attribution.speaker) == (name, name)
    assert said.attribution.role == office


def test_minister_with_a_long_office_is_called_the_minister() -> None:
    text = "Minister for Trade and Home Affairs Anan Kurup drew scorn. Kurup left.\n\n“It is so,” the minister said."
    assert extract(text)[-1].attribution.speaker == "Anan Kurup"


@pytest.mark.parametrize("who", ["an aide to US President Grace Odo", "a friend of Minister Grace Odo"])
def test_somebody_of_an_office_holder_is_not_the_holder(who: str) -> None:
    assert extract(f"“It is so,” said {who}.")[-1].attribution.speaker == who


def test_minister_and_somebody_else_are_two() -> None:
    said = extract("“It is so,” said the Minister for Culture and Mary Ann Holt.")[-1].attribution
    assert said.speaker != "Mary Ann Holt" or said.role is None


@pytest.mark.parametrize(
    ("introduced", "title", "name"),
    [
        ("Secretary of State John Reed came.", "Secretary of State", "John Reed"),
        ("Leader of the Opposition Ann Holt came.", "Leader of the Opposition", "Ann Holt"),
        ("Bill Reed, the Secretary of State for Trade, came.", "Secretary of State", "Bill Reed"),
        ("“Yes,” said Ann Holt, the Director of Public Suits.", "Director of Public Suits", "Ann Holt"),
        ("Former Secretary of State John Reed came.", "Secretary of State", "Secretary of State"),
        ("Deputy Secretary of State Jo Pell met Secretary of State John Reed.", "Secretary of State", "John Reed"),
    ],
)
def test_title_in_capitals_is_whoever_has_it(introduced: str, title: str, name: str) -> None:
    text = f"{introduced} It rained all day. “We will mend it,” the {title} said."
    assert extract(text)[-1].attribution.speaker == name


@pytest.mark.parametrize(
    "who",
    [
        "Adit Ramesh, CEO of Trion Solutions,",
        "Adit Ramesh, Founder and CEO of Trion Solutions,",
        "Adit Ramesh, founder and CEO of Trion Solutions,",
        "Adit Ramesh, who is Chairman and CEO of Trion Solutions,",
    ],
)
def test_second_office_is_the_same_persons(who: str) -> None:
    said = extract(f"{who} came on Monday. It rained. “Sure it is so,” the CEO said.")[-1].attribution
    assert said.speaker == "Adit Ramesh"


@pytest.mark.parametrize(
    "text",
    [
        "“It is so,” said the Mayor of Marl, Grace Odo.",
        "The Bishop of Marl, the Right Reverend Grace Odo, came. It rained. “It is so,” the bishop said.",
        "The Chief Constable of Marl, Grace Odo, came. It rained. “It is so,” the Chief Constable of Marl said.",
        "Grace Odo, the Mayor of Marl, met Jack Pell, a glazier. “It is so,” the mayor said.",
        "The President of Norland, Grace Odo, met Jack Pell. “It is so,” the president said.",
    ],
)
def test_title_of_a_place_beside_a_name_is_that_person(text: str) -> None:
    assert extract(text)[-1].attribution.speaker == "Grace Odo"


def test_title_of_a_place_before_two_names_is_neither() -> None:
    text = "The Mayor of Marl, Grace Odo and Jack Pell came. It rained. “It is so,” the mayor said."
    assert extract(text)[-1].attribution.speaker == "Mayor of Marl"
