"""Times are read as they are meant, or not at all."""

from datetime import UTC, datetime

import pytest

from bot.ingest.decoding.moments import moment


def at(day: int, hour: int = 0, minute: int = 0, second: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # RFC 3339 and ISO 8601
        ("2026-11-02T10:00:00Z", at(2, 10)),
        ("2026-11-02t10:00:00z", at(2, 10)),
        ("2026-11-02T10:00:00.123Z", at(2, 10).replace(microsecond=123000)),
        ("2026-11-02T10:00:00+01:00", at(2, 9)),
        ("2026-11-02T10:00:00-0330", at(2, 13, 30)),
        ("2026-11-02T10:00", at(2, 10)),
        ("2026-11-02 10:00:00 UTC", at(2, 10)),
        ("2026-11-02", at(2)),
        ("20261102", at(2)),
        ("20261102T100000Z", at(2, 10)),
        ("2026-W45-1", at(2)),
        # https://www.w3.org/TR/NOTE-datetime
        ("2026-11", at(1)),
        ("2026", at(1, month=1)),
        # RFC 5322 and RFC 822
        ("Mon, 02 Nov 2026 10:00:00 GMT", at(2, 10)),
        ("Mon, 2 Nov 2026 10:00:00 +0100", at(2, 9)),
        ("Mon, 02 Nov 2026 10:00:00 +0100 (CET)", at(2, 9)),
        ("Mon,2 Nov 2026 10:00:00 +0000", at(2, 10)),
        ("02 Nov 26 10:00 UT", at(2, 10)),
        ("2 Nov 2026 10:00 Z", at(2, 10)),
        ("Mon, 02 Nov 2026 10:00:00 EST", at(2, 15)),
        ("Thu, 02 Jul 2026 10:00:00 PDT", at(2, 17, month=7)),
        # zones by name
        ("Mon, 02 Nov 2026 10:00:00 CET", at(2, 9)),
        ("Thu, 02 Jul 2026 10:00:00 CEST", at(2, 8, month=7)),
        ("Thu, 02 Jul 2026 10:00:00 MESZ", at(2, 8, month=7)),
        ("Thu, 02 Jul 2026 10:00:00 BST", at(2, 9, month=7)),
        ("Mon, 02 Nov 2026 10:00:00 MSK", at(2, 7)),
        ("Mon, 02 Nov 2026 10:00:00 JST", at(2, 1)),
        ("Mon, 02 Nov 2026 10:00:00 ACST", at(2, 0, 30)),
        ("Mon, 02 Nov 2026 10:00:00 ET", at(2, 15)),
        ("Thu, 02 Jul 2026 10:00:00 ET", at(2, 14, month=7)),
        ("Mon, 02 Nov 2026 10:00:00 GMT+0100", at(2, 9)),
        ("Mon, 02 Nov 2026 10:00:00 UTC-5", at(2, 15)),
        # what people write
        ("2026/11/2", at(2)),
        ("2026/11/02 10:00", at(2, 10)),
        ("2026.11.02", at(2)),
        ("02.11.2026", at(2)),
        ("2.11.2026 10:00", at(2, 10)),
        ("31/12/2026", at(31, month=12)),
        ("12/31/2026", at(31, month=12)),
        ("11/11/2026", at(11)),
        ("Monday, November 2, 2026 at 10:00 PM", at(2, 22)),
        ("November 2, 2026", at(2)),
        ("2 November 2026", at(2)),
        ("Mon Nov  2 10:00:00 2026", at(2, 10)),
        # what people write in other languages
        ("Mo., 02. Nov. 2026 10:00:00 +0100", at(2, 9)),
        ("2. Dezember 2026, 10:30 Uhr", at(2, 10, 30, month=12)),
        ("2.11.2026, 10:30 Uhr", at(2, 10, 30)),
        ("2. 11. 2026 10:30", at(2, 10, 30)),
        ("Пн, 02 дек 2026 10:00:00 +0300", at(2, 7, month=12)),
        ("10:30, 2 ноября 2026", at(2, 10, 30)),
        ("lun., 02 févr. 2026 10:00:00 CET", at(2, 9, month=2)),
        ("1er août 2026 à 10h30", at(1, 10, 30, month=8)),
        ("dom, 2 ago 2026 10:00:00 -0300", at(2, 13, month=8)),
        ("2 de octubre de 2026 a las 10:30 h", at(2, 10, 30, month=10)),
        ("Kasım 2, 2026", at(2)),
        ("2026. október 2. 10:30", at(2, 10, 30, month=10)),
        ("2026年11月2日 10:30", at(2, 10, 30)),
        ("  2026-11-02T10:00:00Z\n", at(2, 10)),
    ],
)
def test_a_time_is_read(text: str, read: datetime) -> None:
    assert moment(text) == read


@pytest.mark.parametrize(
    "text",
    [
        *("", None, "today", "10:00", "Monday", "2 November", "November 2026", "soon", "x" * 10_000, "9" * 90),
        *("2/11/2026", "11-02-2026", "Mon, 02 Nov 2026 10:00:00 XYZT", "Mon, 02 Nov 2026 10:00:00 IST"),
        *("Mon, 99 Nov 2026 10:00:00 GMT", "2026-13-02", "2026-02-30T10:00:00Z", "Mon, 02 Nov 2026 25:00:00 GMT"),
        *("1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1351846800"),
        *("2026-11-02T10:00:00Z or so", "-0001-11-30T00:00:00+00:00"),
        # a month of two languages, a time in the afternoon, a time of a change, no such day
        *(
            "2 listopada 2026",
            "2026년 11월 2일 오후 3:00",
            "mis à jour le 2 octobre 2026",
            "30 févr. 2026",
            "2 blau 2026",
        ),
    ],
)
def test_what_is_no_time_or_understood_only_in_part_is_none(text: str | None) -> None:
    assert moment(text) is None
