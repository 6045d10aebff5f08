"""What the pages of the web show: read from the store by ``bot.pages``, drawn by the adapter of the web."""

from typing import Protocol

from bot.domain.web_pages import ArticlePage, ComparePage, FeedsPage, FormerNumber, PersonPage, TodayPage, WhoPage


class PageReads(Protocol):
    """Reads pages. Everything that they show may be seen by whoever looks there, and nothing of workspaces is on them.

    Every method may raise ``StoreError``, and ``UsageError`` where a filter can't be read.
    """

    async def today(self, source: str, label: str) -> TodayPage:
        """The stories of the last days; of an outlet (``source``) or of feeds with a ``label``, where given."""
        ...

    async def who_said(self, question: str) -> WhoPage:
        """Who said something, as chat answers it."""
        ...

    async def person(self, speaker_id: int, about: str, source: str, after: str) -> PersonPage | FormerNumber | None:
        """A speaker and a page of their quotations: with the words ``about``, of the outlet ``source``, from the
        position ``after`` on. ``None`` where nobody has the id."""
        ...

    async def article(self, article_id: int) -> ArticlePage | None:
        """An article, or the article that it became one with; ``None`` where none has the id, or it isn't to be
        seen."""
        ...

    async def feeds_with_health(self, after: int) -> FeedsPage:
        """A page of the feeds, without the first ``after`` of them."""
        ...

    async def close(self) -> None:
        """End what is read beside requests."""
        ...

    async def compare(self, question: str) -> ComparePage:
        """The same words in several outlets: of the stories of the last days, or the words of a question."""
        ...
