"""Word pairs get other hashes, which take half the time to work out; each full-text index is brought into one piece."""

import sqlite3

import sqlalchemy as sa
from alembic import op

from bot.store.sqlite.filling import in_bulk
from bot.text.pairs import index_terms
from bot.text.wording import readings

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# No content, no positions, no lengths: a question only asks which quotations have a term.
# ASCII is enough as a tokenizer: words are folded before they come here, and only have to be split at blanks.
FULL_TEXT = (
    "CREATE VIRTUAL TABLE quotation_index USING fts5 (terms, content='', detail=none, columnsize=0,"
    " tokenize = \"ascii tokenchars '_.'\")"
)
_NEXT = "SELECT id, spoken FROM quotations WHERE id > :last ORDER BY id LIMIT 2000"
_INDEX = "INSERT INTO quotation_index (rowid, terms) VALUES (:id, :terms)"
_COMPACT = "INSERT INTO article_words (article_words) VALUES ('optimize')"


def upgrade() -> None:
    """Make the index and the counts of words from the wordings."""
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    op.execute(sa.text("DROP TABLE quotation_index"))
    op.execute(sa.text(FULL_TEXT))
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    with in_bulk(driver):
        _fill(connection)
    op.execute(sa.text(_COMPACT))


def _fill(connection: sa.Connection) -> None:
    last = 0
    while rows := connection.execute(sa.text(_NEXT), {"last": last}).all():
        last = rows[-1].id
        terms = index_terms(readings(row.spoken) for row in rows)
        indexed = [{"id": row.id, "terms": text} for row, text in zip(rows, terms, strict=True)]
        connection.execute(sa.text(_INDEX), indexed)
