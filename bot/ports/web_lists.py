"""What the API, the exports and the outgoing feeds read: for a viewer that is set beforehand.

Every method may raise ``StoreError``, and ``UsageError`` where an argument can't be meant.
"""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.messages import Message
from bot.domain.quotations import Person
from bot.domain.web_records import (
    ArticleList,
    ArticleText,
    ListFilter,
    QuotationList,
    SpeakerList,
    SpeakerRecord,
)


class WebLists(Protocol):
    """Lists and single records, and the answers of ``/quote who`` and ``/quote check``."""

    async def who(self, text: str) -> Message:
        """The answer to ``/quote who``."""
        ...

    async def check(self, text: str, speaker: str) -> Message:
        """The answer to ``/quote check``."""
        ...

    async def articles_listed(self, asked_for: ListFilter, cursor: str, limit: int) -> ArticleList:
        """A page of articles, newest first; an empty ``cursor`` begins."""
        ...

    async def article_text(self, article_id: int) -> ArticleText | None:
        """An article with its text, or the article that it became one with; ``None`` where there is none that the
        viewer may see."""
        ...

    async def quotations_listed(self, asked_for: ListFilter, cursor: str, limit: int) -> QuotationList:
        """A page of quotations, newest first. It may have fewer than ``limit`` and yet a next page: a quotation that
        its article no longer contains is left out."""
        ...

    async def speakers_listed(self, name: str, limit: int) -> SpeakerList:
        """The speakers of a name, the most quoted first."""
        ...

    async def speakers_numbered(self, speaker_id: int) -> Sequence[SpeakerRecord]:
        """The speaker with a number; of a speaker who was merged, each whom the number may mean now. Empty where there
        is none that the viewer may see."""
        ...

    async def people_now(self, speaker_id: int) -> Sequence[Person]:
        """These speakers, with their names alone."""
        ...
