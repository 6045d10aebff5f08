"""Marks in answers what an article has altered or withdrawn since it was published."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.commands.cards import quote_card, verbatim
from bot.commands.deps import Deps, Handler, text, viewer
from bot.digest.corrections import history_line
from bot.domain.commands import Request
from bot.domain.corrections import Correction
from bot.domain.messages import Block, Message, Note, QuoteCard
from bot.domain.viewers import Viewer
from bot.search import Match, among
from bot.speakers.credits import result_of
from bot.text.wording import words_of
from bot.text.words import fold_words

_LOOKED_AT = 200
_SURE = ("exact", "partial")
"""Grades of the same words."""


def corrected(handler: Handler) -> Handler:
    """The same command, with its answers marked."""

    async def marked(deps: Deps, request: Request) -> Message:
        message = await handler(deps, request)
        if message.outcome not in ("found", "not_found"):
            return message
        message = await _marked(deps, message, viewer(request))
        known = any(result.grade in _SURE for result in message.results)
        return message if known else await _with_gone(deps, request, message)

    return marked


async def _marked(deps: Deps, message: Message, reader: Viewer) -> Message:
    """A note below each quotation that took another's place."""
    urls = dict.fromkeys(result.url for result in message.results)
    articles = await deps.store.articles_by_url(urls, reader)
    changes = await deps.store.corrections_of([article.id for article in articles.values()])
    told = [one for listed in changes.values() for one in listed if one.became is not None]
    if not told:
        return message
    return replace(message, blocks=tuple(block for one in message.blocks for block in (one, *_notes(one, told))))


def _notes(block: Block, changes: Sequence[Correction]) -> list[Note]:
    if not isinstance(block, QuoteCard):
        return []
    mine = fold_words(block.quote)
    here = (one for one in changes if block.url.startswith(one.article.url) and fold_words(one.became or "") == mine)
    return [Note(history_line(one)) for one in here]


async def _with_gone(deps: Deps, request: Request, message: Message) -> Message:
    """The quotation that was asked for, where it stood in an article once and doesn't any more."""
    asked = text(request, "text")
    candidates = await deps.store.corrections_like(words_of(asked), _LOOKED_AT, viewer(request)) if asked else []
    if not candidates:
        return message
    answers = await asyncio.to_thread(among, asked, [one.record for one in candidates])
    match = next((answer.best for answer in answers if answer.best.grade in _SURE), None)
    change = next((one for one in candidates if match and one.id == match.record.id), None)
    if match is None or change is None or not await _stood_there(deps, change):
        return message
    return _first(deps, match, change, message)


async def _stood_there(deps: Deps, change: Correction) -> bool:
    was = await deps.store.revision_text(change.article.id, change.revision)
    return was is not None and verbatim(change.record, {change.article.id: was})


def _first(deps: Deps, match: Match, change: Correction, message: Message) -> Message:
    label = "Withdrawn since" if change.became is None else "Changed since"
    card = replace(quote_card(match.record, deps.sure, label=label), url=change.article.url)
    others = message.blocks if message.outcome == "found" else ()
    results = message.results if message.outcome == "found" else ()
    summary = f"{label}: {history_line(change)}"
    blocks = (card, Note(history_line(change)), *others)
    return replace(
        message,
        outcome="found",
        summary=summary,
        blocks=blocks,
        results=(result_of(match.record, match.grade), *results),
    )
