"""What is kept of the news, one small Protocol a need: feeds, articles and what was said.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from bot.domain.articles import Article, ArticleQuery, Page, Saved
from bot.domain.feeds import Feed, Poll, SeenEntry
from bot.domain.quotations import Quotation, QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports.index import QuoteIndex, TopicIndex, Upto

T = TypeVar("T")


class FeedKeeper(Protocol):
    """Takes feeds in."""

    async def add_feed(
        self, url: str, title: str, now: datetime, *, shared: bool = False, secret: bool = False
    ) -> Feed:
        """Keep track of a feed, due at once; the one that is there when the address is known."""
        ...


class FeedList(Protocol):
    """All feeds."""

    async def feeds(self) -> list[Feed]:
        """All feeds, by title."""
        ...


class DueFeeds(Protocol):
    """Which feeds have to be fetched now."""

    async def due_feeds(self, now: datetime, limit: int) -> list[Feed]:
        """Feeds with ``next_due <= now`` that somebody follows or that are shared, longest due first."""
        ...


class PollRecords(Protocol):
    """What a fetch of a feed came to, and what is remembered of its entries."""

    async def record_poll(self, feed_id: int, poll: Poll) -> None:
        """Write back what a fetch came to; ``failures`` is counted up on an error and reset without one.

        Without an error the validators are replaced (a 304 carries the old ones on); an error keeps them.
        """
        ...

    async def seen_entries(self, feed_id: int, entry_ids: Collection[str]) -> Mapping[str, SeenEntry]:
        """What is remembered of these entries; unknown ones are missing."""
        ...

    async def remember_entry(self, feed_id: int, entry: SeenEntry) -> None:
        """Insert or replace what is remembered of an entry, and link its article to the feed."""
        ...

    async def remember_entries(self, feed_id: int, entries: Sequence[SeenEntry]) -> None:
        """The same for many at a time, all of them or none."""
        ...


class ArticleSaver(Protocol):
    """Writes articles, one at a time."""

    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
        *,
        audience: int,
    ) -> Saved:
        """Write an article, its revision, its quotations and the entry it came by (feed id, entry), all or nothing.

        The article is known by ``page.url`` and who may see it. Its quotations are replaced when its text changed.
        Where the entry's article was an item that couldn't be read, places that had that one in a digest have had this
        one.
        """
        ...


class ArticleBatches(Protocol):
    """Writes articles, many at a time."""

    async def save_articles(
        self, batch: Sequence[tuple[Page, Sequence[Quotation]]], now: datetime, *, audience: int
    ) -> list[Saved]:
        """The same for many at a time, all of them or none; what each came to, in their order."""
        ...

    async def compact(self) -> None:
        """Make questions quicker after many articles were saved. Others read and write meanwhile."""
        ...


class ArticleById(Protocol):
    """An article by its number."""

    async def article_numbered(self, article_id: int) -> Article | None:
        """The article of an id, whoever may see it: for what the bot itself goes on with."""
        ...


class ArticleByAddress(Protocol):
    """An article by its address, as far as the viewer may see it."""

    async def article_by_url(self, url: str, viewer: Viewer) -> Article | None:
        """The article of a canonical URL, as the viewer may see it: their audience's own copy before everybody's."""
        ...

    async def article_linked(self, link: str, viewer: Viewer) -> Article | None:
        """The newest item that leads to this address, is known only as its feed has it, and that the viewer may see."""
        ...


class AudienceCopies(Protocol):
    """The copies of articles that an audience has."""

    async def articles_at(self, urls: Collection[str], audience: int) -> Mapping[str, Article]:
        """An audience's articles of these canonical URLs; unknown ones are missing."""
        ...


class ArticleTexts(Protocol):
    """The texts of articles. It doesn't ask who may see them: their ids come from an answer."""

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles."""
        ...


class ArticleSearch(Protocol):
    """Lists of articles."""

    async def articles(self, query: ArticleQuery, viewer: Viewer) -> list[Article]:
        """Articles that fit and that the viewer may see, newest first."""
        ...


class FollowedArticles(Protocol):
    """Lists of articles, for those who follow certain feeds."""

    async def articles_through(self, query: ArticleQuery) -> list[Article]:
        """The same for those who follow ``query.feed_ids``, which must be given: they may see what came by them."""
        ...


class ArticleOrigins(Protocol):
    """Where an article came from, and what is wrong with its page."""

    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """The feeds that an article came through; none when somebody added it by hand."""
        ...

    async def problems_of(self, article_id: int) -> list[str]:
        """Why the page of an article can't be read (now), as the entries tell that it came by."""
        ...


class AudienceNumbers(Protocol):
    """The numbers of audiences: who may see what isn't everybody's (``bot.domain.viewers``)."""

    async def audience_of_feed(self, feed_id: int) -> int:
        """The audience of those who follow a feed; it is numbered when it is new."""
        ...

    async def audience_of(self, viewer: Viewer) -> int:
        """The audience of a workspace, or of somebody's direct messages; it is numbered when it is new."""
        ...


class AudienceMembership(Protocol):
    """The audiences that a viewer is in."""

    async def audiences(self, viewer: Viewer) -> frozenset[int]:
        """Those that a viewer is in, beside everybody's."""
        ...


class SecretFeeds(Protocol):
    """Feeds that turn out to be secret."""

    async def keep_secret(self, feed_ids: Collection[int]) -> int:
        """Note that these feeds are secret, and give what came by secret feeds alone to who follows them.

        How many articles that were. Shared feeds stay as they are.
        """
        ...


class QuotationSearch(Protocol):
    """Quotations that a search of the index finds."""

    async def quotations_matching(
        self, search: Callable[[QuoteIndex], Sequence[tuple[int, T]]], viewer: Viewer
    ) -> list[tuple[QuotationRecord, T]]:
        """The quotations that a search of the index brings by their ids, in its order, with what it says of each.

        ``search`` is called off the event loop, in one read transaction. Cancelling ends it.

        Raises:
            StoreError: it took so long that nobody waits for the answer any more.
        """
        ...

    async def quotations_about(self, search: Callable[[TopicIndex], T], viewer: Viewer, upto: Upto | None = None) -> T:
        """What a search makes of the index as it was when ``upto`` were the newest; called as the one above.

        With the ``upto`` of the first page the next ones stay right while new quotations arrive.
        """
        ...


class QuotationsByNumber(Protocol):
    """Quotations by their numbers."""

    async def quotations_numbered(self, ids: Sequence[int], viewer: Viewer) -> list[QuotationRecord]:
        """The quotations of these ids, in their order; those that are gone, or that others have, are missing."""
        ...


class QuotationLists(Protocol):
    """Lists of quotations."""

    async def quotations(self, query: QuotationQuery, viewer: Viewer) -> list[QuotationRecord]:
        """Quotations that fit, newest first."""
        ...


class ArticleQuotations(Protocol):
    """The quotations of articles. It doesn't ask who may see them: their ids come from an answer."""

    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """The current quotations of these articles, in text order."""
        ...


class NameCompletions(Protocol):
    """Names that begin as somebody types."""

    async def speakers(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of speakers with a word that begins like ``typed``, most quoted first."""
        ...

    async def outlets(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of outlets that contain ``typed``, those with most articles first."""
        ...
