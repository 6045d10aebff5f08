"""Makes Slack's app manifest from the declarations of the commands. Pure.

https://docs.slack.dev/reference/app-manifest/
"""

import json
from collections.abc import Sequence
from typing import Any

from adapters.slack import texts as say
from bot.domain.commands import Command
from bot.text.command_line import families, usage_of
from bot.texts import cards

WHO_SAID_THIS = "who_said_this"
"""The callback id of the message shortcut."""

SCOPES = say.SCOPE_USES
"""Every scope, with what it is used for. ``chat:write.public`` isn't asked for: the bot posts only where it was
invited."""

EVENTS = say.EVENT_USES
"""Every event, with what it is used for. Messages in channels aren't asked for: the bot doesn't read channels."""

_DESCRIPTION, _HINT = 2_000, 1_000
"""Maximum characters of a command's description and of its hint in Slack's manifest."""


def manifest(commands: Sequence[Command], public_url: str | None = None) -> dict[str, Any]:
    """The manifest of an app that uses Socket Mode, or HTTP at the address ``public_url``."""
    made = _socket_mode(commands)
    return made if public_url is None else _over_http(made, public_url)


def _over_http(made: dict[str, Any], public_url: str) -> dict[str, Any]:
    events = f"{public_url}/slack/events"
    features, settings = made["features"], made["settings"]
    commands = [{**command, "url": events} for command in features["slash_commands"]]
    oauth = {"redirect_urls": [f"{public_url}/slack/oauth_redirect"], **made["oauth_config"]}
    return {
        **made,
        "features": {**features, "slash_commands": commands},
        "oauth_config": oauth,
        "settings": {
            **settings,
            "event_subscriptions": {"request_url": events, **settings["event_subscriptions"]},
            "interactivity": {"is_enabled": True, "request_url": events, "message_menu_options_url": events},
            "socket_mode_enabled": False,
        },
    }


def _socket_mode(commands: Sequence[Command]) -> dict[str, Any]:
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Quotewire",
            "description": say.APP_DESCRIPTION,
            "long_description": say.APP_LONG_DESCRIPTION,
            "background_color": "#1d3557",
        },
        "features": {
            # The messages tab has the direct messages with the bot: without it the bot can't post to a person.
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Quotewire", "always_online": True},
            "shortcuts": [
                {
                    "name": cards.WHO_SAID_THIS,
                    "type": "message",
                    "callback_id": WHO_SAID_THIS,
                    "description": say.SHORTCUT_DESCRIPTION,
                }
            ],
            "slash_commands": [_slash_command(name, members) for name, members in families(commands).items()],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def to_yaml(made: dict[str, Any]) -> str:
    """The text of ``config/slack-manifest.yaml``: JSON, which every YAML reader takes."""
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _slash_command(family: str, members: Sequence[Command]) -> dict[str, Any]:
    names = [command.name for command in members]
    hint = f"[{' | '.join(names)}]" if len(names) > 1 else usage_of(members[0]).removeprefix(f"/{family} ")
    return {
        "command": f"/{family}",
        "description": _described(members)[:_DESCRIPTION],
        "usage_hint": hint[:_HINT],
        "should_escape": False,
    }


def _described(members: Sequence[Command]) -> str:
    """The description of the family's first command; the hint names the others."""
    return members[0].description
