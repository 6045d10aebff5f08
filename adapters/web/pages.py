"""The pages for people."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from adapters.web.doors import limited
from adapters.web.drawing import draw
from adapters.web.former import moved_to, whom_it_means
from adapters.web.links import outside_link
from adapters.web.site import site_of
from bot.domain.web_pages import ArticlePage, FormerNumber
from bot.text.characters import plain_line
from bot.texts import pages as say

_LARGEST_ID = 2**63 - 1
"""The greatest number of a row that a store has."""
_DIGITS = 7
"""Digits of a number of feeds that isn't read any more."""
_LONGEST = 500
"""Characters of a filter or a question that are looked at."""


def page_routes() -> list[web.RouteDef]:
    """The addresses of the pages, which are permanent."""
    return [
        web.get("/", limited(today_page, where=("source", "label"))),
        web.get("/who", limited(who_page)),
        web.get(r"/people/{id:\d{1,19}}", limited(person_page, where=("about", "source"))),
        web.get(r"/articles/{id:\d{1,19}}", article_page),
        web.get("/feeds", feeds_page),
        web.get("/compare", limited(compare_page)),
    ]


async def today_page(request: web.Request) -> web.StreamResponse:
    """The stories of the last days."""
    source, label = _query(request, "source"), _query(request, "label")
    page = await site_of(request).reads.today(source, label)
    where = outside_link(request, "/", source=source or None, label=label or None)
    return _drawn(request, "today.html", "/", where, {"page": page, "source": source, "label": label})


async def who_page(request: web.Request) -> web.StreamResponse:
    """Who said it; without a question the form."""
    question = _query(request, "q")
    page = await site_of(request).reads.who_said(question)
    return _drawn(request, "who.html", "/who", outside_link(request, "/who", q=question or None), {"page": page})


async def person_page(request: web.Request) -> web.StreamResponse:
    """A speaker."""
    about, source, after = (_query(request, name) for name in ("about", "source", "after"))
    number = _number(request)
    page = await site_of(request).reads.person(number, about, source, after)
    if page is None:
        raise web.HTTPNotFound(text=say.NO_SUCH_PERSON)
    if isinstance(page, FormerNumber):
        return whom_it_means(request, page.people)
    path = f"/people/{number}"
    where = outside_link(request, path, about=about or None, source=source or None, after=after or None)
    values = {"page": page, "path": path, "about": about, "source": source}
    return _drawn(request, "person.html", "/who", where, values)


async def article_page(request: web.Request) -> web.StreamResponse:
    """An article with its quotations marked."""
    number = _number(request)
    page = await site_of(request).reads.article(number)
    if page is None:
        raise web.HTTPNotFound(text=say.NO_SUCH_ARTICLE)
    if page.article.id != number:
        raise moved_to(request, f"/articles/{page.article.id}")
    where = outside_link(request, f"/articles/{number}")
    return _drawn(request, "article.html", "/", where, {"page": page, **_notes(page)})


async def feeds_page(request: web.Request) -> web.StreamResponse:
    """The feeds with their health."""
    written = _query(request, "after")
    after = int(written) if written.isascii() and written.isdecimal() and len(written) < _DIGITS else 0
    page = await site_of(request).reads.feeds_with_health(after)
    where = outside_link(request, "/feeds", after=after or None)
    return _drawn(request, "feeds.html", "/feeds", where, {"page": page, "after": after})


async def compare_page(request: web.Request) -> web.StreamResponse:
    """The same words in several outlets."""
    question = _query(request, "q")
    page = await site_of(request).reads.compare(question)
    where = outside_link(request, "/compare", q=question or None)
    return _drawn(request, "compare.html", "/compare", where, {"page": page})


def _drawn(
    request: web.Request, template: str, tab: str, canonical: str, values: Mapping[str, Any]
) -> web.StreamResponse:
    return draw(request, template, {"tab": tab, "canonical": canonical, **values})


def _notes(page: ArticlePage) -> Mapping[str, Any]:
    """The numbers of an article's quotations, and the quotations whose speaker isn't established, by their ids."""
    notes = [note for paragraph in page.paragraphs for note in paragraph.notes]
    return {
        "numbers": {note.quotation_id: note.number for note in notes},
        "unknown": {note.quotation_id for note in notes if note.credit.name is None},
    }


def _query(request: web.Request, name: str) -> str:
    return plain_line(request.query.get(name, "")[:_LONGEST])


def _number(request: web.Request) -> int:
    """The number in the address.

    Raises:
        web.HTTPNotFound: no row of a store has such a number.
    """
    number = int(request.match_info["id"])
    if number > _LARGEST_ID:
        raise web.HTTPNotFound
    return number
