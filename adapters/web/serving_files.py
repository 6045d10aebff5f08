"""Serves the style and the scripts."""

from aiohttp import web

from adapters.web.site import site_of

_FOR_GOOD = "public, max-age=31536000, immutable"


async def static_file(request: web.Request) -> web.StreamResponse:
    """A file of the page. Under the address with its hash it is kept by browsers for good."""
    file = site_of(request).files.get(request.match_info["name"])
    if file is None:
        raise web.HTTPNotFound
    is_versioned = request.query.get("v") == file.version
    headers = {"Cache-Control": _FOR_GOOD if is_versioned else "no-cache", "Vary": "Accept-Encoding"}
    return web.Response(body=file.body, content_type=file.content_type, charset="utf-8", headers=headers)
