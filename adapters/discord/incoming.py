"""Reads interactions: who gives which command, at which place, with which rights. Translation only."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

import discord

from adapters.discord import texts as say
from adapters.discord.interaction import Interaction
from adapters.discord.places import DIRECT, discord_place
from adapters.discord.rights import is_closed, missing_rights
from adapters.shared.presses import Press
from bot.domain.commands import Command, Request, Value
from bot.domain.pasted import MessageRun
from bot.domain.places import Place
from bot.texts import common

# Pairs of quotation marks with no mark of the same pair between them, so that each quotation is matched by itself.
_QUOTED = re.compile(r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"")
_ALL_QUOTED = re.compile(r"(?m)^(>>> )")
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
        command.path,
        place_of_interaction(interaction),
        arguments,
        str(interaction.user.id),
        can_manage(interaction),
        place_name(interaction.channel),
    )


def again(interaction: Interaction, kept: Request) -> Request:
    """A button's stored request, as given by the person who pressed it, at the place of the press, without rights."""
    return replace(kept, place=place_of_interaction(interaction), user=str(interaction.user.id), can_manage=False)


def pressed_id(interaction: Interaction) -> str:
    """The id of the button that was pressed, or the value of the line that was chosen of a menu; empty where neither
    was."""
    data: Mapping[str, Any] = interaction.data or {}
    return str(next(iter(data.get("values") or ()), data.get("custom_id", "")))


def of_press(interaction: Interaction, press: Press) -> Request:
    """The command behind a button of the core, with the rights of whoever pressed it."""
    return press.request(place_of_interaction(interaction), str(interaction.user.id), can_manage(interaction))


def person_may_write(interaction: Interaction) -> bool:
    """Whether the person may write at the place: the bot posts nothing for somebody who couldn't post it themselves."""
    return interaction.guild_id is None or _writes(interaction, interaction.permissions)


def place_name(channel: object) -> str:
    """What the channel of an interaction is called; empty in direct messages, and where the bot may not see it."""
    name = str(getattr(channel, "name", None) or "")
    return "" if name == _HIDDEN else name


_HIDDEN = "___hidden___"
"""The name with which Discord sends a channel that the bot can't view (change log of 12 August 2026, "Channel
Obfuscation")."""


def bot_may_post(interaction: Interaction) -> bool:
    """Whether the bot may post a message of its own there, which has a nonce and therefore isn't posted twice.

    Where only a person's account added the bot it isn't a member, and may only answer interactions.
    """
    if interaction.guild_id is None:
        return interaction.context.dm_channel is True
    rights = interaction.app_permissions
    may = not missing_rights(interaction.channel, rights) and not is_closed(interaction.channel, rights)
    return interaction.is_guild_integration() and may


def doubt(interaction: Interaction) -> str:
    """Why the bot may not post by itself where the interaction was made, and what to do; empty where it may."""
    if bot_may_post(interaction):
        return ""
    if interaction.guild_id is not None and not interaction.is_guild_integration():
        return say.IN_YOUR_ACCOUNT_ALONE
    missing = missing_rights(interaction.channel, interaction.app_permissions)
    if missing:
        in_thread = isinstance(interaction.channel, discord.Thread)
        lacking = say.RIGHTS_LACKING_FOR_THREAD if in_thread else say.RIGHTS_LACKING
        return lacking.format(rights=common.AND.join(missing))
    return say.THREAD_LOCKED


def _writes(interaction: Interaction, rights: discord.Permissions) -> bool:
    in_thread = isinstance(interaction.channel, discord.Thread)
    return rights.send_messages_in_threads if in_thread else rights.send_messages


def message_runs(message: discord.Message) -> list[MessageRun]:
    """A message as the core looks it up: without markup, with what stands beside quote bars marked.

    Covers embeds, forwarded messages and Components V2: news are often shared by other bots.
    """
    texts = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    for embed in message.embeds:
        texts += [embed.title or "", embed.description or ""]
    # discord.py lacks the attribute where Discord left the optional field out (Message resource, "Message Structure").
    components = getattr(message, "components", ())
    texts += [text for component in components for text in _texts(component.to_dict())]
    return _runs(texts)


def written_runs(message: Mapping[str, Any]) -> list[MessageRun]:
    """Runs of a message as Discord sends it, whatever fields are null or left out."""
    texts = [str(message.get("content") or "")]
    texts += [
        str((snapshot.get("message") or {}).get("content") or "") for snapshot in _objects(message, "message_snapshots")
    ]
    for embed in _objects(message, "embeds"):
        texts += [str(embed.get(name) or "") for name in ("title", "description")]
    texts += [text for component in _objects(message, "components") for text in _texts(component)]
    return _runs(texts)


def _objects(message: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    return [entry for entry in message.get(name) or () if isinstance(entry, dict)]


def _runs(texts: Sequence[str]) -> list[MessageRun]:
    return [MessageRun(_plain(run.text), run.is_quoted) for text in texts for run in _barred(text)]


def _barred(text: str) -> list[MessageRun]:
    """Lines with a bar ("> ", or ">>> " for all that follows) apart from others (Discord, "Markdown Text 101")."""
    text, _, rest = _ALL_QUOTED.split(text, 1) if _ALL_QUOTED.search(text) else (text, "", "")
    runs = [
        MessageRun("\n".join(line.removeprefix("> ") for line in lines), is_quoted)
        for is_quoted, lines in groupby(text.split("\n"), key=lambda line: line.startswith("> "))
    ]
    return [run for run in [*runs, MessageRun(rest, is_quoted=True)] if run.text.strip()]


def _plain(text: str) -> str:
    return discord.utils.remove_markdown(text, ignore_links=False).strip()


def _texts(component: Mapping[str, Any]) -> list[str]:
    if component.get("type") == _TEXT:
        return [str(component.get("content") or "")]
    return [text for part in component.get("components") or () for text in _texts(part)]
