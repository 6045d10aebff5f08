"""The parts of the store that each part of ``bot.ingest`` uses."""

from typing import Protocol

from bot.ports import (
    ArticleBatches,
    ArticleByAddress,
    ArticleSaver,
    ArticlesById,
    ArticleTexts,
    AudienceCopies,
    AudienceNumbers,
    BackfillBook,
    DueFeeds,
    FeedKeeper,
    FeedList,
    FeedSources,
    PageLooks,
    PollBatches,
    PollRecords,
    SecretFeeds,
    UnquotedArticles,
)
from bot.ports.hubs import HubBook
from bot.ports.leases import Leases


class StoredTexts(AudienceCopies, ArticleTexts, Protocol):
    """Reads the stored articles of addresses."""


class ArchiveStore(StoredTexts, ArticleBatches, Protocol):
    """Stores the articles of an archive."""


class BackfillStore(BackfillBook, AudienceCopies, ArticleSaver, Protocol):
    """Stores what sites' archives have, and how far they are taken in."""


class RereadStore(StoredTexts, ArticleSaver, PageLooks, Protocol):
    """Stores what pages say when they are read again."""


class UnquotedStore(UnquotedArticles, ArticlesById, ArticleTexts, ArticleSaver, Protocol):
    """Stores the quotations of articles that had none through a fault."""


class TakingStore(RereadStore, ArticlesById, AudienceNumbers, PollRecords, Protocol):
    """Stores the items of a feed."""


class FeedLeasing(DueFeeds, Leases, Protocol):
    """Hands out the feeds that are due."""


class LookLeasing(PageLooks, Leases, Protocol):
    """Hands out the looks that are due."""


class HubStore(HubBook, Leases, Protocol):
    """Keeps the subscriptions at hubs, and who asks for them."""


class IngestStore(
    TakingStore,
    ArchiveStore,
    PollBatches,
    BackfillStore,
    FeedLeasing,
    LookLeasing,
    HubStore,
    FeedKeeper,
    FeedList,
    FeedSources,
    SecretFeeds,
    UnquotedArticles,
    ArticleByAddress,
    Protocol,
):
    """The store's part for all of ``bot.ingest``."""
