"""Addresses of the page: with the prefix of a proxy, and as readers outside reach them."""

from urllib.parse import urlencode

from aiohttp import web

from adapters.web.site import path_of, site_of

Query = str | int | None
"""A value of an address's query; ``None`` is left out."""


def page_link(request: web.Request, path: str, **query: Query) -> str:
    """The address of a page for links in answers: ``path`` begins with a slash, as in ``/people/5``."""
    return link_below(site_of(request).access.prefix, path, **query)


def link_below(prefix: str, path: str, **query: Query) -> str:
    """``path`` below a prefix, with a query."""
    values = {name: value for name, value in query.items() if value is not None}
    return f"{prefix}{path}{'?' if values else ''}{urlencode(values)}"


def outside_link(request: web.Request, path: str, **query: Query) -> str:
    """The whole address of a page, for canonical links, feeds and programs elsewhere."""
    outside = site_of(request).access.outside
    base = outside.base if outside else f"http://{request.host}"
    return link_below(base, path, **query)


def here(request: web.Request) -> str:
    """The path and query of a request as they were sent, without the prefix: as links and forms hand them on."""
    sent, prefix = request.rel_url, site_of(request).access.prefix
    path = sent.raw_path.removeprefix(prefix) if path_of(request) != request.path else sent.raw_path
    return (path or "/") + (f"?{sent.raw_query_string}" if sent.raw_query_string else "")


def local_path(text: str) -> str:
    """A path of this page that a form handed on; ``/`` for anything that could lead elsewhere.

    Browsers read ``//host`` and ``/\\host`` as another site's address, and skip control characters in between.
    """
    is_local = text.startswith("/") and text[1:2] not in ("/", "\\") and text.isprintable() and "\\" not in text
    return text if is_local else "/"
