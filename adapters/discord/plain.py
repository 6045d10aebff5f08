"""Reads messages to the bot: who writes, where, what, and to which message it replies. Translation only.

Without the privileged intent *message content* a bot gets the words "in DMs with the app" and of messages "in which the
app is mentioned", and of its own (Gateway, "Message Content Intent"); other messages come without words, also where a
message replies to them (Message resource, ``referenced_message``).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import discord

from adapters.discord import texts as say
from adapters.discord.incoming import written_runs
from adapters.discord.places import DIRECT, discord_place
from bot.domain.pasted import MessageRun
from bot.domain.plain import PlainQuestion

_DEFAULT, _REPLY = 0, 19
"""What people write (Message resource, "Message Types"); all other types but commands are notices of the system."""


def is_to_the_bot(data: Mapping[str, Any], me: str) -> bool:
    """Whether a person writes to the bot: in direct messages, or with a mention of it in the words.

    A mention of a role or of everyone is none; nor is the mention that a reply to one of the bot's posts brings with it
    ("Allowed Mentions Object", ``replied_user``), since such a reply is mostly meant for other people.
    """
    author = data.get("author") or {}
    by_person = not (author.get("bot") or author.get("system") or data.get("webhook_id") or author.get("id") == me)
    is_written = data.get("type", _DEFAULT) in (_DEFAULT, _REPLY) and bool(author.get("id"))
    to_bot = data.get("guild_id") is None or bool(_mentions(data, me))
    return by_person and is_written and to_bot


def discord_question(data: Mapping[str, Any], me: str, *, can_manage: bool, place_name: str = "") -> PlainQuestion:
    """The message as the core knows it."""
    content = str(data.get("content") or "")
    for mention in _written(me):
        content = content.replace(mention, " ")
    place = discord_place(str(data.get("guild_id") or DIRECT), str(data["channel_id"]))
    runs = written_runs({**data, "content": content})
    user = str(data["author"]["id"])
    return PlainQuestion(
        content.strip(), runs, place, user, str(data["id"]), can_manage, instead=say.WHO_BY_MENU, place_name=place_name
    )


def is_reply(data: Mapping[str, Any]) -> bool:
    """Whether the message replies to another."""
    return data.get("type") == _REPLY


def replied_runs(data: Mapping[str, Any]) -> Sequence[MessageRun]:
    """The message that it replies to; empty where Discord leaves the words out, or the message is deleted."""
    message = data.get("referenced_message")
    return written_runs(message) if isinstance(message, dict) else []


def may_manage(guild: discord.Guild | None, data: Mapping[str, Any]) -> bool:
    """Whether whoever writes has the right *Manage Server*, by the roles that come with the message (Permissions); in
    their direct messages everybody has it."""
    if data.get("guild_id") is None:
        return True
    if guild is None:
        return False
    roles = {str(role) for role in (data.get("member") or {}).get("roles") or ()}
    return str(guild.owner_id) == str(data["author"]["id"]) or _have_right(guild, roles)


def _have_right(guild: discord.Guild, roles: Collection[str]) -> bool:
    theirs = [role.permissions for role in guild.roles if str(role.id) in roles or role.is_default()]
    return any(rights.manage_guild or rights.administrator for rights in theirs)


def _mentions(data: Mapping[str, Any], me: str) -> list[str]:
    content = str(data.get("content") or "")
    return [mention for mention in _written(me) if mention in content]


def _written(me: str) -> tuple[str, str]:
    """How a mention of the bot is written (Reference, "Message Formatting"); the second form is an old one."""
    return f"<@{me}>", f"<@!{me}>"
