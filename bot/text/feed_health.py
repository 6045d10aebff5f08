"""How a feed is, in words for people: the same in every list of feeds. Pure."""

from bot.domain.feeds import Feed


def feed_health(feed: Feed) -> str:
    """The feed's state, such as "fine, checked 2026-11-02 08:00 UTC" or its last failure."""
    if feed.error:
        return f"failing ({feed.failures}×): {feed.error}{_unread_items(feed)}"
    if feed.checked_at is None:
        return "not checked yet"
    return f"fine, checked {feed.checked_at:%Y-%m-%d %H:%M} UTC{_unread_items(feed)}"


def _unread_items(feed: Feed) -> str:
    if not feed.unread:
        return ""
    which = f"{feed.unread} of {feed.items} items" if feed.items != 1 else "its item"
    return f"; {which} can't be read: {feed.unread_why}"
