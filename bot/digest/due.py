"""Which slot of a schedule is to be claimed now, and when it has to be looked at again. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.digest.quiet import parse_quiet, quiet_until
from bot.digest.when import latest_slot, parse_when, upcoming_slots
from bot.domain.delivery import DueSchedule, Schedule
from bot.domain.options import PlaceOptions

_BELIEVED = timedelta(hours=1)
"""How long the clock must have run without a jump before a slot may be claimed again that was claimed while the clock
was ahead; half the time to the next slot where that is shorter. A wrong clock is set right sooner, as after a start
without a network."""


@dataclass(frozen=True, slots=True)
class SlotDecision:
    """``slot`` is ``None`` when there is none to claim; ``again`` is when the schedule is due next.

    ``anew``: if the slot is claimed already, that was by a clock that was ahead, and doesn't count.
    """

    slot: datetime | None
    again: datetime
    anew: bool = False


def decide_slot(due: DueSchedule, now: datetime, since: datetime) -> SlotDecision:
    """What is to be done about a schedule, by a clock that has run on without a jump ``since`` then.

    After a pause, and after quiet hours, only its newest slot counts: there is one digest to catch up, not five.
    """
    end = quiet_end(due.options, now)
    if end is not None:
        return SlotDecision(None, end)
    when, tz = parse_when(due.schedule.when), ZoneInfo(due.schedule.timezone)
    slot, again = latest_slot(when, tz, now), next(upcoming_slots(when, tz, now))
    if slot <= _begun(due.schedule, now, since) or not _is_unclaimed(due.schedule, slot, now, since):
        return SlotDecision(None, again)
    is_believed = slot - since >= min(_BELIEVED, (again - slot) / 2)
    return SlotDecision(slot, again, anew=is_believed and not _is_later(due.schedule, slot))


def decide_slots(
    batch: Sequence[DueSchedule], now: datetime, since: datetime
) -> list[tuple[DueSchedule, SlotDecision]]:
    """Several schedules, each with what is to be done about it."""
    return [(due, decide_slot(due, now, since)) for due in batch]


def quiet_end(options: PlaceOptions, now: datetime) -> datetime | None:
    """When a place's quiet hours end, in UTC; ``None`` when something may be posted now."""
    quiet = parse_quiet(options.quiet)
    return quiet_until(quiet, ZoneInfo(options.timezone), now) if quiet else None


def _begun(schedule: Schedule, now: datetime, since: datetime) -> datetime:
    """The moment up to which slots aren't claimed: when the schedule was made, or when its last pause ended.

    A moment after now was written by a clock that was ahead; the beginning of this clock's run stands for it.
    """
    marks = (schedule.created_at, schedule.resumed_at or schedule.created_at)
    return max(mark if mark <= now else since for mark in marks)


def _is_unclaimed(schedule: Schedule, slot: datetime, now: datetime, since: datetime) -> bool:
    """Whether a slot can be claimed: it is later than all that were, or it comes again.

    After a clock that was ahead there are claims of slots to come. They don't count, or there would be silence until
    the last of them is past. But who says which clock was wrong? One that is behind for a minute, as after a start
    without a network, must not post again what was posted an hour ago: so only slots count anew that come while the
    clock runs on, and the one that was claimed last never does.
    """
    if _is_later(schedule, slot):
        return True
    last = schedule.last_slot
    return last is not None and slot > since and (last > now or slot > last)


def _is_later(schedule: Schedule, slot: datetime) -> bool:
    return schedule.top_slot is None or slot > schedule.top_slot
