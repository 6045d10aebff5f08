"""Speakers are people: names they go by, roles with their dates, and two of one name kept apart."""

from itertools import islice

import sqlalchemy as sa
from alembic import op

from bot.speakers.names import credited
from bot.text.words import fold_words

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TIME = sa.String(26).with_variant(sa.DateTime(timezone=True), "postgresql")
_AT_ONCE = 2000


def upgrade() -> None:
    """Every speaker goes by the one name there was; roles are counted from the quotations."""
    with op.batch_alter_table("speakers", table_kwargs={"sqlite_autoincrement": True}) as speakers:
        speakers.drop_constraint("uq_speakers_name", type_="unique")
    op.add_column("quotations", sa.Column("named", sa.Text()))
    _tables()
    _name(op.get_bind())
    op.execute(
        sa.text(
            "INSERT INTO speaker_roles (speaker_id, role, outlet_id, quotations, first_seen, last_seen)"
            " SELECT q.speaker_id, coalesce(q.role, ''), a.outlet_id, count(*), min(q.dated), max(q.dated)"
            " FROM quotations q JOIN articles a ON a.id = q.article_id WHERE q.speaker_id IS NOT NULL GROUP BY 1, 2, 3"
        )
    )
    _words(op.get_bind())


def _tables() -> None:
    speaker = sa.ForeignKeyConstraint
    op.create_table(
        "speaker_names",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("initial", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("standing IN ('', 'settled', 'open')", name=op.f("ck_speaker_names_standing")),
        speaker(["speaker_id"], ["speakers.id"], name=op.f("fk_speaker_names_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("name", "speaker_id", name=op.f("pk_speaker_names")),
    )
    op.create_index(op.f("ix_speaker_names_speaker_id"), "speaker_names", ["speaker_id"])
    op.create_index(op.f("ix_speaker_names_key"), "speaker_names", ["key"])
    op.create_index(op.f("ix_speaker_names_surname_initial"), "speaker_names", ["surname", "initial"])
    op.create_table(
        "speaker_roles",
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.Column("first_seen", TIME, nullable=False),
        sa.Column("last_seen", TIME, nullable=False),
        speaker(["outlet_id"], ["outlets.id"], name=op.f("fk_speaker_roles_outlet_id_outlets")),
        speaker(["speaker_id"], ["speakers.id"], name=op.f("fk_speaker_roles_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("speaker_id", "role", "outlet_id", name=op.f("pk_speaker_roles")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "role_words",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        speaker(["speaker_id"], ["speakers.id"], name=op.f("fk_role_words_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("word", "speaker_id", name=op.f("pk_role_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_role_words_speaker_id"), "role_words", ["speaker_id"])


def _name(connection: sa.Connection) -> None:
    stored = iter(connection.execute(sa.text("SELECT id, name FROM speakers ORDER BY id")))
    while some := list(islice(stored, _AT_ONCE)):
        values = [
            {"name": name, "id": number, "key": read.key, "surname": read.surname, "initial": read.initial}
            for number, name in some
            for read in [credited(name)]
        ]
        connection.execute(
            sa.text(
                "INSERT INTO speaker_names (name, speaker_id, key, surname, initial)"
                " VALUES (:name, :id, :key, :surname, :initial)"
            ),
            values,
        )


def _words(connection: sa.Connection) -> None:
    stored = iter(connection.execute(sa.text("SELECT DISTINCT speaker_id, role FROM speaker_roles WHERE role <> ''")))
    while some := list(islice(stored, _AT_ONCE)):
        values = [{"word": word, "id": number} for number, role in some for word in set(fold_words(role))]
        if values:
            connection.execute(
                sa.text("INSERT OR IGNORE INTO role_words (word, speaker_id) VALUES (:word, :id)"), values
            )
