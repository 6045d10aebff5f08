"""Deletes audiences without members, with their articles and speakers: nobody may see these any more.

Runs in the connection's thread, within the open transaction.
"""

from bot.store.sql import indexing
from bot.store.sql.dialect import Statements
from bot.text.words import fold_lines

_LEFT = "SELECT id FROM audiences WHERE id NOT IN (SELECT audience_id FROM audience_members)"
_ARTICLES = (
    "SELECT a.id, r.title, r.text FROM articles a JOIN revisions r ON r.article_id = a.id AND r.revision = a.revision"
    " WHERE a.audience_id <> 0 AND a.audience_id = ?"
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
    "DELETE FROM revisions WHERE article_id = ?",
    "DELETE FROM articles WHERE id = ?",
)
_OF_SPEAKERS = "DELETE FROM {} WHERE speaker_id IN (SELECT id FROM speakers WHERE audience_id = ?)"
_BY_SPEAKER = ("speaker_names", "speaker_words", "speaker_roles", "role_words")
_BY_AUDIENCE = ("rulings", "speakers", "private_words")
_OF_AUDIENCE = "DELETE FROM {} WHERE audience_id = ?"
_AUDIENCE = "DELETE FROM audiences WHERE id = ?"


def forget_audiences(connection: Statements) -> None:
    """Delete the audiences that have no members, with all their rows."""
    for (audience,) in connection.execute(_LEFT).fetchall():
        for article_id, title, text in connection.execute(_ARTICLES, (audience,)).fetchall():
            connection.forget_article(article_id, fold_lines(title, text))
            indexing.forget(connection, article_id)
            for statement in _OF_ARTICLE:
                connection.execute(statement, (article_id,))
        for table in _BY_SPEAKER:
            connection.execute(_OF_SPEAKERS.format(table), (audience,))
        for table in _BY_AUDIENCE:
            connection.execute(_OF_AUDIENCE.format(table), (audience,))
        connection.execute(_AUDIENCE, (audience,))
