"""Who may see what isn't everybody's, and what becomes theirs when a feed turns out to be secret."""

from collections.abc import Collection, Iterable

from bot.domain.quotations import Attribution
from bot.domain.viewers import Viewer
from bot.store.sql import indexing, people
from bot.store.sql.base import Base
from bot.store.sql.dialect import Statements

_KNOWN = "SELECT id FROM audiences WHERE key = ?"
_NEW = "INSERT INTO audiences (key) VALUES (?) RETURNING id"
_MEMBER = "INSERT INTO audience_members (audience_id, feed_id, platform, workspace, channel) VALUES (?, ?, ?, ?, ?)"
_KEEP = "UPDATE feeds SET secret = true WHERE id = ? AND NOT secret AND NOT shared"
_CAME_BY_THEM_ALONE = """
SELECT l.article_id, l.feed_id FROM article_feeds l JOIN articles a ON a.id = l.article_id
WHERE a.audience_id = 0 AND l.article_id IN (SELECT article_id FROM article_feeds WHERE feed_id IN ({}))
AND NOT EXISTS (SELECT 1 FROM article_feeds o JOIN feeds f ON f.id = o.feed_id
                WHERE o.article_id = l.article_id AND (f.shared OR NOT f.secret))
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


class SqlAudiences(Base):
    """See ``bot.ports``: ``AudienceNumbers``, ``AudienceMembership`` and ``SecretFeeds``."""

    async def audience_of_feed(self, feed_id: int) -> int:
        """The audience of those who follow a feed; it is numbered when it is new."""
        async with self._write() as connection:
            return await self._dialect.run(connection, _of_feeds, [feed_id])

    async def audience_of(self, viewer: Viewer) -> int:
        """The audience of a workspace, or of somebody's direct messages; it is numbered when it is new."""
        async with self._write() as connection:
            return await self._dialect.run(connection, _of_viewer, viewer)

    async def audiences(self, viewer: Viewer) -> frozenset[int]:
        """Those that a viewer is in, beside everybody's."""
        async with self._read() as connection:
            return (await self._sight(connection, viewer)).audiences

    async def keep_secret(self, feed_ids: Collection[int]) -> int:
        """Note that these feeds are secret, and give what came by secret feeds alone to who follows them.

        How many articles that were. Shared feeds stay as they are.
        """
        async with self._write() as connection:
            return await self._dialect.run(connection, _keep_secret, list(feed_ids))


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


def _keep_secret(connection: Statements, feed_ids: list[int]) -> int:
    connection.executemany(_KEEP, [(feed_id,) for feed_id in feed_ids])
    came = connection.execute(_CAME_BY_THEM_ALONE.format(",".join("?" * len(feed_ids))), feed_ids).fetchall()
    came_by: dict[int, set[int]] = {}
    for article_id, feed_id in came:
        came_by.setdefault(article_id, set()).add(feed_id)
    for article_id, feeds in came_by.items():
        _reserve(connection, article_id, _of_feeds(connection, feeds))
    return len(came_by)


def _reserve(connection: Statements, article_id: int, audience: int) -> None:
    """An article that was everybody's becomes an audience's, with its speakers: nothing stays with the public ones."""
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
    """A speaker goes by the names in public articles alone; one who isn't in any is nobody's answer."""
    left = sorted({name for (name,) in connection.execute(_NAMES_LEFT, (speaker_id,))})
    if not left:
        return
    (own,) = connection.execute(_OWN_NAME, (speaker_id,)).fetchone()
    if own not in left:
        connection.execute(_RENAME_QUOTED, (own, left[0], own, speaker_id))
        connection.execute(_RENAME, (left[0], speaker_id))
    standing = dict(connection.execute(_NAMES, (speaker_id,)).fetchall())
    for statement in _NO_NAMES:
        connection.execute(statement, (speaker_id,))
    for name in left:
        people.add_name(connection, speaker_id, name, standing.get(name, ""))
