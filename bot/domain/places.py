"""Places, where the bot posts, and subscriptions, the feeds that are followed there."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.feeds import NO_LISTING, Feed, Listing


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Platform + workspace (empty on a platform that has none) + channel.

    ``is_direct``: the place is a person's direct messages, which a manager of the workspace has no rights to. The
    platform's adapter decides it; it isn't a part of the place's address.
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
class Steward:
    """Who last set up something at a place that makes the bot post there: a digest, an alert or a feed.

    ``user`` is the platform's id of the person. ``name`` is the channel's name at that time, empty where the platform
    doesn't tell it.
    """

    place: Place
    user: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody in direct messages with the bot, by the platform's id ``user``.

    ``workspace`` is ``None`` where a person has the same id in all workspaces of the platform. ``channel`` is the
    channel by which the bot writes to the person by itself, ``None`` where it can't.
    """

    platform: str
    user: str
    workspace: str | None
    channel: str | None


@dataclass(frozen=True, slots=True)
class AtOnce:
    """That the items of a feed are posted as they come, from ``since`` on (UTC): older ones are no news.

    ``stories_once``: only the first article of each story. ``ping`` are the platform's ids of the roles that are told
    of each post. ``paused``: nothing is posted, for this reason. ``looked_upto`` is the newest arrival of the feed that
    was looked at (``bot.domain.items.Arrival``).
    """

    since: datetime
    stories_once: bool = False
    ping: tuple[str, ...] = ()
    paused: str | None = None
    looked_upto: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that a place follows; ``only`` and ``but_not`` are words that an item must or must not contain.

    ``private``: only this workspace may see the articles that come by the feed. ``at_once``: its items are posted as
    they come; with ``None`` they are in the place's digests. ``labels`` are the folders of the list by which it was
    followed; a digest can be about one. ``listing`` is how that list has it, for a list that is written.
    """

    place: Place
    feed: Feed
    only: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    private: bool = False
    at_once: AtOnce | None = None
    labels: tuple[str, ...] = ()
    listing: Listing = NO_LISTING


@dataclass(frozen=True, slots=True)
class FeedNews:
    """What a place has to be told of a feed that it follows: it fails, or it is back.

    ``told_failing`` is the beginning of the failures that the place was told of before; ``None``: it knows of none.
    """

    place: Place
    feed: Feed
    told_failing: datetime | None
