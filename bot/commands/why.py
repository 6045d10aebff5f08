"""``/news why``: whether an item was posted at a place, and the rule that decided it."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from bot import digest
from bot.commands.deps import Deps
from bot.commands.stores import WhyStore
from bot.commands.why_alerts import mute_of, why_alerts, with_delivery
from bot.digest.stories import appeared_at
from bot.domain.articles import ITEM, Article, Origin
from bot.domain.commands import Command, Option, Request
from bot.domain.delivery import Schedule, SlotRecord
from bot.domain.feeds import Feed
from bot.domain.items import Arrival
from bot.domain.messages import Block, Heading, Message, Paragraph
from bot.domain.options import NO_FILTER
from bot.domain.places import Place, Subscription
from bot.ports import viewer_at
from bot.text.command_line import text_argument
from bot.text.filters import filter_words, passes, refusing_rule
from bot.text.marking import in_marks
from bot.texts import declarations as declared
from bot.texts import why as say

WHY = Command(
    "news",
    "why",
    declared.NEWS_WHY,
    declared.NEWS_WHY_EXAMPLE,
    (Option("url", declared.NEWS_WHY_URL, required=True),),
)


async def why_posted(deps: Deps[WhyStore], request: Request) -> Message:
    """Give the first reason that holds for digests (posted, posted as the same story, not stored, not followed,
    filtered, no digest, left out, still to come), and whether an alert of the place matched."""
    article = await deps.tracker.known(text_argument(request, "url"), viewer_at(request.place))
    if article is None:
        return _unknown(deps.tracker.why_refused(text_argument(request, "url")))
    reason, alerted = await _reason(deps, request, article), await why_alerts(deps, request.place, article)
    reasons = [*await _unread(deps, article), *await _unquoted(deps, article), reason, *([alerted] if alerted else [])]
    blocks: tuple[Block, ...] = (Heading(article.title), *(Paragraph(reason) for reason in reasons))
    return Message("ok", f"{article.title}: {' '.join(reasons)}", blocks)


def _unknown(refused: str | None) -> Message:
    """The answer for an address without a stored article; ``refused`` is why it is never fetched."""
    summary = say.ARTICLE_UNKNOWN if refused is None else say.ARTICLE_NEVER.format(reason=refused)
    return Message("not_found", summary, (Paragraph(summary),))


async def _unread(deps: Deps[WhyStore], article: Article) -> list[str]:
    """Why the article's page can't be read, and which text is stored instead."""
    if article.gone_since is not None:
        return [say.PAGE_GONE.format(moment=article.gone_since)]
    problems = await deps.store.problems_of(article.id)
    if not problems and article.origin == "page":
        return []
    if not problems and ITEM in article.url and article.origin in ("own feed", "unread"):
        return [_WITHOUT_PAGE[article.origin]]
    why = say.PAGE_UNREADABLE_SO.format(problem=problems[0]) if problems else say.PAGE_UNREADABLE
    return [f"{why} {_INSTEAD[article.origin]}"]


async def _unquoted(deps: Deps[WhyStore], article: Article) -> list[str]:
    """That the engine fell over the text, and when it reads it again."""
    moment = await deps.store.unquoted_since(article.id)
    return [say.QUOTATIONS_UNKNOWN.format(moment=moment)] if moment else []


_INSTEAD: dict[Origin, str] = {
    "page": say.HAVE_FROM_BEFORE,
    "own feed": say.HAVE_FROM_OWN_FEED,
    "feed": say.HAVE_FROM_OTHER_FEED,
    "unread": say.HAVE_TITLE_ONLY,
}
"""What is stored of an article whose page can't be read."""
_WITHOUT_PAGE: dict[Origin, str] = {
    "own feed": say.NO_PAGE_BUT_FEED,
    "unread": say.NO_PAGE_NO_TEXT,
}
"""What is stored of an item that has no page."""


async def _reason(deps: Deps[WhyStore], request: Request, article: Article) -> str:
    slots = await deps.store.told(request.place, article.id)
    if slots:
        return " ".join(_posted(slot) for slot in slots)
    item = await deps.store.posted_item(request.place, article.id)
    if item is not None:
        return with_delivery(say.POSTED_AS_IT_CAME, item)
    return (
        await _muted_here(deps, request, article)
        or await _not_followed(deps, request, article)
        or await _filtered_here(deps, request, article)
        or await _not_chosen(deps, request, article)
    )


def _posted(slot: SlotRecord) -> str:
    if slot.lead is None:
        return with_delivery(say.IN_DIGEST.format(slot=slot.slot), slot)
    title, outlet = in_marks(slot.lead.title), slot.lead.outlet
    if slot.state is None:
        return say.SAME_STORY_BEFORE.format(title=title, outlet=outlet, slot=slot.slot)
    return with_delivery(say.SAME_STORY_TOGETHER.format(title=title, outlet=outlet, slot=slot.slot), slot)


async def _not_followed(deps: Deps[WhyStore], request: Request, article: Article) -> str | None:
    feeds = await deps.store.feeds_of(article.id)
    subscriptions = await deps.store.subscriptions(request.place)
    if not subscriptions:
        shared = any(feed.shared and feed.id in feeds for feed in await deps.store.feeds())
        return None if shared else say.NOT_FOLLOWED_NOR_SHARED
    mine = [subscription for subscription in subscriptions if subscription.feed.id in feeds]
    if not mine:
        return say.CAME_BY_NO_FEED_HERE
    body = (await deps.store.known_texts([article.id])).get(article.id, "")
    wanting = [subscription for subscription in mine if passes(subscription, article.title, body)]
    if not wanting:
        return _filtered(mine)
    in_digests = [subscription for subscription in wanting if subscription.at_once is None]
    return None if in_digests else await _not_at_once(deps, wanting[0], article)


async def _not_at_once(deps: Deps[WhyStore], subscription: Subscription, article: Article) -> str | None:
    """Why an item of a feed that is followed with ``post each`` hasn't been posted."""
    way, feed = subscription.at_once, subscription.feed.title
    if way is None:
        return None
    if appeared_at(article) < way.since:
        return say.OLDER_THAN_WISH.format(feed=feed, since=way.since)
    arrival = await _arrival(deps, subscription.feed, article)
    if arrival is not None and not digest.appeared_since(arrival, way.since):
        return say.THERE_BEFORE_WISH.format(feed=feed, since=way.since)
    if arrival is not None and arrival.id <= way.looked_upto:
        return say.LOOKED_AT_AND_NOT_POSTED.format(feed=feed)
    if way.paused is not None:
        return say.PAUSED_ITEMS.format(why=way.paused)
    return (say.POSTED_SOON_BY_STORY if way.stories_once else say.POSTED_SOON).format(feed=feed)


async def _arrival(deps: Deps[WhyStore], feed: Feed, article: Article) -> Arrival | None:
    number = await deps.store.first_arrival(article.id, [feed.id])
    if number is None:
        return None
    cursor = (feed.id, number - 1)
    return (await deps.store.arrivals_after([cursor], 1))[cursor][0]


def _filtered(subscriptions: Sequence[Subscription]) -> str:
    first = subscriptions[0]
    return say.FEED_FILTERED.format(feed=first.feed.title, filter=filter_words(first))


async def _muted_here(deps: Deps[WhyStore], request: Request, article: Article) -> str | None:
    muted = await mute_of(deps, request.place, article)
    return say.MUTED_ANYWAY.format(muted=muted) if muted else None


async def _filtered_here(deps: Deps[WhyStore], request: Request, article: Article) -> str | None:
    wanted = (await deps.store.options(request.place)).filter
    if wanted == NO_FILTER:
        return None
    body = (await deps.store.known_texts([article.id])).get(article.id, "")
    rule = refusing_rule(wanted, article, body, (await deps.store.quotations_of([article.id])).get(article.id, []))
    return say.DIGEST_FILTERED.format(rule=rule) if rule else None


async def _not_chosen(deps: Deps[WhyStore], request: Request, article: Article) -> str:
    schedules = await deps.store.schedules(request.place)
    if not schedules:
        return say.NO_DIGEST_HERE
    last = await deps.store.last_digest(request.place, deps.clock.now())
    if last is not None and await _was_there(deps, request.place, article):
        room = ", ".join(_room(schedule) for schedule in schedules)
        return say.LEFT_OUT_OF_DIGEST.format(moment=last, room=room)
    paused = next((schedule.paused for schedule in schedules if schedule.paused), None)
    if paused is not None:
        return say.PAUSED_DIGESTS.format(why=paused)
    return say.STILL_TO_COME.format(moment=_next(deps, schedules[0]), zone=schedules[0].timezone)


async def _was_there(deps: Deps[WhyStore], place: Place, article: Article) -> bool:
    """Whether a digest of the place could choose the article. Digests go on by arrivals: what was being stored while
    the last one was made came before its time, and is for the next."""
    upto = await deps.store.looked_upto(place)
    subscriptions = await deps.store.subscriptions(place)
    shared = [feed.id for feed in await deps.store.feeds() if feed.shared] if not subscriptions else []
    feeds = [subscription.feed.id for subscription in subscriptions] or shared
    arrival = await deps.store.first_arrival(article.id, feeds)
    return upto is not None and arrival is not None and arrival <= upto


def _room(schedule: Schedule) -> str:
    room = say.ROOM_ABOUT if schedule.about else say.ROOM
    return room.format(limit=schedule.max_items, topics=", ".join(schedule.about))


def _next(deps: Deps[object], schedule: Schedule) -> datetime:
    """The time of the next digest, in the schedule's zone."""
    tz = digest.parse_zone(schedule.timezone)
    (slot,) = islice(digest.upcoming_slots(digest.parse_when(schedule.when), tz, deps.clock.now()), 1)
    return slot.astimezone(tz)
