"""Remembered words that two people said, one after the other."""

from datetime import timedelta

import pytest

from bot.domain.quotations import QuotationRecord
from bot.search.put_together import put_together, rest_of
from tests.builders import NOW, quote, stored_article

VOSS = "The harbour is broke and nobody will admit it,"
CRAKE = "Nonsense, we have four million in the bank."
ALIKE = "I think that we have four million in the bank"


def _record(number: int, said: str, speaker: str | None) -> QuotationRecord:
    article = stored_article(number, "Harbour", NOW + timedelta(hours=number))
    return QuotationRecord(number, article, quote(said, speaker=speaker))


RECORDS = [_record(1, VOSS, "Mara Voss"), _record(2, CRAKE, "Edwin Crake"), _record(3, ALIKE, None)]


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("the harbour is broke and nobody will admit it. Nonsense, we have four million in the bank", (1, 2)),
        ("nobody will admit it — nonsense we have four million", (1, 2)),
        ("we have four million in the bank, the harbour is broke", (2, 1)),
        ("the harbour is broke and nobody will admit it", None),  # all of it is one speaker's
        ("the harbour is broke and nobody has four million", None),  # the end is nobody's
        ("nobody will admit it nonsense", None),  # too little of the second
    ],
)
def test_the_beginning_and_the_end_are_looked_for(question: str, numbers: tuple[int, int] | None) -> None:
    parts = put_together(question, RECORDS)
    assert (parts and tuple(record.id for record in parts)) == numbers


def test_the_two_are_different_people() -> None:
    question = f"{VOSS} {CRAKE}"
    assert put_together(question, [_record(1, VOSS, "Mara Voss"), _record(2, CRAKE, "Voss")]) is None
    assert put_together(question, [_record(1, VOSS, "Mara Voss"), _record(3, CRAKE, None)]) is None


def test_who_said_nearly_all_of_it_is_not_cut_in_two() -> None:
    whole = "The harbour is broke and we have not four million in any bank"
    records = [_record(1, whole, "Mara Voss"), _record(2, CRAKE, "Edwin Crake")]
    assert put_together("the harbour is broke and we have four million in the bank", records) is None


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("nobody will admit it. Nonsense, we have four million", "nonsense we have four million"),
        (
            "Nonsense, we have four million in the bank: the harbour is broke",
            "nonsense we have four million in the bank",
        ),
        ("nobody will admit it at all", ""),  # too few words
        ("nobody will admit it the harbour is broke and", ""),  # the same speaker's
        ("something else that nobody has said anywhere", ""),
    ],
)
def test_what_one_quotation_lacks_is_looked_for_in_others(question: str, rest: str) -> None:
    assert rest_of(question, RECORDS[0]) == rest
