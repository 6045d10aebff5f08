"""Takes in an archive of articles, a JSON object on each line: {"url","title","published","outlet","author","text"}."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from bot.domain.articles import Page
from bot.domain.errors import ContentError
from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY
from bot.ingest.decoding.moments import moment, plausible
from bot.ingest.decoding.plain import one_line, without_control_characters
from bot.ingest.each import each
from bot.ingest.processes.tasks import Extract, extract_all
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import EntryOutcome, LoadReport
from bot.ingest.sites.authority import domain_of
from bot.ingest.sites.urls import absolute, canonical_url
from bot.ingest.stores import ArchiveStore
from bot.ports import Clock
from bot.quotes import language_code
from bot.text.characters import bytes_trouble
from bot.texts import reading as say

OnProgress = Callable[[int], None]
"""Called with the number of bytes of the lines that were handled since the last call."""
OnBadLine = Callable[[int, str], None]
"""Called with the number of a skipped line, counted from 1, and the reason."""

_LINES_AT_ONCE = 32
"""Articles that are read and saved together: one transaction stores all of them or none."""
_MANY = 5_000
"""Number of new articles in one load from which on the search indices are rewritten at its end."""
_DEADLINE = 30.0
"""Seconds in a worker process for the quotations of ``_LINES_AT_ONCE`` articles; past it each article is tried alone.
"""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    page: Page


class Loader:
    """Takes in an archive, by its only method ``load``. Everybody may see its articles, whatever their addresses
    are."""

    def __init__(self, store: ArchiveStore, workers: ProcessWorkers, clock: Clock, extract: Extract) -> None:
        self._store = store
        self._workers = workers
        self._clock = clock
        self._extract = extract
        self._outcomes: Counter[EntryOutcome] = Counter()

    async def load(
        self, lines: Iterable[str], on_progress: OnProgress | None, on_bad_line: OnBadLine | None
    ) -> LoadReport:
        """Store every article. An article that is stored already, word for word, is skipped without being read again,
        so an interrupted load continues where it ended. A bad line is reported to ``on_bad_line`` and skipped.

        Raises:
            StoreError: an article can't be stored; earlier articles are.
        """
        bad = 0

        def skip(number: int, why: str) -> None:
            nonlocal bad
            bad += 1
            if on_bad_line is not None:
                on_bad_line(number, why)

        async def take(batch: Sequence[tuple[int, str]]) -> None:
            await self._take(list(_parsed(batch, skip)), skip)
            if on_progress is not None:
                on_progress(sum(len(line.encode(errors="replace")) for _, line in batch))

        # A batch more than there are processes, so that all processes work while a batch is being stored.
        await each(_batches(lines), take, self._workers.processes + 1)
        if self._outcomes["new"] >= _MANY:
            await self._store.compact()
        counts = {outcome: self._outcomes[outcome] for outcome in ("new", "changed", "unchanged")}
        return LoadReport(**counts, bad=bad)

    async def _take(self, lines: Sequence[_Line], skip: OnBadLine) -> None:
        fresh = await self._not_stored(lines)
        self._outcomes["unchanged"] += len(lines) - len(fresh)
        read = [(line.page, quotations) for line, quotations in await self._read(fresh, skip)]
        for saved in await self._store.save_articles(read, self._clock.now(), audience=EVERYBODY):
            self._outcomes[saved.outcome] += 1

    async def _not_stored(self, lines: Sequence[_Line]) -> list[_Line]:
        """The lines whose article isn't stored yet with this title and this text."""
        stored = await self._store.articles_at([line.page.url for line in lines], EVERYBODY)
        texts = await self._store.known_texts([article.id for article in stored.values()])
        kept = {url: (article.title, texts.get(article.id)) for url, article in stored.items()}
        return [line for line in lines if kept.get(line.page.url) != (line.page.title, line.page.text)]

    async def _read(self, lines: Sequence[_Line], skip: OnBadLine) -> list[tuple[_Line, tuple[Quotation, ...]]]:
        """The lines with the quotations of their texts. Only a text that makes the worker fail is skipped."""
        if not lines:
            return []
        texts = tuple(line.page.text for line in lines)
        try:
            extracted = await self._workers.run(extract_all, texts, self._extract, deadline=_DEADLINE)
            return list(zip(lines, extracted, strict=True))
        except ContentError as error:
            if len(lines) == 1:
                skip(lines[0].number, str(error))
                return []
        return [read for line in lines for read in await self._read([line], skip)]


def parse_archive_line(line: str) -> Page:
    """Read a line of an archive. ``url`` and ``text`` must be there; the text is kept unchanged.

    Raises:
        ContentError: a field is missing or wrong; the message says which.
    """
    if (trouble := bytes_trouble(line)) is not None:
        raise ContentError(trouble)
    try:
        article = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ContentError(say.LINE_NOT_JSON) from error
    if not isinstance(article, dict):
        raise ContentError(say.LINE_NO_OBJECT.format())
    text = without_control_characters(_field(article, "text"))
    if not text.strip():
        raise ContentError(say.LINE_WITHOUT_TEXT)
    url = absolute(_field(article, "url"), "")
    if url is None:
        raise ContentError(say.LINE_URL_NOT_WEB if article.get("url") else say.LINE_WITHOUT_URL)
    if "@" in urlsplit(url).netloc:
        raise ContentError(say.LINE_URL_WITH_USER)
    return Page(
        url=canonical_url(url),
        title=one_line(_field(article, "title")) or one_line(text, 120),
        outlet=one_line(_field(article, "outlet")) or domain_of(url),
        text=text,
        published=_published(article.get("published")),
        author=one_line(_field(article, "author")) or None,
        language=language_code(text),
    )


def _field(article: dict[str, Any], name: str) -> str:
    value = article.get(name)
    if value is not None and not isinstance(value, str):
        raise ContentError(say.FIELD_NOT_TEXT.format(field=name))
    return value or ""


def _published(value: Any) -> datetime | None:
    """RFC 3339, or seconds since 1970."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            read = plausible(datetime.fromtimestamp(value, UTC))
        except (OverflowError, OSError, ValueError):
            read = None
    else:
        read = moment(value) if isinstance(value, str) else None
    if read is None:
        raise ContentError(say.PUBLISHED_IS_NO_TIME.format(value=one_line(str(value), 60)))
    return read


def _parsed(batch: Sequence[tuple[int, str]], skip: OnBadLine) -> Iterator[_Line]:
    for number, line in batch:
        if not line.strip():
            continue
        try:
            yield _Line(number, parse_archive_line(line.lstrip("\ufeff")))
        except ContentError as error:
            skip(number, str(error))


def _batches(lines: Iterable[str]) -> Iterator[Sequence[tuple[int, str]]]:
    numbered = enumerate(lines, 1)
    while batch := list(islice(numbered, _LINES_AT_ONCE)):
        yield batch
