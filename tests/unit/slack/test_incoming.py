"""What Slack sends, as people meant it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack import incoming
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
def test_clean(text: str, meant: str) -> None:
    assert incoming.clean(text) == meant


@given(st.text())
def test_clean_takes_anything(text: str) -> None:
    assert isinstance(incoming.clean(text), str)


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
def test_quoted(message: dict[str, Any], words: str) -> None:
    assert incoming.quoted(message) == words


def test_senders() -> None:
    command = incoming.of_command({"team_id": "T1", "channel_id": "C1", "user_id": "U1", "response_url": "https://r"})
    shortcut = incoming.of_interaction(
        {"team": {"id": "T1"}, "channel": {"id": "C1"}, "user": {"id": "U1"}, "response_url": "https://r"}
    )
    assert command == shortcut
    assert str(command.place) == "slack:T1/C1"
    assert incoming.of_interaction({"team": None, "enterprise": {"id": "E1"}}).place.workspace == "E1"


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
def test_unreadable(typed: str, told: str, rows: int) -> None:
    message = incoming.unreadable(typed, COMMANDS, "no such")
    assert message.summary == told
    assert len(getattr(message.blocks[-1], "rows", ())) == rows
