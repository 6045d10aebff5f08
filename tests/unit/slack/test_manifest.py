"""The app manifest follows from the commands."""

import json
from pathlib import Path

import pytest

from adapters.slack.manifest import EVENTS, SCOPES, manifest, to_yaml
from bot.commands import ALL
from tests.fakes.slack_commands import COMMANDS
from tests.fakes.slack_validate import validator

KEPT = Path(__file__).resolve().parents[3] / "config" / "slack-manifest.yaml"


@pytest.mark.parametrize("commands", [COMMANDS, ALL])
def test_it_fits_the_schema_of_slack(commands: tuple[object, ...]) -> None:
    assert validator().validate_manifest(manifest(commands)) == []  # type: ignore[arg-type]


def test_it_has_every_family_and_the_shortcut() -> None:
    made = manifest(COMMANDS)["features"]
    assert [command["command"] for command in made["slash_commands"]] == ["/quote", "/news", "/digest", "/quotewire"]
    assert made["slash_commands"][0]["usage_hint"] == "[who | by]"
    assert [shortcut["callback_id"] for shortcut in made["shortcuts"]] == ["who_said_this"]


def test_it_asks_for_no_more_than_is_used() -> None:
    made = manifest(COMMANDS)
    assert made["oauth_config"]["scopes"] == {"bot": list(SCOPES)}
    assert made["settings"]["event_subscriptions"] == {"bot_events": list(EVENTS)}
    assert [kind for kind in EVENTS if kind.startswith("message")] == ["message.im"]
    assert made["settings"]["socket_mode_enabled"] is True


def test_over_http_every_address_is_filled_in() -> None:
    made = manifest(COMMANDS, "https://news.example.org")
    assert validator().validate_manifest(made) == []
    assert made["settings"]["socket_mode_enabled"] is False
    events = "https://news.example.org/slack/events"
    assert {command["url"] for command in made["features"]["slash_commands"]} == {events}
    assert made["settings"]["interactivity"]["request_url"] == events
    assert made["settings"]["event_subscriptions"]["request_url"] == events
    assert made["oauth_config"]["redirect_urls"] == ["https://news.example.org/slack/oauth_redirect"]
    assert made["oauth_config"]["scopes"] == manifest(COMMANDS)["oauth_config"]["scopes"]


def test_the_kept_file_is_the_one_that_is_made() -> None:
    assert KEPT.read_text(encoding="utf-8") == to_yaml(manifest(ALL)), (
        "write it anew: python -c 'from adapters.slack.manifest import *; from bot.commands import ALL; "
        'print(to_yaml(manifest(ALL)), end="")\' > config/slack-manifest.yaml'
    )


def test_the_manifest_reads_back_as_it_was_written() -> None:
    assert json.loads(to_yaml(manifest(COMMANDS))) == manifest(COMMANDS)
