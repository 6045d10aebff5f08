"""Finds a post again of which nobody knows whether it was made: in the history of its channel, page by page.

The newest posts are looked at first: mostly the post is among them, or they reach back to the time in question. In a
busy channel the reading goes on from that time, until all since then has been seen.
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cachetools import FIFOCache

from bot.domain.errors import UnclearError
from bot.texts import cards

LOOK_BACK = 100
"""Posts that one call for a history asks for: the most that both platforms give well."""
_MOST_PAGES = 100
"""Calls for the history of one channel until a post counts as not to be found; 10,000 posts, or 1,500 where a platform
gives 15 a call."""
_KEPT = 1_000
"""Searches that are remembered to be gone on with."""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """``following`` is where the next page is to be read; ``None``: everything since the time in question was seen."""

    posts: Sequence[Mapping[str, Any]]
    following: str | None


@dataclass(frozen=True, slots=True)
class _Reached:
    at: str | None = None
    pages: int = 0


class HistorySearch:
    """Searches that may take several tries: where a platform asks for patience, the next try goes on."""

    def __init__(self, most_pages: int = _MOST_PAGES) -> None:
        self._most_pages = most_pages
        self._reached: FIFOCache[Hashable, _Reached] = FIFOCache(_KEPT)

    async def find(
        self,
        what: Hashable,
        read: Callable[[str | None], Awaitable[HistoryPage]],
        is_it: Callable[[Mapping[str, Any]], bool],
        field: str,
        *,
        afresh: bool = False,
    ) -> str | None:
        """The platform's number (in ``field``) of the first post that is the one; ``None`` when it surely isn't there.

        ``read(None)`` gives the newest page. ``afresh``: what was seen before isn't believed, since the platform may
        still be at work on the post.

        Raises:
            UnclearError: there is more than can be read. Whatever ``read`` raises: where it stopped is remembered.
        """
        reached = _Reached() if afresh else self._reached.get(what, _Reached())
        while reached.pages < self._most_pages:
            page = await read(reached.at)
            number = next((str(post[field]) for post in page.posts if is_it(post)), None)
            if number is not None or page.following is None:
                self._reached.pop(what, None)
                return number
            reached = _Reached(page.following, reached.pages + 1)
            if not afresh:
                self._reached[what] = reached
        self._reached.pop(what, None)
        raise UnclearError(cards.UNCLEAR_TOO_MUCH_SINCE)
