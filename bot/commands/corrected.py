"""Marks quotations in answers that an article has altered or withdrawn since it was published."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.commands.deps import Deps
from bot.commands.stores import QuoteStore
from bot.digest.corrections import history_line
from bot.domain.commands import Request
from bot.domain.corrections import Correction
from bot.domain.messages import Block, Message, Note, QuoteCard
from bot.domain.quotations import Attribution, Quotation, QuotationRecord
from bot.ports import ShownCorrections, viewer_at
from bot.search import Match, MatchGroup, among
from bot.search.asking import remembered_words
from bot.search.evidence import quote_card
from bot.search.verdict import belongs_by_name
from bot.text.command_line import text_argument
from bot.text.credits import result_of
from bot.text.words import fold_words, is_verbatim, words_of
from bot.texts import quote as say

_LOOKED_AT = 200
_LONGEST = 3
"""Words of a question by which corrections are looked up: its longest words, which are mostly its rarest."""
_SURE = ("exact", "partial")
"""Grades with which a quotation has the very words of the question."""


def longest_words(question: str) -> list[str]:
    """The words of a question by which corrections are looked up, the longest first."""
    return sorted(dict.fromkeys(words_of(question)), key=len, reverse=True)[:_LONGEST]


def record_before(change: Correction) -> QuotationRecord:
    """The quotation before the change, as the earlier revision had it; its id is the change's."""
    end = change.start + len(change.said)
    attribution = Attribution(change.speaker, None, change.speaker, change.role, change.confidence, rule="as published")
    was = Quotation(change.start, end, ((change.start, end),), change.said, "direct", None, attribution)
    return QuotationRecord(change.id, change.article, was)


QuoteHandler = Callable[[Deps[QuoteStore], Request], Awaitable[Message]]


OtherReading = Callable[[Deps[QuoteStore], Request, Message], Awaitable[Message]]
"""The answer to another reading of a request, or the given one of the first reading."""


def corrected(handler: QuoteHandler, otherwise: OtherReading | None = None) -> QuoteHandler:
    """A handler that marks such quotations in the answers of ``handler``, or of ``otherwise`` where the handler's has
    not the very words."""

    async def marked(deps: Deps[QuoteStore], request: Request) -> Message:
        message = await handler(deps, request)
        if otherwise is not None and not has_very_words(message):
            message = await otherwise(deps, request, message)
        if message.outcome not in ("found", "not_found"):
            return message
        message = await _marked(deps, message)
        return message if has_very_words(message) else await _with_gone(deps, request, message)

    return marked


def has_very_words(message: Message) -> bool:
    """Whether an answer has a quotation with the very words of the question."""
    return any(result.grade in _SURE for result in message.results)


async def _marked(deps: Deps[ShownCorrections], message: Message) -> Message:
    """The message with a note below each quotation that replaced an earlier one."""
    article_ids = {result.article_id for result in message.results if result.article_id is not None}
    changes = await deps.store.corrections_of(sorted(article_ids))
    altered = [change for listed in changes.values() for change in listed if change.became is not None]
    if not altered:
        return message
    blocks = tuple(part for block in message.blocks for part in (block, *_notes(block, altered, deps.clock.now())))
    return replace(message, blocks=blocks)


def _notes(block: Block, changes: Sequence[Correction], now: datetime) -> list[Note]:
    if not isinstance(block, QuoteCard):
        return []
    mine = [fold_words(words) for words in (block.quote, *(run.text for run in block.runs if run.is_marked))]
    return [
        Note(history_line(change, now))
        for change in changes
        if change.article.id == block.article_id and fold_words(change.became or "") in mine
    ]


async def _with_gone(deps: Deps[ShownCorrections], request: Request, message: Message) -> Message:
    """The message with the quotation of the question first, if an article had it earlier and no longer has it."""
    question = (remembered_words(text_argument(request, "text")) or [""])[-1]
    candidates = (
        await deps.store.corrections_like(longest_words(question), _LOOKED_AT, viewer_at(request.place))
        if question
        else []
    )
    if not candidates:
        return message
    answers = await asyncio.to_thread(among, question, [record_before(correction) for correction in candidates])
    match = _meant(answers, text_argument(request, "speaker"))
    change = next((correction for correction in candidates if match and correction.id == match.record.id), None)
    if match is None or change is None or not await _stood_there(deps, change):
        return message
    return _first(deps, match, change, message)


def _meant(answers: Sequence[MatchGroup], whom: str) -> Match | None:
    """The quotation that has the very words: that of the speaker who is asked about, if several do."""
    fitting = [match for answer in answers for match in answer.matches if match.grade in _SURE]
    speakers = [match.record.quotation.attribution.speaker or "" for match in fitting]
    theirs = [
        match
        for match, speaker in zip(fitting, speakers, strict=True)
        if whom and belongs_by_name(whom, speaker, None) == "yes"
    ]
    return next(iter([*theirs, *fitting]), None)


async def _stood_there(deps: Deps[ShownCorrections], change: Correction) -> bool:
    texts = await deps.store.revision_texts(change.article.id, [change.revision])
    was = texts.get(change.revision)
    return was is not None and is_verbatim(record_before(change), {change.article.id: was})


def _first(deps: Deps[object], match: Match, change: Correction, message: Message) -> Message:
    withdrawn = change.became is None
    label = say.WITHDRAWN_SINCE if withdrawn else say.CHANGED_SINCE
    card = replace(quote_card(match.record, deps.sure, label=label), url=change.article.url)
    others = message.blocks if message.outcome == "found" else ()
    results = message.results if message.outcome == "found" else ()
    history = history_line(change, deps.clock.now())
    summary = (say.WITHDRAWN_SINCE_SO if withdrawn else say.CHANGED_SINCE_SO).format(history=history)
    blocks = (card, Note(history), *others)
    return replace(
        message,
        outcome="found",
        summary=summary,
        blocks=blocks,
        results=(result_of(match.record, match.grade), *results),
    )
