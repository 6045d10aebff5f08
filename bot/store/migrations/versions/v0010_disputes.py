"""People correct attributions: disputes, rulings that outlive revisions, and the trail of changes."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TIME = sa.String(26).with_variant(sa.DateTime(timezone=True), "postgresql")
STATES = "state IN ('open', 'accepted', 'rejected', 'passed on')"


def upgrade() -> None:
    """Nothing is disputed or corrected to begin with."""
    op.create_table(
        "rulings",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer()),
        sa.Column("speaker", sa.Text()),
        sa.Column("role", sa.Text()),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("ruled_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_rulings_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("url", "words", name=op.f("pk_rulings")),
    )
    op.create_index(op.f("ix_rulings_speaker_id"), "rulings", ["speaker_id"])
    _disputes()
    op.create_table(
        "speaker_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_changes")),
        sqlite_autoincrement=True,
    )


def _disputes() -> None:
    op.create_table(
        "disputes",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("platform", "workspace", "channel", "user", "url")),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("credited", sa.Text()),
        sa.Column("correction", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("decided_by", sa.Text()),
        sa.Column("decided_at", TIME),
        sa.CheckConstraint(STATES, name=op.f("ck_disputes_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disputes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_disputes_platform_workspace_state"), "disputes", ["platform", "workspace", "state"])
    op.create_index(op.f("ix_disputes_state"), "disputes", ["state"])
    op.create_index(op.f("ix_disputes_url"), "disputes", ["url"])
