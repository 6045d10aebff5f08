"""Looks for the quotations of stored articles over which the engine fell, once after each start: a new version starts
anew, and may have mended what an old one fell over. Of the stored text, so no page is fetched for it.
"""

import structlog

from bot.domain.articles import Article, Page
from bot.domain.errors import ContentError
from bot.ingest.articles.reading import log_fault
from bot.ingest.processes.tasks import PAGE_DEADLINE, Extract, ReadPage, read_again
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.stores import UnquotedStore
from bot.ports import Clock

_AT_ONCE = 5
"""Articles of a look, so that new pages and feeds get their turn before the next ones."""

log = structlog.get_logger(__name__)


class Requoter:
    """Reads each such article once."""

    def __init__(self, store: UnquotedStore, workers: ProcessWorkers, clock: Clock, extract: Extract) -> None:
        self._store = store
        self._workers = workers
        self._clock = clock
        self._extract = extract
        self._started = clock.now()
        self._is_done = False

    async def look(self) -> None:
        """Read the next few articles over which the engine fell before this process started.

        Raises:
            StoreError: they can't be read or written; they stay as they are.
        """
        if self._is_done:
            return
        articles = await self._store.unquoted(self._started, _AT_ONCE)
        texts = await self._store.known_texts([article.id for article in articles])
        for article in articles:
            if article.id in texts:  # else it was deleted meanwhile
                await self._read(article, texts[article.id])
        self._is_done = len(articles) < _AT_ONCE

    async def _read(self, article: Article, text: str) -> None:
        page = _as_stored(article, text)
        try:
            read = await self._workers.run(read_again, page, self._extract, deadline=PAGE_DEADLINE)
        except ContentError as error:
            log_fault(article.url, str(error))
            read = ReadPage(page, ())
        if (await self._store.articles_numbered([article.id])).get(article.id) != article:
            return  # deleted, moved or changed meanwhile: it isn't stored anew
        if read.fault is not None:
            log_fault(article.url, read.fault)
        elif not read.page.unquoted:
            log.info("quotations of an article are known now", page=article.url, quotations=len(read.quotations))
        await self._store.save_article(read.page, read.quotations, self._clock.now(), audience=article.audience)


def _as_stored(article: Article, text: str) -> Page:
    return Page(
        article.url,
        article.title,
        article.outlet,
        text,
        article.published,
        article.author,
        article.origin,
        article.link,
        language=article.language,
        image=article.image,
        unquoted=True,
    )
