"""Whose quotations an article's are: in the connection's thread, within the transaction that is open there.

Who is meant is decided in ``bot.speakers.people``; here stands what it is decided on. Every question goes to an index
and is bounded, since this is part of each save; a name that is known, in a role that is known, costs one of them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.domain.quotations import Attribution
from bot.speakers.names import Name, credited
from bot.speakers.people import Known, choose
from bot.store.sql.columns import storable
from bot.store.sql.dialect import Statements
from bot.text.words import fold_words

StoredCredit = tuple[int | None, str | None, Attribution]
"""The speaker's id, the name as the article has it where it isn't the speaker's own, and the attribution: as found in
the article, or as a person ruled."""

_MOST_NAMES = 64
"""Bearers of one surname that are looked at: a surname that more people have says nothing alone."""
_MOST_ROLES = 200
_AT_ONE_TIME = timedelta(days=3 * 365)
"""Roles within so long of an article are of its time."""

_ARTICLE = "SELECT outlet_id, dated, audience_id FROM articles WHERE id = ?"
_RULINGS = (
    "SELECT r.words, r.speaker_id, r.speaker, r.role, r.rule FROM articles a"
    " JOIN rulings r ON r.url = a.url AND r.audience_id = a.audience_id WHERE a.id = ?"
)
_OWN = "SELECT s.id, s.name FROM speakers s WHERE s.id = ?"
MORE = (
    "quotations = speaker_roles.quotations + excluded.quotations,"
    " first_seen = CASE WHEN excluded.first_seen < speaker_roles.first_seen"
    " THEN excluded.first_seen ELSE speaker_roles.first_seen END,"
    " last_seen = CASE WHEN excluded.last_seen > speaker_roles.last_seen"
    " THEN excluded.last_seen ELSE speaker_roles.last_seen END"
)
"""What becomes of a row of ``speaker_roles`` that is there when another of the same role comes."""
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


@dataclass(slots=True)
class _Bearer:
    """A speaker whose name was looked up."""

    id: int
    own: str
    names: list[str] = field(default_factory=list)
    standing: str = ""


@dataclass(frozen=True, slots=True)
class _Article:
    outlet_id: int
    dated: Any
    audience: int


def credit(
    connection: Statements,
    article_id: int,
    found: Sequence[Attribution],
    spoken: Sequence[Sequence[str]],
    links: Mapping[str, int],
) -> list[StoredCredit]:
    """The speakers of an article's quotations, made where they are new; each is counted, with role, outlet and time.

    ``spoken`` are the folded words, by which rulings are known: those of the quotation before those around it.
    ``links`` are those of the article's last revision (:func:`uncredit`): a name in it stays whose it was.
    """
    said, links = _ruled(connection, article_id, found, spoken, links)
    names = [storable(one.speaker) if one.speaker else None for one in said]
    roles = [storable(one.role or "") for one in said]
    counts = Counter((name, role) for name, role in zip(names, roles, strict=True) if name)
    if not counts:
        return [(None, None, one) for one in said]
    article = _Article(*connection.execute(_ARTICLE, (article_id,)).fetchone())
    told: dict[str, Counter[str]] = {}
    for (name, role), count in counts.items():
        told.setdefault(name, Counter())[role] += count
    known = _bearers(connection, "key = ?", {(credited(name).key,) for name in told}, article.audience)
    chosen: dict[str, _Bearer] = {}
    for name in sorted(told, key=len, reverse=True):  # full names first: the short ones may be theirs
        bearer = _person(connection, article, name, [role for role in told[name] if role], known, links.get(name))
        for role, count in told[name].items():
            add_role(connection, bearer.id, role, article.outlet_id, count, article.dated)
        chosen[name] = known[bearer.id] = bearer
    return [(*_credit(name, chosen), one) for name, one in zip(names, said, strict=True)]


def uncredit(connection: Statements, article_id: int) -> dict[str, int]:
    """Take the quotations of an article off their speakers' counts; whose each name was, where it was one person's."""
    found = connection.execute(_LINKS, (article_id,)).fetchall()
    connection.executemany(_COUNT, [(-count, speaker_id) for _, speaker_id, _, count in found])
    connection.executemany(FEWER, [(count, speaker_id, role, article_id) for _, speaker_id, role, count in found])
    connection.executemany(NO_MORE, [(speaker_id, role) for _, speaker_id, role, _ in found])
    people: dict[str, set[int]] = {}
    for name, speaker_id, _, _ in found:
        people.setdefault(name, set()).add(speaker_id)
    return {name: min(ids) for name, ids in people.items() if len(ids) == 1}


def add_name(connection: Statements, speaker_id: int, name: str, standing: str = "") -> None:
    """A name that a speaker goes by, with the words it is found by."""
    read = credited(name)
    connection.execute(_ADD_NAME, (name, speaker_id, read.key, read.surname, read.initial, standing))
    connection.executemany(_ADD_WORD, [(word, speaker_id) for word in set(fold_words(name))])


def new_speaker(connection: Statements, name: str, audience: int, standing: str = "") -> int:
    """Somebody of whom nothing is known but the name, in the articles of an audience."""
    (speaker_id,) = connection.execute(_NEW, (name, audience)).fetchone()
    add_name(connection, speaker_id, name, standing)
    return int(speaker_id)


def _ruled(
    connection: Statements,
    article_id: int,
    found: Sequence[Attribution],
    spoken: Sequence[Sequence[str]],
    links: Mapping[str, int],
) -> tuple[Sequence[Attribution], Mapping[str, int]]:
    """The attributions with what people corrected, and whom they meant by it."""
    rows = {words: row for words, *row in connection.execute(_RULINGS, (article_id,))}
    if not rows:
        return found, links
    said, meant = list(found), dict(links)
    for at, keys in enumerate(spoken):
        if words := next((key for key in keys if key in rows), None):
            speaker_id, speaker, role, rule = rows[words]
            said[at] = replace(found[at], speaker=speaker, role=role, confidence=1.0, rule=rule)
            meant.update({speaker: speaker_id} if speaker_id is not None else {})
    return said, meant


def _credit(name: str | None, chosen: Mapping[str, _Bearer]) -> tuple[int | None, str | None]:
    if name is None:
        return None, None
    return chosen[name].id, name if name != chosen[name].own else None


def _bearers(
    connection: Statements, condition: str, asked: Iterable[tuple[str, ...]], audience: int
) -> dict[int, _Bearer]:
    """The speakers of an audience with a name that meets the condition."""
    found: dict[int, _Bearer] = {}
    for values in asked:
        for name, speaker_id, standing, own in connection.execute(
            _NAMED.format(condition), (*values, audience, _MOST_NAMES)
        ):
            bearer = found.setdefault(speaker_id, _Bearer(speaker_id, own))
            bearer.names.append(name)
            bearer.standing = bearer.standing or standing
    return found


def _person(
    connection: Statements,
    article: _Article,
    name: str,
    roles: Sequence[str],
    known: Mapping[int, _Bearer],
    linked: int | None,
) -> _Bearer:
    read = credited(name)
    bearers = [one for one in known.values() if any(credited(other).key == read.key for other in one.names)]
    if linked is not None and (row := connection.execute(_OWN, (linked,)).fetchone()):
        return known.get(linked) or _Bearer(row[0], row[1], [name])
    if read.is_weak:
        bearers = _those_it_may_fit(connection, read, bearers, article.audience)
    elif len(bearers) == 1 and not bearers[0].standing and _is_plain(connection, bearers[0], name, roles):
        return bearers[0]
    choice = choose(read, roles, [_known(connection, article, read, one) for one in bearers])
    if choice.speaker_id is None:
        standing = "open" if choice.is_open else ""
        return _Bearer(new_speaker(connection, name, article.audience, standing), name, [name], standing)
    bearer = next(one for one in bearers if one.id == choice.speaker_id)
    if name not in bearer.names:
        add_name(connection, bearer.id, name)
    return bearer


def _those_it_may_fit(connection: Statements, read: Name, bearers: Sequence[_Bearer], audience: int) -> list[_Bearer]:
    """Those of the surname; of none where too many have it."""
    if read.initial:
        namesakes = _bearers(connection, "surname = ? AND n.initial = ?", [(read.surname, read.initial)], audience)
    else:
        namesakes = _bearers(connection, "surname = ?", [(read.surname,)], audience)
    too_many = sum(len(one.names) for one in namesakes.values()) >= _MOST_NAMES
    return list({one.id: one for one in (*bearers, *(() if too_many else namesakes.values()))}.values())


def _is_plain(connection: Statements, bearer: _Bearer, name: str, roles: Sequence[str]) -> bool:
    """Whether the one who bears exactly this name was called this before: by far the most frequent case."""
    return name in bearer.names and all(connection.execute(_ROLE, (bearer.id, role)).fetchone() for role in roles)


def _known(connection: Statements, article: _Article, read: Name, bearer: _Bearer) -> Known:
    """What the choice is made by."""
    dated = connection.read_moment(article.dated)
    since, until = (connection.moment(dated + way * _AT_ONE_TIME) for way in (-1, 1))
    roles = connection.execute(_ROLES, (bearer.id, since, until, _MOST_ROLES))
    return Known(
        bearer.id,
        tuple(map(credited, bearer.names)),
        tuple(role for (role,) in roles),
        settled=bearer.standing == "settled" and any(credited(name).key == read.key for name in bearer.names),
        is_open=bearer.standing == "open",
        here=connection.execute(_HERE, (bearer.id, article.outlet_id)).fetchone()[0],
    )


def add_role(connection: Statements, speaker_id: int, role: str, outlet_id: int, count: int, dated: Any) -> None:
    """Count quotations of a speaker, with the role and the outlet."""
    (total,) = connection.execute(_ADD_ROLE, (speaker_id, role, outlet_id, count, dated, dated)).fetchone()
    if role and total == count:  # new in this outlet: else the words are there
        connection.executemany(_ADD_ROLE_WORD, [(word, speaker_id) for word in set(fold_words(role))])
    connection.execute(_COUNT, (count, speaker_id))
