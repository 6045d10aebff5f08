"""It is kept which articles a place was alerted to."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of earlier alerts it isn't known."""
    op.create_table(
        "alert_items",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("platform", "workspace", "channel")),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_alert_items_article_id_articles"),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name="fk_alert_items_delivery_id_deliveries"),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "article_id", name="pk_alert_items"),
    )
    for column in ("article_id", "delivery_id"):
        op.create_index(f"ix_alert_items_{column}", "alert_items", [column])
