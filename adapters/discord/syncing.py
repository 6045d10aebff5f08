"""Registers the commands with Discord: on ``quotewire discord sync``, and at a login if a declaration has changed."""

import hashlib
import json
from collections.abc import Sequence
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
    await _register(client, declared)
    await memory.remember(_name(client), _fingerprint(declared))
    return len(client.tree.get_commands(type=discord.AppCommandType.chat_input))


async def sync_if_changed(client: Client, memory: Memory) -> bool:
    """Register the commands if their declaration has changed since the last time; returns whether it did.

    Registering at each start could use up the 200 new commands a day that Discord allows (Interactions, "Application
    Commands"). The store keeps a hash of the declaration; where it has none, Discord's own list is compared. If
    registering fails the bot still serves the commands that Discord knows.
    """
    declared = await declare.payload(client.tree)
    try:
        if await memory.remembered(_name(client)) == _fingerprint(declared):
            return False
        changed = not declare.same(declared, await _registered(client))
        if changed:
            await _register(client, declared)
            log.info("registered the commands with Discord")
        await memory.remember(_name(client), _fingerprint(declared))
    except (*TRANSIENT, QuotewireError) as error:
        log.warning("the commands could not be registered with Discord", error=str(error))
        return False
    return changed


async def _registered(client: Client) -> Sequence[Any]:
    route = Route("GET", "/applications/{application_id}/commands", application_id=client.application_id)
    registered: Sequence[Any] = await client.http.request(route, params={"with_localizations": "true"})
    return registered


async def _register(client: Client, declared: list[dict[str, Any]]) -> None:
    assert client.application_id is not None
    await client.http.bulk_upsert_global_commands(client.application_id, payload=declared)


def _name(client: Client) -> str:
    return f"discord/commands/{client.application_id}"


def _fingerprint(declared: list[dict[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(declared, sort_keys=True).encode()).hexdigest()
