"""``/news follow``, ``unfollow``, ``feeds`` and ``retry``: subscriptions of a place, and how their items are posted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.commands.choosing import FOLLOW_CHOSEN, choice_of_feeds
from bot.commands.deps import Deps, Handlers
from bot.commands.limits import check_feed, check_own_feeds, limits_at
from bot.commands.listed import listed_feeds
from bot.commands.muting import mute_note
from bot.commands.options import role_ids
from bot.commands.stores import FollowStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.feeds import Feed, FeedOffer, FoundFeed
from bot.domain.messages import Block, Facts, Heading, ItemCard, Message, Note, Paragraph
from bot.domain.places import AtOnce, Subscription
from bot.text.command_line import text_argument, words_argument
from bot.text.feed_health import feed_health
from bot.text.feed_names import feeds_called, shown_address, shown_title
from bot.text.filters import filter_words
from bot.text.pauses import paused_words
from bot.texts import declarations as declared
from bot.texts import following as say

FOLLOW = Command(
    "news",
    "follow",
    declared.NEWS_FOLLOW,
    declared.NEWS_FOLLOW_EXAMPLE,
    (
        Option("url", declared.NEWS_FOLLOW_URL, required=True),
        Option("only", declared.NEWS_FOLLOW_ONLY),
        Option("except", declared.NEWS_FOLLOW_EXCEPT),
        Option("post", declared.NEWS_FOLLOW_POST, choices=("digest", "each")),
        Option("stories", declared.NEWS_FOLLOW_STORIES, choices=("once", "all")),
        Option("ping", declared.NEWS_FOLLOW_PING),
        Option("private", declared.NEWS_FOLLOW_PRIVATE, switch=True),
    ),
    manage=True,
    posts=True,
)
UNFOLLOW = Command(
    "news",
    "unfollow",
    declared.NEWS_UNFOLLOW,
    declared.NEWS_UNFOLLOW_EXAMPLE,
    (Option("feed", declared.NEWS_UNFOLLOW_FEED, required=True, suggest="feed"),),
    manage=True,
)
FEEDS = Command("news", "feeds", declared.NEWS_FEEDS, declared.NEWS_FEEDS_EXAMPLE)
RETRY = Command(
    "news",
    "retry",
    declared.NEWS_RETRY,
    declared.NEWS_RETRY_EXAMPLE,
    (Option("feed", declared.NEWS_RETRY_FEED, required=True, suggest="feed"),),
    manage=True,
)
_ABOUT = Option("about", declared.MENU_ABOUT, required=True)
CHOSEN = Command(
    *("post", "feed", declared.POST_FEED, f"/{FOLLOW_CHOSEN} {FOLLOW.example.split()[2]}", (_ABOUT,)),
    manage=True,
    posts=True,
)
"""The command of a line of the menu that offers a site's feeds."""
COMMANDS = (FOLLOW, RETRY, UNFOLLOW, FEEDS)


async def follow(deps: Deps[FollowStore], request: Request) -> Message:
    """Find the feed of an address and subscribe the place to it; the answer shows its newest items."""
    at_once = _way(deps, request)
    # A feed over the limit isn't fetched; a feed that is followed already may get another filter or way.
    here, url = await deps.store.subscriptions(request.place), text_argument(request, "url")
    limits = limits_at(deps.limits, request.place)
    check_own_feeds(limits, url, {subscription.feed.url for subscription in here})
    found_feed = await deps.tracker.follow(url)
    if isinstance(found_feed, FeedOffer):
        return choice_of_feeds(FOLLOW, request, found_feed)
    only, but_not = words_argument(request, "only"), words_argument(request, "except")
    subscription = Subscription(request.place, found_feed.feed, only, but_not, _is_wanted(request), at_once)
    await deps.store.follow(subscription, partial(check_feed, limits, found_feed.feed.url))
    await deps.digests.renew(request.place)
    coming, wanted = await _coming(deps, subscription), filter_words(subscription)
    followed = say.FOLLOWING_FILTERED if wanted else say.FOLLOWING
    sentence = followed.format(feed=found_feed.feed.title, filter=wanted, coming=coming)
    blocks = (Paragraph(sentence), *_kept_here(subscription), *_listed_now(found_feed))
    return Message("ok", sentence, blocks, private=False)


async def follow_chosen(deps: Deps[FollowStore], request: Request) -> Message:
    """Follow the feed that somebody chose in a menu."""
    arguments = {FOLLOW.options[0].name: text_argument(request, _ABOUT.name)}
    return await follow(deps, replace(request, command=FOLLOW.path, arguments=arguments))


def _way(deps: Deps[FollowStore], request: Request) -> AtOnce | None:
    """How new items are posted, by the command's options; ``None``: in digests.

    Raises:
        UsageError: ``ping`` or ``stories`` is given without ``post each``, or ``ping`` has no roles.
    """
    stories, ping = text_argument(request, "stories"), text_argument(request, "ping")
    if text_argument(request, "post") == "each":
        roles = role_ids(deps, ping, request.place) if ping else ()
        return AtOnce(deps.clock.now(), stories == "once", roles)
    if stories or ping:
        name = "stories" if stories else "ping"
        raise UsageError(say.NEEDS_POST_EACH.format(option=name))
    return None


async def _coming(deps: Deps[FollowStore], subscription: Subscription) -> str:
    if subscription.at_once is not None:
        return say.COMING_AT_ONCE_BY_STORY if subscription.at_once.stories_once else say.COMING_AT_ONCE
    if await deps.store.schedules(subscription.place):
        return say.COMING_WITH_DIGEST
    return say.COMING_WITHOUT_DIGEST


_LISTED = 3
"""Items that the answer to ``/news follow`` shows of the feed."""


def _listed_now(found_feed: FoundFeed) -> tuple[Block, ...]:
    """The newest items with the feed's own titles: their pages haven't been read yet."""
    dated = sorted(found_feed.entries, key=lambda entry: entry.published or _NO_DATE, reverse=True)
    cards = [ItemCard(entry.title, entry.link, found_feed.feed.title, entry.published) for entry in dated if entry.link]
    return (Note(say.NEWEST_THERE), *cards[:_LISTED]) if cards else ()


_NO_DATE = datetime.min.replace(tzinfo=UTC)
"""A date before all others, so that items without a date come last."""


async def unfollow(deps: Deps[FollowStore], request: Request) -> Message:
    """End a subscription of this place, by the feed's name or address."""
    followed = [subscription.feed for subscription in await deps.store.subscriptions(request.place)]
    feed = _meant(text_argument(request, "feed"), followed)
    await deps.store.unfollow(request.place, feed.id)
    await deps.digests.renew(request.place)
    sentence = (say.UNFOLLOWED_PRIVATE if feed.private else say.UNFOLLOWED).format(feed=shown_title(feed))
    return Message("ok", sentence, (Paragraph(sentence),), private=False)


async def retry(deps: Deps[FollowStore], request: Request) -> Message:
    """Fetch a feed of this place now, also one that is gone for good, and answer what came."""
    feed = _meant(text_argument(request, "feed"), [row.feed for row in await listed_feeds(deps, request.place)])
    name, now = shown_title(feed), deps.clock.now()
    if feed.checked_at is not None and timedelta(0) <= now - feed.checked_at < _RETRY_APART:
        sentence = say.FEED_JUST_TRIED.format(feed=name, health=feed_health(feed))
        return Message("ok", sentence, (Paragraph(sentence),))
    tried = await deps.tracker.retry(feed)
    if not tried.finished:
        sentence = say.FEED_BEING_READ.format(feed=name)
    elif tried.feed.error is not None:
        sentence = say.FEED_STILL_FAILS.format(feed=name, health=feed_health(tried.feed))
    else:
        name = shown_title(tried.feed)
        nothing_new = say.FEED_READ_NOTHING_NEW.format(feed=name)
        sentence = say.FEED_READ.of(tried.articles, feed=name) if tried.articles else nothing_new
    return Message("error" if tried.feed.error else "ok", sentence, (Paragraph(sentence),))


_RETRY_APART = timedelta(minutes=1)
"""Least time between two tries of a feed that people ask for: its server may be weak."""


def _meant(name: str, followed: Sequence[Feed]) -> Feed:
    """The feed of this place with a name or address.

    Raises:
        UsageError: none has it, or several have.
    """
    fitting = feeds_called(name, followed)
    if len(fitting) != 1:
        names = ", ".join(map(shown_title, fitting or followed)) or say.NO_FEED
        trouble = say.SEVERAL_FEEDS_FIT if fitting else say.FEED_NOT_FOLLOWED
        raise UsageError(trouble.format(name=name, feeds=names))
    return fitting[0]


async def feeds(deps: Deps[FollowStore], request: Request) -> Message:
    """List the feeds that this place follows, or the shared feeds where it follows none itself."""
    listed = await listed_feeds(deps, request.place)
    if not listed:
        return Message("ok", say.NOTHING_FOLLOWED, (Paragraph(say.NOTHING_FOLLOWED),))
    own = bool(await deps.store.subscriptions(request.place))
    title = say.FOLLOWED_HERE if own else say.SHARED_FEEDS
    summary = (say.FOLLOWED_HERE_COUNTED if own else say.SHARED_FEEDS_COUNTED).format(count=len(listed))
    rows = tuple((shown_title(entry.feed), _row(entry)) for entry in listed)
    bad = [shown_title(entry.feed) for entry in listed if entry.feed.error]
    how = (Note(say.TRY_AT_ONCE.format(feed=bad[0])),) if bad else ()
    muted = mute_note((await deps.store.options(request.place)).mutes)
    return Message("ok", summary, (Heading(title), *_paused(listed), Facts(rows), *how, *muted))


def _paused(listed: Sequence[Subscription]) -> tuple[Paragraph, ...]:
    """Why items that are wanted at once aren't posted now; they are paused together."""
    whys = [entry.at_once.paused for entry in listed if entry.at_once and entry.at_once.paused]
    return (Paragraph(say.AT_ONCE_PAUSED.format(paused=paused_words(whys[0]))),) if whys else ()


def _row(entry: Subscription) -> str:
    """What is told of a feed in the list."""
    health, wanted = feed_health(entry.feed), filter_words(entry)
    state = say.FEED_HEALTH_FILTERED.format(health=health, filter=wanted) if wanted else health
    folders = say.FEED_IN_FOLDERS.format(folders=", ".join(entry.labels)) if entry.labels else ""
    return " · ".join(filter(None, (state, _at_once(entry), _private(entry), folders, shown_address(entry.feed))))


HANDLERS: Handlers = {
    FOLLOW.path: follow,
    CHOSEN.path: follow_chosen,
    UNFOLLOW.path: unfollow,
    FEEDS.path: feeds,
    RETRY.path: retry,
}


def _at_once(subscription: Subscription) -> str:
    if subscription.at_once is None:
        return ""
    return say.FEED_AT_ONCE_PAUSED if subscription.at_once.paused else say.FEED_AT_ONCE


def _is_wanted(request: Request) -> bool:
    """Whether the feed's articles are to be shown only in this workspace.

    Raises:
        UsageError: the option is neither yes nor no.
    """
    typed = text_argument(request, "private").strip().casefold()
    if typed not in ("", "yes", "on", "no", "off"):
        raise UsageError(say.PRIVATE_IS_YES_OR_NO.format(typed=typed[:40], example=FOLLOW.example))
    return typed in ("yes", "on")


def _kept_here(subscription: Subscription) -> tuple[Note, ...]:
    """A note on who sees the articles of a private feed, and why."""
    feed = subscription.feed
    if feed.shared:
        return (Note(say.EVERYBODYS_FEED),) if subscription.private else ()
    if feed.secret:
        return (Note(say.FEED_WITH_KEY),)
    if subscription.private:
        return (Note(say.PRIVATE_FEED),)
    return ()


def _private(entry: Subscription) -> str:
    """The mark of a private feed. It depends only on this place and the address, so that nobody learns who else follows
    it."""
    return say.FEED_ONLY_HERE if (entry.feed.secret and not entry.feed.shared) or entry.private else ""
