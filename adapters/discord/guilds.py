"""Servers that the bot joins and leaves, and channels that are deleted: after a removal settings are kept and posting
is paused, until the bot is back.

A server that is *unavailable* (an outage) wasn't left: Discord tells the two apart (Gateway Events, "Guild Delete",
``unavailable``). Servers that were left or joined while the bot wasn't connected are found out after the login.
"""

from typing import Protocol

import discord
import structlog

from adapters.discord import texts as say
from adapters.discord.client import TRANSIENT, Client
from adapters.discord.places import NAME, discord_place
from bot.domain.errors import QuotewireError
from bot.ports import Clock, PlaceDeserting, WorkspacePausing

_GONE = frozenset({10004, 50001})
"""Discord, Opcodes and Status Codes, "JSON Error Codes": unknown guild; missing access."""

log = structlog.get_logger(__name__)


class GuildStore(WorkspacePausing, PlaceDeserting, Protocol):
    """Notes servers and channels that come and go."""


class Guilds:
    """Pauses and resumes the store's workspaces as Discord's servers remove and add the bot."""

    def __init__(self, store: GuildStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def left(self, guild_id: str) -> None:
        """Pause all places of a server; its settings are kept."""
        try:
            await self._store.pause_workspace(NAME, guild_id, say.LEFT)
        except QuotewireError as error:  # not lost: Discord refuses the next post, which pauses its place
            log.error("a server that was left could not be paused", guild=guild_id, error=str(error))
        else:
            log.info("left a Discord server", guild=guild_id)

    async def joined(self, guild_id: str) -> None:
        """Resume a server that had removed the bot; a new server gets no message unasked."""
        try:
            resumed = await self._store.resume_workspace(NAME, guild_id, self._clock.now())
        except QuotewireError as error:  # not lost: ``reconcile`` resumes it after the next login
            log.error("a server could not be resumed", guild=guild_id, error=str(error))
        else:
            log.info("joined a Discord server", guild=guild_id, resumed=resumed)

    async def deleted(self, guild_id: str, channel_id: str) -> None:
        """Leave alone what only a deleted channel follows; the next post there pauses it, and tells somebody."""
        place = discord_place(guild_id, channel_id)
        try:
            if await self._store.desert_place(place):
                log.info("a Discord channel was deleted", guild=guild_id, channel=channel_id)
        except QuotewireError as error:  # not lost where posts go there: Discord refuses the next one
            log.error("a deleted channel could not be noted", place=str(place), error=str(error))

    async def reconcile(self, client: Client) -> None:
        """After a login: pause the servers that were left meanwhile, resume servers that were joined again. Of servers
        whose events come over another client's shards nothing is asked."""
        here = {str(guild.id) for guild in client.guilds}
        try:
            for guild_id in await self._store.workspaces(NAME, say.LEFT) & here:
                await self.joined(guild_id)
            for guild_id in await self._store.workspaces(NAME) - here:
                if not guild_id.isdecimal() or not client.serves(int(guild_id)):
                    continue
                if not client.is_closed() and await _is_gone(client, guild_id):
                    await self.left(guild_id)
        except QuotewireError as error:
            log.warning("the servers that were left or joined could not be looked at", error=str(error))


async def _is_gone(client: Client, guild_id: str) -> bool:
    """Whether Discord says that the bot isn't in the server: the gateway's list alone may lack servers in an outage."""
    try:
        await client.http.get_guild(int(guild_id), with_counts=False)
    except (discord.Forbidden, discord.NotFound) as error:
        return error.code in _GONE
    except TRANSIENT as error:
        log.warning("a server can't be looked at", guild=guild_id, error=str(error))
    return False
