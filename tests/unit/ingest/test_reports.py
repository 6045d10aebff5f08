"""The outcome of a poll, in words."""

import pytest

from bot.ingest.reports import counted_reasons


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], None),
        (["404, the page is gone"] * 3, "404, the page is gone"),
        (["a log-in", "404", "404"], "404 (2); a log-in (1)"),
        (["a", "a", "a", "b", "b", "c", "c", "d", "e"], "a (3); b (2); c (2); other reasons (2)"),
    ],
)
def test_reasons_are_told_the_commonest_first(problems: list[str], words: str | None) -> None:
    assert counted_reasons(problems) == words
