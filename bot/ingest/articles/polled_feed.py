"""A feed that is polled now, and what was stored of its items."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.articles import Article
from bot.domain.feeds import Feed
from bot.ingest.sites.addresses import PrivateHosts


@dataclass(frozen=True, slots=True)
class Stock:
    """What was stored when a poll began, looked up at once for all items that it takes in.

    ``articles``: by id, the articles of the entries that were seen before. Of a feed that isn't shared ``public`` has
    everybody's articles at the entries' canonical addresses (``None``: there is none). ``audience`` is that of the
    followers of a private feed; of another it is looked up when the first page turns out to be theirs alone.
    """

    articles: Mapping[int, Article] = field(default_factory=dict)
    public: Mapping[str, Article | None] = field(default_factory=dict)
    audience: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A feed of this poll: ``address`` is its address after redirects, ``title`` its own title.

    Pages at ``private_hosts`` are only for the feed's followers.
    """

    feed: Feed
    address: str
    title: str
    private_hosts: PrivateHosts
    stock: Stock = field(default_factory=Stock)
