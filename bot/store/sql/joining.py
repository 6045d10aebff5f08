"""Makes one article of two, where the page of the one turns out to be at the address of the other.

Runs in the connection's thread, within the open transaction.
"""

from bot.store.sql.dialect import Statements
from bot.store.sql.forgetting import forget_articles

_PLACE = (
    "UPDATE {0} SET article_id = ? WHERE article_id = ? AND NOT EXISTS (SELECT 1 FROM {0} other"
    " WHERE other.article_id = ? AND other.platform = {0}.platform AND other.workspace = {0}.workspace"
    " AND other.channel = {0}.channel)"
)
_OF_PLACES = ("digest_items", "item_posts", "alert_items")
_FEEDS = (
    "UPDATE article_feeds SET article_id = ? WHERE article_id = ? AND NOT EXISTS (SELECT 1 FROM article_feeds other"
    " WHERE other.article_id = ? AND other.feed_id = article_feeds.feed_id)"
)
_MOVED = (
    "UPDATE feed_entries SET article_id = ? WHERE article_id = ?",
    "UPDATE digest_items SET lead_id = ? WHERE lead_id = ?",
    "UPDATE article_successors SET into_id = ? WHERE into_id = ?",
    "INSERT INTO article_addresses (address, article_id) SELECT address, CAST(? AS INTEGER) FROM article_addresses"
    " WHERE article_id = ? ON CONFLICT DO NOTHING",
)
_KEEP_NUMBER = (
    "INSERT INTO article_successors (article_id, into_id) VALUES (?, ?)"
    " ON CONFLICT (article_id) DO UPDATE SET into_id = excluded.into_id"
)


def join_articles(connection: Statements, kept: int, joined: int) -> None:
    """Let the article ``kept`` have what feeds and places know of the article ``joined``, and delete that: what was
    posted of either isn't posted again. The address of ``joined`` is free afterwards; its number leads to ``kept``."""
    for statement in _MOVED:
        connection.execute(statement, (kept, joined))
    for statement in (*map(_PLACE.format, _OF_PLACES), _FEEDS):
        connection.execute(statement, (kept, joined, kept))
    forget_articles(connection, [joined])
    connection.execute(_KEEP_NUMBER, (joined, kept))
