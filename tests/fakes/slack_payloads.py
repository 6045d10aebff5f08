"""What Slack sends, in the shapes of its docs. Pure.

https://docs.slack.dev/interactivity/implementing-slash-commands/ and
https://docs.slack.dev/reference/interaction-payloads/
"""

from typing import Any

Json = dict[str, Any]
CANARY = "canary-of-a-body"
"""Stands in every payload: where it is logged, a whole body was."""
TEAM, CHANNEL, USER, ADMIN = "T0TEAM", "C0NEWS", "U0READER", "U0ADMIN"


def slash(command: str, text: str, *, user: str = USER, channel: str = CHANNEL, team: str = TEAM, **extra: Any) -> Json:
    """Somebody types a command."""
    payload = {
        "token": CANARY,
        "team_id": team,
        "team_domain": "harbour",
        "channel_id": channel,
        "channel_name": "news",
        "user_id": user,
        "user_name": "reader",
        "command": command,
        "text": text,
        "api_app_id": "A0APP",
        "is_enterprise_install": "false",
        "trigger_id": "1.2.3",
    }
    return {**payload, **extra}


def shortcut(callback_id: str, message: Json, *, user: str = USER, channel: str = CHANNEL, team: str = TEAM) -> Json:
    """Somebody picks a message shortcut."""
    return {
        "type": "message_action",
        "callback_id": callback_id,
        "action_ts": "1.1",
        "message_ts": "1.000100",
        "message": {"type": "message", "user": "U0OTHER", "ts": "1.000100", **message},
        **_from(user, channel, team),
    }


def press(
    action_id: str,
    value: str = "",
    *,
    user: str = USER,
    channel: str = CHANNEL,
    team: str = TEAM,
    message_ts: str = "1700000000.000100",
    **action: Any,
) -> Json:
    """Somebody presses a button under a message."""
    return {
        "type": "block_actions",
        "container": {"type": "message", "message_ts": message_ts, "channel_id": channel, "is_ephemeral": True},
        "state": {"values": {}},
        "actions": [_action(action_id, value, action)],
        **_from(user, channel, team),
    }


def press_in_view(
    action_id: str, value: str = "", *, view: Json | None = None, user: str = USER, team: str = TEAM, **action: Any
) -> Json:
    """Somebody presses a button, or uses an input, in App Home or a modal."""
    shown = {"id": "V0HOME", "type": "home", "hash": "1.abc", "private_metadata": "", **(view or {})}
    return {
        "type": "block_actions",
        "container": {"type": "view", "view_id": shown["id"]},
        "view": {"state": {"values": {}}, **shown},
        "actions": [_action(action_id, value, action)],
        **_from(user, None, team),
    }


def submit(view: Json, values: Json, *, user: str = USER, team: str = TEAM) -> Json:
    """Somebody sends a modal; ``values`` are ``{block_id: {action_id: element state}}``."""
    shown = {"id": "V0MODAL", "type": "modal", "hash": "1.abc", **view, "state": {"values": values}}
    return {"type": "view_submission", "view": shown, "response_urls": [], **_from(user, None, team)}


def suggest(action_id: str, typed: str, *, user: str = USER, team: str = TEAM) -> Json:
    """Somebody types into a select menu that asks the app for options."""
    return {
        "type": "block_suggestion",
        "action_id": action_id,
        "block_id": action_id,
        "value": typed,
        "container": {"type": "view", "view_id": "V0MODAL"},
        **_from(user, None, team),
    }


def event(kind: str, *, team: str = TEAM, event_id: str = "Ev0", event_time: int = 1_800_000_000, **about: Any) -> Json:
    """Something happened."""
    told = {"type": kind, "event_ts": f"{event_time}.000100", **about}
    return happened(told, team=team, event_id=event_id, event_time=event_time)


def happened(about: Json, *, team: str = TEAM, event_id: str = "Ev0", event_time: int = 1_800_000_000) -> Json:
    """An event as Slack wraps it: https://docs.slack.dev/apis/events-api/#callback-field."""
    return {
        "token": CANARY,
        "team_id": team,
        "api_app_id": "A0APP",
        "type": "event_callback",
        "event_id": event_id,
        "event_time": event_time,
        "event": about,
    }


def _action(action_id: str, value: str, more: Json) -> Json:
    return {"type": "button", "action_id": action_id, "block_id": "row", "value": value, "action_ts": "1.1", **more}


def _from(user: str, channel: str | None, team: str) -> Json:
    return {
        "token": CANARY,
        "api_app_id": "A0APP",
        "trigger_id": "1.2.3",
        "team": {"id": team, "domain": "harbour"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": user, "username": "reader", "name": "reader", "team_id": team},
        **({"channel": {"id": channel, "name": "news"}} if channel else {}),
    }
