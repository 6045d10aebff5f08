"""Registers the commands with Discord: on ``quotewire discord sync``, and at a login if a declaration has changed."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

import discord
import structlog
from discord.http import Route

from adapters.discord import declare
from adapters.discord.client import TRANSIENT, Client
from bot.domain.errors import QuotewireError
from bot.ports import Memory

log = structlog.get_logger(__name__)


async def sync(client: Client, memory: Memory) -> int:
    """Register the commands; returns the number of command groups.

    Raises:
        StoreError: the commands are registered, but their hash can't be stored.
    """
    declared = await declare.payload(client.tree)
    await _keep(client, memory, declared, await _register(client, declared))
    return len(client.tree.get_commands(type=discord.AppCommandType.chat_input))


async def sync_if_changed(client: Client, memory: Memory) -> bool:
    """Register the commands if their declaration has changed since the last time; returns whether it did.

    Registering at each start could use up the 200 new commands a day that Discord allows (Interactions, "Application
    Commands"). The store keeps a hash of the declaration, and the commands' ids; where it has none, Discord's own list
    is compared. If registering fails the bot still serves the commands that Discord knows.
    """
    declared = await declare.payload(client.tree)
    try:
        ids = await remembered_ids(memory, str(client.application_id))
        if ids and await memory.remembered(_name(client)) == _fingerprint(declared):
            client.command_ids = ids
            return False
        registered = await _registered(client)
        changed = not declare.same(declared, registered)
        if changed:
            registered = await _register(client, declared)
            log.info("registered the commands with Discord")
        await _keep(client, memory, declared, registered)
    except (*TRANSIENT, QuotewireError) as error:
        log.warning("the commands could not be registered with Discord", error=str(error))
        return False
    return changed


async def remembered_ids(memory: Memory, application: str | None = None) -> Mapping[str, str]:
    """The ids of the commands by name, as Discord gave them to this application (or to the last one that was
    registered); empty where they aren't known.

    Raises:
        StoreError: the database can't be read.
    """
    try:
        kept = json.loads(await memory.remembered(_IDS) or "{}")
    except ValueError:
        return {}
    fits = isinstance(kept, dict) and (application is None or kept.get("application") == application)
    return kept.get("ids", {}) if fits else {}


_IDS = "discord/command_ids"
_CHAT_INPUT = 1
"""Application Commands, "Application Command Types": a slash command, the only kind that can be mentioned."""


async def _keep(
    client: Client, memory: Memory, declared: list[dict[str, Any]], registered: Sequence[Mapping[str, Any]]
) -> None:
    """Remember what is registered."""
    client.command_ids = {
        str(command["name"]): str(command["id"])
        for command in registered
        if command.get("type", _CHAT_INPUT) == _CHAT_INPUT
    }
    kept = {"application": str(client.application_id), "ids": client.command_ids}
    await memory.remember(_IDS, json.dumps(kept))
    await memory.remember(_name(client), _fingerprint(declared))


async def _registered(client: Client) -> Sequence[Any]:
    route = Route("GET", "/applications/{application_id}/commands", application_id=client.application_id)
    registered: Sequence[Any] = await client.http.request(route, params={"with_localizations": "true"})
    return registered


async def _register(client: Client, declared: list[dict[str, Any]]) -> Sequence[Any]:
    assert client.application_id is not None
    registered: Sequence[Any] = await client.http.bulk_upsert_global_commands(client.application_id, payload=declared)
    return registered


def _name(client: Client) -> str:
    return f"discord/commands/{client.application_id}"


def _fingerprint(declared: list[dict[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(declared, sort_keys=True).encode()).hexdigest()
