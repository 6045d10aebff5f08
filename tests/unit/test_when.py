"""Schedules: the words people write, and the moments they mean."""

from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.digest import latest_slot, parse_when, parse_zone, upcoming_slots, zone_apart
from bot.domain.errors import UsageError


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("weekdays 08:00", "weekdays 08:00"),
        ("daily 07:30", "daily 07:30"),
        ("mon,thu 18:00", "mon,thu 18:00"),
        ("every 4h", "every 4 hours"),
        ("every 1h", "every hour"),
        ("hourly", "every hour"),
        ("every hour", "every hour"),
        ("daily 0:00, 4:00, 8:00, 12:00, 16:00, 20:00", "every 4 hours"),
        ("daily 1:00, 5:00, 9:00, 13:00, 17:00, 21:00", "daily 01:00, 05:00, 09:00, 13:00, 17:00, 21:00"),
        ("weekdays 0:00, 8:00, 16:00", "weekdays 00:00, 08:00, 16:00"),
        ("every 12 hours", "daily 00:00, 12:00"),
        ("at 9 and 17", "daily 09:00, 17:00"),
        ("Mon-Fri 8am", "weekdays 08:00"),
        ("8pm on Sundays", "sun 20:00"),
        ("every day at 7.15", "daily 07:15"),
        ("fri-mon 12am", "mon,fri,sat,sun 00:00"),
        ("weekend 10:00", "weekends 10:00"),
        ("every weekday 8 AM", "weekdays 08:00"),
        ("Monday to Friday at noon", "weekdays 12:00"),
        ("every Monday and each Thursday at 9", "mon,thu 09:00"),
        ("8:00 and 18:00 on workdays", "weekdays 08:00, 18:00"),
    ],
)
def test_what_people_write_is_understood(written: str, understood: str) -> None:
    assert str(parse_when(written)) == understood
    assert parse_when(understood) == parse_when(written)
    assert zone_apart(written) == (written, "")


@pytest.mark.parametrize(
    ("written", "apart"),
    [
        ("daily 8:00 europe/berlin", ("daily 8:00", "europe/berlin")),
        ("weekdays 08:00 (Europe/Berlin)", ("weekdays 08:00", "Europe/Berlin")),
        ("every day at 8 in New York", ("every day at 8", "New York")),
        ("mon 9 UTC", ("mon 9", "UTC")),
        ("Europe/Berlin", ("Europe/Berlin", "")),
        ("", ("", "")),
    ],
)
def test_a_zone_behind_the_times_is_understood(written: str, apart: tuple[str, str]) -> None:
    assert zone_apart(written) == apart


def test_every_hours_means_the_same_times_each_day() -> None:
    assert parse_when("every 8 hours") == parse_when("daily 00:00, 08:00, 16:00")


@pytest.mark.parametrize(
    "written", ["", "weekdays", "25:00", "8:61", "13pm", "every 5h", "every 0h", "someday 8:00", "ma"]
)
def test_what_cannot_be_read_is_said_with_examples(written: str) -> None:
    with pytest.raises(UsageError, match=r"Write it like|doesn't divide a day"):
        parse_when(written)


@pytest.mark.parametrize("written", ["weekdays at 8 and weekends at 10", "mon 8:00, tue 9:00", "8 on mon, 9 on tue"])
def test_days_with_times_of_their_own_are_never_mixed(written: str) -> None:
    with pytest.raises(UsageError, match="gives days times of their own"):
        parse_when(written)


@pytest.mark.parametrize("name", ["Europe/Berlin", "europe/berlin", " America/New York ", "new york", "Berlin"])
def test_zone_names_are_forgiven_case_blanks_and_what_stands_before_the_city(name: str) -> None:
    assert parse_zone(name).key in ("Europe/Berlin", "America/New_York")


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "CEST+2", "GMT+1", "gmt-5"])
def test_a_zone_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="There is no time zone"):
        parse_zone(name)


@pytest.mark.parametrize(("name", "hour"), [("Etc/GMT+1", 11), ("GMT+0", 12)])
def test_a_zone_that_is_written_in_full_is_taken_with_its_own_sign(name: str, hour: int) -> None:
    assert datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(parse_zone(name)).hour == hour


def test_latest_is_the_newest_slot_that_has_come() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    monday_noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert latest_slot(parse_when("weekdays 08:00"), berlin, monday_noon) == datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert latest_slot(parse_when("weekdays 18:00"), berlin, monday_noon) == datetime(2026, 11, 20, 17, tzinfo=UTC)
    exactly = datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert latest_slot(parse_when("weekdays 08:00"), berlin, exactly) == exactly


ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",  # half an hour beside the hour
    "Australia/Lord_Howe",  # changes by half an hour
    "Pacific/Auckland",
)


def _change_nights(name: str) -> list[str]:
    """The days of 2026 and 2027 on which the clocks of a zone change."""
    tz = ZoneInfo(name)
    starts = [datetime(2026, 1, 1, tzinfo=tz) + timedelta(days=number) for number in range(730)]
    return [f"{start:%Y-%m-%d}" for start in starts if start.utcoffset() != (start + timedelta(days=1)).utcoffset()]


CHANGE_NIGHTS = [(name, night) for name in ZONES for night in _change_nights(name)]
UNCHANGED = [("Asia/Kolkata", "2026-03-29"), ("UTC", "2026-10-25")]


def test_each_zone_changes_four_times_in_two_years() -> None:
    assert len(CHANGE_NIGHTS) == 4 * len(ZONES)


@pytest.mark.parametrize("told", ["daily 02:30", "daily 01:30", "daily 02:00", "every 2h"])
@pytest.mark.parametrize(("name", "night"), CHANGE_NIGHTS + UNCHANGED)
def test_each_local_slot_comes_once_in_the_nights_the_clocks_change(name: str, night: str, told: str) -> None:
    when, tz = parse_when(told), parse_zone(name)
    midnight = datetime.fromisoformat(night).replace(tzinfo=tz).astimezone(UTC)
    start, end = midnight - timedelta(minutes=5), midnight + timedelta(hours=30)
    expected = [slot for slot in islice(upcoming_slots(when, tz, start), 40) if slot <= end]
    claimed = set()
    now = start
    while now < end:  # ticks, as the bot looks
        now += timedelta(minutes=5)
        slot = latest_slot(when, tz, now)
        if slot > start:
            claimed.add(slot)
    assert sorted(claimed) == sorted(set(expected))
    local = [slot.astimezone(tz).strftime("%d %H:%M") for slot in expected]
    assert len(local) == len(set(local))
    assert len(expected) >= (1 if told.startswith("daily") else 11)


@pytest.mark.parametrize(("name", "night"), CHANGE_NIGHTS + UNCHANGED)
def test_every_hour_has_its_digest_also_the_one_that_comes_twice(name: str, night: str) -> None:
    start = datetime.fromisoformat(night).replace(tzinfo=ZoneInfo(name)).astimezone(UTC)
    slots = list(islice(upcoming_slots(parse_when("every 1h"), parse_zone(name), start), 30))
    assert slots == sorted(set(slots))
    gaps = {later - slot for slot, later in pairwise(slots)}
    if name == "Australia/Lord_Howe":  # half an hour comes twice, or is skipped
        assert gaps <= {timedelta(minutes=30), timedelta(hours=1), timedelta(minutes=90)}
    else:
        assert gaps == {timedelta(hours=1)}
    assert all(latest_slot(parse_when("every 1h"), parse_zone(name), slot) == slot for slot in slots)


@pytest.mark.parametrize("written", ["daily 01:30", "every 2h"])
def test_what_is_not_hourly_comes_once_in_the_hour_that_comes_twice(written: str) -> None:
    evening = datetime(2026, 10, 24, 20, tzinfo=UTC)
    slots = islice(upcoming_slots(parse_when(written), parse_zone("Europe/Berlin"), evening), 12)
    local = [f"{slot.astimezone(ZoneInfo('Europe/Berlin')):%d %H:%M}" for slot in slots]
    assert len(local) == len(set(local))
