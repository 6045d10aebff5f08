"""Counts what the reader of a request asks for."""

from aiohttp import web

from adapters.web.hosts import reader_address
from adapters.web.limits import SearchBudget
from adapters.web.site import site_of
from bot.texts import pages as say


def count_asking(request: web.Request, budget: SearchBudget) -> None:
    """Count a request of its reader's.

    Raises:
        web.HTTPTooManyRequests: the reader has asked too often.
    """
    proxies = site_of(request).access.proxies
    reader = reader_address(request.remote or "", request.headers.getall("X-Forwarded-For", ()), proxies)
    if seconds := budget.take(reader):
        raise web.HTTPTooManyRequests(
            text=say.ASKED_TOO_OFTEN.format(seconds=seconds),
            headers={"Retry-After": str(seconds)},
        )
