"""What people remember of a quotation leads to it, whichever kind of database keeps it."""

import random
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.domain.messages import Grade
from bot.domain.viewers import ANYBODY
from bot.search import rank, search_for
from bot.store import SqlStore, open_store
from tests.benchmarks.search_corpus import Corpus, Said, build
from tests.benchmarks.search_recall import kinds, said_in
from tests.fakes.databases import KINDS, emptied

SIZE = 2_000
QUESTIONS = 8
"""Of each way to remember."""
Answer = tuple[int, Grade] | None
FIRST = {
    "whole": QUESTIONS,
    "10-15 words": QUESTIONS,
    "4-8 words": QUESTIONS,
    "8-14, 1 missing, 2 typos": QUESTIONS,
    "5-8, 1 missing, 1 typo": QUESTIONS - 1,
    "misremembered": QUESTIONS,
}
"""Minimum number of questions whose quotation, or a re-quote of it, comes first."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Made-up words."""
    return Corpus.make()


@pytest.fixture(scope="module")
def answered() -> dict[str, list[Answer]]:
    """What the first kind of database answered, to be compared with the next."""
    return {}


@pytest.fixture(scope="module", params=KINDS)
def filled(request: pytest.FixtureRequest, corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a store with the corpus."""
    with emptied(request.param, tmp_path_factory.mktemp("filled"), request) as url:
        build(url, corpus, SIZE)
        yield url


@pytest.fixture
async def store(filled: str) -> AsyncIterator[SqlStore]:
    """The store."""
    opened = await open_store(filled)
    yield opened
    await opened.close()


async def _best(store: SqlStore, asked: Said) -> Answer:
    answers = rank(await store.quotations_matching(search_for(" ".join(asked), 24), ANYBODY))
    return (answers[0].best.record.id, answers[0].best.grade) if answers else None


async def _questions(store: SqlStore, corpus: Corpus, kind: str) -> list[tuple[int, Said]]:
    rng, remember = random.Random(7), kinds(corpus.words)[kind]
    meant = [await said_in(store, rng.randint(1, SIZE)) for _ in range(QUESTIONS)]
    return [(origin, remember(said.split(), rng)) for origin, said in meant]


@pytest.mark.parametrize("kind", FIRST)
async def test_what_is_remembered_comes_first(store: SqlStore, corpus: Corpus, kind: str) -> None:
    right = 0
    for origin, asked in await _questions(store, corpus, kind):
        best = await _best(store, asked)
        if best is not None:
            of, said = await said_in(store, best[0])
            right += of == origin or f" {' '.join(asked)} " in f" {said} "
    assert right >= FIRST[kind]


async def test_every_kind_of_database_answers_alike(
    store: SqlStore, corpus: Corpus, answered: dict[str, list[Answer]]
) -> None:
    asked = [said for kind in FIRST for _, said in await _questions(store, corpus, kind)]
    asked += [said for strangers in corpus.strangers(QUESTIONS).values() for said in strangers]
    answers = [await _best(store, said) for said in asked]
    assert answers == answered.setdefault("by the first", answers)
