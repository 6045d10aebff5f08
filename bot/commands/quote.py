"""``/quote``: who said it, and what somebody said."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bot.commands.cards import quote_card, verbatim
from bot.commands.deps import Deps, Handlers, text
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Message, Note, Paragraph, Result
from bot.domain.quotations import QuotationQuery, QuotationRecord
from bot.domain.speech import pieces, result_of, shown, speaker_line
from bot.domain.words import fold_words
from bot.search import Answer, correct, difference, found, rank, words_of

_CANDIDATES = 24
_SHOWN = 3
_SHORT = 6
_MOST_CHANGES = 4
_PAGE = 5
_LABELS = {
    "exact": "Exact match",
    "partial": "Part of a quotation",
    "altered": "Almost: the words differ",
    "similar": "Similar, not the same",
}

WHO = Command(
    "quote",
    "who",
    "Who said this? With the passage and the link as evidence",
    '/quote who "there are no such plans for today"',
    (Option("text", "The words you remember, or a part of them", required=True),),
)
BY = Command(
    "quote",
    "by",
    "What somebody said, newest first",
    "/quote by Mara Lindqvist about harbour since 7d",
    (
        Option("speaker", "A person or an organisation", required=True, suggest="speaker"),
        Option("about", "Only quotations with these words"),
        Option("since", "Only articles since then: 2026-11-01, 7d or 12h"),
    ),
)
COMMANDS = (WHO, BY)


async def who(deps: Deps, request: Request) -> Message:
    """Grade what is stored against what is remembered; a quotation is only given when it is the same one."""
    asked = text(request, "text")
    if not fold_words(asked):
        raise UsageError(f"There are no words in that. Write {WHO.usage}, such as {WHO.example}")
    answers = rank(asked, await _candidates(deps, fold_words(asked)))
    if not found(answers):
        answers = rank(asked, await _candidates(deps, await _respelled(deps, fold_words(asked))))
    texts = await _texts(deps, answers[: _SHOWN + 1])
    answers = [answer for answer in answers[: _SHOWN + 1] if verbatim(answer.best.record, texts)]
    good = found(answers)
    return _found(deps, asked, good[:_SHOWN], texts) if good else _not_found(deps, answers[:1], texts)


async def by(deps: Deps, request: Request) -> Message:
    """A speaker's quotations with their passages, newest first."""
    name = text(request, "speaker")
    query = QuotationQuery(
        speaker=name,
        words=tuple(fold_words(text(request, "about"))),
        since=_since(text(request, "since"), deps.clock.now()),
        limit=_PAGE + 1,
    )
    records = await deps.store.quotations(query) if fold_words(name) else []
    texts = await deps.store.known_texts({record.article.id for record in records})
    records = [record for record in records if verbatim(record, texts)]
    if not records:
        return Message("not_found", f"I have nothing by “{name}”.", (await _nothing_by(deps, name),))
    blocks: list[Block] = [quote_card(record, deps.sure, texts[record.article.id]) for record in records[:_PAGE]]
    if len(records) > _PAGE:
        blocks.append(Note("There is more: narrow it down with about and since."))
    summary = f"{speaker_line(records[0].quotation.attribution, deps.sure)}: “{shown(records[0].quotation.text)}”"
    return Message(
        "found", summary, tuple(blocks), results=tuple(result_of(record, None) for record in records[:_PAGE])
    )


HANDLERS: Handlers = {WHO.path: who, BY.path: by}


async def _candidates(deps: Deps, asked: Sequence[str]) -> list[QuotationRecord]:
    return await deps.store.quotations_matching(asked, _CANDIDATES)


async def _respelled(deps: Deps, asked: Sequence[str]) -> list[str]:
    """The question with unknown words replaced by the known ones they resemble (a typo in a rare word hides all).

    Only a short one: of a longer one some words and pairs are spelt right, and they lead to the quotation.
    """
    if len(asked) > _SHORT:
        return list(asked)
    result = []
    for word in asked:
        near = await deps.store.vocabulary(word[0], len(word) - 2, len(word) + 2) if len(word) > 3 else [word]
        result.append(await asyncio.to_thread(correct, word, near))
    return result


async def _texts(deps: Deps, answers: Sequence[Answer]) -> dict[int, str]:
    return dict(await deps.store.known_texts({answer.best.record.article.id for answer in answers}))


def _found(deps: Deps, asked: str, answers: Sequence[Answer], texts: dict[int, str]) -> Message:
    blocks: list[Block] = []
    for answer in answers:
        record = answer.best.record
        label = _LABELS[answer.best.grade]
        blocks.append(quote_card(record, deps.sure, texts[record.article.id], label, answer.also_in, asked))
        if answer.best.grade == "altered" and (told := _differing(asked, record)):
            blocks.append(Note(told))
        blocks.extend(
            Note(f"{other.record.article.outlet} credits it to {other.record.quotation.attribution.speaker}")
            for other in answer.disagreeing
        )
    first = answers[0].best.record.quotation
    summary = f"“{shown(first.text)}”: {speaker_line(first.attribution, deps.sure)}"
    results = tuple(result_of(answer.best.record, answer.best.grade) for answer in answers)
    return Message("found", summary, tuple(blocks), results=results)


def _differing(asked: str, record: QuotationRecord) -> str:
    """The words that differ, as far as they can be taken in."""
    changes = difference(words_of(asked), words_of(" ".join(pieces(record.quotation))))[:_MOST_CHANGES]
    told = [
        f"“{mine}” is “{theirs}” there" if mine and theirs else _one_sided(mine, theirs) for mine, theirs in changes
    ]
    return f"The words differ: {'; '.join(told)}." if told else ""


def _one_sided(mine: str, theirs: str) -> str:
    return f"“{mine}” isn't there" if mine else f"“{theirs}” is there too"


def _not_found(deps: Deps, nearest: Sequence[Answer], texts: dict[int, str]) -> Message:
    said = "Not found: I have no article with these words."
    blocks: list[Block] = [Paragraph(said)]
    results: list[Result] = []
    for answer in nearest:
        record = answer.best.record
        blocks.append(quote_card(record, deps.sure, texts[record.article.id], _LABELS["similar"]))
        results.append(result_of(record, "similar"))
    return Message("not_found", said, tuple(blocks), results=tuple(results))


async def _nothing_by(deps: Deps, name: str) -> Paragraph:
    initial = fold_words(name)[-1:] or [""]
    near = await deps.store.speakers(initial[0][:3], 3)
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    return Paragraph(f"I have nothing by “{name}”.{hint}")


def _since(told: str, now: datetime) -> datetime | None:
    if not told:
        return None
    units = {"h": "hours", "d": "days", "w": "weeks"}
    if told[:-1].isdecimal() and len(told) < 6 and told[-1] in units:
        return now - timedelta(**{units[told[-1]]: int(told[:-1])})
    try:
        return datetime.combine(datetime.fromisoformat(told).date(), time(), UTC)
    except ValueError:
        raise UsageError(f"since is a date like 2026-11-01, or 7d or 12h, not “{told[:40]}”") from None
