"""Who is meant by an office that one person holds and that the article doesn't tell of him."""

import pytest

from bot.quotes import extract

LEAD = "Mary Holt has refused to resign, declaring that she “will not go” over the affair.\n\n"


def _last(text: str) -> tuple[str | None, float]:
    attribution = extract(text, "en")[-1].attribution
    return attribution.speaker, attribution.confidence


@pytest.mark.parametrize("office", ["The prime minister", "The PM", "The president", "The mayor", "The Prime Minister"])
def test_with_whom_the_article_begins_holds_the_office(office: str) -> None:
    speaker, confidence = _last(f"{LEAD}{office} told reporters: “We have tried to make sure that people gain by it.”")
    assert speaker == "Mary Holt"
    assert confidence < 0.9


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("She met Owen Tarn on Monday.", "The mayor"),
        ("She wrote to Bly's mayor on Monday.", "The mayor"),
        ("Mayor Owen Tarn disagreed.", "The mayor"),
        ("", "The deputy mayor"),
        ("", "The judge"),
    ],
)
def test_somebody_else_holds_it(before: str, office: str) -> None:
    speaker, _ = _last(f"{LEAD}{before} The town waited.\n\n{office} told reporters: “We have tried to make it work.”")
    assert speaker != "Mary Holt"


def test_whoever_is_named_later_or_elsewhere_is_not_meant() -> None:
    text = "A crowd cheered Mary Holt on Monday.\n\nThe mayor told reporters: “We have tried to make it work.”"
    assert _last(text)[0] == "the mayor"
    text = "Police arrested Mary Holt in May.\n\nThe mayor told reporters: “We have tried to make it work.”"
    assert _last(text)[0] == "the mayor"


@pytest.mark.parametrize("who", ["Holt", "She"])
def test_of_whom_somebody_speaks_is_another(who: str) -> None:
    assert _last(f"{LEAD}{who} said the mayor had called it “a most shameful lie” in May.")[0] != "Mary Holt"


def test_a_surname_like_an_office_is_a_name() -> None:
    text = "Jack King, who runs the mill, spoke on Monday. “We grind at night,” Mr. King said."
    assert _last(text)[1] >= 0.9


def test_a_session_named_for_an_office_holds_none() -> None:
    text = (
        "Keir Tarn would not answer in Prime Minister’s Questions on Wednesday.\n"
        "The PM said that taxes would not rise on “people who work”."
    )
    assert _last(text)[0] == "Keir Tarn"
