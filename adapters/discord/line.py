"""A connection with Discord that is made anew whenever it ends, until it is closed."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

import structlog

from adapters.discord import texts as say
from adapters.discord.client import TRANSIENT, Client
from adapters.shared.ending import ended
from bot.domain.errors import QuotewireError


@dataclass(frozen=True, slots=True)
class LinePatience:
    """Seconds before the first try to connect again; each pause is twice the one before, up to ``longest``."""

    first: float
    longest: float


log = structlog.get_logger(__name__)


class DiscordLine:
    """A client, and another one each time its connection has ended: a discord.py client can't log in twice, since its
    connector is closed. ``serve`` gets a client that has logged in, and returns or raises when the connection ends."""

    def __init__(
        self,
        token: str,
        make_client: Callable[[], Client],
        serve: Callable[[Client], Awaitable[None]],
        patience: LinePatience,
    ) -> None:
        self._token = token
        self._make_client = make_client
        self._serve = serve
        self._patience = patience
        self._closing = asyncio.Event()
        self.client = make_client()

    @property
    def connected(self) -> bool:
        """Whether every shard has its gateway and knows its servers."""
        return self.client.is_ready() and not any(shard.is_closed() for shard in self.client.shards.values())

    async def run(self) -> None:
        """Serve until closed; while Discord can't be reached, log in again after a pause.

        Raises:
            LoginError: the token is refused, or DISCORD_API_URL leads elsewhere. QuotewireError: the gateway refuses
            the connection.
        """
        closing, pause = asyncio.create_task(self._closing.wait()), self._patience.first
        try:
            while not closing.done():
                reason = await self._serve_until(closing)
                if closing.done():
                    break
                pause = self._patience.first if self.client.logged_in else pause
                log.warning("Discord can't be reached, trying again", seconds=pause, error=reason)
                await self._start_anew(pause)
                pause = min(2 * pause, self._patience.longest)
        finally:
            closing.cancel()
            await self.client.hang_up()

    async def close(self) -> None:
        """Close the connection, which ends ``run``."""
        self._closing.set()
        await self.client.hang_up()

    async def _serve_until(self, closing: asyncio.Task[bool]) -> str:
        """Serve until the connection ends or ``closing`` is done; returns the reason why the connection ended."""
        serving = asyncio.create_task(self._serve_once())
        try:
            await asyncio.wait({serving, closing}, return_when=asyncio.FIRST_COMPLETED)
            return await serving if serving.done() else ""
        finally:
            await ended(serving)  # discord.py tries for ever to open its gateway, closed or not

    async def _serve_once(self) -> str:
        """Log in and serve until the connection ends; returns the reason."""
        try:
            await self.client.login(self._token)
            log.info("logged in to Discord", user=str(self.client.user))
            await self._serve(self.client)
        except TRANSIENT as error:
            return str(error) or type(error).__name__
        except QuotewireError:
            raise
        except Exception as error:
            # For example an event that discord.py can't read. Another login is better than a bot that has stopped.
            log.exception("the Discord client failed")
            return str(error) or type(error).__name__
        return say.CONNECTION_CLOSED

    async def _start_anew(self, seconds: float) -> None:
        await self.client.hang_up()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)
        self.client = self._make_client()
