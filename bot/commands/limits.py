"""Whether a place may have one more feed, digest time or alert. Pure: the store counts and asks, within the transaction
that adds it. Whatever exceeds a lowered limit already is kept.
"""

from collections.abc import Collection, Sequence

from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed
from bot.domain.limits import PlaceLimits


def check_schedules(limits: PlaceLimits, count: int) -> None:
    """Raises UsageError: a place with this many digest times may not have another one."""
    _check(count, limits.schedules, "digest times", "end them with /digest off", "QUOTEWIRE_PLACE_SCHEDULES")


def check_alerts(limits: PlaceLimits, count: int) -> None:
    """Raises UsageError: a place with this many alerts may not have another one."""
    _check(count, limits.alerts, "alerts", "end one with /alert remove", "QUOTEWIRE_PLACE_ALERTS")


def check_feed(limits: PlaceLimits, url: str, here: Collection[str], everywhere: Collection[str]) -> None:
    """Raises UsageError: a place may not follow the feed at ``url``.

    ``here`` are the addresses of the feeds that the place follows already, ``everywhere`` of all the bot's feeds.
    """
    check_own_feeds(limits, url, here)
    if url not in everywhere and len(everywhere) >= limits.all_feeds:
        raise UsageError(
            f"This bot follows {len(everywhere)} feeds, the most is {limits.all_feeds}: ask its operator to raise "
            "QUOTEWIRE_ALL_FEEDS"
        )


def check_own_feeds(limits: PlaceLimits, url: str, here: Collection[str]) -> None:
    """Raises UsageError: a place that follows the feeds ``here`` may not follow another one."""
    if url not in here:
        _check(len(here), limits.feeds, "feeds", "end one with /news unfollow", "QUOTEWIRE_PLACE_FEEDS")


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


def _check(count: int, most: int, what: str, instead: str, setting: str) -> None:
    if count >= most:
        counted = f"is 1 {what.removesuffix('s')}" if count == 1 else f"are {count} {what}"
        raise UsageError(
            f"There {counted} here, the most is {most}: {instead}, or ask this bot's operator to raise {setting}"
        )
