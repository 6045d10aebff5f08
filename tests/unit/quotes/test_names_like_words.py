"""People whose surname is a month: ``Mary May said in May``."""

import pytest

from bot.quotes import extract

WORDS = "“The pier is ours,”"


@pytest.mark.parametrize(
    "telling", ["May said.", "said May.", "May told the fair on May 5.", "said May in May.", "May’s old friend said."]
)
def test_month_behind_a_given_name_is_a_surname(telling: str) -> None:
    text = f"Hilda May left the harbour board last May. In May the pier was shut. {WORDS} {telling}"
    speaker = extract(text)[0].attribution.speaker
    assert speaker == ("May’s old friend" if "friend" in telling else "Hilda May")


def test_month_behind_a_title_is_a_surname() -> None:
    assert extract(f"Mrs August, who is 70, came by boat. {WORDS} said August.")[0].attribution.speaker == "August"


@pytest.mark.parametrize("when", ["in March", "March 3", "last March"])
def test_month_behind_somebody_who_is_told_something_is_a_time(when: str) -> None:
    text = f"Tom Reddy told the board {when} that it rained. {WORDS} Reddy said {when}."
    assert extract(text)[0].attribution.speaker == "Tom Reddy"


@pytest.mark.parametrize("given", ["Will", "Hope", "Drew", "Guy"])
@pytest.mark.parametrize("telling", ["GIVEN Tarn, 40, runs the pier. SAID Tarn said.", "SAID GIVEN Tarn said."])
def test_given_name_that_is_a_word_opens_a_sentence(given: str, telling: str) -> None:
    text = telling.replace("GIVEN", given).replace("SAID", WORDS)
    assert extract(text)[0].attribution.speaker == f"{given} Tarn"


def test_given_name_that_is_a_word_speaks_behind_its_words() -> None:
    text = f"Siblings Will and Tobias Tarn run the pier. Tobias does the books. {WORDS} Will said."
    assert extract(text)[0].attribution.speaker == "Will"


def test_auxiliary_that_opens_a_question_is_no_name() -> None:
    text = f"Will Tarn resign? Mary Tarn, the mayor, was at the pier. {WORDS} Tarn said."
    assert extract(text)[0].attribution.speaker == "Mary Tarn"
