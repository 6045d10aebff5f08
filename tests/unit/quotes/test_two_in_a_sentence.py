"""Two people in one sentence: who stands where a subject would and is none, who shares a verb, what nobody said."""

import pytest

from bot.quotes import extract

END = " The runner came home on Sunday after three weeks in the hills with her team."
WORDS = "“The cup is for the whole village.”"
PART = "“an insult to the whole village.”"
SURE = 0.9


def said_by(sentence: str) -> tuple[str | None, float]:
    """The speaker of the last quotation of a sentence, and how sure that is."""
    quotation = extract(sentence.format(words=WORDS, part=PART) + END, "en")[-1]
    return quotation.attribution.speaker, quotation.attribution.confidence


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Owen Tarn, representing the coach, Mara Pike, said: {words}",
        "Mayor Owen Tarn, who succeeds the coach, Mara Pike, said: {words}",
        "Mayor Owen Tarn, sitting beside the coach, Mara Pike, said: {words}",
        "Thanking the coach, Mara Pike, Mayor Owen Tarn said: {words}",
        "Like Mara Pike, Owen Tarn called it {part}",
        "Owen Tarn, not Mara Pike, said {words}",
        "“The cup is for the whole village,” Mara Pike was told by Owen Tarn.",
        "Mara Pike recalled that Owen Tarn once said {words}",
        "Mara Pike called it fair, Owen Tarn {part}",
        "Mara Pike alleged that Owen Tarn had called it {part}",
        "Mara Pike quoted from a speech by Owen Tarn: {words}",
        "Owen Tarn, about whom Mara Pike wrote a book, said: {words}",
        "Owen Tarn said that Mara Pike had told lies: {words}",
    ],
)
def test_the_subject_speaks(sentence: str) -> None:
    assert said_by(sentence)[0] == "Owen Tarn"


def test_what_opens_a_sentence_is_somebody_else() -> None:
    assert said_by("Like Mara Pike, the minister called it {part}")[0] == "the minister"
    (quotation,) = extract("Thanking the minister, Mara Pike said: “The cup is ours.”", "en")
    assert quotation.attribution.role is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn never told Mara Pike that {words}",
        "Nobody heard Owen Tarn tell Mara Pike: {words}",
        "It is not true that Owen Tarn told Mara Pike: {words}",
        "Imagine Owen Tarn telling Mara Pike: {words}",
        "Did Owen Tarn tell Mara Pike: {words}",
        "Neither Owen Tarn nor the coach, Mara Pike, said {words}",
        "“The cup is for the whole village,” the minister said, quoting the coach, Mara Pike.",
        "A note Owen Tarn left for Mara Pike read: {words}",
        "Owen Tarn wrote to Mara Pike and got the answer: {words}",
    ],
)
def test_nobody_is_sure_where_it_is_not_said_or_open(sentence: str) -> None:
    assert said_by(sentence)[1] < SURE
