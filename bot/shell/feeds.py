"""``quotewire feeds``: lists the feeds that are polled and who follows them, ends them, and tries them at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.app.root import open_app
from bot.domain.errors import UsageError
from bot.domain.feeds import Feed
from bot.domain.places import Place
from bot.ingest.feeds.list_files import read_list
from bot.shell.files import read_file
from bot.shell.output import say, say_json
from bot.text.characters import plain_line
from bot.text.feed_health import feed_health
from bot.text.feed_names import feeds_called
from bot.texts import shell as texts
from config import Settings

_MOST_NAMED = 5
"""Feeds that an error names where a name fits several, and places that a line of the list names."""

Followers = Mapping[int, Sequence[Place]]
"""The places that follow a feed, by the feed's id."""


async def print_feeds(settings: Settings, as_json: bool) -> None:
    """Print every feed that is polled, with who follows it and how it is doing, each on a line."""
    async with open_app(settings) as app:
        followers = await app.store.followers_of_feeds()
        feeds = _polled(await app.store.feeds(), followers)
    if as_json:
        say_json([_as_json(feed, followers.get(feed.id, ())) for feed in feeds], indent=2)
    elif not feeds:
        say(texts.NO_FEED_POLLED)
    for feed in [] if as_json else feeds:
        whose = _whose(feed, followers.get(feed.id, ()))
        say(f"#{feed.id}  {plain_line(feed.title)}  {feed_health(feed)}  {whose}  {feed.url}")


async def remove_feeds(settings: Settings, names: Sequence[str], opml: Path | None, *, everywhere: bool) -> None:
    """End feeds, or undo the import of a list; with ``everywhere`` at every place that follows them too.

    Raises:
        UsageError: a name fits no feed, or several; or no feed of the list is followed.
    """
    async with open_app(settings) as app:
        followers = await app.store.followers_of_feeds()
        polled = _polled(await app.store.feeds(), followers)
        feeds = [_meant(name, polled) for name in names] if opml is None else _listed(opml, polled)
        await app.store.end_feeds([feed.id for feed in feeds], everywhere=everywhere)
        for feed in feeds:
            places = [] if everywhere else followers.get(feed.id, [])
            say(f"{plain_line(feed.title)}: {_ended(feed, places)}")


async def retry_feeds(settings: Settings, names: Sequence[str]) -> None:
    """Fetch feeds now, and print a line for each.

    Raises:
        UsageError: a name fits no feed, or several.
    """
    async with open_app(settings) as app:
        polled = _polled(await app.store.feeds(), await app.store.followers_of_feeds())
        for feed in [_meant(name, polled) for name in names]:
            say(str(await app.ingest.poll(feed)))


def _polled(feeds: Sequence[Feed], followers: Followers) -> list[Feed]:
    return [feed for feed in feeds if feed.shared or feed.id in followers]


def _meant(name: str, feeds: Sequence[Feed]) -> Feed:
    """The feed of a number (``#7``), an address or a name."""
    numbered = [feed for feed in feeds if name == f"#{feed.id}"]
    fitting = numbered or feeds_called(name, feeds)
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise UsageError(texts.NO_SUCH_FEED.format(name=name))
    listed = ", ".join(f"#{feed.id} {plain_line(feed.title)}" for feed in fitting[:_MOST_NAMED])
    number = fitting[0].id
    raise UsageError(texts.SEVERAL_SUCH_FEEDS.format(name=name, count=len(fitting), feeds=listed, number=number))


def _listed(opml: Path, feeds: Sequence[Feed]) -> list[Feed]:
    addresses = {feed.url for feed in read_list(read_file(str(opml))).feeds}
    followed = [feed for feed in feeds if addresses & {feed.url, feed.found_at}]
    if not followed:
        raise UsageError(texts.NO_FEED_OF_LIST.format(file=opml))
    return followed


def _ended(feed: Feed, places: Sequence[Place]) -> str:
    """What is the case now of a feed that was removed."""
    if feed.configured:
        return texts.FEED_CONFIGURED
    if places:
        if len(places) > 1:
            return texts.FEED_STILL_FOLLOWED_BY.format(count=len(places))
        return texts.FEED_STILL_FOLLOWED.format(place=places[0])
    return texts.FEED_ENDED


def _whose(feed: Feed, places: Sequence[Place]) -> str:
    """Why a feed is polled."""
    origins = [*(["QUOTEWIRE_FEEDS"] if feed.configured else []), *([texts.FEED_IS_IMPORTED] if feed.imported else [])]
    more = [texts.AND_MORE_PLACES.of(len(places) - _MOST_NAMED)] if len(places) > _MOST_NAMED else []
    return ", ".join([*origins, *map(str, places[:_MOST_NAMED]), *more])


def _as_json(feed: Feed, places: Sequence[Place]) -> dict[str, Any]:
    return {
        "id": feed.id,
        "url": feed.url,
        "found_at": feed.found_at,
        "title": feed.title,
        "configured": feed.configured,
        "imported": feed.imported,
        "labels": list(feed.labels),
        "followed_by": [str(place) for place in places],
        "checked_at": feed.checked_at.isoformat() if feed.checked_at else None,
        "next_due": feed.next_due.isoformat(),
        "failing_since": feed.failing_since.isoformat() if feed.failing_since else None,
        "gone": feed.gone,
        "failures": feed.failures,
        "error": feed.error,
    }
