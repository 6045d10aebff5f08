"""The whole store, and the part of it that adapters get.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.domain.commands import Request
from bot.domain.installations import Installation
from bot.ports.backfills import BackfillBook
from bot.ports.hubs import HubBook
from bot.ports.leases import LeaseReading, Leases, LeasesOfTheDead
from bot.ports.metering import StoreNumbers
from bot.ports.news import (
    ArticleBatches,
    ArticleByAddress,
    ArticleById,
    ArticleOrigins,
    ArticlePages,
    ArticlePruning,
    ArticleQuotations,
    ArticleSaver,
    ArticlesById,
    ArticleSearch,
    ArticleTexts,
    AudienceCopies,
    AudienceMembership,
    AudienceNumbers,
    DueFeeds,
    FaultRecord,
    FeedKeeper,
    FeedList,
    FeedSources,
    FollowedArticles,
    NamesBeginning,
    OperatorFeeds,
    OutletNames,
    PageLooks,
    PollBatches,
    PollRecords,
    QuotationLists,
    QuotationsByNumber,
    QuotationSearch,
    SecretFeeds,
    SpeakerNames,
    TopicSearch,
    UnquotedArticles,
)
from bot.ports.people import (
    CorrectionQueue,
    DisputedQuotations,
    DisputeFiling,
    DisputeRulings,
    ShownCorrections,
    SpeakerEditing,
    SpeakerLookup,
    SpeakerNumbers,
)
from bot.ports.places import (
    AlertList,
    AlertQueue,
    AlertRecord,
    AlertSetting,
    AllOptions,
    DueSchedules,
    FeedNotices,
    Following,
    HeardMessages,
    ItemQueue,
    ItemRecord,
    MuteSetting,
    OptionLookup,
    OptionSetting,
    PlaceDeserting,
    PlaceNames,
    PlacePausing,
    PlaceResuming,
    PlacesBeside,
    PlainSwitches,
    PlainSwitching,
    RefusedPlaces,
    ScheduleList,
    ScheduleSetting,
    StewardLookup,
    StewardRecord,
    SubscriptionList,
    WishesOfPlaces,
    WorkspacePausing,
    WorkspacePlaces,
    WorkspaceSubscriptions,
)
from bot.ports.posts import (
    AheadStore,
    ArticleArrivals,
    DeadLetters,
    DeliveryQueue,
    DigestBook,
    DigestCursor,
    DigestRecord,
    LastDigest,
    LatePosts,
    QueueNews,
    RowCounts,
    ToldTogether,
    WaitingDigests,
    WaitingPosts,
)
from bot.ports.privacy import Privacy


class Requests(Protocol):
    """Stores the requests behind buttons, so that a button works after a restart."""

    async def keep_request(self, request: Request, now: datetime, since: datetime) -> str:
        """Store a request; returns its token of 24 characters, the same for the same request.

        Requests that weren't kept again ``since`` then are forgotten.
        """
        ...

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token, without manage rights; ``None`` when the token is unknown or too old."""
        ...


class Installations(Protocol):
    """Stores installations by a platform's own flow, and the states of flows that aren't finished."""

    async def save_installation(self, installation: Installation) -> None:
        """Store an installation; replaces the earlier installation in the same workspace."""
        ...

    async def installation(self, platform: str, workspace: str) -> Installation | None:
        """The installation in a workspace; ``None`` where there is none."""
        ...

    async def installations(self, platform: str) -> list[Installation]:
        """All installations of a platform, ordered by workspace."""
        ...

    async def remove_installation(self, platform: str, workspace: str) -> bool:
        """Delete an installation with its tokens; ``False`` when there was none."""
        ...

    async def keep_state(self, state: str, expires: datetime, now: datetime) -> None:
        """Store OAuth's state of an installation that was begun."""
        ...

    async def take_state(self, state: str, now: datetime) -> bool:
        """Delete a state; ``True`` if it was stored and hasn't expired, so once for each state."""
        ...


class Memory(Protocol):
    """Stores single values that an adapter needs after a restart."""

    async def remember(self, name: str, value: str) -> None:
        """Store a value; replaces the earlier value of this name."""
        ...

    async def remembered(self, name: str) -> str | None:
        """The value of this name; ``None`` where there is none."""
        ...


class SingleUses(Protocol):
    """Remembers what is used once by all processes together, such as a request's signature, by a key of its own."""

    async def use_once(self, key: str, now: datetime, until: datetime) -> bool:
        """Whether the key is used for the first time, or was remembered until ``now`` at most; from then on it is
        remembered until that time. Of calls at the same time one gets ``True``."""
        ...

    async def forget_use(self, key: str) -> None:
        """Let the key count as unused, since what it stands for failed."""
        ...


class AdapterStore(
    SubscriptionList,
    ScheduleList,
    AlertList,
    LastDigest,
    Requests,
    WorkspacePlaces,
    WorkspacePausing,
    PlaceDeserting,
    PlaceResuming,
    RefusedPlaces,
    PlacesBeside,
    PlaceNames,
    Installations,
    Memory,
    SingleUses,
    Protocol,
):
    """The store's part for adapters: their own values, and the settings of a workspace's places."""


class Store(
    FeedKeeper,
    FeedList,
    FeedSources,
    FeedNotices,
    OperatorFeeds,
    DueFeeds,
    PollBatches,
    PollRecords,
    ArticleSaver,
    ArticleBatches,
    PageLooks,
    ArticleById,
    ArticlesById,
    ArticleByAddress,
    AudienceCopies,
    ArticleTexts,
    ArticleSearch,
    FollowedArticles,
    ArticleOrigins,
    FaultRecord,
    UnquotedArticles,
    ArticlePages,
    ArticlePruning,
    AudienceNumbers,
    AudienceMembership,
    SecretFeeds,
    BackfillBook,
    HubBook,
    QuotationSearch,
    TopicSearch,
    QuotationsByNumber,
    QuotationLists,
    ArticleQuotations,
    OutletNames,
    SpeakerNames,
    NamesBeginning,
    SpeakerLookup,
    SpeakerNumbers,
    SpeakerEditing,
    DisputedQuotations,
    DisputeFiling,
    DisputeRulings,
    ShownCorrections,
    CorrectionQueue,
    Following,
    SubscriptionList,
    WishesOfPlaces,
    PlacesBeside,
    PlaceDeserting,
    PlacePausing,
    PlaceResuming,
    RefusedPlaces,
    PlaceNames,
    StewardRecord,
    StewardLookup,
    ScheduleSetting,
    ScheduleList,
    DueSchedules,
    OptionLookup,
    OptionSetting,
    MuteSetting,
    AllOptions,
    AlertSetting,
    AlertList,
    AlertRecord,
    AlertQueue,
    ItemQueue,
    ItemRecord,
    WorkspacePlaces,
    WorkspaceSubscriptions,
    WorkspacePausing,
    LastDigest,
    ArticleArrivals,
    DigestCursor,
    DigestRecord,
    ToldTogether,
    DigestBook,
    DeliveryQueue,
    QueueNews,
    DeadLetters,
    LatePosts,
    WaitingPosts,
    WaitingDigests,
    RowCounts,
    StoreNumbers,
    Leases,
    LeaseReading,
    LeasesOfTheDead,
    AheadStore,
    Requests,
    PlainSwitches,
    PlainSwitching,
    HeardMessages,
    Installations,
    Memory,
    SingleUses,
    Privacy,
    Protocol,
):
    """The whole store."""

    @property
    def neighbourhood(self) -> Path:
        """A folder of this machine, which need not exist, that each process with this database calls the same."""
        ...

    @property
    def has_only_neighbours(self) -> bool:
        """Whether each process with this database is of this machine, and has that folder."""
        ...

    async def verify_file(self) -> None:
        """Check that the opened database file is still at its path; writing checks it by itself.

        Raises:
            StoreError: the file was removed or replaced.
        """
        ...

    async def close(self) -> None:
        """Close files and connections."""
        ...
