"""What came by private feeds alone belongs to those who follow them.

What there is stays everybody's here: which feeds are private depends on the settings too, so the bot sorts it out when
it starts (``Ingest.keep_secrets``).
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0021"
branch_labels = None
depends_on = None

PLACE = ("platform", "workspace", "channel")
PRIVATE = sa.text("audience_id <> 0")


def upgrade() -> None:
    """An article is known by its address and its audience."""
    _audiences()
    for table, column in (("feeds", "secret"), ("subscriptions", "private")):
        op.add_column(table, sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()))
    for table in ("speakers", "disputes"):
        op.add_column(table, _everybodys())
    with op.batch_alter_table("articles", table_kwargs={"sqlite_autoincrement": True}) as articles:
        articles.add_column(_everybodys())
        articles.drop_constraint("uq_articles_url", type_="unique")
        articles.create_unique_constraint("uq_articles_url_audience_id", ["url", "audience_id"])
    op.create_index(
        "ix_articles_private",
        "articles",
        ["audience_id", "outlet_id"],
        sqlite_where=PRIVATE,
        postgresql_where=PRIVATE,
    )
    with op.batch_alter_table("rulings") as rulings:
        rulings.add_column(_everybodys())
        rulings.drop_constraint("pk_rulings", type_="primary")
        rulings.create_primary_key("pk_rulings", ["url", "words", "audience_id"])


def _everybodys() -> sa.Column[int]:
    return sa.Column("audience_id", sa.Integer(), nullable=False, server_default=sa.text("0"))


def _audiences() -> None:
    op.create_table(
        "audiences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audiences"),
        sa.UniqueConstraint("key", name="uq_audiences_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audience_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("feed_id", sa.Integer()),
        *(sa.Column(name, sa.Text()) for name in PLACE),
        _reference("audience_members", "audience_id", "audiences"),
        _reference("audience_members", "feed_id", "feeds"),
        sa.PrimaryKeyConstraint("id", name="pk_audience_members"),
    )
    for columns in (["audience_id"], ["feed_id"], list(PLACE)):
        op.create_index(f"ix_audience_members_{'_'.join(columns)}", "audience_members", columns)
    op.create_table(
        "private_quotations",
        sa.Column("quotation_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        _reference("private_quotations", "quotation_id", "quotations"),
        _reference("private_quotations", "audience_id", "audiences"),
        sa.PrimaryKeyConstraint("quotation_id", name="pk_private_quotations"),
    )
    op.create_index("ix_private_quotations_audience_id", "private_quotations", ["audience_id"])
    op.create_table(
        "private_words",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        _reference("private_words", "audience_id", "audiences"),
        sa.PrimaryKeyConstraint("word", "audience_id", name="pk_private_words"),
        sqlite_with_rowid=False,
    )


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
