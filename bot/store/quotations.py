"""Quotations and their speakers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, insert, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.profiles import Voice
from bot.domain.quotations import Attribution, Position, Quotation, QuotationQuery, QuotationRecord
from bot.domain.speech import spoken_key
from bot.domain.topics import Found, TopicQuery
from bot.domain.words import fold_words
from bot.store import people, rows, sqlite, topics
from bot.store.base import Base, chunks, to_the_end
from bot.store.outlets import outlets_with
from bot.store.schema import articles, quotations, speaker_roles, speakers, spoken_words

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
        async with self._read() as connection:
            statement = fitting(query, walk=await _is_better_walked(connection, query))
            if statement is None:
                return []
            return [rows.record(row) for row in await connection.execute(statement)]

    @to_the_end
    async def quotations_about(self, query: TopicQuery) -> Found:
        """What may be about a topic, with what it is weighed by."""
        words = tuple(fold_words(" ".join(query.words)))
        if not words:
            return Found((0, 0), (), (), ())
        async with self._read() as connection:
            return await sqlite.run(connection, topics.find, replace(query, words=words))

    @to_the_end
    async def quotations_numbered(self, ids: Sequence[int]) -> list[QuotationRecord]:
        """The quotations of these ids, in their order; those that are gone are missing."""
        async with self._read() as connection:
            found = {record.id: record for record in await _records(connection, quotations.c.id, ids)}
        return [found[one] for one in ids if one in found]

    @to_the_end
    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """The current quotations of these articles, in text order."""
        found: dict[int, list[QuotationRecord]] = {}
        async with self._read() as connection:
            for record in await _records(connection, quotations.c.article_id, article_ids):
                found.setdefault(record.article.id, []).append(record)
        return found


async def _is_better_walked(connection: AsyncConnection, query: QuotationQuery) -> bool:
    """Whether fewer quotations are by the speakers than have the rarest of the words."""
    words = fold_words(" ".join(query.words))
    if not words or query.by is None:
        return False
    said = select(func.count(), func.min(spoken_words.c.quotations)).where(spoken_words.c.word.in_(words))
    known, rarest = (await connection.execute(said)).one()
    theirs = select(func.sum(speakers.c.quoted)).where(speakers.c.id.in_([voice.speaker_id for voice in query.by]))
    quoted = (await connection.execute(theirs)).scalar()
    return known == len(set(words)) and (quoted or 0) <= (rarest or 0)


def fitting(query: QuotationQuery, walk: bool = False) -> Select[Any] | None:
    """The statement of ``quotations``; ``None`` when nothing can fit.

    ``walk``: a speaker's quotations are read from the newest on and those without the words passed over; otherwise
    those with the words are read and the speaker looked for among them.
    """
    words = tuple(dict.fromkeys(fold_words(" ".join(query.words))))
    named_outlets = outlets_with(query.source) if query.source is not None else None
    nothing = query.by is not None and not query.by
    if (
        query.limit <= 0
        or (query.words and not words)
        or (query.source is not None and named_outlets is None)
        or nothing
    ):
        return None
    common = _common(query, words, named_outlets, walk=walk)
    statement = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS)
    if query.by is None or len(query.by) == 1:
        mine = [_of(voice, plain=walk or not words) for voice in query.by or ()]
        return statement.where(*common, *mine).order_by(*_NEWEST).limit(query.limit)
    # Several speakers: as many as wanted of each, straight from the index, and the newest of them all.
    each = [_ids(query, [*common, _of(voice, plain=walk or not words)]) for voice in query.by]
    return statement.where(quotations.c.id.in_(union_all(*each))).order_by(*_NEWEST).limit(query.limit)


_NEWEST = (quotations.c.dated.desc(), quotations.c.article_id.desc(), quotations.c.start, quotations.c.id)


def _common(
    query: QuotationQuery, words: Sequence[str], named_outlets: Select[Any] | None, *, walk: bool
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if words and walk:
        conditions += [func.instr(" " + quotations.c.spoken + " ", f" {word} ") > 0 for word in words]
    elif words:
        conditions.append(quotations.c.id.in_(sqlite.quotations_with(words)))
    if query.since is not None:
        conditions.append(quotations.c.dated >= query.since)
    if named_outlets is not None:
        conditions.append(articles.c.outlet_id.in_(named_outlets))
    if named_outlets is not None and query.by is not None:  # told at once: else all of theirs would be read for nothing
        theirs = speaker_roles.c.speaker_id.in_([voice.speaker_id for voice in query.by])
        conditions.append(exists().where(theirs, speaker_roles.c.outlet_id.in_(named_outlets)))
    if query.before is not None:
        conditions.append(_after(query.before))
    return conditions


def _of(voice: Voice, *, plain: bool) -> ColumnElement[bool]:
    """Quotations of a speaker; not ``plain`` in a way that keeps the database from reading all of them."""
    here = quotations.c
    speaker = here.speaker_id == voice.speaker_id if plain else here.speaker_id + 0 == voice.speaker_id
    since = [here.dated >= voice.since] if voice.since else []
    until = [here.dated <= voice.until] if voice.until else []
    return and_(speaker, *since, *until)


def _ids(query: QuotationQuery, conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    found = select(quotations.c.id).select_from(quotations.join(articles)).where(*conditions)
    return select(found.order_by(*_NEWEST).limit(query.limit).subquery().c.id)


def _after(last: Position) -> ColumnElement[bool]:
    """What comes after a quotation in the order of ``quotations``."""
    here = quotations.c
    later = or_(here.start > last.start, and_(here.start == last.start, here.id > last.quotation_id))
    in_article = and_(here.article_id == last.article_id, later)
    same_time = and_(here.dated == last.dated, or_(here.article_id < last.article_id, in_article))
    # Said twice, since an index can answer only the plain comparison.
    return and_(here.dated <= last.dated, or_(here.dated < last.dated, same_time))


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
    rows_ = [_row(quotation) for quotation in new]
    said, spoken = [one.attribution for one in new], [row["spoken"] for row in rows_]
    credits_ = await sqlite.run(connection, people.credit, article_id, said, spoken, links or {})
    common = {"article_id": article_id, "dated": dated}
    values = [
        {**common, **row, "speaker_id": speaker_id, "named": named, **_credited(attribution)}
        for row, (speaker_id, named, attribution) in zip(rows_, credits_, strict=True)
    ]
    await connection.execute(insert(quotations), values)
    await sqlite.index_quotations(connection, article_id)


async def remove_quotations(connection: AsyncConnection, article_id: int) -> Mapping[str, int]:
    """Delete the quotations of an article; the index is told first, since it reads the words from the rows.

    The ids of those whose names stand in it, where a name was one person's.
    """
    links = await sqlite.run(connection, people.uncredit, article_id)
    await sqlite.forget_quotations(connection, article_id)
    await connection.execute(delete(quotations).where(quotations.c.article_id == article_id))
    return links


def _row(quotation: Quotation) -> dict[str, Any]:
    span = quotation.attribution.mention_span or (None, None)
    return {
        "start": quotation.start,
        "end": quotation.end,
        "spans": quotation.spans,
        "text": quotation.text,
        "kind": quotation.kind,
        "cue": quotation.cue,
        "mention": quotation.attribution.mention,
        "mention_start": span[0],
        "mention_end": span[1],
        "spoken": spoken_key(quotation),
    }


def _credited(attribution: Attribution) -> dict[str, Any]:
    return {"role": attribution.role, "confidence": attribution.confidence, "rule": attribution.rule}
