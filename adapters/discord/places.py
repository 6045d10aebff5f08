"""How Discord's places are written, and which of them are somebody's direct messages."""

from bot.domain.places import Place

NAME = "discord"
"""The platform's name, with which its places are written: ``discord:<guild>/<channel>``."""
DIRECT = "@me"
"""The workspace of all direct messages, as in Discord's own addresses."""


def is_direct_workspace(workspace: str, _channel: str = "") -> bool:
    """Whether a place of this workspace is somebody's direct messages."""
    return workspace == DIRECT


def discord_place(guild: str, channel: str) -> Place:
    """A channel or thread of a server, or of direct messages."""
    return Place(NAME, guild, channel, is_direct=is_direct_workspace(guild))
