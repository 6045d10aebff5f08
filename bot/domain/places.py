"""Where the bot posts, and what is followed there."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.feeds import Feed


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Platform + workspace (empty on a platform that has none) + channel.

    ``is_direct``: these are somebody's direct messages, theirs alone, whoever manages the workspace. The adapter of the
    platform tells so; it is no part of the place's address.
    """

    platform: str
    workspace: str
    channel: str
    is_direct: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return (
            f"{self.platform}:{self.workspace}/{self.channel}" if self.workspace else f"{self.platform}:{self.channel}"
        )


@dataclass(frozen=True, slots=True)
class AtOnce:
    """That the items of a feed are posted as they come, from ``since`` on (UTC): older ones are no news.

    ``stories_once``: only the first article of each story. ``ping`` are the platform's ids of the roles that are told
    of each post.
    """

    since: datetime
    stories_once: bool = False
    ping: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that a place follows; ``only`` and ``but_not`` are words that an item must or must not contain.

    ``private``: what comes by it shall be told in this workspace alone. ``at_once``: its items are posted as they come;
    with ``None`` they are in the place's digests.
    """

    place: Place
    feed: Feed
    only: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    private: bool = False
    at_once: AtOnce | None = None
