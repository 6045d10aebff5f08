"""Numbers audiences, and gives articles to an audience when a feed turns out to be secret."""

from collections.abc import Callable, Collection, Iterable

from bot.domain.feeds import CameBy
from bot.domain.quotations import Attribution
from bot.domain.viewers import Viewer
from bot.speakers.decisions import listed_name
from bot.store.sql import indexing, people
from bot.store.sql.base import Base
from bot.store.sql.dialect import Statements

_KNOWN = "SELECT id FROM audiences WHERE key = ?"
_NEW = "INSERT INTO audiences (key) VALUES (?) RETURNING id"
_MEMBER = "INSERT INTO audience_members (audience_id, feed_id, platform, workspace, channel) VALUES (?, ?, ?, ?, ?)"
_KEEP = "UPDATE feeds SET secret = true WHERE id = ?"
_CAME_BY_THEM = """
SELECT l.article_id, l.feed_id, f.configured OR f.imported, f.secret FROM article_feeds l
JOIN articles a ON a.id = l.article_id JOIN feeds f ON f.id = l.feed_id
WHERE a.audience_id = 0 AND l.article_id IN (SELECT article_id FROM article_feeds WHERE feed_id IN ({}))
ORDER BY l.article_id"""
_UNCOUNT = "UPDATE outlets SET articles = articles - 1 WHERE id = (SELECT outlet_id FROM articles WHERE id = ?)"
_TAKE = "UPDATE articles SET audience_id = ? WHERE id = ?"
_TAKE_RULINGS = (
    "UPDATE rulings SET audience_id = ?, speaker_id = NULL"
    " WHERE audience_id = 0 AND url = (SELECT url FROM articles WHERE id = ?)"
)
_TAKE_DISPUTES = "UPDATE disputes SET audience_id = ? WHERE url = (SELECT url FROM articles WHERE id = ?)"
_SAID = (
    "SELECT q.id, coalesce(q.named, s.name), q.role, q.confidence, q.rule, q.spoken, q.speaker_id FROM quotations q"
    " LEFT JOIN speakers s ON s.id = q.speaker_id WHERE q.article_id = ? ORDER BY q.start"
)
_CREDIT = "UPDATE quotations SET speaker_id = ?, named = ? WHERE id = ?"
_NAMES_LEFT = (
    "SELECT DISTINCT coalesce(q.named, s.name) FROM quotations q JOIN speakers s ON s.id = q.speaker_id"
    " WHERE q.speaker_id = ?"
)
_OWN_NAME = "SELECT name FROM speakers WHERE id = ?"
_RENAME_QUOTED = (
    "UPDATE quotations SET named = CASE WHEN coalesce(named, ?) = ? THEN NULL ELSE coalesce(named, ?) END"
    " WHERE speaker_id = ?"
)
_RENAME = "UPDATE speakers SET name = ? WHERE id = ?"
_NAMES = "SELECT name, standing FROM speaker_names WHERE speaker_id = ?"
_NO_NAMES = ("DELETE FROM speaker_names WHERE speaker_id = ?", "DELETE FROM speaker_words WHERE speaker_id = ?")


Whose = Callable[[Collection[CameBy]], Collection[int]]
"""Whose followers alone may see an article that came by these feeds: see ``bot.ports.SecretFeeds``."""


class SqlAudiences(Base):
    """See ``bot.ports``: ``AudienceNumbers``, ``AudienceMembership`` and ``SecretFeeds``."""

    async def audience_of_feed(self, feed_id: int) -> int:
        """See ``bot.ports.AudienceNumbers``."""
        async with self._write() as connection:
            return await self._dialect.run(connection, _of_feeds, [feed_id])

    async def audience_of(self, viewer: Viewer) -> int:
        """See ``bot.ports.AudienceNumbers``."""
        async with self._write() as connection:
            return await self._dialect.run(connection, _of_viewer, viewer)

    async def audiences(self, viewer: Viewer) -> frozenset[int]:
        """See ``bot.ports.AudienceMembership``."""
        async with self._read() as connection:
            return (await self._sight(connection, viewer)).audiences

    async def keep_secret(self, feed_ids: Collection[int], whose: Whose) -> int:
        """See ``bot.ports.SecretFeeds``."""
        async with self._write() as connection:
            return await self._dialect.run(connection, _keep_secret, list(feed_ids), whose)


def _of_feeds(connection: Statements, feed_ids: Collection[int]) -> int:
    listed = sorted(feed_ids)
    members = [(feed_id, None, None, None) for feed_id in listed]
    return _numbered(connection, f"feeds {','.join(map(str, listed))}", members)


def _of_viewer(connection: Statements, viewer: Viewer) -> int:
    place = (viewer.platform, viewer.workspace, viewer.channel)
    return _numbered(connection, f"place {'/'.join(place)}", [(None, *place)])


def _numbered(connection: Statements, key: str, members: Iterable[tuple[object, ...]]) -> int:
    row = connection.execute(_KNOWN, (key,)).fetchone()
    if row is not None:
        return int(row[0])
    (audience,) = connection.execute(_NEW, (key,)).fetchone()
    connection.executemany(_MEMBER, [(audience, *member) for member in members])
    return int(audience)


def _keep_secret(connection: Statements, feed_ids: list[int], whose: Whose) -> int:
    connection.executemany(_KEEP, [(feed_id,) for feed_id in feed_ids])
    came_by: dict[int, list[CameBy]] = {}
    for article_id, *feed in connection.execute(_CAME_BY_THEM.format(",".join("?" * len(feed_ids))), feed_ids):
        came_by.setdefault(article_id, []).append(CameBy(feed[0], bool(feed[1]), bool(feed[2])))
    owners = {article_id: whose(feeds) for article_id, feeds in came_by.items()}
    taken = {article_id: feeds for article_id, feeds in owners.items() if feeds}
    for article_id, feeds in taken.items():
        _reserve(connection, article_id, _of_feeds(connection, feeds))
    return len(taken)


def _reserve(connection: Statements, article_id: int, audience: int) -> None:
    """Give a public article to an audience, with its speakers: public speakers keep nothing of it."""
    quotation_rows = connection.execute(_SAID, (article_id,)).fetchall()
    people.uncredit(connection, article_id)
    connection.execute(_UNCOUNT, (article_id,))
    connection.execute(_TAKE, (audience, article_id))
    for statement in (_TAKE_RULINGS, _TAKE_DISPUTES):
        connection.execute(statement, (audience, article_id))
    indexing.reserve(connection, article_id, audience)
    attributions = [
        Attribution(None, None, name, role, sure, rule) for _, name, role, sure, rule, _, _ in quotation_rows
    ]
    credited_rows = people.credit(connection, article_id, attributions, [[row[5]] for row in quotation_rows], {})
    credited = zip(quotation_rows, credited_rows, strict=True)
    connection.executemany(_CREDIT, [(speaker_id, named, row[0]) for row, (speaker_id, named, _) in credited])
    for speaker_id in {row[6] for row in quotation_rows if row[6] is not None}:
        _forget_names(connection, speaker_id)


def _forget_names(connection: Statements, speaker_id: int) -> None:
    """Delete a speaker's names that no public article has any more."""
    left = {name for (name,) in connection.execute(_NAMES_LEFT, (speaker_id,))}
    if not left:
        return
    (own,) = connection.execute(_OWN_NAME, (speaker_id,)).fetchone()
    listed = listed_name(own, left)
    if listed != own:
        connection.execute(_RENAME_QUOTED, (own, listed, own, speaker_id))
        connection.execute(_RENAME, (listed, speaker_id))
    standing = dict(connection.execute(_NAMES, (speaker_id,)).fetchall())
    for statement in _NO_NAMES:
        connection.execute(statement, (speaker_id,))
    for name in sorted(left):
        people.add_name(connection, speaker_id, name, standing.get(name, ""))
