"""Quotations are indexed by word pairs; their words are counted."""

from collections import Counter
from itertools import islice

import sqlalchemy as sa
from alembic import op

from bot.domain.pairs import index_terms

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# No content, no positions, no lengths: a question only asks which quotations have a term.
# ASCII is enough as a tokenizer: words are folded before they come here, and only have to be split at blanks.
FULL_TEXT = (
    "CREATE VIRTUAL TABLE quotation_index USING fts5 (terms, content='', detail=none, columnsize=0,"
    " tokenize = \"ascii tokenchars '''_.'\")"
)
_AT_ONCE = 2000


def upgrade() -> None:
    """Make the new index, fill it from the quotations that are there, and drop the old one."""
    op.create_table(
        "spoken_words",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_spoken_words")),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(sa.text("DROP TABLE quotation_vocabulary"))
        op.execute(sa.text("DROP TABLE quotation_words"))
        op.execute(sa.text(FULL_TEXT))
        _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    counts: Counter[str] = Counter()
    stored = iter(connection.execute(sa.text("SELECT id, spoken FROM quotations ORDER BY id")))
    while some := list(islice(stored, _AT_ONCE)):
        values = []
        for quotation_id, spoken in some:
            words = spoken.split()
            counts.update(set(words))
            values.append({"id": quotation_id, "terms": index_terms(words)})
        connection.execute(sa.text("INSERT INTO quotation_index (rowid, terms) VALUES (:id, :terms)"), values)
    if counts:
        values = [{"word": word, "count": count} for word, count in counts.items()]
        connection.execute(sa.text("INSERT INTO spoken_words (word, quotations) VALUES (:word, :count)"), values)
