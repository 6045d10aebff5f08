"""Reads interactions: who gives which command, at which place, with which rights. Translation only."""

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
"""Characters of a message's text that are searched for; Discord's longest message has as many."""

# Pairs of quotation marks with no mark of the same pair between them, so that each quotation is matched by itself.
_QUOTED = re.compile(r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"")
_TEXT, _CONTAINING = 10, ("components",)


def place_of_interaction(interaction: Interaction) -> Place:
    """The channel or thread where the interaction was made."""
    return discord_place(str(interaction.guild_id or DIRECT), str(interaction.channel_id or ""))


def can_manage(interaction: Interaction) -> bool:
    """Whether the person may change settings of the place.

    In a server: the person has the right *Manage Server*, and the server added the bot (a person's own installation,
    Discord's "Installation Context", says nothing about the server). In direct messages with the bot: always. In a
    group of several people: nobody may.
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
    """A button's stored request, as given by the person who pressed it, at the place of the press, without rights."""
    return replace(kept, place=place_of_interaction(interaction), user=str(interaction.user.id), can_manage=False)


def pressed_id(interaction: Interaction) -> str:
    """The id of the button that was pressed; empty where none was."""
    data: Mapping[str, Any] = interaction.data or {}
    return str(data.get("custom_id", ""))


def person_may_write(interaction: Interaction) -> bool:
    """Whether the person may write at the place: the bot posts nothing for somebody who couldn't post it themselves."""
    return interaction.guild_id is None or _writes(interaction, interaction.permissions)


def bot_may_post(interaction: Interaction) -> bool:
    """Whether the bot may post a message of its own there, which has a nonce and therefore isn't posted twice.

    Where only a person's account added the bot it isn't a member, and may only answer interactions.
    """
    if interaction.guild_id is None:
        return interaction.context.dm_channel is True
    rights = interaction.app_permissions
    return interaction.is_guild_integration() and rights.view_channel and _writes(interaction, rights)


def _writes(interaction: Interaction, rights: discord.Permissions) -> bool:
    in_thread = isinstance(interaction.channel, discord.Thread)
    return rights.send_messages_in_threads if in_thread else rights.send_messages


def text_to_look_up(message: discord.Message) -> str:
    """The words of a message to search for: its longest passage in quotation marks, or all of its text.

    Reads embeds, forwarded messages and Components V2 too, since other bots share news in them.
    """
    texts = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    for embed in message.embeds:
        texts += [embed.title or "", embed.description or ""]
    # discord.py sets no attribute where Discord left the optional field out (Message resource, "Message Structure").
    components = getattr(message, "components", ())
    texts += [text for component in components for text in _texts(component.to_dict())]
    text = discord.utils.remove_markdown("\n".join(part for part in texts if part), ignore_links=False).strip()
    quoted = ["".join(groups).strip() for groups in _QUOTED.findall(text)]
    return max([part for part in quoted if part], key=len, default=text)[:LONGEST]


def _texts(component: Mapping[str, Any]) -> list[str]:
    if component.get("type") == _TEXT:
        return [component["content"]]
    return [text for part in component.get("components") or () for text in _texts(part)]
