"""Names of bodies with small words in them, and somebody who is called by party and place."""

import pytest

from bot.quotes import extract

SAID = "“We are out of money and everybody knows it.”"


def speaker(text: str) -> str | None:
    """Who says the last quotation of a text."""
    return extract(text.replace("SAID", SAID))[-1].attribution.speaker


@pytest.mark.parametrize(
    "name",
    [
        "Food and Drug Administration", "Centers for Disease Control and Prevention", "Center for American Progress",
        "Department of Health and Human Services", "Health and Safety Executive", "Institute for the Study of War",
        "American College of Obstetricians and Gynecologists", "Securities and Exchange Commission",
        "House Energy and Commerce Committee", "Committee on Foreign Affairs", "Department for Work and Pensions",
        "Royal Society for the Prevention of Accidents", "Association of Teachers and Lecturers",
        "Alberry Society for the Prevention of Cruelty to Children", "Council on Foreign Relations",
        "Center for Strategic and International Studies", "Ministry of Food and Agriculture",
        "National Oceanic and Atmospheric Administration", "Bank of Marl", "Home Office", "Human Rights Watch",
        "Local Government Association", "Major League Baseball", "NFL Players Association", "Church of England",
        "Independent Office for Police Conduct", "Committee to Protect Journalists", "Transport for London",
        "Devon and Cornwall Police", "Department of Foreign Affairs and Trade", "Writers Guild of America",
    ],
)  # fmt: skip
def test_name_of_a_body_is_whole(name: str) -> None:
    assert speaker(f"The {name} said: SAID") == name
    assert speaker(f"A {name} spokesman said: SAID") == f"a {name} spokesman"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for the Department for Environment, Food and Rural Affairs said: SAID",
         "a spokesman for the Department for Environment, Food and Rural Affairs"),
        ("The Marl District Attorney's Office said: SAID", "Marl District Attorney's Office"),
        ("The Governor's Office of Emergency Services said: SAID", "Governor's Office of Emergency Services"),
        ("Doctors Without Borders said: SAID", "Doctors Without Borders"),
        ("Some would campaign for Mary Holt. Holt said: SAID", "Mary Holt"),
        ("Mary Holt of the Center for American Progress said: SAID", "Mary Holt"),
        ("Health and Safety Minister Mary Holt said: SAID", "Mary Holt"),
        ("The Marl Institute for Mary Holt said: SAID", "Marl Institute"),
        ("The Treasury and Home Office said: SAID", "Home Office"),
        ("The Commission on Marl Debates met on Monday. The commission said: SAID", "Commission on Marl Debates"),
        ("It was said by the Ministry of Food and", "Ministry of Food"),
    ],
)  # fmt: skip
def test_what_is_no_part_of_a_name_of_a_body(text: str, name: str) -> None:
    assert speaker(text if "SAID" in text else f"SAID {text}") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moody's said: SAID", "Moody's"),
        ("The boss of Sainsbury’s agreed. SAID said Sainsbury’s.", "Sainsbury's"),
        ("Standard & Poor's said: SAID", "Standard & Poor's"),
        ("Victoria's Secret said: SAID", "Victoria's Secret"),
        ("General Electric said: SAID", "General Electric"),
        ("Warner Bros. Marl said: SAID", "Warner Bros. Marl"),
        ("Kenya's Grace Odo said: SAID", "Grace Odo"),
        ("Cleveland's Plain Post said: SAID", "Plain Post"),
        ("Mary Holt came. SAID a friend of Holt's said.", "a friend of Holt's"),
        ("Holt denied Tarn's claims, and Holt said: SAID", "Holt"),
    ],
)
def test_firms_that_are_called_like_what_somebody_owns(text: str, name: str) -> None:
    assert speaker(text) == name


BLUNT = "Hale left and Holt was blunt about her position on aid.\n\n“We are out of money,” "


@pytest.mark.parametrize(
    ("holt", "hale"),
    [
        ("Rep. Mary Holt of Ohio", "Sen. Tommy Hale of Alabama"),
        ("Rep. Mary Holt (D-Ohio)", "Sen. Tommy Hale (R-Ala.)"),
        ("Rep. Mary Holt, Democrat of Ohio,", "Sen. Tommy Hale, Republican of Alabama,"),
        ("Ohio Rep. Mary Holt", "Alabama Sen. Tommy Hale"),
    ],
)
def test_somebody_is_called_by_party_and_place(holt: str, hale: str) -> None:
    for met in (f"{hale} met {holt} on Monday. ", f"{holt} met {hale} on Monday. "):
        assert speaker(f"{met}{BLUNT}the Ohio Democrat said.") == "Mary Holt"
        assert speaker(f"{met}{BLUNT}the Alabama Republican said.") == "Tommy Hale"


def test_somebody_of_a_party_is_no_name() -> None:
    assert speaker("“It is on,” one Ohio Democrat said. “It is off,” another Ohio Democrat said.") == (
        "another Ohio Democrat"
    )


NEWS = {
    "Aquila Airways": {"airline", "carrier", "company"},
    "Northern Television": {"company"},
    "Tarn Bank": {"bank", "lender"},
    "Halden Insurance": {"insurer", "company"},
    "Acme Energy": {"utility", "company"},
    "Ryanov": {"airline", "carrier", "insurer", "lender", "retailer", "utility", "company"},
    "Marlshire Police": set[str](),
    "Marl Hospital": {"hospital"},
    "Kirkby Fire and Rescue Service": {"fire service"},
}


@pytest.mark.parametrize("body", NEWS)
def test_firms_are_called_by_their_own_kind_alone(body: str) -> None:
    nouns = sorted(set.union(*NEWS.values()))
    text = f"{body} was told of it on Monday, when the minister Ann Pike came.\n\n“We are all very tired now,” the "
    called = {noun for noun in nouns if speaker(f"{text}{noun} said.") == body}
    assert called == NEWS[body]


@pytest.mark.parametrize("other", ["another airline", "a different airline", "a rival airline"])
def test_the_airline_is_the_one_that_the_article_is_about(other: str) -> None:
    text = (
        f"Lomax Air has apologised to a family.\n\nThey had to book with {other} to get home.\n\n"
        "“We are sorry for this most unfortunate experience,” the airline said."
    )
    assert extract(text, "en")[0].attribution.speaker == "Lomax Air"
