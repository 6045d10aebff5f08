"""Quiet hours: as people write them, and in the nights in which the clocks change."""

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.digest import parse_quiet, quiet_until
from bot.domain.errors import UsageError
from tests.unit.test_when import CHANGE_NIGHTS, UNCHANGED

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("22:00-07:00", "22:00-07:00"),
        ("22-7", "22:00-07:00"),
        ("10pm to 7am", "22:00-07:00"),
        ("12:30 – 13:30", "12:30-13:30"),
    ],
)
def test_what_people_write_is_understood(written: str, understood: str) -> None:
    assert str(parse_quiet(written)) == understood


@pytest.mark.parametrize("written", ["off", "None", ""])
def test_off_means_no_quiet_hours(written: str) -> None:
    assert parse_quiet(written) is None


@pytest.mark.parametrize("written", ["22", "22-25", "7-7", "at night", "22-7-9"])
def test_what_cannot_be_read_is_said_with_an_example(written: str) -> None:
    with pytest.raises(UsageError, match="22:00-07:00"):
        parse_quiet(written)


@pytest.mark.parametrize(
    ("local", "ends"),
    [
        ("2026-11-23 21:59", None),
        ("2026-11-23 22:00", "2026-11-24 07:00"),
        ("2026-11-24 06:59", "2026-11-24 07:00"),
        ("2026-11-24 07:00", None),
    ],
)
def test_the_end_of_quiet_hours_is_known_within_them(local: str, ends: str | None) -> None:
    quiet = parse_quiet("22-7")
    assert quiet
    end = quiet_until(quiet, BERLIN, datetime.fromisoformat(local).replace(tzinfo=BERLIN).astimezone(UTC))
    assert (f"{end.astimezone(BERLIN):%Y-%m-%d %H:%M}" if end else None) == ends


@pytest.mark.parametrize("told", ["22:00-07:00", "22:00-02:30", "02:30-06:00", "00:30-02:30", "00:30-02:00"])
@pytest.mark.parametrize(("name", "night"), CHANGE_NIGHTS + UNCHANGED)
def test_in_each_night_they_begin_once_and_end_once(name: str, night: str, told: str) -> None:
    quiet, tz = parse_quiet(told), ZoneInfo(name)
    assert quiet
    midnight = datetime.fromisoformat(night).replace(tzinfo=tz).astimezone(UTC)
    times = [midnight - timedelta(hours=4) + timedelta(minutes=10 * step) for step in range(6 * 18)]
    ends = [quiet_until(quiet, tz, now) for now in times]
    changes = sum(before != after for before, after in itertools.pairwise(ends))
    assert changes == 2
    assert len({end for end in ends if end}) == 1
    assert all(end is None or now < end <= now + timedelta(hours=11) for now, end in zip(times, ends, strict=True))
