"""Quotations are indexed by word pairs; their words are counted. Filled by 0016, which does it anew."""

import sqlalchemy as sa
from alembic import op

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


def upgrade() -> None:
    """Make the new index and drop the old one."""
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
