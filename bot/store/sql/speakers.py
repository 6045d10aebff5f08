"""Finds speakers by name and by role, and reads their profiles."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.profiles import Profile, RoleSpan
from bot.domain.quotations import Person
from bot.domain.viewers import Viewer
from bot.speakers import roles
from bot.store.sql.base import Base, chunks
from bot.store.sql.bounds import Sight, sight_of
from bot.store.sql.dialect import Statements
from bot.store.sql.schema import (
    role_words,
    speaker_roles,
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

SPEAKERS = (
    "SELECT id, name, quoted, audience_id, (SELECT q.dated FROM quotations q WHERE q.speaker_id = speakers.id"
    " ORDER BY q.dated DESC LIMIT 1) FROM speakers WHERE id IN ({})"
)
NAMES = "SELECT speaker_id, name, standing FROM speaker_names WHERE speaker_id IN ({}) ORDER BY name"
ROLES = (
    "SELECT speaker_id, role, min(first_seen) AS first, max(last_seen) AS last, sum(quotations), count(*)"
    " FROM speaker_roles WHERE speaker_id IN ({}) AND role <> '' GROUP BY speaker_id, role"
    " ORDER BY last DESC, first DESC"
)
"""The roles, the latest first."""
OUTLETS = (
    "SELECT r.speaker_id, o.name FROM speaker_roles r JOIN outlets o ON o.id = r.outlet_id"
    " WHERE r.speaker_id IN ({}) GROUP BY r.speaker_id, o.id, o.name ORDER BY sum(r.quotations) DESC, o.name"
)
"""The outlets that quoted the speakers, the most frequent first."""
HEIRS = "SELECT into_id FROM speaker_successors WHERE speaker_id = ? ORDER BY into_id"
_PERSON = "SELECT id, name, audience_id FROM speakers WHERE id = ?"


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
            return await self._dialect.run(connection, read_profiles, ids)

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
            return await self._dialect.run(connection, read_profiles, roles.holders(role, had)[:limit])

    async def speaker_profiles(self, speaker_ids: Collection[int], viewer: Viewer) -> list[Profile]:
        """See ``bot.ports.SpeakerLookup``."""
        async with self._read() as connection:
            return await self._dialect.run(connection, _seen_profiles, list(speaker_ids), viewer)

    async def speakers_now(self, speaker_id: int, viewer: Viewer) -> list[Person]:
        """See ``bot.ports.SpeakerNumbers``."""
        async with self._read() as connection:
            return await self._dialect.run(connection, _people_now, speaker_id, viewer)


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


def read_profiles(statements: Statements, ids: Sequence[int]) -> list[Profile]:
    """The profiles of these speakers, in the order of ``ids``.

    In the connection's thread: a call of the thread for each of the statements costs more than they do, and each waits
    for its turn beside the searches of others.
    """
    known: dict[int, tuple[str, int, int, Any]] = {}
    names: dict[int, list[str]] = {}
    spans: dict[int, list[RoleSpan]] = {}
    places: dict[int, list[str]] = {}
    undecided: set[int] = set()
    for some in chunks(ids):
        these = ", ".join("?" * len(some))
        for speaker_id, *described in statements.execute(SPEAKERS.format(these), some):
            known[speaker_id] = (described[0], described[1], described[2], described[3])
        for speaker_id, name, standing in statements.execute(NAMES.format(these), some):
            names.setdefault(speaker_id, []).append(name)
            undecided.update({speaker_id} if standing == "open" else ())
        for speaker_id, role, first, last, *counts in statements.execute(ROLES.format(these), some):
            span = RoleSpan(role, statements.read_moment(first), statements.read_moment(last), *map(int, counts))
            spans.setdefault(speaker_id, []).append(span)
        for speaker_id, outlet in statements.execute(OUTLETS.format(these), some):
            places.setdefault(speaker_id, []).append(outlet)
    return [
        Profile(
            speaker_id,
            name,
            tuple(names.get(speaker_id, ())),
            quoted,
            None if last is None else statements.read_moment(last),
            tuple(spans.get(speaker_id, ())),
            tuple(places.get(speaker_id, ())[:_OUTLETS]),
            speaker_id in undecided,
            audience,
        )
        for speaker_id in ids
        if speaker_id in known
        for name, quoted, audience, last in (known[speaker_id],)
    ]


def _seen_profiles(statements: Statements, ids: Sequence[int], viewer: Viewer) -> list[Profile]:
    """The profiles whom these numbers mean now, as far as the viewer may see them."""
    sight = sight_of(statements, viewer)
    known = {profile.id: profile for profile in read_profiles(statements, ids)}
    meant = [known[number] for number in ids if number in known]
    if len(known) < len(set(ids)):
        heirs = {number: _heirs(statements, number) for number in ids if number not in known}
        of_heirs = read_profiles(statements, sorted({heir for each in heirs.values() for heir in each}))
        known |= {profile.id: profile for profile in of_heirs}
        meant = [known[heir] for number in ids for heir in heirs.get(number, [number])]
    once = {profile.id: profile for profile in meant}
    return [profile for profile in once.values() if sight.sees(profile.audience)]


def _people_now(statements: Statements, speaker_id: int, viewer: Viewer) -> list[Person]:
    sight = sight_of(statements, viewer)
    person = statements.execute(_PERSON, (speaker_id,)).fetchone()
    rows = (
        [person]
        if person
        else [statements.execute(_PERSON, (heir,)).fetchone() for heir in _heirs(statements, speaker_id)]
    )
    return [Person(number, name) for number, name, audience in rows if sight.sees(audience)]


def _heirs(statements: Statements, speaker_id: int) -> list[int]:
    """The numbers of the speakers whom the number of a merged speaker may mean now."""
    return [number for (number,) in statements.execute(HEIRS, (speaker_id,))]


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
