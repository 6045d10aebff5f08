"""Numbers of articles that became one with another, and of people who were merged: addresses with them last."""

from collections.abc import Sequence

from aiohttp import web

from adapters.web.drawing import draw
from adapters.web.links import page_link
from adapters.web.site import path_of, site_of
from bot.domain.errors import UsageError
from bot.domain.profiles import Profile
from bot.domain.web_records import SpeakerRecord
from bot.texts import api as say
from bot.texts import common


def moved_to(request: web.Request, path: str) -> web.HTTPMovedPermanently:
    """The answer that leads to another path for good, with the query of the request.

    Not 308: all methods here are GET, and every reader of feeds knows 301 (RFC 9110, 15.4.2). It is asked for anew each
    time, as every answer here: a split may change whom a number means.
    """
    sent = request.rel_url.raw_query_string
    return web.HTTPMovedPermanently(page_link(request, path) + (f"?{sent}" if sent else ""))


def whom_it_means(request: web.Request, people: Sequence[Profile | SpeakerRecord]) -> web.Response:
    """The answer for the number of somebody who was merged: leads to the page of the person; where several may be
    meant, the choice (RFC 9110, 15.4.1).

    Raises:
        web.HTTPMovedPermanently: a single person is meant.
    """
    if len(people) == 1:
        raise moved_to(request, f"/people/{people[0].id}")
    return draw(request, "choice.html", {"people": people, "tab": "/who"}, web.HTTPMultipleChoices.status_code)


async def follow_speaker(request: web.Request, number: int | None) -> None:
    """Lead from the number of somebody who was merged, the request's parameter ``speaker``, to whoever has these
    quotations now.

    Raises:
        web.HTTPMovedPermanently: a single person is meant.
        UsageError: several may be meant.
    """
    if number is None:
        return
    meant = await site_of(request).lists.people_now(number)
    if len(meant) > 1:
        listed = common.OR.join(str(person.id) for person in meant)
        raise UsageError(say.SPEAKER_WAS_SPLIT.format(number=number, numbers=listed))
    if meant and meant[0].id != number:
        query = request.rel_url.update_query(speaker=str(meant[0].id)).raw_query_string
        raise web.HTTPMovedPermanently(f"{page_link(request, path_of(request))}?{query}")
