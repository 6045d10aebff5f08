"""``/news follow``, ``unfollow``, ``feeds`` and ``retry``: subscriptions of a place, and how their items are posted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.commands.choosing import FOLLOW_CHOSEN, choice_of_feeds
from bot.commands.deps import Deps, Handlers
from bot.commands.limits import check_feed, check_own_feeds
from bot.commands.muting import mute_note
from bot.commands.options import role_ids
from bot.commands.stores import FollowStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.feeds import Feed, FeedOffer, FoundFeed
from bot.domain.messages import Block, Facts, Heading, ItemCard, Message, Note, Paragraph
from bot.domain.places import AtOnce, Place, Subscription
from bot.text.command_line import text_argument, words_argument
from bot.text.feed_health import feed_health
from bot.text.feed_names import feeds_called, shown_address, shown_title
from bot.text.filters import filter_words
from bot.text.pauses import paused_words

FOLLOW = Command(
    "news",
    "follow",
    "Follow a site or feed here",
    "/news follow https://harbourpost.example only harbour, ferry",
    (
        Option("url", "A site's or a feed's address", required=True),
        Option("only", "Only items with one of these words, separated by commas"),
        Option("except", "No items with one of these words, separated by commas"),
        Option("post", "each: every item as it comes; digest: with the digests here", choices=("digest", "each")),
        Option("stories", "once: with post each, only the first item of each story", choices=("once", "all")),
        Option("ping", "With post each: roles to ping, such as @News (where there are roles)"),
        Option("private", "yes: what comes by it is shown only in this workspace or server", switch=True),
    ),
    manage=True,
    posts=True,
)
UNFOLLOW = Command(
    "news",
    "unfollow",
    "Stop following a feed here",
    "/news unfollow Harbour Post",
    (Option("feed", "Its name or address, as /news feeds tells", required=True, suggest="feed"),),
    manage=True,
)
FEEDS = Command("news", "feeds", "What is followed here, and how each feed is doing", "/news feeds")
RETRY = Command(
    "news",
    "retry",
    "Try a feed at once that can't be read",
    "/news retry Harbour Post",
    (Option("feed", "Its name or address, as /news feeds tells", required=True, suggest="feed"),),
    manage=True,
)
_ABOUT = Option("about", "What the line of the menu holds", required=True)
CHOSEN = Command(
    *("post", "feed", "Follow a feed of a site", f"/{FOLLOW_CHOSEN} {FOLLOW.example.split()[2]}", (_ABOUT,)),
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
    check_own_feeds(deps.limits, url, {subscription.feed.url for subscription in here})
    found_feed = await deps.tracker.follow(url)
    if isinstance(found_feed, FeedOffer):
        return choice_of_feeds(FOLLOW, request, found_feed)
    only, but_not = words_argument(request, "only"), words_argument(request, "except")
    subscription = Subscription(request.place, found_feed.feed, only, but_not, _is_wanted(request), at_once)
    await deps.store.follow(subscription, partial(check_feed, deps.limits, found_feed.feed.url))
    coming = await _coming(deps, subscription)
    sentence = f"Following {found_feed.feed.title} here{_filter(subscription)}. {coming}"
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
        raise UsageError(f"{name} goes with post each. What digests do is set with /digest options")
    return None


async def _coming(deps: Deps[FollowStore], subscription: Subscription) -> str:
    if subscription.at_once is not None:
        once = ", the first of each story" if subscription.at_once.stories_once else ""
        return f"New items are posted here as they come{once}."
    if await deps.store.schedules(subscription.place):
        return "New items come with the digest here."
    return f"New items come with a digest: {_SET_DIGEST}. Or follow it with post each to get every item at once."


_SET_DIGEST = "/digest set weekdays 08:00"
_LISTED = 3
"""Items that the answer to ``/news follow`` shows of the feed."""


def _listed_now(found_feed: FoundFeed) -> tuple[Block, ...]:
    """The newest items with the feed's own titles: their pages haven't been read yet."""
    dated = sorted(found_feed.entries, key=lambda entry: entry.published or _NO_DATE, reverse=True)
    cards = [ItemCard(entry.title, entry.link, found_feed.feed.title, entry.published) for entry in dated if entry.link]
    return (Note("The newest there now:"), *cards[:_LISTED]) if cards else ()


_NO_DATE = datetime.min.replace(tzinfo=UTC)
"""A date before all others, so that items without a date come last."""


async def unfollow(deps: Deps[FollowStore], request: Request) -> Message:
    """End a subscription of this place, by the feed's name or address."""
    followed = [subscription.feed for subscription in await deps.store.subscriptions(request.place)]
    feed = _meant(text_argument(request, "feed"), followed)
    await deps.store.unfollow(request.place, feed.id)
    theirs = "What came by it alone is shown only where it is followed." if feed.private else _STILL_THERE
    sentence = f"{shown_title(feed)} isn't followed here any more. {theirs}"
    return Message("ok", sentence, (Paragraph(sentence),), private=False)


async def retry(deps: Deps[FollowStore], request: Request) -> Message:
    """Fetch a feed of this place now, also one that is gone for good, and answer what came."""
    feed = _meant(text_argument(request, "feed"), [row.feed for row in await _listed_feeds(deps, request.place)])
    name, now = shown_title(feed), deps.clock.now()
    if feed.checked_at is not None and timedelta(0) <= now - feed.checked_at < _RETRY_APART:
        sentence = f"{name} was tried less than a minute ago: {feed_health(feed)}."
        return Message("ok", sentence, (Paragraph(sentence),))
    tried = await deps.tracker.retry(feed)
    if not tried.finished:
        sentence = f"{name} is still being read: in a minute /news feeds tells what came."
    elif tried.feed.error is not None:
        sentence = f"{name} still can't be read: {feed_health(tried.feed)}."
    else:
        articles = "1 new item" if tried.articles == 1 else f"{tried.articles or 'no'} new items"
        sentence = f"{shown_title(tried.feed)} can be read: {articles}."
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
        names = ", ".join(map(shown_title, fitting or followed)) or "nothing"
        trouble = f"“{name}” fits several" if fitting else f"“{name}” isn't followed here"
        raise UsageError(f"{trouble}; {'which one' if fitting else 'followed'}: {names}")
    return fitting[0]


async def _listed_feeds(deps: Deps[FollowStore], place: Place) -> Sequence[Subscription]:
    """The place's subscriptions; where it has none itself, of the feeds for every place."""
    own = await deps.store.subscriptions(place)
    shared = [] if own else [feed for feed in await deps.store.feeds() if feed.shared]
    return own or [Subscription(place, feed, labels=feed.labels) for feed in shared]


async def feeds(deps: Deps[FollowStore], request: Request) -> Message:
    """List the feeds that this place follows, or the shared feeds where it follows none itself."""
    listed = await _listed_feeds(deps, request.place)
    if not listed:
        sentence = "Nothing is followed here. Follow a site with /news follow <address>."
        return Message("ok", sentence, (Paragraph(sentence),))
    own = bool(await deps.store.subscriptions(request.place))
    title = f"{'Followed here' if own else 'Feeds for every place'}: {len(listed)}"
    rows = tuple((shown_title(entry.feed), _row(entry)) for entry in listed)
    bad = [shown_title(entry.feed) for entry in listed if entry.feed.error]
    how = (Note(f"To try one at once: /news retry {bad[0]}"),) if bad else ()
    muted = mute_note((await deps.store.options(request.place)).mutes)
    return Message("ok", title, (Heading(title.partition(":")[0]), *_paused(listed), Facts(rows), *how, *muted))


def _paused(listed: Sequence[Subscription]) -> tuple[Paragraph, ...]:
    """Why items that are wanted at once aren't posted now; they are paused together."""
    whys = [entry.at_once.paused for entry in listed if entry.at_once and entry.at_once.paused]
    return (Paragraph(f"Items at once are {paused_words(whys[0])}."),) if whys else ()


def _row(entry: Subscription) -> str:
    """What is told of a feed in the list."""
    labels = f" · in {', '.join(entry.labels)}" if entry.labels else ""
    wishes = f"{_filter(entry)}{_at_once(entry)}{_private(entry)}{labels}"
    return f"{feed_health(entry.feed)}{wishes} · {shown_address(entry.feed)}"


HANDLERS: Handlers = {
    FOLLOW.path: follow,
    CHOSEN.path: follow_chosen,
    UNFOLLOW.path: unfollow,
    FEEDS.path: feeds,
    RETRY.path: retry,
}


def _filter(subscription: Subscription) -> str:
    words = filter_words(subscription)
    return f", {words}" if words else ""


def _at_once(subscription: Subscription) -> str:
    if subscription.at_once is None:
        return ""
    return f" · each item at once{', paused' if subscription.at_once.paused else ''}"


def _is_wanted(request: Request) -> bool:
    """Whether the feed's articles are to be shown only in this workspace.

    Raises:
        UsageError: the option is neither yes nor no.
    """
    typed = text_argument(request, "private").strip().casefold()
    if typed not in ("", "yes", "on", "no", "off"):
        raise UsageError(f"private is yes or no, not “{typed[:40]}”. Write {FOLLOW.example} private yes")
    return typed in ("yes", "on")


_STILL_THERE = "Its articles can still be searched."


def _kept_here(subscription: Subscription) -> tuple[Note, ...]:
    """A note on who sees the articles of a private feed, and why."""
    feed = subscription.feed
    if feed.shared:
        return (Note("It is a feed for every place, so its articles are everybody's."),) if subscription.private else ()
    if feed.secret:
        return (Note(f"Its address is a secret, so {_ONLY_HERE}. Others who have the address see it where they are."),)
    if subscription.private:
        return (Note(f"As you wish, {_ONLY_HERE}, as long as nobody follows it openly elsewhere."),)
    return ()


_ONLY_HERE = "what comes by it alone is shown only in this workspace"


def _private(entry: Subscription) -> str:
    """The mark of a private feed. It depends only on this place and the address, so that nobody learns who else follows
    it."""
    return " · private: only here" if (entry.feed.secret and not entry.feed.shared) or entry.private else ""
