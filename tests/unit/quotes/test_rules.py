"""Rules of the language on short invented articles: where a mention ends, whose a cue is, what is no speech."""

from pathlib import Path

import pytest

from bot.quotes import extract
from tests.unit.quotes.test_genres import parts

RULES = ("borders", "cues", "silence", "marks_astray", "descriptions")
"""Files beside this one: an article's paragraphs, a line each, then ``= first words | speaker``.

Without a speaker the piece is no speech and has to be left out."""
ARTICLES = [
    (rule, article)
    for rule in RULES
    for article in Path(__file__).with_name(f"{rule}.txt").read_text(encoding="utf-8").strip().split("\n\n")
]


@pytest.mark.parametrize(
    ("rule", "article"), ARTICLES, ids=[f"{rule}: {next(iter(parts(article)[1]))}" for rule, article in ARTICLES]
)
def test_speakers_of_short_articles_are_right(rule: str, article: str) -> None:
    text, expected = parts(article)
    credited = {
        words: quotation.attribution.speaker
        for words in expected
        for quotation in extract(text)
        if any(text[start:end].startswith(words) for start, end in quotation.spans)
    }
    assert credited == {words: speaker for words, speaker in expected.items() if speaker}, rule


SURE = 0.9
"""Confidence from which an answer counts as sure; what is said below is compared with it."""


@pytest.mark.parametrize(
    "text",
    [
        "Norway coach Per Dahl was pleased. “We must do better,” said the Scotland head coach.",
        "Scotland lost 3-0. Moira Kerr picked a young side. “We must do better,” said the Scotland head coach.",
        "Peter Frayne was beaten by Dana Okafor. “I was tired,” said the 47-year-old.",
        "Paul Drury, who hosts a show on NBN, met Rosa Imbert. “You are wrong,” the NBN host told her.",
        "Halden Motors sued Corvin Foods. “We will fight this,” the company said in a statement.",
        "Shares in Halden fell after Corvin sued. “We will fight this,” the company said in a statement.",
        "Ann Holt and her son sued the town. “We were closed that day,” the clerk said.",
        "Minister Paola Ricci denied having said “let them swim”.",
        "Paola Ricci, a minister, denied on Friday that the plan was “a death sentence”.",
        "Mary Holt and Jack Pell said in a joint statement that they were “deeply sorry”.",
        "Suzanne Pratt put it to the clerk on Monday. “I was being polite,” he replied.",
        "Ella Munk sings with Per Munk, her brother.\n\nPer Munk smiled. “He always loses,” Munk said.",
        "Omar Reza said he had been told to “think of his pension”.",
        "A school principal said the ferry was “a lifeline”.\n\nPrincipal Nuala Hession was glad.",
    ],
)
def test_what_may_be_somebody_elses_is_not_sure(text: str) -> None:
    (quotation,) = extract(text)
    assert quotation.attribution.confidence < SURE


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("In the poll, 44 percent of Americans said “we do not trust it at all.”", "44 percent of Americans"),
        ("“The country is on the wrong track,” said 44 percent of Americans.", "44 percent of Americans"),
        ("“It is on the wrong track,” 44 per cent of Americans said in the survey.", "Americans"),
        ("Half are unsure. Fifty-one percent said it was “not worth the money” it took.", "Fifty-one percent"),
        ("Two thirds of voters said “the bridge must stay open.”", "Two thirds of voters"),
        ("A majority of residents told the pollster “nothing has changed here.”", "A majority of residents"),
        ("Most of the voters said: “We will not go there again.”", "Most of the voters"),
    ],
)
def test_a_part_of_many_is_nobody_by_name(text: str, mention: str) -> None:
    (quotation,) = extract(text)
    assert (quotation.attribution.mention, quotation.attribution.speaker) == (mention, None)
    assert quotation.attribution.rule == "nobody named"


def test_two_people_who_say_it_together_are_quoted_as_the_text_has_them() -> None:
    text = "Mary Holt and Jack Pell said in a joint statement that they were “deeply sorry”."
    (quotation,) = extract(text)
    assert quotation.attribution.mention == "Mary Holt and Jack Pell"
    assert quotation.attribution.mention_span == (0, len("Mary Holt and Jack Pell"))


def test_who_leads_a_majority_is_somebody() -> None:
    (quotation,) = extract("The majority leader, Ann Holt, said: “We will not go there again.”")
    assert quotation.attribution.speaker == "Ann Holt"


def test_word_for_the_young_is_not_surely_somebody_of_unknown_age() -> None:
    text = "Coach Bob Harte has picked Tim Harte. “He ran well,” the coach said. “I had to,” the youngster said."
    assert extract(text)[-1].attribution.confidence < SURE
