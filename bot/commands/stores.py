"""The parts of the store that each family of commands uses, and that all commands use."""

from typing import Protocol

from bot.ports import (
    AlertList,
    AlertRecord,
    AlertSetting,
    ArrivalList,
    ArticleArrivals,
    ArticleById,
    ArticleOrigins,
    ArticlePages,
    ArticleQuotations,
    ArticlesById,
    ArticleSearch,
    ArticleTexts,
    AudienceMembership,
    DigestCursor,
    DigestRecord,
    DisputedQuotations,
    DisputeFiling,
    DisputeRulings,
    FaultRecord,
    FeedList,
    Following,
    HeardMessages,
    ItemRecord,
    LastDigest,
    LatePosts,
    MuteSetting,
    NamesBeginning,
    OptionLookup,
    OptionSetting,
    OutletNames,
    PlaceNames,
    PlacesBeside,
    PlainSwitches,
    PlainSwitching,
    Privacy,
    QuotationLists,
    QuotationsByNumber,
    QuotationSearch,
    RowCounts,
    ScheduleList,
    ScheduleSetting,
    ShownCorrections,
    SpeakerLookup,
    SpeakerNames,
    StewardRecord,
    SubscriptionList,
    ToldTogether,
    TopicSearch,
    WorkspaceSubscriptions,
)


class RememberedStore(QuotationSearch, ArticleTexts, ArticleSearch, OutletNames, Protocol):
    """The store's part for finding a remembered quotation."""


class KnownSpeakerStore(SpeakerLookup, QuotationLists, Protocol):
    """The store's part for asking which speaker is meant."""


class QuoteStore(
    RememberedStore,
    KnownSpeakerStore,
    TopicSearch,
    QuotationsByNumber,
    ArticlePages,
    ArticleQuotations,
    NamesBeginning,
    ShownCorrections,
    DisputedQuotations,
    Protocol,
):
    """What ``/quote who``, ``check``, ``by`` and ``about`` use."""


class DisputeStore(RememberedStore, KnownSpeakerStore, DisputeFiling, DisputeRulings, Protocol):
    """What ``/quote dispute`` uses, and the commands that settle disputes."""


class NewsStore(ArticleSearch, ArticleById, ArticleTexts, ArticleQuotations, Protocol):
    """What ``/news latest``, ``search`` and ``add`` use."""


class MutingStore(MuteSetting, AlertList, Protocol):
    """The store's part for muting something, and for whether an alert is for it."""


class MuteStore(OptionLookup, MutingStore, OutletNames, SpeakerNames, NamesBeginning, KnownSpeakerStore, Protocol):
    """What ``/news mute`` and ``unmute`` use."""


class StoryStore(ArticlesById, AudienceMembership, ArticleSearch, ArticleTexts, ToldTogether, Protocol):
    """The store's part for the other outlets that tell a story."""


class PostStore(MutingStore, QuoteStore, ArticlesById, AudienceMembership, ToldTogether, Protocol):
    """What the buttons under posts use."""


class ListedFeedStore(SubscriptionList, FeedList, Protocol):
    """The store's part for listing the feeds of a place."""


class FollowStore(Following, ListedFeedStore, OptionLookup, ScheduleList, WorkspaceSubscriptions, PlaceNames, Protocol):
    """What ``/news follow``, ``unfollow``, ``feeds``, ``import`` and ``export`` use."""


class WhyAlertStore(AlertList, AlertRecord, ArticleQuotations, ArticleTexts, OptionLookup, Protocol):
    """The store's part for why an item did or didn't match an alert."""


class WhyStore(
    WhyAlertStore,
    ArticleOrigins,
    FaultRecord,
    ArticleTexts,
    ArrivalList,
    ArticleArrivals,
    DigestCursor,
    DigestRecord,
    FeedList,
    ItemRecord,
    LastDigest,
    ScheduleList,
    SubscriptionList,
    Protocol,
):
    """What ``/news why`` uses."""


class ScheduleStore(ScheduleSetting, ScheduleList, OptionLookup, ListedFeedStore, LastDigest, Protocol):
    """What ``/digest set``, ``now``, ``preview``, ``list``, ``pause`` and ``off`` use."""


class PlaceOptionStore(OptionLookup, OptionSetting, ScheduleList, Protocol):
    """What ``/digest options`` and ``/digest filter`` use."""


class AlertStore(AlertSetting, AlertList, OptionLookup, Protocol):
    """What ``/alert`` uses."""


class StatusStore(
    RowCounts, LatePosts, SubscriptionList, ScheduleList, PlacesBeside, PlaceNames, OptionLookup, Protocol
):
    """What ``/quotewire status`` uses."""


class PlainSwitchStore(PlainSwitches, PlainSwitching, Protocol):
    """What ``/quotewire plain`` uses."""


class HearingStore(PlainSwitches, HeardMessages, Protocol):
    """The store's part for answering plain words."""


class CompletionStore(SpeakerNames, OutletNames, SubscriptionList, Protocol):
    """The store's part for completions of options."""


class DispatchStore(CompletionStore, StewardRecord, Protocol):
    """The store's part for every command: completions, and who set something up."""


class CommandStore(
    ArticlePages,
    FeedList,
    ArticleById,
    ArticlesById,
    ArticleTexts,
    ArticleSearch,
    ArticleOrigins,
    FaultRecord,
    AudienceMembership,
    QuotationSearch,
    TopicSearch,
    QuotationsByNumber,
    QuotationLists,
    ArticleQuotations,
    SpeakerNames,
    NamesBeginning,
    OutletNames,
    SpeakerLookup,
    DisputeFiling,
    DisputedQuotations,
    DisputeRulings,
    ShownCorrections,
    Following,
    SubscriptionList,
    PlacesBeside,
    PlaceNames,
    StewardRecord,
    ScheduleSetting,
    ScheduleList,
    OptionLookup,
    OptionSetting,
    MuteSetting,
    AlertSetting,
    AlertList,
    AlertRecord,
    ItemRecord,
    LastDigest,
    ArrivalList,
    ArticleArrivals,
    DigestCursor,
    DigestRecord,
    ToldTogether,
    LatePosts,
    RowCounts,
    PlainSwitches,
    PlainSwitching,
    HeardMessages,
    WorkspaceSubscriptions,
    Privacy,
    Protocol,
):
    """The store's part for all commands, which the composition root passes to each."""
