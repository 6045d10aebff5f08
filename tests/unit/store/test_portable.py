"""What every database takes: the schema as PostgreSQL has it, and statements that name nothing of SQLite alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_mock_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Dialect

from bot.store.sql import schema

FOLDER = Path(schema.__file__).parent
_OF_SQLITE_ALONE = re.compile(
    r"OR (IGNORE|REPLACE|ABORT)|\browid\b|\bMATCH\b|\blastrowid\b|\bPRAGMA\b|sqlite_master|group_concat|\binstr\b"
    r"|\?\d|\bINSERT INTO (article_words|quotation_index)\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE)\b")


def _statements(path: Path) -> Iterator[str]:
    """The SQL in the strings of a module."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _STATEMENT.match(node.value):
            yield node.value


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_statements_name_nothing_of_sqlite_alone(path: Path) -> None:
    assert [statement for statement in _statements(path) if _OF_SQLITE_ALONE.search(statement)] == []


def test_there_are_statements_to_look_at() -> None:
    assert len([statement for path in FOLDER.glob("*.py") for statement in _statements(path)]) > 50


def test_what_sqlite_alone_has_is_seen() -> None:
    for statement in ("INSERT OR IGNORE INTO a VALUES (?)", "SELECT rowid FROM a", "SELECT ?1", "UPDATE OR IGNORE a"):
        assert _OF_SQLITE_ALONE.search(statement)


def test_sqlite_is_named_only_where_tables_have_options_for_it() -> None:
    naming = [
        (path.stem, line.strip())
        for path in sorted(FOLDER.glob("*.py"))
        for line in path.read_text().splitlines()
        if re.search(r"sqlite|SQLite", line)
    ]
    assert naming == [
        ("schema", '_IDS_STAY: dict[str, Any] = {"sqlite_autoincrement": True}'),
        ("schema", '_IN_KEY_ORDER: dict[str, Any] = {"sqlite_with_rowid": False}'),
        ("schema", 'return {f"{database}_where": text(condition) for database in ("sqlite", "postgresql")}'),
    ]


def test_the_schema_can_be_made_in_postgresql() -> None:
    made: list[str] = []
    dialect: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]

    def note(statement: Any, *_: Any) -> None:
        made.append(str(statement.compile(dialect=dialect)))

    engine = create_mock_engine("postgresql+asyncpg://", note)
    schema.metadata.create_all(engine, checkfirst=False)
    assert len([statement for statement in made if "CREATE TABLE" in statement]) == len(schema.metadata.tables)
    assert any("WHERE state IN ('waiting', 'leased')" in statement for statement in made)
    assert any("TIMESTAMP WITH TIME ZONE" in statement for statement in made)
