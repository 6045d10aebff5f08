"""``/quote about``: what was said of something."""

import asyncio
import re

from bot.commands import pages
from bot.commands.answers import words_asked
from bot.commands.cards import quote_card
from bot.commands.deps import Deps, text, viewer
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Message, Paragraph
from bot.domain.topics import TopicQuery
from bot.search.topic import closest
from bot.speakers.credits import credit_line, result_of
from bot.text.words import fold_words

ABOUT = Command(
    "quote",
    "about",
    "What was said of something, the closest first",
    "/quote about harbour strike since 7d",
    (Option("words", "The topic, in a few words", required=True), pages.SINCE, pages.SOURCE, pages.BEFORE),
)
_PAGE_AFTER = re.compile(r"(\d{1,18})-(\d{1,18})-(\d{1,6})")


async def about(deps: Deps, request: Request) -> Message:
    """Quotations on a topic: its words in what was said count most, then the story, then the role of who said it."""
    topic = words_asked(request, ABOUT)
    upto, shown = _position(text(request, "page_after"))
    query = TopicQuery(
        words=tuple(fold_words(topic)),
        since=pages.since(text(request, "since"), deps.clock.now()),
        source=text(request, "source") or None,
        upto=upto,
    )
    found = await deps.store.quotations_about(query, viewer(request))
    told = await asyncio.to_thread(closest, found)
    page = told[shown : shown + pages.SIZE]
    records, texts = await pages.standing(
        deps, await deps.store.quotations_numbered([one.hit.id for one in page], viewer(request))
    )
    if not records:
        said = f"Nobody said anything{' more' if shown else ''} about “{topic}” that I have."
        return Message("not_found", said, (Paragraph(said),))
    also = {one.hit.id: one.also_in for one in page}
    cards = [quote_card(one, deps.sure, texts[one.article.id], also_in=also[one.id]) for one in records]
    left = len(told) > shown + pages.SIZE
    more = (
        pages.following(ABOUT, request, page_after="-".join(map(str, (*found.upto, shown + pages.SIZE))))
        if left
        else None
    )
    summary = f"About {topic}: {credit_line(records[0].quotation, deps.sure)}"
    results = tuple(result_of(one, None) for one in records)
    return Message("found", summary, tuple(cards), results=results, following=more)


def _position(told: str) -> tuple[tuple[int, int] | None, int]:
    """The newest quotation and article that count, and how many were shown.

    Raises:
        UsageError: it isn't what a page told.
    """
    if not told:
        return None, 0
    if (read := _PAGE_AFTER.fullmatch(told)) is None:
        raise UsageError(f"page_after is what the last page told, not “{told[:40]}”: leave it out to begin anew")
    return (int(read[1]), int(read[2])), int(read[3])
