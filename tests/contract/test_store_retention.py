"""Old articles are deleted with everything of theirs, except what was posted or disputed."""

import pytest

from bot.domain.alerts import AlertPost
from bot.domain.delivery import Digest
from bot.domain.disputes import Dispute
from bot.domain.feeds import SeenEntry
from bot.domain.viewers import ANYBODY
from bot.ops.retention import RetentionService
from bot.ports import Store
from tests.builders import NOW, save
from tests.contract.samples import DAY, HERE, matching, message
from tests.fakes.chat import FakeClock


async def articles(store: Store, *days_ago: float) -> list[int]:
    """Articles that were first seen so many days ago."""
    return [
        await save(store, number, f"We waited {number} times", now=NOW - days * DAY)
        for number, days in enumerate(days_ago)
    ]


async def kept(store: Store, ids: list[int]) -> list[bool]:
    known = await store.known_texts(ids)
    return [article_id in known for article_id in ids]


async def test_what_is_too_old_goes_with_its_quotations_and_counts(store: Store) -> None:
    ids = await articles(store, 40, 39.5, 2)
    assert await store.oldest_prunable(NOW - 30 * DAY) == NOW - 40 * DAY
    assert await store.prune_articles(NOW - 40 * DAY, NOW - 30 * DAY, 9) == 2
    assert await kept(store, ids) == [False, False, True]
    assert await store.oldest_prunable(NOW - 30 * DAY) is None
    for number, there in enumerate((0, 0, 1)):
        wording = f"We waited {number} times"
        hits = await matching(store, [wording])
        assert len([record for record in hits if record.quotation.text == wording]) == there
    counted = await store.counts(ANYBODY)
    assert (counted["articles"], counted["quotations"]) == (1, 1)
    (profile,) = await store.speakers_named("Mara Lindqvist", 5, ANYBODY)
    assert profile.quoted == 1


async def test_what_was_posted_or_disputed_stays(store: Store) -> None:
    ids = await articles(store, 40, 40, 40, 40, 40)
    led = Digest(HERE, None, NOW, (ids[0], ids[1]), message(), {ids[1]: ids[0]})
    assert await store.record_digest(led, "key-1", NOW)
    await store.add_alert(HERE, "waited", NOW)
    post = AlertPost(message(), "key-2", {ids[2]: "waited"})
    assert await store.record_alert(await store.alerts(HERE), ids[2], post, NOW)
    url = (await store.quotations_of([ids[3]]))[ids[3]][0].article.url
    await store.add_dispute(Dispute(0, HERE, "U1", url, "we waited 3 times", "We waited", None, "Ada Quill", NOW))
    assert await store.prune_articles(NOW - 50 * DAY, NOW, 9) == 1
    assert await kept(store, ids) == [True, True, True, True, False]


async def test_nothing_that_was_deleted_comes_back_by_its_feed(store: Store) -> None:
    feed = await store.add_feed("https://a.example/feed", "A", NOW)
    (old,) = await articles(store, 40)
    entry = SeenEntry("1", "print", old)
    await store.remember_entry(feed.id, entry)
    assert await store.prune_articles(NOW - 50 * DAY, NOW, 9) == 1
    seen = (await store.seen_entries(feed.id, ["1"]))["1"]
    assert (seen.article_id, seen.fingerprint) == (None, "print")


@pytest.mark.parametrize(("days", "left"), [(0, [True] * 4), (30, [False, False, True, True])])
async def test_the_tick_deletes_the_oldest_day_an_hour(store: Store, days: int, left: list[bool]) -> None:
    ids = await articles(store, 40, 39.5, 38, 2)
    clock = FakeClock()
    clock.forward(seconds=(NOW - clock.now()).total_seconds())
    service = RetentionService(store, clock, days, pause=0.0)
    assert await service.tick() == left.count(False)
    assert await kept(store, ids) == left
    assert await service.tick() == 0
    clock.forward(hours=1)
    assert await service.tick() == (1 if days else 0)
    assert await kept(store, ids) == [not days, not days, not days, True]


async def test_a_clock_that_is_years_ahead_costs_a_day(store: Store) -> None:
    ids = await articles(store, 3, 2, 1)
    clock = FakeClock()
    clock.forward(seconds=(NOW - clock.now()).total_seconds(), days=2000)
    assert await RetentionService(store, clock, 30, pause=0.0).tick() == 1
    assert await kept(store, ids) == [False, True, True]
