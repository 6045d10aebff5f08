"""Lets readers in, one door behind another: the request's host, then the token; and how often one may search."""

from collections.abc import Collection
from functools import wraps

from aiohttp import web
from aiohttp.typedefs import Handler

from adapters.web.access import is_token
from adapters.web.counting import count_asking
from adapters.web.forms import keep_form_cookie
from adapters.web.headers import tagged
from adapters.web.hosts import forwarded_by, is_own_host
from adapters.web.links import here, page_link
from adapters.web.login import LOGIN, is_logged_in
from adapters.web.site import is_for_programs, path_of, site_of
from bot.texts import pages as say

STATIC = "/static/"
_BEARER = "bearer "


@web.middleware
async def own_hosts_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests that another site's name led here, and requests that a proxy hands on to a page for this machine
    alone."""
    access = site_of(request).access
    if not is_own_host(request.headers.get("Host", ""), access):
        raise web.HTTPMisdirectedRequest(text=say.ANOTHER_HOST)
    if access.is_local and (header := forwarded_by(list(request.headers))):
        raise web.HTTPForbidden(text=say.HANDED_ON_BY_PROXY.format(header=header))
    return await handler(request)


@web.middleware
async def readers_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Ask for the token where the page isn't for everybody; the log-in and the style are."""
    site, path = site_of(request), path_of(request)
    if not site.access.asks_token or path == LOGIN or path.startswith(STATIC):
        return await handler(request)
    header = request.headers.get("Authorization", "")
    if header[: len(_BEARER)].lower() == _BEARER:
        if is_token(header[len(_BEARER) :].strip(), site.access.token):
            return await handler(request)
        count_asking(request, site.logins)
        wrong = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        raise web.HTTPUnauthorized(text=say.WRONG_READER_KEY, headers=wrong)
    if is_logged_in(request):
        return await handler(request)
    if is_for_programs(request) or path.endswith(".xml") or request.method not in ("GET", "HEAD"):
        raise web.HTTPUnauthorized(text=say.SEND_THE_KEY, headers={"WWW-Authenticate": "Bearer"})
    raise web.HTTPSeeOther(page_link(request, LOGIN, to=here(request)))


@web.middleware
async def finish(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tag an answer, and set the cookie of its forms."""
    response = await handler(request)
    keep_form_cookie(request, response)
    return tagged(request, response)


def limited(handler: Handler, *, where: Collection[str] = ()) -> Handler:
    """A handler that searches, for readers who haven't searched too often in the last minute; with ``where`` only a
    request with one of these parameters does."""

    @wraps(handler)
    async def counted(request: web.Request) -> web.StreamResponse:
        if not where or any(request.query.get(name, "").strip() for name in where):
            count_asking(request, site_of(request).searches)
        return await handler(request)

    return counted
