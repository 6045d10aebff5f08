"""Failures as people and programs read them: a page, or a problem document (RFC 9457)."""

import json
from collections.abc import Mapping
from http import HTTPStatus

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from adapters.web.drawing import draw
from adapters.web.site import is_for_programs
from bot.domain.errors import QuotewireError, UsageError
from bot.text.failures import line_for_chat
from bot.texts import pages as say
from bot.texts.refusals import BROKEN

PROBLEM = "application/problem+json"
_SENTENCES = {
    404: say.NOTHING_AT_ADDRESS,
    405: say.WRONG_METHOD,
    413: say.TOO_MUCH_SENT,
    414: say.ADDRESS_TOO_LONG,
}
"""What is said of a status whose reason nobody gave."""
_KEPT = ("Allow", "Retry-After", "WWW-Authenticate")
"""Headers of a failure that say what may be done about it."""

log = structlog.get_logger(__name__)


@web.middleware
async def tell_failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every failure with a page or a problem document that has no more than a sentence of it."""
    try:
        return await handler(request)
    except web.HTTPError as error:
        given = error.text if error.text and not error.text.startswith(f"{error.status}:") else ""
        headers = {name: error.headers[name] for name in _KEPT if name in error.headers}
        return failure_page(request, error.status, given or _SENTENCES.get(error.status, ""), headers)
    except web.HTTPException:  # a redirection, which is no failure
        raise
    except UsageError as error:
        return failure_page(request, 400, str(error))
    except QuotewireError as error:
        log.warning("a page can't be shown", error=str(error))
        return failure_page(request, 503, line_for_chat(error), {"Retry-After": "5"})
    except Exception:
        log.exception(
            "a page failed", path=request.match_info.route.resource and str(request.match_info.route.resource)
        )
        return failure_page(request, 500, BROKEN)


def failure_page(
    request: web.Request, status: int, sentence: str, headers: Mapping[str, str] | None = None
) -> web.Response:
    """A failure for a person or a program."""
    title = HTTPStatus(status).phrase
    if is_for_programs(request):
        problem = {"type": "about:blank", "title": title, "status": status, "detail": sentence or title}
        body = json.dumps(problem, ensure_ascii=False).encode()
        return web.Response(body=body, status=status, content_type=PROBLEM, headers=headers)
    try:
        response = draw(request, "error.html", {"status": status, "heading": title, "sentence": sentence}, status)
    except Exception:  # also where it is the templates that fail
        log.exception("the page of a failure failed")
        response = web.Response(text=f"{title}: {sentence}\n", status=status)
    response.headers.update(headers or {})
    return response
