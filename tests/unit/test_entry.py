"""What is loaded when: the command ``quotewire`` starts light, and the engine reads no words that no text needs."""

import subprocess
import sys
from importlib import metadata

import pytest

ARTICLE = (
    "The harbour will be closed to all ships for the rest of the year, and they have been told that it was the storm"
    " that broke its wall. “It is not safe, and it will not be by May,” said Mary Holt, who had been at the Water Board"
    " for years. She said that her engineers have found more cracks in the old wall."
)
PROGRAM = f"""
import sys
def tell():
    print(*sorted(name for name in sys.modules if name.split(".")[0] in ("bot", "charset_normalizer")))
import bot.entry
tell()
import bot.ingest.processes.tasks, bot.ingest.feeds.list_files
tell()
(quotation,) = bot.quotes.extract({ARTICLE!r})
assert quotation.attribution.speaker == "Mary Holt"
tell()
"""


@pytest.fixture(scope="module")
def loaded() -> list[list[str]]:
    """The modules that are loaded: with the command, with the tasks of workers, with the first article."""
    program = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    return [line.split() for line in program.stdout.splitlines()]


def test_the_command_is_the_light_module() -> None:
    (command,) = metadata.entry_points(group="console_scripts", name="quotewire")
    assert command.value == "bot.entry:start"


def test_the_light_module_imports_nothing_of_ours_before_it_is_called(loaded: list[list[str]]) -> None:
    assert loaded[0] == ["bot", "bot.entry"]


def test_who_has_texts_read_by_worker_processes_loads_no_engine(loaded: list[list[str]]) -> None:
    assert [name for name in loaded[1] if name.startswith("bot.quotes")] == ["bot.quotes"]


def test_the_guesser_of_encodings_is_loaded_when_bytes_need_it(loaded: list[list[str]]) -> None:
    assert "charset_normalizer" not in loaded[2]


def test_an_english_article_loads_no_other_language(loaded: list[list[str]]) -> None:
    folder = "bot.quotes.lang."
    languages = {name.removeprefix(folder).split(".")[0] for name in loaded[2] if name.startswith(folder)}
    assert languages == {"articles", "en", "learned_files"}
