"""What somebody who runs the bot is told of the store, in numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoreFigures:
    """Numbers of rows and ages, as the store has them at a moment.

    ``articles`` and ``quotations`` are the ids given last, so they only grow, also where old articles are deleted.
    ``feed_lag`` are the seconds for which the feed has waited that has been due longest, ``outbox_age`` the seconds
    since the oldest open delivery was stored; 0 where there is none. ``waiting`` and ``leased`` are open deliveries,
    ``failed`` and ``ambiguous`` deliveries that were given up until a person decides.
    """

    articles: int = 0
    quotations: int = 0
    feeds: int = 0
    failing_feeds: int = 0
    feed_lag: float = 0.0
    waiting: int = 0
    leased: int = 0
    failed: int = 0
    ambiguous: int = 0
    outbox_age: float = 0.0


@dataclass(frozen=True, slots=True)
class PoolUse:
    """The store's connections: how many are in use, and how many there may be."""

    used: int
    most: int
