"""The script that Alembic runs. It uses the program's connection, and doesn't set up logging."""

from alembic import context

from bot.store.migrations.run import include_name
from bot.store.sql.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=include_name,
    transactional_ddl=True,
    render_as_batch=True,  # SQLite can't alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
