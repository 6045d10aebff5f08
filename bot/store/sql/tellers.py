"""Reads the tellers of quotations within others: the speakers of the outer quotations."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.quotations import QuotationRecord, Teller
from bot.store.sql.base import chunks
from bot.store.sql.schema import quotations, speakers

_Key = tuple[int, int]
"""An article's id and the start of a quotation."""
_Around = tuple[Teller, int | None]
"""The speaker of a quotation, and the start of the quotation that contains it."""


async def with_tellers(connection: AsyncConnection, records: Sequence[QuotationRecord]) -> list[QuotationRecord]:
    """The records, with the tellers of quotations that stand within others; without such quotations no statement is
    run."""
    around: dict[_Key, _Around] = {}
    wanted = {(record.article.id, record.quotation.within) for record in records if record.quotation.within is not None}
    while wanted:
        known = await _around(connection, wanted)
        around |= known
        wanted = {(article, start) for (article, _), (_, start) in known.items() if start is not None} - around.keys()
    return [_with_those_around(record, around) for record in records] if around else list(records)


async def _around(connection: AsyncConnection, keys: Collection[_Key]) -> dict[_Key, _Around]:
    here, known = quotations.c, {}
    named = func.coalesce(here.named, speakers.c.name).label("name")
    columns = select(here.article_id, here.start, here.within, named, here.confidence)
    joined = columns.select_from(quotations.outerjoin(speakers))
    for some in chunks(keys):
        articles, starts = {article for article, _ in some}, {start for _, start in some}
        statement = joined.where(here.article_id.in_(articles), here.start.in_(starts))
        for row in await connection.execute(statement):
            known[row.article_id, row.start] = (Teller(row.name, row.confidence), row.within)
    return {key: known[key] for key in keys if key in known}


def _with_those_around(record: QuotationRecord, around: dict[_Key, _Around]) -> QuotationRecord:
    tellers: list[Teller] = []
    within = record.quotation.within
    while within is not None and (record.article.id, within) in around:
        teller, within = around[record.article.id, within]
        tellers.append(teller)
    return replace(record, quotation=replace(record.quotation, tellers=tuple(tellers))) if tellers else record
