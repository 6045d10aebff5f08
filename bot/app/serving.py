"""Runs the adapters and the ticks until the bot is stopped."""

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any

import structlog

from bot.app.duties import DUTIES, NEWS, OUTBOX, Duty
from bot.app.operations import Operations
from bot.app.root import App
from bot.domain.errors import LoginError, QuotewireError, StoreError
from bot.ops.ahead import AheadService
from bot.ops.leases import LEASE
from bot.ops.living import ON_ITS_WAY, HeirService, SignsOfLife, this_kernel
from bot.ops.pauses import shorten_pauses
from bot.ops.retention import RetentionService
from bot.ops.signals import stop_event
from bot.ops.ticks import Tick, Ticks
from bot.ports import Adapter, Chat, Served, Store

_POLL_TICK = 5.0
_DIGEST_TICK = 5.0
_ALERT_TICK = 5.0
_ITEM_TICK = 5.0
_CORRECTION_TICK = 30.0
_NOTICE_TICK = 60.0
_OUTBOX_TICK = 1.0
_HUB_TICK = 30.0
_AHEAD_TICK = 5.0
"""Seconds between two runs of the tick that looks for times too far in the future (``bot.ops.ahead``)."""
_HEIR_TICK = 2.0
"""Seconds between two looks for dead processes of this machine, and for leases that ran out: some system calls and a
short query, as long as there are none."""
_HEIR = "neighbours"
"""The name of that tick, which every process has, whatever its duties are."""
_RETENTION_TICK = 60.0
"""Seconds between two runs of the tick that deletes old articles, which does something once an hour."""
_LISTEN_AGAIN = 30.0
"""Seconds until the database is asked again to tell of deliveries, where it can't or where the connection ended."""
_FILE_LOOK = 5.0
"""Seconds between two checks that the database file is still there."""
_GRACE = 4.0
"""Seconds that posts being sent get to finish when the bot is stopped; then their tries count as unclear, and whoever
runs next looks whether they were posted."""
_GOODBYE = 2.5
"""Seconds that all platforms together get to close their connections."""

log = structlog.get_logger(__name__)


async def serve(
    app: App,
    adapters: Sequence[Adapter],
    lease: timedelta = LEASE,
    pages: Sequence[Served] = (),
    duties: Sequence[Duty] = DUTIES,
    operations: Operations | None = None,
) -> None:
    """Run the adapters, the pages and the ticks of these duties until SIGINT or SIGTERM.

    A platform that refuses its token doesn't stop the others. Without adapters only the ticks are run.

    Raises:
        LoginError: every platform refused its token.
        StoreError: the database file was removed or replaced.
    """
    signs = app.signs or SignsOfLife(app.store.neighbourhood, this_kernel())
    heirs = HeirService(app.store, signs, app.clock, min(ON_ITS_WAY, lease / 10))
    with suppress(StoreError):  # the tick tells it, and tries again
        await heirs.begin()
    ticks, listens = _ticks(app, adapters, heirs, lease, duties), any(duty.listens for duty in duties)
    serving: list[tuple[Served, Coroutine[Any, Any, None]]] = [
        *((adapter, adapter.run(listens=listens)) for adapter in adapters),
        *((page, page.run()) for page in pages),
    ]
    running: asyncio.Future[list[LoginError | None]] = asyncio.gather(
        *(_serve_until_ended(served, work, alone=len(serving) == 1) for served, work in serving)
    )
    waking = asyncio.ensure_future(_wake_senders(app.store, ticks))
    app.ingest.tell_news(partial(ticks.run_early, *NEWS))
    shorten_pauses()
    ticks.start()
    if operations is not None:
        operations.serving(app, [served for served, _ in serving], ticks)
    try:
        await _until_over(app.store, running if serving else None)
    finally:
        if operations is not None:
            operations.stopping()
            await operations.stopped()
        waking.cancel()
        await asyncio.gather(app.ingest.close(), ticks.stop(_GRACE))
        await _closed([served for served, _ in serving])
        running.cancel()
        with suppress(asyncio.CancelledError, QuotewireError):
            await running
        heirs.close()


async def _until_over(store: Store, running: asyncio.Future[list[LoginError | None]] | None) -> None:
    """Wait for a signal, or for the end of everything that is served.

    Raises:
        LoginError: what ended is a platform that refused its token.
        StoreError: the database file was removed or replaced.
    """
    stopping = asyncio.ensure_future(stop_event().wait())
    losing = asyncio.ensure_future(_until_file_lost(store))
    ends: list[asyncio.Future[Any]] = [stopping, losing, *([running] if running else [])]
    try:
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        if losing.done():
            losing.result()
        if running and running.done() and (refused := [error for error in running.result() if error]):
            raise refused[0]
    finally:
        stopping.cancel()
        losing.cancel()


async def _closed(everything: Sequence[Served]) -> None:
    """Close all connections, beside each other: a platform that hangs isn't waited for."""
    closing = [asyncio.ensure_future(served.close()) for served in everything]
    if not closing:
        return
    closed, hanging = await asyncio.wait(closing, timeout=_GOODBYE)
    for close in hanging:
        close.cancel()
    for error in filter(None, (close.exception() for close in closed)):
        log.error("a connection could not be closed", exc_info=error)


async def _serve_until_ended(served: Served, work: Coroutine[Any, Any, None], *, alone: bool) -> LoginError | None:
    """Run a platform's adapter or the page until it ends; returns the error of a refused token or address. The error is
    logged too, unless what is served is ``alone``: then it is the line with which the program ends."""
    try:
        await work
    except LoginError as error:
        if not alone:
            log.error("login refused", platform=served.platform, error=str(error))
        return error
    return None


async def _until_file_lost(store: Store) -> None:
    """Check the database file regularly.

    Raises:
        StoreError: the file was removed or replaced. Answers and posts from then on would be lost at the next start.
    """
    while True:
        await asyncio.sleep(_FILE_LOOK)
        await store.verify_file()


async def _wake_senders(store: Store, ticks: Ticks) -> None:
    """Let the outbox be looked at as soon as any process has queued a delivery, where the database tells that. The tick
    does the same a moment later."""
    while True:
        with suppress(QuotewireError):
            await store.wait_for_queued(partial(ticks.run_soon, OUTBOX))
        await asyncio.sleep(_LISTEN_AGAIN)


async def _inherit(heirs: HeirService, ticks: Ticks) -> None:
    """Let every tick look at once where leases have ended: otherwise each step of what a dead process left (a page, its
    items, their posts) would wait for its own tick."""
    if await heirs.tick():
        ticks.run_all_soon()


def _ticks(app: App, chats: Sequence[Chat], heirs: HeirService, lease: timedelta, duties: Sequence[Duty]) -> Ticks:
    ticks = Ticks(app.clock, app.troubles)
    retention = RetentionService(app.store, app.clock, app.settings.keep_days, lease=lease)
    every: tuple[tuple[float, str, Tick], ...] = (
        (_POLL_TICK, "feeds", app.ingest.look),
        (_POLL_TICK, "pages", app.ingest.look_again),
        (_DIGEST_TICK, "digests", app.digests.tick),
        (_ALERT_TICK, "alerts", app.alerts.tick),
        (_ITEM_TICK, "items", app.items.tick),
        (_CORRECTION_TICK, "corrections", app.corrections.tick),
        (_NOTICE_TICK, "feed notices", app.feed_notices.tick),
        (_OUTBOX_TICK, OUTBOX, app.outbox(chats, lease).drain),
        (_AHEAD_TICK, "clock", AheadService(app.store, app.clock, lease).tick),
        (_RETENTION_TICK, "retention", retention.tick),
        (_HEIR_TICK, _HEIR, partial(_inherit, heirs, ticks)),
        *([(_HUB_TICK, "hubs", app.hubs.tick)] if app.hubs else []),
    )
    wanted = {_HEIR, *(name for duty in duties for name in duty.ticks)}
    for seconds, name, tick in every:
        if name in wanted:
            ticks.every(seconds, name, tick)
    return ticks
