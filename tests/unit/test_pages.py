"""The command of the next page is read as it was meant, whatever was asked for."""

import pytest

from bot import commands
from bot.commands import pages
from bot.commands.about import ABOUT
from bot.commands.by import BY
from bot.commands.disputes import DISPUTES
from bot.commands.news import LATEST
from bot.domain.commands import Command, Request, Value
from bot.domain.places import Place
from bot.text.command_line import parse_line, written_line

ASKED = (
    "words of wisdom",
    "Bill about Town",
    "harbour since Monday",
    "a “b” c",
    'he said "no" to it',
    "“quoted”",
    "about",
    "it's 5\" long",
    "source",
    "two\nlines",
    "since: x",
    "page_after 5",
)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("extra", [{}, {"since": "7d", "source": "The About Post"}])
@pytest.mark.parametrize("command", [ABOUT, BY])
def test_it_is_read_as_it_was_meant(command: Command, extra: dict[str, Value], asked: str) -> None:
    given = {command.options[0].name: asked, **extra}
    request = Request(command.path, Place("console", "", "main"), given)
    following = pages.following(command, request, page_after="1-2")
    line = written_line(command, following.arguments)
    assert parse_line(line, commands.ALL) == (command, {**given, "page_after": "1-2"})


def test_marks_only_where_they_are_needed() -> None:
    request = Request(BY.path, Place("console", "", "main"), {"speaker": "Mara Lindqvist", "since": "7d"})
    following = pages.following(BY, request, page_after="1-2")
    assert written_line(BY, following.arguments) == "/quote by Mara Lindqvist since 7d page_after 1-2"


def test_a_command_is_written_with_what_was_given() -> None:
    assert written_line(DISPUTES, {}) == "/quote disputes"
    assert written_line(LATEST, {"source": "Harbour Post"}) == "/news latest source Harbour Post"
    assert written_line(LATEST, {"count": 3, "source": "Harbour Post"}) == "/news latest 3 source Harbour Post"
