"""Installations, and those under way."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.installations import Installation
from bot.domain.places import Place
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY

HOME = Installation("slack", "T1", "sealed ☂", NOW)


async def test_an_installation_is_kept_replaced_and_forgotten(store: Store, other: Store) -> None:
    await store.save_installation(HOME)
    assert await other.installation("slack", "T1") == HOME
    newer = replace(HOME, sealed="sealed anew", installed_at=NOW + DAY)
    await store.save_installation(newer)
    await store.save_installation(replace(HOME, workspace="T0"))
    assert [one.workspace for one in await other.installations("slack")] == ["T0", "T1"]
    assert (await other.installations("slack"))[1] == newer
    assert await store.remove_installation("slack", "T1")
    assert not await store.remove_installation("slack", "T1")
    assert await other.installation("slack", "T1") is None


async def test_platforms_and_workspaces_keep_apart(store: Store) -> None:
    await store.save_installation(HOME)
    assert await store.installation("discord", "T1") is None
    assert await store.installation("slack", "T2") is None
    assert await store.installations("discord") == []


async def test_secrets_are_not_in_a_repr() -> None:
    assert "sealed ☂" not in repr(HOME)


async def test_a_state_is_good_once_and_not_for_ever(store: Store, other: Store) -> None:
    await store.keep_state("abc", NOW + timedelta(minutes=10), NOW)
    assert not await store.take_state("abd", NOW)
    assert await other.take_state("abc", NOW)
    assert not await store.take_state("abc", NOW)
    await store.keep_state("late", NOW + timedelta(minutes=10), NOW)
    assert not await store.take_state("late", NOW + timedelta(minutes=11))


async def test_places_of_a_workspace(store: Store) -> None:
    here, there = Place("slack", "T1", "C2"), Place("slack", "T1", "C1")
    await store.set_schedule(here, "daily 08:00", "UTC", 5, (), NOW)
    await store.add_alert(there, "harbour", NOW)
    await store.add_alert(here, "harbour", NOW)
    await store.add_alert(Place("slack", "T2", "C3"), "harbour", NOW)
    await store.add_alert(Place("discord", "T1", "C4"), "harbour", NOW)
    assert await store.places_of("slack", "T1") == [there, here]
    assert await store.places_of("slack", "T9") == []
