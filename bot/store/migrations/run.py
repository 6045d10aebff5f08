"""Runs the migrations that this package ships. No alembic.ini: they go with the program wherever it is installed."""

import re
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

FULL_TEXT = ("quotation_index", "article_words")
"""What each kind of database makes its own way, which the metadata doesn't have; SQLite's FTS5 keeps tables of its own
under names that begin with these."""
_PART = re.compile(r"quotations_\d{4}_\d{2}")
"""The name of a part of quotations, which the metadata has as one table."""


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings; ``connection`` is passed to ``env.py``."""
    config = Config()
    # Alembic reads settings with %-interpolation
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """False for the full-text tables and the parts of tables, which the metadata doesn't have."""
    return kind != "table" or not ((name or "").startswith(FULL_TEXT) or _PART.fullmatch(name or ""))


def migrate(connection: Connection) -> None:
    """Upgrade a database to the newest version, in the transaction that the caller has begun and will commit.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the upgrade failed.
    """
    command.upgrade(configuration(connection), "head")
