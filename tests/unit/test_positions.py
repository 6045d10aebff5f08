"""Where a page of quotations ended, as an argument of the next page's request."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.pages import position_words, read_position
from bot.domain.quotations import Position

POSITIONS = st.builds(
    Position,
    st.datetimes(datetime(1800, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(1, 2**62),
    st.integers(0, 2**31),
    st.integers(1, 2**62),
)


@given(POSITIONS)
def test_a_position_comes_back_from_its_words(position: Position) -> None:
    assert read_position(position_words(position)) == position


def test_the_words_of_a_position_are_four_numbers() -> None:
    position = Position(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=255), 16, 0, 10)
    assert position_words(position) == "ff.10.0.a"


@pytest.mark.parametrize(
    "words",
    [
        *("", "ff", "ff.10.0", "ff.10.0.a.1", "x.1.2.3", f"{'f' * 40}.1.2.3"),
        *(f"ff.{'f' * 16}.0.a", f"ff.10.{'f' * 16}.a", f"ff.10.0.{'f' * 40}", f"ff.10.0.-{'f' * 16}"),
    ],
)
def test_other_words_are_no_position(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_position(words)
