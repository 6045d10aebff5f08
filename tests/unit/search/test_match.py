"""Grading a remembered quotation against stored ones."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.quotations import QuotationRecord, Teller
from bot.search import MatchGroup, judge, read_question, sentence_link, variants, worth_showing
from bot.search import rank as in_order
from bot.search.evidence import joined_cards, quote_card
from bot.search.weighing import Rarity
from bot.text.words import nearest_piece, wording, words_of
from tests.builders import credit, outlet_names, quote, stored_article

SAID = "It’s the harbour’s oldest crane, and we have asked for a new one since the flood of last spring"


def record(
    text: str, speaker: str | None = "Mara Lindqvist", outlet: str = "Harbour Post", hour: int = 8
) -> QuotationRecord:
    moment = datetime(2026, 11, 2, hour, tzinfo=UTC)
    quotation = quote(text, attribution=credit(speaker))
    return QuotationRecord(hour, stored_article(hour, "Cranes", moment, outlet), quotation)


def rank(question: str, records: Sequence[QuotationRecord]) -> list[MatchGroup]:
    """As the store does it, with all of them as candidates and words that are neither rare nor common."""
    words = {word for one in records for word in words_of(one.quotation.text)}
    rarity = Rarity(1000, dict.fromkeys(words, 150))
    verdicts = judge(read_question(question), [wording(one.quotation.text) for one in records], rarity)
    return in_order(zip(records, verdicts, strict=True))


def test_of_equal_words_reported_ones_come_behind_and_own_ones_that_a_speaker_repeats_do_not() -> None:
    mara, olof = Teller("Mara Lindqvist", 0.9), Teller("Olof Pike", 0.9)
    reported, own = (
        replace(said, quotation=replace(said.quotation, tellers=(teller,)))
        for said, teller in ((record("A new crane", hour=8), olof), (record("A new crane", hour=9), mara))
    )
    plain = record("A new crane", hour=10)
    assert [match.record.id for match in rank("a new crane", [reported, own, plain])[0].matches][:1] == [9]


@pytest.mark.parametrize(
    ("asked", "grade"),
    [
        (SAID, "exact"),
        (f'"{SAID.upper()}!"'.replace("’", "'"), "exact"),
        ("it's the harbour's oldest crane", "partial"),
        ("asked for a new one", "partial"),
        ("its the harbours oldest crain and we have asked for a new one", "altered"),
        ("the harbour's oldest crane, we asked for a new one since the flood last spring", "altered"),
        ("the mayor resigned over the budget of the opera house in a letter", "similar"),
        ("oldest bridge", "similar"),
    ],
)
def test_an_answer_has_the_grade_of_its_likeness(asked: str, grade: str) -> None:
    assert [answer.best.grade for answer in rank(asked, [record(SAID)])] == [grade]


def test_exact_comes_before_partial_and_only_the_best_grade_is_found() -> None:
    answers = rank("a new crane", [record("We want a new crane by May", hour=9), record("A new crane.", hour=8)])
    assert [answer.best.grade for answer in answers] == ["exact", "partial"]
    assert [answer.best.grade for answer in worth_showing(answers)] == ["exact"]


def test_equal_words_of_several_outlets_are_one_answer_led_by_the_first() -> None:
    answers = rank("a new crane", [record("A new crane", outlet="Wire", hour=10), record("a new crane,", hour=8)])
    assert len(answers) == 1
    assert answers[0].best.record.article.outlet == "Harbour Post"
    assert outlet_names(answers[0].also_in) == ("Wire",)
    assert answers[0].disagreeing == ()


def test_a_different_name_for_the_same_words_is_a_disagreement_a_shorter_one_is_not() -> None:
    rivals = [record(SAID), record(SAID, "Lindqvist", "Wire", 9), record(SAID, "Tobias Achterberg", "Courier", 10)]
    assert [match.record.article.outlet for match in rank(SAID, rivals)[0].disagreeing] == ["Courier"]


def test_similar_is_never_found() -> None:
    assert worth_showing(rank("nothing like it at all", [record(SAID)])) == []
    assert worth_showing(rank("…!", [record(SAID)])) == []


def test_a_link_leads_to_the_very_sentence() -> None:
    assert (
        sentence_link("https://a.example/x#top", "We wait, they-win & go")
        == "https://a.example/x#:~:text=We%20wait%2C%20they%2Dwin%20%26%20go"
    )
    long = " ".join(f"word{number}" for number in range(60))
    assert sentence_link("https://a.example/x", long).endswith(
        "text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59"
    )


def test_the_link_leads_to_the_piece_that_was_asked() -> None:
    text = "We wait,” she said. “It is the harbour’s oldest crane, after all"
    spans = ((0, 7), (text.index("It is"), len(text)))
    split = quote(text, speaker=None, spans=spans)
    assert nearest_piece("we WAIT", split) == "We wait"
    assert nearest_piece("the oldest crane", split) == "It is the harbour’s oldest crane, after all"


def test_what_other_outlets_have_in_other_words_is_shown() -> None:
    other = record("We will open the new quay late in spring", outlet="Wire")
    own = record("We will open the new quay in early spring")
    answers = rank("We will open the new quay in spring", [record("We will open the new quay in spring"), other, own])
    assert [answer.best.record.article.outlet for answer in variants(answers)] == ["Wire"]
    assert variants(rank("We will open the new harbour in spring", [other])) == []


def test_a_link_to_an_item_of_a_feed_keeps_what_makes_its_address() -> None:
    assert (
        sentence_link("https://a.example/feed#item-0f", "We wait") == "https://a.example/feed#item-0f:~:text=We%20wait"
    )
    assert sentence_link("https://a.example/feed#item-0f", "") == "https://a.example/feed#item-0f"


def test_a_spoken_sentence_comes_before_the_headline_that_repeats_it() -> None:
    spoken = record("We will open the new quay in spring, whatever the weather")
    headline = record("We will open the new quay")
    titled = replace(spoken.article, title="“We will open the new quay”: Lindqvist")
    both = [replace(headline, id=1, article=titled), replace(spoken, id=2, article=titled)]
    answers = rank("We will open the new quay", both)
    assert [answer.best.record.id for answer in answers] == [2]
    elsewhere = [both[0], replace(record(spoken.quotation.text, hour=9), id=2)]
    assert [answer.best.record.id for answer in rank("We will open the new quay", elsewhere)] == [1, 2]


def test_quotations_of_one_article_and_speaker_are_one_card() -> None:
    first, second = record("We wait for the ferry"), record("Nobody told us when it comes")
    other = record("We wait for the ferry too", speaker="Tobias Holt")
    cards = joined_cards([quote_card(each, 0.75) for each in (first, other, second)])
    assert [[run.text for run in card.runs if run.is_marked] for card in cards] == [
        ["We wait for the ferry", "Nobody told us when it comes"],
        ["We wait for the ferry too"],
    ]
