"""The parts of the store that each service of ``bot.delivery`` uses."""

from typing import Protocol

from bot.ports import (
    AlertQueue,
    AllOptions,
    ArticleQuotations,
    ArticlesById,
    ArticleSearch,
    ArticleTexts,
    AudienceMembership,
    CorrectionQueue,
    DeliveryQueue,
    DigestBook,
    DigestCursor,
    DueSchedules,
    FeedList,
    FeedNotices,
    FollowedArticles,
    ItemQueue,
    Memory,
    OptionLookup,
    PlaceDeserting,
    PlacePausing,
    PlacesBeside,
    ScheduleList,
    StewardLookup,
    ToldArticles,
    WaitingDigests,
    WaitingPosts,
    WishesOfPlaces,
)
from bot.ports.leases import Leases


class EditionStore(
    FeedList, FollowedArticles, WishesOfPlaces, ArticleSearch, ArticleTexts, ArticleQuotations, Protocol
):
    """Reads what an edition is made of."""


class ComposingStore(EditionStore, DigestCursor, ToldArticles, Protocol):
    """Reads what a digest may choose from."""


class RenewingStore(ComposingStore, ScheduleList, OptionLookup, WaitingPosts, WaitingDigests, ArticlesById, Protocol):
    """Reads what waits and what its places want, and makes it anew."""


class DigestStore(RenewingStore, DueSchedules, DigestBook, Leases, Protocol):
    """Reads what digests are made of, and stores them."""


class AlertingStore(Leases, AlertQueue, AllOptions, AudienceMembership, ArticleTexts, ArticleQuotations, Protocol):
    """Reads alerts and articles, and queues the alerts' posts."""


class ItemStore(
    Leases,
    ItemQueue,
    AllOptions,
    AudienceMembership,
    ToldArticles,
    ArticleTexts,
    ArticleQuotations,
    ArticleSearch,
    Protocol,
):
    """What items that are wanted at once are looked at in, and written to."""


class CorrectingStore(Leases, CorrectionQueue, AllOptions, AudienceMembership, Protocol):
    """Reads changed quotations and the places they were posted to, and queues corrections."""


class FeedNoticeStore(Leases, FeedNotices, AllOptions, Memory, Protocol):
    """Reads which feeds places have to be told of, and queues the posts."""


class PausingStore(PlacesBeside, PlacePausing, StewardLookup, Protocol):
    """Pauses places where posting has become impossible."""


class PostingStore(DeliveryQueue, PausingStore, PlaceDeserting, Protocol):
    """Leases and marks deliveries."""
