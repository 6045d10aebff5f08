"""It is kept whose text an article is, and why items of feeds can't be read."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_LINKED = sa.text("link IS NOT NULL")


def upgrade() -> None:
    """Of the articles so far it isn't known, so they count as read from their pages."""
    op.add_column("articles", sa.Column("origin", sa.Text(), nullable=False, server_default=sa.text("'page'")))
    op.add_column("articles", sa.Column("link", sa.Text()))
    op.create_index("ix_articles_link", "articles", ["link"], sqlite_where=_LINKED, postgresql_where=_LINKED)
    op.add_column("feed_entries", sa.Column("problem", sa.Text()))
    op.add_column("feeds", sa.Column("item_count", sa.Integer()))
    op.add_column("feeds", sa.Column("unread", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("feeds", sa.Column("unread_why", sa.Text()))
