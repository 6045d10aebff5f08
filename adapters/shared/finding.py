"""Finds a post again of which nobody knows whether it was made: among the newest of its channel's history. Pure."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

LOOK_BACK = 100
"""Posts of a history that are looked at, all in one call: a place gets far fewer between two tries of one delivery."""


def number_of_post(
    history: Iterable[Mapping[str, Any]], is_it: Callable[[Mapping[str, Any]], bool], field: str
) -> str | None:
    """The platform's number (in ``field``) of the first post that is the one; ``None`` where none of them is."""
    return next((str(post[field]) for post in history if is_it(post)), None)
