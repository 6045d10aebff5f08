"""App Home and forms keep to Slack's limits, whatever is set."""

import json
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.slack import forms
from adapters.slack.home import Board, dm_of, home, press_of
from bot.commands import ALL
from bot.domain.alerts import Alert
from bot.domain.delivery import Schedule
from bot.domain.feeds import Feed
from bot.domain.places import Place, Subscription
from tests.fakes.slack_commands import WHEN
from tests.fakes.slack_validate import validator, view_complaints

PLACE = Place("slack", "T1", "C1")
WORDS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["", "<!channel>", "w " * 3_000, "&" * 900, "😀" * 700, "https://a.example/" + "x" * 2_500]),
)
TIMES = st.none() | st.datetimes(timezones=st.just(UTC))
FEEDS = st.builds(
    Feed,
    st.integers(),
    WORDS,
    WORDS,
    st.booleans(),
    st.none(),
    st.none(),
    st.just(WHEN),
    TIMES,
    st.integers(),
    st.none() | WORDS,
)
BOARDS = st.builds(
    Board,
    st.sampled_from([PLACE, Place("slack", "T1", "D1", is_direct=True), Place("slack", "T1", "C2")]),
    st.lists(st.builds(Subscription, st.just(PLACE), FEEDS, st.lists(WORDS, max_size=3).map(tuple)), max_size=40),
    st.lists(
        st.builds(
            Schedule,
            st.integers(),
            st.just(PLACE),
            WORDS,
            WORDS,
            st.integers(),
            st.just(()),
            st.just(WHEN),
            TIMES,
            st.none() | WORDS,
        ),
        max_size=3,
    ),
    st.lists(st.builds(Alert, st.integers(), st.just(PLACE), WORDS, st.integers(), TIMES), max_size=40),
    TIMES,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(BOARDS, max_size=6), st.booleans(), WORDS)
def test_every_home_is_valid(boards: list[Board], can_manage: bool, notice: str) -> None:
    view = home(boards, can_manage=can_manage, notice=notice, dm="D1")
    validator()
    assert view_complaints(view) == []
    assert len(json.dumps(view)) < 250_000
    assert "mrkdwn" not in {block["text"]["type"] for block in view["blocks"] if isinstance(block.get("text"), dict)}
    assert dm_of(view) == "D1"


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(sorted(forms.TITLES)),
    st.dictionaries(st.sampled_from(["when", "url", "what", "max", "timezone", "about"]), WORDS),
    WORDS,
    st.sampled_from(["", "C1"]),
)
def test_every_form_is_valid(path: str, given_: dict[str, str], trouble: str, channel: str) -> None:
    command = next(command for command in ALL if command.path == path)
    view = forms.form(command, forms.FormOrigin(path, channel, "https://r.example"), given_, trouble)
    validator()
    assert view_complaints(view) == []
    assert forms.origin_of(view) == forms.FormOrigin(path, channel, "https://r.example")


def test_what_does_not_fit_is_said() -> None:
    alerts = [Alert(n, PLACE, f"words {n}", 0, None) for n in range(150)]
    blocks = home([Board(PLACE, [], [], alerts, None)], can_manage=True)["blocks"]
    assert len(blocks) <= 100
    assert "more lines" in json.dumps(blocks[-1], ensure_ascii=False)


@pytest.mark.parametrize("value", ["", "3", "null", '"x"', "[1, 2]", '["a", "b", []]'])
def test_values_of_others_are_none(value: str) -> None:
    assert press_of(value) is None


def test_a_command_lacks_something_or_not() -> None:
    by_path = {command.path: command for command in ALL}
    assert forms.lacks(by_path["digest set"], {"timezone": "UTC"})
    assert not forms.lacks(by_path["digest set"], {"when": "daily 08:00"})
    assert not forms.lacks(by_path["quote who"], {})


def test_a_channel_has_headings_and_says_why_it_is_paused_and_how_to_go_on() -> None:
    schedule = Schedule(1, PLACE, "weekdays 08:00", "UTC", 5, (), WHEN, WHEN, None, paused="the channel is archived")
    alert = Alert(1, PLACE, "Mara Lindqvist", 0, None, "the channel is archived")
    view = home([Board(PLACE, (), (schedule,), (alert,), None, "the channel is archived")], can_manage=True)
    assert [block["text"]["text"] for block in view["blocks"] if block["type"] == "header"] == [
        "Quotewire",
        "What your channels get",
    ]
    rich = [block["elements"][0]["elements"] for block in view["blocks"] if block["type"] == "rich_text"]
    assert [parts[0] for parts in rich] == [
        {"type": "channel", "channel_id": "C1", "style": {"bold": True}},
        {"type": "text", "text": "⏸ "},
        {"type": "text", "text": "Digests", "style": {"bold": True}},
        {"type": "text", "text": "Alerts", "style": {"bold": True}},
    ]
    assert rich[1][1]["text"] == (
        "Paused: the channel is archived. When that is mended, /digest resume goes on with it."
    )
    assert "Resume" in json.dumps(view)


def test_a_channel_with_alerts_alone_can_be_resumed_too() -> None:
    alert = Alert(1, PLACE, "Mara Lindqvist", 0, None, "the channel is archived")
    view = json.dumps(home([Board(PLACE, (), (), (alert,), None, "the channel is archived")], can_manage=True))
    assert "Resume" in view
    assert "End digests" not in view
