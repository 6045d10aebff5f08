"""What is kept of posts: each service asks for what it uses."""

from typing import Protocol

from bot.ports import (
    AlertList,
    AlertQueue,
    AllOptions,
    ArticleQuotations,
    ArticleSearch,
    ArticleTexts,
    AudienceMembership,
    CorrectionQueue,
    DeliveryQueue,
    DigestBook,
    DueSchedules,
    FeedList,
    FollowedArticles,
    ItemQueue,
    LastDigest,
    OptionLookup,
    PlacePausing,
    PlacesBeside,
    ScheduleList,
    SubscriptionList,
    ToldArticles,
)


class EditionStore(FeedList, FollowedArticles, ArticleSearch, ArticleTexts, ArticleQuotations, Protocol):
    """What an edition is made of."""


class DigestStore(
    EditionStore,
    DueSchedules,
    ScheduleList,
    SubscriptionList,
    OptionLookup,
    AlertList,
    LastDigest,
    DigestBook,
    Protocol,
):
    """What digests are made of and written to."""


class AlertingStore(AlertQueue, AllOptions, AudienceMembership, ArticleQuotations, Protocol):
    """What alerts look at and are written to."""


class ItemStore(
    ItemQueue, AllOptions, AudienceMembership, ToldArticles, ArticleTexts, ArticleQuotations, ArticleSearch, Protocol
):
    """What items that are wanted at once are looked at in, and written to."""


class CorrectingStore(CorrectionQueue, AllOptions, AudienceMembership, Protocol):
    """What was changed, and who has to be told."""


class PausingStore(PlacesBeside, PlacePausing, Protocol):
    """Places that can't be posted to any more."""


class PostingStore(DeliveryQueue, PausingStore, Protocol):
    """What is sent from."""
