"""Which schedules have to be looked at."""

from bot.domain.delivery import Schedule
from bot.domain.options import PlaceOptions
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, ELSEWHERE, HERE, HOUR, MINUTE, THERE, digest


async def _scheduled(store: Store, count: int = 1) -> list[Schedule]:
    places = (HERE, THERE, ELSEWHERE)[:count]
    return [await store.set_schedule(place, "daily 08:00", "UTC", 8, (), NOW) for place in places]


async def _due(store: Store, now: object = NOW) -> list[int]:
    return [due.schedule.id for due in await store.due_schedules(now, 10)]  # type: ignore[arg-type]


async def test_a_new_schedule_is_due_until_it_was_looked_at(store: Store) -> None:
    (one,) = await _scheduled(store)
    assert await _due(store) == [one.id]
    await store.put_off([(one, NOW + HOUR)])
    assert await _due(store, NOW + HOUR - MINUTE) == []
    assert await _due(store, NOW + HOUR) == [one.id]


async def test_due_schedules_come_longest_due_first_in_pages(store: Store) -> None:
    one, two, three = await _scheduled(store, 3)
    await store.put_off([(one, NOW - MINUTE), (two, NOW - HOUR), (three, NOW - MINUTE)])
    pages, last = [], None
    while page := await store.due_schedules(NOW, 1, last):
        pages.append([due.schedule.id for due in page])
        last = page[-1].schedule
    assert pages == [[two.id], [one.id], [three.id]]


async def test_due_schedules_come_with_the_options_of_their_place(store: Store) -> None:
    await _scheduled(store, 2)
    await store.set_options(THERE, PlaceOptions(quiet="22:00-07:00"), NOW)
    assert {due.schedule.place: due.options.quiet for due in await store.due_schedules(NOW, 10)} == {
        HERE: "",
        THERE: "22:00-07:00",
    }


async def test_new_options_make_the_schedules_of_their_place_due(store: Store) -> None:
    one, two = await _scheduled(store, 2)
    await store.put_off([(one, NOW + DAY), (two, NOW + DAY)])
    await store.set_options(HERE, PlaceOptions(), NOW)
    assert await _due(store) == [one.id]


async def test_a_schedule_that_became_due_anew_while_it_was_looked_at_stays_due(store: Store) -> None:
    (one,) = await _scheduled(store)
    await store.put_off([(one, NOW)])
    (looked,) = await store.due_schedules(NOW, 10)
    await store.set_options(HERE, PlaceOptions(), NOW + MINUTE)
    await store.put_off([(looked.schedule, NOW + DAY)])
    assert await _due(store, NOW + MINUTE) == [one.id]


async def test_a_paused_schedule_is_not_due_and_a_resumed_one_is(store: Store) -> None:
    (one,) = await _scheduled(store)
    await store.put_off([(one, NOW + DAY)])
    await store.pause_schedules(HERE, "why")
    assert await _due(store, NOW + 2 * DAY) == []
    await store.resume_schedules(HERE, NOW)
    assert await _due(store) == [one.id]


async def test_a_claim_puts_its_schedule_off_and_a_lost_one_does_not(store: Store) -> None:
    (one,) = await _scheduled(store)
    won = digest(slot=NOW, schedule_id=one.id, next_due=NOW + DAY)
    assert await store.record_digest(won, "a", NOW)
    assert await _due(store, NOW + DAY - MINUTE) == []
    lost = digest(slot=NOW, schedule_id=one.id, next_due=NOW + 9 * DAY)
    assert not await store.record_digest(lost, "b", NOW)
    assert await _due(store, NOW + DAY) == [one.id]
