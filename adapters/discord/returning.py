"""Resumes places that were paused because Discord refused posts there, once the bot may post there again.

The first way are events of the intent ``GUILDS`` after which it may: a channel, a thread or a role changes, a server is
there again after an outage; and "Guild Member Update", which is "sent for current-user updates regardless of whether
the ``GUILD_MEMBERS`` intent is set" (Gateway, "Caveats"). The second way is a look after each login and every hour, for
what happened in between, and for threads that no event tells of.
"""

from typing import Protocol

import discord
import structlog
from cachetools import TTLCache

from adapters.discord.client import TRANSIENT, Client
from adapters.discord.outcomes import is_mended_by_rights
from adapters.discord.places import NAME
from adapters.discord.rights import is_closed, missing_rights
from bot.domain.errors import QuotewireError
from bot.domain.places import Place
from bot.ports import Clock, PlaceResuming, RefusedPlaces

_APART = 6 * 3600.0
"""Least seconds between two resumptions of a place without a person. Where Discord refuses posts although its rights
look right, each resumption ends in another refusal, of which somebody is told."""
_MOST_PLACES = 10_000
"""Places of which the last resumption is remembered."""
_TAKE_POSTS = (discord.TextChannel, discord.VoiceChannel, discord.StageChannel, discord.Thread)
"""Kinds of channels to which messages are posted; a forum takes them only in its threads."""

log = structlog.get_logger(__name__)


class ReturningStore(RefusedPlaces, PlaceResuming, Protocol):
    """What is read and written of places that are paused."""


class PlaceWatch:
    """Looks at the paused places, all of them or those of a server."""

    def __init__(self, store: ReturningStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lately: TTLCache[Place, bool] = TTLCache(_MOST_PLACES, _APART)
        self._again: dict[str | None, bool] = {}

    async def look(self, client: Client, server: str | None = None) -> None:
        """Resume what can go on. A call while the same is being looked at makes that look begin anew."""
        self._again[server] = server in self._again
        if self._again[server]:
            return
        try:
            await self._look(client, server)
            while self._again[server]:
                self._again[server] = False
                await self._look(client, server)
        finally:
            del self._again[server]

    async def _look(self, client: Client, server: str | None) -> None:
        try:
            for place, why in await self._store.refused_places(NAME, server):
                if not is_mended_by_rights(why) or place in self._lately:
                    continue
                if await _takes_posts(client, place, ask=server is None):
                    await self._resume(place)
        except QuotewireError as error:  # not lost: it is looked at again
            log.warning("the paused places could not be looked at", error=str(error))

    async def _resume(self, place: Place) -> None:
        if await self._store.resume_place(place, self._clock.now()):
            self._lately[place] = True
            log.info("a Discord channel takes posts again", server=place.workspace, channel=place.channel)


async def _takes_posts(client: Client, place: Place, *, ask: bool) -> bool:
    """Whether the bot may post there now, as far as it knows the channel and its rights. With ``ask`` a channel that no
    event told of is asked for."""
    guild = client.get_guild(int(place.workspace)) if place.workspace.isdecimal() else None
    me = guild.me if guild and place.channel.isdecimal() else None
    if guild is None or me is None:
        return False
    channel: object = guild.get_channel_or_thread(int(place.channel))
    if channel is None and ask:
        channel = await _fetched(client, int(place.channel))
    if not isinstance(channel, _TAKE_POSTS) or (isinstance(channel, discord.Thread) and channel.parent is None):
        return False
    rights = channel.permissions_for(me)
    return not missing_rights(channel, rights) and not is_closed(channel, rights)


async def _fetched(client: Client, number: int) -> object:
    """A channel that no event told of, such as an archived thread; ``None`` where it can't be seen."""
    try:
        return await client.fetch_channel(number)
    except (*TRANSIENT, discord.InvalidData) as error:
        log.info("a paused channel can't be looked at", channel=number, error=str(error))
        return None
