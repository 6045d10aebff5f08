"""What taking in articles keeps: each part of it asks for what it uses."""

from typing import Protocol

from bot.ports import (
    ArticleBatches,
    ArticleByAddress,
    ArticleById,
    ArticleSaver,
    ArticleTexts,
    AudienceCopies,
    AudienceNumbers,
    DueFeeds,
    FeedKeeper,
    FeedList,
    PollRecords,
    SecretFeeds,
)


class StoredTexts(AudienceCopies, ArticleTexts, Protocol):
    """What is stored already under an address."""


class ArchiveStore(StoredTexts, ArticleBatches, Protocol):
    """What an archive is loaded into."""


class TakingStore(StoredTexts, ArticleById, ArticleSaver, AudienceNumbers, PollRecords, Protocol):
    """What the items of one feed are taken into."""


class IngestStore(TakingStore, ArchiveStore, DueFeeds, FeedKeeper, FeedList, SecretFeeds, ArticleByAddress, Protocol):
    """All of it."""
