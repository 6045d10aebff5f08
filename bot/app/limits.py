"""Limits from the settings: memory and time of worker processes, and how much each place may set up."""

from collections.abc import Sequence

from bot.domain.limits import PlaceLimits
from bot.ingest.processes.tasks import PAGE_DEADLINE
from bot.ingest.processes.workers import MEGABYTE, ProcessWorkers
from bot.ports import UNMETERED, Meter
from config import Settings


def place_limits(settings: Settings) -> PlaceLimits:
    """Maximum numbers of feeds, alerts and so on that a place or workspace may set up."""
    of_place = (settings.place_feeds, settings.place_schedules, settings.place_alerts)
    return PlaceLimits(*of_place, settings.all_feeds, settings.direct_feeds)


def limited_workers(
    settings: Settings, processes: int = 1, warm: Sequence[str] = (), meter: Meter = UNMETERED
) -> ProcessWorkers:
    """Worker processes with the settings' limits of memory and time; ``warm`` are modules that they load at the
    start."""
    return ProcessWorkers(
        processes,
        memory=settings.worker_memory_mb * MEGABYTE,
        patience=settings.worker_seconds / PAGE_DEADLINE,
        warm=warm,
        meter=meter,
    )
