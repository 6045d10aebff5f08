"""Whose words somebody only hands on: told within a telling, quoted, read out, brought about, rejected."""

import pytest

from bot.quotes import extract

END = " The runner came home on Sunday after three weeks in the hills with her team."
WORDS = "“The cup is for the whole village.”"
PART = "“an insult to the whole village.”"


def said_by(sentence: str) -> tuple[str | None, float]:
    """The speaker of the one quotation of a sentence, and how sure that is."""
    (quotation,) = extract(sentence.format(words=WORDS, part=PART) + END, "en")
    return quotation.attribution.speaker, quotation.attribution.confidence


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn said Mara Pike told him the cup was {part}",
        "Owen Tarn told the court that Mara Pike had told him it was {part}",
        "Owen Tarn said that Mara Pike had once told him: {words}",
        "Owen Tarn praised the plan Mara Pike called {part}",
        "The minister signed the deal Mara Pike had described as {part}",
        "The city closed the bridge Mara Pike once said was {part}",
        "The Harbour Post reported that Mara Pike said the cup was {part}",
        "The Harbour Post reported that Mara Pike called it {part}",
        "Owen Tarn complained that Mara Pike called him {part}",
        "“The cup is for the whole village,” Owen Tarn says Mara Pike told him.",
        "“The cup is for the whole village,” Owen Tarn recalled Mara Pike saying.",
        "“The cup is for the whole village,” Owen Tarn quoted Mara Pike as saying.",
        "Mara Pike was reported as saying that it was {part}",
        "Mara Pike was cited as telling guards that it was {part}",
        "Mara Pike's verdict on the new cup? {words}",
        "And Mara Pike's answer when asked about it? {words}",
        "Mara Pike is a guard. Her advice to young riders? {words}",
    ],
)
def test_who_is_told_of_speaks(sentence: str) -> None:
    assert said_by(sentence)[0] == "Mara Pike"


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn recalled Mara Pike saying the cup was {part}",
        "Owen Tarn quoted Mara Pike as having said it was {part}",
        "Owen Tarn cited Mara Pike as saying it was {part}",
        "Owen Tarn quoted Mara Pike: {words}",
        "Owen Tarn's words prompted Mara Pike to say it was {part}",
        "Owen Tarn said it was a win, prompting Mara Pike to call it {part}",
        "Owen Tarn made Mara Pike say it was {part}",
        "Owen Tarn rejected accusations from Mara Pike that he was {part}",
        "Owen Tarn mocked Mara Pike for calling it {part}",
        "Owen Tarn disagreed with Mara Pike that {words}",
        "Mara Pike told police, “The cup is for the whole village,” Owen Tarn, prosecuting, said.",
        "Owen Tarn criticised Mara Pike for describing the cup as {part}",
    ],
)
def test_who_is_quoted_or_brought_to_speak_speaks(sentence: str) -> None:
    assert said_by(sentence)[0] == "Mara Pike"


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn read out a letter from Mara Pike that said: {words}",
        "Owen Tarn received a message from Mara Pike that read: {words}",
        "Owen Tarn received a letter from Mara Pike, saying it was {part}",
        "Owen Tarn read a statement from Mara Pike: {words}",
        "Owen Tarn read out Mara Pike's statement: {words}",
        "Owen Tarn reposted Mara Pike's message: {words}",
        "Owen Tarn shared a post by Mara Pike that read {words}",
        "Owen Tarn liked a post by Mara Pike saying {words}",
        "Owen Tarn posted a video of Mara Pike saying it was {part}",
        "The judge read Mara Pike's text message to Owen Tarn: {words}",
    ],
)
def test_a_letter_that_is_handed_on_has_its_owners_words(sentence: str) -> None:
    assert said_by(sentence)[0] == "Mara Pike"


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn replied to Mara Pike's post: {words}",
        "Owen Tarn wrote a letter to Mara Pike, saying it was {part}",
        "Owen Tarn told Mara Pike: {words}",
        "Owen Tarn sent Mara Pike a message saying {words}",
        "Owen Tarn wrote to Mara Pike saying: {words}",
        "Owen Tarn posted on Mara Pike's Facebook page that it was {part}",
        "Owen Tarn urged Mara Pike to say it was {part}",
        "“The cup is for the whole village,” Owen Tarn said he told Mara Pike.",
        "Owen Tarn said Mara Pike had been {part}",
    ],
)
def test_whoever_speaks_himself_keeps_his_words(sentence: str) -> None:
    assert said_by(sentence)[0] == "Owen Tarn"


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn asked Mara Pike about the cup. “It is for the whole village,” came the reply.",
        "Owen Tarn asked Mara Pike about the cup. “It is for the whole village,” was her answer.",
        "When Owen Tarn asked Mara Pike about it, the answer was: {words}",
    ],
)
def test_an_answer_is_of_who_was_asked(sentence: str) -> None:
    assert said_by(sentence)[0] == "Mara Pike"


@pytest.mark.parametrize(
    "sentence",
    [
        "Mara Pike's message to Owen Tarn: {words}",
        "Mara Pike is a guard. Her warning to Owen Tarn: {words}",
        "Mara Pike is a guard. Her advice to young riders: {words}",
    ],
)
def test_to_whom_the_words_are_is_not_whose_they_are(sentence: str) -> None:
    assert said_by(sentence)[0] == "Mara Pike"


@pytest.mark.parametrize("sentence", ["Not so, said Mara Pike.", "The cup was safe, Mara Pike said."])
def test_who_ends_the_sentence_before_by_saying_it_goes_on(sentence: str) -> None:
    _, quotation = extract(f"“It is a win,” said Owen Tarn. {sentence} {WORDS}{END}", "en")
    assert quotation.attribution.speaker == "Mara Pike"


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn said, and Mara Pike agreed, that it was {part}",
        "Owen Tarn said, when Mara Pike asked, that it was {part}",
        "If Mara Pike goes, says Owen Tarn, “it will hurt the whole village.”",
        "Owen Tarn said Mara Pike's claim that it was over was {part}",
    ],
)
def test_a_clause_beside_it_or_within_has_no_part_in_what_is_said(sentence: str) -> None:
    assert said_by(sentence)[0] == "Owen Tarn"


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn never said {words}",
        "Owen Tarn did not say {words}",
        "Neither Owen Tarn nor Mara Pike said {words}",
        "Either Owen Tarn or Mara Pike said {words}",
        "“The cup is for the whole village,” Owen Tarn said, quoting Mara Pike.",
        "If Owen Tarn said {words}",
        "Owen Tarn told jurors Mara Pike grabbed him and said: {words}",
        "Owen Tarn noted that Mara Pike described the cup as {part}",
    ],
)
def test_words_that_he_may_not_have_said_are_less_than_sure(sentence: str) -> None:
    assert said_by(sentence)[1] < 0.9


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn said he was told: {words}",
        "Owen Tarn said Mara Pike had been warned: {words}",
        "Owen Tarn said that when he complained, he was told: {words}",
    ],
)
def test_who_was_told_and_who_says_so_did_not_say_it(sentence: str) -> None:
    assert said_by(sentence)[0] is None


@pytest.mark.parametrize("who", ["Judge Mara Pike", "Mara Pike, the judge,"])
def test_a_ruling_is_words(who: str) -> None:
    speaker, confidence = said_by(f"{who} ruled that it was {{part}}")
    assert (speaker, confidence > 0.9) == ("Mara Pike", True)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("In a letter to Mara Pike, Owen Tarn's lawyer called it {part}", "Owen Tarn's lawyer"),
        ("Asked by Mara Pike, the mayor said {words}", "the mayor"),
        ("Owen Tarn, whose lawyer called it {part}", "whose lawyer"),
    ],
)
def test_a_description_behind_an_opening_is_of_somebody_else(sentence: str, speaker: str) -> None:
    assert said_by(sentence)[0] == speaker


@pytest.mark.parametrize("adverb", ["once", "himself", "has since"])
def test_a_word_between_subject_and_verb_is_an_adverb(adverb: str) -> None:
    speaker, confidence = said_by(f"Mara Pike met him. Owen Tarn {adverb} said {{words}}")
    assert speaker == "Owen Tarn"
    assert confidence >= 0.9


@pytest.mark.parametrize("who", ["Police", "Ann Pell", "Prosecutors"])
@pytest.mark.parametrize("aside", [", 32,", ", of Bly,", ", a baker,", ", who is 40,"])
@pytest.mark.parametrize("verb", ["shouted", "wrote in a note", "later said"])
def test_of_whom_a_clause_tells_more_speaks_in_it(who: str, aside: str, verb: str) -> None:
    text = f"{who} said Mr Firth{aside} {verb} “I did it and I will do it again” on Monday. The factory opened in May."
    assert extract(text, "en")[0].attribution.speaker == "Firth"


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour news agency quoted Mara Pike, a guard, as saying it was {part}",
        "Local media quoted a guard, Mara Pike, as saying: {words}",
        "“The cup is for the whole village,” local media quoted Mara Pike, a guard, as saying on Monday.",
        "“The cup is for the whole village,” The Harbour Post quoted Mara Pike.",
        "Mara Pike is a guard. “The cup is for the whole village,” HNP quoted her as saying.",
        "Mara Pike is a guard. HNP quoted her as saying it was {part}",
        "Mara Pike is a guard. “The cup is for the whole village,” she was quoted by the Harbour Post as saying.",
    ],
)
def test_media_quote_somebody_else(sentence: str) -> None:
    assert said_by(sentence)[0] == "Mara Pike"


@pytest.mark.parametrize(
    "sentence",
    [
        "The cup was {part}, the Harbour Post said, citing Mara Pike.",
        "Citing Mara Pike, the Harbour Post wrote that it was {part}",
    ],
)
def test_whom_media_cite_may_have_said_it(sentence: str) -> None:
    assert said_by(sentence)[1] < 0.9


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Mara Pike's loved ones", "Mara Pike's loved ones"),
        ("Her loved ones", "her loved ones"),
        ("Mara Pike's former bandfellows", "Mara Pike's former bandfellows"),
    ],
)
def test_whose_people_speak_is_not_who_speaks(who: str, speaker: str) -> None:
    text = f"Mara Pike died on Monday. {who} said in a statement: {WORDS}"
    assert extract(text, "en")[0].attribution.speaker == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("One analyst, who left because her firm advises the buyers, said the cup was {part}", "one analyst"),
        ("Mara Pike, whose firm advises the buyers, said the cup was {part}", "Mara Pike"),
    ],
)
def test_who_speaks_in_a_clause_between_commas_has_no_words_behind_it(sentence: str, speaker: str) -> None:
    assert said_by(sentence)[0] == speaker


@pytest.mark.parametrize("owner", ["Labour's", "the Conservatives'", "Spain's"])
@pytest.mark.parametrize("sentence", ["The chair, {}, said: {{words}}", "“The cup is for us all,” said the chair, {}."])
def test_whose_she_is_may_stand_before_her_name(sentence: str, owner: str) -> None:
    assert said_by(sentence.format(f"{owner} Mara Pike"))[0] == "Mara Pike"
