"""Known words that an unknown one may be a misspelling of."""

import pytest

from bot.search.respelling import respelt
from tests.fakes.index import MemoryIndex

KNOWN = MemoryIndex.of("the harbour crane and the harbours", "a catastrophic landslide", "wait waist 12345 the")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("harbuor", ["harbour"]),
        ("harbor", ["harbour"]),
        ("katastrophic", ["catastrophic"]),
        ("catastrofic", ["catastrophic"]),
        ("waits", ["waist", "wait"]),
        ("crain", []),
        ("wat", []),
        ("12346", []),
        ("zebra", []),
    ],
)
def test_the_nearest_known_words_come_back(word: str, known: list[str]) -> None:
    assert respelt(KNOWN, word) == known


def test_there_are_at_most_twelve() -> None:
    index = MemoryIndex.of(" ".join(f"harbou{letter}" for letter in "abcdefghijklmnop"))
    assert len(respelt(index, "harbour")) == 12
