"""How values lie in the database."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from bot.store.sql.columns import Moment, Spans, WordsColumn, replace_unstorable
from bot.store.sqlite.dialect import keep_times_as_text

SQLITE = sqlite.dialect()
keep_times_as_text(SQLITE)
POSTGRES = postgresql.dialect()  # type: ignore[no-untyped-call]

_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_TIMES = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=_ZONES)  # noqa: DTZ001 - given a zone


def _stored(column: TypeEngine[Any], value: object, dialect: Dialect) -> Any:
    """A value as a statement brings it to the driver."""
    processor = column.dialect_impl(dialect).bind_processor(dialect)
    return value if processor is None else processor(value)


def _back(column: TypeEngine[Any], stored: object, dialect: Dialect) -> Any:
    """What a statement makes of the driver's value."""
    processor = column.dialect_impl(dialect).result_processor(dialect, None)
    return stored if processor is None else processor(stored)


@given(_TIMES)
def test_a_time_comes_back_in_utc(moment: datetime) -> None:
    stored = _stored(Moment(), moment, SQLITE)
    back = _back(Moment(), stored, SQLITE)
    assert back == moment
    assert back is not None
    assert back.utcoffset() == timedelta(0)
    assert len(stored) == 26


@given(_TIMES, _TIMES)
def test_times_sort_as_text(one: datetime, other: datetime) -> None:
    first, second = _stored(Moment(), one, SQLITE), _stored(Moment(), other, SQLITE)
    assert (first < second) == (one < other)
    assert (first == second) == (one == other)


def test_another_database_gets_real_times() -> None:
    moment = datetime(2026, 11, 24, 9, tzinfo=timezone(timedelta(hours=1)))
    assert _stored(Moment(), moment, POSTGRES) == moment
    assert _back(Moment(), moment, POSTGRES) == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert str(Moment().dialect_impl(POSTGRES).compile(POSTGRES)) == "TIMESTAMP WITH TIME ZONE"


@given(st.text(st.characters()) | st.text(st.characters(categories=["Cs", "Cc", "Lo"])))
def test_storable_text_is_as_long_as_it_was(text: str) -> None:
    clean = replace_unstorable(text)
    assert len(clean) == len(text)
    assert clean.encode().decode() == clean
    assert "\0" not in clean
    assert replace_unstorable(clean) == clean


@given(st.lists(st.text()).map(tuple))
def test_words_come_back_as_a_database_can_keep_them(words: tuple[str, ...]) -> None:
    stored = WordsColumn().process_bind_param(words, SQLITE)
    assert WordsColumn().process_result_value(stored, SQLITE) == tuple(replace_unstorable(word) for word in words)


@given(st.lists(st.tuples(st.integers(0), st.integers(0))).map(tuple))
def test_spans_are_kept_as_they_are(spans: tuple[tuple[int, int], ...]) -> None:
    assert Spans().process_result_value(Spans().process_bind_param(spans, SQLITE), SQLITE) == spans


def test_nothing_stays_nothing() -> None:
    for column in (Moment(), WordsColumn(), Spans()):
        assert _stored(column, None, SQLITE) is None
        assert _back(column, None, SQLITE) is None


@pytest.mark.parametrize("dialect", [SQLITE, POSTGRES], ids=lambda dialect: dialect.name)
def test_a_time_without_a_zone_is_refused(dialect: Dialect) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        _stored(Moment(), datetime(2026, 11, 24, 9), dialect)  # noqa: DTZ001 - that is what is asked
