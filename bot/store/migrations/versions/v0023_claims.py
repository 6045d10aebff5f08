"""The digest that a schedule claimed last is found at once: after a clock that was ahead it isn't that of its latest
slot."""

from alembic import op

revision = "0023"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """An index alone."""
    op.create_index("ix_digests_claimed", "digests", ["schedule_id", "id"])
