"""Writes new articles that arrive at the same time in one transaction: in the connection's thread, in one call of it.

Calls of the thread and beginning and ending a transaction take longer than what is written of an article.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.articles import Saved
from bot.domain.feeds import SeenEntry
from bot.domain.looks import PageRead
from bot.store.sql.dialect import Statements
from bot.store.sql.feeds import write_entries
from bot.store.sql.looks import note_read
from bot.store.sql.saving import NewArticle, add_articles

MOST_TOGETHER = 20
"""Most articles in a transaction, so that other writers needn't wait long for it."""

_KNOWN = (
    "SELECT 1 FROM articles WHERE url = ? AND audience_id = ?"
    " UNION ALL SELECT 1 FROM article_addresses WHERE address = ? LIMIT 1"
)


@dataclass(slots=True, eq=False)
class Arriving:
    """An article that is probably new, with the entry it came by and the reading of its page; ``saved`` is the outcome
    once it is stored."""

    new: NewArticle
    seen: tuple[int, SeenEntry] | None
    read: PageRead | None
    saved: Saved | None = None


def add_arriving(connection: Statements, together: Sequence[Arriving]) -> list[Saved | None]:
    """Write articles with their entries; ``None`` for each whose address is, or was, a stored article's, and where an
    address comes again."""
    added: dict[tuple[str, int], Arriving] = {}
    for article in together:
        if not _is_known(connection, article.new):
            added.setdefault((article.new.page.url, article.new.audience), article)
    ids = add_articles(connection, [article.new for article in added.values()]) if added else []
    saved = {id(article): Saved(number, "new") for article, number in zip(added.values(), ids, strict=True)}
    for article in added.values():
        _link(connection, article, saved[id(article)])
    return [saved.get(id(article)) for article in together]


def _is_known(connection: Statements, new: NewArticle) -> bool:
    url = new.page.url
    return connection.execute(_KNOWN, (url, new.audience, url)).fetchone() is not None


def _link(connection: Statements, article: Arriving, saved: Saved) -> None:
    if article.read is not None:
        note_read(connection, saved, article.read)
    if article.seen is not None:
        feed_id, entry = article.seen
        write_entries(connection, feed_id, [replace(entry, article_id=saved.article_id)])
