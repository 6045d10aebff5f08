"""What stands for an item whose page can't be read, or that has none: the feed's text, or a title and a link. Pure."""

from dataclasses import replace

from bot.domain.articles import Article, Page
from bot.domain.feeds import Entry
from bot.ingest.articles.polled_feed import Source
from bot.ingest.decoding.plain import one_line
from bot.ingest.extraction.outletname import outlet_name
from bot.ingest.sites.addresses import checked, why_refused
from bot.ingest.sites.authority import is_item, item_address, speaks_for
from bot.ingest.sites.urls import canonical_url


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

    A new item's address is made of its link and title, since some feeds change the ids of their entries at every poll;
    without a link of what it brings, its title and its date.
    """
    if known is not None and (known.origin in ("feed", "unread") or is_item(known.url)):
        return known.url
    if entry.link:
        return item_address(source.feed.url, f"{canonical_url(entry.link)}\n{entry.title}")
    return item_address(source.feed.url, _key_without_link(entry))


def _key_without_link(entry: Entry) -> str:
    dated = entry.published.isoformat() if entry.published else ""
    return "\n".join((entry.enclosure, entry.title or entry.content or entry.summary or entry.id, dated))


def own_item(source: Source, entry: Entry, page: Page, known: Article | None, *, by_text: bool = False) -> Page:
    """``page``, the article that an item without a page is, under the feed's address.

    ``by_text``: its text is part of what tells it from the feed's other items.
    """
    if by_text:
        address = item_address(source.feed.url, f"{_key_without_link(entry)}\n{page.text}")
    else:
        address = _own_address(source, entry, known)
    return replace(page, url=address, origin="own feed", link=_brought(source, entry))


def _brought(source: Source, entry: Entry) -> str | None:
    """The address of the sound or film that an item brings, if people may be sent there."""
    link = entry.enclosure
    return canonical_url(link) if link and why_refused(link, source.private_hosts) is None else None


def unread_item(source: Source, entry: Entry, known: Article | None) -> Page:
    """A title and a link, as the feed has them, of an item whose page can't be read, or that has neither page nor
    text."""
    link = canonical_url(entry.link) if entry.link else _brought(source, entry)
    return Page(
        url=_own_address(source, entry, known),
        title=one_line(entry.title) or link or one_line(entry.id),
        outlet=outlet_name(source.title, source.address),
        text="",
        published=entry.published or entry.updated,
        author=entry.author,
        origin="unread",
        link=link,
    )
