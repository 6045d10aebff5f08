"""Reads from the settings where the page is served, and makes its server. The server's libraries are imported only
where there is a page."""

from typing import TYPE_CHECKING

from bot.app.root import App
from bot.domain.places import Place
from bot.pages.lists import NewsLists
from bot.ports import Served
from config import Settings

if TYPE_CHECKING:
    from adapters.web.access import WebAccess


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


OPEN = Place("web", "", "open")
"""Where everybody looks who reads the page: a place in no audience, so of public news alone."""


def web_pages(app: App, place: Place = OPEN) -> list[Served]:
    """The page's server, where the settings turn it on; ``place`` is where its readers are.

    Raises:
        SettingsError: as :func:`web_access`.
    """
    access = web_access(app.settings)
    if access is None:
        return []
    from adapters.web.server import WebServer

    return [WebServer(app.core(), NewsLists(app.store, app.dispatcher.answer, place), access)]
