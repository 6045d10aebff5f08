"""Quotations are kept by their wordings: numbers, compounds and insertions as a reader takes them. Indexed by 0016."""

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.text.wording import wording

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_NEXT = "SELECT id, article_id, start, spans, text, spoken FROM quotations WHERE id > :last ORDER BY id LIMIT 2000"
_SPOKEN = "UPDATE quotations SET spoken = :spoken WHERE id = :id"
_KNOWN_BY = "UPDATE {} SET words = :new WHERE words = :old AND url = (SELECT url FROM articles WHERE id = :article)"


def upgrade() -> None:
    """Fold the stored quotations anew; the counts of words get their backwards side."""
    op.drop_table("spoken_words")
    op.create_table(
        "spoken_words",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.Column("backwards", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_spoken_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_spoken_words_backwards"), "spoken_words", ["backwards"])
    _fold(op.get_bind())


def _fold(connection: sa.Connection) -> None:
    known_by = [
        name
        for name in ("rulings", "disputes")  # most stores have none of them
        if connection.execute(sa.select(sa.literal(1)).select_from(sa.table(name)).limit(1)).first()
    ]
    last = 0
    while rows := connection.execute(sa.text(_NEXT), {"last": last}).all():
        last = rows[-1].id
        spoken = [{"id": row.id, "spoken": wording(_said(row))} for row in rows]
        connection.execute(sa.text(_SPOKEN), spoken)
        changed = [
            {"new": one["spoken"], "old": row.spoken, "article": row.article_id}
            for row, one in zip(rows, spoken, strict=True)
            if row.spoken != one["spoken"]
        ]
        for table in known_by if changed else ():
            connection.execute(sa.text(_KNOWN_BY.format(table)), changed)


def _said(row: sa.Row[Any]) -> str:
    """The words inside the marks."""
    spans: Sequence[tuple[int, int]] = json.loads(row.spans) if isinstance(row.spans, str) else row.spans
    return " ".join(row.text[start - row.start : end - row.start] for start, end in spans) or str(row.text)
