"""What stands for an item whose page can't be read: the feed's text, or a title and a link. Pure."""

from dataclasses import replace

from bot.domain.articles import Article, Page
from bot.domain.feeds import Entry
from bot.ingest.addresses import checked
from bot.ingest.outletname import outlet_name
from bot.ingest.plain import one_line
from bot.ingest.polled_feed import Source
from bot.ingest.sites import item_address, speaks_for
from bot.ingest.urls import canonical_url


def as_feed_has_it(source: Source, entry: Entry, page: Page, known: Article | None) -> Page:
    """``page``, whose text the feed has in full, under an address that the feed may speak for.

    Raises:
        RefusedError: the entry's address isn't one that could be fetched.
    """
    link = canonical_url(str(checked(entry.link)))
    if speaks_for(source.address, link):
        return replace(page, url=link, origin="own feed", outlet=outlet_name(source.title, link))
    return replace(page, url=_own_address(source, entry, known), origin="feed", link=link)


def _own_address(source: Source, entry: Entry, known: Article | None) -> str:
    """The address of a feed's own item.

    A new item's address is made of its link and title, since some feeds change the ids of their entries at every poll.
    """
    if known is not None and known.origin in ("feed", "unread"):
        return known.url
    return item_address(source.feed.url, f"{canonical_url(entry.link)}\n{entry.title}")


def unread_item(source: Source, entry: Entry, known: Article | None) -> Page:
    """A title and a link, as the feed has them, of an item whose page can't be read."""
    link = canonical_url(entry.link)
    return Page(
        url=_own_address(source, entry, known),
        title=one_line(entry.title) or link,
        outlet=outlet_name(source.title, source.address),
        text="",
        published=entry.published or entry.updated,
        author=entry.author,
        origin="unread",
        link=link,
    )
