"""Maximum numbers of feeds, schedules and alerts."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.domain.feeds import ListedFeed

LARGEST_ID = 2**31 - 1
"""The largest number that an id may be: PostgreSQL's ``integer`` has four bytes
(https://www.postgresql.org/docs/current/datatype-numeric.html). A larger one, as somebody types it, is nothing's."""


@dataclass(frozen=True, slots=True)
class PlaceLimits:
    """Maximum number of feeds, schedules and alerts of a place, and of feeds that all places and the settings follow
    together.

    A person's direct messages are a place too, which has ``direct_feeds`` at most: anybody can have them, so that few
    accounts could use up what all places have together. ``feeds_setting`` is the setting that ``feeds`` is from;
    ``personal``: they are the limits of direct messages.
    """

    feeds: int = 500
    schedules: int = 10
    alerts: int = 50
    all_feeds: int = 10_000
    direct_feeds: int = 100
    feeds_setting: str = "QUOTEWIRE_PLACE_FEEDS"
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """The addresses of the feeds that are followed ``here``, at a place; ``around`` it, in its workspace, or of direct
    messages in all of them there (the operator's feeds, which all places have, don't count); and ``everywhere``."""

    here: Collection[str] = ()
    around: Collection[str] = ()
    everywhere: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class FollowedList:
    """The outcome of following a list of feeds: the number of newly followed feeds, and the feeds that a limit left
    out."""

    new: int
    left: tuple[ListedFeed, ...] = ()
