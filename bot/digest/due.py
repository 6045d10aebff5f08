"""Which slot of a schedule is to be claimed now, and when it has to be looked at again. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.quiet import parse_quiet, quiet_until
from bot.digest.when import latest, parse, upcoming
from bot.domain.delivery import DueSchedule, Schedule
from bot.domain.options import PlaceOptions


@dataclass(frozen=True, slots=True)
class Look:
    """``slot`` is ``None`` when there is none to claim; ``again`` is when the schedule is due next."""

    slot: datetime | None
    again: datetime


def look(due: DueSchedule, now: datetime) -> Look:
    """What is to be done about a schedule.

    After a pause, and after quiet hours, only its newest slot counts: there is one digest to catch up, not five.
    """
    end = quiet_end(due.options, now)
    if end is not None:
        return Look(None, end)
    when, tz = parse(due.schedule.when), ZoneInfo(due.schedule.timezone)
    slot = latest(when, tz, now)
    return Look(slot if slot > _passed(due.schedule) else None, next(upcoming(when, tz, now)))


def looks(some: Sequence[DueSchedule], now: datetime) -> list[tuple[DueSchedule, Look]]:
    """The same for many."""
    return [(due, look(due, now)) for due in some]


def quiet_end(options: PlaceOptions, now: datetime) -> datetime | None:
    """When a place's quiet hours end, in UTC; ``None`` when something may be posted now."""
    quiet = parse_quiet(options.quiet)
    return quiet_until(quiet, ZoneInfo(options.timezone), now) if quiet else None


def _passed(schedule: Schedule) -> datetime:
    """Slots up to this are claimed, or weren't to be."""
    begun = schedule.created_at
    return max(begun, schedule.last_slot or begun, schedule.resumed_at or begun)
