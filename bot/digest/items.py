"""Items that are posted as they come: chooses them and composes their posts. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.digest.buttons import with_post_buttons
from bot.digest.compose import card
from bot.digest.keyquote import key_quote
from bot.digest.stories import appeared_at, group_stories
from bot.domain.articles import Article
from bot.domain.items import Arrival, ItemFollower
from bot.domain.messages import Heading, Message, Note
from bot.domain.options import Look, PlaceOptions
from bot.domain.quotations import QuotationRecord
from bot.text.credits import result_of, result_of_article
from bot.text.filters import is_wanted, passes
from bot.texts import digests as say

ALONE = 5
"""Maximum number of items of a tick that get posts of their own; more items share a single post."""
_SHOWN = 10
"""Items that a shared post shows; further items are only counted."""
_STILL_NEWS = timedelta(days=7)
"""Maximum age of an item that is posted: a feed that lists its archive again brings no news, and a bot that was down
for a weekend still posts what it missed."""


@dataclass(frozen=True, slots=True)
class ItemHit:
    """An article that came by a feed whose items a place wants at once."""

    article: Article
    follower: ItemFollower


@dataclass(frozen=True, slots=True)
class ItemTexts:
    """Texts and quotations of articles, by their id, and articles of these days, by which rare words are known."""

    texts: Mapping[int, str]
    quotations: Mapping[int, Sequence[QuotationRecord]]
    background: Sequence[Article] = ()


def new_items(followers: Sequence[ItemFollower], arrivals: Sequence[Arrival], now: datetime) -> list[ItemHit]:
    """The new articles that came for these followers at a place: each once, the earliest first.

    Two copies of an article for different audiences count as the same article.
    """
    by_feed = {follower.subscription.feed.id: follower for follower in followers}
    hits: dict[str, ItemHit] = {}
    for arrival in sorted(arrivals, key=lambda arrival: (appeared_at(arrival.article), arrival.id)):
        follower = by_feed[arrival.feed_id]
        if arrival.id > follower.after and appeared_since(arrival, max(follower.way.since, now - _STILL_NEWS)):
            hits.setdefault(arrival.article.url, ItemHit(arrival.article, follower))
    return list(hits.values())


def appeared_since(arrival: Arrival, since: datetime) -> bool:
    """Whether an item surely appeared since a moment, by its date.

    Without a date, or with one that isn't past, it may have been there ever since its feed was read without it: what
    the first list has that is read of a feed was there before, and so was what came while nobody followed the feed.
    """
    article = arrival.article
    if appeared_at(article) < since:
        return False
    is_dated = article.published is not None and article.published < article.first_seen
    return is_dated or (arrival.unlisted_at is not None and arrival.unlisted_at >= since)


def wanted_items(hits: Sequence[ItemHit], known: ItemTexts, wants: PlaceOptions) -> list[ItemHit]:
    """The hits that pass the words of their subscription, and the filter and the mutes of the place."""
    return [hit for hit in hits if _passes(hit, known, wants)]


def first_of_stories(hits: Sequence[ItemHit], already_told: Sequence[Article], known: ItemTexts) -> list[ItemHit]:
    """The hits, without articles of a story that an ``already_told`` article or an earlier hit tells.

    Only for followers who want each story once. Comparing hundreds of articles takes a second, so this is for a worker
    process.
    """
    ids = {hit.article.id for hit in hits}
    ordered = [*(article for article in already_told if article.id not in ids), *(hit.article for hit in hits)]
    repeated = {
        article.id for story in group_stories(ordered, known.texts, known.background) for article in story.others
    }
    return [hit for hit in hits if hit.article.id not in repeated or not hit.follower.way.stories_once]


def item_messages(
    hits: Sequence[ItemHit], known: ItemTexts, sure: float, look: Look = "quote"
) -> list[tuple[Message, Sequence[ItemHit]]]:
    """The posts for these hits, with the hits that each of them shows: one for each item, or one for all of them.

    A speaker with a confidence below ``sure`` is shown with "probably".
    """
    if len(hits) <= ALONE:
        return [(_message([hit], known, sure, look), [hit]) for hit in hits]
    return [(_message(hits, known, sure, look), hits[:_SHOWN])]


def _message(hits: Sequence[ItemHit], known: ItemTexts, sure: float, look: Look) -> Message:
    chosen = [(hit.article, _key_quote(hit.article, known, sure)) for hit in hits[:_SHOWN]]
    cards = tuple(card(article, quote, known.texts, sure=sure, look=look) for article, quote in chosen)
    results = tuple(result_of(quote, None) if quote else result_of_article(article) for article, quote in chosen)
    ping = tuple(dict.fromkeys(role for hit in hits for role in hit.follower.way.ping))
    first = hits[0].article
    if len(hits) == 1:
        summary = f"{first.title} ({first.outlet})"
        message = Message("ok", summary, cards, private=False, results=results, ping=ping)
        return with_post_buttons(message, expecting=True)
    title = say.NEW_ITEMS.format(count=len(hits))
    more = (Note(say.MORE_IN_LATEST.format(left=len(hits) - _SHOWN)),) if len(hits) > _SHOWN else ()
    summary, blocks = say.POST_SUMMARY.format(title=title, first=first.title), (Heading(title), *cards, *more)
    message = Message("ok", summary, blocks, private=False, results=results, ping=ping)
    return with_post_buttons(message, expecting=True)


def _key_quote(article: Article, known: ItemTexts, sure: float) -> QuotationRecord | None:
    return key_quote(article, known.quotations.get(article.id, ()), sure)


def _passes(hit: ItemHit, known: ItemTexts, wants: PlaceOptions) -> bool:
    article, text = hit.article, known.texts.get(hit.article.id, "")
    if not passes(hit.follower.subscription, article.title, text):
        return False
    return is_wanted(wants.filter, wants.mutes, article, text, known.quotations.get(article.id, ()))
