"""Finds out whether an unclear try posted its message: looks for it among the newest posts of the channel. Pure."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

LOOK_BACK = 100
"""Newest posts of a channel that are read, in a single call: far fewer come between two tries of the same delivery."""


def number_of_post(
    history: Iterable[Mapping[str, Any]], is_it: Callable[[Mapping[str, Any]], bool], field: str
) -> str | None:
    """The platform's id (in ``field``) of the first post for which ``is_it`` is true; ``None`` where there is no such
    post."""
    return next((str(post[field]) for post in history if is_it(post)), None)
