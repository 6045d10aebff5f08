"""Decides when a feed's new address takes the place of its old one. Pure.

A redirect for good (301, 308) isn't believed at once: servers are set up wrongly for an hour, put up a page for
maintenance, or are somebody else's for a while. NewsBlur counts ten fetches, others wait for a week
(https://github.com/Xyrio/RSSOwlnix/issues/32); an address that is gone while a new one is known is given up at once
(https://github.com/brendanlong/lion-reader/pull/183).
"""

from datetime import datetime, timedelta

from bot.domain.feeds import Feed, Move
from bot.domain.fetched import Fetched
from bot.ingest.sites.urls import canonical_url

_HOLDS = timedelta(days=7)
"""Time for which a feed must have been read at its new address before that is taken over."""
_POLLS = 3
"""Number of polls in a row that must have led to it."""


def lasting_address(fetched: Fetched) -> str:
    """The address to keep of what was fetched: the address that was asked for, with ``https`` in place of ``http``
    where that alone changed for good."""
    moved = fetched.moved_to
    return moved if moved is not None and _is_upgrade(fetched.url, moved) else fetched.url


def seen_move(feed: Feed, fetched: Fetched, now: datetime) -> Move | None:
    """What is known of a feed's move after a good fetch; ``None`` where it hasn't moved."""
    if fetched.moved_to is None or fetched.moved_to == feed.source:
        return None
    if feed.move is None or feed.move.to != fetched.moved_to:
        return Move(fetched.moved_to, now, 1)
    return Move(feed.move.to, feed.move.since, feed.move.polls + 1)


def has_held(feed: Feed, move: Move, now: datetime) -> bool:
    """Whether a feed's new address takes the place of its old one."""
    return _is_upgrade(feed.source, move.to) or (move.polls >= _POLLS and now - move.since >= _HOLDS)


def _is_upgrade(old: str, new: str) -> bool:
    """Whether only the scheme has changed, from ``http`` to ``https``: nobody else can have made that."""
    return old.lower().startswith("http://") and canonical_url(f"https://{old[7:]}") == canonical_url(new)
