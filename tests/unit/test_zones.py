"""Time zones offered for what somebody types."""

import pytest

from bot.commands.zones import zones_like


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("berl", "Europe/Berlin"),
        ("Europe/Ber", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("NEW_YORK", "America/New_York"),
        ("utc", "Etc/UTC"),
        ("tok", "Asia/Tokyo"),
    ],
)
def test_a_name_that_begins_with_the_typed_letters_comes_first(typed: str, first: str) -> None:
    assert zones_like(typed)[0] == first


def test_nothing_typed_lists_all_zones_and_nonsense_none() -> None:
    assert len(zones_like("")) > 400
    assert zones_like("nowhere at all") == []
    assert "America/New_York" in zones_like("york")


def test_offsets_whose_sign_is_the_opposite_of_what_is_meant_are_not_offered() -> None:
    assert zones_like("gmt+1") == []
    assert "Etc/GMT" in zones_like("gmt")
