"""Makes Slack's app manifest from the declarations of the commands. Pure.

https://docs.slack.dev/reference/app-manifest/
"""

import json
from collections.abc import Sequence
from typing import Any

from bot.domain.commands import Command
from bot.text.command_line import families, usage_of

WHO_SAID_THIS = "who_said_this"
"""The callback id of the message shortcut."""

SCOPES = {
    "commands": "slash commands, the shortcut and forms",
    "chat:write": "posting digests where the bot was invited",
    "app_mentions:read": "answering what people ask the bot by mentioning it",
    "channels:history": "finding a post of ours again after a broken connection, so that it isn't posted twice; and "
    "reading the message under which somebody asks the bot who said it",
    "groups:history": "the same in private channels",
    "im:history": "answering what people write to the bot in direct messages, and finding posts again there",
    "channels:read": "showing in App Home what is set for a channel to those who may see the channel",
    "groups:read": "the same for private channels",
    "files:write": "handing an export to who asked for it, in their direct messages with the bot",
    "users:read": "knowing admins and owners, who may change what a channel gets",
    "usergroups:read": "knowing who is in a user group that the settings name as managers",
}
"""Every scope, with what it is used for. ``chat:write.public`` isn't asked for: the bot posts only where it was
invited."""

EVENTS = {
    "app_mention": "answering a mention of the bot",
    "message.im": "answering direct messages",
    "app_home_opened": "showing App Home",
    "app_uninstalled": "forgetting the token of a workspace that removed the app",
    "tokens_revoked": "the same where Slack took the token back",
    "member_joined_channel": "going on in a channel that the bot is invited to again",
    "channel_unarchive": "going on in a channel that is no longer archived",
    "group_unarchive": "the same in private channels",
}
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
            "description": "News that knows who said what",
            "long_description": _LONG,
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
                    "name": "Who said this?",
                    "type": "message",
                    "callback_id": WHO_SAID_THIS,
                    "description": "Find who said the words of this message",
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


_LONG = (
    "Quotewire follows news feeds for your channels and knows who said what in them. Ask it who said something and "
    "it answers with the sentence, the speaker and the link as evidence, or says plainly that it doesn't know. It "
    "posts digests of what is new, with key quotes, when you want them. It runs on your own machine."
)


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
