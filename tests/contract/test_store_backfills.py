"""How far a site's archive is taken in is kept, so that a run goes on where an earlier one stopped."""

from datetime import timedelta

from bot.domain.backfill import ArchiveList, ArchiveSource, BackfillProgress, ListedPage
from bot.ports import Store
from tests.builders import NOW

SITE = "https://a.example/"
DAY = timedelta(days=1)


async def begun(store: Store, *sources: ArchiveSource) -> int:
    backfill = await store.open_backfill(SITE, None)
    assert backfill.scope is None
    await store.begin_backfill(backfill.id, SITE, sources or [ArchiveSource("map")])
    return backfill.id


async def drained(store: Store, backfill_id: int) -> list[str]:
    """The addresses of the sources in the order in which they are read."""
    read = []
    while (source := await store.next_source(backfill_id)) is not None:
        read.append(source.url)
        await store.take_source(backfill_id, source.url, ArchiveList())
    return read


async def test_a_backfill_goes_on_where_it_stopped(store: Store, other: Store) -> None:
    number = await begun(store)
    assert await store.take_source(number, "map", ArchiveList((ListedPage("1"), ListedPage("2")))) == 2
    await store.settle_pages(number, {"2": "new"})
    again = await other.open_backfill(SITE, None)
    assert (again.id, again.scope) == (number, SITE)
    assert [page.url for page in await other.next_pages(number, 9)] == ["1"]
    assert await other.backfill_progress(number) == BackfillProgress(2, 1, 1, 0)


async def test_sources_come_newest_first_and_feeds_last(store: Store) -> None:
    sources = [
        ArchiveSource("feed", NOW, is_feed=True),
        ArchiveSource("undated"),
        ArchiveSource("old", NOW - DAY),
        ArchiveSource("new", NOW),
    ]
    number = await begun(store, *sources)
    assert await store.next_source(number) == ArchiveSource("new", NOW)
    assert await drained(store, number) == ["new", "old", "undated", "feed"]


async def test_pages_come_newest_first_with_all_that_is_known_of_them(store: Store) -> None:
    number = await begun(store)
    newest = ListedPage("c", NOW, NOW - DAY, "Ships — “cranes”")
    pages = (ListedPage("a"), ListedPage("b", NOW - 2 * DAY), newest, newest)
    assert await store.take_source(number, "map", ArchiveList(pages)) == 3
    assert await store.next_pages(number, 2) == [newest, ListedPage("b", NOW - 2 * DAY)]
    assert await store.next_pages(number, 0) == []


async def test_what_a_source_lists_is_stored_with_the_source(store: Store) -> None:
    number = await begun(store)
    further = (ArchiveSource("map"), ArchiveSource("map2"))
    assert await store.take_source(number, "map", ArchiveList((ListedPage("1"),), further)) == 1
    assert await store.backfill_progress(number) == BackfillProgress(1, 1, 2, 1)
    assert await drained(store, number) == ["map2"], "a source that lists itself is read once"


async def test_a_page_that_changed_waits_again(store: Store) -> None:
    number = await begun(store)
    known = ArchiveList((ListedPage("1", NOW), ListedPage("2", NOW), ListedPage("3")))
    await store.take_source(number, "map", known)
    await store.settle_pages(number, {"1": "new", "2": "new", "3": "new"})
    later = ArchiveList((ListedPage("1", NOW + DAY), ListedPage("2", NOW), ListedPage("3")))
    assert await store.take_source(number, "map", later) == 0
    assert [page.url for page in await store.next_pages(number, 9)] == ["1"]


async def test_a_finished_backfill_begins_anew_and_tries_again_what_failed(store: Store) -> None:
    number = await begun(store)
    pages = tuple(ListedPage(url) for url in "1234")
    await store.take_source(number, "map", ArchiveList(pages))
    await store.settle_pages(number, {"1": "new", "2": "failed", "3": "refused", "4": "undated"})
    again = await store.open_backfill(SITE, None)
    assert (again.id, again.scope) == (number, None)
    assert [page.url for page in await store.next_pages(number, 9)] == ["2"]
    assert await store.backfill_progress(number) == BackfillProgress(4, 1, 0, 0)


async def test_with_an_earlier_time_what_was_too_old_waits_again(store: Store) -> None:
    backfill = await store.open_backfill(SITE, NOW)
    await store.begin_backfill(backfill.id, SITE, [ArchiveSource("map"), ArchiveSource("more")])
    await store.take_source(backfill.id, "map", ArchiveList((ListedPage("1"), ListedPage("2"))))
    await store.settle_pages(backfill.id, {"1": "older", "2": "new"})
    assert (await store.open_backfill(SITE, NOW)).scope == SITE
    earlier = await store.open_backfill(SITE, NOW - DAY)
    assert (earlier.scope, earlier.since) == (None, NOW - DAY)
    assert [page.url for page in await store.next_pages(backfill.id, 9)] == ["1"]


async def test_each_site_has_a_backfill_of_its_own(store: Store) -> None:
    number = await begun(store)
    other_site = await store.open_backfill("https://b.example/", None)
    await store.begin_backfill(other_site.id, "https://b.example/", [ArchiveSource("map")])
    await store.take_source(number, "map", ArchiveList((ListedPage("1"),)))
    assert await store.next_pages(other_site.id, 9) == []
    assert await store.next_source(other_site.id) == ArchiveSource("map")
