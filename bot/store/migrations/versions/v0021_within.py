"""Quotations within quotations are kept, with the one that they stand in."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Articles that were read before have none until they are read again."""
    op.add_column("quotations", sa.Column("within", sa.Integer()))
