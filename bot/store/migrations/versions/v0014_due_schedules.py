"""A schedule knows when it has to be looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

TIME = sa.String(26).with_variant(sa.DateTime(timezone=True), "postgresql")
RUNNING = sa.text("paused IS NULL")


def upgrade() -> None:
    """All are due at once; the first tick finds out when each is really."""
    at_once = sa.text("'1970-01-01T00:00:00.000000'")
    op.add_column("schedules", sa.Column("next_due", TIME, nullable=False, server_default=at_once))
    op.create_index("ix_schedules_due", "schedules", ["next_due", "id"], sqlite_where=RUNNING, postgresql_where=RUNNING)
