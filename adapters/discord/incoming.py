"""Interactions in: who asks, where, with what rights, and for what. Translation only."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import discord

from adapters.discord.interaction import Interaction
from adapters.discord.places import DIRECT, discord_place
from bot.domain.commands import Command, Request, Value
from bot.domain.places import Place

LONGEST = 4_000
"""Characters of a message that are looked up."""

# Pairs of marks; what is inside holds no other of the same kind, so that each quotation is found for itself.
_QUOTED = re.compile(r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"")
_TEXT, _CONTAINING = 10, ("components",)


def place_of_interaction(interaction: Interaction) -> Place:
    """The channel or thread where the interaction was made."""
    return discord_place(str(interaction.guild_id or DIRECT), str(interaction.channel_id or ""))


def can_manage(interaction: Interaction) -> bool:
    """Whether the person may change what is posted here.

    In a server that takes the right to manage it, and that the bot was added there: a person's own installation
    (Discord, "Installation Context") says nothing about the server. A direct message with the bot is the person's
    own; a group's belongs to nobody.
    """
    if interaction.guild_id is None:
        return isinstance(interaction.channel, discord.DMChannel) or interaction.context.dm_channel is True
    of_person_alone = interaction.is_user_integration() and not interaction.is_guild_integration()
    return interaction.permissions.manage_guild and not of_person_alone


def request(interaction: Interaction, command: Command, arguments: Mapping[str, Value]) -> Request:
    """The command as the core knows it."""
    return Request(
        command.path, place_of_interaction(interaction), arguments, str(interaction.user.id), can_manage(interaction)
    )


def again(interaction: Interaction, kept: Request) -> Request:
    """A request that a button kept, given by whoever presses it, where they press it, without rights."""
    return replace(kept, place=place_of_interaction(interaction), user=str(interaction.user.id), can_manage=False)


def pressed_id(interaction: Interaction) -> str:
    """The id of the button that was pressed; empty where none was."""
    data: Mapping[str, Any] = interaction.data or {}
    return str(data.get("custom_id", ""))


def person_may_write(interaction: Interaction) -> bool:
    """Whether the person may write where they are: what the bot says for them goes no further than what they may."""
    return interaction.guild_id is None or _writes(interaction, interaction.permissions)


def bot_may_post(interaction: Interaction) -> bool:
    """Whether the bot may post a message of its own there, so that it can be told from one it posted before.

    Where it was added to a person's account alone it is no member, and may only answer.
    """
    if interaction.guild_id is None:
        return interaction.context.dm_channel is True
    rights = interaction.app_permissions
    return interaction.is_guild_integration() and rights.view_channel and _writes(interaction, rights)


def _writes(interaction: Interaction, rights: discord.Permissions) -> bool:
    in_thread = isinstance(interaction.channel, discord.Thread)
    return rights.send_messages_in_threads if in_thread else rights.send_messages


def text_to_look_up(message: discord.Message) -> str:
    """What to look up: the longest passage in quotation marks, or all of the text.

    Covers embeds, forwarded messages and Components V2: news are often shared by other bots.
    """
    texts = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    for embed in message.embeds:
        texts += [embed.title or "", embed.description or ""]
    # discord.py lacks the attribute where Discord left the optional field out (Message resource, "Message Structure").
    components = getattr(message, "components", ())
    texts += [text for component in components for text in _texts(component.to_dict())]
    text = discord.utils.remove_markdown("\n".join(part for part in texts if part), ignore_links=False).strip()
    quoted = ["".join(groups).strip() for groups in _QUOTED.findall(text)]
    return max([part for part in quoted if part], key=len, default=text)[:LONGEST]


def _texts(component: Mapping[str, Any]) -> list[str]:
    if component.get("type") == _TEXT:
        return [component["content"]]
    return [text for part in component.get("components") or () for text in _texts(part)]
