"""The names of feeds: which one somebody means, how it is shown, and how a list has it. Pure."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.domain.feeds import Feed, ListedFeed, Listing
from bot.texts import feeds as say


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
    return say.HIDDEN_ADDRESS.format(site=_host(feed)) if feed.secret else feed.url


def listing_of(listed: ListedFeed) -> Listing:
    """How a list has a feed; its address is no title."""
    return Listing("" if listed.title == listed.url else listed.title, listed.folders)


def as_listed(feed: Feed) -> ListedFeed:
    """A feed as a list has it that is written of the operator's feeds."""
    title = feed.listing.title or feed.title
    return ListedFeed(feed.source, title, labels=feed.labels, folders=feed.listing.folders)


def _host(feed: Feed) -> str:
    return urlsplit(feed.url).hostname or say.UNNAMED_FEED
