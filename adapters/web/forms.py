"""Keeps other sites from sending this page's forms in a reader's name.

Each form has a value that only a page of this site can know: the signature of a random cookie (OWASP, Cross-Site
Request Forgery Prevention Cheat Sheet, "Signed Double-Submit Cookie"). Browsers also tell which site a form came from.
"""

import asyncio
import hmac
import secrets
from collections.abc import Mapping

from aiohttp import web

from adapters.web.site import site_of
from bot.texts import pages as say

FORM_FIELD = "form_token"
"""The name of the hidden field that has :func:`form_token`."""
_COOKIE = "quotewire_form"
_NEW: web.RequestKey[str] = web.RequestKey("form cookie", str)
_SECONDS = 5.0
"""Seconds in which a form's body must have come."""
_LARGEST_ID = 100
"""Characters of the cookie that are looked at."""


def form_token(request: web.Request) -> str:
    """The value of the hidden field :data:`FORM_FIELD` of every form that changes anything."""
    cookie = request.cookies.get(_COOKIE, "")[:_LARGEST_ID] or request.get(_NEW, "")
    if not cookie:
        cookie = request[_NEW] = secrets.token_urlsafe(24)
    return _signed(request, cookie)


async def read_form(request: web.Request) -> Mapping[str, str]:
    """The fields of a form that a page of this site sent.

    Raises:
        web.HTTPForbidden: another site sent it, or its page is too old.
        web.HTTPRequestTimeout: its body didn't come.
    """
    # Origin says nothing here: with the referrer policy of these pages browsers send "null" (Fetch, 3.2).
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise web.HTTPForbidden(text=say.FORM_OF_ANOTHER_SITE)
    try:
        async with asyncio.timeout(_SECONDS):
            fields = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    except TimeoutError as error:
        raise web.HTTPRequestTimeout(text=say.FORM_TOO_LATE) from error
    cookie = request.cookies.get(_COOKIE, "")[:_LARGEST_ID]
    given = fields.get(FORM_FIELD, "").encode()
    if not cookie or not hmac.compare_digest(given, _signed(request, cookie).encode()):
        raise web.HTTPForbidden(text=say.FORM_TOO_OLD)
    return fields


def keep_form_cookie(request: web.Request, response: web.StreamResponse) -> None:
    """Set the cookie of the forms that are on the answered page."""
    if cookie := request.get(_NEW):
        set_cookie(request, response, _COOKIE, cookie, None)


def set_cookie(request: web.Request, response: web.StreamResponse, name: str, value: str, seconds: int | None) -> None:
    """Set a cookie that no script reads and no other site's form sends; ``None``: until the browser is closed."""
    access = site_of(request).access
    is_secure = access.outside is not None and access.outside.scheme == "https"
    response.set_cookie(
        name, value, max_age=seconds, path=access.prefix or "/", httponly=True, samesite="Lax", secure=is_secure
    )


def _signed(request: web.Request, cookie: str) -> str:
    return hmac.new(site_of(request).form_key, b"form:" + cookie.encode(), "sha256").hexdigest()
