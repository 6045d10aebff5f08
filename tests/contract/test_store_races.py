"""Two stores on one database, as two processes have it; and everything at once in one."""

import asyncio

import pytest

from bot.domain.articles import ArticleQuery, StoredText
from bot.domain.errors import ContentError, StoreError
from bot.domain.feeds import SeenEntry
from bot.domain.quotations import QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from bot.store import open_store
from tests.builders import NOW, page, quote, save
from tests.contract.samples import DAY, ELSEWHERE, HERE, MINUTE, THERE, digest, matching, queue


async def test_one_slot_one_digest(store: Store, other: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    for number in range(10):
        slot = NOW + number * DAY
        claims = [
            one.record_digest(digest(HERE, slot, (), schedule.id), f"key-{number}", NOW)
            for one in (store, other, store, other)
        ]
        assert sorted(await asyncio.gather(*claims)) == [False, False, False, True]
    assert (await store.counts(ANYBODY))["waiting"] == 10


async def test_one_article_one_digest(store: Store, other: Store) -> None:
    article = await save(store, 1, "Said")
    claims = [
        one.record_digest(digest(HERE, NOW, (article,)), f"key-{number}", NOW)
        for number, one in enumerate((store, other))
    ]
    assert sorted(await asyncio.gather(*claims)) == [False, True]


async def test_one_delivery_one_lease(store: Store, other: Store) -> None:
    for number in range(20):
        await queue(store, f"key-{number}", type(HERE)("discord", "g", f"c{number}"))
    batches = await asyncio.gather(
        *(one.lease(["discord"], NOW, NOW + MINUTE, 3) for one in (store, other) for _ in range(6))
    )
    leased = [delivery.key for batch in batches for delivery in batch]
    assert len(leased) == len(set(leased)) == 20


async def test_a_killed_lease_is_taken_over(database_url: str, store: Store) -> None:
    await queue(store, "key-1")
    await queue(store, "key-2")
    died = await open_store(database_url)
    (lost,) = await died.lease(["discord"], NOW, NOW + MINUTE, 5)
    await died.close()
    assert await store.lease(["discord"], NOW, NOW + MINUTE, 5) == []
    (taken,) = await store.lease(["discord"], NOW + MINUTE, NOW + 2 * MINUTE, 5)
    assert (taken.id, taken.key, taken.unclear_since) == (lost.id, "key-1", NOW)


async def test_one_new_article_is_stored_once(store: Store, other: Store) -> None:
    text = "“We wait”, she said."
    saves = [
        one.save_article(page(1, text), [quote(text, "We wait")], NOW, audience=EVERYBODY) for one in (store, other) * 4
    ]
    outcomes = [saved.outcome for saved in await asyncio.gather(*saves)]
    assert sorted(outcomes) == ["new"] + ["unchanged"] * 7
    assert len(await other.quotations(QuotationQuery(), ANYBODY)) == 1
    assert await other.speakers("", 5, ANYBODY) == ["Mara Lindqvist"]


async def test_revisions_of_one_article_are_counted_without_gaps(store: Store, other: Store) -> None:
    texts = [f"“We wait {number}”, she said." for number in range(12)]
    saves = [
        one.save_article(page(1, text), [quote(text, text[1 : text.index("”")])], NOW, audience=EVERYBODY)
        for one, text in zip((store, other) * 6, texts, strict=True)
    ]
    await asyncio.gather(*saves)
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert article.revision == 12
    assert len(await matching(store, ["we", "wait"], 50)) == 1


async def test_of_texts_that_come_to_one_address_at_once_each_but_the_first_is_checked(
    store: Store, other: Store
) -> None:
    def refuse(stored: StoredText) -> None:
        raise ContentError(f"another page than {stored.text}")

    saving = [
        (store, other)[number % 2].save_article(page(1, f"Text {number}."), [], NOW, audience=EVERYBODY, check=refuse)
        for number in range(6)
    ]
    outcomes = await asyncio.gather(*saving, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes].count(ContentError) == 5
    (kept,) = [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]
    article = await store.article_numbered(kept.article_id)
    assert article is not None
    assert article.revision == 1


async def test_one_feed_and_one_schedule_are_made_once(store: Store, other: Store) -> None:
    both = (store, other) * 3
    feeds = await asyncio.gather(*(one.add_feed("https://a.example", "A", NOW) for one in both))
    assert len({feed.id for feed in feeds}) == 1
    schedules = await asyncio.gather(*(one.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW) for one in both))
    assert len({schedule.id for schedule in schedules}) == 1


async def test_what_one_store_writes_the_other_reads(store: Store, other: Store) -> None:
    await save(store, 1, "We wait")
    assert [record.quotation.text for record in await matching(other, ["wait"], 5)] == ["We wait"]
    await save(other, 1, "We go")
    assert await matching(store, ["wait"], 5) == []


async def test_reading_goes_on_while_much_is_written(store: Store, other: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)

    async def write(one: Store, first: int) -> None:
        for number in range(first, first + 25):
            text = f"“We wait {number}”, she said."
            entry = (feed.id, SeenEntry(f"e{number}", "f", None))
            await one.save_article(
                page(number, text), [quote(text, f"We wait {number}")], NOW, entry, audience=EVERYBODY
            )

    async def read() -> None:
        for _ in range(25):
            found = await matching(store, ["wait"], 200)
            articles = await store.articles_through(ArticleQuery(feed_ids=frozenset({feed.id}), limit=200))
            assert len(articles) >= len(found)

    await asyncio.gather(write(store, 0), write(other, 100), write(store, 200), read(), read())
    assert len(await store.quotations(QuotationQuery(words=("wait",), limit=200), ANYBODY)) == 75


async def test_places_race_for_nothing(store: Store, other: Store) -> None:
    for place in (HERE, THERE, ELSEWHERE):
        await queue(store, f"{place}", place)
    one, two = await asyncio.gather(
        store.lease(["discord"], NOW, NOW + MINUTE, 9), other.lease(["slack"], NOW, NOW + MINUTE, 9)
    )
    assert (len(one), len(two)) == (2, 1)


async def test_a_cancelled_write_leaves_the_store_usable(store: Store) -> None:
    for number in range(20):
        task = asyncio.create_task(save(store, number, f"Said {number}"))
        await asyncio.sleep(number / 4000)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await save(store, 99, "At last")
    articles = await store.articles(ArticleQuery(limit=50), ANYBODY)
    found = await store.quotations_of([article.id for article in articles])
    assert len(found) == len(articles)


async def test_a_closed_store_says_so_and_closes_twice(store: Store) -> None:
    await store.close()
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await store.feeds()
    with pytest.raises(StoreError, match="closed"):
        await store.remove_schedules(HERE)
