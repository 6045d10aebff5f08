"""Copies of a database: to a file or a server, while it is in use, broken off and gone on with, and back again."""

import asyncio
import shutil
import sqlite3
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from pathlib import Path

import pytest

from bot.domain.errors import StoreError
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.shell.transfer import back_up_to, copy
from bot.store import SqlStore, back_up, copy_database, glance, open_store
from bot.store.sql.schema import metadata
from config import Settings
from tests.builders import NOW, page, quote, save
from tests.contract.samples import matching
from tests.contract.test_store_privacy import EVERYWHERE, fill
from tests.fakes.databases import KINDS, copied, migrated
from tests.fakes.postgres import PostgresServer

SAID = "We will not yield to this storm"
AT_ONCE = 50
"""Rows of a transaction of these tests' copies; a database has more."""
WAYS = [("sqlite", "postgresql"), ("postgresql", "sqlite"), ("sqlite", "sqlite"), ("postgresql", "postgresql")]


class BrokenOffError(Exception):
    """Stands for a process that is killed."""


@contextmanager
def empty(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """The address of a database that has nothing yet: a file that is missing, or a server's without tables."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'target.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url = server.empty()
    yield url
    server.drop(url)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[SqlStore]:
    store = await open_store(url)
    try:
        yield store
    finally:
        await store.close()


async def something_of_everything(url: str) -> None:
    async with opened(url) as store:
        for place in EVERYWHERE:
            await fill(store, place)
        texts = {number: f"“{SAID}, number {number}”, she said." for number in range(100, 160)}
        many = [(page(number, text), [quote(text, f"{SAID}, number {number}")]) for number, text in texts.items()]
        await store.save_articles(many, NOW, audience=EVERYBODY)  # more than one transaction copies
        for number, name in ((160, "Bob Hale"), (161, "Robert Hale")):
            await save(store, number, SAID, name)
        bob, robert = [(await store.speakers_named(name, 1, ANYBODY))[0].id for name in ("Bob", "Robert")]
        await store.merge_speakers(bob, robert, "the operator", NOW)


async def everything_of(store: SqlStore) -> dict[str, list[str]]:
    """All of a workspace's rows, which have no order."""
    held = await store.export_workspace(EVERYWHERE[0], direct=True)
    return {kind: sorted(map(str, rows)) for kind, rows in held.items()}


@pytest.fixture(scope="module")
def full_file(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled file; copied, since filling it takes half a second."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("full") / "bot.db"))
    asyncio.run(something_of_everything(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="module")
def full_on_server(postgres: PostgresServer) -> Iterator[str]:
    """As ``full_file``, on a server."""
    url = postgres.migrated()
    asyncio.run(something_of_everything(url))
    yield url
    postgres.drop(url)


@pytest.fixture
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A filled database of the kind that the test's parameter ``ways`` has first."""
    with copied(request.getfixturevalue("ways")[0], request, "full", tmp_path / "source.db") as url:
        yield url


def names(folder: Path, pattern: str) -> list[str]:
    return sorted(path.name for path in folder.glob(pattern))


def ignore(_name: object, _rows: int = 0) -> None:
    """Nobody looks at the progress."""


@pytest.mark.parametrize("ways", WAYS, ids=["-to-".join(ways) for ways in WAYS])
async def test_a_copy_has_every_row_and_is_found_in_and_goes_on_as_the_source_would(
    ways: tuple[str, str], source: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    with empty(ways[1], request, tmp_path) as target:
        seen: dict[str, int] = {}
        counts: dict[str, int] = {}

        def told(table: str, copied: int) -> None:
            seen[table] = seen.get(table, 0) + copied

        sums = await copy_database(source, target, counts.update, told, AT_ONCE)
        assert set(sums) == {table.name for table in metadata.sorted_tables}
        assert {name: table.rows for name, table in sums.items() if table.rows} == {
            name: rows for name, rows in seen.items() if rows and not name.startswith("words of")
        }
        assert {name: rows for name, rows in seen.items() if rows} == {name: n for name, n in counts.items() if n}
        async with AsyncExitStack() as stack:
            before, after = [await stack.enter_async_context(opened(url)) for url in (source, target)]
            for words in (f"{SAID} number 121", "yield number 155", f"Said for {EVERYWHERE[0]}"):
                assert await matching(after, [words]) == await matching(before, [words]) != []
            assert await after.counts(ANYBODY) == await before.counts(ANYBODY)
            assert await everything_of(after) == await everything_of(before)
            (robert,) = await before.speakers_named("Robert", 1, ANYBODY)
            assert await after.speaker_profiles([robert.id - 1], ANYBODY) == [robert], "a merged number leads on"
            ids = [await save(store, 999, "And one more word of this") for store in (before, after)]
            assert ids[0] == ids[1]


async def test_an_id_that_was_given_once_is_not_given_again_by_the_copy(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    for kind in KINDS:
        with migrated(kind, request) as source, empty(KINDS[kind == "sqlite"], request, tmp_path) as target:
            async with opened(source) as store:
                for when in ("daily 08:00", "daily 09:00"):
                    last = await store.set_schedule(EVERYWHERE[0], when, "UTC", 8, (), NOW)
                await store.remove_schedules(EVERYWHERE[0], [last.id])
            await copy_database(source, target, ignore, ignore)
            async with opened(target) as store:
                assert (await store.set_schedule(EVERYWHERE[0], "daily 10:00", "UTC", 8, (), NOW)).id > last.id


@pytest.mark.parametrize("ways", WAYS[:2], ids=["-to-".join(ways) for ways in WAYS[:2]])
async def test_a_copy_that_was_broken_off_is_nobodys_database_and_goes_on(
    ways: tuple[str, str], source: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    with empty(ways[1], request, tmp_path) as target:
        for stop in ("articles", "quotations", "words of articles", "words of quotations"):

            def break_off(table: str, copied: int, last: str = stop) -> None:
                if table == last and copied:
                    raise BrokenOffError

            with pytest.raises(BrokenOffError):
                await copy_database(source, target, ignore, break_off, AT_ONCE)
            with pytest.raises(StoreError, match="unfinished copy: run the same quotewire db copy again"):
                await open_store(target)
        copied: list[tuple[str, int]] = []
        sums = await copy_database(source, target, ignore, lambda table, rows: copied.append((table, rows)), AT_ONCE)
        assert ("articles", sums["articles"].rows) in copied  # there already, told at once
        async with opened(target) as store:
            assert await matching(store, [f"{SAID} number 121"]) != []


@pytest.mark.parametrize("ways", [WAYS[0]])
async def test_a_source_that_has_changed_since_the_copy_began_is_told(
    ways: tuple[str, str], source: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    with empty(ways[1], request, tmp_path) as target:

        def break_off(table: str, copied: int) -> None:
            if table == "quotations" and copied:
                raise BrokenOffError

        with pytest.raises(BrokenOffError):
            await copy_database(source, target, ignore, break_off, AT_ONCE)
        async with opened(source) as store:
            await save(store, 100, "What was copied already is another wording now")
        with pytest.raises(StoreError, match="has changed since this copy began"):
            await copy_database(source, target, ignore, ignore, AT_ONCE)
        with pytest.raises(StoreError, match="unfinished copy"):
            await open_store(target)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_copy_harms_no_database_that_has_something(
    database_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    async with opened(database_url) as store:
        await save(store, 1, SAID)
    with empty("sqlite", request, tmp_path) as other:
        async with opened(other) as store:
            await save(store, 2, "Another one's words")
        with pytest.raises(StoreError, match="isn't empty"):
            await copy_database(other, database_url, ignore, ignore)
        with pytest.raises(StoreError, match="isn't empty"):
            await copy_database(database_url, other, ignore, ignore)
    with pytest.raises(StoreError, match="to itself"):
        await copy_database(database_url, database_url, ignore, ignore)
    missing = f"sqlite:///{tmp_path / 'missing.db'}"
    with pytest.raises(StoreError, match="missing"):
        await copy_database(missing, database_url, ignore, ignore)
    assert not (tmp_path / "missing.db").exists()
    async with opened(database_url) as store:
        assert len(await matching(store, [SAID])) == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_a_backup_of_a_busy_database_is_one_state_of_it_and_can_be_restored(
    kind: str, database_url: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    file = tmp_path / "backups.db"
    async with opened(database_url) as store:
        await save(store, 0, SAID)
        stopping = asyncio.Event()

        async def write() -> int:
            number = 0
            while not stopping.is_set():
                number += 1
                await save(store, number, f"{SAID}, number {number}")
            return number

        writing = asyncio.create_task(write())
        await back_up(database_url, file, ignore, ignore)
        stopping.set()
        assert await writing > 0
    assert names(tmp_path, "backups*") == ["backups.db"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with closing(sqlite3.connect(file)) as connection:
        articles, quotations = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("articles", "quotations")
        )
    assert articles == quotations >= 1
    with empty(kind, request, tmp_path) as restored:
        await copy_database(f"sqlite:///{file}", restored, ignore, ignore)
        async with opened(restored) as store:
            assert [record.article.id for record in await matching(store, [SAID], 1)] == [1]


async def test_a_backup_that_fails_leaves_nothing_and_overwrites_nothing(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "kept.db"
    file.write_text("another file")
    with pytest.raises(StoreError, match="exists already"):
        await back_up(database_url, file, ignore, ignore)
    assert file.read_text() == "another file"
    for folder in (tmp_path / "nightly", file):  # a slip of the pen
        with pytest.raises(StoreError, match=f"no folder {folder}, so nothing was backed up: make it, or correct"):
            await back_up(database_url, folder / "new.db", ignore, ignore)
    assert names(tmp_path, "nightly*") == []
    with pytest.raises(StoreError):
        await back_up(f"sqlite:///{tmp_path / 'missing.db'}", tmp_path / "new.db", ignore, ignore)
    assert names(tmp_path, "*.part*") == []
    assert not (tmp_path / "new.db").exists()


async def test_the_commands_say_what_is_there_now(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with opened(database_url) as store:
        await save(store, 1, SAID)
    await back_up_to(Settings(database_url=database_url), tmp_path / "copy.db")
    assert "Backed up to" in capsys.readouterr().out
    await copy(f"sqlite:///{tmp_path / 'copy.db'}", f"sqlite:///{tmp_path / 'third.db'}")
    printed = capsys.readouterr().out
    assert "Copied, and equal on both sides" in printed
    assert "quotations" in printed
    assert glance(f"sqlite:///{tmp_path / 'third.db'}").is_current
