"""What watches a bot that serves: health, numbers, the beat of its event loop, and what systemd is told.

Begins before anything large is imported, so that somebody who asks is answered from the first second on.
"""

import os
from collections.abc import Mapping, Sequence
from functools import partial
from importlib.machinery import PathFinder
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import bot
from bot.domain.operations import PoolUse, StoreFigures
from bot.ops.figures import FigureReader
from bot.ops.health import STALLED, Health
from bot.ops.heartbeat import Heartbeat, Watchdog
from bot.ops.metrics import Gauges, Metrics
from bot.ops.notify import Notifier
from bot.ops.server import OpsServer
from bot.ops.signals import end_at_once
from bot.text.listening import listening_at
from bot.texts import shell as texts
from config import OPS_EXAMPLE, Settings, variable

if TYPE_CHECKING:
    from bot.app.root import App
    from bot.ops.ticks import Ticks
    from bot.ports import Served


class Operations:
    """A context manager around the event loop. Each method is called once, in the order in which they stand here.

    Raises:
        SettingsError: QUOTEWIRE_OPS is no address, or can't be listened on.
    """

    def __init__(self, settings: Settings, environment: Mapping[str, str] = os.environ) -> None:
        limit = settings.watchdog
        self.metrics = Metrics(_database_kind(settings.database_url), compiled=_is_compiled())
        self._health = Health(min(STALLED, limit / 2) if limit else STALLED)
        self._notifier = Notifier(environment)
        self._heartbeat = Heartbeat(self._health, self._notifier, self.metrics.lagged)
        self._watchdog = Watchdog(limit, lambda: self._health.last_beat) if limit else None
        self._figures: FigureReader | None = None
        self._app: App | None = None
        self.metrics.show(Gauges(self._known_figures, self._pool, self._health.ready_parts, self._troubles))
        self._server = self._listening(settings)

    def __enter__(self) -> Self:
        if self._watchdog is not None:
            self._watchdog.start()
        return self

    def opening(self) -> None:
        """The event loop runs, and the database is about to be opened."""
        self._health.reach(texts.DATABASE_OPENING)
        self._heartbeat.start()
        end_at_once()

    def serving(self, app: "App", everything: Sequence["Served"], ticks: "Ticks") -> None:
        """The bot serves."""
        self._app = app
        self._figures = FigureReader(app.store, app.clock)
        self._figures.start()
        self._health.watch("database", self._figures.why_not_ready)
        self._health.watch("ticks", ticks.why_not_ready)
        for served in everything:
            self._health.watch(served.platform, partial(_why_not_connected, served))
        self._health.reach(None)
        self._notifier.ready()

    def stopping(self) -> None:
        """The bot was told to stop."""
        self._health.reach(texts.BOT_STOPPING)
        self._notifier.stopping()

    async def stopped(self) -> None:
        """The bot serves no more: the database may be closed."""
        if self._figures is not None:
            await self._figures.stop()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._heartbeat.stop()
        if self._watchdog is not None:
            self._watchdog.stop()
        if self._server is not None:
            self._server.close()

    def _listening(self, settings: Settings) -> OpsServer | None:
        if not settings.ops:
            return None
        address = listening_at(settings.ops, variable("ops"), OPS_EXAMPLE)
        return OpsServer(address, self._health, self.metrics.text)

    def _known_figures(self) -> tuple[StoreFigures, float] | None:
        return None if self._figures is None else self._figures.known()

    def _pool(self) -> PoolUse | None:
        return None if self._app is None else self._app.store.pool_use()

    def _troubles(self) -> int:
        return 0 if self._app is None else self._app.troubles.count


def _why_not_connected(served: "Served") -> str | None:
    return None if served.connected else texts.NOT_CONNECTED


def _database_kind(url: str) -> str:
    """The kind of a database, without what an address may hold besides."""
    return "postgresql" if url.startswith("postgresql") else "sqlite"


def _is_compiled() -> bool:
    """Whether the engine is compiled. Its modules are looked for, not imported, which takes long."""
    folder = Path(str(bot.__file__)).parent / "quotes" / "attribution"
    spec = PathFinder.find_spec("decide", [str(folder)])
    return spec is not None and not str(spec.origin).endswith(".py")
