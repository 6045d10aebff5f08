"""Lists quotations in pages: reads filters and positions, makes cards and the request for the next page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.commands.deps import Deps
from bot.domain.commands import Command, Option, Request, Value
from bot.domain.errors import UsageError
from bot.domain.messages import Block, Message
from bot.domain.quotations import Position, QuotationRecord
from bot.ports import ArticleTexts
from bot.search.evidence import joined_cards, quote_card
from bot.text.command_line import text_argument
from bot.text.credits import result_of
from bot.text.since import moment_since
from bot.text.words import is_verbatim
from bot.texts import declarations as declared
from bot.texts import quote as say

SIZE = 5
"""Quotations on a page of an answer."""
SINCE = Option("since", declared.PAGE_SINCE)
SOURCE = Option("source", declared.PAGE_SOURCE, suggest="source")
BEFORE = Option("page_after", declared.PAGE_AFTER, unseen=True)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""The zero of the microseconds in ``page_after``."""
GREATEST_NUMBER = 2**63 - 1
"""The greatest number of a record: databases keep no greater one, and refuse to compare with it."""


def since(typed: str, now: datetime) -> datetime | None:
    """The time that a filter names.

    Raises:
        UsageError: the text is no time.
    """
    if not typed:
        return None
    moment = moment_since(typed, now)
    if moment is None:
        raise UsageError(say.UNREADABLE_SINCE.format(typed=typed[:40]))
    return moment


def position(request: Request) -> Position | None:
    """The position at which the last page ended; ``None`` for the first page.

    Raises:
        UsageError: the text isn't the ``page_after`` of an answer.
    """
    written = text_argument(request, "page_after")
    try:
        return read_position(written) if written else None
    except ValueError:
        raise UsageError(say.UNREADABLE_PAGE.format(typed=written[:40])) from None


def position_words(position: Position) -> str:
    """A position as text of an argument: four hexadecimal numbers with dots between."""
    micros = (position.dated - _EPOCH) // timedelta(microseconds=1)
    numbers = (micros, position.article_id, position.start, position.quotation_id)
    return ".".join(f"{number:x}" for number in numbers)


def read_position(text: str) -> Position:
    """The position that :func:`position_words` wrote.

    Raises:
        ValueError: ``text`` has another form.
    """
    micros, *numbers = (int(part, 16) for part in text.split("."))
    article_id, start, quotation_id = numbers
    if max(map(abs, numbers)) > GREATEST_NUMBER:
        raise ValueError(text)
    try:
        return Position(_EPOCH + timedelta(microseconds=micros), article_id, start, quotation_id)
    except OverflowError as error:
        raise ValueError(text) from error


def following(command: Command, request: Request, **changed: Value) -> Request:
    """The request for the next page: ``request`` with some arguments changed."""
    return replace(request, command=command.path, arguments={**request.arguments, **changed})


async def standing(
    deps: Deps[ArticleTexts], records: Sequence[QuotationRecord]
) -> tuple[list[QuotationRecord], Mapping[int, str]]:
    """The quotations that their articles' current texts still contain, and these texts by article id."""
    texts = await deps.store.known_texts({record.article.id for record in records})
    return [record for record in records if is_verbatim(record, texts)], texts


def quote_cards(
    deps: Deps[object],
    records: Sequence[QuotationRecord],
    texts: Mapping[int, str],
    summary: str,
    following: Request | None,
    before: Sequence[Block] = (),
) -> Message:
    """A page of quotations as cards; ``before`` comes first."""
    cards = [quote_card(record, deps.sure, texts[record.article.id]) for record in records]
    results = tuple(
        replace(result_of(record, None), together=card.credit.together or None)
        for record, card in zip(records, cards, strict=True)
    )
    return Message("found", summary, (*before, *joined_cards(cards)), results=results, following=following)
