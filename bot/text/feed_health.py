"""How a feed is, in words for people: the same in every list of feeds. Pure."""

from datetime import datetime

from bot.domain.feeds import Feed


def feed_health(feed: Feed) -> str:
    """The feed's state, such as "fine, checked 2026-11-02 08:00 UTC" or since when and why it can't be read."""
    if feed.gone:
        return f"gone{_since(feed)}: {_reason(feed)}"
    if feed.error:
        tries = f"{_tries(feed)}; next try {_moment(feed.next_due)}"
        return f"failing{_since(feed)}: {_reason(feed)} ({tries}){_unread_items(feed)}{_beyond(feed)}"
    if feed.checked_at is None:
        return "not checked yet"
    return f"fine, checked {_moment(feed.checked_at)}{_unread_items(feed)}{_beyond(feed)}"


def feed_reason(feed: Feed) -> str:
    """Why a feed can't be read: "404, the page is gone (3 tries)"; empty where it can."""
    if feed.gone or not feed.error:
        return _reason(feed) if feed.gone else ""
    return f"{_reason(feed)} ({_tries(feed)})"


def feed_remarks(feed: Feed) -> str:
    """What else there is to tell of a feed: "3 of 20 items can't be read: 404"; mostly empty."""
    return f"{_unread_items(feed)}{_beyond(feed)}".removeprefix("; ")


def feed_trouble(feed: Feed) -> str:
    """Since when a feed can't be read, and why: "since 2026-11-02 08:00 UTC: 404, the page is gone"."""
    return f"{_since(feed)}: {_reason(feed)}".removeprefix(" ").removeprefix(": ")


def _tries(feed: Feed) -> str:
    return "1 try" if feed.failures == 1 else f"{feed.failures} tries"


def _since(feed: Feed) -> str:
    return f" since {_moment(feed.failing_since)}" if feed.failing_since else ""


def _reason(feed: Feed) -> str:
    return f"{feed.error}; it isn't asked any more" if feed.gone else f"{feed.error}"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _unread_items(feed: Feed) -> str:
    if not feed.unread:
        return ""
    which = f"{feed.unread} of {feed.items} items" if feed.items != 1 else "its item"
    return f"; {which} can't be read: {feed.unread_why}"


def _beyond(feed: Feed) -> str:
    if not feed.beyond or not feed.items:
        return ""
    return f"; it has {feed.items + feed.beyond} items, of which the newest {feed.items} are taken in"
