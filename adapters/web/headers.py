"""Headers of every answer: it loads nothing from elsewhere, runs nothing inline, and is framed and kept by nobody."""

import hashlib

from aiohttp import web

SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""OWASP, HTTP Security Response Headers Cheat Sheet."""
_UNCHANGED = web.HTTPNotModified.status_code


async def add_safe_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Add the headers to an answer that is about to be sent; a signal of aiohttp's."""
    response.headers.update(SAFE)
    response.headers.setdefault("Cache-Control", "private, no-cache")  # kept, and asked for again with its ETag
    response.headers.setdefault("Vary", "Cookie, Authorization")
    response.headers["Server"] = "Quotewire"


def tagged(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """An answer with its ETag; without its body, and 304, where the reader has this very answer already (RFC 9110,
    13.1.2)."""
    if not isinstance(response, web.Response) or not isinstance(response.body, bytes):
        return response
    if response.status != web.HTTPOk.status_code or request.method not in ("GET", "HEAD"):
        return response
    version = hashlib.sha256(response.body).hexdigest()[:32]
    response.etag = version
    if not any(tag.value in (version, "*") for tag in request.if_none_match or ()):
        return response
    kept = {name: response.headers[name] for name in ("ETag", "Cache-Control", "Vary") if name in response.headers}
    return web.Response(status=_UNCHANGED, headers=kept)
