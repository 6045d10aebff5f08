"""Maximum numbers of feeds, schedules and alerts. Whatever exceeds a lowered limit already is kept. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed


@dataclass(frozen=True, slots=True)
class PlaceLimits:
    """Maximum number of feeds, schedules and alerts of a place, and of feeds that all places and the settings follow
    together. A person's direct messages are a place too."""

    feeds: int = 500
    schedules: int = 10
    alerts: int = 50
    all_feeds: int = 10_000

    def check_schedules(self, count: int) -> None:
        """Raises UsageError: a place with this many schedules may not have another one."""
        _check(count, self.schedules, "digest times", "end them with /digest off", "QUOTEWIRE_PLACE_SCHEDULES")

    def check_alerts(self, count: int) -> None:
        """Raises UsageError: a place with this many alerts may not have another one."""
        _check(count, self.alerts, "alerts", "end one with /alert remove", "QUOTEWIRE_PLACE_ALERTS")

    def check_feeds(self, here: int) -> None:
        """Raises UsageError: a place with this many feeds may not follow another one."""
        _check(here, self.feeds, "feeds", "end one with /news unfollow", "QUOTEWIRE_PLACE_FEEDS")

    def check_all_feeds(self, everywhere: int) -> None:
        """Raises UsageError: a bot that follows this many feeds may not follow a new one."""
        if everywhere >= self.all_feeds:
            raise UsageError(
                f"This bot follows {everywhere} feeds, the most is {self.all_feeds}: ask its operator to raise "
                "QUOTEWIRE_ALL_FEEDS"
            )

    def fitting(
        self, listed: Sequence[ListedFeed], here: Collection[str], everywhere: Collection[str]
    ) -> Sequence[ListedFeed]:
        """The feeds of ``listed`` that a place may follow within its limits, in their order.

        ``here`` are the addresses of the feeds that the place follows already, ``everywhere`` of all the bot's feeds.
        """
        room, all_room = self.feeds - len(here), self.all_feeds - len(everywhere)
        taken = []
        for feed in listed:
            is_here, is_known = feed.url in here, feed.url in everywhere
            if is_here or (room > 0 and (is_known or all_room > 0)):
                taken.append(feed)
                room -= not is_here
                all_room -= not is_known
        return taken


@dataclass(frozen=True, slots=True)
class FollowedList:
    """The outcome of following a list of feeds: the number of newly followed feeds, and the feeds that a limit left
    out."""

    new: int
    left: tuple[ListedFeed, ...] = ()


UNLIMITED = PlaceLimits(*[2**62] * 4)
"""Limits that no count reaches, for the operator's own commands."""


def _check(count: int, most: int, what: str, instead: str, setting: str) -> None:
    if count >= most:
        counted = f"is 1 {what.removesuffix('s')}" if count == 1 else f"are {count} {what}"
        raise UsageError(
            f"There {counted} here, the most is {most}: {instead}, or ask this bot's operator to raise {setting}"
        )
