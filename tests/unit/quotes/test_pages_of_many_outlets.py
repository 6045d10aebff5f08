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
        "Sen. Carl Moss, the council’s No. 3 Whig whip, said the vote would “go well in the end.”",
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


@pytest.mark.parametrize(
    "line",
    [
        "Out and about in Marl: Molly Sands tells how she gave in to cake",
        "READ MORE: Molly Sands finds her house",
        "Photo: Molly Sands / Halden Images",
    ],
)
def test_who_stands_in_a_link_between_paragraphs_is_not_she(line: str) -> None:
    text = (
        "Vela is back with her new record. In talks on Friday, Vela, 27, told of her change of heart.\n\n"
        f"She even wrote about her son, 3, she told Radio Marl.\n\n{line}\n\n{SAID} she said.\n\nVela tours in May."
    )
    assert speaker(text) == "Vela"


def test_heading_with_a_name_tells_who_she_is() -> None:
    text = f"People of Marl told of the storm.\n\nMolly Sands, 34, teacher\n\n{SAID} she says.\n\nThe storm went on."
    assert speaker(text) == "Molly Sands"


def test_title_in_single_marks_is_nobody() -> None:
    text = (
        "The ‘Quiet Teacher’ star had doubts before she moved in with the 40-year-old potter, and says she finds Ben "
        "Tarn “so kind”."
    )
    assert speaker(text) != "Quiet Teacher"


@pytest.mark.parametrize(
    "noun", ["a key Whig pledge to cut queues", "an MWP demand for more pay", "a Tory claim of fraud"]
)
def test_what_a_party_demands_is_no_verb(noun: str) -> None:
    assert speaker(f"There is a “real danger” that {noun} leads nowhere, judges have said.") == "judges"


def test_page_in_single_marks_keeps_speech_in_double_ones() -> None:
    text = (
        "Ms Holt said: ‘They have nothing to hide, and will vote for it.’ Mr Pell said: ‘So be it.’\n\n"
        "Asked about the day, Ms Holt said: ‘It is right that the hall decides.\n\n"
        "“I know nobody who would stay.\n\n“They decide it now.”\n\n"
        "Mr Tarn added that “nobody had told him of it.”\n\nMs Pell said: ‘He will not go.’"
    )
    said = [(one.attribution.speaker, one.text.split()[0]) for one in extract(text)]
    assert said == [
        ("Holt", "They"), ("Pell", "So"), ("Holt", "It"), ("Holt", "I"), ("Tarn", "nobody"), ("Pell", "He"),
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["said the day had been an", "warned that it was an", "described the day as an"])
def test_part_in_single_marks_behind_a_verb_of_speech_is_speech(verb: str) -> None:
    text = f"“We lost a day,” said Ann Holt.\n\nSenator Owen Tarn {verb} ‘utter waste of time’ for the town."
    said = [(one.attribution.speaker, one.text) for one in extract(text)]
    assert said == [("Ann Holt", "We lost a day,"), ("Owen Tarn", "utter waste of time")]


def test_words_in_single_marks_without_such_a_verb_are_no_speech() -> None:
    text = (
        "“We lost a day,” said Ann Holt. A delay, she says, is what more riders are buying ‘on the move’ with a card."
    )
    assert [one.text for one in extract(text)] == ["We lost a day,"]


@pytest.mark.parametrize("who", ["British rock band Whitehall singer", "German car maker Halden boss"])
def test_land_before_a_noun_is_nobody(who: str) -> None:
    said = extract(f"“An artist whom I loved,” tweeted {who} Owen Tarn.")[0].attribution
    assert (said.speaker, said.role) == ("Owen Tarn", who)


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        ("St Clare’s Hospice Fundraiser Ann Holt said", "St Clare’s Hospice Fundraiser"),
        ("Ann Holt, Charity Fundraiser, said", "Charity Fundraiser"),
        ("Ann Holt, events co-ordinator at the trust, said", "events co-ordinator at the trust"),
    ],
)
def test_who_raises_funds_is_a_person(lead: str, role: str) -> None:
    attribution = extract(f"The shop opened on Monday. {lead}: “We could not be happier with what people gave.”")[
        0
    ].attribution
    assert (attribution.speaker, attribution.role) == ("Ann Holt", role)


@pytest.mark.parametrize("page", ["An online fundraiser", "A fundraiser set up by friends"])
def test_page_that_raises_funds_tells_something(page: str) -> None:
    (quotation,) = extract(f"Holt was hurt on Monday. {page} says she is “still in great pain”.")
    assert "fundraiser" in (quotation.attribution.speaker or "")


@pytest.mark.parametrize("mark", ["- ", "– ", ""])
def test_word_that_opens_a_line_of_a_list_is_nobody(mark: str) -> None:
    lines = f"{mark}Sold old watches.\n\n{mark}Threatened a clerk, telling him: “You will go.”"
    text = f"The paper found that the firm:\n\n{lines}\n\nTarn will be back in court."
    assert speaker(text) != "Threatened"


def test_wife_in_a_list_is_not_apposed_to_a_man() -> None:
    text = (
        "Brian Holt left the flight — Holt, his wife and two children — on Monday. Ida Pell was there. SAID, he said."
    )
    assert speaker(text) == "Brian Holt"


@pytest.mark.parametrize("end", ["", "…", "\n"])
def test_words_that_a_summary_cuts_off_have_their_speaker(end: str) -> None:
    cut_off = f"“There’s little hope. Pay and people are short, but n{end}"
    assert speaker(f"The council met. One clerk, clearly tired, declared, {cut_off}") == "one clerk"


@pytest.mark.parametrize("adjectives", ["tall, freckled", "quiet, grey-haired"])
def test_two_adjectives_with_a_comma_are_of_one_mention(adjectives: str) -> None:
    assert speaker(f"SAID said a {adjectives} carpenter on Monday. He left by train.") == f"a {adjectives} carpenter"
