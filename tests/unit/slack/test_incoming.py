"""What Slack sends, as people meant it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack import forms, incoming, render
from adapters.slack.plain import written_message
from bot.domain.errors import UsageError
from bot.text.command_line import parse_line
from bot.text.pasted import quoted_words
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_commands import COMMANDS


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("who we will stay", "who we will stay"),
        ("add <https://a.example/x|a.example/x>", "add https://a.example/x"),
        ("add <https://a.example/x?a=1&amp;b=2>", "add https://a.example/x?a=1&b=2"),
        ("by <@U123|mara> in <#C1|news> or <#C2>", "by @mara in #news or #C2"),
        ("ask <!here> and <!subteam^S1|@press>", "ask @here and @press"),
        ("mail <mailto:a@b.example|a@b.example>", "mail a@b.example"),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
        ("“smart” ‘quotes’", "“smart” ‘quotes’"),
        ("&amp;lt;", "&lt;"),
        ("<", "<"),
        ("", ""),
    ],
)
def test_what_people_type_is_cleaned(text: str, meant: str) -> None:
    assert incoming.typed_text(text) == meant


@given(st.text())
def test_clean_takes_anything(text: str) -> None:
    assert isinstance(incoming.typed_text(text), str)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ({"text": "we will stay"}, "we will stay"),
        ({"text": "*We* will _stay_, a_b `x`"}, "We will stay, a_b x"),
        ({"text": "he said “too short” and “this one is longer”"}, "this one is longer"),
        ({"text": '"straight marks too" he said'}, "straight marks too"),
        ({"text": "look\n&gt; we will\n&gt; stay"}, "we will stay"),
        ({"text": "", "blocks": []}, ""),
        ({}, ""),
        (
            {
                "text": "x",
                "blocks": [
                    {
                        "type": "rich_text",
                        "elements": [
                            {"type": "rich_text_section", "elements": [{"type": "text", "text": "see: "}]},
                            {
                                "type": "rich_text_quote",
                                "elements": [{"type": "text", "text": "we will "}, {"type": "text", "text": "stay"}],
                            },
                        ],
                    }
                ],
            },
            "we will stay",
        ),
        ({"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "only blocks"}}]}, "only blocks"),
    ],
)
def test_a_quoted_message_is_taken_as_the_words(message: dict[str, Any], words: str) -> None:
    assert quoted_words(incoming.payload_runs(message)) == words


def test_a_payload_tells_who_sent_it() -> None:
    command = incoming.of_command({"team_id": "T1", "channel_id": "C1", "user_id": "U1", "response_url": "https://r"})
    shortcut = incoming.of_interaction(
        {"team": {"id": "T1"}, "channel": {"id": "C1"}, "user": {"id": "U1"}, "response_url": "https://r"}
    )
    assert command == shortcut
    assert str(command.place) == "slack:T1/C1"
    assert incoming.of_interaction({"team": None, "enterprise": {"id": "E1"}}).place.workspace == "E1"


@pytest.mark.parametrize(
    "payload",
    [
        # A mention in a channel that a workspace without the app has made (slackapi/java-slack-sdk #629).
        {"team_id": "T9", "authorizations": [{"team_id": "T1"}], "event": {"team": "T9"}},
        # A form that somebody of another workspace sends (slackapi/bolt-js #1614).
        {"team": {"id": "T9"}, "user": {"id": "U9", "team_id": "T9"}, "view": {"app_installed_team_id": "T1"}},
        {"team": None, "user": {"id": "U1", "team_id": "T1"}, "enterprise": {"id": "E1"}},
        {"team_id": "T1", "event": {"team": "T9"}},
        {"team_id": "T1", "authorizations": []},
    ],
)
def test_the_workspace_is_the_one_in_which_the_app_is_installed(payload: dict[str, Any]) -> None:
    assert incoming.installed_team(payload) == "T1"


PAYLOADS = (
    payloads.shortcut("who_said_this", {"text": "> we go", "blocks": [{"elements": [{"text": "we go"}]}]}),
    payloads.press("of-core/menu", selected_option={"value": "post who:5"}),
    payloads.submit({}, {"zone": {"zone": {"selected_option": {"value": "UTC"}}}}),
    payloads.event("app_mention", user="U1", channel="C1", ts="1.2", text="who said it", authorizations=[{}]),
)
ODD: tuple[object, ...] = (None, "x", 5, True, [], {}, [None], ["x"], [[]], {"id": None})


def with_one_field_odd(tree: Any) -> Iterator[Any]:
    """The payload without a field, or with something else in it, one at a time."""
    for name in tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ():
        for part in (*ODD, *with_one_field_odd(tree[name])):
            changed = tree.copy()
            changed[name] = part
            yield changed
        if isinstance(tree, dict):
            yield {kept: tree[kept] for kept in tree if kept != name}


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload["type"])
def test_a_field_that_is_missing_or_of_another_type_costs_only_itself(payload: dict[str, Any]) -> None:
    for odd in with_one_field_odd(payload):
        assert isinstance(incoming.of_interaction(odd).place.workspace, str)
        assert isinstance(incoming.pressed_button(odd)[1], str)
        assert isinstance(incoming.message_of(odd), str)
        assert all(isinstance(run.text, str) for run in incoming.payload_runs(incoming.part_of(odd, "message")))
        assert all(isinstance(value, str) for value in forms.values_of(incoming.part_of(odd, "view")).values())
        message = written_message(odd)
        assert message is None or message.user


@pytest.mark.parametrize(
    ("typed", "told", "rows"),
    [
        ("/quote", "What /quote can do", 2),
        ("/quote help", "What /quote can do", 2),
        ("/quote whom", "no such", 2),
        ("/quote who", "no such", 0),
        ("/other", "no such", 0),
        ("", "no such", 0),
    ],
)
def test_a_message_that_cannot_be_read_is_refused(typed: str, told: str, rows: int) -> None:
    message = incoming.unreadable(typed, COMMANDS, "no such")
    assert message.summary == told
    assert len(getattr(message.blocks[-1], "rows", ())) == rows


@pytest.mark.parametrize(
    ("command", "text", "path", "arguments"),
    [
        ("/quote", "who “we will stay”", "quote who", {"text": "we will stay"}),
        ("/quote", 'who "we will stay"', "quote who", {"text": "we will stay"}),
        ("/quote", "who „we will stay“", "quote who", {"text": "we will stay"}),
        ("/quote", "who «we will stay»", "quote who", {"text": "we will stay"}),
        ("/quote", "who ‘we will stay’", "quote who", {"text": "we will stay"}),
        ("/quote", "who we will stay", "quote who", {"text": "we will stay"}),
        ("/quote", "  WHO   we will stay  ", "quote who", {"text": "we will stay"}),
        ("/quote", "who\u00a0“we\u202fwill stay”\u00a0", "quote who", {"text": "we will stay"}),
        ("/quote", "\u200bwho we\ufeff will stay", "quote who", {"text": "we will stay"}),
        ("/quote", "who we will\nstay", "quote who", {"text": "we will\nstay"}),
        ("/quote", "who R&amp;D &lt;b&gt; &amp;quot;", "quote who", {"text": "R&D <b> &quot;"}),
        ("/quote", "by Mara Lindqvist about harbour", "quote by", {"speaker": "Mara Lindqvist", "about": "harbour"}),
        (
            "/quote",
            "by “Mara Lindqvist” about: “the harbour”",
            "quote by",
            {"speaker": "Mara Lindqvist", "about": "the harbour"},
        ),
        ("/quote", "by “x “y” about z” about w", "quote by", {"speaker": "x “y” about z", "about": "w"}),
        ("/quote", "by about=ferry speaker=Mara", "quote by", {"speaker": "Mara", "about": "ferry"}),
        ("/quote", "by <@U123|mara>", "quote by", {"speaker": "@mara"}),
        (
            "/news",
            "add <https://a.example/x?a=1&amp;b=2|a.example/x>",
            "news add",
            {"url": "https://a.example/x?a=1&b=2"},
        ),
        ("/news", "add <https://a.example/x>", "news add", {"url": "https://a.example/x"}),
        ("/news", "add https://a.example/x", "news add", {"url": "https://a.example/x"}),
        ("/news", "add “<https://a.example/x>”", "news add", {"url": "https://a.example/x"}),
        ("/news", "latest", "news latest", {}),
        ("/news", "latest 5", "news latest", {"count": 5}),
        ("/news", "latest count 5", "news latest", {"count": 5}),
        ("/news", "latest count:\u00a05", "news latest", {"count": 5}),
        ("/digest", "now", "digest now", {}),
        ("/quotewire", "status ", "quotewire status", {}),
    ],
)
def test_what_people_type_is_read(command: str, text: str, path: str, arguments: dict[str, object]) -> None:
    read, given = parse_line(incoming.typed_line({"command": command, "text": text}), COMMANDS)
    assert (read.path, given) == (path, arguments)


@pytest.mark.parametrize(
    "text", ["", "help", "whom we stay", "who", "by", "by about ferry", "“who”", "\u00a0", "<!channel>"]
)
def test_what_cannot_be_read_gets_help(text: str) -> None:
    typed = incoming.typed_line({"command": "/quote", "text": text})
    with pytest.raises(UsageError) as raised:
        parse_line(typed, COMMANDS)
    told = incoming.unreadable(typed, COMMANDS, str(raised.value))
    assert "/quote" in json.dumps(render.message_body(told), ensure_ascii=False)
    assert "\n" not in told.summary


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    typed = incoming.typed_line({"command": "/quote", "text": text})
    told = ""
    try:
        parse_line(typed, COMMANDS)
    except UsageError as error:
        told = str(error)
    assert incoming.unreadable(typed, COMMANDS, told or "?").summary
