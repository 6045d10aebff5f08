"""What every handler of the page and the API uses, kept in the application; and the request's own values."""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web
from jinja2 import Environment

from adapters.web.access import WebAccess
from adapters.web.limits import SearchBudget
from adapters.web.static import StaticFile
from bot.ports import Core
from bot.ports.web_chat import ChatRoom
from bot.ports.web_lists import WebLists
from bot.ports.web_pages import PageReads


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of the page. ``reads`` reads what it shows. ``form_key`` signs what keeps other sites from sending
    forms; ``files`` are the style and the scripts by name. ``room`` is a demo's conversation."""

    core: Core
    lists: WebLists
    reads: PageReads
    access: WebAccess
    templates: Environment
    files: Mapping[str, StaticFile]
    searches: SearchBudget
    logins: SearchBudget
    form_key: bytes
    room: ChatRoom | None = None


SITE: web.AppKey[Site] = web.AppKey("site", Site)


def site_of(request: web.Request) -> Site:
    """The parts of the page that answers a request."""
    return request.config_dict[SITE]


def path_of(request: web.Request) -> str:
    """A request's path without the prefix under which a proxy serves the page."""
    prefix = site_of(request).access.prefix
    has_prefix = prefix and (request.path == prefix or request.path.startswith(f"{prefix}/"))
    return request.path[len(prefix) :] or "/" if has_prefix else request.path


def is_for_programs(request: web.Request) -> bool:
    """Whether programs are answered, with JSON, and not people."""
    return path_of(request).startswith("/api/")
