"""Decides which slot of a schedule to claim now, and when the schedule has to be looked at again. Pure."""

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
was ahead; over half the time to the next slot where that is shorter. A wrong clock is set right sooner, as after a
start without a network: within half an hour, at which an hourly slot of a zone half an hour beside may come."""


@dataclass(frozen=True, slots=True)
class SlotDecision:
    """The ``slot`` to claim, ``None`` when there is none; ``again`` is when the schedule is due next.

    ``anew``: an earlier claim of the slot doesn't count, since it was made while the clock was ahead.
    """

    slot: datetime | None
    again: datetime
    anew: bool = False


def decide_slot(due: DueSchedule, now: datetime, since: datetime) -> SlotDecision:
    """Decide about a schedule; ``since`` is when the clock's current run without a jump began.

    After a pause, and after quiet hours, only its newest slot counts: there is one digest to catch up, not five.
    """
    end = quiet_end(due.options, now)
    if end is not None:
        return SlotDecision(None, end)
    when, tz = parse_when(due.schedule.when), ZoneInfo(due.schedule.timezone)
    slot, again = latest_slot(when, tz, now), next(upcoming_slots(when, tz, now))
    if slot <= _begun(due.schedule, now, since) or not _is_unclaimed(due.schedule, slot, now, since):
        return SlotDecision(None, again)
    run = slot - since
    is_believed = run >= _BELIEVED or run > (again - slot) / 2
    return SlotDecision(slot, again, anew=is_believed and not _is_later(due.schedule, slot))


def decide_slots(
    batch: Sequence[DueSchedule], now: datetime, since: datetime
) -> list[tuple[DueSchedule, SlotDecision]]:
    """Several schedules, each with its decision."""
    return [(due, decide_slot(due, now, since)) for due in batch]


def quiet_end(options: PlaceOptions, now: datetime) -> datetime | None:
    """When a place's current quiet hours end, in UTC; ``None`` outside quiet hours."""
    quiet = parse_quiet(options.quiet)
    return quiet_until(quiet, ZoneInfo(options.timezone), now) if quiet else None


def _begun(schedule: Schedule, now: datetime, since: datetime) -> datetime:
    """The moment up to which slots aren't claimed: when the schedule was made, or when its last pause ended.

    A stored time after ``now`` was stored while the clock was ahead; ``since`` is used in its place.
    """
    marks = (schedule.created_at, schedule.resumed_at or schedule.created_at)
    return max(mark if mark <= now else since for mark in marks)


def _is_unclaimed(schedule: Schedule, slot: datetime, now: datetime, since: datetime) -> bool:
    """Whether a slot can be claimed: it is later than every claimed slot, or was claimed while the clock was ahead.

    While the clock was ahead, slots were claimed that are still to come. If these claims counted, no digest would be
    posted until the last of these slots is past. But it may be the present clock that is wrong: a clock that is behind
    for a minute, as after a start without a network, must not repeat a digest of an hour ago. So an earlier claim is
    ignored only for slots that come during the clock's run, and never for the slot that was claimed last.
    """
    if _is_later(schedule, slot):
        return True
    last = schedule.last_slot
    return last is not None and slot > since and (last > now or slot > last)


def _is_later(schedule: Schedule, slot: datetime) -> bool:
    return schedule.top_slot is None or slot > schedule.top_slot
