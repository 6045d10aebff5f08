"""Whether the bot's rights in a channel let it post there."""

import discord

from adapters.discord import texts as say


def missing_rights(channel: object, rights: discord.Permissions) -> list[str]:
    """The names of the rights that posting takes in a channel, those among them that are there left out.

    A thread has the rights of its parent, with Send Messages in Threads in place of Send Messages (Permissions,
    "Inherited Permissions (Threads)"); in the chat of a voice or stage channel a denied Connect denies the others too
    (Permissions, "Implicit Permissions").
    """
    needed = {say.VIEW_CHANNEL: rights.view_channel}
    if isinstance(channel, discord.VoiceChannel | discord.StageChannel):
        needed[say.CONNECT] = rights.connect
    if isinstance(channel, discord.Thread):
        needed[say.SEND_MESSAGES_IN_THREADS] = rights.send_messages_in_threads
    else:
        needed[say.SEND_MESSAGES] = rights.send_messages
    return list(needed) if not all(needed.values()) else []


def is_closed(channel: object, rights: discord.Permissions) -> bool:
    """Whether a channel is a thread that takes no posts of the bot's: a locked one. An archived thread that isn't
    locked is opened again by a post (Threads, "Active & Archived Threads")."""
    return isinstance(channel, discord.Thread) and channel.locked and not rights.manage_threads
