"""The log-in for browsers: a form that takes the token, and a signed cookie that says until when it was given."""

import hmac
import time

from aiohttp import web

from adapters.web.access import is_token
from adapters.web.counting import count_asking
from adapters.web.drawing import draw
from adapters.web.forms import read_form, set_cookie
from adapters.web.links import local_path, page_link
from adapters.web.site import Site, site_of
from bot.texts import pages as say

LOGIN = "/login"
LOGOUT = "/logout"
_COOKIE = "quotewire"
_SECONDS = 30 * 24 * 3600
"""Seconds after which a reader gives the token again."""


async def login_page(request: web.Request) -> web.StreamResponse:
    """The form."""
    if not site_of(request).access.asks_token or is_logged_in(request):
        raise web.HTTPSeeOther(page_link(request, local_path(request.query.get("to", "/"))))
    return _form(request, request.query.get("to", "/"), "")


async def log_in(request: web.Request) -> web.StreamResponse:
    """Take the token, and lead to the page that was asked for."""
    site, fields = site_of(request), await read_form(request)
    count_asking(request, site.logins)
    to = local_path(fields.get("to", "/"))
    if not site.access.asks_token or not is_token(fields.get("token", "").strip(), site.access.token):
        return _form(request, to, say.WRONG_READER_KEY, 403)
    response = web.Response(status=303, headers={"Location": page_link(request, to)})
    until = int(time.time()) + _SECONDS
    set_cookie(request, response, _COOKIE, f"{until}.{_signature(site, until)}", _SECONDS)
    return response


async def log_out(request: web.Request) -> web.StreamResponse:
    """Forget that the token was given."""
    await read_form(request)
    response = web.Response(status=303, headers={"Location": page_link(request, LOGIN)})
    set_cookie(request, response, _COOKIE, "", 0)
    return response


def is_logged_in(request: web.Request) -> bool:
    """Whether the request's cookie says that its browser gave the token, within the time."""
    until, _, signature = request.cookies.get(_COOKIE, "").partition(".")
    if not (until.isascii() and until.isdecimal() and len(until) < 12):
        return False
    expected = _signature(site_of(request), int(until))
    return hmac.compare_digest(signature.encode(), expected.encode()) and int(until) > time.time()


def _form(request: web.Request, to: str, trouble: str, status: int = 200) -> web.Response:
    return draw(request, "login.html", {"action": LOGIN, "to": local_path(to), "trouble": trouble}, status)


def _signature(site: Site, until: int) -> str:
    """Signed with the token, so that a new token ends every log-in."""
    return hmac.new(site.access.token.encode(), f"session:{until}".encode(), "sha256").hexdigest()
