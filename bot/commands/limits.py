"""Whether a place may have one more feed, digest time or alert. Pure: the store counts and asks, within the transaction
that adds it. Whatever exceeds a lowered limit already is kept.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed
from bot.domain.limits import Followed, PlaceLimits
from bot.domain.places import Place
from bot.texts import refusals
from bot.texts.plural import Plural

_SHARE = 3
"""How many times as many feeds as are left for everybody a workspace may follow at most. So one workspace gets three
quarters of what all may have together, and a hundred greedy ones leave some for the next: it is the less for each, the
more they are (Choudhury and Hahne, "Dynamic queue length thresholds for shared-memory packet switches", 1998)."""


def limits_at(limits: PlaceLimits, place: Place) -> PlaceLimits:
    """The limits of a place: somebody's direct messages have fewer feeds than a channel may have."""
    if not place.is_direct:
        return limits
    if limits.direct_feeds >= limits.feeds:
        return replace(limits, personal=True)
    return replace(limits, feeds=limits.direct_feeds, feeds_setting="QUOTEWIRE_DIRECT_FEEDS", personal=True)


def check_schedules(limits: PlaceLimits, count: int) -> None:
    """Raises UsageError: a place with this many digest times may not have another one."""
    _check(count, limits.schedules, refusals.TOO_MANY_SCHEDULES)


def check_alerts(limits: PlaceLimits, count: int) -> None:
    """Raises UsageError: a place with this many alerts may not have another one."""
    _check(count, limits.alerts, refusals.TOO_MANY_ALERTS)


def check_feed(limits: PlaceLimits, url: str, followed: Followed) -> None:
    """Raises UsageError: a place may not follow the feed at ``url``."""
    check_own_feeds(limits, url, followed.here)
    if url in followed.everywhere:
        return
    counts = _counts(followed)
    if counts.everywhere >= limits.all_feeds:
        raise UsageError(refusals.TOO_MANY_FEEDS.format(count=counts.everywhere, limit=limits.all_feeds))
    if not _has_share(limits, counts):
        left = limits.all_feeds - counts.everywhere
        refusal = refusals.FEW_FEEDS_LEFT_FOR_DIRECT if limits.personal else refusals.FEW_FEEDS_LEFT
        count = counts.here if limits.personal else counts.around
        raise UsageError(refusal.format(count=count, left=left, limit=limits.all_feeds))


@dataclass(frozen=True, slots=True)
class _Counts:
    """The numbers of feeds in ``Followed``."""

    here: int
    around: int
    everywhere: int


def _counts(followed: Followed) -> _Counts:
    return _Counts(len(followed.here), len(followed.around), len(followed.everywhere))


def _has_share(limits: PlaceLimits, counts: _Counts) -> bool:
    """Whether one more feed is left for a place: its workspace gets its share of what is left for all, and somebody's
    direct messages get theirs of what is left for those of everybody there."""
    room = _SHARE * (limits.all_feeds - counts.everywhere) - counts.around
    return room > 0 and (not limits.personal or counts.here < _SHARE * room)


def check_own_feeds(limits: PlaceLimits, url: str, here: Collection[str]) -> None:
    """Raises UsageError: a place that follows the feeds ``here`` may not follow another one."""
    count = len(here)
    if url not in here and count >= limits.feeds:
        setting = limits.feeds_setting
        raise UsageError(refusals.TOO_MANY_FEEDS_HERE.of(count, limit=limits.feeds, setting=setting))


def fitting_feeds(limits: PlaceLimits, listed: Sequence[ListedFeed], followed: Followed) -> Sequence[ListedFeed]:
    """The feeds of ``listed`` that a place may follow, in their order."""
    counts, taken = _counts(followed), []
    for feed in listed:
        is_here, is_known = feed.url in followed.here, feed.url in followed.everywhere
        if is_here or (counts.here < limits.feeds and (is_known or _has_share(limits, counts))):
            taken.append(feed)
            is_around = is_here or feed.url in followed.around
            counts = _Counts(
                counts.here + (not is_here), counts.around + (not is_around), counts.everywhere + (not is_known)
            )
    return taken


def _check(count: int, most: int, refusal: Plural) -> None:
    if count >= most:
        raise UsageError(refusal.of(count, limit=most))
