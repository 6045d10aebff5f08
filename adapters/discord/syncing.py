"""Registers the commands with Discord: when asked to, and at a login if the declaration has changed."""

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
    """Register the commands; how many groups there are.

    Raises:
        StoreError: they are registered, but that can't be remembered.
    """
    declared = await declare.payload(client.tree)
    await _register(client, declared)
    await memory.remember(_name(client), _fingerprint(declared))
    return len(client.tree.get_commands(type=discord.AppCommandType.chat_input))


async def sync_if_changed(client: Client, memory: Memory) -> bool:
    """Register the commands when the declaration isn't the one of the last time; whether that was needed.

    Registering at each start would use up the 200 that Discord allows a day (Interactions, "Application Commands").
    The store remembers a hash; without one Discord is asked what it has. Without success the bot still serves those
    commands that Discord knows.
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
