"""Leases: of any number of processes one does a piece of work, and another one takes it over when the lease ends."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from bot.domain.feeds import Poll
from bot.domain.looks import PageLook, PageRead, Validators
from bot.domain.viewers import EVERYBODY
from bot.ops.ahead import latest_times
from bot.ports import Store
from bot.ports.leases import LeaseKind
from tests.builders import NOW, page
from tests.contract.samples import DAY, ELSEWHERE, HERE, MINUTE, THERE, queue

_PIECES = 12
"""Pieces of work of a kind that are due."""

Take = Callable[[Store, datetime, datetime, int], Awaitable[list[int]]]


async def _feeds(store: Store, now: datetime, until: datetime, limit: int) -> list[int]:
    return [feed.id for feed in await store.lease_feeds(now, until, limit)]


async def _looks(store: Store, now: datetime, until: datetime, limit: int) -> list[int]:
    return [look.article.id for look in await store.lease_looks(now, until, limit)]


async def _schedules(store: Store, now: datetime, until: datetime, limit: int) -> list[int]:
    return [due.schedule.id for due in await store.lease_schedules(now, until, limit)]


KINDS: dict[str, Take] = {"feed": _feeds, "page": _looks, "schedule": _schedules}


async def _due(store: Store, kind: str, count: int = _PIECES) -> None:
    for number in range(count):
        match kind:
            case "feed":
                await store.add_feed(f"https://{number}.example/feed", f"Feed {number}", NOW, shared=True)
            case "page":
                read = PageRead(f"https://post.example/{number}", Validators(), NOW)
                await store.save_article(page(number), [], NOW, audience=EVERYBODY, read=read)
            case _:
                await store.set_schedule(HERE, f"daily 08:{number:02}", "UTC", 8, (), NOW)


async def _done(store: Store, kind: str, numbers: list[int], again: datetime) -> None:
    for number in numbers:
        match kind:
            case "feed":
                await store.record_polls([(number, Poll(NOW, again))])
            case "page":
                await store.record_look(number, PageLook("https://post.example/", Validators(), again), None)
            case _:
                schedules = await store.schedules(HERE)
                (mine,) = (schedule for schedule in schedules if schedule.id == number)
                await store.put_off([(mine, again)])
                await store.give_back("schedule", [number])


@pytest.mark.parametrize("kind", KINDS)
async def test_two_processes_never_get_the_same_piece(store: Store, other: Store, kind: str) -> None:
    await _due(store, kind)
    take, got = KINDS[kind], Counter[int]()

    async def work(process: Store) -> None:
        while taken := await take(process, NOW, NOW + MINUTE, 2):
            got.update(taken)
            await _done(process, kind, taken, NOW + DAY)

    await asyncio.gather(*(work(process) for process in (store, other, store, other)))
    while rest := await take(store, NOW, NOW + MINUTE, 50):  # a loser of a race may have seen nothing free
        got.update(rest)
        await _done(store, kind, rest, NOW + DAY)
    assert len(got) == _PIECES
    assert set(got.values()) == {1}


@pytest.mark.parametrize("kind", KINDS)
async def test_a_piece_whose_process_died_is_taken_over_when_the_lease_ends(
    store: Store, other: Store, kind: str
) -> None:
    await _due(store, kind, 1)
    take = KINDS[kind]
    assert len(await take(store, NOW, NOW + MINUTE, 9)) == 1
    assert await take(other, NOW + MINUTE / 2, NOW + MINUTE, 9) == []
    assert await take(store, NOW + MINUTE / 2, NOW + MINUTE, 9) == [], "it works on it already"
    assert len(await take(other, NOW + MINUTE, NOW + 2 * MINUTE, 9)) == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_what_is_written_down_is_leased_anew_when_it_is_due_again(store: Store, other: Store, kind: str) -> None:
    await _due(store, kind, 1)
    take = KINDS[kind]
    taken = await take(store, NOW, NOW + DAY, 9)
    await _done(store, kind, taken, NOW + MINUTE)
    assert await take(other, NOW, NOW + DAY, 9) == []
    assert await take(other, NOW + MINUTE, NOW + DAY, 9) == taken


async def test_a_lease_that_is_given_back_is_free_at_once(store: Store, other: Store) -> None:
    assert await store.take_leases("shard", [0, 1, 2], NOW, NOW + MINUTE) == {0, 1, 2}
    assert await other.take_leases("shard", [1, 2, 3], NOW, NOW + MINUTE) == {3}
    await other.give_back("shard", [0, 1, 2, 3])
    assert await other.take_leases("shard", [0, 1, 2], NOW, NOW + MINUTE) == set(), "they aren't the other one's"
    await store.give_back("shard", [1])
    assert await other.take_leases("shard", [0, 1, 2], NOW, NOW + MINUTE) == {1}
    assert await other.take_leases("tick", [0], NOW, NOW + MINUTE) == {0}, "another kind"


async def test_a_lease_is_renewed_by_its_holder_alone(store: Store, other: Store) -> None:
    await store.take_leases("tick", [0, 1], NOW, NOW + MINUTE)
    assert await store.renew_leases("tick", [0], NOW + 2 * MINUTE) == {0}
    assert await other.renew_leases("tick", [0, 1], NOW + DAY) == set()
    assert await other.take_leases("tick", [0, 1], NOW + MINUTE, NOW + 2 * MINUTE) == {1}
    assert await store.renew_leases("tick", [0, 1], NOW + DAY) == {0}, "the other has taken one over"


async def test_leases_of_the_dead_end_at_once_and_what_they_sent_is_sent_again_as_unclear(
    store: Store, other: Store
) -> None:
    pieces: tuple[LeaseKind, ...] = ("feed", "page", "schedule", "tick", "shard", "seat", "start")
    for kind in pieces:
        await other.take_leases(kind, [0, 1], NOW, NOW + DAY)
        await store.take_leases(kind, [2], NOW, NOW + DAY)
    for place, process in ((HERE, other), (THERE, store), (ELSEWHERE, other)):
        await queue(store, str(place), place)
        await process.lease(["discord", "slack"], NOW, NOW + DAY, 1)
    again = NOW + MINUTE
    assert await store.end_leases_of(["nobody", other.holder], again) == 2 * (len(pieces) - 1) + 2
    for kind in pieces:
        taken = await store.take_leases(kind, [0, 1, 2], NOW, NOW + DAY)
        assert taken == (set() if kind == "start" else {0, 1}), "two starts are as far apart as the platform asks for"
    assert await store.lease(["discord", "slack"], NOW, NOW + DAY, 9) == [], "they may still be on their way"
    unclear = await store.lease(["discord", "slack"], again, NOW + DAY, 9)
    assert {(each.place, each.unclear_since, each.attempts) for each in unclear} == {
        (HERE, NOW, 1),
        (ELSEWHERE, NOW, 1),
    }
    assert await store.end_leases_of([other.holder], again) == 0


async def test_leases_that_ran_out_are_counted_between_two_looks(store: Store, other: Store) -> None:
    await other.take_leases("tick", [0, 1], NOW, NOW + MINUTE)
    await other.take_leases("page", [1], NOW, NOW + 2 * MINUTE)
    await other.take_leases("start", [0], NOW, NOW + MINUTE)
    await other.give_back("tick", [1])
    assert await store.leases_run_out(NOW, NOW + MINUTE) == 1, "what is given back is done"
    assert await store.leases_run_out(NOW + MINUTE, NOW + 2 * MINUTE) == 1
    assert await store.leases_run_out(NOW + 2 * MINUTE, NOW + DAY) == 0


async def test_leases_are_told_with_their_holders_until_they_end(store: Store, other: Store) -> None:
    await store.take_leases("seat", [0], NOW, NOW + MINUTE)
    await other.take_leases("seat", [1, 2], NOW, NOW + 2 * MINUTE)
    await other.take_leases("shard", [0], NOW, NOW + MINUTE)
    held = await store.held_leases("seat", NOW)
    ends = {number: (lease.mine, lease.until) for number, lease in held.items()}
    assert ends == {0: (True, NOW + MINUTE), 1: (False, NOW + 2 * MINUTE), 2: (False, NOW + 2 * MINUTE)}
    assert held[1].holder == held[2].holder != held[0].holder
    assert set(await other.held_leases("seat", NOW + MINUTE)) == {1, 2}, "a lease is over at its end"


async def test_a_lease_of_a_clock_that_was_ahead_is_shortened(store: Store, other: Store) -> None:
    await store.take_leases("tick", [0], NOW, NOW + DAY)
    await other.take_back_ahead(latest_times(NOW, MINUTE, set_back=False))
    assert await other.take_leases("tick", [0], NOW, NOW + MINUTE) == set()
    assert await other.take_leases("tick", [0], NOW + MINUTE, NOW + 2 * MINUTE) == {0}
