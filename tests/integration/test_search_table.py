"""What a reader takes for the same is found through the store, however it is written: the cases of the pure part.

Those of ``tests/unit/test_question.py`` are asked here of a store that has all of their quotations at once.
"""

import pytest

from bot.domain.messages import Grade
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from bot.search import rank, search_for
from tests.builders import NOW, page, quote
from tests.fakes.databases import KINDS
from tests.unit.search.test_question import CASES

pytestmark = pytest.mark.parametrize("kind", KINDS)

MORE: list[tuple[str, str, Grade]] = [
    # one word, a number, a sign: each leads there by itself
    ("We lost 4,321 jobs in the harbour this year", "4321", "partial"),
    ("We lost 4,321 jobs in the harbour this year", "4,321 jobs", "partial"),
    ("Prices rose by 7.25% in the winter", "7.25 percent", "partial"),
    ("Prices rose by 7.25% in the winter", "7.25%", "partial"),
    ("Prices rose by 7.25% in the winter", "７．２５％", "partial"),
    ("Their co-ordination was a shambles", "coordination", "partial"),
    ("Their co-ordination was a shambles", "their coordination was a shambles", "exact"),
    ("It was the U.S. envoy who called us first", "the US envoy", "partial"),
    ("We asked [the envoy] whether he had slept at all", "we asked whether he had slept at all", "exact"),
    ("This is #HarbourWatch for everybody", "HarbourWatch", "partial"),
    # misspelt, at the beginning and at the end
    ("A catastrophic landslide buried the railway overnight", "a katastrophic landslide buried the railway", "altered"),
    (
        "A catastrophic landslide buried the railway overnight",
        "a catastrophic landslyde buried the railway",
        "altered",
    ),
    (
        "A catastrophic landslide buried the railway overnight",
        "catastrophic landslide railway overnight",
        "altered",
    ),
]


# Another quotation of the table is nearer to it.
NEARER = {"we told them on monday that the ferry is late"}


@pytest.fixture
async def store(store: Store) -> Store:
    """A store of all the quotations."""
    said = list(dict.fromkeys(text for text, _, _ in [*CASES, *MORE]))
    batch = [(page(number, text), [quote(text, text)]) for number, text in enumerate(said)]
    await store.save_articles(batch, NOW, audience=EVERYBODY)
    return store


async def test_every_case_is_found_through_the_store(store: Store) -> None:
    missed = []
    for said, asked, grade in [*CASES, *MORE]:
        if grade == "similar" or asked in NEARER:
            continue
        answers = rank(await store.quotations_matching(search_for(asked, 24), ANYBODY))
        found = [match for one in answers for match in one.matches if match.record.quotation.text == said]
        if [match.grade for match in found[:1]] == [grade] or (answers and is_better(answers[0].best.grade, grade)):
            continue
        missed.append((asked, said, grade, answers[0].best.grade if answers else None))
    assert not missed


def is_better(best: Grade, grade: Grade) -> bool:
    """Another quotation of the table has the very words: then the search is over."""
    return best == "exact" or (best == "partial" and grade == "altered")


async def test_what_is_only_similar_is_not_given(store: Store) -> None:
    asked = "the budget of the opera is a scandal"
    answers = rank(await store.quotations_matching(search_for(asked, 24), ANYBODY))
    assert {one.best.grade for one in answers} <= {"similar"}
