"""Workspaces that are left and joined again, and what adapters remember."""

from bot.domain.delivery import BY_A_MANAGER
from bot.domain.places import AtOnce, Place, Subscription
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, ELSEWHERE, HERE, HOUR, THERE, digest

OTHER_GUILD = Place("discord", "g2", "c1")
WHY = "the bot was removed"


async def _schedules(store: Store) -> None:
    for place in (HERE, THERE, OTHER_GUILD, ELSEWHERE):
        await store.set_schedule(place, "daily 08:00", "UTC", 8, (), NOW)


async def test_everything_of_a_workspace_is_paused_and_goes_on_from_when_it_is_resumed(store: Store) -> None:
    await _schedules(store)
    assert await store.pause_workspace("discord", "g1", WHY)
    assert not await store.pause_workspace("discord", "g1", "again")
    assert [one.paused for one in await store.schedules()] == [WHY, WHY, None, None]
    assert await store.resume_workspace("discord", "g1", NOW + DAY)
    assert not await store.resume_workspace("discord", "g1", NOW + 2 * DAY)
    assert [one.paused for one in await store.schedules()] == [None] * 4
    assert [one.resumed_at for one in await store.schedules()] == [NOW + DAY, NOW + DAY, None, None]


async def test_what_a_manager_paused_stays_paused(store: Store) -> None:
    await _schedules(store)
    await store.pause_schedules(HERE, BY_A_MANAGER)
    await store.pause_schedules(THERE, "the channel is gone")
    assert not await store.pause_workspace("discord", "g1", WHY)
    assert await store.resume_workspace("discord", "g1", NOW + DAY)
    assert [one.paused for one in await store.schedules(HERE)] == [BY_A_MANAGER]
    assert [one.paused for one in await store.schedules(THERE)] == [None]


async def test_nothing_of_a_paused_workspace_is_claimed_or_sent(store: Store) -> None:
    await _schedules(store)
    here, *_ = await store.schedules(HERE)
    for place in (HERE, OTHER_GUILD):
        assert await store.record_digest(digest(place=place, slot=NOW), f"old {place}", NOW)
    await store.pause_workspace("discord", "g1", WHY)
    assert not await store.record_digest(digest(slot=NOW + HOUR, schedule_id=here.id), "new", NOW)
    assert [one.place for one in await store.lease(["discord"], NOW, NOW + HOUR, 9)] == [OTHER_GUILD]
    assert [(one.place, one.error) for one in await store.dead_letters(9)] == [(HERE, WHY)]


async def test_workspaces_by_why_they_are_paused(store: Store) -> None:
    assert await store.workspaces("discord") == set()
    await _schedules(store)
    assert await store.workspaces("discord") == {"g1", "g2"}
    await store.pause_workspace("discord", "g1", WHY)
    assert await store.workspaces("discord") == {"g2"}
    assert await store.workspaces("discord", WHY) == {"g1"}
    assert await store.workspaces("slack", WHY) == set()


async def test_places_that_are_refused_are_listed_whatever_is_posted_there(store: Store) -> None:
    await _schedules(store)
    feed = await store.add_feed("https://post.example/feed", "Harbour Post", NOW)
    only_items, only_alerts = Place("discord", "g1", "c8"), Place("slack", "t1", "c9")
    await store.follow(Subscription(only_items, feed, at_once=AtOnce(NOW)))
    await store.add_alert(only_alerts, "ferry", NOW)
    assert await store.refused_places() == []
    for place in (HERE, only_items, only_alerts):
        await store.pause_place(place, WHY, None, NOW)
    await store.pause_schedules(THERE, BY_A_MANAGER)
    assert await store.refused_places() == [(HERE, WHY), (only_items, WHY), (only_alerts, WHY)]
    assert await store.refused_places("discord", "g1") == [(HERE, WHY), (only_items, WHY)]
    assert await store.refused_places("slack") == [(only_alerts, WHY)]
    assert await store.refused_places("slack", "g1") == []
    [subscription] = await store.subscriptions(only_items)
    assert subscription.at_once is not None
    assert subscription.at_once.paused == WHY
    assert await store.resume_place(only_items, NOW)
    [subscription] = await store.subscriptions(only_items)
    assert subscription.at_once == AtOnce(NOW)


async def test_a_value_is_remembered_by_its_name(store: Store) -> None:
    assert await store.remembered("a") is None
    await store.remember("a", "one")
    await store.remember("b", "two ☂\ud800")
    await store.remember("a", "three")
    assert await store.remembered("a") == "three"
    assert (await store.remembered("b") or "").startswith("two ☂")
