"""Which slot is to be claimed, and when a schedule is looked at again."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.digest import SlotDecision
from bot.digest import decide_slot as look_since
from bot.domain.delivery import DueSchedule, Schedule
from bot.domain.options import PlaceOptions
from bot.domain.places import Place

BEGUN = datetime(2026, 11, 20, 12, tzinfo=UTC)


def due(when: str = "daily 08:00", zone: str = "UTC", quiet: str = "", **of: datetime) -> DueSchedule:
    last = of.get("last_slot")
    schedule = Schedule(1, Place("console", "", "main"), when, zone, 8, (), BEGUN, BEGUN, last, top_slot=last)
    return DueSchedule(schedule, PlaceOptions(quiet=quiet))


def look(due: DueSchedule, now: datetime) -> SlotDecision:
    """By a clock that never jumped."""
    return look_since(due, now, BEGUN)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def test_a_slot_is_claimed_at_its_time_and_the_next_one_is_when_to_look_again() -> None:
    assert look(due(last_slot=at(8, day=23)), at(8)) == SlotDecision(at(8), at(8, day=25))


def test_a_late_start_claims_the_newest_slot_alone() -> None:
    assert look(due("every 4h"), at(9)) == SlotDecision(at(8), at(12))


def test_before_the_slot_there_is_nothing_to_claim() -> None:
    assert look(due(last_slot=at(8, day=23)), at(7, 59)) == SlotDecision(None, at(8))


def test_what_was_before_it_was_set_is_not_made_up_for() -> None:
    assert look(due(), BEGUN + timedelta(minutes=1)) == SlotDecision(None, at(8, day=21))


def test_in_quiet_hours_it_is_put_off_to_their_end_and_then_claimed() -> None:
    quiet = due(quiet="07:30-10:00", last_slot=at(8, day=23))
    assert look(quiet, at(8)) == SlotDecision(None, at(10))
    assert look(quiet, at(10)) == SlotDecision(at(8), at(8, day=25))


def test_a_slot_claimed_by_a_clock_that_was_ahead_counts_anew_once_the_clock_ran_for_half_an_interval() -> None:
    ahead = due("every hour", last_slot=at(8, day=25), top_slot=at(8, day=25))
    assert look_since(ahead, at(9), at(8, 20)) == SlotDecision(at(9), at(10), anew=True)
    assert look_since(ahead, at(9), at(8, 40)) == SlotDecision(at(9), at(10), anew=False)


@pytest.mark.parametrize(
    ("zone", "night", "slots"),
    [
        ("Europe/Berlin", datetime(2026, 3, 28, 12, tzinfo=UTC), ["03-29T01:30", "03-30T00:30"]),
        ("Europe/Berlin", datetime(2026, 10, 24, 12, tzinfo=UTC), ["10-25T00:30", "10-26T01:30"]),
        ("America/New_York", datetime(2026, 10, 31, 12, tzinfo=UTC), ["11-01T07:30", "11-02T07:30"]),
    ],
)
def test_over_a_night_in_which_the_clocks_change_each_slot_is_looked_at_when_it_comes(
    zone: str, night: datetime, slots: list[str]
) -> None:
    schedule = Schedule(1, Place("console", "", "main"), "daily 02:30", zone, 8, (), night, night, night)
    now, claimed = night, list[str]()
    for _ in range(2):
        now = look(DueSchedule(schedule, PlaceOptions()), now).again
        slot = look(DueSchedule(schedule, PlaceOptions()), now).slot
        assert slot == now
        claimed.append(f"{slot:%m-%dT%H:%M}")
    assert claimed == slots
