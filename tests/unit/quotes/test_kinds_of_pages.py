"""Kinds of sentences that web pages of broadcasters and papers had: who it is by office, by half a name, by an echo."""

import pytest

from bot.quotes import extract

AID = "“We are out of money and everybody knows it.”"
LONG = "would support the country in its defense against the invasion of its eastern provinces for"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Owen Tarn met Ukrainian President Mara Pike. Tarn vowed to go on. “It is so,” the president said.",
         "Owen Tarn"),  # of two who hold the office
        ("President Owen Tarn met Ukrainian President Mara Pike. “It is so,” the Ukrainian president said.",
         "Mara Pike"),
        (f"Owen Tarn met Mara Pike, who said the union {LONG} “as long as it takes.”", "Mara Pike"),
        (f"President Owen Tarn came. It is up to the president, who said it {LONG} “a long time.”", "Owen Tarn"),
        (f"Actor Terry Crews took to the page.\n\n{AID} Crews wrote.", "Terry Crews"),  # "crews" are people, too
        ("“It is so,” said an asylum-seeker named Beatriz, who has been waiting.", "Beatriz"),
        ("Dwayne “The Rock” Tarn came. “It is so,” Tarn said.", "Dwayne Tarn"),
        ("“It is so,” said a nurse named Beatriz, who has been waiting.", "Beatriz"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, speaker: str) -> None:
    assert extract(text)[-1].attribution.speaker == speaker


def test_of_two_who_hold_an_office_nobody_is_sure() -> None:
    text = "President Owen Tarn met President Mara Pike. Tarn vowed to go on. “It is so,” the president said."
    assert extract(text)[-1].attribution.confidence < 0.9


def test_titles_in_a_sentence_at_the_top_are_no_echoes() -> None:
    text = (
        "Andre Brade, who won a prize for “Harbour Street” and shone in the series “Marl Nine”, died on Monday.\n\n"
        "A studio spoke.\n\n“From Harbour Street to Marl Nine he was great,” said Mary Holt of the studio."
    )
    assert [one.text for one in extract(text)] == ["From Harbour Street to Marl Nine he was great,"]


def test_few_words_of_a_sentence_at_the_top_are_less_than_sure_to_be_an_echo() -> None:
    text = (
        "The minister has ordered a review of the service that has become more like a “second land army.”\n\n"
        "Observers doubted it.\n\n“They are a second land army and more,” said Owen Tarn."
    )
    assert extract(text)[0].attribution.confidence < 0.9


@pytest.mark.parametrize(
    "who", ["the victim’s mother", "the boy’s father", "an elderly man", "fishermen", "a source", "hospital staff"]
)
def test_somebody_without_a_name_is_nobody_named(who: str) -> None:
    text = f"Owen Tarn opened the hall and thanked Mara Pike.\n\n“It was dark and nobody came,” {who} said."
    assert extract(text)[-1].attribution.speaker == who


@pytest.mark.parametrize(
    "who",
    [
        "a visibly shaken {}", "the usually reserved {}", "an emotional {}", "the 34-year-old {}", "the outspoken {}",
        "the Marl-based {}", "then-mayor {}", "her friend {}", "the newly elected councillor {}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["Mara Pike", "Pike"])
def test_words_before_a_name_are_no_part_of_it(who: str, name: str) -> None:
    said = who.format(name)
    top = "Owen Tarn opened the hall on Monday and thanked Mara Pike.\n\n"
    for text in (
        f"{said[0].upper()}{said[1:]} said: {AID}",
        f"{AID[:-2]},” {said} said.",
        f"{AID[:-2]},” said {said}.",
    ):
        assert extract(top + text)[0].attribution.speaker == "Mara Pike"


@pytest.mark.parametrize("who", ["the state-owned {}", "the Marl-based {}", "the trade body {}", "chipmaker {}"])
def test_words_before_a_body_are_no_part_of_its_name(who: str) -> None:
    said = who.format("Acmetron")
    for text in (
        f"{said[0].upper()}{said[1:]} said: {AID}",
        f"{AID[:-2]},” {said} said.",
        f"{AID[:-2]},” said {said}.",
    ):
        assert extract(f"Owen Tarn left Acmetron on Monday.\n\n{text}")[0].attribution.speaker == "Acmetron"


@pytest.mark.parametrize(
    ("holt", "tarn", "said"),
    [
        ("Labour MP Mary Holt", "Conservative MP Owen Tarn", {"the Tory MP": "Owen Tarn", "the Tory": "Owen Tarn"}),
        (
            "US ambassador Mary Holt",
            "French minister Luc Tarn",
            {"the American": "Mary Holt", "the envoy": "Mary Holt"},
        ),
        ("novelist Mary Holt", "film-maker Owen Tarn", {"the filmmaker": "Owen Tarn", "the writer": "Mary Holt"}),
        ("the mayor, Mary Holt,", "the headteacher, Owen Tarn,", {"the principal": "Owen Tarn"}),
        ("farmer Mary Holt", "vet Owen Tarn", {"the veterinarian": "Owen Tarn"}),
        ("chief executive Mary Holt", "finance chief Owen Tarn", {"the CFO": "Owen Tarn", "the CEO": "Mary Holt"}),
    ],
)
def test_other_words_for_an_office_or_a_party(holt: str, tarn: str, said: dict[str, str]) -> None:
    for one, other in ((holt, tarn), (tarn, holt)):
        for description, speaker in said.items():
            met = f"{one[0].upper()}{one[1:]} met {other} in the hall and spoke of the plan."
            text = f"{met}\n\n{AID[:-2]},” {description} said."
            assert extract(text)[-1].attribution.speaker == speaker, description


def test_of_two_musicians_the_musician_is_nobody_surely() -> None:
    text = f"Singer Mary Holt met drummer Owen Tarn in the hall.\n\n{AID[:-2]},” the musician said."
    assert extract(text)[-1].attribution.confidence < 0.9


@pytest.mark.parametrize(
    ("entry", "speaker"),
    [
        ("14.52 More from Ruane: “My mother missed it.”", "Mia Ruane"),
        ("14:52 Voters tell Mia Ruane: “We lost it.”", "Voters"),
        ("09.05 Ann Holt said: “We lost it.”", "Ann Holt"),
        ("One minister texts me: “We lost it.”", "one minister"),
        ("Ann Holt emails me: “We lost it.”", "Ann Holt"),
    ],
)
def test_entries_of_a_page_written_as_things_happen(entry: str, speaker: str) -> None:
    text = f"Mia Ruane is the secretary of the union. The hall was full.\n\n{entry}\n\nThe hall closed at ten."
    assert extract(text, "en")[0].attribution.speaker == speaker


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("The mother of a boy who was left on a bus", "his mother, Carla Mohn, 29,"),
        ("The mother of a boy who was left on a bus", "Carla Mohn, his mother,"),
        ("A mother whose son died", "his mother, Carla Mohn,"),
    ],
)
def test_relative_of_the_first_line_is_named_further_down(lead: str, named: str) -> None:
    text = f"{lead} has called it “a shame for us all”.\n\nTheo was in the depot.\n\n“He cried,” {named} told the Post."
    assert [one.attribution.speaker for one in extract(text, "en")] == ["Carla Mohn", "Carla Mohn"]


@pytest.mark.parametrize(
    "named",
    [
        "“He was kind,” Max's mother, Ann Bly, told the Post.",
        "“He was kind,” his mother, Ann Bly, told the Post. “He was calm,” his mother, Carla Mohn, told the Mail.",
    ],
)
def test_relative_of_the_first_line_is_no_other_ones_relative(named: str) -> None:
    text = (
        "The mother of a boy who died has called it “a shame for us all”.\n\nTheo and his friend Max Bly were nine."
        f"\n\n{named}"
    )
    assert extract(text, "en")[0].attribution.speaker not in ("Ann Bly", "Carla Mohn")


@pytest.mark.parametrize(
    "who",
    [
        "Plant worker Mark Mohn, 53, of Quarry Road, Perton, has worked at the site for 37 years.",
        "Mark Mohn has worked at the site for 37 years.",
        "Mark Mohn is a fitter at the plant.",
    ],
)
def test_words_alone_are_of_who_is_named_in_the_paragraph_before(who: str) -> None:
    text = f"Workers were told on Tuesday.\n\n{who}\n\n“It's a sad time. My father worked here.”\n\nIt rained."
    assert extract(text, "en")[0].attribution.speaker == "Mark Mohn"


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("Mark Mohn has worked at the site with Ann Pell for 37 years.", "It's a sad time. My father worked here."),
        ("Mark Mohn died at the site in May.", "He was the best of men. He never complained."),
    ],
)
def test_words_alone_are_nobodys_where_two_are_named_or_he_is_told_of(who: str, words: str) -> None:
    text = f"Workers were told on Tuesday.\n\n{who}\n\n“{words}”\n\nThe plant opened in 1940."
    assert extract(text, "en")[0].attribution.speaker is None


@pytest.mark.parametrize("firm", ["North American-based Acmar", "New York-based Acmar", "San Marco-owned Acmar"])
def test_first_half_of_a_joined_word_is_no_name(firm: str) -> None:
    text = f"Workers wept.\n\n{firm} announced its decision.\n\nIt said that it followed an “extensive review”."
    assert extract(text, "en")[0].attribution.speaker == "Acmar"


@pytest.mark.parametrize(
    ("part", "noun"), [("defending", "barrister"), ("representing Bly", "solicitor"), ("prosecuting", "prosecutor")]
)
def test_lawyer_is_who_has_that_part_in_court(part: str, noun: str) -> None:
    text = f"A man was in court. Owen Mohn, {part}, disputed the case.\n\n“He is a man who runs,” the {noun} said."
    assert extract(text, "en")[0].attribution.speaker == "Owen Mohn"


def test_lawyer_of_two_is_nobody_for_certain() -> None:
    text = (
        "Owen Mohn, defending, disputed the case. Ann Pell, prosecuting, did not.\n\n“He runs,” the barrister said. "
        "The trial goes on."
    )
    assert extract(text, "en")[0].attribution.confidence < 0.9


@pytest.mark.parametrize("owner", ["the city's spokesman", "the school spokesman", "the spokesman for Pell"])
def test_somebody_elses_spokesman_is_another_one(owner: str) -> None:
    text = f"The bank sued the city. “It is sad,” a spokesman for the bank said. “We owe nothing,” {owner} said."
    assert [one.attribution.speaker for one in extract(text, "en")] == ["a spokesman for the bank", owner]


@pytest.mark.parametrize("verb", ["wept", "slept on", "drove to her"])
def test_verb_behind_an_addition_is_no_part_of_who_speaks(verb: str) -> None:
    text = f"A nurse at the hospital {verb}. “It is a sad day for all of us here,” she said."
    assert extract(text, "en")[0].attribution.speaker == "a nurse at the hospital"


@pytest.mark.parametrize("act", ["sacked coach", "suspended teacher", "appointed chairman"])
def test_act_on_somebody_is_no_part_of_his_office(act: str) -> None:
    text = f"The club {act} Jack Mohn. “It had to be done,” the club said."
    assert extract(text, "en")[0].attribution.speaker == "the club"


@pytest.mark.parametrize(
    "met", ["met the French president, Luc Mohn.", "met French president Luc Mohn.", "beat Luc Mohn of France."]
)
def test_frenchman_is_of_whom_it_is_told(met: str) -> None:
    text = f"Owen Pell {met} “It was a frank talk,” the Frenchman said."
    assert extract(text, "en")[0].attribution.speaker == "Luc Mohn"
