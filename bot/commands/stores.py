"""What each family of commands uses of the store, and what all of them use."""

from typing import Protocol

from bot.ports import (
    AlertList,
    AlertRecord,
    AlertSetting,
    ArticleById,
    ArticleOrigins,
    ArticleQuotations,
    ArticleSearch,
    ArticleTexts,
    DigestRecord,
    DisputedQuotations,
    DisputeFiling,
    DisputeRulings,
    FeedList,
    Following,
    ItemRecord,
    LastDigest,
    OptionLookup,
    OptionSetting,
    OutletNames,
    PlacesBeside,
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
    SubscriptionList,
    TopicSearch,
    WorkspacePlaces,
)


class RememberedStore(QuotationSearch, ArticleTexts, ArticleSearch, Protocol):
    """What looking for a remembered quotation uses."""


class KnownSpeakerStore(SpeakerLookup, QuotationLists, Protocol):
    """What asking back which speaker is meant uses."""


class QuoteStore(
    RememberedStore,
    KnownSpeakerStore,
    TopicSearch,
    QuotationsByNumber,
    SpeakerNames,
    ShownCorrections,
    DisputedQuotations,
    Protocol,
):
    """What ``/quote who``, ``check``, ``by`` and ``about`` use."""


class DisputeStore(RememberedStore, KnownSpeakerStore, DisputeFiling, DisputeRulings, Protocol):
    """What ``/quote dispute`` uses, and the commands that settle disputes."""


class NewsStore(ArticleSearch, ArticleById, ArticleQuotations, Protocol):
    """What ``/news latest``, ``search`` and ``add`` use."""


class FollowStore(Following, SubscriptionList, FeedList, ScheduleList, WorkspacePlaces, Protocol):
    """What ``/news follow``, ``unfollow``, ``feeds``, ``import`` and ``export`` use."""


class WhyAlertStore(AlertList, AlertRecord, ArticleQuotations, OptionLookup, Protocol):
    """What telling why an item was or wasn't an alert uses."""


class WhyStore(
    WhyAlertStore,
    ArticleOrigins,
    ArticleTexts,
    DigestRecord,
    FeedList,
    ItemRecord,
    LastDigest,
    ScheduleList,
    SubscriptionList,
    Protocol,
):
    """What ``/news why`` uses."""


class ScheduleStore(ScheduleSetting, ScheduleList, OptionLookup, SubscriptionList, Protocol):
    """What ``/digest set``, ``list``, ``pause`` and ``off`` use."""


class PlaceOptionStore(OptionLookup, OptionSetting, ScheduleList, Protocol):
    """What ``/digest options`` and ``/digest filter`` use."""


class AlertStore(AlertSetting, AlertList, Protocol):
    """What ``/alert`` uses."""


class StatusStore(RowCounts, SubscriptionList, ScheduleList, PlacesBeside, Protocol):
    """What ``/quotewire status`` uses."""


class CompletionStore(SpeakerNames, OutletNames, SubscriptionList, Protocol):
    """What completing options uses."""


class CommandStore(
    FeedList,
    ArticleById,
    ArticleTexts,
    ArticleSearch,
    ArticleOrigins,
    QuotationSearch,
    TopicSearch,
    QuotationsByNumber,
    QuotationLists,
    ArticleQuotations,
    SpeakerNames,
    OutletNames,
    SpeakerLookup,
    DisputeFiling,
    DisputedQuotations,
    DisputeRulings,
    ShownCorrections,
    Following,
    SubscriptionList,
    PlacesBeside,
    ScheduleSetting,
    ScheduleList,
    OptionLookup,
    OptionSetting,
    AlertSetting,
    AlertList,
    AlertRecord,
    ItemRecord,
    LastDigest,
    DigestRecord,
    RowCounts,
    WorkspacePlaces,
    Privacy,
    Protocol,
):
    """What all commands use: for the composition root, which hands it to each."""
