"""Finds speakers by name and by role, and reads their profiles."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.profiles import Profile, RoleSpan
from bot.domain.viewers import Viewer
from bot.speakers import roles
from bot.store.sql.base import Base
from bot.store.sql.bounds import Sight
from bot.store.sql.schema import (
    outlets,
    quotations,
    role_words,
    speaker_names,
    speaker_roles,
    speaker_successors,
    speaker_words,
    speakers,
)
from bot.text.folding import spellings
from bot.text.words import fold_words

_MOST_CALLED = 100
"""Maximum number of speakers with the words of a role whose roles are read: more would be no useful answer."""
_OUTLETS = 4
_FREQUENT = 5_000
"""Minimum number of matching names for reading speakers from the most quoted on: enough of them match soon."""


class SqlSpeakers(Base):
    """See ``bot.ports``: ``SpeakerLookup``."""

    async def speakers(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """See ``bot.ports.SpeakerNames``."""
        words = list(dict.fromkeys(fold_words(typed)))
        if limit <= 0 or (typed.strip() and not words):
            return []
        async with self._read() as connection:
            walk = len(words) == 1 and bool(await _frequent(connection, words))
            # Two people of the same name are a single completion; /quote by asks which is meant.
            statement = completing(words, 2 * limit, await self._sight(connection, viewer), walk=walk)
            result = await connection.execute(statement)
            return list(dict.fromkeys(result.scalars()))[:limit]

    async def speakers_beginning(self, beginnings: Sequence[str], limit: int, viewer: Viewer) -> list[str]:
        """See ``bot.ports.SpeakerNames``."""
        if limit <= 0 or not beginnings:
            return []
        async with self._read() as connection:
            frequent = await _frequent(connection, beginnings)
            sight = await self._sight(connection, viewer)
            each = [completing([word], 2 * limit, sight, walk=word in frequent) for word in beginnings]
            numbered = [
                select(literal(number).label("number"), *part.add_columns(speakers.c.quoted).subquery().c)
                for number, part in enumerate(each)
            ]
            read = (await connection.execute(union_all(*numbered))).all()
        names: dict[int, dict[str, None]] = {}
        for number, name, _ in sorted(read, key=lambda row: (row.number, -row.quoted, row.name)):
            names.setdefault(number, {})[name] = None
        return [name for listed in names.values() for name in list(listed)[:limit]]

    async def speakers_named(self, name: str, limit: int, viewer: Viewer) -> list[Profile]:
        """See ``bot.ports.SpeakerLookup``."""
        words = list(dict.fromkeys(fold_words(name)))
        if not words or limit <= 0:
            return []
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            ids = await _ids(connection, named([(word,) for word in words], limit, sight))
            if not ids:  # Mueller, who is written Müller
                ids = await _ids(connection, named([spellings(word) for word in words], limit, sight))
            return await profiles(connection, ids)

    async def speakers_called(self, role: str, limit: int, viewer: Viewer) -> list[Profile]:
        """See ``bot.ports.SpeakerLookup``."""
        words = roles.office_words(role)
        if not words or limit <= 0:
            return []
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            ids = await _ids(connection, called(words, _MOST_CALLED, sight))
            spans = await _roles(connection, ids)
            had = {speaker_id: [span.role for span in spans.get(speaker_id, ())] for speaker_id in ids}
            return await profiles(connection, roles.holders(role, had)[:limit])

    async def speaker_profiles(self, speaker_ids: Collection[int], viewer: Viewer) -> list[Profile]:
        """See ``bot.ports.SpeakerLookup``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            known = {profile.id: profile for profile in await profiles(connection, list(speaker_ids))}
            heirs: dict[int, list[Profile]] = {}
            if merged := set(speaker_ids) - known.keys():
                pairs = (await connection.execute(successors_query(merged))).all()
                of_heirs = await profiles(connection, sorted({into_id for _, into_id in pairs}))
                by_id = {profile.id: profile for profile in of_heirs}
                for speaker_id, into_id in pairs:
                    heirs.setdefault(speaker_id, []).append(by_id[into_id])
        meant = [[known[number]] if number in known else heirs.get(number, []) for number in speaker_ids]
        once = {profile.id: profile for some in meant for profile in some}
        return [profile for profile in once.values() if sight.sees(profile.audience)]

    async def speakers_now(self, speaker_id: int, viewer: Viewer) -> list[int]:
        """See ``bot.ports.SpeakersByName``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            seen = select(speakers.c.id).where(*sight.seen(speakers.c.audience_id))
            if (await connection.execute(seen.where(speakers.c.id == speaker_id))).first() is not None:
                return [speaker_id]
            heirs = successors_query([speaker_id]).subquery()
            meant = await connection.execute(
                seen.where(speakers.c.id.in_(select(heirs.c.into_id))).order_by(speakers.c.id)
            )
            return list(meant.scalars())


def successors_query(speaker_ids: Collection[int]) -> Select[Any]:
    """The speakers of these numbers who were merged, each with everybody whom the number may mean now."""
    pairs = select(speaker_successors.c.speaker_id, speaker_successors.c.into_id)
    merged = pairs.where(speaker_successors.c.speaker_id.in_(sorted(speaker_ids)))
    return merged.order_by(speaker_successors.c.speaker_id, speaker_successors.c.into_id)


async def _ids(connection: AsyncConnection, statement: Select[Any]) -> Sequence[int]:
    ids: Sequence[int] = (await connection.execute(statement)).scalars().all()
    return ids


async def _frequent(connection: AsyncConnection, beginnings: Sequence[str]) -> set[str]:
    """The beginnings that as many names have as :data:`_FREQUENT` says."""
    some = [
        select(speaker_words.c.speaker_id).where(_begins(speaker_words.c.word, beginning)).limit(_FREQUENT)
        for beginning in beginnings
    ]
    counts = [select(literal(number), func.count()).select_from(names.subquery()) for number, names in enumerate(some)]
    counted = await connection.execute(union_all(*counts))
    return {beginnings[number] for number, count in counted if count == _FREQUENT}


def _begins(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    """``column`` begins with ``prefix``, in a way that an index can answer (LIKE can't, without a NOCASE index)."""
    return and_(column >= prefix, column <= prefix + "\U0010ffff")


def completing(words: Sequence[str], limit: int, sight: Sight, walk: bool = False) -> Select[Any]:
    """The statement for names of speakers with words that begin with ``words``, the most quoted first.

    ``walk``: speakers are read from the most quoted on until enough match; otherwise all that match are read and
    sorted, which takes long where they are many.
    """
    statement = select(speakers.c.name).where(speakers.c.quoted > 0, *sight.seen(speakers.c.audience_id))
    for word in words:
        having = select(speaker_words.c.speaker_id).where(_begins(speaker_words.c.word, word))
        mine = having.where(speaker_words.c.speaker_id == speakers.c.id).exists()
        statement = statement.where(mine if walk else speakers.c.id.in_(having))
    return statement.order_by(speakers.c.quoted.desc(), speakers.c.name).limit(limit)


def named(words: Sequence[Sequence[str]], limit: int, sight: Sight) -> Select[Any]:
    """Ids of the speakers with all of these words in their names, each in one of its spellings."""
    statement = select(speakers.c.id).where(speakers.c.quoted > 0, *sight.seen(speakers.c.audience_id))
    for word_spellings in words:
        having = select(speaker_words.c.speaker_id).where(speaker_words.c.word.in_(word_spellings))
        statement = statement.where(speakers.c.id.in_(having))
    return statement.order_by(speakers.c.quoted.desc(), speakers.c.id).limit(limit)


def called(words: Sequence[Sequence[str]], limit: int, sight: Sight) -> Select[Any]:
    """Ids of the speakers who had roles with all of these words, each in one of its forms."""
    statement = select(speakers.c.id).where(speakers.c.quoted > 0, *sight.seen(speakers.c.audience_id))
    for word_forms in words:
        having = select(role_words.c.speaker_id).where(role_words.c.word.in_(word_forms))
        statement = statement.where(speakers.c.id.in_(having))
    return statement.order_by(speakers.c.quoted.desc(), speakers.c.id).limit(limit)


async def profiles(connection: AsyncConnection, ids: Sequence[int]) -> list[Profile]:
    """The profiles of these speakers, in the order of ``ids``."""
    columns = (speakers.c.id, speakers.c.name, speakers.c.quoted, speakers.c.audience_id, _LAST)
    known = {row.id: row for row in await connection.execute(select(*columns).where(speakers.c.id.in_(ids)))}
    names: dict[int, list[str]] = {}
    listed = select(speaker_names).where(speaker_names.c.speaker_id.in_(ids)).order_by(speaker_names.c.name)
    undecided: set[int] = set()
    for row in await connection.execute(listed):
        names.setdefault(row.speaker_id, []).append(row.name)
        undecided.update({row.speaker_id} if row.standing == "open" else ())
    spans, places = await _roles(connection, ids), await _outlets(connection, ids)
    return [
        Profile(
            speaker_id,
            known[speaker_id].name,
            tuple(names.get(speaker_id, ())),
            known[speaker_id].quoted,
            known[speaker_id].last_quoted,
            tuple(spans.get(speaker_id, ())),
            tuple(places.get(speaker_id, ())[:_OUTLETS]),
            speaker_id in undecided,
            known[speaker_id].audience_id,
        )
        for speaker_id in ids
        if speaker_id in known
    ]


_LAST = (
    select(quotations.c.dated)
    .where(quotations.c.speaker_id == speakers.c.id)
    .order_by(quotations.c.dated.desc())
    .limit(1)
    .scalar_subquery()
    .label("last_quoted")
)


async def _roles(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, list[RoleSpan]]:
    """The roles of these speakers, the latest first."""
    role_columns = speaker_roles.c
    spans = (
        select(
            role_columns.speaker_id,
            role_columns.role,
            func.min(role_columns.first_seen, type_=role_columns.first_seen.type).label("first"),
            func.max(role_columns.last_seen, type_=role_columns.last_seen.type).label("last"),
            func.sum(role_columns.quotations).label("quotations"),
            func.count().label("outlets"),
        )
        .where(role_columns.speaker_id.in_(ids), role_columns.role != "")
        .group_by(role_columns.speaker_id, role_columns.role)
    )
    spans_of: dict[int, list[RoleSpan]] = {}
    for row in await connection.execute(spans):
        span = RoleSpan(row.role, row.first, row.last, row.quotations, row.outlets)
        spans_of.setdefault(row.speaker_id, []).append(span)
    return {key: sorted(some, key=lambda span: (span.last, span.first), reverse=True) for key, some in spans_of.items()}


async def _outlets(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, list[str]]:
    """The outlets that quoted these speakers, the most frequent first."""
    role_columns, often = speaker_roles.c, func.sum(speaker_roles.c.quotations)
    counted = (
        select(role_columns.speaker_id, outlets.c.name)
        .join(outlets, outlets.c.id == role_columns.outlet_id)
        .where(role_columns.speaker_id.in_(ids))
        .group_by(role_columns.speaker_id, outlets.c.id)
        .order_by(often.desc(), outlets.c.name)
    )
    outlets_of: dict[int, list[str]] = {}
    for speaker_id, name in await connection.execute(counted):
        outlets_of.setdefault(speaker_id, []).append(name)
    return outlets_of
