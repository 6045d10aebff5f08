"""Alerts that are behind the newest article are found without reading the others."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

RUNNING = sa.text("paused IS NULL")


def upgrade() -> None:
    """An index of the cursors."""
    op.create_index("ix_alerts_after", "alerts", ["after"], sqlite_where=RUNNING, postgresql_where=RUNNING)
