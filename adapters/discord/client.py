"""discord.py's client as Quotewire runs it: no privileged intent, no caches, no mentions, shards as advised."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Protocol

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.http import Route

from adapters.discord import events
from adapters.discord import texts as say
from adapters.discord.places import shard_of
from adapters.discord.plain import is_to_the_bot
from adapters.discord.transport import Addresses, ApiCalls, answer_through, counting_limits, install
from bot.domain.errors import LoginError, QuotewireError
from bot.texts.refusals import BROKEN

LONGEST_WAIT = 30.0
"""Seconds that discord.py waits by itself for a rate limit (its shortest setting); longer waits are left to the
outbox."""

TRANSIENT = (discord.HTTPException, discord.RateLimited, discord.GatewayNotFound, aiohttp.ClientError, OSError)
"""Errors after which trying again may help, unless they carry a refusal. ``TimeoutError`` is an ``OSError``."""

_REFUSED_TOKEN = 4004
_NO_USE_IN_TRYING = frozenset({4004, 4010, 4011, 4012, 4013, 4014})
"""Close codes after which a client must not reconnect (Discord, Opcodes and Status Codes, "Gateway Close Event
Codes")."""
_TOO_FEW_SHARDS = 4011
""" "Sharding required": a shard may serve 2,500 servers (Gateway, "Sharding")."""

_LAST_ANSWERS = 1.5
"""Seconds that answers which are under way get before the connections are closed: less than other processes wait for
their shards, and than the program waits for its platforms."""
_AUTOCOMPLETE, _MESSAGE, _CHOICES, _EPHEMERAL = "4", 4, 8, 1 << 6
"""Interactions, "Interaction Type", "Interaction Callback Type"; Message resource, "Message Flags"."""

log = structlog.get_logger(__name__)


class GuardedTree(app_commands.CommandTree["Client"]):
    """Answers people who use a command that Discord still offers but this version no longer has, or that broke."""

    async def on_error(
        self, interaction: discord.Interaction["Client"], error: app_commands.AppCommandError, /
    ) -> None:
        """See discord.py. A command's expected failures are answered by its handler; only bugs come here."""
        if interaction.client.is_closed():  # the bot is being stopped, and there is no way to answer any more
            log.warning("a Discord command was cut short", error=str(error))
            return
        bug = error.original if isinstance(error, app_commands.CommandInvokeError) else None
        log.warning("a Discord command can't be run", error=str(error), exc_info=bug)
        with suppress(*TRANSIENT):
            if interaction.response.is_done():
                await interaction.followup.send(BROKEN, ephemeral=True)
            else:
                await interaction.response.send_message(BROKEN if bug else say.COMMAND_CHANGED, ephemeral=True)


QUIET = 2.0
"""Seconds without a further server after which all servers of a session are known (discord.py's default)."""


class Listener(Protocol):
    """Handles the events of Discord other than commands."""

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

    async def deleted(self, guild_id: int, channel_id: int) -> None:
        """A channel or a thread of a server was deleted."""
        ...

    async def changed(self, client: "Client", guild_id: int) -> None:
        """What the bot may do in a server may have changed."""
        ...

    async def heard(self, client: "Client", data: Mapping[str, Any]) -> None:
        """A person writes to the bot; ``data`` is the message as Discord sends it (Gateway Events, "Message
        Create")."""
        ...


@dataclass(frozen=True, slots=True)
class GatewayPart:
    """What a client serves of Discord's gateway.

    ``shard`` is its shard of ``count`` in all; ``None``: all shards, as many as Discord advises. ``may_answer`` tells
    whether that part is surely this process's. ``claim_start`` is asked, every ``pause`` seconds, whether a session may
    be started now in a lane: shards with the same remainder by ``max_concurrency`` are in the same lane (Gateway,
    "Max Concurrency"). ``quiet`` is after how many seconds without a further server all servers of a session are known.
    """

    shard: int | None
    count: int
    may_answer: Callable[[], bool]
    claim_start: Callable[[int], Awaitable[bool]]
    pause: float
    quiet: float


class Client(discord.AutoShardedClient):
    """Declares the commands, and passes events to ``listener``; calls ``limited`` at each answer with status 429.

    Without a ``part`` everything is served at once.
    """

    http: ApiCalls

    def __init__(
        self,
        to: Addresses,
        listener: Listener | None = None,
        limited: Callable[[], None] = lambda: None,
        part: GatewayPart | None = None,
    ) -> None:
        # discord.py warns at each start that voice won't work; this bot has no use for voice.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT,
            guild_ready_timeout=part.quiet if part else QUIET,
            http_trace=counting_limits(limited),
        )
        self._part = part
        if part is not None and part.shard is not None:
            self.shard_ids, self.shard_count = [part.shard], part.count
        self.identifying = asyncio.Event()
        """Set when the first session is about to be started."""
        self.addresses = to
        self.logged_in = False
        self.command_ids: Mapping[str, str] = {}
        """The ids of the registered commands by name, once they are known."""
        self._listener = listener
        self._touched = False
        install(self, to)
        self.tree = GuardedTree(self)
        self._started: set[asyncio.Task[Any]] = set()
        may_answer = part.may_answer if part else lambda: True
        events.guard(self._connection.parsers, self._regret, self._written, may_answer)

    async def login(self, token: str) -> None:
        """Log in over HTTP, then let the listener set up.

        Raises:
            LoginError: the token is refused, or the server at DISCORD_API_URL isn't Discord's. The errors of TRANSIENT:
            Discord can't be reached; try later.
        """
        answer_through(self.addresses)
        self._touched = True
        try:
            await super().login(token)
        except discord.LoginFailure as error:
            raise LoginError(say.LOGIN_REFUSED) from error
        except discord.HTTPException as error:
            if error.status in (400, 401, 403, 404):
                raise LoginError(say.LOGIN_REFUSED_SO.format(status=error.status)) from error
            raise
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise LoginError(say.NOT_THE_API) from error
        self.logged_in = True
        if self._listener:
            await self._listener.logged_in(self)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Serve until closed.

        Raises:
            LoginError: the gateway refuses the token.
            QuotewireError: the gateway refuses the connection for another reason.
        """
        try:
            await super().connect(reconnect=reconnect)
        except discord.PrivilegedIntentsRequired as error:
            raise QuotewireError(say.NO_SUCH_INTENTS) from error
        except discord.ConnectionClosed as error:
            if error.code == _REFUSED_TOKEN:
                raise LoginError(say.LOGIN_REFUSED) from error
            if error.code == _TOO_FEW_SHARDS:
                raise QuotewireError(say.MORE_SHARDS.format(advised=self.http.advised_shards)) from error
            if error.code in _NO_USE_IN_TRYING:
                raise QuotewireError(say.GATEWAY_REFUSES.format(code=error.code)) from error
            raise

    def serves(self, guild_id: int) -> bool:
        """Whether events of this server come over this client's gateway."""
        return self._part is None or self._part.shard in (None, shard_of(guild_id, self._part.count))

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """See discord.py: returns when a session may be started. Its own way is a pause of five seconds, which knows
        nothing of other processes."""
        if self._part is None:
            return await super().before_identify_hook(shard_id, initial=initial)
        lane = (shard_id or 0) % self.http.max_concurrency
        while True:
            if self._part.may_answer() and await self._part.claim_start(lane):
                self.identifying.set()
                return None
            await asyncio.sleep(self._part.pause)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Pass a pressed button to the listener; discord.py passes commands to the tree.

        discord.py's views aren't used: they know only buttons of messages that this process sent, or rebuild each from
        its looks.
        """
        if self._listener and interaction.type is discord.InteractionType.component:
            with self.answering():
                await self._listener.pressed(interaction)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Let the connections be open until the current task has answered somebody."""
        task = asyncio.current_task()
        assert task is not None
        self._started.add(task)
        try:
            yield
        finally:
            self._started.discard(task)

    async def on_ready(self) -> None:
        """See discord.py: all shards are connected, for the first time or again."""
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

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """See discord.py: a server is there again after an outage."""
        await self._changed(guild)

    async def on_guild_channel_create(self, channel: discord.abc.GuildChannel) -> None:
        """See discord.py: a channel was made, or the bot sees it now."""
        await self._changed(channel.guild)

    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        """See discord.py. Most changes are of names and topics; some bots count there, every few minutes."""
        if before.overwrites != after.overwrites or before.type != after.type:
            await self._changed(after.guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """See discord.py: it was deleted, and not only hidden from the bot (Gateway Events, "Channel Delete")."""
        if self._listener:
            await self._listener.deleted(channel.guild.id, channel.id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """See discord.py."""
        if self._listener:
            await self._listener.deleted(payload.guild_id, payload.thread_id)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """See discord.py."""
        if before.permissions != after.permissions:
            await self._changed(after.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """See discord.py: what the role kept the bot from is open to it now.

        No event tells that a member has the role no more, and discord.py 2.7 goes on counting what channels say of it.
        """
        me = role.guild.me
        if me is not None and me._roles.has(role.id):
            me._roles.remove(role.id)
        await self._changed(role.guild)

    async def on_member_update(self, _before: discord.Member, after: discord.Member) -> None:
        """See discord.py; only the bot itself is known as a member, since the intent for others isn't asked for."""
        await self._changed(after.guild)

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        """See discord.py: a thread was unlocked, or opened again; also one that wasn't known."""
        await self._changed(self.get_guild(payload.guild_id))

    async def _changed(self, guild: discord.Guild | None) -> None:
        if self._listener and guild is not None:
            await self._listener.changed(self, guild.id)

    def _regret(self, data: Mapping[str, Any]) -> None:
        """Tell whoever made an interaction that it can't be read."""
        self._start(self._refuse(data))

    @property
    def application_user(self) -> int:
        """The id of the bot's user, by which it is mentioned; 0 before the login."""
        return self.user.id if self.user else 0

    def _written(self, data: Mapping[str, Any]) -> None:
        """Hear a message, where it is to the bot."""
        if self._listener and is_to_the_bot(data, str(self.application_user)):
            self._start(self._hear(self._listener, data))

    async def _hear(self, listener: Listener, data: Mapping[str, Any]) -> None:
        try:
            await listener.heard(self, data)
        except Exception:
            log.exception("a message could not be answered")

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._started.add(task)
        task.add_done_callback(self._started.discard)

    async def _refuse(self, data: Mapping[str, Any]) -> None:
        number, token, kind = (str(data.get(name) or "") for name in ("id", "token", "type"))
        notice = {"flags": _EPHEMERAL, "content": say.UNREADABLE_EVENT, "allowed_mentions": {"parse": []}}
        answer: dict[str, Any] = {"type": _MESSAGE, "data": notice}
        if kind == _AUTOCOMPLETE:
            answer = {"type": _CHOICES, "data": {"choices": []}}
        route = Route("POST", "/interactions/{number}/{token}/callback", number=number, token=token)
        with suppress(*TRANSIENT):
            await self.http.request(route, json=answer)

    async def hang_up(self) -> None:
        """Close the connections, after a moment for the answers that are under way: Discord shows "thinking" for a
        quarter of an hour where none comes. Unlike ``close`` this may be called before the first login."""
        self.logged_in = False
        if self._started:
            await asyncio.wait(set(self._started), timeout=_LAST_ANSWERS)
        if self._touched:
            await self.close()


class OneLine(logging.Filter):
    """Shortens discord.py's log of a failed connection to one line: it logs a traceback at each try to reconnect."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Drop the traceback of a network error; every record passes."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, (*TRANSIENT, discord.ConnectionClosed)):
            record.msg, record.args = f"{record.getMessage()} ({type(error).__name__}: {error})", ()
            record.exc_info = None
        return True


ONE_LINE = OneLine()
