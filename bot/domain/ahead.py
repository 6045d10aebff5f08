"""How far into the future stored times may lie."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LatestTimes:
    """The latest moments (UTC) that the store may hold at ``now``: a later one was stored while the clock was ahead.

    ``past`` is for past events, ``feed`` for the next fetch of a feed, ``entry`` for the next try of a page that
    couldn't be read, ``look`` for the next look at an article's page, ``delivery`` for the next try of a delivery,
    ``retry`` for the next try of one that was tried before, and ``lease`` for the end of a lease, which otherwise ends
    at ``new_lease``.
    """

    now: datetime
    past: datetime
    feed: datetime
    entry: datetime
    look: datetime
    delivery: datetime
    retry: datetime
    lease: datetime
    new_lease: datetime
