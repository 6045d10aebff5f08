"""Posts at a place may ping its roles."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """None does to begin with."""
    op.add_column("place_options", sa.Column("ping", sa.Text()))
