"""The pages for people."""

from aiohttp import web

from adapters.web.drawing import draw


def page_routes() -> list[web.RouteDef]:
    """The addresses of the pages."""
    return [web.get("/", today)]


async def today(request: web.Request) -> web.StreamResponse:
    """The front page."""
    return draw(request, "today.html", {})
