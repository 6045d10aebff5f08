"""Commands as people type them."""

import pytest

from bot.commands import ALL, ANSWERED, HANDLERS
from bot.domain.commands import Request
from bot.domain.errors import UsageError
from bot.domain.places import Place
from bot.text.command_line import parse_line, words_argument


@pytest.mark.parametrize(
    ("line", "path", "arguments"),
    [
        ("/quote who “there are no such plans”", "quote who", {"text": "there are no such plans"}),
        ("quote who there are no such plans", "quote who", {"text": "there are no such plans"}),
        ('/QUOTE WHO "no plans" please', "quote who", {"text": "no plans please"}),
        ("/quote by Mara Lindqvist", "quote by", {"speaker": "Mara Lindqvist"}),
        ("/quote check “no plans” Mara Holt", "quote check", {"text": "no plans", "speaker": "Mara Holt"}),
        ("/quote check “no plans” speaker=“Mara Holt”", "quote check", {"text": "no plans", "speaker": "Mara Holt"}),
        ("/quote check no plans speaker Mara Holt", "quote check", {"text": "no plans", "speaker": "Mara Holt"}),
        (
            "/quote by Mara Lindqvist about the harbour since 7d",
            "quote by",
            {"speaker": "Mara Lindqvist", "about": "the harbour", "since": "7d"},
        ),
        ('/quote by "Mara about Town" since: 7d', "quote by", {"speaker": "Mara about Town", "since": "7d"}),
        ("/news latest", "news latest", {}),
        ("/news latest 3 source=Harbour Post", "news latest", {"count": 3, "source": "Harbour Post"}),
        ("/news latest about storm", "news latest", {"about": "storm"}),
        (
            "/digest set weekdays 08:00 timezone Europe/Berlin max 5 about harbour, ferry",
            "digest set",
            {"when": "weekdays 08:00", "timezone": "Europe/Berlin", "max": 5, "about": "harbour, ferry"},
        ),
        ("/digest list", "digest list", {}),
        ("/digest off mon,thu 18:00", "digest off", {"which": "mon,thu 18:00"}),
        (
            "/quote by Mara about the talk about ferries since 7d",
            "quote by",
            {"speaker": "Mara", "about": "the talk about ferries", "since": "7d"},
        ),
        (
            "/quote by Mara since 7d about ferries since Monday",
            "quote by",
            {"speaker": "Mara", "since": "7d", "about": "ferries since Monday"},
        ),
        ("/quotewire privacy export", "quotewire privacy export", {}),
        ("/Quotewire  PRIVACY\n delete  confirm: yes", "quotewire privacy delete", {"confirm": "yes"}),
        ("/news follow p.example private", "news follow", {"url": "p.example", "private": "yes"}),
        ("/news follow p.example only a private no", "news follow", {"url": "p.example", "only": "a", "private": "no"}),
    ],
)
def test_typed_lines_are_read(line: str, path: str, arguments: dict[str, object]) -> None:
    command, given = parse_line(line, ALL)
    assert (command.path, given) == (path, arguments)


@pytest.mark.parametrize(
    "marks", ['""', "“”", "„“", "„”", "””", "«»", "»«", "»»", "‹›", "›‹", "「」", "『』", "＂＂", "''", "‘’", "‚‘"]
)
def test_words_stand_in_the_marks_of_any_keyboard(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    whole = {"text": "it isn't safe since May", "speaker": "Mara O'Brien"}
    assert parse_line(f"/quote check {opening}it isn't safe since May{closing} Mara O'Brien", ALL)[1] == whole
    by = parse_line(f"/quote by {opening}Mara about Town{closing} about {opening}the crane{closing} since 7d", ALL)[1]
    assert by == {"speaker": "Mara about Town", "about": "the crane", "since": "7d"}


@pytest.mark.parametrize("typed", ["'the dockers' strike goes on' Mara Holt", "‘we end it’ the dockers’ union"])
def test_where_an_apostrophe_may_be_the_closing_mark_it_is_asked(typed: str) -> None:
    with pytest.raises(UsageError, match="such as /quote check"):
        parse_line(f"/quote check {typed}", ALL)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "There are /quote, /news, /digest, /alert, /quotewire"),
        ("/", "There are /quote"),
        ("hello", "I don't know “hello”"),
        ("/quote", "Write one of: who, check, by, about"),
        ("/quote whom x", "has no “whom”"),
        ("/quote", "/quote needs to know what to do. Write one of: who, check"),
        ("/quotewire privacy", "has no “privacy”. Write one of: status, help, plain, privacy export, privacy delete"),
        ("/quotewire privacy expert", "has no “privacy expert”"),
        ("/quote who", "“text” is missing"),
        ("/quote who “”", "“text” is missing"),
        ("/quote check “no plans”", "“speaker” is missing"),
        ("/news latest 99", "from 1 to 10"),
        ("/news latest -1", "from 1 to 10"),
        ("/news latest many", "whole number"),
        ("/news latest 99999999999999999999", "whole number"),
        ("/digest set", "“when” is missing"),
        ("/digest list now and then", "I can't use “now and then”: /digest list takes no words. Nothing was done"),
        ("/digest pause weekdays 08:00", "I can't use “weekdays 08:00”"),
    ],
)
def test_what_cannot_be_read_is_one_line_that_helps(line: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as caught:
        parse_line(line, ALL)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("harbour, storm", ("harbour", "storm")),
        ("city council", ("city council",)),
        ("1,200 tonnes, 3,5 m", ("1,200 tonnes", "3,5 m")),
        ("2026,storm ,", ("2026", "storm")),
        (" , ", ()),
    ],
)
def test_commas_separate_what_is_listed(typed: str, parts: tuple[str, ...]) -> None:
    request = Request("digest set", Place("console", "", "main"), {"about": typed})
    assert words_argument(request, "about") == parts


def test_every_command_is_declared_once_and_has_its_handler() -> None:
    paths = [command.path for command in ANSWERED]
    assert paths == list(dict.fromkeys(paths))
    assert set(paths) == set(HANDLERS)
    assert set(ALL) < set(ANSWERED), "buttons under posts have commands of their own, which nobody types"


def test_every_example_is_valid() -> None:
    for command in ALL:
        assert parse_line(command.example, ALL)[0] is command


def test_declarations_fit_the_platforms() -> None:
    """Discord: names of 32 lower-case characters, descriptions of 100, required options first."""
    for command in ALL:
        assert len(command.description) <= 100
        required = [option.required for option in command.options]
        assert required == sorted(required, reverse=True)
        for option in command.options:
            assert option.name == option.name.lower()
            assert len(option.name) <= 32
            assert len(option.description) <= 100
