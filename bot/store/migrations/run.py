"""Runs the migrations that this package ships. No alembic.ini: they go with the program wherever it is installed."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, NullPool, create_engine

from bot.store.sqlite.dialect import BUSY_SECONDS, FULL_TEXT, keep_times_as_text


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings; ``connection`` is passed to ``env.py``."""
    config = Config()
    # Alembic reads settings with %-interpolation
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """False for the full-text tables, which the metadata doesn't have."""
    return kind != "table" or not (name or "").startswith(tuple(FULL_TEXT))


def migrate(path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
    """Upgrade a database file to the newest version, in one transaction. Of two processes at the same time only one
    upgrades.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the upgrade failed, and nothing was changed.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": busy_seconds, "isolation_level": None},
        poolclass=NullPool,
    )
    keep_times_as_text(engine.dialect)
    with engine.connect() as connection:
        # The driver alone would commit before each CREATE; the database is also locked before its version is read.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        command.upgrade(configuration(connection), "head")
        connection.commit()
