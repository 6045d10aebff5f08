"""Draws HTML from the templates of this package; everything that is put in is escaped."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from adapters.web.forms import FORM_FIELD, form_token
from adapters.web.links import link_below, outside_link, page_link
from adapters.web.site import site_of
from adapters.web.words import FILTERS, TESTS
from bot.texts import pages as say

TABS = (("/", say.TODAY_TAB), ("/who", say.WHO_TAB), ("/compare", say.COMPARE_TAB), ("/feeds", say.FEEDS_TAB))
"""The pages that every page links to, each with its title."""


@cache
def page_templates() -> Environment:
    """The templates of ``adapters/web/templates``, compiled once: a name that a page doesn't hand in is an error."""
    made = Environment(
        loader=PackageLoader("adapters.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(FILTERS)
    made.tests.update(TESTS)
    return made


def draw(request: web.Request, name: str, values: Mapping[str, Any], status: int = 200) -> web.Response:
    """A page from the template ``name``.

    Beside ``values`` a template has ``link(path, …)``, ``outside_link(path, …)``, ``file(name)`` for the style and
    scripts, ``form_field`` with ``form_token()`` for the hidden field of a form, and ``tabs``, the pages that it links
    to; ``tab`` is the path of the tab that it belongs to.
    """
    common: dict[str, Any] = {
        "link": partial(link_below, site_of(request).access.prefix),
        "outside_link": partial(outside_link, request),
        "file": partial(_file, request),
        "form_field": FORM_FIELD,
        "form_token": partial(form_token, request),
        "has_login": site_of(request).access.asks_token,
        "is_inside": True,
        "tabs": TABS if site_of(request).room is None else (*TABS, ("/chat", "Chat")),
        "tab": "",
    }
    text = site_of(request).templates.get_template(name).render({**common, **values})
    return web.Response(text=text, status=status, content_type="text/html")


def _file(request: web.Request, name: str) -> str:
    return page_link(request, f"/static/{name}", v=site_of(request).files[name].version)
