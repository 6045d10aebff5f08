"""Who set something up at a place, what places are called, and going on at a single place."""

from bot.domain.delivery import BY_A_MANAGER
from bot.domain.places import Place, Steward
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, ELSEWHERE, HERE, THERE

WHY = "the channel is gone"


async def test_the_last_who_set_something_up_is_known_by_place(store: Store) -> None:
    assert await store.steward(HERE) is None
    await store.note_steward(Steward(HERE, "ann", "news"), NOW)
    await store.note_steward(Steward(THERE, "bob"), NOW)
    await store.note_steward(Steward(HERE, "cid"), NOW + DAY)
    assert await store.steward(HERE) == Steward(HERE, "cid", "news")
    assert await store.steward(THERE) == Steward(THERE, "bob", "")
    assert await store.steward(ELSEWHERE) is None


async def test_names_are_those_of_a_workspace(store: Store) -> None:
    for place, name in ((HERE, "news"), (THERE, ""), (ELSEWHERE, "other"), (Place("discord", "g2", "c1"), "theirs")):
        await store.note_steward(Steward(place, "ann", name), NOW)
    assert await store.names_around(HERE) == {HERE: "news"}
    await store.note_steward(Steward(HERE, "ann", "headlines"), NOW)
    assert await store.names_around(THERE) == {HERE: "headlines"}


async def test_who_set_something_up_goes_with_the_workspace(store: Store) -> None:
    await store.note_steward(Steward(HERE, "ann", "news"), NOW)
    exported = await store.export_workspace(HERE, direct=False)
    assert [(row["user"], row["name"]) for row in exported["stewards"]] == [("ann", "news")]
    assert (await store.forget_workspace(HERE))["stewards"] == 1
    assert await store.steward(HERE) is None


async def test_a_place_goes_on_alone_and_a_managers_pause_stays(store: Store) -> None:
    for place in (HERE, THERE):
        await store.set_schedule(place, "daily 08:00", "UTC", 8, (), NOW)
        await store.add_alert(place, "harbour", NOW)
        assert await store.pause_place(place, WHY, None, NOW)
    assert await store.resume_place(HERE, NOW + DAY)
    assert not await store.resume_place(HERE, NOW + DAY)
    assert [schedule.paused for schedule in await store.schedules()] == [None, WHY]
    assert [alert.paused for alert in await store.alerts(HERE)] == [None]
    assert [schedule.resumed_at for schedule in await store.schedules(HERE)] == [NOW + DAY]
    await store.pause_schedules(HERE, BY_A_MANAGER)
    assert not await store.resume_place(HERE, NOW + DAY)
    assert [schedule.paused for schedule in await store.schedules(HERE)] == [BY_A_MANAGER]
