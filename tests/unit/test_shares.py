"""Shards are shared out evenly, stay where they are, and are answered for by one process alone."""

import asyncio
from collections import Counter
from collections.abc import Collection, Mapping, Set
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.domain.errors import StoreError
from bot.domain.leases import HeldLease
from bot.ops.shares import ShareKeeper, shared_out
from bot.ports.leases import LeaseKind, SharedLeases
from tests.fakes.chat import FakeClock

LENGTH = timedelta(seconds=30)


def moved(before: Mapping[int, str], after: Mapping[int, str]) -> set[int]:
    return {shard for shard in before if after[shard] != before[shard]}


@pytest.mark.parametrize("count", [1, 2, 7, 64])
@pytest.mark.parametrize("living", ["a", "ab", "abc", "abcdefgh"])
def test_each_shard_is_somebodys_and_nobody_has_two_more_than_another(count: int, living: str) -> None:
    share = shared_out(count, {}, living)
    assert set(share) == set(range(count))
    parts = Counter(dict.fromkeys(living, 0)) + Counter(share.values())
    assert max(parts[holder] for holder in living) - min(parts[holder] for holder in living) <= 1


def test_nothing_moves_while_the_same_processes_live() -> None:
    held = {0: "b", 1: "a", 2: "b", 3: "a", 4: "b"}
    assert shared_out(5, held, {"a", "b"}) == held


def test_of_a_process_that_is_lost_only_its_own_shards_move() -> None:
    held = shared_out(12, {}, "abcd")
    after = shared_out(12, held, "abd")
    assert moved(held, after) == {shard for shard, holder in held.items() if holder == "c"}
    assert Counter(after.values()) == {"a": 4, "b": 4, "d": 4}


def test_a_new_process_gets_its_part_and_nothing_else_moves() -> None:
    held = shared_out(12, {}, "abc")
    after = shared_out(12, held, "abcd")
    assert {after[shard] for shard in moved(held, after)} == {"d"}
    assert Counter(after.values()) == {"a": 3, "b": 3, "c": 3, "d": 3}


def test_nobody_serves_where_nobody_lives_and_what_is_no_shard_is_left_out() -> None:
    assert shared_out(3, {0: "a"}, ()) == {}
    assert shared_out(2, {0: "a", 1: "a", 7: "a"}, {"a"}) == {0: "a", 1: "a"}


class Table:
    """Leases of all processes, in memory."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, int], tuple[str, datetime]] = {}

    def shards(self, holder: str) -> set[int]:
        return {number for (kind, number), (held_by, _) in self.rows.items() if (kind, held_by) == ("shard", holder)}


class LeasesOfProcess(SharedLeases):
    """The leases as a process has them; ``broken``: the database can't be reached."""

    def __init__(self, table: Table, holder: str) -> None:
        self.table, self.holder, self.broken = table, holder, False

    async def take_leases(self, kind: LeaseKind, numbers: Collection[int], now: datetime, until: datetime) -> set[int]:
        self._check()
        free = {number for number in numbers if self._end(kind, number, now) <= now}
        self.table.rows.update({(kind, number): (self.holder, until) for number in free})
        return free

    async def renew_leases(self, kind: LeaseKind, numbers: Collection[int], until: datetime) -> set[int]:
        self._check()
        own = {number for number in numbers if self.table.rows.get((kind, number), ("",))[0] == self.holder}
        self.table.rows.update({(kind, number): (self.holder, until) for number in own})
        return own

    async def give_back(self, kind: LeaseKind, numbers: Collection[int]) -> None:
        self._check()
        for number in await self.renew_leases(kind, numbers, datetime.max.replace(tzinfo=UTC)):
            del self.table.rows[kind, number]

    async def held_leases(self, kind: LeaseKind, now: datetime) -> Mapping[int, HeldLease]:
        self._check()
        rows = self.table.rows.items()
        return {
            number: HeldLease(holder, until, holder == self.holder)
            for (of_kind, number), (holder, until) in rows
            if of_kind == kind and until > now
        }

    def _end(self, kind: LeaseKind, number: int, now: datetime) -> datetime:
        return self.table.rows.get((kind, number), ("", now))[1]

    def _check(self) -> None:
        if self.broken:
            raise StoreError("the database can't be reached")


class Process:
    """A process that serves what it is told to; ``look`` goes round its loop once."""

    def __init__(self, table: Table, clock: FakeClock, name: str, count: int) -> None:
        self.store = LeasesOfProcess(table, name)
        self.is_alone = False
        self.shares = ShareKeeper(self.store, clock, LENGTH, count, is_alone=lambda: self.is_alone)
        self.serves: set[int] = set()
        self.dropped_late: set[int] = set()
        """Shards that were free for others while they were still served."""

    async def serve(self, shards: Set[int]) -> None:
        self.dropped_late |= self.serves - shards - self.store.table.shards(self.store.holder)
        self.serves = set(shards)

    async def look(self) -> None:
        running = asyncio.create_task(self.shares.run(self.serve))
        for _ in range(50):  # up to the pause between two looks: nothing here waits for anything else
            await asyncio.sleep(0)
        running.cancel()

    def answers(self) -> set[int]:
        return {shard for shard in self.serves if self.shares.may_answer(shard)}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def table() -> Table:
    return Table()


async def look_all(*processes: Process) -> None:
    for _ in range(2):
        for process in processes:
            await process.look()


async def test_who_comes_later_gets_a_fair_part_and_who_goes_leaves_it(table: Table, clock: FakeClock) -> None:
    first, second = (Process(table, clock, name, 4) for name in "ab")
    await first.look()
    assert first.answers() == {0, 1, 2, 3}
    await look_all(second, first)
    assert (first.answers(), second.answers()) == ({0, 1}, {2, 3})
    assert first.dropped_late == set()
    await first.shares.close()
    assert first.answers() == set()
    await second.look()
    assert second.answers() == {0, 1, 2, 3}


async def test_what_a_lost_process_held_is_taken_when_its_leases_end(table: Table, clock: FakeClock) -> None:
    lost, other = (Process(table, clock, name, 2) for name in "ab")
    await look_all(lost, other)
    for _ in range(2):
        clock.forward(seconds=14)
        await other.look()
        assert other.answers() == {1}
    clock.forward(seconds=2)
    await other.look()
    assert other.answers() == {0, 1}


async def test_who_stood_still_answers_nothing_even_before_it_looks_again(table: Table, clock: FakeClock) -> None:
    stalled, other = (Process(table, clock, name, 1) for name in "ab")
    await stalled.look()
    clock.forward(seconds=31)
    await other.look()
    assert (stalled.serves, stalled.answers(), other.answers()) == ({0}, set(), {0})
    await stalled.look()
    assert (stalled.serves, other.answers()) == (set(), {0})


async def test_who_can_not_renew_ends_before_its_leases_do(table: Table, clock: FakeClock) -> None:
    cut_off, other = (Process(table, clock, name, 1) for name in "ab")
    await cut_off.look()
    cut_off.store.broken = True
    clock.forward(seconds=26)
    await cut_off.look()
    assert cut_off.answers() == {0}, "one look may fail"
    clock.forward(seconds=1)
    await cut_off.look()
    await other.look()
    assert (cut_off.serves, other.answers()) == (set(), set()), "the lease hasn't ended yet"
    assert cut_off.dropped_late == set()
    cut_off.store.broken = False
    await cut_off.look()
    assert cut_off.answers() == {0}


async def test_who_is_alone_goes_on_without_its_leases_until_another_process_comes(
    table: Table, clock: FakeClock
) -> None:
    alone, other = (Process(table, clock, name, 1) for name in "ab")
    alone.is_alone = True
    await alone.look()
    alone.store.broken = True
    for _ in range(20):
        clock.forward(seconds=9)
        await alone.look()
        assert alone.answers() == {0}
    alone.store.broken = False
    await alone.look()
    assert table.rows["shard", 0][1] == clock.now() + LENGTH, "renewed, though it had ended"

    alone.store.broken = True
    clock.forward(seconds=40)
    alone.is_alone = False  # another process shows that it lives before it looks for leases
    assert alone.answers() == set()
    await other.look()
    assert (alone.answers(), other.answers()) == (set(), {0}), "though it hasn't hung up yet"
    await alone.look()
    assert alone.serves == set()


async def test_the_log_tells_once_that_leases_cannot_be_renewed_and_once_that_they_can(
    table: Table, clock: FakeClock
) -> None:
    process = Process(table, clock, "a", 1)
    with capture_logs() as logs:
        for is_broken in (False, True, True, True, False, False, True):
            process.store.broken = is_broken
            clock.forward(seconds=1)
            await process.look()
            await process.shares.claim_start(0, 0.5)
    fails, goes = "the leases of shards can't be renewed", "the leases of shards are renewed again"
    starts = "the start of a session can't be claimed", "starts of sessions can be claimed again"
    assert [line["event"] for line in logs] == [fails, starts[0], goes, starts[1], fails, starts[0]]


async def test_a_look_that_was_cut_short_leaves_no_shard_behind(table: Table, clock: FakeClock) -> None:
    process = Process(table, clock, "a", 2)
    await process.store.take_leases("shard", [1], clock.now(), clock.now() + LENGTH)
    await process.look()
    assert process.answers() == {0, 1}


async def test_processes_with_different_numbers_of_shards_never_serve_together(table: Table, clock: FakeClock) -> None:
    old, new = Process(table, clock, "a", 1), Process(table, clock, "b", 4)
    await look_all(old, new)
    assert (old.answers(), new.answers()) == ({0}, set())
    await old.shares.close()
    await look_all(new, old)
    assert (old.answers(), new.answers()) == (set(), {0, 1, 2, 3})


async def test_a_process_more_than_there_are_shards_stands_by(table: Table, clock: FakeClock) -> None:
    processes = [Process(table, clock, name, 2) for name in "abc"]
    await look_all(*processes)
    assert [len(process.answers()) for process in processes] == [1, 1, 0]
    await processes[0].shares.close()
    await processes[2].look()
    assert [len(process.answers()) for process in processes] == [0, 1, 1]


async def test_a_start_is_one_process_alone_for_its_time(table: Table, clock: FakeClock) -> None:
    first, second = (Process(table, clock, name, 2).shares for name in "ab")
    starts: list[Any] = [
        await first.claim_start(0, 5.0),
        await second.claim_start(0, 5.0),
        await first.claim_start(0, 5.0),
    ]
    assert [*starts, await second.claim_start(1, 5.0)] == [True, False, False, True]
    clock.forward(seconds=5)
    assert await second.claim_start(0, 5.0)
