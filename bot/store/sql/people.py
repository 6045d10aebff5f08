"""Stores the speakers of an article's quotations: in the connection's thread, within the open transaction.

``bot.speakers.crediting`` decides who is meant; this module answers its look-ups. Each look-up uses an index and has a
limit, since every save of an article makes them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.domain.quotations import Attribution
from bot.speakers.crediting import (
    AT_ONE_TIME,
    MOST_NAMES,
    Bearer,
    KeptRuling,
    credit_speakers,
    only_speakers,
    with_rulings,
)
from bot.speakers.names import credited
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Statements
from bot.text.words import fold_words

StoredCredit = tuple[int | None, str | None, Attribution]
"""The speaker's id, the name as the article has it where it isn't the speaker's own, and the attribution: as found in
the article, or as a person ruled."""

_MOST_ROLES = 200
"""Maximum number of a speaker's roles that are read."""

_ARTICLE = "SELECT outlet_id, dated, audience_id FROM articles WHERE id = ?"
_RULINGS = (
    "SELECT r.words, r.speaker_id, r.speaker, r.role, r.rule FROM articles a"
    " JOIN rulings r ON r.url = a.url AND r.audience_id = a.audience_id WHERE a.id = ?"
)
_OWN = "SELECT name FROM speakers WHERE id = ?"
MORE = (
    "quotations = speaker_roles.quotations + excluded.quotations,"
    " first_seen = CASE WHEN excluded.first_seen < speaker_roles.first_seen"
    " THEN excluded.first_seen ELSE speaker_roles.first_seen END,"
    " last_seen = CASE WHEN excluded.last_seen > speaker_roles.last_seen"
    " THEN excluded.last_seen ELSE speaker_roles.last_seen END"
)
"""The update of a row of ``speaker_roles`` when the same speaker, role and outlet are counted again."""
_NAMED = (
    "SELECT n.name, n.speaker_id, n.standing, s.name FROM speaker_names n JOIN speakers s ON s.id = n.speaker_id"
    " WHERE n.{} AND s.audience_id = ? LIMIT ?"
)
_ROLE = "SELECT 1 FROM speaker_roles WHERE speaker_id = ? AND role = ? LIMIT 1"
_ROLES = (
    "SELECT DISTINCT role FROM speaker_roles WHERE speaker_id = ? AND role <> '' AND last_seen >= ? AND first_seen <= ?"
    " LIMIT ?"
)
_HERE = "SELECT coalesce(sum(quotations), 0) FROM speaker_roles WHERE speaker_id = ? AND outlet_id = ?"
_NEW = "INSERT INTO speakers (name, audience_id) VALUES (?, ?) RETURNING id"
_ADD_NAME = (
    "INSERT INTO speaker_names (name, speaker_id, key, surname, initial, standing) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING"
)
_ADD_WORD = "INSERT INTO speaker_words (word, speaker_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
_ADD_ROLE = (
    "INSERT INTO speaker_roles (speaker_id, role, outlet_id, quotations, first_seen, last_seen)"  # noqa: S608
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (speaker_id, role, outlet_id) DO UPDATE SET"
    f" {MORE} RETURNING quotations"
)
_ADD_ROLE_WORD = "INSERT INTO role_words (word, speaker_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
_COUNT = "UPDATE speakers SET quoted = quoted + ? WHERE id = ?"
_LINKS = (
    "SELECT coalesce(q.named, s.name), q.speaker_id, coalesce(q.role, ''), count(*) FROM quotations q"
    " JOIN speakers s ON s.id = q.speaker_id WHERE q.article_id = ? GROUP BY 1, 2, 3"
)
FEWER = (
    "UPDATE speaker_roles SET quotations = quotations - ? WHERE speaker_id = ? AND role = ? AND outlet_id ="
    " (SELECT outlet_id FROM articles WHERE id = ?)"
)
NO_MORE = "DELETE FROM speaker_roles WHERE speaker_id = ? AND role = ? AND quotations <= 0"


class SqlSpeakerBook:
    """Implements ``bot.speakers.crediting.SpeakerBook`` for one article."""

    def __init__(self, connection: Statements, article_id: int) -> None:
        self._connection = connection
        row = connection.execute(_ARTICLE, (article_id,)).fetchone()
        self._outlet_id, self._dated, self._audience = row

    def bearers_of(self, key: str) -> list[Bearer]:
        """See ``SpeakerBook``."""
        return self._bearers("key = ?", key)

    def namesakes(self, surname: str, initial: str) -> list[Bearer]:
        """See ``SpeakerBook``."""
        if initial:
            return self._bearers("surname = ? AND n.initial = ?", surname, initial)
        return self._bearers("surname = ?", surname)

    def own_name(self, speaker_id: int) -> str | None:
        """See ``SpeakerBook``."""
        row = self._connection.execute(_OWN, (speaker_id,)).fetchone()
        return None if row is None else str(row[0])

    def was_called(self, speaker_id: int, role: str) -> bool:
        """See ``SpeakerBook``."""
        return self._connection.execute(_ROLE, (speaker_id, role)).fetchone() is not None

    def roles_of_the_time(self, speaker_id: int) -> list[str]:
        """See ``SpeakerBook``."""
        dated = self._connection.read_moment(self._dated)
        since, until = (self._connection.moment(dated + way * AT_ONE_TIME) for way in (-1, 1))
        return [role for (role,) in self._connection.execute(_ROLES, (speaker_id, since, until, _MOST_ROLES))]

    def quoted_here(self, speaker_id: int) -> int:
        """See ``SpeakerBook``."""
        (count,) = self._connection.execute(_HERE, (speaker_id, self._outlet_id)).fetchone()
        return int(count)

    def add_speaker(self, name: str, standing: str) -> int:
        """See ``SpeakerBook``."""
        return new_speaker(self._connection, name, self._audience, standing)

    def add_name(self, speaker_id: int, name: str) -> None:
        """See ``SpeakerBook``."""
        add_name(self._connection, speaker_id, name)

    def count(self, speaker_id: int, role: str, quotations: int) -> None:
        """See ``SpeakerBook``."""
        add_role(self._connection, speaker_id, role, self._outlet_id, quotations, self._dated)

    def _bearers(self, condition: str, *values: str) -> list[Bearer]:
        """The speakers of the audience with a name that meets the condition."""
        bearers: dict[int, Bearer] = {}
        rows = self._connection.execute(_NAMED.format(condition), (*values, self._audience, MOST_NAMES))
        for name, speaker_id, standing, own in rows:
            before = bearers.get(speaker_id, Bearer(speaker_id, own, ()))
            names = (*before.names, name)
            bearers[speaker_id] = replace(before, names=names, standing=before.standing or standing)
        return list(bearers.values())


def credit(
    connection: Statements,
    article_id: int,
    extracted: Sequence[Attribution],
    wordings: Sequence[Sequence[str]],
    links: Mapping[str, int],
) -> list[StoredCredit]:
    """The speakers of an article's quotations; new ones are added, and all are counted with role, outlet and time.

    ``wordings`` are the wordings by which rulings are stored (``bot.speakers.crediting.ruling_wordings``). ``links``
    has the speakers of the names in the article's last revision (:func:`uncredit`): a name keeps its speaker.
    """
    rulings = {words: KeptRuling(*row) for words, *row in connection.execute(_RULINGS, (article_id,))}
    attributions, links = with_rulings(extracted, wordings, rulings, links)
    names = [replace_unstorable(attribution.speaker) if attribution.speaker else None for attribution in attributions]
    roles = [replace_unstorable(attribution.role or "") for attribution in attributions]
    mentions = [(name, role) for name, role in zip(names, roles, strict=True) if name]
    speakers = credit_speakers(SqlSpeakerBook(connection, article_id), mentions, links) if mentions else {}
    return [(*_credit(name, speakers), attribution) for name, attribution in zip(names, attributions, strict=True)]


def uncredit(connection: Statements, article_id: int) -> dict[str, int]:
    """Subtract an article's quotations from their speakers' counts; returns the speaker of each name that had only
    one."""
    link_rows = connection.execute(_LINKS, (article_id,)).fetchall()
    connection.executemany(_COUNT, [(-count, speaker_id) for _, speaker_id, _, count in link_rows])
    connection.executemany(FEWER, [(count, speaker_id, role, article_id) for _, speaker_id, role, count in link_rows])
    connection.executemany(NO_MORE, [(speaker_id, role) for _, speaker_id, role, _ in link_rows])
    return only_speakers((name, speaker_id) for name, speaker_id, _, _ in link_rows)


def add_name(connection: Statements, speaker_id: int, name: str, standing: str = "") -> None:
    """Store a name of a speaker, with the words by which it is found."""
    read = credited(name)
    connection.execute(_ADD_NAME, (name, speaker_id, read.key, read.surname, read.initial, standing))
    connection.executemany(_ADD_WORD, [(word, speaker_id) for word in set(fold_words(name))])


def new_speaker(connection: Statements, name: str, audience: int, standing: str = "") -> int:
    """Store a new speaker of an audience, with this name; returns the id."""
    (speaker_id,) = connection.execute(_NEW, (name, audience)).fetchone()
    add_name(connection, speaker_id, name, standing)
    return int(speaker_id)


def _credit(name: str | None, speakers: Mapping[str, Bearer]) -> tuple[int | None, str | None]:
    if name is None:
        return None, None
    return speakers[name].id, name if name != speakers[name].own else None


def add_role(connection: Statements, speaker_id: int, role: str, outlet_id: int, count: int, dated: Any) -> None:
    """Count quotations of a speaker, with the role and the outlet."""
    (total,) = connection.execute(_ADD_ROLE, (speaker_id, role, outlet_id, count, dated, dated)).fetchone()
    if role and total == count:  # new in this outlet: otherwise the words are stored
        connection.executemany(_ADD_ROLE_WORD, [(word, speaker_id) for word in set(fold_words(role))])
    connection.execute(_COUNT, (count, speaker_id))
