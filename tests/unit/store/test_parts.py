"""Which parts quotations and their index have: when one is begun, which have ended_parts, and what is left of them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.store.postgres.parts import (
    MOST_MOVED,
    MonthPart,
    ended_parts,
    in_order,
    month_part,
    next_month,
    part_of_rest,
    to_drop,
)

HALF, YEAR = timedelta(days=180), timedelta(days=365)
FEW, MANY = MOST_MOVED // 2, MOST_MOVED + 1


def parts(*names: str) -> list[MonthPart]:
    """Parts of these months, each of ten ids; the first from the least on, the last open."""
    made = []
    for number, name in enumerate(names):
        low = "MINVALUE" if number == 0 else str(number * 10)
        high = "MAXVALUE" if number == len(names) - 1 else str(number * 10 + 10)
        part = month_part("quotations", f"quotations_{name}", f"FOR VALUES FROM ({low}) TO ({high})")
        assert part is not None
        made.append(part)
    return made


def at(year: int, month: int, day: int = 1) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


def named(some: list[MonthPart]) -> list[str]:
    return [part.of("quotations").removeprefix("quotations") for part in some]


def test_a_part_is_read_as_postgresql_writes_it() -> None:
    first, last = parts("0001_01", "2026_12")
    assert (first.of("quotations"), first.bounds) == ("quotations_0001_01", "FOR VALUES FROM (MINVALUE) TO (10)")
    assert (last.of("quotations"), last.bounds) == ("quotations_2026_12", "FOR VALUES FROM (10) TO (MAXVALUE)")
    assert [(part.is_open, part.is_rest) for part in (first, last)] == [(False, True), (True, False)]
    quoted = month_part("quotations", "quotations_2026_12", "FOR VALUES FROM ('9') TO ('12')")
    assert quoted == MonthPart(2026 * 12 + 11, "9", "12")


@pytest.mark.parametrize(
    ("name", "bounds"),
    [
        ("quotations_old", "FOR VALUES FROM (1) TO (2)"),
        ("quotations_2026_12", "DEFAULT"),
        ("quotation_index_2026_12", "FOR VALUES FROM (1) TO (2)"),
    ],
)
def test_somebody_elses_part_is_none(name: str, bounds: str) -> None:
    assert month_part("quotations", name, bounds) is None


def test_parts_are_in_the_order_of_ids_whatever_their_months() -> None:
    some = parts("2026_11", "2030_01", "2026_12")
    assert in_order(some[::-1]) == some


@pytest.mark.parametrize(
    ("names", "now", "kept", "begun"),
    [
        (("0001_01",), at(2026, 11, 30), HALF, "_2026_11"),
        (("2026_11",), at(2026, 11, 30), HALF, None),
        (("2026_11",), at(2026, 12), HALF, "_2026_12"),
        (("2026_11",), at(2027, 3), HALF, "_2027_03"),  # nothing ran for months
        (("2026_11", "2030_01"), at(2026, 11, 30), HALF, None),  # the clock was ahead; the month has a part
        (("2026_11", "2030_01"), at(2026, 12), HALF, "_2026_12"),
        (("2026_11",), at(2026, 12), YEAR, None),  # two months a part
        (("2026_11",), at(2027, 1), YEAR, "_2027_01"),
        (("2026_11",), at(2027, 2), 2 * YEAR, None),  # four months a part
        (("2026_11",), at(2027, 3), 2 * YEAR, "_2027_03"),
    ],
)
def test_a_part_begins_with_its_month(
    names: tuple[str, ...], now: datetime, kept: timedelta, begun: str | None
) -> None:
    month = next_month(parts(*names), now, kept)
    assert named([] if month is None else [MonthPart(month, "1", "2")]) == ([] if begun is None else [begun])


@pytest.mark.parametrize("days", [1, 30, 180, 186, 187, 340, 365, 700, 730, 3650, 36_500])
def test_however_long_news_is_kept_it_has_few_parts(days: int) -> None:
    some, now, kept = parts("0001_01"), at(2026, 1), timedelta(days=days)
    for month in range(2 * days // 28 + 24):
        now = at(2026 + month // 12, month % 12 + 1)
        begun = next_month(some, now, kept)
        some += [] if begun is None else [MonthPart(begun, "1", "2")]
        some = [part for part in some if part not in ended_parts(some, now - kept)]
    assert len(some) <= 9


def test_a_part_has_ended_when_a_later_one_began_before_what_is_kept() -> None:
    some = parts("0001_01", "2026_09", "2026_10", "2026_11")
    assert named(ended_parts(some, at(2026, 9, 30))) == ["_0001_01"]
    assert named(ended_parts(some, at(2026, 10))) == ["_0001_01", "_2026_09"]
    assert named(ended_parts(some, at(2036, 1))) == ["_0001_01", "_2026_09", "_2026_10"], (
        "what is stored now has no end"
    )
    ahead = parts("2026_11", "2030_01", "2026_12")
    assert named(ended_parts(ahead, at(2026, 12))) == ["_2026_11", "_2030_01"]


@pytest.mark.parametrize(
    ("sizes", "dropped"),
    [
        ((0,), ["_0001_01"]),
        ((1, 0), ["_2026_09"]),
        ((1, 1), ["_0001_01", "_2026_09"]),
        ((FEW, FEW + 1), ["_2026_09"]),
        ((MANY, FEW), ["_2026_09"]),
        ((1, MANY), []),
        ((1, MANY, 1), ["_2026_10"]),
        ((1,), []),
        ((), []),
    ],
)
def test_the_first_month_with_few_rows_left_goes_with_the_rest_before_it(
    sizes: tuple[int, ...], dropped: list[str]
) -> None:
    some = parts("0001_01", "2026_09", "2026_10", "2026_11")
    assert named(to_drop(list(zip(some, sizes, strict=False)))) == dropped


def test_what_is_left_is_in_a_part_of_no_month_over_the_same_ids() -> None:
    some = parts("0001_01", "2026_09", "2026_10", "2026_11")
    assert part_of_rest(some[:2], some) == MonthPart(some[0].since, "MINVALUE", "20")
    alone = part_of_rest(some[1:2], some)
    assert (named([alone]), alone.low, alone.high, alone.is_rest) == (["_0000_01"], "10", "20", True)
