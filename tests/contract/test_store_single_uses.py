"""What all processes together do once."""

import asyncio

from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, MINUTE


async def test_of_all_processes_one_uses_a_key(store: Store, other: Store) -> None:
    uses = (process.use_once("press", NOW, NOW + MINUTE) for process in (store, other) * 4)
    assert sorted(await asyncio.gather(*uses)) == [False] * 7 + [True]
    assert await other.use_once("another press", NOW, NOW + MINUTE)


async def test_a_key_is_new_again_when_its_time_is_over(store: Store, other: Store) -> None:
    assert await store.use_once("press", NOW, NOW + MINUTE)
    assert not await other.use_once("press", NOW + MINUTE / 2, NOW + DAY)
    assert await other.use_once("press", NOW + MINUTE, NOW + DAY)
    assert not await store.use_once("press", NOW + 2 * MINUTE, NOW + DAY), "the newer time holds"


async def test_a_key_whose_use_failed_is_new_again(store: Store, other: Store) -> None:
    await store.use_once("press", NOW, NOW + MINUTE)
    await store.use_once("another press", NOW, NOW + MINUTE)
    await store.forget_use("press")
    assert await other.use_once("press", NOW, NOW + MINUTE)
    assert not await other.use_once("another press", NOW, NOW + MINUTE)


async def test_other_keys_whose_time_is_not_over_stay(store: Store) -> None:
    await store.use_once("short", NOW, NOW + MINUTE)
    await store.use_once("long", NOW, NOW + DAY)
    await store.use_once("new", NOW + MINUTE, NOW + DAY)
    assert not await store.use_once("long", NOW + MINUTE, NOW + DAY)
