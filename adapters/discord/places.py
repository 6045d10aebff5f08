"""How Discord's places are written, and which of them are somebody's direct messages."""

from bot.domain.places import Place

NAME = "discord"
"""The platform's name, with which its places are written: ``discord:<guild>/<channel>``."""
DIRECT = "@me"
"""The workspace of all direct messages, as in Discord's own addresses."""


_BITS_BELOW_TIME = 22
"""Bits of an id below the time that it was made at (Reference, "Snowflakes")."""
_PERSON = "@"
"""Before a person's id: a place that stands for whatever channel their direct messages have."""


def direct_channel(user: str) -> str:
    """The channel of a place by which a post reaches this person."""
    return f"{_PERSON}{user}"


def person_of(channel: str) -> str | None:
    """The id of the person that a place's channel stands for; ``None`` where it is a channel of Discord's."""
    user = channel.removeprefix(_PERSON)
    return user if user != channel and user.isdecimal() else None


def is_direct_workspace(workspace: str, _channel: str = "") -> bool:
    """Whether a place of this workspace is somebody's direct messages."""
    return workspace == DIRECT


def discord_place(guild: str, channel: str) -> Place:
    """A channel or thread of a server, or of direct messages."""
    return Place(NAME, guild, channel, is_direct=is_direct_workspace(guild))


def shard_of(guild_id: int, count: int) -> int:
    """The shard of ``count`` that a server's events come over; direct messages come over shard 0 (Gateway, "Sharding
    Formula")."""
    return (guild_id >> _BITS_BELOW_TIME) % count
