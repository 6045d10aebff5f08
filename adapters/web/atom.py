"""Outgoing Atom feeds (RFC 4287): of a search, of a person, of a source."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from aiohttp import web
from feedgen.feed import FeedGenerator

from adapters.web.api.declared import Given, Parameter, read_parameters
from adapters.web.api.endpoints import ABOUT, FILTERS, SPEAKER, list_filter
from adapters.web.doors import limited
from adapters.web.former import follow_speaker, moved_to, whom_it_means
from adapters.web.links import here, outside_link
from adapters.web.site import site_of
from bot.domain.messages import Result
from bot.domain.web_records import ArticleRecord, ListFilter
from bot.text.characters import plain, plain_line, plain_link, without_non_xml
from bot.text.marking import in_marks
from bot.texts import api, crediting
from bot.texts import pages as say

_ENTRIES = 50
"""Entries of a feed, at most; readers keep the older ones."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries was updated: it must say so, and must not change by itself."""
_SHORT = 100_000
"""Characters of a feed's contents, all together, that are written within some milliseconds, so that no thread is
needed."""
_LONGEST_TITLE = 200
"""Characters of an entry's title; its content has all of the words."""
_TYPE = "application/atom+xml"
_OUTLET = Parameter("source", api.SOURCE_PARAMETER, example=api.OUTLET_EXAMPLE, required=True)
_SEARCH = (SPEAKER, ABOUT, *FILTERS)


@dataclass(frozen=True, slots=True)
class AtomEntry:
    """An entry: ``key`` makes its id, which never changes; ``author`` is who is credited, or the outlet."""

    key: str
    title: str
    link: str
    author: str
    published: datetime
    content: str


def atom_routes() -> list[web.RouteDef]:
    """The addresses of the feeds."""
    return [
        web.get("/atom/search.xml", limited(_search_feed)),
        web.get("/atom/source.xml", limited(_source_feed)),
        web.get("/people/{id:[0-9]{1,18}}/feed.xml", _person_feed),
    ]


async def _search_feed(request: web.Request) -> web.StreamResponse:
    """Quotations with these words, of this speaker, outlet or time, newest first."""
    given = _given(request, _SEARCH)
    await follow_speaker(request, given.number("speaker"))
    quotations = await site_of(request).lists.quotations_listed(list_filter(given), "", _ENTRIES)
    words = given.text("about") or given.text("source")
    title = say.ATOM_QUOTATIONS_WITH.format(words=words) if words else say.ATOM_QUOTATIONS
    return await _feed(request, title, _of_quotations(quotations.items))


async def _person_feed(request: web.Request) -> web.StreamResponse:
    """What a speaker said, newest first."""
    _given(request, ())
    number = int(request.match_info["id"])
    people = await site_of(request).lists.people_now(number)
    if not people:
        raise web.HTTPNotFound
    if len(people) > 1:
        return whom_it_means(request, await site_of(request).lists.speakers_numbered(number))
    speaker = people[0]
    if speaker.id != number:
        raise moved_to(request, f"/people/{speaker.id}/feed.xml")
    quotations = await site_of(request).lists.quotations_listed(ListFilter(speaker=number), "", _ENTRIES)
    page = outside_link(request, f"/people/{number}")
    return await _feed(request, speaker.name, _of_quotations(quotations.items), page)


async def _source_feed(request: web.Request) -> web.StreamResponse:
    """The articles of an outlet, newest first."""
    given = _given(request, (_OUTLET,))
    articles = await site_of(request).lists.articles_listed(ListFilter(source=given.text("source")), "", _ENTRIES)
    return await _feed(request, given.text("source"), [_of_article(article) for article in articles.items])


def _given(request: web.Request, parameters: tuple[Parameter, ...]) -> Given:
    query = dict(request.query)
    return read_parameters(parameters, query, {}, repeated=len(query) != len(request.query))


def _of_quotations(results: Sequence[Result]) -> list[AtomEntry]:
    return [_of_quotation(result) for result in results]


def _of_quotation(result: Result) -> AtomEntry:
    """A quotation as an entry. Its id is made of the article's address and the words, so that it stays when the article
    is read again."""
    speaker = result.speaker or result.mention or ""
    who = ", ".join(filter(None, (speaker, result.role))) or crediting.NOT_ESTABLISHED
    words = in_marks(result.text or "")
    return AtomEntry(
        f"{result.url}#{result.text}",
        say.ATOM_ENTRY_TITLE.format(speaker=result.speaker or say.ATOM_NOBODY, words=words),
        result.url,
        result.outlet,
        result.published or _NEVER,
        say.ATOM_ENTRY.format(words=words, speaker=who, outlet=result.outlet, title=result.title),
    )


def _of_article(article: ArticleRecord) -> AtomEntry:
    published = article.published or article.first_seen
    return AtomEntry(article.url, article.title, article.url, article.outlet, published, article.title)


async def _feed(
    request: web.Request, title: str, entries: Sequence[AtomEntry], page: str | None = None
) -> web.StreamResponse:
    own, front = outside_link(request, here(request)), outside_link(request, "/")
    parts = say.ATOM_FEED_TITLE.format(title=title), own, page or front, entries
    is_short = sum(len(entry.content) for entry in entries) < _SHORT
    # In a thread it would wait for the searches that are in threads.
    body = atom_document(*parts) if is_short else await asyncio.to_thread(atom_document, *parts)
    return web.Response(body=body, content_type=_TYPE, charset="utf-8")


def atom_document(title: str, own: str, page: str, entries: Sequence[AtomEntry]) -> bytes:
    """The feed's XML: ``own`` is the feed's address, ``page`` that of the page that shows the same.

    Control characters, which no XML may have, are left out.
    """
    feed: Any = FeedGenerator()
    feed.id(_urn(own))
    feed.title(_line(title))
    feed.link(href=own, rel="self", type=_TYPE)
    feed.link(href=page, rel="alternate", type="text/html")
    feed.updated(max((entry.published for entry in entries), default=_NEVER))
    feed.author(name="Quotewire")
    feed.generator("Quotewire", version=version("quotewire"))
    once: dict[str, AtomEntry] = {}
    for entry in entries:
        once.setdefault(entry.key, entry)  # an id names a single entry (RFC 4287, 4.1.1)
    for entry in once.values():
        added: Any = feed.add_entry(order="append")
        added.id(_urn(entry.key))
        added.title(_line(entry.title))
        added.link(href=without_non_xml(plain_link(entry.link)) or page, rel="alternate")
        added.author(name=_line(entry.author) or "Unknown")
        added.published(entry.published)
        added.updated(entry.published)
        added.content(without_non_xml(plain(entry.content)), type="text")
    document: bytes = feed.atom_str(pretty=True)
    return document


def _urn(key: str) -> str:
    """An id that is the same wherever the page is reached (RFC 4287, 4.2.6)."""
    return uuid5(NAMESPACE_URL, key.encode("utf-8", "replace").decode()).urn


def _line(text: str) -> str:
    return without_non_xml(plain_line(text, _LONGEST_TITLE))
