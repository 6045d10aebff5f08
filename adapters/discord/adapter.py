"""Discord as a chat platform: logs in, takes commands, posts. Translation only; the answers come from the core."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import discord
import structlog

from adapters.discord import client as c
from adapters.discord import declare, posting, syncing
from adapters.discord import texts as say
from adapters.discord.answering import Desk
from adapters.discord.guilds import Guilds
from adapters.discord.hearing import PlainDesk
from adapters.discord.invite import account_url, invite_url
from adapters.discord.line import DiscordLine, LinePatience
from adapters.discord.places import NAME
from adapters.discord.pressing import Presses
from adapters.discord.returning import PlaceWatch
from adapters.discord.sharing import GatewayLines
from adapters.discord.transport import addresses
from adapters.shared.answers import NONE, Buttons
from adapters.shared.ending import ended
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Core


@dataclass(frozen=True, slots=True)
class DiscordTiming:
    """How patient the adapter is, in seconds.

    ``send`` bounds a single try to post, and stays well below the minutes for which Discord remembers a nonce.

    ``complete`` bounds the look-up of completions: an autocomplete can't be acknowledged first, so after that time no
    completions are offered. ``retry`` is the first pause between logins while Discord can't be reached; each pause is
    twice the one before, up to ``longest_retry``: there are 1,000 logins a day (Discord, Gateway, "Session Start Limit
    Object"). ``look`` is the time between two looks at paused places. ``identify`` is the time between two starts of
    sessions in the same lane, which Discord wants to be five seconds (Gateway, "Session Start Limit Object",
    ``max_concurrency``), with something for the network. ``quiet`` is the time without a further server after which all
    servers of a session are known (discord.py's ``guild_ready_timeout``, and its default).
    """

    send: float = 45.0
    complete: float = 2.0
    retry: float = 5.0
    longest_retry: float = 300.0
    look: float = 3_600.0
    identify: float = 5.5
    quiet: float = c.QUIET


_TIMING = DiscordTiming()
_START_LOOKS = 10
"""Looks within ``DiscordTiming.identify`` whether a session may be started."""

log = structlog.get_logger(__name__)


class _Listener:
    """Implements ``client.Listener``: pauses and resumes servers and places. ``logged_in`` is called at each login."""

    def __init__(
        self, core: Core, presses: Presses, plain: PlainDesk, logged_in: Callable[[c.Client], Awaitable[None]]
    ) -> None:
        self._guilds = Guilds(core.store, core.clock)
        self._returning = PlaceWatch(core.store, core.clock)
        self._logged_in = logged_in
        self.pressed = presses
        self.heard = plain.heard

    async def logged_in(self, client: c.Client) -> None:
        await self._logged_in(client)

    async def ready(self, client: c.Client) -> None:
        await self._guilds.reconcile(client)
        await self._returning.look(client)

    async def changed(self, client: c.Client, guild_id: int) -> None:
        await self._returning.look(client, str(guild_id))

    async def look_again(self, client: c.Client) -> None:
        """Look at all paused places, for what no event told."""
        await self._returning.look(client)

    async def joined(self, guild: discord.Guild) -> None:
        await self._guilds.joined(str(guild.id))

    async def left(self, guild: discord.Guild) -> None:
        await self._guilds.left(str(guild.id))

    async def deleted(self, guild_id: int, channel_id: int) -> None:
        await self._guilds.deleted(str(guild_id), str(channel_id))


class DiscordAdapter:
    """Implements ``bot.ports.Adapter``: a line over HTTP alone, by which posts are sent, and one for each part of the
    gateway that this process serves. Events come over ``shards`` shards, which the processes share; ``None``: over as
    many as Discord advises, and one process at a time serves all of them."""

    def __init__(
        self,
        token: str,
        core: Core,
        *,
        api_url: str | None = None,
        gateway_url: str | None = None,
        timing: DiscordTiming = _TIMING,
        shards: int | None = None,
    ) -> None:
        self._token = token
        self._core = core
        self._to = addresses(api_url, gateway_url)
        self._timing = timing
        self._shards = shards
        self._poster = posting.DiscordPoster(timing.send)
        self._finder = posting.PostFinder()
        self._desk = Desk(core, timing.complete)
        self._presses, self._plain = Presses(core, self._desk, self._post), PlainDesk(core, self._reply)
        self._shares = core.shares(shards or 1)
        self._gateway = GatewayLines(self._gateway_line, self._tell_shards)
        self._starting = asyncio.Lock()
        self._listens = True
        self._logged_in = asyncio.Event()
        self._closing = asyncio.Event()
        self._over: asyncio.Event | None = None
        self._home = self._line(self._home_client, self._serve_home)

    @property
    def platform(self) -> str:
        """See ``bot.ports.Chat``."""
        return NAME

    @property
    def recognises(self) -> timedelta:
        """For how long Discord surely remembers a nonce."""
        return posting.REMEMBERED

    @property
    def client(self) -> c.Client:
        """The client by which posts are sent."""
        return self._home.client

    @property
    def gateway_clients(self) -> Sequence[c.Client]:
        """The clients that events come to."""
        return self._gateway.clients

    @property
    def connected(self) -> bool:
        """See ``bot.ports.Adapter``: each shard that this process serves has its gateway and knows its servers. To
        post, and to stand by for shards that others serve, a login is enough."""
        is_served = not self._listens or (self._shares.settled and self._gateway.connected)
        return self.client.logged_in and is_served

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        """See ``bot.ports.Chat``.

        While Discord remembers the nonce a second try is safe; before a later try the channel's history is read.
        """
        place = await self._poster.reached(self.client, place)
        if unclear_since is not None:
            posted = await self._finder.find(self.client, place, message, key, unclear_since)
            if posted is not None:
                return posted
        return await self._post(place, message, key)

    async def run(self, *, listens: bool = True) -> None:
        """Serve until closed; while Discord can't be reached, log in again after a pause. Unless it ``listens`` no
        gateway is opened: posts go over HTTP.

        Raises:
            LoginError: the token is refused, or DISCORD_API_URL leads elsewhere. QuotewireError: the gateway refuses
            the connection.
        """
        for name in ("discord.client", "discord.shard", "discord.app_commands.tree"):
            logging.getLogger(name).addFilter(c.ONE_LINE)
        self._listens, self._over = listens, asyncio.Event()
        home = asyncio.create_task(self._home.run())
        others: set[asyncio.Task[Any]] = {asyncio.create_task(self._closing.wait())}
        if listens:
            others |= {asyncio.create_task(self._share()), asyncio.create_task(self._gateway.until_broken())}
        try:
            done, _ = await asyncio.wait({home, *others}, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            try:
                for task in others:
                    await ended(task)
                await self._hang_up()
                await ended(home)
            finally:
                self._over.set()

    async def close(self) -> None:
        """See ``bot.ports.Adapter``."""
        self._closing.set()
        if self._over is not None:
            await self._over.wait()

    async def _hang_up(self) -> None:
        """End all connections; that of posts last, since answers to messages go over it. The shards are given back
        meanwhile: nothing more is answered for them."""
        await asyncio.gather(self._gateway.close(), self._shares.close())
        await self._home.close()

    async def check(self) -> str:
        """Log in over HTTP, without the gateway; returns "logged in as" and the bot's name, and where the number of
        shards is set, that number and the number that Discord advises.

        Raises:
            LoginError: the token is refused. QuotewireError: Discord can't be reached.
        """
        client = await self._login_alone()
        try:
            if self._shards is None:
                return say.LOGGED_IN.format(name=client.user)
            advised, _, _ = await client.http.get_bot_gateway()
            return say.LOGGED_IN_WITH_SHARDS.format(name=client.user, shards=self._shards, advised=advised)
        except c.TRANSIENT as error:
            raise QuotewireError(say.UNREACHABLE.format(error=error or type(error).__name__)) from error
        finally:
            await client.hang_up()

    async def invite(self) -> str:
        """The link that adds the bot to a server, and on a second line the link that adds it to a person's account.

        Raises:
            LoginError: the token is refused. QuotewireError: Discord can't be reached.
        """
        client = await self._login_alone()
        try:
            assert client.application_id is not None
            alone = say.ACCOUNT_INVITE.format(url=account_url(client.application_id))
            return f"{invite_url(client.application_id)}\n{alone}"
        finally:
            await client.hang_up()

    async def sync(self) -> int:
        """Register the commands now; returns the number of command groups.

        Raises:
            LoginError: the token is refused. QuotewireError: Discord can't be reached, or refuses the commands.
        """
        client = await self._login_alone()
        try:
            return await syncing.sync(client, self._core.store)
        except c.TRANSIENT as error:
            raise QuotewireError(say.COMMANDS_REFUSED.format(error=error)) from error
        finally:
            await client.hang_up()

    async def _post(self, place: Place, message: Message, key: str, buttons: Buttons = NONE) -> str:
        return await self._poster.post(self.client, place, message, key, buttons)

    async def _reply(self, place: Place, message: Message, key: str, buttons: Buttons, reply_to: str) -> str:
        return await self._poster.post(self.client, place, message, key, buttons, reply_to)

    def _line(self, make_client: Callable[[], c.Client], serve: Callable[[c.Client], Awaitable[None]]) -> DiscordLine:
        return DiscordLine(
            self._token, make_client, serve, LinePatience(self._timing.retry, self._timing.longest_retry)
        )

    def _new_client(self, listener: c.Listener | None = None, part: c.GatewayPart | None = None) -> c.Client:
        client = c.Client(self._to, listener, partial(self._core.meter.rate_limited, NAME), part)
        for group in declare.groups(self._core.commands, self._desk.command, self._desk.complete):
            client.tree.add_command(group)
        if self._desk.knows_who:
            client.tree.add_command(declare.message_command(self._desk.who_said_this))
        return client

    def _home_client(self) -> c.Client:
        return self._new_client(self._listener(self._learn_commands))

    def _listener(self, logged_in: Callable[[c.Client], Awaitable[None]]) -> _Listener:
        return _Listener(self._core, self._presses, self._plain, logged_in)

    async def _learn_commands(self, client: c.Client) -> None:
        """Let the client know the ids of the commands; where this process takes them, register what has changed."""
        if self._listens:
            await syncing.sync_if_changed(client, self._core.store)
        else:
            client.command_ids = await syncing.remembered_ids(self._core.store, str(client.application_id))

    async def _serve_home(self, _client: c.Client) -> None:
        self._logged_in.set()
        await asyncio.Event().wait()

    async def _share(self) -> None:
        """Serve the shards that are this process's, once Discord has taken the token."""
        await self._logged_in.wait()
        await self._shares.run(self._gateway.serve)

    def _tell_shards(self, held: int) -> None:
        self._core.meter.shards_held(NAME, held, self._shares.count)

    def _gateway_line(self, shard: int) -> DiscordLine:
        listener = self._listener(self._know_commands)
        part = c.GatewayPart(
            shard if self._shards else None,
            self._shares.count,
            partial(self._shares.may_answer, shard),
            partial(self._shares.claim_start, seconds=self._timing.identify),
            self._timing.identify / _START_LOOKS,
            self._timing.quiet,
        )
        return self._line(partial(self._new_client, listener, part), partial(self._serve_gateway, listener))

    async def _know_commands(self, client: c.Client) -> None:
        client.command_ids = self.client.command_ids

    async def _serve_gateway(self, listener: _Listener, client: c.Client) -> None:
        """Serve until the connection ends. Sessions are started one after another, in the order of shards: who waits
        for that with an open connection is disconnected after a minute."""
        looking = asyncio.create_task(self._look_again(listener, client))
        connecting: asyncio.Task[None] | None = None
        try:
            async with self._starting:
                advised, _, _ = await client.http.get_bot_gateway()
                client.shard_count = client.shard_count or advised
                connecting = asyncio.create_task(client.connect())
                identifying = asyncio.create_task(client.identifying.wait())
                await asyncio.wait({connecting, identifying}, return_when=asyncio.FIRST_COMPLETED)
                identifying.cancel()
            await connecting
        finally:
            await ended(looking)
            if connecting is not None:
                await ended(connecting)

    async def _look_again(self, listener: _Listener, client: c.Client) -> None:
        while True:
            await asyncio.sleep(self._timing.look)
            if not client.is_ready():
                continue
            try:
                await listener.look_again(client)
            except Exception:
                log.exception("the paused places could not be looked at")

    async def _login_alone(self) -> c.Client:
        client = self._new_client()
        try:
            await client.login(self._token)
        except c.TRANSIENT as error:
            await client.hang_up()
            raise QuotewireError(say.UNREACHABLE.format(error=error or type(error).__name__)) from error
        except BaseException:
            await client.hang_up()
            raise
        return client
