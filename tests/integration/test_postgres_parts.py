"""The index of quotations lies in parts by the month in which they were stored, and old ones go with their part, while
others search and write."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest

from bot.domain.disputes import Dispute
from bot.domain.errors import StoreError
from bot.domain.quotations import QuotationQuery
from bot.domain.viewers import ANYBODY
from bot.ops.retention import RetentionService
from bot.store import SqlStore, copy_database, glance, open_store
from bot.store.postgres import parting
from tests.builders import save
from tests.contract.samples import HERE, matching
from tests.fakes.chat import FakeClock
from tests.fakes.postgres import PostgresServer

KEPT = timedelta(days=60)
_PARTS = (
    "SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds FROM pg_inherits i"
    " JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::text::regclass ORDER BY c.relname"
)
_OPTIONS = (
    "SELECT relname, reloptions FROM pg_class WHERE relkind = 'r' AND relispartition AND relname LIKE 'quotation%'"
)
_INDICES = (
    "SELECT string_agg(regexp_replace(indexdef, '^.* USING', ''), '; ' ORDER BY indexdef) FROM pg_indexes"
    " WHERE tablename LIKE $1 GROUP BY tablename"
)
_CONSTRAINTS = (
    "SELECT string_agg(pg_get_constraintdef(o.oid), '; ' ORDER BY pg_get_constraintdef(o.oid)) FROM pg_constraint o"
    " JOIN pg_inherits i ON i.inhrelid = o.conrelid WHERE i.inhparent = 'quotations'::regclass GROUP BY o.conrelid"
)
_ASTRAY = (
    "SELECT count(*) FROM quotations FULL JOIN quotation_index ON id = quotation_id WHERE id + quotation_id IS NULL"
)
"""Quotations that aren't in the index, and the other way round."""


def at(month: int, day: int = 1) -> datetime:
    return datetime(2026, month, day, 8, tzinfo=UTC)


@pytest.fixture
def url(postgres: PostgresServer) -> Iterator[str]:
    """A database with the schema."""
    made = postgres.migrated()
    yield made
    postgres.drop(made)


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    """Its store."""
    opened = await open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
async def server(url: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """A connection of somebody else."""
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()


async def parts(server: "asyncpg.Connection[asyncpg.Record]") -> dict[str, str]:
    """The months of the parts, with their borders, which are the same for the quotations and their index."""
    assert await server.fetchval(_ASTRAY) == 0
    months_of, months_of_index = [
        {row["name"].removeprefix(whole): row["bounds"].removeprefix("FOR VALUES ") for row in rows}
        for whole in ("quotations", "quotation_index")
        for rows in [await server.fetch(_PARTS, whole)]
    ]
    assert months_of == months_of_index
    return months_of


async def months(store: SqlStore, *numbers: int) -> None:
    """Each month begins, and a quotation is stored in it."""
    for month in numbers:
        await store.renew_parts(at(month), KEPT)
        await save(store, month, f"We waited {month} times", now=at(month, 2))


async def found(store: SqlStore, numbers: Sequence[int]) -> list[bool]:
    """Whether what was said in each month is found, and is in the list of all."""
    listed = {record.quotation.text for record in await store.quotations(QuotationQuery(limit=50), ANYBODY)}
    wordings = [f"We waited {month} times" for month in numbers]
    hits = [wording in {record.quotation.text for record in await matching(store, [wording])} for wording in wordings]
    assert hits == [wording in listed for wording in wordings]
    return hits


async def dispute(store: SqlStore, number: int) -> None:
    """Let somebody doubt what was said in a month, so that its article is kept."""
    (record,) = await matching(store, [f"We waited {number} times"], 1)
    doubt = (record.article.url, f"we waited {number} times", "We waited", None, "Ada Quill", at(12))
    await store.add_dispute(Dispute(0, HERE, "U1", *doubt))


async def test_a_month_begins_behind_all_that_is_stored(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    assert await parts(server) == {"_0001_01": "FROM (MINVALUE) TO (MAXVALUE)"}
    await months(store, 1, 1, 2)
    assert await parts(server) == {"_2026_01": "FROM (MINVALUE) TO (2)", "_2026_02": "FROM (2) TO (MAXVALUE)"}
    assert await store.renew_parts(at(2, 28), KEPT) == 0
    assert await found(store, [1, 2]) == [True, True]
    swept = {row["relname"]: row["reloptions"] for row in await server.fetch(_OPTIONS)}
    unswept = ["autovacuum_vacuum_scale_factor=100"]
    assert swept == {
        "quotation_index_2026_01": unswept,
        "quotation_index_2026_02": None,
        "quotations_2026_01": unswept,
        "quotations_2026_02": None,
    }


async def test_what_was_there_before_there_were_months_is_vacuumed_as_ever(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await save(store, 12, "We waited 12 times")
    await months(store, 1)
    assert list(await parts(server)) == ["_0001_01", "_2026_01"]
    assert [row["reloptions"] for row in await server.fetch(_OPTIONS)] == [None] * 4
    assert await found(store, [12, 1]) == [True, True]


async def test_a_month_without_news_has_no_part(store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]") -> None:
    await months(store, 1)
    for month in (2, 3, 4):
        await store.renew_parts(at(month), timedelta(days=180))
    assert list(await parts(server)) == ["_2026_01", "_2026_04"]
    await save(store, 4, "We waited 4 times")
    assert await found(store, [1, 4]) == [True, True]


async def test_a_clock_that_was_ahead_loses_nothing(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await months(store, 1, 9, 1, 2)
    assert list(await parts(server)) == ["_2026_01", "_2026_02", "_2026_09"]
    assert await found(store, [1, 9, 2]) == [True, True, True]
    await months(store, 3)
    assert await store.renew_parts(at(12), KEPT) == 4, "a part begins, two go into one, one is renewed"
    assert await found(store, [1, 9, 2, 3]) == [True] * 4


async def test_old_news_goes_with_its_part_and_what_is_disputed_is_still_found(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await months(store, 1, 2, 3, 4, 5)
    for number in (1, 3):
        await dispute(store, number)
    clock = FakeClock()
    clock.forward(seconds=(at(6, 15) - clock.now()).total_seconds())
    service = RetentionService(store, clock, KEPT.days, pause=0.0)
    for _ in range(3):  # a day of old articles each time
        await service.tick()
        clock.forward(hours=1)
    assert await found(store, [1, 2, 3, 4, 5]) == [True, False, True, False, True]
    assert await parts(server) == {
        "_0000_01": "FROM (MINVALUE) TO (4)",
        "_2026_04": "FROM (4) TO (5)",
        "_2026_05": "FROM (5) TO (6)",
        "_2026_06": "FROM (6) TO (MAXVALUE)",
    }
    for table in ("quotations", "quotation\\_index"):
        (whole, *others) = [row[0] for row in await server.fetch(_INDICES, f"{table}\\_____\\___")]
        assert len(others) == 3
        assert all(other == whole for other in others), "what is left has every index"
    (keys, *others) = [row[0] for row in await server.fetch(_CONSTRAINTS)]
    assert len(others) == 3
    assert all(other == keys for other in others), "and every foreign key"
    await save(store, 6, "We waited 6 times")
    assert await found(store, [1, 6]) == [True, True]


async def test_months_go_while_others_write_and_search(
    url: str, store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    other, stopping = await open_store(url), asyncio.Event()
    await months(store, 1)
    await dispute(store, 1)

    async def write() -> int:
        number = 100
        while not stopping.is_set():
            number += 1
            await save(other, number, f"We waited {number} times")
        return number

    async def search() -> list[bool]:
        answers: list[bool] = []
        while not stopping.is_set():
            answers += [bool(await other.quotations(QuotationQuery(limit=50), ANYBODY)), *await found(other, [])]
        return answers

    working = [asyncio.create_task(write()), asyncio.create_task(search())]
    for month in range(2, 8):
        await asyncio.gather(*(one.renew_parts(at(month), KEPT) for one in (store, other)))
        await asyncio.sleep(0.05)
    stopping.set()
    last, answers = await asyncio.gather(*working)
    assert isinstance(last, int)
    assert isinstance(answers, list)
    assert all(answers)
    assert "_2026_07" in await parts(server)
    assert await found(store, [1, *range(101, last + 1)][-40:]) == [True] * min(40, last - 99)
    await other.close()


async def test_who_reads_for_long_is_waited_for_only_for_a_moment(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parting, "_TRIES", 2)
    await months(store, 1, 2)
    before = await parts(server)
    async with server.transaction():
        await server.execute("SELECT count(*) FROM quotation_index")
        assert await store.renew_parts(at(3), KEPT) == 0
        assert await store.renew_parts(at(9), KEPT) == 0
    assert await parts(server) == before
    assert await store.renew_parts(at(3), KEPT) == 1


async def test_a_step_that_is_broken_off_has_done_nothing(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]", monkeypatch: pytest.MonkeyPatch
) -> None:
    await months(store, 1, 2, 3)
    await dispute(store, 1)
    before = await parts(server)
    killed = "SELECT pg_terminate_backend(pg_backend_pid())"  # as a process that dies: its connection ends
    with monkeypatch.context() as broken:
        broken.setattr(parting, "_attached", lambda *_: killed)
        for month in (4, 9):
            with pytest.raises(StoreError):
                await store.renew_parts(at(month), KEPT)
    assert await parts(server) == before
    assert await found(store, [1, 2, 3]) == [True] * 3
    assert await store.renew_parts(at(9), KEPT) > 0
    assert await found(store, [1, 2, 3]) == [True] * 3


@pytest.mark.parametrize("table", ["quotations", "quotation_index"])
async def test_somebody_elses_parts_are_left_alone(
    store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]", table: str
) -> None:
    await months(store, 1)
    await server.execute(f"ALTER TABLE {table}_2026_01 RENAME TO mine")
    assert await store.renew_parts(at(2), KEPT) == 0


async def test_parts_are_copied_to_a_file_and_back(
    url: str, store: SqlStore, server: "asyncpg.Connection[asyncpg.Record]", postgres: PostgresServer, tmp_path: Path
) -> None:
    await months(store, 1, 2, 3)
    back = postgres.empty()
    there = f"sqlite:///{tmp_path}/copy.db"
    first = await copy_database(url, there, lambda _: None, lambda *_: None)
    assert await copy_database(there, back, lambda _: None, lambda *_: None) == first
    copied = await open_store(back)
    assert await found(copied, [1, 2, 3]) == [True] * 3
    assert await copied.renew_parts(at(4), KEPT) == 1
    await save(copied, 4, "We waited 4 times")
    assert await found(copied, [1, 4]) == [True, True]
    await copied.close()
    postgres.drop(back)


@pytest.mark.parametrize("table", ["quotations", "quotation_index"])
async def test_a_table_from_before_it_had_parts_is_told(
    url: str, server: "asyncpg.Connection[asyncpg.Record]", table: str
) -> None:
    assert (await asyncio.to_thread(glance, url)).undivided is None
    await server.execute(f"CREATE TABLE old (LIKE {table}); DROP TABLE {table}")
    await server.execute(f"ALTER TABLE old RENAME TO {table}")
    told = (await asyncio.to_thread(glance, url)).undivided
    assert told is not None
    assert "run quotewire db copy into a new database" in told
