"""What the settings limit: worker processes, for the bot and for single shell commands, and what places may ask."""

from collections.abc import Sequence

from bot.domain.limits import PlaceLimits
from bot.ingest.tasks import PAGE_DEADLINE
from bot.ingest.workers import MEGABYTE, ProcessWorkers
from config import Settings


def place_limits(settings: Settings) -> PlaceLimits:
    """How much places may ask of this bot."""
    return PlaceLimits(settings.place_feeds, settings.place_schedules, settings.place_alerts, settings.all_feeds)


def limited_workers(settings: Settings, processes: int = 1, warm: Sequence[str] = ()) -> ProcessWorkers:
    """Worker processes with the operator's limits of memory and time."""
    return ProcessWorkers(
        processes,
        memory=settings.worker_memory_mb * MEGABYTE,
        patience=settings.worker_seconds / PAGE_DEADLINE,
        warm=warm,
    )
