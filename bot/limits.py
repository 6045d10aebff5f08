"""The worker processes as the settings limit them, for the bot and for single shell commands."""

from collections.abc import Sequence

from bot.ingest.tasks import PAGE_DEADLINE
from bot.ingest.workers import MEGABYTE, Workers
from config import Settings


def limited_workers(settings: Settings, processes: int = 1, warm: Sequence[str] = ()) -> Workers:
    """Worker processes with the operator's limits of memory and time."""
    return Workers(
        processes,
        memory=settings.worker_memory_mb * MEGABYTE,
        patience=settings.worker_seconds / PAGE_DEADLINE,
        warm=warm,
    )
