"""The parts of the store that the page and the API read."""

from typing import Protocol

from bot.ports import (
    ArticleById,
    ArticlePages,
    ArticleQuotations,
    ArticleTexts,
    AudienceMembership,
    QuotationPages,
    SpeakerLookup,
)


class ListStore(
    ArticleById,
    ArticlePages,
    ArticleQuotations,
    ArticleTexts,
    AudienceMembership,
    QuotationPages,
    SpeakerLookup,
    Protocol,
):
    """The store's part for lists and single records (``bot.pages.lists``)."""
