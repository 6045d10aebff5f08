"""Whether a place is somebody's direct messages stands beside it, as its platform's adapter tells."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

TABLES = (
    "disputes",
    "subscriptions",
    "schedules",
    "place_options",
    "digests",
    "digest_items",
    "alerts",
    "alert_items",
    "kept_requests",
    "deliveries",
)


def upgrade() -> None:
    """A column of every table with places."""
    for table in TABLES:
        op.add_column(table, sa.Column("is_direct", sa.Boolean(), nullable=False, server_default=sa.false()))
