"""Places have options; alerts can be paused; items know their story; quotations that went are kept; a delivery knows
since when it may have been posted."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TIME = sa.String(26).with_variant(sa.DateTime(timezone=True), "postgresql")
PLACE = ("platform", "workspace", "channel")
FILTERS = ("words", "no_words", "sources", "no_sources", "speakers", "no_speakers")
UNTOLD = sa.text("told_at IS NULL")


def upgrade() -> None:
    """Every place begins with the defaults; of earlier revisions no quotations were kept; of what is being sent now
    nobody knows whether it is posted."""
    _options()
    _changes()
    op.add_column("alerts", sa.Column("paused", sa.Text()))
    op.add_column("deliveries", sa.Column("unclear_since", TIME))
    op.execute("UPDATE deliveries SET unclear_since = leased_until WHERE state = 'leased'")
    with op.batch_alter_table("digest_items") as items:
        items.add_column(sa.Column("lead_id", sa.Integer()))
        items.create_foreign_key(op.f("fk_digest_items_lead_id_articles"), "articles", ["lead_id"], ["id"])
    op.create_index(op.f("ix_deliveries_platform_workspace_channel_created_at"), "deliveries", [*PLACE, "created_at"])


def _options() -> None:
    op.create_table(
        "place_options",
        *(sa.Column(name, sa.Text(), nullable=False) for name in PLACE),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("quiet", "timezone", "sections")),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("when_empty", "corrections")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in FILTERS),
        sa.PrimaryKeyConstraint(*PLACE, name=op.f("pk_place_options")),
    )


def _changes() -> None:
    table = "quotation_changes"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text()) for name in ("speaker", "role", "became", "became_speaker")),
        sa.Column("published_at", TIME, nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.Column("told_at", TIME),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_quotation_changes_article_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotation_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_quotation_changes_article_id"), table, ["article_id"])
    op.create_index(op.f("ix_quotation_changes_changed_at"), table, ["changed_at"])
    op.create_index("ix_quotation_changes_untold", table, ["id"], sqlite_where=UNTOLD, postgresql_where=UNTOLD)
