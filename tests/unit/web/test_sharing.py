"""The same words in several outlets."""

from bot.domain.quotations import QuotationRecord
from bot.pages.sharing import shared_words
from tests.builders import NOW, quote, stored_article

WORDS = "Nobody should have to choose between a wage and sleep"


def record(number: int, said: str, outlet: str, speaker: str = "Ada Berg") -> QuotationRecord:
    return QuotationRecord(number, stored_article(number, f"Title {number}", NOW, outlet), quote(said, None, speaker))


def test_words_of_two_outlets_stand_beside_each_other() -> None:
    records = [record(1, WORDS, "Wire"), record(2, "Something quite different was said of the old ferry", "Post")]
    records.append(record(3, WORDS.replace("wage", "job"), "Post"))
    (shared,) = shared_words(records, {}, 0.75, 5)
    assert (shared.first.card.outlet, [other.card.outlet for other in shared.others]) == ("Wire", ["Post"])
    assert [run.text.strip() for run in shared.others[0].compared if run.where != "same"] == ["wage", "job"]
    assert shared.differ


def test_the_very_same_words_do_not_differ() -> None:
    (shared,) = shared_words([record(1, WORDS, "Wire"), record(2, WORDS, "Post")], {}, 0.75, 5)
    assert not shared.differ


def test_another_speaker_of_the_same_words_is_a_difference() -> None:
    (shared,) = shared_words([record(1, WORDS, "Wire"), record(2, WORDS, "Post", "Olof Quist")], {}, 0.75, 5)
    assert shared.differ


def test_words_of_a_single_outlet_are_not_compared() -> None:
    assert shared_words([record(1, WORDS, "Wire"), record(2, WORDS, "Wire")], {}, 0.75, 5) == []


def test_a_few_words_are_alike_by_chance() -> None:
    assert shared_words([record(1, "We will see", "Wire"), record(2, "We will see", "Post")], {}, 0.75, 5) == []
