"""``quotewire poll``, ``load``, ``backfill``, ``import`` and ``export``: take articles and feeds in, and print
feeds."""

import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.app.root import App, open_app
from bot.commands.limits import fitting_feeds
from bot.domain.backfill import BackfillProgress
from bot.domain.errors import UsageError
from bot.domain.limits import Followed, PlaceLimits
from bot.ingest.feeds.list_files import read_list
from bot.ingest.feeds.opml import write_opml
from bot.shell.files import file_size, open_lines, read_file
from bot.shell.output import say
from bot.text.feed_names import as_listed
from bot.text.since import moment_since
from bot.texts import shell as texts
from config import Settings


async def poll_once(settings: Settings, opml: Path | None) -> None:
    """Fetch every feed that is due, and print a line for each; then read the pages again that are due."""
    async with open_app(settings, configures="all") as app:
        if opml is not None:
            await _take_in(app, opml, settings.all_feeds)
        reports = await app.ingest.poll_due()
        for report in reports:
            say(str(report))
        reread = await app.ingest.reread_due()
        if reread.read:
            say(str(reread))
        if not reports:
            say(texts.NO_FEED_DUE)


async def follow_opml(settings: Settings, file: Path) -> None:
    """Follow the feeds of a list at every place."""
    async with open_app(settings) as app:
        say(texts.FEEDS_IMPORTED.of(await _take_in(app, file, settings.all_feeds)))


async def export_opml(settings: Settings) -> None:
    """Print the feeds that every place gets as OPML."""
    async with open_app(settings) as app:
        listed = [as_listed(feed) for feed in await app.store.feeds()]
        say(write_opml({"": listed}).decode(), newline=False)


async def load_archive(settings: Settings, source: str) -> None:
    """Take in an archive's articles with a progress bar; articles that are stored already are skipped."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), MofNCompleteColumn())
    with open_lines(source) as lines, Progress(*columns, disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task(texts.LOADING, total=file_size(source))
        async with open_app(settings) as app:
            report = await app.ingest.load(
                lines,
                on_progress=lambda size: progress.advance(bar, size),
                on_bad_line=lambda number, why: say(texts.LINE_SKIPPED.format(number=number, why=why), error=True),
            )
    say(str(report))


async def backfill_site(settings: Settings, url: str, since: str | None, most: int | None) -> None:
    """Take in what a site's archive still has, with a progress bar; goes on where an earlier run stopped.

    Raises:
        UsageError: ``since`` names no time that is over.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), MofNCompleteColumn())
    with Progress(*columns, disable=not sys.stderr.isatty(), console=Console(stderr=True)) as progress:
        bar = progress.add_task(texts.LOOKING_FOR_SITEMAPS, total=None)

        def show(state: BackfillProgress) -> None:
            read = state.sources - state.sources_waiting
            words = texts.SITEMAPS_READ.format(read=read, all_sitemaps=state.sources)
            done = state.pages - state.pages_waiting
            progress.update(bar, description=words, total=state.pages, completed=done)

        async with open_app(settings) as app:
            begin = moment_since(since, app.clock.now()) if since else None
            if since and begin is None:
                raise UsageError(texts.NO_DAY_THAT_IS_OVER.format(typed=since[:40]))
            report = await app.ingest.backfill(url, begin, most, show)
    say(str(report))


async def _take_in(app: App, file: Path, most: int) -> int:
    """Follow the feeds of an OPML file at every place, up to ``most`` feeds; returns how many are followed.

    A feed that is left out gets a line on stderr, and so does what was left out of the file, or guessed.
    """
    read = read_list(read_file(str(file)))
    for note in read.notes:
        say(note, error=True)
    listed = app.ingest.judged(read).feeds
    known = {feed.url for feed in await app.store.feeds()}
    taken = fitting_feeds(PlaceLimits(feeds=most, all_feeds=most), listed, Followed(known, (), known))
    await app.store.import_feeds(taken, app.clock.now())
    for feed in listed:
        if feed not in taken:
            say(texts.FEED_LEFT_OUT.format(url=feed.url, limit=most), error=True)
    return len(taken)
