"""A benchmark whose bot doesn't come up says so, and doesn't wait for it for ever."""

from pathlib import Path

import pytest

from tests.benchmarks.fairness import surroundings
from tests.fakes.shell import CommandEndedError


async def test_the_measurement_of_fairness_ends_when_the_bot_dies_at_its_start(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"no database " * 1000)
    with pytest.raises(CommandEndedError, match=r"ended with code 1:\n.*bot\.db.*not a database"):
        async with surroundings(tmp_path):
            raise AssertionError("the bot is up")
