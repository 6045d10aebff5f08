"""Who "he" is behind a sentence that somebody tells, and behind one that tells who a description is."""

import pytest

from bot.quotes import extract

SAID = "The shop in Marl was in the news again.\n\n{before} “It will take years and a lot of money,” he said."


@pytest.mark.parametrize(
    "before",
    [
        "Tom Pell knows nothing of the plan, said Karl Moss.",
        "Tom Pell, said Karl Moss, is ill.",
        "Tom Pell, Karl Moss said, is ill.",
        "Tom Pell is ill, Karl Moss said.",
        "According to Karl Moss, Tom Pell is ill.",
        "Karl Moss said Tom Pell had promised him a house.",
    ],
)
def test_the_teller_of_the_sentence_before_goes_on(before: str) -> None:
    (quotation,) = extract(SAID.format(before=before))
    assert quotation.attribution.speaker == "Karl Moss"


@pytest.mark.parametrize(
    "before",
    [
        "One of them is Karl Moss, who farms at Marl.",
        "The winner was Karl Moss, of Marl.",
    ],
)
def test_a_description_is_whom_it_is_said_to_be(before: str) -> None:
    *_, quotation = extract(SAID.format(before=f"“No,” Sam Denby said.\n\n{before}"))
    assert quotation.attribution.speaker == "Karl Moss"


@pytest.mark.parametrize("epithet", ["Serb", "24-year-old", "striker", "defending champion"])
def test_an_epithet_that_leads_the_sentence_leaves_others_in_it_unsure(epithet: str) -> None:
    text = f"Marsh plays Ana Ristic on Friday. The {epithet} needed 49 minutes to beat Carla Fonseca of Portugal."
    (quotation,) = extract(f"{text} “I have a dinner reservation,” she said.")
    assert quotation.attribution.speaker == "Ana Ristic" or quotation.attribution.confidence < 0.7


@pytest.mark.parametrize("epithet", ["Serb", "German", "Ghanaian"])
def test_whoever_is_called_by_a_country_is_somebody(epithet: str) -> None:
    (quotation,) = extract(f"Ana Ristic won. The {epithet}, who beat Sam Denby, told us it was “a dinner reservation”.")
    assert quotation.attribution.speaker == "Ana Ristic"


def test_a_short_name_at_the_start_of_a_sentence_is_no_adverb() -> None:
    (quotation,) = extract("It was a wet day.\n\nBly United cut its forecast on Monday. “We are sorry,” the club said.")
    assert quotation.attribution.speaker == "Bly United"


def test_whoever_says_so_at_the_end_of_the_sentence_before_goes_on() -> None:
    text = "“I rang,” said Marisela Quint.\n\nIt went to a committee led by Fran Deakin, who says she has no copy."
    *_, quotation = extract(f"{text} “We get a great many reports,” she said.")
    assert quotation.attribution.speaker == "Fran Deakin"


def test_he_is_the_subject_behind_an_opening_clause() -> None:
    text = "“A twentieth,” said Amit Roy.\n\nAsked what he will look at first, Jonah Mabry doesn’t hesitate."
    *_, quotation = extract(f"{text} “The floor,” he says.")
    assert quotation.attribution.speaker == "Jonah Mabry"
    assert quotation.attribution.confidence > 0.7


def test_who_is_put_in_behind_the_words_says_them() -> None:
    text = "Harbour master Denholm Akers was having none of it."
    (quotation,) = extract(f"{text} The pilots had signed the agreement “with a smile”, he said, and went home.")
    assert quotation.attribution.speaker == "Denholm Akers"


def test_a_longer_sentence_may_lead_to_words_alone() -> None:
    text = "“You sit there,” said Owen Strand. His colleague Petra Vance, the only woman there, had one word for it."
    *_, quotation = extract(f"{text} “Insulting.”")
    assert quotation.attribution.speaker == "Petra Vance"


@pytest.mark.parametrize(
    ("given", "pronoun"),
    [("Canute", "he"), ("Thabiso", "he"), ("Njeri", "she"), ("Oksana", "she"), ("Grzegorz", "he"), ("Abimbola", "she")],
)
def test_given_names_of_many_countries_tell_who_is_meant(given: str, pronoun: str) -> None:
    other = "Ann Pell" if pronoun == "he" else "Tom Pell"
    (quotation,) = extract(f"{given} Mabry met {other} on Monday. “It is late,” {pronoun} said.")
    assert quotation.attribution.speaker == f"{given} Mabry"


def test_whom_the_writer_asks_answers() -> None:
    text = "His daughter, Caroline, said he was “a decent man”.\n\nI ask Tamsin Bright if she is sorry. She looks up."
    *_, quotation = extract(f"{text} “I feel sorry for the bend,” she says.")
    assert quotation.attribution.speaker == "Tamsin Bright"


def test_a_capital_article_behind_a_question_begins_a_sentence() -> None:
    text = (
        "She turned to Pete Whitlock and asked: “Where did you file taxes last year?” The Republican said he was sorry."
    )
    (quotation,) = extract(f"The moderator, Liz Tomasello, twice had to ask for quiet. {text}")
    assert quotation.attribution.speaker == "Liz Tomasello"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“We are studying it,” said Dato’ Azman Harun, managing director of Selasih Land.", "Azman Harun"),
        ("“We are studying it,” said Tan Sri Lim Kok of Selasih Land.", "Lim Kok"),
        ("The Lithuanian had been called “soft as butter” by Plainsmen forward Kelvin Rudd.", "Kelvin Rudd"),
        ("“I thought they were rocks,” said the 22-year-old, Jonas Wieland.", "Jonas Wieland"),
        ("Owen Tarn looks along the sofa. Tunde studies the ceiling. “He’s got my kidney,” he says.", "Tunde"),
        ("Harrington Athletic lost to Marl. Joe Mottram was beaten twice. “I was asleep,” he said.", "Joe Mottram"),
    ],
)
def test_who_is_named_beside_the_words(sentence: str, speaker: str) -> None:
    (quotation,) = extract(f"It was a wet day in the north.\n\n{sentence}")
    assert quotation.attribution.speaker == speaker


def test_his_statement_is_that_of_the_one_person_named() -> None:
    text = "Commissioner Dawood Petersen appealed for witnesses, who can remain anonymous."
    (quotation,) = extract(f"{text} “Somebody knows this car,” his statement said.")
    assert quotation.attribution.speaker == "Dawood Petersen"
