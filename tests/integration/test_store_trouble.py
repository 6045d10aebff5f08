"""A database that breaks under an open store: every method says so in one line, and nothing else is raised."""

import asyncio
import gc
import inspect
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.domain.articles import ArticleQuery
from bot.domain.errors import StoreError
from bot.domain.feeds import SeenEntry
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from bot.store import SqlStore, open_store
from bot.store.migrations.run import FULL_TEXT
from tests.builders import NOW, page, save
from tests.contract.samples import HERE, HOUR, queue
from tests.fakes.store_calls import CALLS, FEED, READS, WRITES
from tests.fakes.stores import KeptEngines


async def _fill(path: Path) -> None:
    store = await open_store(f"sqlite:///{path}")
    assert await store.add_feed(FEED.url, FEED.title, NOW) == FEED
    await save(store, 1, "We wait")
    await save(store, 2, "We wait on", "Olof Berg")
    await save(store, 3, "We wait no more", outlet="Wire")
    await queue(store, "k1")
    await store.open_backfill("https://a.example/", None)
    await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.close()


@pytest.fixture(scope="module")
def filled(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with something in it; copied, since filling it for each test takes longer than the tests."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("filled")))
    asyncio.run(_fill(path))
    return path


@pytest.fixture
def path(tmp_path: Path, filled: Path) -> Path:
    """Where the database is."""
    return Path(shutil.copy(filled, tmp_path))


@pytest.fixture
async def store(path: Path, engines: KeptEngines) -> AsyncIterator[SqlStore]:
    """An open store that doesn't wait long for locks."""
    async with engines.store(f"sqlite:///{path}", busy_seconds=0.05) as opened:
        yield opened


async def _told(store: SqlStore, name: str) -> str:
    with pytest.raises(StoreError) as caught:
        await CALLS[name](store)
    assert "\n" not in str(caught.value)
    assert caught.value.__cause__ is not None or "closed" in str(caught.value)
    return str(caught.value)


async def _assert_each_says(store: SqlStore, words: str, subtests: pytest.Subtests) -> None:
    """Every method fails with one line that has ``words``. All ask the same store, since none of them changes what is
    wrong; each opens the file anew, or the first would have found what the others are to find."""
    for name in CALLS:
        with subtests.test(name):
            await store._engine.dispose()
            assert words in await _told(store, name)


def _overwrite(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    for file in path.parent.glob("bot.db-*"):
        file.unlink()
    path.write_bytes(spoil(path.read_bytes()))


def _public(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


def test_no_method_is_left_out() -> None:
    assert set(CALLS) == _public(Store) - {
        "close",
        "verify_file",
        "pool_use",
        "holder",
        "neighbourhood",
        "has_only_neighbours",
        "measure_searches",
        "wait_for_queued",
        "renew_parts",
    }  # these ask nothing of a file
    assert _public(SqlStore) == _public(Store)


_WITHIN = {
    "quotations_matching": "_matching",  # tells the search that nobody waits any more
    "quotations_about": "_about",
    "take_back_ahead": "_take_back",
    "compact": "_merged",  # ends after any of its steps
}


def test_no_method_is_cut_short() -> None:
    """Each goes on to its end when its caller is cancelled: else a connection keeps its lock."""
    for name in CALLS:
        whole = _WITHIN.get(name, name)
        assert hasattr(getattr(SqlStore, whole), "__wrapped__"), name


@pytest.mark.parametrize("name", [name for name in WRITES if name not in _WITHIN])
async def test_a_write_is_done_to_its_end_when_its_caller_is_cancelled_in_the_middle(
    store: SqlStore, path: Path, name: str, engines: KeptEngines
) -> None:
    whole = path.with_name("whole.db")
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect(whole)) as copy:
        connection.backup(copy)
    async with engines.store(f"sqlite:///{whole}") as uncancelled:
        uncancelled._holder = store._holder  # of leases, so that both write the same
        await CALLS[name](uncancelled)

    call = asyncio.create_task(CALLS[name](store))
    with _listening(store, "begin", call.cancel), pytest.raises(asyncio.CancelledError):
        await call
    await store.close()
    assert _dump(path) == _dump(whole)


async def test_what_goes_on_in_steps_is_cancelled_between_two_of_them(store: SqlStore) -> None:
    ended: list[str] = []
    call = asyncio.create_task(store.compact())
    with (
        _listening(store, "begin", call.cancel),
        _listening(store, "commit", lambda: ended.append("commit")),
        _listening(store, "rollback", lambda: ended.append("rollback")),
    ):
        with pytest.raises(asyncio.CancelledError):
            await call
        await store.close()
    assert ended == ["commit"]


@contextmanager
def _listening(store: SqlStore, name: str, tell: Callable[[], object]) -> Iterator[None]:
    """Call ``tell`` at each event of the store's engine, which is kept for other tests, until the end of the block."""

    def listen(*_: object) -> None:
        tell()

    event.listen(store._engine.sync_engine, name, listen)
    yield
    event.remove(store._engine.sync_engine, name, listen)


def _dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows by table, those in which the full-text indices keep their lists included."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in tables if name not in FULL_TEXT]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in kept}


async def test_every_method_says_that_the_store_is_closed(store: SqlStore, subtests: pytest.Subtests) -> None:
    await store.close()
    await _assert_each_says(store, "closed", subtests)


async def test_every_method_says_what_to_do_where_tables_are_missing(
    store: SqlStore, path: Path, subtests: pytest.Subtests
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in sorted(tables, key=lambda table: table not in FULL_TEXT):
            if not table.startswith("sqlite_"):
                connection.execute(f'DROP TABLE IF EXISTS "{table}"')
    await _assert_each_says(store, "quotewire db upgrade", subtests)


async def test_every_method_says_that_the_file_is_no_database_any_more(
    store: SqlStore, path: Path, subtests: pytest.Subtests
) -> None:
    await store._engine.dispose()
    _overwrite(path, lambda content: b"no database " * 1000)
    await _assert_each_says(store, "not a database", subtests)


async def test_every_method_names_a_damaged_file(store: SqlStore, path: Path, subtests: pytest.Subtests) -> None:
    await store._engine.dispose()
    _overwrite(path, lambda content: content[:100] + b"\xff" * (len(content) - 100))
    await _assert_each_says(store, str(path), subtests)


async def test_every_method_names_a_file_whose_folder_is_gone(
    store: SqlStore, path: Path, subtests: pytest.Subtests
) -> None:
    await store._engine.dispose()
    shutil.rmtree(path.parent)
    await _assert_each_says(store, str(path), subtests)


@pytest.mark.parametrize("name", WRITES)
async def test_every_write_says_that_the_database_is_locked_and_works_afterwards(
    store: SqlStore, path: Path, name: str
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "locked" in await _told(store, name)
    await CALLS[name](store)


async def test_every_read_works_and_does_not_wait_for_a_writer(
    store: SqlStore, path: Path, subtests: pytest.Subtests
) -> None:
    for name in READS:
        with subtests.test(name), closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            call = asyncio.create_task(CALLS[name](store))
            await asyncio.wait([call])
            assert call.exception() is None


async def test_a_full_disk_loses_nothing(store: SqlStore) -> None:
    await store._engine.dispose()
    event.listen(store._engine.sync_engine, "connect", _no_growth)
    with pytest.raises(StoreError, match="disk is full"):
        await _fill_up(store)
    event.remove(store._engine.sync_engine, "connect", _no_growth)
    await store._engine.dispose()
    articles = await store.articles(ArticleQuery(limit=500), ANYBODY)
    assert len(await store.quotations_of([article.id for article in articles])) == len(articles)
    await save(store, 999, "There is room again")


async def _fill_up(store: SqlStore) -> None:
    for number in range(10, 200):
        await save(store, number, "We wait " * 500)


def _no_growth(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA page_count")
    cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0] + 8}")
    cursor.close()


async def test_a_delivery_that_cannot_be_read_does_not_hold_up_the_others(store: SqlStore, path: Path) -> None:
    await queue(store, "k2")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE deliveries SET message = '{\"outcome\": 3' WHERE key = 'k1'")
        connection.commit()
    assert await store.lease(["discord"], NOW, NOW + HOUR, 5) == []
    (good,) = await store.lease(["discord"], NOW, NOW + HOUR, 5)
    assert good.key == "k2"
    assert (await store.counts(ANYBODY))["failed"] == 1


async def test_a_failed_write_does_not_stop_the_next(store: SqlStore) -> None:
    for _ in range(20):  # more than there are connections
        with pytest.raises(StoreError):
            await store.remember_entry(999, SeenEntry("e", "f", None))
    await save(store, 4, "Still here")


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Python looks for no cycles: that may come in any thread, and takes the longer the more tests were run."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collection")
async def test_the_event_loop_goes_on_while_the_database_works(store: SqlStore, path: Path) -> None:
    """Nothing long on the loop: also not while a lock is waited for, or a long text is written.

    What is long is told by the text, whose words keep another thread busy: so machines of any speed say the same.
    """
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            before = time.thread_time()  # of the loop's thread alone: other programs don't count
            await asyncio.sleep(0.001)
            longest = max(longest, time.thread_time() - before)

    watcher = asyncio.create_task(watch())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for name in ("save_article", "lease"):
            await _told(store, name)
    for number in range(20):
        await save(store, number + 50, f"Said {number} " * 100)
    before = time.process_time()
    await store.save_article(page(99, "Ein längerer Text über die Mañana. " * 20_000), [], NOW, audience=EVERYBODY)
    long = time.process_time() - before
    watcher.cancel()
    await asyncio.gather(watcher, return_exceptions=True)
    assert longest < long / 4


async def test_every_method_is_a_coroutine(store: SqlStore) -> None:
    assert all(inspect.iscoroutinefunction(getattr(store, name)) for name in CALLS)
