"""Every shape of quotation that news has, in sentences written for these tests about invented people."""

import pytest

from bot.domain.quotations import Quotation
from bot.quotes import explain, extract

LEAD = "Harbour Board chairwoman Mara Lindqvist opened the new pier on Monday.\n\n"


def only(text: str) -> Quotation:
    found = extract(text)
    assert len(found) == 1, [(one.text, one.attribution.speaker) for one in found]
    return found[0]


def speakers(text: str) -> list[str | None]:
    return [one.attribution.speaker for one in extract(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The pier is safe and it will stay open," said Mara Lindqvist.', "Mara Lindqvist"),
        ("“The pier is safe and it will stay open,” Mara Lindqvist said.", "Mara Lindqvist"),
        ("«The pier is safe and it will stay open», said Mara Lindqvist.", "Mara Lindqvist"),
        ("„The pier is safe and it will stay open“, said Mara Lindqvist.", "Mara Lindqvist"),
        ("'The pier is safe and we'll keep it open,' said Mara Lindqvist.", "Mara Lindqvist"),
        ("‘The pier is safe and we’ll keep it open,’ said Mara Lindqvist.", "Mara Lindqvist"),
        ('Mara Lindqvist told reporters: "The pier is safe and it will stay open."', "Mara Lindqvist"),
        ('According to Mara Lindqvist, "the pier is safe and will stay open."', "Mara Lindqvist"),
        ('"The pier is safe and it will stay open," the Harbour Board said in a statement.', "Harbour Board"),
        ('"The pier is safe and it will stay open," quipped the engineer Tomas Verhoeven.', "Tomas Verhoeven"),
        ('Striker Kwame Osei added: "We never stopped running and the fans saw it."', "Kwame Osei"),
        ('"Our probe will reach the comet next year," tweeted Prof Anjali Deshmukh.', "Anjali Deshmukh"),
    ],
)
def test_a_single_quotation_has_the_named_speaker(text: str, speaker: str) -> None:
    assert only(text).attribution.speaker == speaker


def test_text_is_verbatim_and_without_marks() -> None:
    text = LEAD + '"The pier is safe," Lindqvist said.'
    quotation = only(text)
    assert text[quotation.start : quotation.end] == quotation.text == "The pier is safe,"
    assert quotation.spans == ((quotation.start, quotation.end),)


def test_surname_becomes_full_name_with_role() -> None:
    attribution = only(LEAD + '"The pier is safe and it will stay open," Lindqvist said.').attribution
    assert attribution.speaker == "Mara Lindqvist"
    assert attribution.mention == "Lindqvist"
    assert attribution.role is not None
    assert "chairwoman" in attribution.role


def test_split_quotation_is_one_with_two_spans() -> None:
    quotation = only(LEAD + '"The pier is safe," Lindqvist said. "It will stay open all summer."')
    assert len(quotation.spans) == 2
    assert quotation.kind == "direct"


def test_quotation_over_paragraphs_without_closing_mark() -> None:
    text = LEAD + "Lindqvist said: “The pier is safe.\n\n“It will stay open.\n\n“And it is free.”\n\nThe end."
    quotation = only(text)
    assert len(quotation.spans) == 3
    assert "over paragraphs" in quotation.attribution.rule


def test_paragraph_without_cue_is_carried() -> None:
    text = LEAD + '"The pier is safe and open," Lindqvist said.\n\n"We checked every single plank of it last week."'
    assert speakers(text) == ["Mara Lindqvist", "Mara Lindqvist"]
    assert "carried" in extract(text)[1].attribution.rule


def test_the_quotation_around_inner_marks_stays_whole() -> None:
    quotation, inner = extract(LEAD + "“He asked me, ‘Is it safe?’ and I laughed,” Lindqvist said.")
    assert quotation.text == "He asked me, ‘Is it safe?’ and I laughed,"
    assert inner.within == quotation.start


def test_piece_inside_reported_speech_is_mixed() -> None:
    quotation = only(LEAD + 'Lindqvist said the old pier had been "a danger to every child in town" for years.')
    assert quotation.kind == "mixed"
    assert quotation.attribution.speaker == "Mara Lindqvist"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (LEAD + 'Lindqvist was proud. "It is the longest pier of the coast," she said.', "Mara Lindqvist"),
        (
            'Mary Holt met Peter Quill at the harbour. Quill looked tired. "I have not slept since Sunday," he said.',
            "Peter Quill",
        ),
        (
            'Peter Quill praised Mary Holt. Holt thanked the voters. "I will not let them down again," she said.',
            "Mary Holt",
        ),
    ],
)
def test_a_pronoun_means_the_person_before_it(text: str, speaker: str) -> None:
    attribution = only(text).attribution
    assert attribution.speaker == speaker
    assert "pronoun" in attribution.rule


def test_they_is_never_a_person() -> None:
    attribution = only('The Harbour Board met on Monday. "We regret the delay and its cost," they said.').attribution
    assert attribution.speaker in (None, "Harbour Board")


def test_nameless_speakers_are_described_and_never_named() -> None:
    attribution = only(LEAD + '"I waited three hours for a ferry that never came," one passenger said.').attribution
    assert attribution.mention == "one passenger"
    assert attribution.speaker == "one passenger"


def test_source_who_asked_not_to_be_named() -> None:
    text = '"The money ran out in March," said an official who asked not to be named.'
    assert (only(text).attribution.speaker or "").startswith("an official")


def test_a_title_alone_stands_for_its_only_holder() -> None:
    text = "Mayor Ines Calder visited the pier.\n\n" + '"The pier is safe and it will stay open," the mayor said.'
    assert only(text).attribution.speaker == "Ines Calder"


def test_report_speaks_for_its_owner() -> None:
    text = 'A Harbour Board report said the pier was "unfit for any kind of traffic" last year.'
    assert only(text).attribution.speaker == "Harbour Board"


def test_whoever_calls_somebody_something_is_the_speaker() -> None:
    text = "Peter Quill answered Mary Holt, citing an evening when Holt called him a “coward” on stage."
    assert speakers(text) == ["Mary Holt"]


def test_the_agent_of_a_passive_is_the_speaker() -> None:
    text = 'Peter Quill was called "one of the worst liars in town" by Mary Holt.'
    assert speakers(text) == ["Mary Holt"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The yard is run by Bryan Baker.\n\n"This is the week that decides it," Baker said.', "Bryan Baker"),
        ('Deputy Paul D. Rhee (L-Wis.) said the town wants "more listening" and less noise.', "Paul D. Rhee"),
        ('Ian Holm, an expert in drug use and health, told the Herald: "The clinics are full."', "Ian Holm"),
        ("Lt Col Omar Haddad told them. “Frankly, we saw nothing of the kind,” Haddad said.", "Omar Haddad"),
        (
            'Brian Welk spoke first. Then Ben Hurst said he would stay.\n\n"I have work to do here," he said.',
            "Ben Hurst",
        ),
        (
            "While Abel Mott sings of it, that is new to Henry Crane, head of the choir.\n\n"
            '"Nobody writes songs for us any more," he said.',
            "Henry Crane",
        ),
        ("Brian 'Head' Welk left. \"It is a good day to leave the band,\" said Welk.", "Brian Welk"),
        (
            "Senator Ted Cray lost. Cray went home to his wife, Heidi Cray, and slept.\n\n"
            '"I had a very long year of it," Cray said.',
            "Ted Cray",
        ),
        (
            "Minister for Fisheries K V Rajan met Latha Menon, who runs the clinic.\n\n"
            'Rajan stayed an hour. "Nobody will be left behind here," he said.',
            "K V Rajan",
        ),
        ('A source close to the board said there had been "a clear-the-air meeting".', "a source close to the board"),
        ('"It is a foul, and everybody sees it," the Italian fumed.', "the Italian"),
        ('Prosecutor Nadia Aziz KC said that it was "a pack of lies from start to end".', "Nadia Aziz"),
        ('The department denied it. "All calls were answered in time," it said in a statement.', "the department"),
        (
            "The Budget Office has estimated a cost of $41 billion, a figure Alan Mercer derided as “fake math”.",
            "Alan Mercer",
        ),
        ('"This is a big year for us all!" Ola Scott\'s niece, Dr. Mara Price, shouted.', "Mara Price"),
    ],
)
def test_who_is_meant_by_the_words_around(text: str, speaker: str) -> None:
    assert only(text).attribution.speaker == speaker


def test_words_announced_with_a_colon_go_on_over_paragraphs() -> None:
    text = (
        "The mayor of Tarnmouth, Ingrid Solberg, spoke outside the town hall:\n\n"
        '"We have opened four shelters. There is room.\n\n"Do not go down there alone.\n\n"I will be here all night."'
    )
    found = only(text)
    assert (len(found.spans), found.attribution.speaker) == (3, "Ingrid Solberg")


def test_who_is_named_by_an_office_alone_is_whom_the_pronoun_means() -> None:
    text = (
        '"Romantic rubbish," scoffed Ron Pike.\n\n'
        'The museum\'s director said it was "proud" to show the work. "We hope it travels," he added.'
    )
    assert speakers(text) == ["Ron Pike", "the museum's director", "the museum's director"]


def test_no_speaker_is_named_in_a_language_that_is_not_known() -> None:
    text = (
        "Ministeren sagde i mandags foran rådhuset: ”Vi skal virkelig handle nu.” Han har bedt medlemmerne om ro, fordi"
        " samtalerne ikke er slut, og ”Blåt” ikke er besluttet."
    )
    found = only(text)
    assert (found.text, found.attribution.speaker) == ("Vi skal virkelig handle nu.", None)
    assert found.attribution.rule == "language not known: no speaker looked for"


@pytest.mark.parametrize(
    "text",
    [
        'She shot to fame with the single "Paper Moon" in 2019.',
        'The band played "Red Morning", "Blue Noon" and "Long Way Down" to a full house.',
        'The actor starred in the film "Seven Winters" before moving to the stage.',
        '<post id="123456">The pier is open.</post>',
        'Tomas "Tom" Verhoeven plays the piano on Sundays.',
        'The shelf is 6\' 2" wide and 5" deep, so measure twice.',
        "It's the players' and the fans' day, and rock 'n' roll is back.",
        "",
    ],
)
def test_a_text_without_a_quotation_has_none(text: str) -> None:
    assert extract(text) == ()


def test_labels_of_a_transcript_name_the_speakers() -> None:
    text = (
        "Anna Reyes spoke with Peter Quill.\n\n"
        "REYES: Did you open the gate?\n\nQUILL: I did not.\n\nREYES: Who did?\n\nQUILL: Ask the board."
    )
    found = extract(text)
    assert [one.attribution.speaker for one in found] == ["Anna Reyes", "Peter Quill"] * 2
    assert found[1].text == "I did not."


def test_names_take_turns_without_capitals() -> None:
    text = "Reyes: Did you open it?\nQuill: I did not.\nReyes: Who did?\nQuill: Ask the board."
    assert speakers(text) == ["Reyes", "Quill", "Reyes", "Quill"]


def test_a_signature_under_a_quotation_names_its_speaker() -> None:
    text = "What readers think:\n\n“The new pier is the best thing that happened to us in years.”\n\n— Ola Brandt"
    assert only(text).attribution.speaker == "Ola Brandt"


def test_two_speakers_in_one_paragraph() -> None:
    text = (
        '"The pier is safe and will stay open," said Mara Lindqvist. '
        '"The pier is a ruin and must be closed," said Tomas Verhoeven.'
    )
    assert speakers(text) == ["Mara Lindqvist", "Tomas Verhoeven"]


def test_what_a_colon_announces_in_a_new_sentence_is_a_quotation_of_its_own() -> None:
    texts = [quotation.text for quotation in extract("“He was kind,” Ann Lund said. Of Bergman: “He never paid.”")]
    assert texts == ["He was kind,", "He never paid."]


def test_confidence_is_a_chance() -> None:
    quotations = extract(LEAD + '"The pier is safe," Lindqvist said. Some call it "a folly of the rich".')
    assert quotations
    for quotation in quotations:
        assert 0.0 <= quotation.attribution.confidence <= 1.0


def test_explain_shows_candidates_and_what_counted() -> None:
    (explanation,) = explain(LEAD + '"The pier is safe and it will stay open," Lindqvist said.')
    assert explanation.quotation is not None
    best = explanation.options[0]
    assert best.mention == "Lindqvist"
    assert best.contributions
    assert sum(option.chance for option in explanation.options) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It is closed,” said Mary Holt, a professor of marine law at the University of Bly.",
         "professor of marine law at the University of Bly"),
        ("The Holt campaign Mary Holt leads is broke. “It is closed,” said Holt.", None),
        ("University of Bly professor Mary Holt was there. “It is closed,” said Holt.", "University of Bly professor"),
        ("“It is closed,” said Mary Holt, a top aide to Vice President Hobbs on Dorn's July 25 phone call.",
         "top aide to Vice President Hobbs"),
        ("“It is closed,” said Mary Holt, an expert in drug use and mental health at Bly University.",
         "expert in drug use and mental health at Bly University"),
        ("A 2018 survey by Mary Holt found the practice was to “pay late”.", None),
    ],
)  # fmt: skip
def test_roles_are_what_somebody_is(text: str, role: str | None) -> None:
    assert only(text).attribution.role == role


@pytest.mark.parametrize(
    "text",
    [
        "Ula Reimer said that her girl, Katja Reimer, had rung. “It was dark,” Reimer said.",  # either
        "Tokunboh Mary Holt, who runs the mill, said it was “a dark day for all of us”.",  # an unlisted title, perhaps
        "A barrister was in the hall with Ann Holt. He left. “It was a dark day,” said the boss of Holt Homes.",
        "A guard, who had seen it all, said it was dark. “It was a dark day for all of us,” he said.",
        "“It was a dark day for all of us,” said her lawyer.",
    ],
)
def test_whoever_may_have_another_name_is_less_than_sure(text: str) -> None:
    assert extract(text)[-1].attribution.confidence < 0.9
