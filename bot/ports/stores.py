"""All that is kept, and the part of it that adapters get.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from datetime import datetime
from typing import Protocol

from bot.domain.commands import Request
from bot.domain.installations import Installation
from bot.ports.news import (
    ArticleBatches,
    ArticleByAddress,
    ArticleById,
    ArticleOrigins,
    ArticleQuotations,
    ArticleSaver,
    ArticleSearch,
    ArticleTexts,
    AudienceCopies,
    AudienceMembership,
    AudienceNumbers,
    DueFeeds,
    FeedKeeper,
    FeedList,
    FollowedArticles,
    NameCompletions,
    PollRecords,
    QuotationLists,
    QuotationsByNumber,
    QuotationSearch,
    SecretFeeds,
)
from bot.ports.people import (
    CorrectionQueue,
    DisputeFiling,
    DisputeRulings,
    ShownCorrections,
    SpeakerEditing,
    SpeakerLookup,
)
from bot.ports.places import (
    AlertList,
    AlertQueue,
    AlertRecord,
    AlertSetting,
    AllOptions,
    DueSchedules,
    Following,
    ItemQueue,
    ItemRecord,
    OptionLookup,
    OptionSetting,
    PlacePausing,
    PlacesBeside,
    ScheduleList,
    ScheduleSetting,
    SubscriptionList,
    WorkspacePausing,
    WorkspacePlaces,
)
from bot.ports.posts import AheadStore, DeadLetters, DeliveryQueue, DigestBook, DigestRecord, LastDigest, RowCounts
from bot.ports.privacy import Privacy


class Requests(Protocol):
    """Requests that a button gives again, also after a restart: the next page, or the same answer for everybody."""

    async def keep_request(self, request: Request, now: datetime) -> str:
        """Remember a request for 30 days; its token of 24 characters, the same for the same request."""
        ...

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token, without any right to manage; ``None`` when it is unknown or too old."""
        ...


class Installations(Protocol):
    """Where the bot was installed by a platform's own flow, and installations that are under way."""

    async def save_installation(self, installation: Installation) -> None:
        """Keep an installation; replaces the one of the same workspace."""
        ...

    async def installation(self, platform: str, workspace: str) -> Installation | None:
        """The installation in a workspace."""
        ...

    async def installations(self, platform: str) -> list[Installation]:
        """All installations of a platform, by workspace."""
        ...

    async def remove_installation(self, platform: str, workspace: str) -> bool:
        """Forget an installation with its tokens; ``False`` when there was none."""
        ...

    async def keep_state(self, state: str, expires: datetime, now: datetime) -> None:
        """Remember OAuth's state of an installation that was begun."""
        ...

    async def take_state(self, state: str, now: datetime) -> bool:
        """Use up a state: ``True`` once, before it expires."""
        ...


class Memory(Protocol):
    """Single values that an adapter keeps over a restart."""

    async def remember(self, name: str, value: str) -> None:
        """Keep a value; replaces the one of this name."""
        ...

    async def remembered(self, name: str) -> str | None:
        """The value of this name."""
        ...


class AdapterStore(
    SubscriptionList,
    ScheduleList,
    AlertList,
    LastDigest,
    Requests,
    WorkspacePlaces,
    WorkspacePausing,
    Installations,
    Memory,
    Protocol,
):
    """What adapters keep themselves, and what they show of a workspace's settings."""


class Store(
    FeedKeeper,
    FeedList,
    DueFeeds,
    PollRecords,
    ArticleSaver,
    ArticleBatches,
    ArticleById,
    ArticleByAddress,
    AudienceCopies,
    ArticleTexts,
    ArticleSearch,
    FollowedArticles,
    ArticleOrigins,
    AudienceNumbers,
    AudienceMembership,
    SecretFeeds,
    QuotationSearch,
    QuotationsByNumber,
    QuotationLists,
    ArticleQuotations,
    NameCompletions,
    SpeakerLookup,
    SpeakerEditing,
    DisputeFiling,
    DisputeRulings,
    ShownCorrections,
    CorrectionQueue,
    Following,
    SubscriptionList,
    PlacesBeside,
    PlacePausing,
    ScheduleSetting,
    ScheduleList,
    DueSchedules,
    OptionLookup,
    OptionSetting,
    AllOptions,
    AlertSetting,
    AlertList,
    AlertRecord,
    AlertQueue,
    ItemQueue,
    ItemRecord,
    WorkspacePlaces,
    WorkspacePausing,
    LastDigest,
    DigestRecord,
    DigestBook,
    DeliveryQueue,
    DeadLetters,
    RowCounts,
    AheadStore,
    Requests,
    Installations,
    Memory,
    Privacy,
    Protocol,
):
    """Everything that is kept."""

    async def verify_file(self) -> None:
        """Look whether the database is still the one that was opened; writing looks by itself.

        Raises:
            StoreError: it was removed or replaced.
        """
        ...

    async def close(self) -> None:
        """Give back files and connections."""
        ...
