"""Deletes articles with everything of theirs, and audiences without members: nobody may see what these had.

Runs in the connection's thread, within the open transaction.
"""

from collections.abc import Collection

from bot.store.sql import indexing, people
from bot.store.sql.dialect import Statements
from bot.text.words import fold_lines

_LEFT = "SELECT id FROM audiences WHERE id NOT IN (SELECT audience_id FROM audience_members)"
_ARTICLES = "SELECT id FROM articles WHERE audience_id <> 0 AND audience_id = ?"
_TEXT = (
    "SELECT r.title, r.text FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision"
    " WHERE a.id = ?"
)
_UNCOUNT = (
    "UPDATE outlets SET articles = articles - 1"
    " WHERE id = (SELECT outlet_id FROM articles WHERE id = ? AND audience_id = 0)"
)
_OF_ARTICLE = (
    "DELETE FROM quotations WHERE article_id = ?",
    "DELETE FROM quotation_changes WHERE article_id = ?",
    "UPDATE digest_items SET lead_id = NULL WHERE lead_id = ?",
    "DELETE FROM digest_items WHERE article_id = ?",
    "DELETE FROM alert_items WHERE article_id = ?",
    "DELETE FROM item_posts WHERE article_id = ?",
    "UPDATE feed_entries SET article_id = NULL WHERE article_id = ?",
    "DELETE FROM article_feeds WHERE article_id = ?",
    "DELETE FROM page_looks WHERE article_id = ?",
    "DELETE FROM article_addresses WHERE article_id = ?",
    "DELETE FROM article_successors WHERE into_id = ?",
    "DELETE FROM revisions WHERE article_id = ?",
    "DELETE FROM articles WHERE id = ?",
)
_OF_SPEAKERS = "DELETE FROM {} WHERE speaker_id IN (SELECT id FROM speakers WHERE audience_id = ?)"
_SUCCESSORS = "DELETE FROM speaker_successors WHERE into_id IN (SELECT id FROM speakers WHERE audience_id = ?)"
_BY_SPEAKER = ("speaker_names", "speaker_words", "speaker_roles", "role_words")
_BY_AUDIENCE = ("rulings", "speakers", "private_words")
_OF_AUDIENCE = "DELETE FROM {} WHERE audience_id = ?"
_AUDIENCE = "DELETE FROM audiences WHERE id = ?"


def forget_audiences(connection: Statements) -> None:
    """Delete the audiences that have no members, with all their rows."""
    for (audience,) in connection.execute(_LEFT).fetchall():
        forget_articles(connection, [row[0] for row in connection.execute(_ARTICLES, (audience,)).fetchall()])
        for table in _BY_SPEAKER:
            connection.execute(_OF_SPEAKERS.format(table), (audience,))
        connection.execute(_SUCCESSORS, (audience,))
        for table in _BY_AUDIENCE:
            connection.execute(_OF_AUDIENCE.format(table), (audience,))
        connection.execute(_AUDIENCE, (audience,))


def forget_articles(connection: Statements, article_ids: Collection[int]) -> None:
    """Delete articles with their texts, quotations and counts. What feeds listed stays known, so that it isn't read
    again."""
    for article_id in article_ids:
        title, text = connection.execute(_TEXT, (article_id,)).fetchone()
        connection.forget_article(article_id, fold_lines(title, text))
        people.uncredit(connection, article_id)
        indexing.forget(connection, article_id)
    # All of them by one statement after another: over a network each by itself would be thirteen journeys an article.
    keys = [(article_id,) for article_id in article_ids]
    for statement in (_UNCOUNT, *_OF_ARTICLE):
        connection.executemany(statement, keys)
