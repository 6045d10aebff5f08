"""Reads from the settings where the page is served, and makes its server. The server's libraries are imported only
where there is a page."""

from typing import TYPE_CHECKING

from bot.app.root import App
from bot.domain.places import Place
from bot.pages.desk import NewsDesk
from bot.pages.lists import NewsLists
from bot.ports import Answer, Served
from bot.ports.web_chat import ChatRoom
from config import Settings

if TYPE_CHECKING:
    from adapters.web.access import WebAccess
    from adapters.web.server import WebServer

OPEN = Place("web", "", "open")
"""Where everybody looks who reads the page: a place in no audience, so of public news alone."""


def web_access(settings: Settings) -> "WebAccess | None":
    """Where the page is served and who may see it; ``None`` where it isn't served.

    Raises:
        SettingsError: a setting can't be used, or others could reach the page and nobody decided who may see it.
    """
    if not settings.web:
        return None
    from adapters.web.access import web_access_of

    return web_access_of(
        settings.web,
        settings.web_token.get_secret_value() if settings.web_token else "",
        public=settings.web_public,
        url=settings.web_url,
        proxies=settings.web_proxies,
        searches=settings.web_searches,
    )


def web_pages(app: App) -> list[Served]:
    """The page's server, where the settings turn it on.

    Raises:
        SettingsError: as :func:`web_access`.
    """
    access = web_access(app.settings)
    return [] if access is None else [web_server(app, access, OPEN, app.dispatcher.answer)]


def web_server(
    app: App, access: "WebAccess", place: Place, answer: Answer, room: ChatRoom | None = None
) -> "WebServer":
    """The page's server; ``place`` is where its readers are, and ``answer`` answers what they ask. ``room`` is a
    conversation that it shows."""
    from adapters.web.server import WebServer

    desk = NewsDesk(app.store, answer, app.clock, app.workers, app.settings.sure, place)
    return WebServer(app.core(), NewsLists(app.store, answer, place), desk, access, room)
