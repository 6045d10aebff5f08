"""Which names a misspelt one may mean."""

import pytest

from bot.search.whom import names_alike

NAMES = ["Mara Lindqvist", "Liam Linden", "her voters", "a line worker", "Linus Marsh", "The Lindholm Board"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("lindquist", "Mara Lindqvist"), ("mara lindkvist", "Mara Lindqvist"), ("lindem", "Liam Linden")],
)
def test_the_most_alike_comes_first(typed: str, first: str) -> None:
    assert names_alike(typed, NAMES)[0] == first


def test_descriptions_are_nobodys_name() -> None:
    assert "her voters" not in names_alike("voters", NAMES)
    assert "a line worker" not in names_alike("liner", NAMES)


def test_what_is_like_none_is_none() -> None:
    assert names_alike("zzyzx", NAMES) == []
    assert names_alike("…", NAMES) == []
