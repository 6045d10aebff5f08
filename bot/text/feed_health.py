"""How a feed is, in words for people: the same in every list of feeds. Pure."""

from bot.domain.feeds import Feed
from bot.texts import feeds as say


def feed_health(feed: Feed) -> str:
    """The feed's state, such as "fine, checked 2026-11-02 08:00 UTC" or since when and why it can't be read."""
    if feed.gone:
        gone = say.FEED_GONE_SINCE if feed.failing_since else say.FEED_GONE
        return gone.format(since=feed.failing_since, reason=_reason(feed))
    if feed.error:
        fails = say.FEED_FAILS_SINCE if feed.failing_since else say.FEED_FAILS
        since, next_try = feed.failing_since, feed.next_due
        return _with_remarks(fails.of(feed.failures, since=since, reason=_reason(feed), next_try=next_try), feed)
    if feed.checked_at is None:
        return say.FEED_NOT_CHECKED
    return _with_remarks(say.FEED_FINE.format(moment=feed.checked_at), feed)


def feed_reason(feed: Feed) -> str:
    """Why a feed can't be read: "404, the page is gone (3 tries)"; empty where it can."""
    if feed.gone or not feed.error:
        return _reason(feed) if feed.gone else ""
    return say.REASON_WITH_TRIES.of(feed.failures, reason=_reason(feed))


def feed_remarks(feed: Feed) -> str:
    """What else there is to tell of a feed: "3 of 20 items can't be read: 404"; mostly empty."""
    remarks = []
    if feed.unread:
        remarks.append(say.ITEMS_UNREAD.of(feed.items or 0, unread=feed.unread, why=feed.unread_why))
    if feed.beyond and feed.items:
        remarks.append(say.ITEMS_BEYOND.format(all_items=feed.items + feed.beyond, items=feed.items))
    return "; ".join(remarks)


def feed_trouble(feed: Feed) -> str:
    """Since when a feed can't be read, and why: "since 2026-11-02 08:00 UTC: 404, the page is gone"."""
    if feed.failing_since is None:
        return _reason(feed)
    return say.FEED_TROUBLE_SINCE.format(since=feed.failing_since, reason=_reason(feed))


def _reason(feed: Feed) -> str:
    return say.NOT_ASKED_ANY_MORE.format(error=feed.error) if feed.gone else f"{feed.error}"


def _with_remarks(health: str, feed: Feed) -> str:
    return "; ".join(filter(None, (health, feed_remarks(feed))))
