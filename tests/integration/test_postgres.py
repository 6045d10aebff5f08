"""A database of a PostgreSQL server: opened, upgraded, refused, lost and found again."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.errors import StoreError
from bot.domain.viewers import ANYBODY
from bot.ops.ahead import latest_times
from bot.ports import QuoteIndex, Store, TopicIndex
from bot.store import glance, needs_upgrade, open_store, open_to_look, upgrade
from bot.store.migrations import HEAD
from bot.store.migrations.run import FULL_TEXT, include_name
from bot.store.postgres.dialect import IDLE_SECONDS, LOCK_SECONDS, WRITING, server_engine
from bot.store.postgres.index import PostgresIndex
from bot.store.sql.schema import metadata
from tests.builders import NOW, save
from tests.contract.samples import HERE, matching, queue
from tests.fakes.index import ids_of
from tests.fakes.patience import LONG
from tests.fakes.postgres import PostgresServer


@pytest.fixture
def url(postgres: PostgresServer) -> Iterator[str]:
    """A database with the schema."""
    made = postgres.migrated()
    yield made
    postgres.drop(made)


@pytest.fixture
def empty(postgres: PostgresServer) -> Iterator[str]:
    """A database without any table."""
    made = postgres.empty()
    yield made
    postgres.drop(made)


@contextmanager
def raises(*words: str) -> Iterator[None]:
    """A ``StoreError`` of one line with these words in it, and no password."""
    with pytest.raises(StoreError) as caught:
        yield
    assert all(word in str(caught.value) for word in words), caught.value
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


async def execute(url: str, *statements: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            rows = await connection.fetch(statement)
        return list(rows)
    finally:
        await connection.close()


async def tables(url: str) -> set[str]:
    return {row["tablename"] for row in await execute(url, "SELECT tablename FROM pg_tables WHERE schemaname='public'")}


async def test_an_empty_database_gets_the_schema_when_it_is_opened(empty: str) -> None:
    assert await asyncio.to_thread(needs_upgrade, empty)
    store = await open_store(empty)
    await store.close()
    seen = await asyncio.to_thread(glance, empty)
    assert (seen.schema, seen.is_current) == (HEAD, True)
    assert {"articles", *FULL_TEXT} <= await tables(empty)


async def test_of_several_processes_that_open_an_empty_database_one_makes_the_schema(empty: str) -> None:
    stores = await asyncio.gather(*(open_store(empty) for _ in range(4)))
    for number, store in enumerate(stores):
        await save(store, number, f"Said {number}")
    assert (await stores[0].counts(ANYBODY))["articles"] == 4
    for store in stores:
        await store.close()


async def test_without_upgrade_an_empty_database_is_refused_and_left_alone(empty: str) -> None:
    with raises("There is no database", "quotewire db upgrade"):
        await open_store(empty, upgrade=False)
    assert await tables(empty) == set()
    await asyncio.to_thread(upgrade, empty)
    await (await open_store(empty, upgrade=False)).close()


async def test_the_migrated_schema_is_that_of_the_metadata(empty: str) -> None:
    await asyncio.to_thread(upgrade, empty)
    engine = create_async_engine(make_url(empty).set(drivername="postgresql+asyncpg"))

    def differences(connection: Connection) -> list[object]:
        options = {"compare_type": True, "compare_server_default": True, "include_name": include_name}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))

    def collations(connection: Connection) -> set[str]:
        """Columns of text that would be compared as the database's own language sorts letters."""
        statement = (
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'"
            " AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
        )
        return set(connection.execute(text(statement)).scalars())

    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(collations) == set()
    await engine.dispose()


async def test_another_programs_database_is_refused(empty: str) -> None:
    await execute(empty, "CREATE TABLE cats (name text)")
    with raises("belongs to another program", "QUOTEWIRE_DATABASE_URL"):
        await open_store(empty)
    assert await tables(empty) == {"cats"}


@pytest.mark.parametrize(("version", "words"), [("9999", "newer Quotewire"), ("0007", "before the first release")])
async def test_a_schema_that_it_does_not_know_is_refused(url: str, version: str, words: str) -> None:
    await execute(url, f"UPDATE alembic_version SET version_num = '{version}'")
    with raises(words):
        await open_store(url)
    with raises(words):
        await asyncio.to_thread(glance, url)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("postgresql://{user}:secret@127.0.0.1:1/{name}", "can't be reached: check that the server runs"),
        ("postgresql://{user}:secret@{host}/nowhere", "doesn't exist on its server: create it"),
        ("postgresql://stranger:secret@{host}/{name}", "refuses this user"),
        ("postgresql://{user}:secret@{host}", "names no database"),
        ("postgresql://{user}:secret@{host}/{name}?sslmode=require", "can't be reached"),  # it has no certificate
    ],
)
async def test_what_cannot_be_opened_says_why_and_keeps_the_password(url: str, address: str, words: str) -> None:
    right = make_url(url)
    parts = {"user": right.username, "host": f"{right.host}:{right.port}", "name": right.database}
    with raises(words):
        await open_store(address.format(**parts))


async def test_who_only_looks_writes_nothing(url: str) -> None:
    filled = await open_store(url)
    await save(filled, 1, "We will not yield")
    await filled.close()
    looking = await open_to_look(url)
    assert (await looking.counts(ANYBODY))["articles"] == 1
    with raises("opened only to be read"):
        await looking.remember("name", "value")
    await looking.close()


async def test_a_server_that_ends_its_connections_is_asked_again(postgres: PostgresServer, url: str) -> None:
    store = await open_store(url)
    await save(store, 1, "We will not yield")
    name = make_url(url).database
    await asyncio.to_thread(
        postgres.run, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )
    assert (await store.counts(ANYBODY))["articles"] == 1
    await save(store, 2, "Nor will we wait")
    await store.close()


async def test_writes_of_all_processes_come_one_after_another(url: str) -> None:
    """Cursors need ids that grow in the order of the commits: a later id must not be seen before an earlier one."""
    store, other = await open_store(url), await open_store(url)
    connection = await asyncpg.connect(url)
    transaction = connection.transaction()
    await transaction.start()
    await connection.execute("SELECT pg_advisory_xact_lock($1)", WRITING)
    waiting = [asyncio.create_task(save(one, number, f"Said {number}")) for number, one in enumerate((store, other))]
    async with asyncio.timeout(LONG):
        blocked = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        while (await execute(url, blocked))[0][0] < 2:
            await asyncio.sleep(0.02)
    assert (await store.counts(ANYBODY))["articles"] == 0  # who reads waits for nobody
    await transaction.rollback()
    await asyncio.gather(*waiting)
    assert (await store.counts(ANYBODY))["articles"] == 2
    await connection.close()
    await store.close()
    await other.close()


async def test_a_reader_sees_one_state_however_long_it_takes(url: str) -> None:
    store = await open_store(url)
    await save(store, 1, "We will not yield")

    def search(index: QuoteIndex) -> list[tuple[int, int]]:
        before = index.counts(["yield"])["yield"]
        asyncio.run_coroutine_threadsafe(save(store, 2, "They will not yield"), loop).result(LONG)
        return [(ids_of(index, ["yield"], 9)[0], index.counts(["yield"])["yield"] - before)]

    loop = asyncio.get_running_loop()
    ((_, more),) = await store.quotations_matching(search, ANYBODY)
    assert more == 0
    await store.close()


async def test_a_statement_that_outlasts_its_deadline_is_ended_on_the_server(url: str) -> None:
    store = await open_store(url)
    await save(store, 1, "We will not yield")

    def search(index: QuoteIndex) -> list[tuple[int, int]]:
        index.statements.execute("SELECT pg_sleep(600)")  # type: ignore[attr-defined]  # a slow search's stand-in
        return []

    with raises("took too long to look up"):
        await store.quotations_matching(search, ANYBODY)
    running = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE query LIKE '%pg_sleep(600)%' AND state = 'active' AND pid <> pg_backend_pid()"
    )
    async with asyncio.timeout(LONG):
        while (await execute(url, running))[0][0]:
            await asyncio.sleep(0.02)
    assert len(await matching(store, ["we will not yield"])) == 1
    await store.close()


async def test_a_search_compiles_no_statement_and_plans_each_once(url: str) -> None:
    store = await open_store(url)

    def settings(index: TopicIndex) -> list[object]:
        assert isinstance(index, PostgresIndex)
        return [index.statements.execute(f"SHOW {name}").fetchone() for name in ("jit", "plan_cache_mode")]

    assert await store.quotations_about(settings, ANYBODY) == [("off",), ("force_generic_plan",)]
    await store.close()


async def test_a_look_up_reads_no_list_of_what_is_not_in_the_index_yet(url: str) -> None:
    options = "SELECT relname, reloptions FROM pg_class JOIN pg_am ON pg_am.oid = relam WHERE amname = 'gin'"
    rows = await execute(url, options)
    assert {row["relname"]: row["reloptions"] for row in rows} == {
        "ix_quotation_index_terms": ["fastupdate=off"],
        "quotation_index_0001_01_terms_idx": ["fastupdate=off"],
        "ix_article_words_words": ["fastupdate=off"],
    }


async def test_words_of_any_length_and_kind_are_indexed(url: str) -> None:
    store = await open_store(url)
    long = "so" * 5_000
    await save(store, 1, f"We said {long} and nothing else")
    await save(store, 2, "{we} \\said 'that' \"too\" NULL, (all) $1 of it")
    assert [record.article.id for record in await matching(store, [f"we said {long} and nothing"])] == [1]
    assert [record.article.id for record in await matching(store, ["said that too null all 1 of it"])] == [2]
    await store.close()


async def test_a_busy_database_says_so(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.postgres.dialect.LOCK_SECONDS", 0.05)
    store: Store = await open_store(url)
    connection = await asyncpg.connect(url)
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", WRITING)
        with raises("is locked by another process"):
            await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW + timedelta(0))
    assert await store.schedules() == []
    await connection.close()
    await store.close()


async def test_a_process_that_was_killed_while_it_waited_for_its_turn_to_write_waits_no_longer(url: str) -> None:
    engine = server_engine(make_url(url).set(drivername="postgresql+asyncpg"))
    connection = await asyncpg.connect(url)
    waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    async with connection.transaction(), asyncio.timeout(LONG):
        await connection.execute("SELECT pg_advisory_xact_lock($1)", WRITING)
        async with engine.connect() as killed:
            driver = (await killed.get_raw_connection()).driver_connection
            assert isinstance(driver, asyncpg.Connection)
            turn = asyncio.create_task(killed.execute(text(f"SELECT pg_advisory_xact_lock({WRITING:d})")))
            while not await connection.fetchval(waiting):
                await asyncio.sleep(0.02)
            driver.terminate()  # closes the socket and says nothing, as the death of the process does
            while await connection.fetchval(waiting):
                await asyncio.sleep(0.02)
            await asyncio.gather(turn, return_exceptions=True)
            await killed.invalidate()
    await connection.close()
    await engine.dispose()


async def test_a_start_that_finds_no_time_ahead_needs_no_turn_to_write(url: str) -> None:
    store = await open_store(url)
    connection = await asyncpg.connect(url)
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", WRITING)
        assert await store.take_back_ahead(latest_times(NOW, timedelta(minutes=2), set_back=False)) == 0
    await connection.close()
    await store.close()


def test_a_process_that_stands_still_loses_its_turn_before_others_give_up_waiting_for_it() -> None:
    assert IDLE_SECONDS < LOCK_SECONDS


async def test_senders_are_woken_by_what_another_process_queues(url: str) -> None:
    store, other = await open_store(url), await open_store(url)
    told: asyncio.Queue[None] = asyncio.Queue()
    listening = asyncio.create_task(store.wait_for_queued(lambda: told.put_nowait(None)))
    async with asyncio.timeout(LONG):
        await told.get()  # it listens
        await queue(other, "key-1")
        await told.get()
    assert told.empty()
    listening.cancel()
    await store.close()
    await other.close()


async def test_who_listens_is_told_that_the_connection_ended(url: str) -> None:
    store = await open_store(url)
    heard = asyncio.Event()
    listening = asyncio.create_task(store.wait_for_queued(heard.set))
    async with asyncio.timeout(LONG):
        await heard.wait()
        assert not listening.done()
        await execute(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        await listening
    assert listening.exception() is None
    await store.close()


async def test_behind_a_pooler_nothing_relies_on_a_connection(url: str) -> None:
    pooled = await open_store(f"{url}{'&' if '?' in url else '?'}pgbouncer=true")
    async with asyncio.timeout(LONG):
        await pooled.wait_for_queued(lambda: None)
    await save(pooled, 1, "We wait")
    await queue(pooled, "key-1")
    assert [delivery.key for delivery in await pooled.lease([HERE.platform], NOW, NOW + timedelta(minutes=1), 5)] == [
        "key-1"
    ]
    kept = await execute(url, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'quotewire'")
    assert kept[0][0] >= 1
    await pooled.close()
    with raises("pgbouncer=perhaps", "pgbouncer=true"):
        await open_store(f"{url}{'&' if '?' in url else '?'}pgbouncer=perhaps")
