"""Lists the quotations that match a query, newest first."""

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.profiles import Voice
from bot.domain.quotations import OWN_WORDS, Position, QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.store.sql import rows
from bot.store.sql.base import Base, chunks
from bot.store.sql.bounds import Sight
from bot.store.sql.dialect import Dialect
from bot.store.sql.outlets import outlets_with
from bot.store.sql.schema import articles, quotations, speaker_roles, speakers, spoken_words
from bot.store.sql.tellers import with_tellers
from bot.text.words import words_of

_LISTED = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS)
"""What is read of each quotation; made once, since making it takes as long as the database takes for twenty."""


class SqlQuotationLists(Base):
    """See ``bot.ports.QuotationLists``."""

    async def quotations(self, query: QuotationQuery, viewer: Viewer) -> list[QuotationRecord]:
        """See ``bot.ports.QuotationLists``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            statement = quotations_query(query, sight, self._dialect, walk=await _is_better_walked(connection, query))
            if statement is None:
                return []
            return await with_tellers(connection, [rows.record(row) for row in await connection.execute(statement)])

    async def latest_quotations(self, speaker_ids: Collection[int], viewer: Viewer) -> Mapping[int, QuotationRecord]:
        """See ``bot.ports.QuotationLists``."""
        latest: dict[int, QuotationRecord] = {}
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            for some in chunks(speaker_ids):
                listed = await connection.execute(latest_query(some, sight, self._dialect))
                records = [rows.record(row) for row in listed]
                records = await with_tellers(connection, records)
                latest.update((record.person.id, record) for record in records if record.person)
        return latest


async def _is_better_walked(connection: AsyncConnection, query: QuotationQuery) -> bool:
    """Whether a page is full sooner by going through the speakers' quotations (anybody's, where none are named) from
    the newest on, than by reading all quotations with the words, whoever said them.

    Words are taken to stand in quotations independently of each other and of who speaks. A wrong guess costs what the
    other way takes, and changes no answer.
    """
    words = set(words_of(" ".join(query.words)))
    if not words or (query.by is None and query.source is not None):
        return False
    size: int = (await connection.execute(select(func.max(quotations.c.id)))).scalar() or 0
    counting = select(spoken_words.c.quotations).where(spoken_words.c.word.in_(words))
    counts: list[int] = list((await connection.execute(counting)).scalars())
    if not size or len(counts) < len(words):
        return False
    share: float = math.prod(count / size for count in counts)
    if query.by is None:
        return _walked(size, share, query.limit) < size * share
    theirs = select(func.sum(speakers.c.quoted)).where(speakers.c.id.in_([voice.speaker_id for voice in query.by]))
    quoted: int = (await connection.execute(theirs)).scalar() or 0
    return _walked(quoted, share, query.limit) <= min(counts)


def _walked(size: int, share: float, limit: int) -> float:
    """How many of ``size`` quotations are read until ``limit`` are met that have the words, which a ``share`` has."""
    having = size * share
    return size * limit / having if having > limit else size


def quotations_query(query: QuotationQuery, sight: Sight, dialect: Dialect, walk: bool = False) -> Select[Any] | None:
    """The statement of ``quotations``; ``None`` when no quotation can match.

    ``walk``: a speaker's quotations are read from the newest on, skipping quotations without the words; otherwise the
    quotations with the words are read, skipping other speakers.
    """
    words = tuple(dict.fromkeys(words_of(" ".join(query.words))))
    named_outlets = outlets_with(query.source) if query.source is not None else None
    nothing = query.by is not None and not query.by
    if (
        query.limit <= 0
        or (query.words and not words)
        or (query.source is not None and named_outlets is None)
        or nothing
    ):
        return None
    common = [*_common(query, words, named_outlets, dialect, walk=walk), *sight.seen(articles.c.audience_id)]
    if query.by is None:
        newest = _newest_ids(query, words, named_outlets, sight, dialect, walk=walk)
        return _LISTED.where(dialect.is_among(quotations.c.id, newest)).order_by(*_newest()).limit(query.limit)
    if len(query.by) == 1:
        mine = _of(query.by[0], plain=walk or not words)
        return _LISTED.where(*common, mine).order_by(*_newest(walk=walk or not words)).limit(query.limit)
    # Several speakers: the limit's number of quotations of each, straight from the index, then the newest of all.
    walk = walk or not words
    each = [_ids(query, [*common, _of(voice, plain=walk)], walk=walk) for voice in query.by]
    among_newest = dialect.is_among(quotations.c.id, union_all(*each))
    return _LISTED.where(among_newest).order_by(*_newest()).limit(query.limit)


def latest_query(speaker_ids: Sequence[int], sight: Sight, dialect: Dialect) -> Select[Any]:
    """The statement of ``latest_quotations``: a single one of each speaker, straight from the index."""
    queries = [QuotationQuery((Voice(speaker_id),), limit=1) for speaker_id in speaker_ids]
    seen = sight.seen(articles.c.audience_id)
    each = [_ids(query, [_once_a_passage(query), *seen, _of(query.by[0], plain=True)]) for query in queries if query.by]
    return _LISTED.where(dialect.is_among(quotations.c.id, union_all(*each)))


def _newest(*, walk: bool = True) -> tuple[ColumnElement[Any], ...]:
    """The order of a list; not ``walk``: written so that the database sorts what it has found."""
    here = quotations.c
    dated = here.dated if walk else rows.sorted_by(here.dated)
    return (dated.desc(), here.article_id.desc(), here.start.asc(), here.id.asc())


def _newest_ids(
    query: QuotationQuery,
    words: Sequence[str],
    named_outlets: Select[Any] | None,
    sight: Sight,
    dialect: Dialect,
    *,
    walk: bool,
) -> Select[Any]:
    """Ids of anybody's newest quotations, from their own table alone: joined with articles and outlets, a database with
    statistics begins with the outlets, and sorts all quotations there are (150 ms of 200,000)."""
    conditions = _common(query, words, None, dialect, walk=walk)
    narrowed = [*sight.seen(articles.c.audience_id)]
    if named_outlets is not None:
        narrowed.append(articles.c.outlet_id.in_(named_outlets))
        if not words:
            conditions.append(dialect.is_among(quotations.c.article_id, _newest_quoted(query, narrowed)))
    if narrowed:
        conditions.append(exists().where(articles.c.id == quotations.c.article_id, *narrowed))
    order = _newest(walk=walk or (not words and named_outlets is None))
    return select(quotations.c.id).where(*conditions).order_by(*order).limit(query.limit)


def _newest_quoted(query: QuotationQuery, narrowed: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Ids of the newest articles of outlets that have quotations, as many as quotations are asked for. A quotation has
    its article's date, so that the newest quotations are in these."""
    bounds = [articles.c.dated >= query.since] if query.since else []
    bounds += [articles.c.dated <= query.until] if query.until else []
    if query.before is not None:
        last = query.before
        same_time = and_(articles.c.dated == last.dated, articles.c.id <= last.article_id)
        bounds += [articles.c.dated <= last.dated, or_(articles.c.dated < last.dated, same_time)]
    quoted = exists().where(quotations.c.article_id == articles.c.id, quotations.c.within.is_(None))
    newest = select(articles.c.id).where(*narrowed, *bounds, quoted.correlate(articles))
    # One more than are asked for: all that is left of the last page's article may be quotations before its position.
    newest = newest.order_by(articles.c.dated.desc(), articles.c.id.desc()).limit(query.limit + 1)
    return select(newest.subquery().c.id)


def _common(
    query: QuotationQuery, words: Sequence[str], named_outlets: Select[Any] | None, dialect: Dialect, *, walk: bool
) -> list[ColumnElement[bool]]:
    conditions = [_once_a_passage(query)]
    if words and walk:
        spoken = " " + func.replace(quotations.c.spoken, "-", " ") + " "
        conditions += [spoken.contains(f" {word} ", autoescape=True) for word in words]
    elif words:
        conditions.append(quotations.c.id.in_(dialect.quotations_with(words)))
    if query.since is not None:
        conditions.append(quotations.c.dated >= query.since)
    if query.until is not None:
        conditions.append(quotations.c.dated <= query.until)
    if named_outlets is not None:
        conditions.append(articles.c.outlet_id.in_(named_outlets))
    if named_outlets is not None and query.by is not None:  # else all of the speakers' are read
        theirs = speaker_roles.c.speaker_id.in_([voice.speaker_id for voice in query.by])
        conditions.append(exists().where(theirs, speaker_roles.c.outlet_id.in_(named_outlets)))
    if query.before is not None:
        conditions.append(_after(query.before))
    return conditions


def _once_a_passage(query: QuotationQuery) -> ColumnElement[bool]:
    """Leave out quotations within another of the same speaker; in a list of anybody's, all that stand within
    another."""
    outermost = quotations.c.within.is_(None)
    return outermost if query.by is None else or_(outermost, quotations.c.rule != OWN_WORDS)


def _of(voice: Voice, *, plain: bool) -> ColumnElement[bool]:
    """The condition for a speaker's quotations; not ``plain``: written so that the database doesn't use its index."""
    here = quotations.c
    speaker = here.speaker_id == voice.speaker_id if plain else here.speaker_id + 0 == voice.speaker_id
    since = [here.dated >= voice.since] if voice.since else []
    until = [here.dated <= voice.until] if voice.until else []
    return and_(speaker, *since, *until)


def _ids(query: QuotationQuery, conditions: Sequence[ColumnElement[bool]], *, walk: bool = True) -> Select[Any]:
    ids = select(quotations.c.id).select_from(quotations.join(articles)).where(*conditions)
    return select(ids.order_by(*_newest(walk=walk)).limit(query.limit).subquery().c.id)


def _after(last: Position) -> ColumnElement[bool]:
    """The condition for quotations after a position, in the order of ``quotations``."""
    here = quotations.c
    later = or_(here.start > last.start, and_(here.start == last.start, here.id > last.quotation_id))
    in_article = and_(here.article_id == last.article_id, later)
    same_time = and_(here.dated == last.dated, or_(here.article_id < last.article_id, in_article))
    # The first comparison is redundant, but it is the only one that an index can answer.
    return and_(here.dated <= last.dated, or_(here.dated < last.dated, same_time))
