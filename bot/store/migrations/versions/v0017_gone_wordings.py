"""Gone quotations are found by their wordings, as those that still stand are."""

import sqlalchemy as sa
from alembic import op

from bot.text.wording import readings, wording
from bot.text.words import fold_words

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_NEXT = "SELECT id, said, folded FROM quotation_changes WHERE id > :last ORDER BY id LIMIT 2000"
_FOLDED = "UPDATE quotation_changes SET folded = :folded WHERE id = :id"


def upgrade() -> None:
    """Fold them anew."""
    connection, last = op.get_bind(), 0
    while rows := connection.execute(sa.text(_NEXT), {"last": last}).all():
        last = rows[-1].id
        folded = [{"id": row.id, "folded": _folded(row.said, row.folded)} for row in rows]
        connection.execute(sa.text(_FOLDED), folded)


def _folded(said: str, before: str) -> str:
    """Of one that was split by words outside of its marks only the folded words are kept: where it was is not."""
    kept = said if " ".join(fold_words(said)) == before else before
    return "\n".join(" ".join(words) for words in readings(wording(kept)))
