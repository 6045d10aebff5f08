"""The parts of the store for feeds, articles and quotations: a small Protocol for each need.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.domain.articles import Article, ArticlePosition, ArticleQuery, Page, Saved, StoredText
from bot.domain.feeds import CameBy, Feed, ListedFeed, Poll, SeenEntry
from bot.domain.looks import DueLook, PageLook, PageRead
from bot.domain.places import Place
from bot.domain.quotations import Quotation, QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports.index import QuoteIndex, TopicIndex, Upto

T = TypeVar("T")


class FeedKeeper(Protocol):
    """Adds feeds."""

    async def add_feed(
        self, url: str, title: str, now: datetime, *, shared: bool = False, secret: bool = False
    ) -> Feed:
        """Store a feed, due at once; returns the stored feed when the address is known already, which is due then, too:
        what it lists now was there before whoever follows it."""
        ...


class OperatorFeeds(Protocol):
    """Keeps the feeds that the operator gives to every place, and tells who follows which feed."""

    async def configure_feeds(self, listed: Sequence[ListedFeed], now: datetime, *, only: bool) -> int:
        """Store that the settings list these feeds; new feeds are due at once.

        With ``only`` feeds that the settings listed before are for every place no more, unless they were imported too;
        returns their number.
        """
        ...

    async def import_feeds(self, listed: Sequence[ListedFeed], now: datetime) -> None:
        """Store these feeds for every place, all or nothing; new feeds are due at once. Their labels are replaced."""
        ...

    async def end_feeds(self, feed_ids: Collection[int], *, everywhere: bool) -> None:
        """Undo the import of these feeds; with ``everywhere`` end the subscriptions of all places too.

        What came by them is kept.
        """
        ...

    async def followers_of_feeds(self) -> Mapping[int, Sequence[Place]]:
        """The places that follow a feed and were not deleted, by the feed's id; feeds without one are missing."""
        ...


class FeedList(Protocol):
    """Lists all feeds."""

    async def feeds(self) -> list[Feed]:
        """All feeds, ordered by title."""
        ...


class DueFeeds(Protocol):
    """Hands out the feeds that have to be fetched now."""

    async def lease_feeds(self, now: datetime, until: datetime, limit: int) -> list[Feed]:
        """Feeds with ``next_due <= now`` that somebody follows or that are shared and that no process has leased, the
        longest overdue first; from now on this one has, until then, or until it writes the outcome of the poll down."""
        ...


class PollBatches(Protocol):
    """Stores the outcomes of fetches."""

    async def record_polls(self, polls: Sequence[tuple[int, Poll]]) -> None:
        """Store the outcomes of fetches, each with its feed's id, all or nothing; ``failures`` is increased after an
        error and otherwise reset to 0.

        Without an error the validators are replaced (a 304 brings the old ones again) and so is the feed's move; after
        an error they are kept. ``poll.taken_over`` becomes the address from which the feed is fetched.
        """
        ...


class PollRecords(Protocol):
    """Stores what is known of feeds' entries."""

    async def seen_entries(self, feed_id: int, entry_ids: Collection[str]) -> Mapping[str, SeenEntry]:
        """What is stored of these entries, by entry id; unknown entries are missing."""
        ...

    async def listed_prints(self, feed_id: int, article_ids: Collection[int]) -> Mapping[int, Mapping[str, str]]:
        """The fingerprints by entry id of the feed's entries that belong to each of these articles, by article id;
        articles without any are missing."""
        ...

    async def remember_entry(self, feed_id: int, entry: SeenEntry) -> None:
        """Store or replace an entry, and link its article to the feed."""
        ...

    async def remember_entries(self, feed_id: int, entries: Sequence[SeenEntry]) -> None:
        """Store or replace many entries, all of them or none."""
        ...


class ArticleSaver(Protocol):
    """Stores single articles."""

    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
        *,
        audience: int,
        check: Callable[[StoredText], None] | None = None,
        read: PageRead | None = None,
    ) -> Saved:
        """Store an article, its revision, its quotations and the entry it came by (feed id, entry), all or nothing.

        An article is identified by ``page.url`` and its audience. Its quotations are replaced when its text has
        changed. Where the entry's article was an unread item so far, a digest or post that had the item counts as
        having had this article.

        ``check`` is called with the article that is stored already, if any, off the event loop and within the
        transaction; what it raises is raised, and nothing is stored. What it raises of an article that only had this
        address before isn't raised: another article is stored.

        ``read``: the page was read now, so it isn't gone. An article that is stored already keeps the moment of its
        next look, and the address that it moves from is kept beside the new one. Nothing is stored where the page was
        read again for an article that was deleted meanwhile.
        """
        ...


class PageLooks(Protocol):
    """Keeps when the pages of articles are looked at again."""

    async def lease_looks(self, now: datetime, until: datetime, limit: int) -> list[DueLook]:
        """The articles whose pages are to be looked at by ``now`` and that no process has leased, the longest overdue
        first; from now on this one has, until then, or until it writes the outcome down."""
        ...

    async def record_look(self, article_id: int, look: PageLook, gone_since: datetime | None) -> None:
        """Store the next look at an article's page, none where it isn't due at any time, and since when the page is
        gone."""
        ...


class ArticleBatches(Protocol):
    """Stores many articles at once."""

    async def save_articles(
        self, batch: Sequence[tuple[Page, Sequence[Quotation]]], now: datetime, *, audience: int
    ) -> list[Saved]:
        """Store many articles as :meth:`ArticleSaver.save_article` does, all or nothing; returns the outcomes in their
        order."""
        ...

    async def compact(self) -> None:
        """Rearrange the index after many articles were stored, so that searches are quick again. Others may read and
        write meanwhile."""
        ...


class ArticlesById(Protocol):
    """Finds articles by their ids."""

    async def articles_numbered(self, article_ids: Collection[int]) -> Mapping[int, Article]:
        """The articles of these ids, whoever may see them: for the bot's own work. Unknown ids are missing."""
        ...


class ArticleById(Protocol):
    """Finds an article by its id."""

    async def article_numbered(self, article_id: int) -> Article | None:
        """The article of an id, whoever may see it: for the bot's own work, not for answers. The id of an article that
        became one with another means that one, the id of an unread item its page, once that could be read."""
        ...


class ArticleByAddress(Protocol):
    """Finds an article that the viewer may see by its address."""

    async def article_by_url(self, url: str, viewer: Viewer) -> Article | None:
        """The article that is at a canonical URL, or was before it moved: a copy of the viewer's audiences, else the
        public copy."""
        ...

    async def article_linked(self, link: str, viewer: Viewer) -> Article | None:
        """The newest feed's own item that links to this address and that the viewer may see."""
        ...


class AudienceCopies(Protocol):
    """Finds an audience's copies of articles."""

    async def articles_at(self, urls: Collection[str], audience: int) -> Mapping[str, Article]:
        """The audience's articles that are at these canonical URLs, or else were there before they moved, by these
        URLs; unknown URLs are missing."""
        ...


class ArticleTexts(Protocol):
    """Reads articles' texts, without asking who may see them: the ids come from a look-up that did."""

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles, by id."""
        ...


class ArticleSearch(Protocol):
    """Lists articles that a viewer may see."""

    async def articles(self, query: ArticleQuery, viewer: Viewer) -> list[Article]:
        """Articles that match the query and that the viewer may see, newest first."""
        ...


class ArticlePages(Protocol):
    """Lists articles that a viewer may see in pages."""

    async def articles_page(self, query: ArticleQuery, viewer: Viewer) -> tuple[list[Article], ArticlePosition | None]:
        """As :meth:`ArticleSearch.articles`, with the position of the last article where there may be more."""
        ...


class FollowedArticles(Protocol):
    """Lists the articles of feeds, for places that follow these feeds."""

    async def articles_through(self, query: ArticleQuery) -> list[Article]:
        """Articles that match the query, newest first, for a place that follows ``query.feed_ids``, which must be
        given: who follows a feed may see its articles."""
        ...

    async def articles_by_feed(
        self, feed_ids: Collection[int], after: int, limit: int, upto: int | None = None
    ) -> Mapping[int, list[Article]]:
        """Up to ``limit`` articles that came by each of these feeds later than the arrival ``after``, and not later
        than ``upto``, by feed id and newest first; feeds without any are missing."""
        ...

    async def newest_arrival(self) -> int:
        """The id of the arrival that was stored last; 0 when nothing has come. Every arrival that is stored later has
        a greater id."""
        ...

    async def arrival_before(self, since: datetime) -> int:
        """The id of an arrival after which there is every arrival of an article that was first seen from ``since``
        on."""
        ...


class ArticlePruning(Protocol):
    """Deletes old articles."""

    async def oldest_prunable(self, before: datetime) -> datetime | None:
        """When the oldest article was first seen that may be deleted; ``None`` where none was seen before that time.

        What was posted anywhere may not, since a post links to it, nor may what somebody disputed.
        """
        ...

    async def prune_articles(self, since: datetime, before: datetime, limit: int) -> int:
        """Delete up to ``limit`` articles that were first seen between two times and may be deleted, with their
        quotations; returns how many they were."""
        ...

    async def renew_parts(self, now: datetime, kept: timedelta) -> int:
        """Where the database has quotations in parts: begin one for what is stored from ``now`` on when a month has
        begun, and drop those from before what is ``kept``; returns how many such steps were taken.

        Quotations that are still there are in another part then. A step is left for the next call while others use the
        tables without a break.
        """
        ...


class ArticleOrigins(Protocol):
    """Tells by which feeds an article came, and why its page can't be read."""

    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """Ids of the feeds that an article came through; none when a person added it."""
        ...

    async def problems_of(self, article_id: int) -> list[str]:
        """The reasons, stored with its entries, why the page of an article can't be read now."""
        ...


class FaultRecord(Protocol):
    """Tells whether the engine fell over an article, so that it has no quotations."""

    async def unquoted_since(self, article_id: int) -> datetime | None:
        """When the engine fell over an article the last time; ``None`` where it didn't."""
        ...


class UnquotedArticles(Protocol):
    """Lists the articles over which the engine fell."""

    async def unquoted(self, before: datetime, limit: int) -> list[Article]:
        """Articles over which it fell the last time before a moment, the longest ago first."""
        ...


class AudienceNumbers(Protocol):
    """Numbers audiences, who may see articles that aren't public (``bot.domain.viewers``)."""

    async def audience_of_feed(self, feed_id: int) -> int:
        """The number of the audience of a feed's followers; a new audience gets a number."""
        ...

    async def audience_of(self, viewer: Viewer) -> int:
        """The number of the audience of a workspace, or of a person's direct messages; a new audience gets a number."""
        ...


class AudienceMembership(Protocol):
    """Tells which audiences a viewer is in."""

    async def audiences(self, viewer: Viewer) -> frozenset[int]:
        """The numbers of the viewer's audiences, without the public's."""
        ...


class FeedSources(Protocol):
    """Keeps where feeds are fetched from."""

    async def record_source(self, feed_id: int, address: str | None) -> None:
        """Store the address of the feed that the page at the given address names, or to which it moved; ``None``
        forgets it, and a move. No feed was read there yet."""
        ...

    async def feed_numbered(self, feed_id: int) -> Feed | None:
        """The feed of an id; ``None`` when there is none."""
        ...


class SecretFeeds(Protocol):
    """Makes feeds secret."""

    async def keep_secret(
        self, feed_ids: Collection[int], whose: Callable[[Collection[CameBy]], Collection[int]]
    ) -> int:
        """Mark these feeds as secret, and give public articles that came by them to the followers of feeds.

        ``whose`` is called for each public article that came by one of these feeds, with all feeds that it came by. It
        returns the ids of the feeds whose followers alone may see the article from now on; none: it stays public. It
        runs off the event loop, within the transaction.

        Returns the number of articles that aren't public any more.
        """
        ...


class QuotationSearch(Protocol):
    """Runs searches over the index of quotations."""

    async def quotations_matching(
        self, search: Callable[[QuoteIndex], Sequence[tuple[int, T]]], viewer: Viewer
    ) -> list[tuple[QuotationRecord, T]]:
        """The quotations whose ids a search of the index returns, in its order, each with the search's verdict.

        ``search`` is called in a thread, in one read transaction. Cancelling this call ends the search.

        Raises:
            StoreError: the search's deadline has passed.
        """
        ...


class TopicSearch(Protocol):
    """Searches the index of quotations and articles for a topic."""

    async def quotations_about(self, search: Callable[[TopicIndex], T], viewer: Viewer, upto: Upto | None = None) -> T:
        """The result of a search over the index up to ``upto``; it is called as in :meth:`quotations_matching`.

        With the ``upto`` of the first page the next pages stay consistent while new quotations are stored.
        """
        ...


class QuotationsByNumber(Protocol):
    """Finds quotations by their ids."""

    async def quotations_numbered(self, ids: Sequence[int], viewer: Viewer) -> list[QuotationRecord]:
        """The quotations of these ids, in their order; ids that are gone, or that the viewer may not see, are left
        out."""
        ...


class QuotationPages(Protocol):
    """Lists quotations that a viewer may see, in pages."""

    async def quotations(self, query: QuotationQuery, viewer: Viewer) -> list[QuotationRecord]:
        """Quotations that match the query, newest first."""
        ...


class QuotationLists(QuotationPages, Protocol):
    """Lists quotations that a viewer may see, also the newest of each speaker."""

    async def latest_quotations(self, speaker_ids: Collection[int], viewer: Viewer) -> Mapping[int, QuotationRecord]:
        """The newest quotation of each speaker by the speaker's id; speakers without any are missing."""
        ...


class ArticleQuotations(Protocol):
    """Reads articles' quotations, without asking who may see them: the ids come from a look-up that did."""

    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """The current quotations of these articles by article id, in the order of the text."""
        ...


class SpeakerNames(Protocol):
    """Completes names of speakers while a person types."""

    async def speakers(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of up to ``limit`` speakers with a word that begins with ``typed``, the most quoted first."""
        ...


class NamesBeginning(Protocol):
    """Finds names that may be meant by a misspelt one."""

    async def speakers_beginning(self, beginnings: Sequence[str], limit: int, viewer: Viewer) -> list[str]:
        """Names of up to ``limit`` speakers for each of these beginnings of a folded word, in the order of the
        beginnings, the most quoted first."""
        ...


class OutletNames(Protocol):
    """Completes names of outlets while a person types."""

    async def outlets(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of up to ``limit`` outlets that contain ``typed``, the outlets with most articles first."""
        ...
