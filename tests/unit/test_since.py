"""Times as people name them after "since"."""

from datetime import UTC, datetime

import pytest

from bot.text.since import moment_since

NOW = datetime(2026, 11, 28, 15, 30, tzinfo=UTC)
"""A Saturday."""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-11-01", "2026-11-01 00:00"),
        ("2026-11-01T12:30", "2026-11-01 00:00"),
        ("2026-11", "2026-11-01 00:00"),
        ("12h", "2026-11-28 03:30"),
        ("7d", "2026-11-21 15:30"),
        ("2w", "2026-11-14 15:30"),
        ("12 hours", "2026-11-28 03:30"),
        ("7 days", "2026-11-21 15:30"),
        ("7 days ago", "2026-11-21 15:30"),
        ("two weeks", "2026-11-14 15:30"),
        ("a week ago", "2026-11-21 15:30"),
        ("the past 3 days", "2026-11-25 15:30"),
        ("3 months", "2026-08-28 00:00"),
        ("a year", "2025-11-28 00:00"),
        ("today", "2026-11-28 00:00"),
        ("Yesterday", "2026-11-27 00:00"),
        ("last week", "2026-11-16 00:00"),
        ("this week", "2026-11-23 00:00"),
        ("last month", "2026-10-01 00:00"),
        ("last year", "2025-01-01 00:00"),
        ("monday", "2026-11-23 00:00"),
        ("last Saturday", "2026-11-21 00:00"),
        ("2019", "2019-01-01 00:00"),
        ("May 2019", "2019-05-01 00:00"),
        ("may", "2026-05-01 00:00"),
        ("December", "2025-12-01 00:00"),
        ("3 May", "2026-05-03 00:00"),
        ("the 3rd of May", "2026-05-03 00:00"),
        ("May 3rd, 2019", "2019-05-03 00:00"),
    ],
)
def test_a_time_is_read_as_it_is_meant(typed: str, expected: str) -> None:
    moment = moment_since(typed, NOW)
    assert moment is not None
    assert f"{moment:%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "the harbour", "tomorrow", "2027", "2026-13-01", "31 February", "0 days", "99999 days", "5", "²d"],
)
def test_what_names_no_time_past_is_none(typed: str) -> None:
    assert moment_since(typed, NOW) is None


def test_a_month_before_the_last_of_a_long_one_has_its_last_day() -> None:
    moment = moment_since("a month", datetime(2026, 3, 31, tzinfo=UTC))
    assert moment is not None
    assert f"{moment:%Y-%m-%d}" == "2026-02-28"
