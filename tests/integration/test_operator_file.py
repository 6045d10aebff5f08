"""The database file is the operator's: theirs alone, never made by a look, and never written once it is gone."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.errors import StoreError
from bot.store import open_store, upgrade
from tests.builders import NOW, save
from tests.fakes import slack_server
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell
from tests.fakes.slack_server import FakeSlack


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def url(path: Path) -> str:
    return f"sqlite:///{path}"


def everything(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """All files with their rights, the time at which they were written (ns), and bytes; folders too, without bytes."""
    return {
        str(path): (mode(path), path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in folder.rglob("*")
    }


async def test_what_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "data" / "bot.db"
        store = await open_store(url(path))
        await save(store, 1, "We wait")
        names = {"bot.db", "bot.db-wal", "bot.db-shm"}
        assert {file.name: mode(file) for file in path.parent.iterdir()} == dict.fromkeys(names, 0o600)
        assert mode(path.parent) == 0o700
        await store.close()
    finally:
        os.umask(before)


async def test_a_file_and_a_folder_that_are_there_keep_their_rights(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    await (await open_store(url(path))).close()
    path.chmod(0o640)
    os.chmod(tmp_path, 0o755)
    await (await open_store(url(path))).close()
    assert (mode(path), mode(tmp_path)) == (0o640, 0o755)


async def test_check_makes_nothing_where_there_is_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bot.db"
    ran = await Shell(tmp_path, {"QUOTEWIRE_DATABASE_URL": url(path)}).run("check")
    assert f"database: will be created at {path}" in ran.out
    assert everything(tmp_path) == {}


async def test_check_changes_nothing_where_there_is_a_database(tmp_path: Path) -> None:
    store = await open_store(url(tmp_path / "bot.db"))
    await save(store, 1, "We wait")
    await store.close()
    before = everything(tmp_path)
    ran = await Shell(tmp_path, {"QUOTEWIRE_FEEDS": "https://a.example/feed"}).run("check")
    assert "database: 1 article\n" in ran.out
    assert "database file" not in ran.out
    assert everything(tmp_path) == before


async def test_check_upgrades_no_older_database_and_warns_of_one_that_everybody_may_open(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    upgrade(url(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM alembic_version")  # older than any schema that has a number
        connection.commit()
    path.chmod(0o644)
    before = everything(tmp_path)
    ran = await Shell(tmp_path, {}).run("check")
    assert "will be upgraded when the bot starts" in ran.out
    assert f"everybody on this machine may open it (mode 0644); if that isn't meant: chmod 600 {path}" in ran.out
    assert everything(tmp_path) == before
    refused = await Shell(tmp_path, {"QUOTEWIRE_UPGRADE_AT_START": "false"}).run("check")
    assert "run quotewire db upgrade" in refused.out


async def test_check_reads_what_a_running_bot_has_just_written(tmp_path: Path) -> None:
    store = await open_store(url(tmp_path / "bot.db"))
    await save(store, 1, "We wait")
    assert (tmp_path / "bot.db-wal").stat().st_size, "it isn't in the file itself yet"
    ran = await Shell(tmp_path, {}).run("check")
    assert "database: 1 article\n" in ran.out
    await store.close()


async def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    ran = await Shell(tmp_path, {"QUOTEWIRE_DATABASE_URL": url(tmp_path / "file" / "bot.db")}).run("check")
    assert ran.code == 1
    assert "can't be" in ran.out
    assert "Traceback" not in ran.err


def remove(path: Path) -> None:
    path.unlink()


def replace_by_a_copy(path: Path) -> None:
    shutil.copy(path, path.with_suffix(".copy"))
    path.with_suffix(".copy").rename(path)


def move_away(path: Path) -> None:
    path.rename(path.with_suffix(".away"))


@pytest.mark.parametrize(
    ("change", "told"), [(remove, "removed"), (replace_by_a_copy, "replaced"), (move_away, "removed")]
)
async def test_nothing_is_written_to_a_file_that_is_gone(tmp_path: Path, change: object, told: str) -> None:
    path = tmp_path / "bot.db"
    store = await open_store(url(path))
    await save(store, 1, "We wait")
    assert callable(change)
    change(path)
    with pytest.raises(StoreError, match=told):
        await save(store, 2, "We go")
    with pytest.raises(StoreError, match=told):
        await store.remember("a", "b")
    with pytest.raises(StoreError, match=told):
        await store.verify_file()
    await store.close()


async def test_a_file_that_is_renamed_and_comes_back_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    store = await open_store(url(path))
    path.rename(tmp_path / "away.db")
    (tmp_path / "away.db").rename(path)
    added = await store.add_feed("https://a.example", "A", NOW)
    assert await store.feeds() == [added]
    await store.close()


@pytest.mark.parametrize(("change", "told"), [(remove, "removed"), (replace_by_a_copy, "replaced")])
async def test_a_bot_whose_database_is_gone_says_so_and_ends(tmp_path: Path, change: object, told: str) -> None:
    async with FakeSlack() as slack:
        shell = Shell(
            tmp_path,
            {
                "SLACK_BOT_TOKEN": slack_server.BOT_TOKEN,
                "SLACK_APP_TOKEN": slack_server.APP_TOKEN,
                "SLACK_API_URL": slack.api_url,
            },
        )
        async with shell.running("run") as bot:
            await slack.until("connected")
            assert callable(change)
            change(tmp_path / "bot.db")
            assert await bot.ended(LONG) == 1
    log = shell.log.read_text()
    assert f"was {told}" in log.splitlines()[-1]
    assert "Traceback" not in log
