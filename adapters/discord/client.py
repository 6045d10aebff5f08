"""discord.py's client as Quotewire runs it: one intent, no caches, no mentions, shards as many as Discord advises."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

import aiohttp
import discord
import structlog
from discord import app_commands

from adapters.discord.transport import Addresses, answer_through, install
from bot.domain.errors import LoginError, QuotewireError
from bot.domain.messages import BROKEN

LONGEST_WAIT = 30.0
"""Seconds that discord.py waits by itself for a rate limit (its shortest setting); longer ones are the outbox's."""

TRANSIENT = (discord.HTTPException, discord.RateLimited, discord.GatewayNotFound, aiohttp.ClientError, OSError)
"""What passes by itself when it isn't a refusal. ``TimeoutError`` is an ``OSError``."""

_REFUSED_TOKEN = 4004
_NO_USE_IN_TRYING = frozenset({4004, 4010, 4011, 4012, 4013, 4014})
"""Discord, Opcodes and Status Codes, "Gateway Close Event Codes": those after which not to reconnect."""

LOGIN_REFUSED = (
    "Discord refuses DISCORD_TOKEN: take the bot's token (not the client secret) from the developer portal, "
    "page Bot, Reset Token"
)

_CHANGED = "This command has changed since Discord learnt it. Please try again in a minute."

log = structlog.get_logger(__name__)


class GuardedTree(app_commands.CommandTree["Client"]):
    """Tells people about a command that Discord still offers but we no longer have, or that broke."""

    async def on_error(
        self, interaction: discord.Interaction["Client"], error: app_commands.AppCommandError, /
    ) -> None:
        """See discord.py. Failures of our own commands are answered where they happen; only bugs come here."""
        if interaction.client.is_closed():  # the bot is being stopped, and there is no way to answer any more
            log.warning("a Discord command was cut short", error=str(error))
            return
        bug = error.original if isinstance(error, app_commands.CommandInvokeError) else None
        log.warning("a Discord command can't be run", error=str(error), exc_info=bug)
        with suppress(*TRANSIENT):
            if interaction.response.is_done():
                await interaction.followup.send(BROKEN, ephemeral=True)
            else:
                await interaction.response.send_message(BROKEN if bug else _CHANGED, ephemeral=True)


class Listener(Protocol):
    """Who sees to what happens on Discord, commands aside."""

    async def logged_in(self, client: "Client") -> None:
        """Called after each login, before the gateway is opened."""
        ...

    async def ready(self, client: "Client") -> None:
        """All shards are connected, and the servers are known."""
        ...

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """A button was pressed."""
        ...

    async def joined(self, guild: discord.Guild) -> None:
        """A server added the bot."""
        ...

    async def left(self, guild: discord.Guild) -> None:
        """A server removed the bot, or is gone."""
        ...


class Client(discord.AutoShardedClient):
    """Declares the commands, and passes on to ``listener`` what happens."""

    def __init__(self, to: Addresses, listener: Listener | None = None) -> None:
        # It says at each start that voice won't work.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT,
        )
        self.addresses = to
        self.logged_in = False
        self._listener = listener
        self._touched = False
        install(self, to)
        self.tree = GuardedTree(self)
        parsers = self._connection.parsers
        parsers["READY"] = _with_shard(parsers["READY"])

    async def login(self, token: str) -> None:
        """Log in over HTTP, then set up.

        Raises:
            LoginError: the token is refused, or what answers isn't Discord. Whatever is in TRANSIENT: try later.
        """
        answer_through(self.addresses)
        self._touched = True
        try:
            await super().login(token)
        except discord.LoginFailure as error:
            raise LoginError(LOGIN_REFUSED) from error
        except discord.HTTPException as error:
            if error.status in (400, 401, 403, 404):
                raise LoginError(f"Discord refuses the login ({error.status}); is DISCORD_API_URL right?") from error
            raise
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise LoginError("What answers at DISCORD_API_URL isn't Discord's API") from error
        self.logged_in = True
        if self._listener:
            await self._listener.logged_in(self)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Serve until closed.

        Raises:
            LoginError: the gateway refuses the token. QuotewireError: it refuses us in another way.
        """
        try:
            await super().connect(reconnect=reconnect)
        except discord.PrivilegedIntentsRequired as error:
            raise QuotewireError("Discord's gateway asks for intents that Quotewire doesn't use") from error
        except discord.ConnectionClosed as error:
            if error.code == _REFUSED_TOKEN:
                raise LoginError(LOGIN_REFUSED) from error
            if error.code in _NO_USE_IN_TRYING:
                raise QuotewireError(f"Discord's gateway refuses the connection (code {error.code})") from error
            raise

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """See to buttons; commands go to the tree. Not discord.py's views: those know only messages of this run, or
        build each anew from what it looks like."""
        if self._listener and interaction.type is discord.InteractionType.component:
            await self._listener.pressed(interaction)

    async def on_ready(self) -> None:
        """See discord.py: all shards are connected, or were again."""
        if self._listener:
            await self._listener.ready(self)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """See discord.py."""
        if self._listener:
            await self._listener.joined(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """See discord.py: not called for a server that is unavailable."""
        if self._listener:
            await self._listener.left(guild)

    async def hang_up(self) -> None:
        """Close what was opened. Unlike ``close`` it may come before the first login."""
        self.logged_in = False
        if self._touched:
            await self.close()


def _with_shard(parse: Callable[[Any], None]) -> Callable[[Any], None]:
    """discord.py's sharded client insists on a field that Discord documents as optional and proxies may leave out
    (Gateway Events, "Ready Event Fields", ``shard``)."""

    def parsed(data: dict[str, Any]) -> None:
        parse({"shard": [0, 1], **data})

    return parsed


class OneLine(logging.Filter):
    """discord.py logs a traceback at each try to reconnect; the reason is enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Leave out the traceback where the network is to blame."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, (*TRANSIENT, discord.ConnectionClosed)):
            record.msg, record.args = f"{record.getMessage()} ({type(error).__name__}: {error})", ()
            record.exc_info = None
        return True


ONE_LINE = OneLine()
