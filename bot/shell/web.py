"""``quotewire feed``, ``page`` and ``fetch``: prints what the bot reads at an address."""

import mimetypes
from datetime import UTC, datetime
from typing import Any

import typer

from bot.app.limits import limited_workers
from bot.domain.articles import Page
from bot.domain.errors import FetchError, RefusedError
from bot.domain.feeds import Entry, ParsedFeed
from bot.ingest.extraction.page import read_page
from bot.ingest.feeds.feedparse import parse_feed
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.processes.tasks import FEED_DEADLINE, PAGE_DEADLINE
from bot.shell.files import read_file
from bot.shell.output import say, say_json
from bot.text.dates import not_after
from bot.texts import cards
from bot.texts import shell as texts
from config import Settings


async def print_feed(source: str, settings: Settings, as_json: bool) -> None:
    """Print the feed at an address or in a file, as it is parsed."""
    if _is_address(source):
        fetched = await _fetched(source, settings)
        arguments = (fetched.body, fetched.final_url, fetched.content_type, fetched.location)
    else:
        arguments = (read_file(source), "", mimetypes.guess_type(source)[0] or "", "")
    async with limited_workers(settings) as workers:
        parsed = await workers.run(parse_feed, *arguments, deadline=FEED_DEADLINE)
    if as_json:
        say_json(_feed_dict(parsed))
        return
    say(texts.ENTRIES_OF_FEED.format(title=parsed.title, count=len(parsed.entries)))
    for entry in parsed.entries:
        say(f"  {_time(entry.published) or '-':25}  {entry.title}  {entry.link}")


async def print_page(source: str, url: str, settings: Settings, as_json: bool) -> None:
    """Print the article of a page, as it is read; ``url`` is the address that the page in a file came from.

    Raises:
        FetchError, ContentError: the address gives nothing usable, or the page has no article.
    """
    if _is_address(source):
        fetched = await _fetched(source, settings)
        arguments = (fetched.body, fetched.final_url, fetched.content_type)
    else:
        arguments = (read_file(source), url, "text/html")
    async with limited_workers(settings) as workers:
        page = await workers.run(read_page, *arguments, deadline=PAGE_DEADLINE)
    if as_json:
        say_json(_page_dict(page))
        return
    head = (page.title, page.outlet, _time(page.published) or cards.UNDATED, page.author or texts.NO_AUTHOR, page.url)
    say("\n".join((*head, "", page.text)))


async def print_fetch(url: str, settings: Settings, as_json: bool) -> None:
    """Print the final address, status and size of a guarded fetch, or why it is refused.

    Raises:
        FetchError: the address gives nothing usable, or (without ``as_json``) the fetch is refused.
    """
    try:
        got = await _fetched(url, settings)
    except FetchError as error:
        if not as_json:
            raise
        key = "refused" if isinstance(error, RefusedError) else "error"
        say_json({"url": url, key: str(error)})
        raise typer.Exit(1) from error
    answer = {"url": url, "final_url": got.final_url, "status": got.status, "bytes": len(got.body)}
    if as_json:
        say_json(answer)
    else:
        say(texts.BYTES_FETCHED.format(status=got.status, url=got.final_url, count=len(got.body)))


async def _fetched(url: str, settings: Settings) -> Any:
    async with GuardedFetcher(private_hosts=settings.private_hosts, user_agent=settings.agent) as fetcher:
        return await fetcher.fetch(url)


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def _page_dict(page: Page) -> dict[str, Any]:
    return {
        "url": page.url,
        "title": page.title,
        "published": _time(page.published),
        "outlet": page.outlet,
        "author": page.author,
        "language": page.language,
        "text": page.text,
    }


def _feed_dict(feed: ParsedFeed) -> dict[str, Any]:
    return {"title": feed.title, "link": feed.link, "entries": [_entry_dict(entry) for entry in feed.entries]}


def _entry_dict(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "published": _time(entry.published),
        "updated": _time(entry.updated),
        "author": entry.author,
        "summary": entry.summary,
        "content": entry.content,
    }


def _time(moment: datetime | None) -> str | None:
    moment = not_after(moment, datetime.now(UTC))
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
