"""What searches look up: an index in memory and those of the stores answer alike."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.domain.viewers import ANYBODY
from bot.ports import Store, TopicIndex
from bot.ports.index import Upto
from tests.builders import save
from tests.fakes.index import MemoryIndex, MemoryQuotation, ids_of

SAID = (
    "we wait for the ferry to the island",
    "the ferry is late, and we wait",
    "a long-term plan for the harbour",
    "we told [the mayor] that it’s late",
    "we wait for the ferry to the island",
    "harbours and ferries “wait”",
)
"""Each in an article of its own, with the number of its place."""
Work = Callable[[TopicIndex], Any]
Ask = Callable[..., Awaitable[Any]]

CALLS: dict[str, tuple[Work, Any]] = {
    "size": (lambda index: index.size(), 6),
    "newest": (lambda index: index.upto(), (6, 6)),
    "counts": (
        lambda index: dict(index.counts(["ferry", "wait", "longterm", "term", "zebra", '"'])),
        {"ferry": 3, "wait": 4, "longterm": 1, "term": 1},
    ),
    "counts of no words": (lambda index: dict(index.counts([])), {}),
    "a word": (lambda index: sorted(ids_of(index, ["ferry"], 9)), [1, 2, 5]),
    "two words": (lambda index: sorted(ids_of(index, ["late", "we"], 9)), [2, 4]),
    "a pair": (lambda index: sorted(ids_of(index, [("we", "wait")], 9)), [1, 2, 5]),
    "a pair with a word between": (lambda index: sorted(ids_of(index, [("wait", "the")], 9)), [1, 5]),
    "a pair in the other order": (lambda index: ids_of(index, [("wait", "we")], 9), []),
    "pairs and words": (lambda index: ids_of(index, [("late", "and"), "wait"], 9), [2]),
    "a beginning": (lambda index: sorted(ids_of(index, [(".", "we")], 9)), [1, 4, 5]),
    "an end": (lambda index: sorted(ids_of(index, [("wait", ".")], 9)), [2, 6]),
    "many terms, of which most are common": (
        lambda index: (
            index.counts(["we", "wait", "the", "ferry", "is", "late"]),
            ids_of(index, ["late", "is", ("and", "we"), "we", "wait", "the", "ferry"], 9),
            ids_of(index, ["ferry", "wait", "we", "the", "for", "to", "late"], 9),
        )[1:],
        ([2], []),
    ),
    "an insertion in and out": (lambda index: ids_of(index, [("told", "that"), ("told", "mayor")], 9), [4]),
    "the oldest": (lambda index: ids_of(index, ["we"], 2, "oldest"), [1, 2]),
    "the newest": (lambda index: ids_of(index, ["we"], 2, "newest"), [5, 4]),
    "the oldest of a frequent word": (lambda index: (index.counts(["we"]), ids_of(index, ["we"], 1, "oldest"))[1], [1]),
    "the newest of a frequent word": (lambda index: (index.counts(["we"]), ids_of(index, ["we"], 1, "newest"))[1], [5]),
    "the newest of frequent words": (
        lambda index: (index.counts(["we", "wait"]), ids_of(index, ["we", "wait"], 1, "newest"))[1],
        [5],
    ),
    "no terms": (lambda index: ids_of(index, [], 9), []),
    "several groups of terms": (
        lambda index: index.ids_of_each([["we", ("late", "and")], [], [("we", "wait")], ["zebra"]], 2, "newest"),
        [[2], [], [5, 2], []],
    ),
    "no groups of terms": (lambda index: index.ids_of_each([], 9), []),
    "a word that an index may take for an operator": (lambda index: sorted(ids_of(index, ["and"], 9)), [2, 6]),
    "wordings": (
        lambda index: sorted(index.wordings([4, 3, 99])),
        [(3, "a long-term plan for the harbour"), (4, "we told [ the mayor ] that its late")],
    ),
    "no wordings": (lambda index: index.wordings([]), []),
    "words that begin": (lambda index: sorted(index.words_like("harb")), ["harbour", "harbours"]),
    "words that end": (lambda index: sorted(index.words_like(ending="ry")), ["ferry"]),
    "words that begin or end, of some letters": (
        lambda index: sorted(index.words_like("fer", "late", lengths=(4, 5))),
        ["ferry", "late"],
    ),
    "few words that begin": (lambda index: len(index.words_like("h", limit=1)), 1),
    "words like none": (lambda index: index.words_like(), []),
    "forms": (lambda index: index.newest_with([["harbour", "harbours"], ["plan", "wait"]], 9), [6, 3]),
    "the newest with forms": (lambda index: index.newest_with([["we"]], 2), [5, 4]),
    "the newest with a frequent form": (lambda index: (index.counts(["we"]), index.newest_with([["we"]], 1))[1], [5]),
    "no forms": (lambda index: (index.newest_with([], 9), index.articles_with([], 9)), ([], [])),
    "articles": (lambda index: index.articles_with([["ferry", "ferries"], ["island", "harbours"]], 9), [6, 5, 1]),
    "quotations in articles": (lambda index: sorted(index.quotations_in([2, 5], 9)), [2, 5]),
    "quotations in no articles": (lambda index: index.quotations_in([], 9), []),
    "few quotations in articles": (lambda index: len(index.quotations_in([2, 5], 1)), 1),
    "hits": (
        lambda index: [(hit.id, hit.wording, hit.article_id) for hit in index.topic_hits([6, 99])],
        [(6, "harbours and ferries wait", 6)],
    ),
    "time left": (lambda index: index.check(), None),
}
AS_OF: dict[str, tuple[Work, Any]] = {
    "size": (lambda index: index.size(), 3),
    "newest": (lambda index: index.upto(), (3, 3)),
    "counts": (lambda index: dict(index.counts(["ferry", "mayor", "we"])), {"ferry": 2, "we": 2}),
    "ids": (lambda index: sorted(ids_of(index, ["wait"], 9)), [1, 2]),
    "the newest": (lambda index: ids_of(index, ["we"], 9, "newest"), [2, 1]),
    "words": (lambda index: sorted(index.words_like("harb")), ["harbour"]),
    "forms": (lambda index: index.newest_with([["harbour", "harbours"]], 9), [3]),
    "articles": (lambda index: index.articles_with([["wait"]], 9), [2, 1]),
    "quotations in articles": (lambda index: sorted(index.quotations_in([2, 3], 9)), [2, 3]),
}


async def _in_memory(_store: Store, work: Work, newest: int | None = None) -> Any:
    quotations = [MemoryQuotation(text, number) for number, text in enumerate(SAID, 1)]
    return work(MemoryIndex(quotations, newest))


async def _in_store(store: Store, work: Work, newest: int | None = None) -> Any:
    for number, text in enumerate(SAID, 1):
        await save(store, number, text)
    upto: Upto | None = None if newest is None else (newest, newest)
    return await store.quotations_about(work, ANYBODY, upto)


@pytest.mark.parametrize("ask", [_in_memory, _in_store])
@pytest.mark.parametrize("name", CALLS)
async def test_a_look_up_is_answered_alike_everywhere(store: Store, ask: Ask, name: str) -> None:
    work, answer = CALLS[name]
    assert await ask(store, work) == answer


@pytest.mark.parametrize("ask", [_in_memory, _in_store])
@pytest.mark.parametrize("name", AS_OF)
async def test_a_look_up_as_of_a_moment_leaves_later_rows_out(store: Store, ask: Ask, name: str) -> None:
    work, answer = AS_OF[name]
    assert await ask(store, work, newest=3) == answer


async def test_a_search_brings_its_quotations_in_its_order(store: Store) -> None:
    for number, text in enumerate(SAID, 1):
        await save(store, number, text)
    found = await store.quotations_matching(lambda index: [(5, "best"), (99, "gone"), (2, "good")], ANYBODY)
    assert [(record.id, verdict) for record, verdict in found] == [(5, "best"), (2, "good")]
