"""The way of a question stays short: what is looked for stands in few places, and these talk little to each other."""

import asyncio
from pathlib import Path

from tests.benchmarks.search_hops import QUESTIONS, ways

MOST_FILES = 24
"""Files of ``bot/`` that a question may go through."""
MOST_HOPS = 59
"""Calls from file to file on the way of a question."""


def test_a_question_goes_through_few_files(tmp_path: Path) -> None:
    for way in asyncio.run(ways(tmp_path, QUESTIONS)):
        calls = ", ".join(f"{calling} → {called} {count}" for (calling, called), count in sorted(way.calls.items()))
        assert way.outcome == "found"
        assert {"commands/dispatch.py", "search/find.py", "store/sqlite/index.py"} <= way.files
        assert len(way.files) <= MOST_FILES, sorted(way.files)
        assert way.hops <= MOST_HOPS, calls
