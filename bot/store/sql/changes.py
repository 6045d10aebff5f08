"""Merges, splits and renames speakers, and corrects attributions: in the connection's thread, in the open transaction.

Names that a person decided on are ``settled``: new articles follow the decision (``bot.speakers.people``).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from bot.domain.disputes import Ruling
from bot.domain.errors import UsageError
from bot.domain.quotations import OWN_WORDS
from bot.domain.viewers import EVERYBODY
from bot.speakers.decisions import (
    NumberedSpeaker,
    check_merge,
    speaker_of_ruling,
    taken_by_split,
    trail_of_merge,
    trail_of_rename,
    trail_of_split,
)
from bot.speakers.names import credited
from bot.store.sql.dialect import Statements
from bot.store.sql.people import FEWER, MORE, NO_MORE, add_name, add_role, new_speaker
from bot.text.words import fold_words
from bot.texts import database as say

_NAME = "SELECT name FROM speakers WHERE id = ?"
_AUDIENCE = "SELECT audience_id FROM speakers WHERE id = ?"
_BEARERS = (
    "SELECT s.id, s.name, s.audience_id, s.quoted FROM speaker_names n JOIN speakers s ON s.id = n.speaker_id"
    " WHERE n.key = ? AND s.audience_id = ?"
)
_QUOTED = "UPDATE speakers SET quoted = (SELECT count(*) FROM quotations WHERE speaker_id = speakers.id) WHERE id = ?"
_INHERIT_NUMBERS = (
    "INSERT INTO speaker_successors (speaker_id, into_id) SELECT speaker_id, CAST(? AS INTEGER) FROM speaker_successors"
    " WHERE into_id = ? ON CONFLICT DO NOTHING"
)
"""The numbers of the speakers who were merged into one speaker may mean another speaker too."""
_MERGED: Sequence[tuple[str, Sequence[Literal["source", "into"]]]] = (
    (
        "UPDATE quotations SET named = coalesce(named, (SELECT name FROM speakers WHERE id = ?)), speaker_id = ?"
        " WHERE speaker_id = ?",
        ("source", "into", "source"),
    ),
    (
        "UPDATE quotations SET named = NULL WHERE speaker_id = ? AND named = (SELECT name FROM speakers WHERE id = ?)",
        ("into", "into"),
    ),
    (
        "INSERT INTO speaker_roles (speaker_id, role, outlet_id, quotations, first_seen, last_seen)"  # noqa: S608
        " SELECT ?, role, outlet_id, quotations, first_seen, last_seen FROM speaker_roles WHERE speaker_id = ?"
        f" ON CONFLICT (speaker_id, role, outlet_id) DO UPDATE SET {MORE}",
        ("into", "source"),
    ),
    ("DELETE FROM speaker_roles WHERE speaker_id = ?", ("source",)),
    (
        "INSERT INTO speaker_names (name, speaker_id, key, surname, initial, standing)"
        " SELECT name, ?, key, surname, initial, standing FROM speaker_names WHERE speaker_id = ?"
        " ON CONFLICT DO NOTHING",
        ("into", "source"),
    ),
    ("DELETE FROM speaker_names WHERE speaker_id = ?", ("source",)),
    (
        "INSERT INTO speaker_words (word, speaker_id) SELECT word, ? FROM speaker_words WHERE speaker_id = ?"
        " ON CONFLICT DO NOTHING",
        ("into", "source"),
    ),
    ("DELETE FROM speaker_words WHERE speaker_id = ?", ("source",)),
    (
        "INSERT INTO role_words (word, speaker_id) SELECT word, ? FROM role_words WHERE speaker_id = ?"
        " ON CONFLICT DO NOTHING",
        ("into", "source"),
    ),
    ("DELETE FROM role_words WHERE speaker_id = ?", ("source",)),
    ("UPDATE rulings SET speaker_id = ? WHERE speaker_id = ?", ("into", "source")),
    (_INHERIT_NUMBERS, ("into", "source")),
    ("DELETE FROM speaker_successors WHERE into_id = ?", ("source",)),
    ("INSERT INTO speaker_successors (speaker_id, into_id) VALUES (?, ?)", ("source", "into")),
    ("DELETE FROM speakers WHERE id = ?", ("source",)),
)
"""Statements that merge ``source`` into ``into``, with the speaker that each of their parameters stands for."""
_SETTLE = "UPDATE speaker_names SET standing = 'settled' WHERE speaker_id = ? AND key = ?"
_KEEP_OLD_NAME = (
    "UPDATE quotations SET named = coalesce(named, (SELECT name FROM speakers WHERE speakers.id = speaker_id))"
    " WHERE speaker_id = ?"
)
_DROP_NEW_NAME = "UPDATE quotations SET named = NULL WHERE speaker_id = ? AND named = ?"
_RENAME = "UPDATE speakers SET name = ? WHERE id = ?"
_ROLES = "SELECT DISTINCT role FROM speaker_roles WHERE speaker_id = ?"
_OUTLETS = (
    "SELECT DISTINCT o.id, o.name FROM speaker_roles r JOIN outlets o ON o.id = r.outlet_id WHERE r.speaker_id = ?"
)
_NAMES_USED = (
    "SELECT DISTINCT coalesce(q.named, s.name) FROM quotations q JOIN speakers s ON s.id = q.speaker_id"
    " WHERE q.speaker_id = ?"
)
_PUT = (
    "INSERT INTO rulings (url, words, audience_id, speaker_id, speaker, role, rule, ruled_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (url, words, audience_id) DO UPDATE SET speaker_id = excluded.speaker_id, speaker = excluded.speaker,"
    " role = excluded.role, rule = excluded.rule, ruled_at = excluded.ruled_at"
)
_CORRECTED = (
    "SELECT q.id, q.article_id, a.outlet_id, q.dated, q.speaker_id, coalesce(q.role, '')"
    " FROM articles a JOIN quotations q ON q.article_id = a.id WHERE a.url = ? AND a.audience_id = ?"
    " AND (q.spoken = ? OR (q.rule = ?"
    " AND q.within IN (SELECT o.start FROM quotations o WHERE o.article_id = a.id AND o.spoken = ?)))"
)
_CREDIT = "UPDATE quotations SET speaker_id = ?, named = ?, role = ?, confidence = 1.0, rule = ? WHERE id = ?"
_LESS = "UPDATE speakers SET quoted = quoted - 1 WHERE id = ?"


def merge_people(connection: Statements, source: int, into: int) -> str:
    """Merge ``source`` into ``into``; returns the entry for the audit trail.

    Raises:
        UsageError: one of the speakers is unknown, or both are the same.
    """
    names = _name(connection, source), _name(connection, into)
    check_merge(source, into, same_audience=_audience(connection, source) == _audience(connection, into))
    keys = {row[0] for row in connection.execute("SELECT key FROM speaker_names WHERE speaker_id = ?", (source,))}
    ids = {"source": source, "into": into}
    for statement, whose in _MERGED:
        connection.execute(statement, [ids[which] for which in whose])
    connection.execute(_QUOTED, (into,))
    _settle(connection, into, keys)
    return trail_of_merge((source, names[0]), (into, names[1]))


def split_person(connection: Statements, speaker_id: int, role: str | None, outlet: str | None) -> tuple[int, str]:
    """Give the quotations with a role, or of an outlet, to a new speaker of the same name; returns the new id, and the
    entry for the audit trail.

    Raises:
        UsageError: the speaker is unknown, or the split would take none or all of their quotations.
    """
    name = _name(connection, speaker_id)
    condition, values = _taken(connection, speaker_id, role, outlet)
    other = new_speaker(connection, name, _audience(connection, speaker_id))
    # The condition has only this module's words and question marks.
    mine = f"speaker_id = ? AND {condition}"
    connection.execute(
        f"UPDATE quotations SET speaker_id = ? WHERE {mine.replace('outlet_id', _OUTLET_OF)}",  # noqa: S608
        (other, speaker_id, *values),
    )
    connection.execute(f"UPDATE speaker_roles SET speaker_id = ? WHERE {mine}", (other, speaker_id, *values))  # noqa: S608
    for (used,) in connection.execute(_NAMES_USED, (other,)).fetchall():
        add_name(connection, other, used)
    for (role_name,) in connection.execute(_ROLES, (other,)).fetchall():
        connection.executemany(
            "INSERT INTO role_words (word, speaker_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(word, other) for word in set(fold_words(role_name))],
        )
    connection.execute(_INHERIT_NUMBERS, (other, speaker_id))
    for changed_id in (speaker_id, other):
        connection.execute(_QUOTED, (changed_id,))
        connection.execute(_SETTLE, (changed_id, credited(name).key))
    return other, trail_of_split(speaker_id, (other, name), role or outlet or "")


_OUTLET_OF = "(SELECT outlet_id FROM articles WHERE articles.id = article_id)"


def rename_person(connection: Statements, speaker_id: int, name: str) -> str:
    """List a speaker under another name; the names in articles stay, and still belong to the speaker. Returns the entry
    for the audit trail.

    Raises:
        UsageError: there is no such speaker.
    """
    old = _name(connection, speaker_id)
    connection.execute(_KEEP_OLD_NAME, (speaker_id,))
    connection.execute(_DROP_NEW_NAME, (speaker_id, name))
    connection.execute(_RENAME, (name, speaker_id))
    add_name(connection, speaker_id, name)
    _settle(connection, speaker_id, [credited(name).key])
    return trail_of_rename(speaker_id, old, name)


def rule_on(connection: Statements, ruling: Ruling, rule: str, at: datetime) -> int:
    """Credit a quotation anew, now and in every revision; returns the number of rows changed.

    Raises:
        UsageError: the speaker's number is unknown.
    """
    speaker_id, name = _who(connection, ruling)
    connection.execute(
        _PUT,
        (
            ruling.url,
            ruling.words,
            ruling.audience,
            speaker_id,
            ruling.speaker,
            ruling.role,
            rule,
            connection.moment(at),
        ),
    )
    corrected = connection.execute(
        _CORRECTED, (ruling.url, ruling.audience, ruling.words, OWN_WORDS, ruling.words)
    ).fetchall()
    for quotation_id, article_id, outlet_id, dated, was, role in corrected:
        if was is not None:
            connection.execute(_LESS, (was,))
            connection.execute(FEWER, (1, was, role, article_id))
            connection.execute(NO_MORE, (was, role))
        named = ruling.speaker if ruling.speaker != name else None
        connection.execute(_CREDIT, (speaker_id, named, ruling.role, rule, quotation_id))
        if speaker_id is not None:
            add_role(connection, speaker_id, ruling.role or "", outlet_id, 1, dated)
    return len(corrected)


def _who(connection: Statements, ruling: Ruling) -> tuple[int | None, str | None]:
    """The id and the name of a ruling's speaker, who is added if new; ``None`` where it credits nobody."""
    if ruling.speaker is None:
        return None, None
    number = ruling.speaker_id
    numbered = None
    if number is not None:
        numbered = NumberedSpeaker(number, _name(connection, number), _audience(connection, number))
    bearers = connection.execute(_BEARERS, (credited(ruling.speaker).key, ruling.audience))
    known = speaker_of_ruling(ruling, numbered, [NumberedSpeaker(*row) for row in bearers])
    if known is not None:
        return known.id, known.name
    return new_speaker(connection, ruling.speaker, ruling.audience), ruling.speaker


def _audience(connection: Statements, speaker_id: int) -> int:
    """The audience of a speaker; 0 for an unknown speaker, for whom ``_name`` raises."""
    row = connection.execute(_AUDIENCE, (speaker_id,)).fetchone()
    return int(row[0]) if row else EVERYBODY


def _name(connection: Statements, speaker_id: int) -> str:
    row = connection.execute(_NAME, (speaker_id,)).fetchone()
    if row is None:
        raise UsageError(say.NO_SPEAKER_NUMBERED.format(number=speaker_id))
    return str(row[0])


def _taken(
    connection: Statements, speaker_id: int, role: str | None, outlet: str | None
) -> tuple[str, tuple[object, ...]]:
    """The condition, over columns of ``speaker_roles``, for rows that the split takes, and its parameters."""
    if role:
        known = [(row[0], row[0]) for row in connection.execute(_ROLES, (speaker_id,))]
    else:
        known = list(connection.execute(_OUTLETS, (speaker_id,)))
    chosen = taken_by_split(speaker_id, role or outlet or "", known)
    column = "coalesce(role, '')" if role else "outlet_id"
    return f"{column} IN ({', '.join('?' * len(chosen))})", tuple(chosen)


def _settle(connection: Statements, speaker_id: int, keys: Iterable[str]) -> None:
    """Mark these names as settled, except names that another speaker has too."""
    shared = (
        "SELECT 1 FROM speaker_names n JOIN speakers s ON s.id = n.speaker_id WHERE n.key = ? AND n.speaker_id <> ?"
        " AND s.audience_id = ? LIMIT 1"
    )
    audience = _audience(connection, speaker_id)
    for key in keys:
        if connection.execute(shared, (key, speaker_id, audience)).fetchone() is None:
            connection.execute(_SETTLE, (speaker_id, key))
