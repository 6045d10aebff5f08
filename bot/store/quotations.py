"""Quotations and their speakers."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.quotations import Quotation, QuotationQuery, QuotationRecord
from bot.domain.speech import pieces
from bot.domain.words import fold_words
from bot.store import rows, sqlite
from bot.store.base import Base, chunks, to_the_end
from bot.store.outlets import outlets_with
from bot.store.schema import articles, quotations, speaker_words, speakers, spoken_words

_MOST_WORDS = 6000
"""Words of a question that are looked at, rarest first: more than any platform lets anybody type."""


class Quotations(Base):
    """See ``bot.ports.QuotationStore``."""

    @to_the_end
    async def quotations_matching(self, words: Sequence[str], limit: int) -> list[QuotationRecord]:
        """Candidates: those that share most and rarest words and word pairs with the question."""
        asked = fold_words(" ".join(words))[:_MOST_WORDS]
        if not asked or limit <= 0:
            return []
        async with self._read() as connection:
            ids = await sqlite.candidates(connection, asked, limit)
            found = {record.id: record for record in await _records(connection, quotations.c.id, ids)}
        return [found[quotation_id] for quotation_id in ids if quotation_id in found]  # one may go in between

    @to_the_end
    async def vocabulary(self, initial: str, shortest: int, longest: int) -> list[str]:
        """Folded words of all quotations that begin with ``initial``."""
        folded = fold_words(initial)
        if len(folded) != 1:
            return []
        async with self._read() as connection:
            return list((await connection.execute(_words_like(folded[0], shortest, longest))).scalars())

    @to_the_end
    async def quotations(self, query: QuotationQuery) -> list[QuotationRecord]:
        """Quotations that fit, newest first."""
        statement = fitting(query)
        if statement is None:
            return []
        async with self._read() as connection:
            return [rows.record(row) for row in await connection.execute(statement)]

    @to_the_end
    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """The current quotations of these articles, in text order."""
        found: dict[int, list[QuotationRecord]] = {}
        async with self._read() as connection:
            for record in await _records(connection, quotations.c.article_id, article_ids):
                found.setdefault(record.article.id, []).append(record)
        return found

    @to_the_end
    async def speakers(self, typed: str, limit: int) -> list[str]:
        """Names of speakers with words that begin like those typed, most quoted first."""
        words = list(dict.fromkeys(fold_words(typed)))
        if limit <= 0 or (typed.strip() and not words):
            return []
        statement = select(speakers.c.name).where(speakers.c.quoted > 0)
        for word in words:
            beginning = select(speaker_words.c.speaker_id).where(sqlite.begins(speaker_words.c.word, word))
            statement = statement.where(speakers.c.id.in_(beginning))
        async with self._read() as connection:
            found = await connection.execute(statement.order_by(speakers.c.quoted.desc(), speakers.c.name).limit(limit))
            return list(found.scalars())


def fitting(query: QuotationQuery) -> Select[Any] | None:
    """The statement of ``quotations``; ``None`` when nothing can fit."""
    statement = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS)
    words = list(dict.fromkeys(fold_words(" ".join(query.words))))
    if query.limit <= 0 or (query.words and not words):
        return None
    if words:
        statement = statement.where(quotations.c.id.in_(sqlite.quotations_with(words)))
    if query.speaker is not None:
        named = list(dict.fromkeys(fold_words(query.speaker)))
        if not named:
            return None
        statement = statement.where(quotations.c.speaker_id.in_(_named(named)))
    if query.since is not None:
        statement = statement.where(quotations.c.dated >= query.since)
    if query.source is not None:
        named_outlets = outlets_with(query.source)
        if named_outlets is None:
            return None
        statement = statement.where(articles.c.outlet_id.in_(named_outlets))
    if query.before is not None:
        statement = statement.where(_after(query.before))
    newest = (quotations.c.dated.desc(), quotations.c.article_id.desc(), quotations.c.start, quotations.c.id)
    return statement.order_by(*newest).limit(query.limit)


def _after(quotation_id: int) -> ColumnElement[bool]:
    """What comes after a quotation in the order of ``quotations``."""
    last = quotations.alias("last")

    def of(name: str) -> ScalarSelect[Any]:
        return select(last.c[name]).where(last.c.id == quotation_id).scalar_subquery()

    here = quotations.c
    later = or_(here.start > of("start"), and_(here.start == of("start"), here.id > quotation_id))
    in_article = and_(here.article_id == of("article_id"), later)
    same_time = and_(here.dated == of("dated"), or_(here.article_id < of("article_id"), in_article))
    # Said twice, since an index can answer only the plain comparison.
    return and_(here.dated <= of("dated"), or_(here.dated < of("dated"), same_time))


def _named(words: Sequence[str]) -> Select[Any]:
    """Ids of the speakers with all of these words in their name."""
    return (
        select(speaker_words.c.speaker_id)
        .where(speaker_words.c.word.in_(words))
        .group_by(speaker_words.c.speaker_id)
        .having(func.count() == len(words))
    )


def _words_like(initial: str, shortest: int, longest: int) -> Select[Any]:
    """The statement of ``vocabulary``."""
    word = spoken_words.c.word
    letters = func.length(word).between(shortest, longest)
    return select(word).where(sqlite.begins(word, initial), letters, spoken_words.c.quotations > 0).order_by(word)


async def _records(connection: AsyncConnection, key: Any, ids: Collection[int]) -> list[QuotationRecord]:
    """The quotations whose ``key`` is among ``ids``, each article's in text order."""
    found: list[QuotationRecord] = []
    for some in chunks(ids):
        statement = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS).where(key.in_(some))
        ordered = statement.order_by(quotations.c.article_id, quotations.c.start, quotations.c.id)
        found.extend(rows.record(row) for row in await connection.execute(ordered))
    return found


async def add_quotations(
    connection: AsyncConnection,
    article_id: int,
    dated: datetime,
    new: Sequence[Quotation],
    links: Mapping[str, int] | None = None,
) -> None:
    """Write the quotations of an article, with speakers, counts and full-text index, in the transaction that is open.

    ``links`` are those that :func:`remove_quotations` told: whose the names of the article are.
    """
    if not new:
        return
    credited = await sqlite.credit(connection, article_id, [quotation.attribution for quotation in new], links or {})
    common = {"article_id": article_id, "dated": dated}
    values = [
        {**common, "speaker_id": speaker_id, "named": named, **_row(quotation)}
        for quotation, (speaker_id, named) in zip(new, credited, strict=True)
    ]
    await connection.execute(insert(quotations), values)
    await sqlite.index_quotations(connection, article_id)


async def remove_quotations(connection: AsyncConnection, article_id: int) -> Mapping[str, int]:
    """Delete the quotations of an article; the index is told first, since it reads the words from the rows.

    The ids of those whose names stand in it, where a name was one person's.
    """
    links = await sqlite.uncredit(connection, article_id)
    await sqlite.forget_quotations(connection, article_id)
    await connection.execute(delete(quotations).where(quotations.c.article_id == article_id))
    return links


def _row(quotation: Quotation) -> dict[str, Any]:
    said = quotation.attribution
    span = said.mention_span or (None, None)
    return {
        "start": quotation.start,
        "end": quotation.end,
        "spans": quotation.spans,
        "text": quotation.text,
        "kind": quotation.kind,
        "cue": quotation.cue,
        "mention": said.mention,
        "mention_start": span[0],
        "mention_end": span[1],
        "role": said.role,
        "confidence": said.confidence,
        "rule": said.rule,
        "spoken": " ".join(fold_words(" ".join(pieces(quotation)) or quotation.text)),
    }
