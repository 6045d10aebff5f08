"""Discord as a chat platform: logs in, takes commands, posts. Translation only; the answers come from the core."""

import asyncio
import logging
from contextlib import suppress
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
from adapters.discord.places import NAME
from adapters.discord.pressing import Presses
from adapters.discord.returning import PlaceWatch
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
    Object"). ``look`` is the time between two looks at paused places.
    """

    send: float = 45.0
    complete: float = 2.0
    retry: float = 5.0
    longest_retry: float = 300.0
    look: float = 3_600.0


_TIMING = DiscordTiming()

log = structlog.get_logger(__name__)


class _Listener:
    """Implements ``client.Listener``: registers commands, and pauses and resumes servers and places."""

    def __init__(self, core: Core, presses: Presses, plain: PlainDesk) -> None:
        self._store = core.store
        self._guilds = Guilds(core.store, core.clock)
        self._returning = PlaceWatch(core.store, core.clock)
        self.pressed = presses
        self.heard = plain.heard

    async def logged_in(self, client: c.Client) -> None:
        await syncing.sync_if_changed(client, self._store)

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


class DiscordAdapter:
    """Implements ``bot.ports.Adapter``."""

    def __init__(
        self,
        token: str,
        core: Core,
        *,
        api_url: str | None = None,
        gateway_url: str | None = None,
        timing: DiscordTiming = _TIMING,
    ) -> None:
        self._token = token
        self._core = core
        self._to = addresses(api_url, gateway_url)
        self._timing = timing
        self._poster = posting.DiscordPoster(timing.send)
        self._finder = posting.PostFinder()
        self._desk = Desk(core, timing.complete)
        presses, plain = Presses(core, self._desk, self._post), PlainDesk(core, self._reply)
        self._listener: _Listener | None = _Listener(core, presses, plain)
        self._closing = asyncio.Event()
        self.client = self._new_client(self._listener)

    @property
    def platform(self) -> str:
        """See ``bot.ports.Chat``."""
        return NAME

    @property
    def recognises(self) -> timedelta:
        """For how long Discord surely remembers a nonce."""
        return posting.REMEMBERED

    @property
    def connected(self) -> bool:
        """See ``bot.ports.Adapter``: every shard has its gateway and knows its servers; to post, a login is enough."""
        if self._listener is None:
            return self.client.logged_in
        return self.client.is_ready() and not any(shard.is_closed() for shard in self.client.shards.values())

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
            LoginError: the token is refused, or DISCORD_API_URL leads elsewhere.
        """
        for name in ("discord.client", "discord.shard", "discord.app_commands.tree"):
            logging.getLogger(name).addFilter(c.ONE_LINE)
        if not listens:
            self._listener, self.client = None, self._new_client()
        closing, pause = asyncio.create_task(self._closing.wait()), self._timing.retry
        try:
            while not closing.done():
                reason = await self._serve_until(closing)
                if closing.done():
                    break
                pause = self._timing.retry if self.client.logged_in else pause
                log.warning("Discord can't be reached, trying again", seconds=pause, error=reason)
                await self._start_anew(pause)
                pause = min(2 * pause, self._timing.longest_retry)
        finally:
            closing.cancel()
            await self.client.hang_up()

    async def close(self) -> None:
        """See ``bot.ports.Adapter``."""
        self._closing.set()
        await self.client.hang_up()

    async def check(self) -> str:
        """Log in over HTTP, without the gateway; returns "logged in as" and the bot's name.

        Raises:
            LoginError: the token is refused. QuotewireError: Discord can't be reached.
        """
        client = await self._logged_in()
        try:
            return say.LOGGED_IN.format(name=client.user)
        finally:
            await client.hang_up()

    async def invite(self) -> str:
        """The link that adds the bot to a server, and on a second line the link that adds it to a person's account.

        Raises:
            LoginError: the token is refused. QuotewireError: Discord can't be reached.
        """
        client = await self._logged_in()
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
        client = await self._logged_in()
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

    def _new_client(self, listener: c.Listener | None = None) -> c.Client:
        client = c.Client(self._to, listener, partial(self._core.meter.rate_limited, NAME))
        for group in declare.groups(self._core.commands, self._desk.command, self._desk.complete):
            client.tree.add_command(group)
        if self._desk.knows_who:
            client.tree.add_command(declare.message_command(self._desk.who_said_this))
        return client

    async def _serve_until(self, closing: asyncio.Task[Any]) -> str:
        """Serve until the connection ends or ``closing`` is done; returns the reason why the connection ended."""
        serving, looking = asyncio.create_task(self._serve()), asyncio.create_task(self._look_again())
        try:
            await asyncio.wait({serving, closing}, return_when=asyncio.FIRST_COMPLETED)
            return await serving if serving.done() else ""
        finally:
            await ended(looking)
            await ended(serving)  # discord.py tries for ever to open its gateway, closed or not

    async def _look_again(self) -> None:
        while True:
            await asyncio.sleep(self._timing.look)
            if self._listener is None or not self.client.is_ready():
                continue
            try:
                await self._listener.look_again(self.client)
            except Exception:
                log.exception("the paused places could not be looked at")

    async def _serve(self) -> str:
        """Log in and serve until the connection ends; returns the reason."""
        try:
            await self.client.login(self._token)
            log.info("logged in to Discord", user=str(self.client.user))
            if self._listener is None:
                self.client.command_ids = await syncing.remembered_ids(
                    self._core.store, str(self.client.application_id)
                )
                await self._closing.wait()
            else:
                await self.client.connect()
        except c.TRANSIENT as error:
            return str(error) or type(error).__name__
        except QuotewireError:
            raise
        except Exception as error:
            # For example an event that discord.py can't read. Another login is better than a bot that has stopped.
            log.exception("the Discord client failed")
            return str(error) or type(error).__name__
        return say.CONNECTION_CLOSED

    async def _start_anew(self, seconds: float) -> None:
        """Pause, then make a new client: a discord.py client can't log in twice, since its connector is closed."""
        await self.client.hang_up()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)
        self.client = self._new_client(self._listener)

    async def _logged_in(self) -> c.Client:
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
