"""What a reader takes for the same words, and what not."""

import pytest

from bot.domain.messages import Grade
from bot.search import read_question, word_changes, worth_showing
from bot.text.words import words_of
from tests.builders import outlet_names
from tests.unit.search.test_match import rank, record

CASES: list[tuple[str, str, Grade]] = [
    # case, marks, punctuation
    ("We wait here for the ferry", "we WAIT here for the ferry!", "exact"),
    ("We wait here for the ferry", "“We wait here for the ferry.”", "exact"),
    ("We wait here for the ferry", "«We wait here for the ferry»", "exact"),
    ("We wait here for the ferry", "„We wait here for the ferry“", "exact"),
    ("We wait here for the ferry", "‘We wait here for the ferry’", "exact"),
    ("We wait here for the ferry", "We wait -- here -- for the ferry", "exact"),
    ("We wait here for the ferry", "We wait — here — for the ferry", "exact"),
    ("We wait, here; for: the ferry?", "we wait here for the ferry", "exact"),
    ("“Wait,” he said, “for the ferry”", "wait he said for the ferry", "exact"),
    # apostrophes
    ("It’s the harbour’s oldest crane", "It's the harbour's oldest crane", "exact"),
    ("It’s the harbour’s oldest crane", "its the harbours oldest crane", "exact"),
    ("It’s the harbour’s oldest crane", "It`s the harbour´s oldest crane", "exact"),
    ("We won’t go to the island", "we wont go", "partial"),
    ("Rock ’n’ roll is not dead", "rock 'n' roll is not dead", "exact"),
    # numbers
    ("We lost 1,200 jobs here", "we lost 1200 jobs here", "exact"),
    ("We lost 1200 jobs here", "we lost 1,200 jobs here", "exact"),
    ("We lost 1’200 jobs here", "we lost 1200 jobs here", "exact"),
    ("We lost 1\u202f200 jobs here", "we lost 1,200 jobs here", "exact"),
    ("We spent 3,400,000 on it", "we spent 3400000 on it", "exact"),
    ("It grew 3.5 percent last year", "it grew 3.5% last year", "exact"),
    ("It grew 3.5% last year", "it grew 3.5 per cent last year", "exact"),
    ("It costs $5 a day", "it costs 5 a day", "exact"),
    ("It was 2021, and we were 5", "it was 2021 and we were 5", "exact"),
    ("The vote was 12–7 against us", "the vote was 12-7 against us", "exact"),
    ("We lost 1,200 jobs here", "1200 jobs", "partial"),
    ("We lost 1,200 jobs in the harbour this year", "we lost 1,300 jobs in the harbour this year", "altered"),
    # hashes, handles, signs
    ("This is #BudgetDay for us all", "this is budgetday for us all", "exact"),
    ("This is BudgetDay for us all", "this is #BudgetDay for us all", "exact"),
    ("Ask @harbour about the crane", "ask harbour about the crane", "exact"),
    ("Research & development is dear", "research and development is dear", "exact"),
    ("Yes/no questions are not enough", "yes no questions are not enough", "exact"),
    # hyphens and invisible characters
    ("We co-operate with everybody here", "we cooperate with everybody here", "exact"),
    ("We cooperate with everybody here", "we co-operate with everybody here", "exact"),
    ("A long-term plan for the harbour", "a long term plan for the harbour", "exact"),
    ("The deterio\u00adration goes on and on", "the deterioration goes on and on", "exact"),
    ("The\u200b ferry\u2060 is late again today", "the ferry is late again today", "exact"),
    ("The\u00a0ferry is\u2009late again today", "the ferry is late again today", "exact"),
    ("The\nferry is\tlate again today", "the ferry is late again today", "exact"),
    # Unicode forms
    ("Mañana is another day for us", "man\u0303ana is another day for us", "exact"),
    ("Mañana is another day for us", "manana is another day for us", "exact"),
    ("The ﬁnal ﬂight leaves at noon", "the final flight leaves at noon", "exact"),
    ("Ｆｕｌｌ width letters are rare", "full width letters are rare", "exact"),
    ("Die Straße ist zu lang für uns", "die strasse ist zu lang fur uns", "exact"),
    ("Гавань открыта для всех", "гавань ОТКРЫТА для всех", "exact"),
    ("Το λιμάνι είναι ανοιχτό", "το λιμανι ειναι ανοιχτο", "exact"),
    ("The résumé of a naïve mayor", "the resume of a naive mayor", "exact"),
    # gaps in the question
    ("We told them on Monday that the ferry would be late", "we told them … that the ferry would be late", "partial"),
    ("We told them on Monday that the ferry would be late", "we told them ... the ferry would be late", "partial"),
    ("We told them on Monday that the ferry would be late", "we told them [...] would be late", "partial"),
    ("We told them on Monday that the ferry would be late", "we told them (…) would be late", "partial"),
    ("We told them on Monday that the ferry would be late", "… the ferry would be late", "partial"),
    ("We told them on Monday that the ferry would be late", "we told them on Monday…", "partial"),
    ("We told them on Monday that the ferry would be late", "we … Monday … ferry … late", "partial"),
    ("We wait here for the ferry", "We wait here for the ferry…", "exact"),
    # insertions by an editor
    ("He will resign before the summer", "[the president] will resign before the summer", "partial"),
    ("We told him that it was late", "we told [the mayor] that it was late", "partial"),
    ("We told [the mayor] that it was late", "we told that it was late", "exact"),
    ("We told [the mayor] that it was late", "we told the mayor that it was late", "exact"),
    ("We told [the mayor] that it was late", "we told him that it was late", "altered"),
    ("[We] told the mayor that it was late", "told the mayor that it was late", "exact"),
    # the middle dropped by the outlet
    ("We told them … that the ferry would be late", "we told them that the ferry would be late", "exact"),
    ("We told them … that the ferry is late", "we told them on monday that the ferry is late", "altered"),
    # parts and changes
    ("We wait here for the ferry to the island", "for the ferry", "partial"),
    ("We wait here for the ferry to the island", "we wait here for a ferry to the island", "altered"),
    ("We wait here for the ferry to the island", "we waited here for the ferry to the island", "altered"),
    ("We wait here for the ferry to the island", "we wait for the ferry to the island", "altered"),
    # not the same
    ("We wait here for the ferry to the island", "the budget of the opera is a scandal", "similar"),
    ("We wait here for the ferry to the island", "ferry wait island the here", "similar"),
    ("The ferryman waits for nobody", "ferry", "similar"),
    ("We told them on Monday that it was late", "late … we told them", "similar"),
]


@pytest.mark.parametrize(("said", "asked", "grade"), CASES, ids=[f"{asked}-{grade}" for _, asked, grade in CASES])
def test_a_reader_would_agree(said: str, asked: str, grade: Grade) -> None:
    assert [answer.best.grade for answer in rank(asked, [record(said)])] == [grade]


@pytest.mark.parametrize("asked", ["", "…", "[...]", "“”", "[the president]", "--", "\u200b"])
def test_a_question_without_words_finds_nothing(asked: str) -> None:
    assert worth_showing(rank(asked, [record("We wait")])) == []
    assert read_question(asked).parts == []


def test_the_difference_is_shown_without_what_comes_before_and_after() -> None:
    said = words_of("Yes, we have asked for a new crane since the flood, every year")
    assert word_changes(words_of("we asked for a new crain since flood"), said) == [
        ("", "have"),
        ("crain", "crane"),
        ("", "the"),
    ]
    assert word_changes(said, said) == []


def test_a_misspelt_word_at_an_end_is_shown_without_the_rest_of_the_quotation() -> None:
    said = words_of("After all you cannot park a crane like a bicycle in this wind, and nobody ever has")
    assert word_changes(words_of("you cant park a crane like a bycicle"), said) == [
        ("cant", "cannot"),
        ("bycicle", "bicycle"),
    ]
    assert word_changes(words_of("yuo cannot park a crane"), said) == [("yuo", "you")]


def test_of_equally_good_answers_the_one_of_most_outlets_comes_first() -> None:
    one = [record("We wait for the ferry today", outlet="Post", hour=12)]
    two = [record("We wait for the ferry tonight", outlet=outlet, hour=8) for outlet in ("Wire", "Courier")]
    answers = worth_showing(rank("we wait for the ferry", [*one, *two]))
    assert [answer.best.record.article.outlet for answer in answers] == ["Wire", "Post"]
    assert outlet_names(answers[0].also_in) == ("Courier",)


def test_of_one_grade_what_a_speaker_said_first_comes_before_the_repetition_then_outlets_then_the_newest() -> None:
    first = record("We wait for the ferry today", hour=8)
    repeated = [record("We wait for the ferry tonight", outlet=outlet, hour=12) for outlet in ("Wire", "Courier")]
    other = record("We wait for the ferry always", "Ada Quill", hour=10)
    answers = worth_showing(rank("we wait for the ferry", [*repeated, first, other]))
    assert [answer.best.record.quotation.text.split()[-1] for answer in answers] == ["always", "today", "tonight"]


def test_equal_quotations_are_led_by_the_speaker_s_own_outlet() -> None:
    said = "We wait for the ferry today"
    own = record(said, "Harbour Ministry", outlet="Harbour Ministry", hour=12)
    (answer,) = rank(said, [record(said, "Harbour Ministry", outlet="Wire", hour=8), own])
    assert (answer.best.record.article.outlet, outlet_names(answer.also_in)) == ("Harbour Ministry", ("Wire",))
