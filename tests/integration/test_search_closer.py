"""A short question of which no rare word and no pair is left."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.viewers import ANYBODY
from bot.search import rank, search_for
from bot.store import open_store
from tests.benchmarks.search_corpus import Corpus, Said, build
from tests.fakes.databases import KINDS, emptied

SIZE = 6_400
COMMON = [
    *("crane", "quay", "harbour", "ferry", "pilot", "anchor", "cargo", "tide"),
    *("beacon", "sailor", "dock", "rope", "mast", "fish", "storm", "captain"),
]
"""Each stands in 400 quotations, too many to vote alone."""
SAID = "the crane and then on a quay or two will wait for a harbour of ours with its ferry"


class _Ports:
    """One quotation has several of the words; each of the others has one among words of its own."""

    words: Said = COMMON

    def quotations(self, count: int) -> Iterator[tuple[int, Said]]:
        rng = random.Random(1)
        for number in range(1, count + 1):
            other = [f"n{number}w{at}" for at in range(5)]
            other.insert(rng.randrange(6), COMMON[number % len(COMMON)])
            yield number, SAID.split() if number == count // 2 else other

    def strangers(self, count: int) -> dict[str, list[Said]]:
        return Corpus.make().strangers(count)

    def typed(self, said: Said, rng: random.Random) -> Said:
        return said


@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_found_by_common_words_that_stand_together_nowhere_else(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with emptied(kind, tmp_path, request) as url:
        build(url, _Ports(), SIZE)
        store = await open_store(url)
        asked = "crane pilot quay anchor harbour cargo tide ferry"
        answers = rank(await store.quotations_matching(search_for(asked, 5), ANYBODY))
        await store.close()
    assert [answer.best.record.quotation.text for answer in answers[:1]] == [SAID]
