"""The parts of the store that the page and the API read."""

from typing import Protocol

from bot.ports import (
    ArticleById,
    ArticlePages,
    ArticleQuotations,
    ArticleSearch,
    ArticleTexts,
    AudienceMembership,
    FeedList,
    OutletNames,
    QuotationPages,
    QuotationSearch,
    SpeakerLookup,
    SubscriptionList,
)
from bot.ports.people import ArticleCorrections, SpeakerNumbers, SpeakersByName


class ListStore(
    ArticleById,
    ArticlePages,
    ArticleQuotations,
    ArticleTexts,
    AudienceMembership,
    QuotationPages,
    SpeakerLookup,
    SpeakerNumbers,
    Protocol,
):
    """The store's part for lists and single records (``bot.pages.lists``)."""


class DeskStore(
    ArticleById,
    ArticleCorrections,
    ArticleQuotations,
    ArticleSearch,
    ArticleTexts,
    AudienceMembership,
    FeedList,
    OutletNames,
    QuotationPages,
    QuotationSearch,
    SpeakersByName,
    SubscriptionList,
    Protocol,
):
    """The store's part for the pages (``bot.pages.desk``)."""
