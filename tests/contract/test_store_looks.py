"""When pages are looked at again, pages that are gone, and articles that moved."""

from datetime import datetime

import pytest

from bot.domain.articles import Article, Page, StoredText
from bot.domain.disputes import Ruling
from bot.domain.errors import ContentError, StoreError
from bot.domain.feeds import SeenEntry
from bot.domain.looks import NO_VALIDATORS, PageLook, PageRead, Validators
from bot.domain.quotations import QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ops.ahead import latest_times
from bot.ports import Store
from tests.builders import NOW, page, quote
from tests.contract.samples import DAY, HOUR, MINUTE

FIRST, SECOND = "https://harbourpost.example/1", "https://harbourpost.example/new-1"
TAG = Validators('"1"', "Tue, 24 Nov 2026 08:00:00 GMT")


async def _read(store: Store, it: Page, due: datetime | None = NOW + HOUR, moves: int | None = None) -> int:
    read = PageRead(it.url, TAG, due, moves)
    return (await store.save_article(it, [], NOW, audience=EVERYBODY, read=read)).article_id


async def _known(store: Store, url: str) -> Article | None:
    return await store.article_by_url(url, ANYBODY)


async def test_a_page_is_looked_at_when_it_is_due(store: Store) -> None:
    article_id = await _read(store, page(1))
    assert await store.lease_looks(NOW + HOUR - MINUTE, NOW + HOUR - MINUTE, 9) == []
    (due,) = await store.lease_looks(NOW + HOUR, NOW + HOUR, 9)
    assert due.article == (await store.articles_numbered([article_id]))[article_id]
    assert due.look == PageLook(FIRST, TAG, NOW + HOUR)


async def test_the_longest_overdue_page_comes_first(store: Store) -> None:
    for number, hours in ((1, 3), (2, 1), (3, 2)):
        await _read(store, page(number), NOW + hours * HOUR)
    due = await store.lease_looks(NOW + DAY, NOW + DAY, 2)
    assert [look.article.title for look in due] == ["Title 2", "Title 3"]


async def test_a_page_that_was_read_otherwise_keeps_its_next_look_with_what_it_says_now(store: Store) -> None:
    await _read(store, page(1))
    again = PageRead(SECOND, Validators('"2"'), NOW + 5 * DAY)
    await store.save_article(page(1, "Other words."), [], NOW, audience=EVERYBODY, read=again)
    (due,) = await store.lease_looks(NOW + HOUR, NOW + HOUR, 9)
    assert due.look == PageLook(SECOND, Validators('"2"'), NOW + HOUR)


async def test_an_article_without_a_next_look_is_never_due(store: Store) -> None:
    await _read(store, page(1), None)
    article_id = await _read(store, page(2))
    await store.record_look(article_id, PageLook(FIRST, TAG, None), None)
    await store.save_article(page(3), [], NOW, audience=EVERYBODY)  # of an archive, or of a feed
    assert await store.lease_looks(NOW + 999 * DAY, NOW + 999 * DAY, 9) == []


async def test_what_follows_from_a_look_is_stored(store: Store) -> None:
    article_id = await _read(store, page(1))
    failed = PageLook(SECOND, NO_VALIDATORS, NOW + 2 * HOUR, failures=2)
    await store.record_look(article_id, failed, None)
    (due,) = await store.lease_looks(NOW + DAY, NOW + DAY, 9)
    assert due.look == failed


async def test_a_page_is_gone_until_it_is_read_again(store: Store) -> None:
    article_id = await _read(store, page(1))
    await store.record_look(article_id, PageLook(FIRST, TAG, NOW + DAY), NOW)
    gone = await _known(store, FIRST)
    assert gone is not None
    assert gone.gone_since == NOW
    await _read(store, page(1))
    back = await _known(store, FIRST)
    assert back is not None
    assert back.gone_since is None


async def test_a_look_that_was_planned_while_the_clock_was_ahead_is_due(store: Store) -> None:
    await _read(store, page(1), NOW + 400 * DAY)
    assert await store.take_back_ahead(latest_times(NOW, HOUR, set_back=False)) == 1
    assert len(await store.lease_looks(NOW, NOW, 9)) == 1


async def test_an_article_that_moves_is_one_article_with_both_addresses(store: Store) -> None:
    text = "“We wait”, she said."
    article_id = await _read(store, page(1, text))
    moved = page(1, text, url=SECOND)
    assert await _read(store, moved, moves=article_id) == article_id
    article = await _known(store, FIRST)
    assert article is not None
    assert article == await _known(store, SECOND)
    assert (article.id, article.url, article.revision) == (article_id, SECOND, 1)
    assert await store.articles_at([FIRST, SECOND], EVERYBODY) == {FIRST: article, SECOND: article}


async def test_an_article_moves_back(store: Store) -> None:
    article_id = await _read(store, page(1))
    await _read(store, page(1, url=SECOND), moves=article_id)
    await _read(store, page(1), moves=article_id)
    article = await _known(store, SECOND)
    assert article is not None
    assert (article.id, article.url) == (article_id, FIRST)


async def test_an_article_does_not_move_to_the_address_of_another(store: Store) -> None:
    mine, other = await _read(store, page(1)), await _read(store, page(2))
    assert await _read(store, page(2, "New words."), moves=mine) == other
    article = await _known(store, FIRST)
    assert article is not None
    assert (article.id, article.url) == (mine, FIRST)


def _is_other(_: StoredText) -> None:
    raise ContentError("another text")


async def test_a_text_at_a_former_address_is_the_articles_or_a_new_one(store: Store) -> None:
    article_id = await _read(store, page(1))
    await _read(store, page(1, url=SECOND), moves=article_id)
    edited = page(1, "An edit.")
    same = await store.save_article(edited, [], NOW, audience=EVERYBODY, check=lambda _: None)
    assert (same.article_id, same.outcome) == (article_id, "changed")
    other = await store.save_article(page(1, "Another."), [], NOW, audience=EVERYBODY, check=_is_other)
    assert other.outcome == "new"
    there = await _known(store, FIRST)
    assert there is not None
    assert there.id == other.article_id


async def test_what_was_ruled_on_moves_with_the_article(store: Store) -> None:
    text = "“We wait”, she said."
    ruled = quote(text, "We wait")
    saved = await store.save_article(page(1, text), [ruled], NOW, audience=EVERYBODY)
    await store.record_ruling(Ruling(FIRST, "we wait", "Rashid Velani"), "me", NOW)
    longer = text + " They left."
    moved = PageRead(SECOND, TAG, moves=saved.article_id)
    await store.save_article(page(1, longer, url=SECOND), [ruled], NOW, audience=EVERYBODY, read=moved)
    (record,) = (await store.quotations_of([saved.article_id]))[saved.article_id]
    assert record.quotation.attribution.speaker == "Rashid Velani"


async def test_an_article_that_was_stored_at_both_addresses_becomes_one(store: Store) -> None:
    text = "“We wait”, she said."
    said = quote(text, "We wait")
    feeds = [(await store.add_feed(f"https://{name}.example/feed", name, NOW)).id for name in "ab"]
    ids = []
    for feed_id, it in zip(feeds, (page(1, text), page(1, text, url=SECOND)), strict=True):
        entry = (feed_id, SeenEntry("1", "print", None))
        ids.append((await store.save_article(it, [said], NOW, entry, audience=EVERYBODY)).article_id)
    longer = page(1, text + " They left.", url=SECOND)
    read = PageRead(SECOND, TAG, moves=ids[0], joins=ids[1])
    with pytest.raises(ContentError):
        await store.save_article(longer, [said], NOW, audience=EVERYBODY, check=_is_other, read=read)
    saved = await store.save_article(longer, [said], NOW, audience=EVERYBODY, check=lambda _: None, read=read)
    assert (saved.article_id, saved.outcome) == (ids[0], "changed")
    here, there = await _known(store, FIRST), await _known(store, SECOND)
    assert here == there
    assert here is not None
    assert (here.id, here.url) == (ids[0], SECOND)
    assert {number: it.id for number, it in (await store.articles_numbered(ids)).items()} == dict.fromkeys(ids, ids[0])
    assert await store.article_numbered(ids[1]) == here, "the address with its number lasts"
    assert (await store.seen_entries(feeds[1], ["1"]))["1"].article_id == ids[0]
    assert len(await store.quotations(QuotationQuery(), ANYBODY)) == 1


async def test_the_words_with_which_a_feed_listed_an_article_are_known(store: Store) -> None:
    feed, other = [await store.add_feed(f"https://{name}.example/feed", name, NOW) for name in "ab"]
    article_id, unlisted = await _read(store, page(1)), await _read(store, page(2))
    for entry_id in ("1", "2"):
        await store.remember_entry(feed.id, SeenEntry(entry_id, f"print {entry_id}", article_id, link=FIRST))
    await store.remember_entry(other.id, SeenEntry("1", "other print", article_id))
    prints = await store.listed_prints(feed.id, [article_id, unlisted])
    assert prints == {article_id: {"1": "print 1", "2": "print 2"}}
    assert (await store.seen_entries(feed.id, ["1"]))["1"].link == FIRST


async def test_an_article_that_is_deleted_while_its_page_is_read_again_does_not_come_back(store: Store) -> None:
    text = "We wait for the ferry, and the ferry waits for nobody"
    article_id = await _read(store, page(1, text, url=FIRST))
    assert await store.prune_articles(NOW - DAY, NOW + DAY, 9) == 1
    again = PageRead(FIRST, TAG, again=article_id)
    saved = await store.save_article(page(1, f"{text} any more", url=FIRST), [], NOW, audience=EVERYBODY, read=again)
    assert (saved.outcome, await _known(store, FIRST)) == ("unchanged", None)


async def test_no_look_is_planned_at_an_article_that_is_not_there(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.record_look(999, PageLook(FIRST, TAG, NOW), None)
    assert await store.lease_looks(NOW, NOW, 9) == []
