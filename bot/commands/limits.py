"""Whether a place may have one more feed, digest time or alert. Pure: the store counts and asks, within the transaction
that adds it. Whatever exceeds a lowered limit already is kept.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed
from bot.domain.limits import PlaceLimits
from bot.domain.places import Place
from bot.texts import refusals
from bot.texts.plural import Plural


def limits_at(limits: PlaceLimits, place: Place) -> PlaceLimits:
    """The limits of a place: somebody's direct messages have fewer feeds than a channel may have."""
    if not place.is_direct or limits.direct_feeds >= limits.feeds:
        return limits
    return replace(limits, feeds=limits.direct_feeds, feeds_setting="QUOTEWIRE_DIRECT_FEEDS")


def check_schedules(limits: PlaceLimits, count: int) -> None:
    """Raises UsageError: a place with this many digest times may not have another one."""
    _check(count, limits.schedules, refusals.TOO_MANY_SCHEDULES)


def check_alerts(limits: PlaceLimits, count: int) -> None:
    """Raises UsageError: a place with this many alerts may not have another one."""
    _check(count, limits.alerts, refusals.TOO_MANY_ALERTS)


def check_feed(limits: PlaceLimits, url: str, here: Collection[str], everywhere: Collection[str]) -> None:
    """Raises UsageError: a place may not follow the feed at ``url``.

    ``here`` are the addresses of the feeds that the place follows already, ``everywhere`` of all the bot's feeds.
    """
    check_own_feeds(limits, url, here)
    if url not in everywhere and len(everywhere) >= limits.all_feeds:
        raise UsageError(refusals.TOO_MANY_FEEDS.format(count=len(everywhere), limit=limits.all_feeds))


def check_own_feeds(limits: PlaceLimits, url: str, here: Collection[str]) -> None:
    """Raises UsageError: a place that follows the feeds ``here`` may not follow another one."""
    count = len(here)
    if url not in here and count >= limits.feeds:
        setting = limits.feeds_setting
        raise UsageError(refusals.TOO_MANY_FEEDS_HERE.of(count, limit=limits.feeds, setting=setting))


def fitting_feeds(
    limits: PlaceLimits, listed: Sequence[ListedFeed], here: Collection[str], everywhere: Collection[str]
) -> Sequence[ListedFeed]:
    """The feeds of ``listed`` that a place may follow, in their order; ``here`` and ``everywhere`` as in
    :func:`check_feed`."""
    room, all_room = limits.feeds - len(here), limits.all_feeds - len(everywhere)
    taken = []
    for feed in listed:
        is_here, is_known = feed.url in here, feed.url in everywhere
        if is_here or (room > 0 and (is_known or all_room > 0)):
            taken.append(feed)
            room -= not is_here
            all_room -= not is_known
    return taken


def _check(count: int, most: int, refusal: Plural) -> None:
    if count >= most:
        raise UsageError(refusal.of(count, limit=most))
