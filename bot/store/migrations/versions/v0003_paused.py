"""A schedule can be paused, and tells why."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TIME = sa.String(26).with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    """No schedule is paused to begin with."""
    op.add_column("schedules", sa.Column("paused", sa.Text()))
    op.add_column("schedules", sa.Column("resumed_at", TIME))
