"""What the local Discord tells of itself and of interactions, and what goes wrong with it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

TOKEN = "local.fake.token"
APPLICATION, BOT, PERSON, GUILD, CHANNEL = "100", "101", "200", "300", "400"
MANAGE_GUILD = 1 << 5
WRITE = 1 << 10 | 1 << 11
"""View channel and send messages."""

BOT_ACCOUNT = {
    "id": BOT,
    "username": "quotewire",
    "discriminator": "0000",
    "avatar": None,
    "bot": True,
    "global_name": None,
}
APPLICATION_FIELDS = {
    "id": APPLICATION,
    "name": "quotewire",
    "description": "",
    "icon": None,
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "",
    "flags": 0,
    "owner": {**BOT_ACCOUNT, "id": "1", "bot": False},
    "team": None,
}
GUILD_FIELDS = {
    "id": GUILD,
    "name": "A server",
    "unavailable": False,
    "owner_id": PERSON,
    "member_count": 2,
    **{name: list[Any]() for name in ("roles", "emojis", "stickers", "members", "threads", "presences", "features")},
    **{
        name: list[Any]() for name in ("voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds")
    },
    "channels": [{"id": CHANNEL, "type": 0, "name": "news", "position": 0, "permission_overwrites": []}],
    **dict.fromkeys(("verification_level", "default_message_notifications", "explicit_content_filter"), 0),
    **dict.fromkeys(("mfa_level", "premium_tier", "nsfw_level", "system_channel_flags", "afk_timeout"), 0),
    "preferred_locale": "en-US",
}


MESSAGE = {
    "channel_id": CHANNEL,
    "author": BOT_ACCOUNT,
    "content": "",
    "timestamp": "2026-01-01T00:00:00Z",
    "edited_timestamp": None,
    "type": 20,
    **dict.fromkeys(("tts", "mention_everyone", "pinned"), False),
    **{name: list[Any]() for name in ("mentions", "mention_roles", "attachments", "embeds")},
}


def button(message: Mapping[str, Any], label: str) -> dict[str, Any]:
    """The button of this label under a message; an AssertionError where there is none."""
    rows = [component for component in message["components"] if component["type"] == 1]
    labelled = [part for row in rows for part in row["components"] if part.get("label") == label]
    assert labelled, f"no button {label}"
    return dict(labelled[0])


@dataclass
class DiscordFault:
    """What goes wrong with requests to ``path``, as many ``times``."""

    path: str
    times: int = 1
    status: int = 0
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    carried_out: bool = False
    """The request is carried out all the same."""
    cut_before: bool = False
    """The connection breaks before the request is carried out."""
    cut_after: bool = False
    """The request is carried out, and the connection breaks before the answer."""
    until: asyncio.Event | None = None
    """The answer waits for it."""


@dataclass
class Interaction:
    """The answers to an interaction: callbacks, and the messages that the person sees."""

    id: str
    token: str
    callbacks: list[dict[str, Any]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    original: dict[str, Any] | None = None
    deleted: bool = False
    thinking: bool = False
    ephemeral: bool = False


def subcommand(names: Sequence[str], options: list[dict[str, Any]]) -> dict[str, Any]:
    """A subcommand (type 1), or one in a group (type 2)."""
    *group, name = names
    inner = {"type": 1, "name": name, "options": options}
    return {"type": 2, "name": group[0], "options": [inner]} if group else inner


ATTACHED = {"name": "file", "type": 11, "value": "7"}


def attachment(url: str) -> dict[str, Any]:
    """A file as Discord tells of it; it lies where ``url`` says."""
    return {"id": "7", "filename": "feeds.opml", "size": 1, "url": url, "proxy_url": url, "ephemeral": True}
