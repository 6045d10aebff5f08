"""What Alembic runs. It neither sets up logging nor opens a connection: both are the program's business."""

from typing import Any

from alembic import context

from bot.store.schema import metadata
from bot.store.sqlite import FULL_TEXT


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Leave out the full-text tables, which the metadata doesn't know."""
    return kind != "table" or not (name or "").startswith(tuple(FULL_TEXT))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=include_name,
    transactional_ddl=True,
    render_as_batch=True,  # SQLite can't alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
