"""Decides when a feed is looked at again. Pure.

A feed that brings something often is looked at often, and one that was quiet for long seldom: after a twelfth of the
time for which it has been quiet, within bounds. Less often where it asks for that; what it asks for is believed up to
the upper bound, since many servers have a day in ``Cache-Control`` that nobody chose. What the answer says (RFC 9111)
goes before what stands in the feed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.feeds import Feed, FeedWishes

_SHARE = 12
"""The time for which a feed has been quiet is divided by this: with bounds of 15 and 60 minutes it is looked at every
quarter of an hour until it has been quiet for three hours, and once an hour from half a day on."""
_DAY = timedelta(days=1)
"""The longest wait for a feed that fails, or asks for patience, or wants no looks at some hours."""
_HOUR = timedelta(hours=1)
_JITTER = 0.1
"""Share (0–1) of a wait by which it differs from look to look: feeds that were added together come apart."""


@dataclass(frozen=True, slots=True)
class LookBounds:
    """The shortest and the longest time between two looks at a feed that works."""

    shortest: timedelta
    longest: timedelta


def next_look(
    feed: Feed,
    now: datetime,
    bounds: LookBounds,
    *,
    changed_at: datetime | None,
    wishes: FeedWishes,
    fresh_for: float | None = None,
) -> datetime:
    """When to look again at a feed that was read just now, or has nothing new.

    ``changed_at`` is when it brought something last, ``None`` where that isn't known; ``fresh_for`` are the seconds for
    which its answer is fresh.
    """
    longest = max(bounds.longest, bounds.shortest)
    quiet = max(now - changed_at, timedelta()) if changed_at is not None else timedelta()
    usual = min(max(quiet / _SHARE, bounds.shortest), longest)
    asked_for = timedelta(minutes=wishes.minutes) if fresh_for is None else timedelta(seconds=min(fresh_for, 1e6))
    least = max(bounds.shortest, min(asked_for, longest))
    jitter = _JITTER * _spread(feed.id, now)
    return _allowed(now + max(least, usual * (1 - jitter)) + bounds.shortest * jitter, wishes)


def next_try(feed: Feed, now: datetime, shortest: timedelta, retry_after: float | None = None) -> datetime:
    """When to try a feed again that can't be read.

    Twice as long as ``shortest`` for each failure in a row, a day at most; never before ``retry_after`` seconds, which
    the server asked for (also a day at most).
    """
    wait = min(shortest * float(2 ** min(feed.failures + 1, 10)), _DAY)
    if retry_after is not None:
        wait = max(wait, min(timedelta(seconds=min(retry_after, 1e6)), _DAY))
    return now + wait + shortest * (_JITTER * _spread(feed.id, now))


def _allowed(due: datetime, wishes: FeedWishes) -> datetime:
    """``due``, or the first full hour after it that the feed doesn't want to be left alone in, within a day.

    A feed that excludes every hour or every day means something else.
    """
    hours = wishes.hours if len(wishes.hours) < 24 else frozenset[int]()
    days = wishes.days if len(wishes.days) < 7 else frozenset[int]()
    latest = due + _DAY
    while (due.hour in hours or due.weekday() in days) and due < latest:
        due = due.replace(minute=0, second=0, microsecond=0) + _HOUR
    return min(due, latest)


def _spread(feed_id: int, now: datetime) -> float:
    """A number from 0 to 1 for a look at a feed: multiples of the golden ratio fill the range evenly."""
    return ((feed_id + int(now.timestamp()) // 60) * 0.6180339887498949) % 1.0
