"""discord.py's client as Quotewire runs it: one intent, no caches, no mentions, shards as many as Discord advises."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import aiohttp
import discord
import structlog
from discord import app_commands

from adapters.discord import declare
from adapters.discord.transport import Addresses, answer_through, install
from bot.domain.errors import LoginError, QuotewireError

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

log = structlog.get_logger(__name__)


class Tree(app_commands.CommandTree["Client"]):
    """Tells people about a command that Discord still offers but we no longer have."""

    async def on_error(
        self, interaction: discord.Interaction["Client"], error: app_commands.AppCommandError, /
    ) -> None:
        """See discord.py. Errors of our own commands are answered where they happen and don't come here."""
        log.warning("a Discord command can't be run", error=str(error))
        if interaction.response.is_done():
            return
        said = "This command has changed since Discord learnt it. Please try again in a minute."
        with suppress(*TRANSIENT):
            await interaction.response.send_message(said, ephemeral=True)


class Client(discord.AutoShardedClient):
    """Declares the commands; ``setup`` is called after each login, before the gateway is opened."""

    def __init__(
        self,
        to: Addresses,
        press: Callable[[discord.Interaction[Any]], Awaitable[None]],
        setup: Callable[["Client"], Awaitable[object]] | None = None,
    ) -> None:
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
        self._press = press
        self._setup = setup
        self._touched = False
        install(self, to)
        self.tree = Tree(self)
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
        if self._setup:
            await self._setup(self)

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
        if interaction.type is discord.InteractionType.component:
            await self._press(interaction)

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


async def sync(client: Client) -> int:
    """Register the commands; how many groups there are."""
    assert client.application_id is not None
    await client.http.bulk_upsert_global_commands(client.application_id, payload=declare.payload(client.tree))
    return len(client.tree.get_commands(type=discord.AppCommandType.chat_input))


async def sync_if_different(client: Client) -> bool:
    """Register the commands when Discord has others; whether that was needed.

    Asking costs one request a start and needs no memory of our own; registering at each start would use up the 200
    that Discord allows a day (Interactions, "Application Commands"). Without success the bot still serves those
    commands that Discord knows.
    """
    assert client.application_id is not None
    try:
        registered: Sequence[Any] = await client.http.get_global_commands(client.application_id)
        if declare.same(declare.payload(client.tree), registered):
            return False
        await sync(client)
    except TRANSIENT as error:
        log.warning("the commands could not be registered with Discord", error=str(error))
        return False
    log.info("registered the commands with Discord")
    return True


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
