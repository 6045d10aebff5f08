"""The examples of help and of the documents work in the demo, so that who reads them can try them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from rich.console import Console

from adapters.console.adapter import ConsoleAdapter, kept_history
from bot import commands
from bot.shell.demo import open_demo
from config import load_settings


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[ConsoleAdapter]:
    """The demo's chat, after it has read its sites."""
    async with open_demo(load_settings(env_file=None), Console(), tmp_path / "history") as demo:
        await demo.app.ingest.poll_due()
        yield demo.chat


async def test_every_example_of_help_works(chat: ConsoleAdapter) -> None:
    again = next(command.example for command in commands.ALL if command.path == "quote dispute")
    for command in commands.ALL:
        if command.path == "quote reject":  # the first dispute was accepted just before
            await chat.ask(again)
        answer = await chat.ask(command.example.replace("reject 1", "reject 2"))
        assert answer.outcome in ("ok", "found"), f"{command.example}: {answer.summary}"


async def test_plain_words_get_the_answer_of_the_command(chat: ConsoleAdapter) -> None:
    for typed, command in (
        ("who said “park a crane like a bicycle”?", "/quote who park a crane like a bicycle"),
        ("what did Rashid Velani say?", "/quote by Rashid Velani"),
        ("Rashid Velani", "/quote by Rashid Velani"),
        ("news latest 2", "/news latest 2"),
    ):
        plain, commanded = await chat.ask(typed), await chat.ask(command)
        assert (plain.outcome, plain.results, plain.blocks) == ("found", commanded.results, commanded.blocks), typed
    assert "who said what" in (await chat.ask("hello")).summary
    outlet = await chat.ask("quotes from the harbour post")
    assert {result.outlet for result in outlet.results} == {"The Harbour Post"}
    nothing = await chat.ask("what did achterberg say abt zeppelins")  # two outlets have one of the name each
    assert nothing.summary == "I have nothing by Tobias Achterberg that fits “about zeppelins”."
    assert (await chat.ask("/hello")).outcome == "error"


def test_lines_that_were_typed_are_kept_for_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "state" / "history"
    kept_history(path).append_string("/quote who we are not the cargo")
    assert list(kept_history(path).load_history_strings()) == ["/quote who we are not the cargo"]
    assert path.stat().st_mode & 0o077 == 0


def test_a_history_that_cannot_be_kept_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert list(kept_history(tmp_path / "file" / "history").load_history_strings()) == []
