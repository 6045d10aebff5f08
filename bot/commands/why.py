"""``/news why``: whether an item was posted at a place, and the rule that decided it."""

from collections.abc import Sequence
from itertools import islice

from bot import digest
from bot.commands.deps import Deps
from bot.commands.stores import WhyStore
from bot.commands.why_alerts import delivered, mute_of, why_alerts
from bot.digest.stories import appeared_at
from bot.domain.articles import ITEM, Article, Origin
from bot.domain.commands import Command, Option, Request
from bot.domain.delivery import Schedule, SlotRecord
from bot.domain.messages import Block, Heading, Message, Paragraph
from bot.domain.options import NO_FILTER
from bot.domain.places import Place, Subscription
from bot.ports import viewer_at
from bot.text.command_line import text_argument
from bot.text.filters import filter_words, passes, refusing_rule
from bot.text.marking import in_marks

WHY = Command(
    "news",
    "why",
    "Why an item was or was not posted here",
    "/news why https://harbourpost.example/news/harbour-strike",
    (Option("url", "The article's address", required=True),),
)


async def why_posted(deps: Deps[WhyStore], request: Request) -> Message:
    """Give the first reason that holds for digests (posted, posted as the same story, not stored, not followed,
    filtered, no digest, left out, still to come), and whether an alert of the place matched."""
    article = await deps.tracker.known(text_argument(request, "url"), viewer_at(request.place))
    if article is None:
        return _unknown(deps.tracker.why_refused(text_argument(request, "url")))
    reason, alerted = await _reason(deps, request, article), await why_alerts(deps, request.place, article)
    reasons = [*await _unread(deps, article), reason, *([alerted] if alerted else [])]
    blocks: tuple[Block, ...] = (Heading(article.title), *(Paragraph(reason) for reason in reasons))
    return Message("ok", f"{article.title}: {' '.join(reasons)}", blocks)


def _unknown(refused: str | None) -> Message:
    """The answer for an address without a stored article; ``refused`` is why it is never fetched."""
    summary = "I don't have this article, so no feed that I follow brought it yet. /news add takes it in."
    if refused is not None:
        summary = f"I don't have this article, and never will: {refused}."
    return Message("not_found", summary, (Paragraph(summary),))


async def _unread(deps: Deps[WhyStore], article: Article) -> list[str]:
    """Why the article's page can't be read, and which text is stored instead."""
    if article.gone_since is not None:
        return [f"Its page is gone since {article.gone_since:%Y-%m-%d %H:%M} UTC. What I have of it is from before."]
    problems = await deps.store.problems_of(article.id)
    if not problems and article.origin == "page":
        return []
    if not problems and ITEM in article.url and article.origin in ("own feed", "unread"):
        return [_WITHOUT_PAGE[article.origin]]
    why = f"Its page can't be read: {problems[0]}." if problems else "Its page can't be read."
    return [f"{why} {_INSTEAD[article.origin]}"]


_INSTEAD: dict[Origin, str] = {
    "page": "What I have of it is from before.",
    "own feed": "I have it from the site's own feed.",
    "feed": "I have it only as its feed has it, which doesn't belong to the site it links to.",
    "unread": "I have only the title and the link, as the feed has it.",
}
"""What is stored of an article whose page can't be read."""
_WITHOUT_PAGE: dict[Origin, str] = {
    "own feed": "The feed gives it no page: what the feed has of it is the article.",
    "unread": "The feed gives it neither a page nor a text, so I have only its title.",
}
"""What is stored of an item that has no page."""


async def _reason(deps: Deps[WhyStore], request: Request, article: Article) -> str:
    slots = await deps.store.told(request.place, article.id)
    if slots:
        return " ".join(_posted(slot) for slot in slots)
    item = await deps.store.posted_item(request.place, article.id)
    if item is not None:
        return f"It was posted as it came{delivered(item)}."
    return (
        await _muted_here(deps, request, article)
        or await _not_followed(deps, request, article)
        or await _filtered_here(deps, request, article)
        or await _not_chosen(deps, request, article)
    )


def _posted(slot: SlotRecord) -> str:
    digest_of = f"the digest of {slot.slot:%Y-%m-%d %H:%M} UTC"
    if slot.lead is None:
        return f"It is in {digest_of}{delivered(slot)}."
    same = f"It is the same story as {in_marks(slot.lead.title)} ({slot.lead.outlet})"
    if slot.state is None:
        return f"{same}, which was posted here before; {digest_of} left it out for that."
    return f"{same}, told with it in {digest_of}{delivered(slot)}."


async def _not_followed(deps: Deps[WhyStore], request: Request, article: Article) -> str | None:
    feeds = await deps.store.feeds_of(article.id)
    subscriptions = await deps.store.subscriptions(request.place)
    if not subscriptions:
        shared = any(feed.shared and feed.id in feeds for feed in await deps.store.feeds())
        return None if shared else "Nothing is followed here, and it came through no feed for every place."
    mine = [subscription for subscription in subscriptions if subscription.feed.id in feeds]
    if not mine:
        return "It came through no feed that is followed here."
    body = (await deps.store.known_texts([article.id])).get(article.id, "")
    wanting = [subscription for subscription in mine if passes(subscription, article.title, body)]
    if not wanting:
        return _filtered(mine)
    in_digests = [subscription for subscription in wanting if subscription.at_once is None]
    return None if in_digests else _not_at_once(wanting[0], article)


def _not_at_once(subscription: Subscription, article: Article) -> str | None:
    """Why an item of a feed that is followed with ``post each`` hasn't been posted."""
    way, feed = subscription.at_once, subscription.feed.title
    if way is None:
        return None
    if appeared_at(article) < way.since:
        return f"It is older than the wish to get each item of {feed} here ({way.since:%Y-%m-%d %H:%M} UTC)."
    once = " or it tells a story that was posted here already" if way.stories_once else ""
    return (
        f"Each item of {feed} is posted here as it comes: this one is looked at within a minute and after quiet hours, "
        f"unless a filter here leaves it out{once}."
    )


def _filtered(subscriptions: Sequence[Subscription]) -> str:
    first = subscriptions[0]
    return f"The filter of {first.feed.title} here left it out: {filter_words(first)}."


async def _muted_here(deps: Deps[WhyStore], request: Request, article: Article) -> str | None:
    muted = await mute_of(deps, request.place, article)
    return f"“{muted}” is muted here. /news unmute ends that." if muted else None


async def _filtered_here(deps: Deps[WhyStore], request: Request, article: Article) -> str | None:
    wanted = (await deps.store.options(request.place)).filter
    if wanted == NO_FILTER:
        return None
    body = (await deps.store.known_texts([article.id])).get(article.id, "")
    rule = refusing_rule(wanted, article, body, (await deps.store.quotations_of([article.id])).get(article.id, []))
    return f"The filter of digests here leaves it out: {rule}. /digest filter changes it." if rule else None


async def _not_chosen(deps: Deps[WhyStore], request: Request, article: Article) -> str:
    schedules = await deps.store.schedules(request.place)
    if not schedules:
        return "No digest is set here: /digest set weekdays 08:00."
    last = await deps.store.last_digest(request.place, deps.clock.now())
    if last is not None and await _was_there(deps, request.place, article):
        room = ", ".join(_room(schedule) for schedule in schedules)
        return f"It came before the last digest ({last:%Y-%m-%d %H:%M} UTC), which left it out: {room}."
    paused = next((schedule.paused for schedule in schedules if schedule.paused), None)
    if paused is not None:
        return f"Digests here are paused ({paused}). /digest resume goes on with them."
    return f"It is new: the next digest here, {_next(deps, schedules[0])}, has it if there is room for it."


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
    about = f" about {', '.join(schedule.about)}" if schedule.about else ""
    return f"at most {schedule.max_items} items{about}"


def _next(deps: Deps[object], schedule: Schedule) -> str:
    tz = digest.parse_zone(schedule.timezone)
    (slot,) = islice(digest.upcoming_slots(digest.parse_when(schedule.when), tz, deps.clock.now()), 1)
    return f"{slot.astimezone(tz):%a %-d %b %H:%M} ({schedule.timezone})"
