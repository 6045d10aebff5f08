"""``/news import`` and ``export``: the feeds of a place as OPML, the list format of feed readers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from bot.commands.deps import Deps, Handlers
from bot.commands.limits import fitting_feeds, limits_at
from bot.commands.stores import FollowStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed
from bot.domain.limits import PlaceLimits
from bot.domain.messages import File, Message, Note, Paragraph
from bot.domain.places import Place, Subscription
from bot.text.command_line import text_argument, usage_of
from bot.text.failures import failure
from bot.text.feed_names import as_listed
from bot.texts import common
from bot.texts import declarations as declared
from bot.texts import news as say

_YES = ("yes", "on")
_MOST_NAMED = 10
"""Feeds left out of an import that are named; further ones are counted."""

IMPORT = Command(
    "news",
    "import",
    declared.NEWS_IMPORT,
    declared.NEWS_IMPORT_EXAMPLE,
    (
        Option("url", declared.NEWS_IMPORT_URL),
        Option("file", declared.NEWS_IMPORT_FILE, upload=True),
        Option("feeds", declared.NEWS_IMPORT_FEEDS, long=True),
    ),
    manage=True,
    posts=True,
)
EXPORT = Command(
    "news",
    "export",
    declared.NEWS_EXPORT,
    declared.NEWS_EXPORT_EXAMPLE,
    (Option("everywhere", declared.NEWS_EXPORT_EVERYWHERE),),
)
COMMANDS = (IMPORT, EXPORT)


async def import_(deps: Deps[FollowStore], request: Request) -> Message:
    """Follow all feeds of a list. None is fetched now: ``/news feeds`` shows later which of them fail."""
    given = [option.name for option in IMPORT.options if text_argument(request, option.name)]
    if len(given) != 1:
        wish = say.GIVE_ONE_LIST if given else say.GIVE_A_LIST
        raise UsageError(wish.format(usage=usage_of(IMPORT), example=IMPORT.example))
    list_or_address = text_argument(request, given[0])
    read = await (
        deps.tracker.list_pasted(list_or_address) if given == ["feeds"] else deps.tracker.list_at(list_or_address)
    )
    limits = limits_at(deps.limits, request.place)
    listed, choose = read.feeds, partial(fitting_feeds, limits)
    followed = await deps.store.follow_list(request.place, listed, deps.clock.now(), choose)
    new = followed.new
    known = len(listed) - new - len(followed.left)
    sentence = " ".join([say.FOLLOWING_MORE.of(new), *([say.KNOWN_FEEDS_OF_LIST.of(known)] if known else [])])
    how = Note(say.LIST_IS_FETCHED)
    left = _left(limits, followed.left)
    notes = (*map(Note, read.notes), *left)
    summary = " ".join([sentence, *(note.text for note in notes)])
    return Message("ok", summary, (Paragraph(sentence), *notes, *((how,) if new else ())), private=False)


async def export_feeds(deps: Deps[FollowStore], request: Request) -> Message:
    """The place's feeds as OPML (shared feeds where it follows none), or the feeds of the whole workspace by
    channel."""
    everywhere = text_argument(request, "everywhere").casefold().removeprefix("everywhere").strip() in _YES
    if everywhere and not request.can_manage:
        return failure(say.MANAGERS_EXPORT, "refused")
    folders = await (_of_workspace(deps, request.place) if everywhere else _of_place(deps, request.place))
    count = sum(map(len, folders.values()))
    if not count:
        return Message("not_found", say.NOTHING_TO_EXPORT, (Paragraph(say.NOTHING_TO_EXPORT),))
    opml = await deps.tracker.as_opml(folders)
    sentence = say.FEEDS_EXPORTED.of(count, command=usage_of(IMPORT).split(" [")[0])
    file = File("quotewire-feeds.opml", opml)
    return Message("ok", sentence, (Paragraph(sentence),), file=file)


HANDLERS: Handlers = {IMPORT.path: import_, EXPORT.path: export_feeds}


async def _of_place(deps: Deps[FollowStore], place: Place) -> Mapping[str, Sequence[ListedFeed]]:
    own = [_listed(subscription) for subscription in await deps.store.subscriptions(place)]
    shared = [] if own else [feed for feed in await deps.store.feeds() if feed.shared]
    return {"": own or [as_listed(feed) for feed in shared]}


async def _of_workspace(deps: Deps[FollowStore], place: Place) -> Mapping[str, Sequence[ListedFeed]]:
    """The workspace's feeds by channel, without other people's direct messages."""
    if place.is_direct:
        return await _of_place(deps, place)
    by_place: dict[Place, list[ListedFeed]] = {}
    for subscription in await deps.store.subscriptions_around(place):
        if not subscription.place.is_direct:
            by_place.setdefault(subscription.place, []).append(_listed(subscription))
    titles = _titles(list(by_place), await deps.store.names_around(place))
    return {titles[followed_at]: feeds for followed_at, feeds in by_place.items()}


def _titles(places: Sequence[Place], names: Mapping[Place, str]) -> Mapping[Place, str]:
    """A title for each place: its channel's name; its number where no name is known, or several have the same."""
    often = Counter(names.get(place) for place in places)
    return {place: name if (name := names.get(place)) and often[name] == 1 else place.channel for place in places}


def _listed(subscription: Subscription) -> ListedFeed:
    feed, listing = subscription.feed, subscription.listing
    words = (subscription.only, subscription.but_not)
    title = listing.title or feed.title
    return ListedFeed(feed.source, title, *words, labels=subscription.labels, folders=listing.folders)


def _left(limits: PlaceLimits, left: Sequence[ListedFeed]) -> tuple[Note, ...]:
    """A note on the feeds that a limit left out, and how to make room."""
    if not left:
        return ()
    names = ", ".join(feed.title for feed in left[:_MOST_NAMED])
    if len(left) > _MOST_NAMED:
        names = common.AND_MORE_NAMES.format(names=names, left=len(left) - _MOST_NAMED)
    sentence = say.FEEDS_LEFT_OUT.format(
        feeds=common.FEEDS.of(len(left)),
        names=names,
        place_limit=limits.feeds,
        bot_limit=limits.all_feeds,
        setting=limits.feeds_setting,
    )
    return (Note(sentence),)
