"""Opening a database: addresses, schema versions, and files that are not what they should be."""

import logging
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event

from bot.domain.errors import StoreError
from bot.domain.quotations import Person
from bot.domain.viewers import ANYBODY
from bot.store import glance, needs_upgrade, open_store, upgrade
from bot.store import versions as versions_known
from bot.store.migrations import HEAD, REVISIONS, run
from bot.store.sql.schema import metadata
from bot.store.sqlite import dialect, opening
from tests.builders import NOW, save
from tests.contract.samples import matching
from tests.fakes.patience import LONG
from tests.fakes.shell import command_server


def _url(path: Path) -> str:
    return f"sqlite:///{path}"


def _execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@contextmanager
def _raises(*words: str) -> Iterator[None]:
    """A ``StoreError`` of one line with these words in it."""
    with pytest.raises(StoreError) as caught:
        yield
    told = str(caught.value)
    assert "\n" not in told
    assert "Traceback" not in told
    for word in words:
        assert word in told


async def test_a_new_file_in_new_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b c%20ü" / "store.db"
    assert needs_upgrade(_url(path))
    store = await open_store(_url(path))
    await save(store, 1, "We wait")
    await store.close()
    assert not needs_upgrade(_url(path))
    again = await open_store(_url(path), upgrade=False)
    assert (await again.counts(ANYBODY))["articles"] == 1
    await again.close()


async def test_a_relative_address_is_opened_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    await (await open_store("sqlite:///data/store.db")).close()
    assert (tmp_path / "data" / "store.db").is_file()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "store.db",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////",
        "mysql://x/y",
        "postgresql://x/y",
        "nonsense://",
        "sqlite:///\x00",
    ],
)
async def test_addresses_that_cannot_be_used(address: str) -> None:
    with _raises():
        await open_store(address)
    with _raises():
        needs_upgrade(address)
    with _raises():
        upgrade(address)


async def test_without_upgrade_an_empty_or_missing_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    with _raises("quotewire db upgrade"):
        await open_store(_url(missing), upgrade=False)
    assert not missing.exists()
    empty = tmp_path / "empty.db"
    empty.touch()
    with _raises("quotewire db upgrade"):
        await open_store(_url(empty), upgrade=False)


async def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    upgrade(_url(path))
    _execute(path, "UPDATE alembic_version SET version_num = '9999'")
    for call in (needs_upgrade, upgrade):
        with _raises("newer", "9999", str(path)):
            call(_url(path))
    with _raises("newer", "9999"):
        await open_store(_url(path))


@pytest.mark.parametrize(
    "content", [b"not a database, just text " * 40, b"SQLite format 3\x00" + b"\xff" * 4000, b"\x00" * 5000]
)
async def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(content)
    with _raises(str(path)):
        await open_store(_url(path))
    with _raises(str(path)):
        needs_upgrade(_url(path))
    assert path.read_bytes() == content


async def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    _execute(path, "CREATE TABLE recipes (id INTEGER)")
    with _raises("another program", "QUOTEWIRE_DATABASE_URL"):
        await open_store(_url(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


async def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path) -> None:
    with _raises("can't be opened"):
        await open_store(_url(tmp_path))


async def test_a_file_instead_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with _raises(str(tmp_path)):
        await open_store(_url(tmp_path / "file" / "store.db"))


async def test_a_folder_that_cannot_be_made() -> None:
    with _raises("/proc/nowhere"):
        await open_store("sqlite:////proc/nowhere/store.db")


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder that every user can reach; pytest's own are private."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def _without_rights(code: str, path: Path) -> list[str]:
    """Run ``code`` on ``path`` as a user without rights (root may write everywhere); the lines on stderr."""
    before = "import os, sys, bot.store, bot.store.migrations.run\n"
    give_up = "if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
    done = subprocess.run(
        [sys.executable, "-c", before + give_up + code, _url(path)], capture_output=True, text=True, check=False
    )
    return done.stderr.splitlines() or ["nothing was raised"]


_GLANCED = "print(bot.store.glance(sys.argv[1]).unwritable, file=sys.stderr)\n"


@pytest.mark.parametrize("mode", [None, 0o444, 0o666], ids=["nothing", "file", "folder"])
def test_what_this_user_may_not_write(elsewhere: Path, mode: int | None) -> None:
    path = elsewhere / "store.db"
    if mode is not None:
        upgrade(_url(path))
        path.chmod(mode)
    elsewhere.chmod(0o777 if mode == 0o444 else 0o555)
    told = _without_rights(f"{_GLANCED if mode is not None else ''}bot.store.upgrade(sys.argv[1])", path)
    assert told[-1].startswith(f"bot.domain.errors.StoreError: The database {path} can't be")
    assert "this user" in told[-1]
    if mode is not None:
        assert told[0].startswith(f"The database {path} can't be written: give this user the right")


async def test_only_what_can_be_written_is_said_to_be_fine(tmp_path: Path) -> None:
    upgrade(_url(tmp_path / "store.db"))
    assert glance(_url(tmp_path / "store.db")).unwritable is None


async def test_a_locked_database_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with _raises("locked", "try again"):
            await open_store(_url(path), busy_seconds=0.1)
    await (await open_store(_url(path))).close()


async def test_a_half_done_upgrade_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.db"
    dialect.prepare(path)
    _execute(path, "PRAGMA max_page_count = 20")

    def narrow(*args: object, **kwargs: object) -> object:
        engine = create_engine(*args, **kwargs)  # type: ignore[call-overload]
        event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 20"))
        return engine

    monkeypatch.setattr(opening, "create_engine", narrow)
    with _raises("full"):
        await open_store(_url(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    monkeypatch.undo()
    await (await open_store(_url(path))).close()


def test_two_processes_upgrade_at_once(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with TemporaryFile() as nothing, TemporaryFile() as printed:
        files = (nothing, printed, printed)
        programs = [
            command_server().start("tests.fakes.store_programs:bring_up", (_url(path),), tmp_path, os.environ, files)
            for _ in range(3)
        ]
        assert [program.wait(LONG) for program in programs] == [0, 0, 0]
        printed.seek(0)
        assert printed.read() == b""
    assert not needs_upgrade(_url(path))


def test_migrations_make_what_the_metadata_says(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    upgrade(_url(path))
    engine = create_engine(_url(path))
    dialect.keep_times_as_text(engine.dialect)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": run.include_name, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrations_make_the_same_tables_to_the_letter(tmp_path: Path) -> None:
    """Also what Alembic doesn't compare: checks, partial indices, actions of foreign keys, AUTOINCREMENT."""
    upgrade(_url(tmp_path / "migrated.db"))
    engine = create_engine(_url(tmp_path / "fresh.db"))
    dialect.keep_times_as_text(engine.dialect)
    metadata.create_all(engine)
    engine.dispose()

    def described(name: str) -> dict[str, set[str]]:
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        # ALTER TABLE adds a column to the end of the last line
        lines = {name: re.split(r",\s*|\n", sql.replace('"', "")) for name, sql in rows}
        return {name: {line.strip(" ,\t)") for line in some} for name, some in lines.items()}

    migrated, fresh = described("migrated.db"), described("fresh.db")
    assert {name: migrated.get(name) for name in fresh} == fresh
    extra = {name for name in set(migrated) - set(fresh) if not name.startswith(tuple(run.FULL_TEXT))}
    assert extra == {"alembic_version"}


def test_the_listed_revisions_are_those_in_the_folder() -> None:
    scripts = ScriptDirectory.from_config(run.configuration())
    assert scripts.get_current_head() == HEAD
    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(REVISIONS)


def test_migrations_only_append() -> None:
    """Nobody needs a way down: one straight line, and no step back in it."""
    scripts = list(ScriptDirectory.from_config(run.configuration()).walk_revisions())
    assert all(not hasattr(script.module, "downgrade") for script in scripts)
    assert all(not script.is_branch_point and not script.is_merge_point for script in scripts)


_SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "0101"
down_revision = "0100"


def upgrade() -> None:
    op.add_column("feeds", sa.Column("mood", sa.Text(), server_default=sa.text("'calm'"), nullable=False))
"""


async def test_an_upgrade_changes_the_schema_and_keeps_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, versions = tmp_path / "store.db", tmp_path / "versions"
    store = await open_store(_url(path))
    await save(store, 1, "We wait", "Mara Lindqvist")
    await store.add_feed("https://a.example", "A", NOW)
    await store.close()
    shutil.copytree(Path(run.__file__).parent, versions, ignore=shutil.ignore_patterns("__pycache__"))
    (versions / "versions" / "v0101_second.py").write_text(_SECOND)
    monkeypatch.setattr(run, "__file__", str(versions / "run.py"))
    for name, value in {"HEAD": "0101", "REVISIONS": ("0100", "0101")}.items():
        monkeypatch.setattr(versions_known, name, value)
    assert needs_upgrade(_url(path))
    with _raises("older", "quotewire db upgrade"):
        await open_store(_url(path), upgrade=False)
    upgrade(_url(path))
    assert not needs_upgrade(_url(path))
    store = await open_store(_url(path))
    (answer,) = await matching(store, ["we", "wait"], 5)
    assert answer.person == Person(1, "Mara Lindqvist")
    await store.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT url, mood FROM feeds").fetchall() == [("https://a.example", "calm")]


async def test_a_schema_from_before_the_first_release_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    upgrade(_url(path))
    _execute(path, "UPDATE alembic_version SET version_num = '0023'")
    before = path.read_bytes()
    for call in (needs_upgrade, upgrade):
        with _raises("before the first release", "0023", str(path), "move the file away"):
            call(_url(path))
    with _raises("before the first release"):
        await open_store(_url(path))
    assert path.read_bytes() == before


def test_no_migration_imports_what_changes_later() -> None:
    """A migration that uses live code does something else with each version of it."""
    files = list((Path(run.__file__).parent / "versions").glob("v*.py"))
    assert files
    for file in files:
        imported = set(re.findall(r"^\s*(?:from|import) (\w+)", file.read_text(), re.MULTILINE))
        assert imported <= {"sqlalchemy", "alembic"}, file.name


async def test_an_upgrade_is_silent_and_leaves_logging_alone(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (logging.root.level, list(logging.root.handlers), logging.getLogger("alembic").level)
    await (await open_store(_url(tmp_path / "store.db"))).close()
    assert (logging.root.level, list(logging.root.handlers), logging.getLogger("alembic").level) == before
    assert not logging.getLogger("sqlalchemy.engine").disabled
    assert capfd.readouterr() == ("", "")


async def test_an_upgrade_of_an_up_to_date_database_does_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await open_store(_url(path))
    await store.add_feed("https://a.example", "A", NOW)
    await store.close()
    before = path.read_bytes()
    upgrade(_url(path))
    assert path.read_bytes() == before


async def test_connections_are_set_up_as_decided(tmp_path: Path) -> None:
    store = await open_store(_url(tmp_path / "store.db"))
    async with store._write() as connection:
        for pragma, value in {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000}.items():
            assert (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one() == value, pragma
    async with store._write(lasting=False) as connection:
        assert (await connection.exec_driver_sql("PRAGMA synchronous")).scalar_one() == 1
    await store.close()
