"""A quotation that is gone keeps how sure its speaker was."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of those that are gone already it isn't known."""
    op.add_column("quotation_changes", sa.Column("confidence", sa.Float(), nullable=False, server_default=sa.text("0")))
