"""The names of feeds: which one somebody means, and how it is shown. Pure."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.domain.feeds import Feed


def feeds_called(name: str, feeds: Sequence[Feed]) -> list[Feed]:
    """The feeds with this address or title, or else all with a title or address that contains ``name``; ignoring
    case, except in the address."""
    if at_address := [feed for feed in feeds if name in (feed.url, feed.found_at)]:
        return at_address
    wanted = name.casefold()
    titled = [feed for feed in feeds if feed.title.casefold() == wanted]
    return titled or [feed for feed in feeds if wanted in feed.title.casefold() or wanted in feed.url.casefold()]


def shown_title(feed: Feed) -> str:
    """The feed's title. Before it was read that is its address, of which a secret one's host alone is shown."""
    return _host(feed) if feed.secret and "://" in feed.title else feed.title


def shown_address(feed: Feed) -> str:
    """The feed's address; where it is a secret only its host, since the rest has a key in it."""
    return f"{_host(feed)} (its address is a secret)" if feed.secret else feed.url


def _host(feed: Feed) -> str:
    return urlsplit(feed.url).hostname or "a feed"
