"""Articles, revisions and what brought them."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.articles import ArticleQuery, Page, Saved, StoredText
from bot.domain.errors import ContentError, StoreError
from bot.domain.feeds import SeenEntry
from bot.domain.quotations import Quotation, QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from bot.text.credits import address_of, mark_of
from tests.builders import NOW, page, quote, save
from tests.contract.samples import DAY, HERE, HOUR, THERE, digest, matching


async def _titles(store: Store, **query: object) -> list[str]:
    return [article.title for article in await store.articles(ArticleQuery(**query), ANYBODY)]  # type: ignore[arg-type]


async def test_a_new_article_is_stored(store: Store) -> None:
    saved = await store.save_article(page(1, "Text.", author="J. Doe"), [], NOW, audience=EVERYBODY)
    assert saved.outcome == "new"
    article = await store.article_by_url("https://harbourpost.example/1", ANYBODY)
    assert article is not None
    assert (article.id, article.title, article.outlet, article.author) == (
        saved.article_id,
        "Title 1",
        "Harbour Post",
        "J. Doe",
    )
    assert (article.published, article.first_seen, article.revision) == (NOW - DAY, NOW, 1)
    assert await store.known_texts([article.id]) == {article.id: "Text."}


async def test_the_language_of_an_article_is_stored_and_follows_its_text(store: Store) -> None:
    address = "https://harbourpost.example/1"
    await store.save_article(page(1, "We wait.", language="en"), [], NOW, audience=EVERYBODY)
    first = await store.article_by_url(address, ANYBODY)
    await store.save_article(page(1, "Wir gehen.", language="de"), [], NOW + HOUR, audience=EVERYBODY)
    second = await store.article_by_url(address, ANYBODY)
    await store.save_article(page(2, "?"), [], NOW, audience=EVERYBODY)
    unsure = await store.article_by_url("https://harbourpost.example/2", ANYBODY)
    assert [article.language if article else None for article in (first, second, unsure)] == ["en", "de", ""]


async def test_the_same_again_is_unchanged(store: Store) -> None:
    first = await store.save_article(page(1, published=None), [], NOW, audience=EVERYBODY)
    again = await store.save_article(page(1, published=NOW, author="X"), [], NOW + HOUR, audience=EVERYBODY)
    assert (again.outcome, again.article_id) == ("unchanged", first.article_id)
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert (article.revision, article.first_seen, article.published, article.author) == (1, NOW, None, None)


async def test_a_changed_text_is_a_revision_with_new_quotations(store: Store) -> None:
    old, new = "“We wait”, she said.", "“We go”, she said."
    first = await store.save_article(page(1, old), [quote(old, "We wait")], NOW, audience=EVERYBODY)
    changed = await store.save_article(page(1, new), [quote(new, "We go")], NOW + HOUR, audience=EVERYBODY)
    assert (changed.outcome, changed.article_id) == ("changed", first.article_id)
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert (article.revision, article.first_seen) == (2, NOW)
    assert await store.known_texts([article.id]) == {article.id: new}
    records = (await store.quotations_of([article.id]))[article.id]
    assert [record.quotation.text for record in records] == ["We go"]
    assert await matching(store, ["wait"], 5) == []
    assert await _titles(store, words=("wait",)) == []
    assert await _titles(store, words=("go",)) == ["Title 1"]


async def test_a_changed_title_keeps_the_quotations(store: Store) -> None:
    text = "“We wait”, she said."
    saved = await store.save_article(page(1, text), [quote(text, "We wait")], NOW, audience=EVERYBODY)
    before = await store.quotations_of([saved.article_id])
    changed = await store.save_article(page(1, text, title="Zebra"), [quote(text, "We wait")], NOW, audience=EVERYBODY)
    assert changed.outcome == "changed"
    after = await store.quotations_of([saved.article_id])
    assert [record.id for record in before[saved.article_id]] == [record.id for record in after[saved.article_id]]
    assert after[saved.article_id][0].article.title == "Zebra"
    assert await _titles(store, words=("zebra",)) == ["Zebra"]
    assert await _titles(store, words=("title",)) == []


async def test_a_change_updates_the_byline_and_the_outlet(store: Store) -> None:
    await store.save_article(page(1, "One."), [], NOW, audience=EVERYBODY)
    await store.save_article(
        page(1, "Two.", outlet="Morning Star", author="B", published=NOW), [], NOW, audience=EVERYBODY
    )
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert (article.outlet, article.author, article.published) == ("Morning Star", "B", NOW)
    assert await store.outlets("", 5, ANYBODY) == ["Morning Star"]


async def test_back_and_forth_are_three_revisions(store: Store) -> None:
    outcomes = [
        (await store.save_article(page(1, text), [], NOW, audience=EVERYBODY)).outcome for text in ("A", "B", "A")
    ]
    assert outcomes == ["new", "changed", "changed"]
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert article.revision == 3


async def test_the_entry_is_written_with_the_article(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    saved = await store.save_article(page(), [], NOW, (feed.id, SeenEntry("e1", "f1", None)), audience=EVERYBODY)
    assert await store.seen_entries(feed.id, ["e1"]) == {"e1": SeenEntry("e1", "f1", saved.article_id)}
    assert await _titles(store, feed_ids=frozenset({feed.id})) == ["Title 1"]


async def test_an_unchanged_article_is_linked_to_a_second_feed(store: Store) -> None:
    one = await store.add_feed("https://one.example", "1", NOW)
    two = await store.add_feed("https://two.example", "2", NOW)
    for feed in (one, two, two):
        await store.save_article(page(), [], NOW, (feed.id, SeenEntry("e", "f", None)), audience=EVERYBODY)
    assert await _titles(store, feed_ids=frozenset({one.id})) == ["Title 1"]
    assert await _titles(store, feed_ids=frozenset({two.id})) == ["Title 1"]
    assert await _titles(store, feed_ids=frozenset({one.id, two.id})) == ["Title 1"]


async def test_a_failed_save_writes_nothing(store: Store) -> None:
    text = "“We wait”, she said."
    with pytest.raises(StoreError):
        await store.save_article(
            page(1, text), [quote(text, "We wait")], NOW, (999, SeenEntry("e", "f", None)), audience=EVERYBODY
        )
    with pytest.raises(StoreError):
        await store.save_article(page(1, text), [quote(text, "We wait", kind="shouted")], NOW, audience=EVERYBODY)
    assert await store.article_by_url("https://harbourpost.example/1", ANYBODY) is None
    assert await store.articles(ArticleQuery(), ANYBODY) == []
    assert await store.articles(ArticleQuery(words=("wait",)), ANYBODY) == []
    assert await matching(store, ["wait"], 5) == []
    assert await store.speakers("", 5, ANYBODY) == []
    assert await store.outlets("", 5, ANYBODY) == []


async def test_a_failed_change_leaves_the_old_revision(store: Store) -> None:
    article_id = await save(store, 1, "We wait")
    text = "“We go”, she said."
    with pytest.raises(StoreError):
        await store.save_article(
            page(1, text), [quote(text, "We go")], NOW, (999, SeenEntry("e", "f", None)), audience=EVERYBODY
        )
    assert [record.quotation.text for record in await matching(store, ["we"], 5)] == ["We wait"]
    assert (await store.known_texts([article_id]))[article_id].startswith("“We wait”")
    assert await _titles(store, words=("wait",)) == ["Title 1"]


async def test_many_articles_are_saved_at_once_and_what_became_of_each_is_returned(store: Store) -> None:
    text, other = "“We wait”, she said.", "“We go”, she said."
    await store.save_article(page(1, text), [quote(text, "We wait")], NOW, audience=EVERYBODY)
    await store.save_article(page(2, text), [quote(text, "We wait")], NOW, audience=EVERYBODY)
    batch = [
        (page(1, text), [quote(text, "We wait")]),
        (page(2, other), [quote(other, "We go")]),
        (page(3, other), [quote(other, "We go")]),
        (page(3, text), [quote(text, "We wait")]),
        *((page(number, text), [quote(text, "We wait")]) for number in range(10, 260)),
    ]
    saved = await store.save_articles(batch, NOW + HOUR, audience=EVERYBODY)
    assert [one.outcome for one in saved[:5]] == ["unchanged", "changed", "new", "changed", "new"]
    assert saved[2].article_id == saved[3].article_id
    assert (await store.counts(ANYBODY))["articles"] == 253
    found = await store.quotations_of([one.article_id for one in saved])
    assert [found[one.article_id][0].quotation.text for one in saved[:2]] == ["We wait", "We go"]
    assert len(found[saved[3].article_id]) == 1
    assert [record.quotation.text for record in await matching(store, ["we", "go"], 5)] == ["We go"]
    assert await store.save_articles([], NOW, audience=EVERYBODY) == []
    known = await store.articles_at([page(3).url, page(1000).url], EVERYBODY)
    assert {url: article.revision for url, article in known.items()} == {page(3).url: 2}


async def test_of_a_batch_all_or_none_are_saved(store: Store) -> None:
    text = "“We wait”, she said."
    bad = (page(2, text), [quote(text, "We wait", kind="shouted")])
    with pytest.raises(StoreError):
        await store.save_articles([(page(1, text), [quote(text, "We wait")]), bad], NOW, audience=EVERYBODY)
    assert await store.articles(ArticleQuery(), ANYBODY) == []
    assert await matching(store, ["wait"], 5) == []
    assert await store.speakers("", 5, ANYBODY) == []
    assert await store.outlets("", 5, ANYBODY) == []


async def test_of_articles_that_arrive_together_each_but_the_bad_is_saved(store: Store) -> None:
    text = "“We wait”, she said."
    feed = await store.add_feed("https://a.example/feed", "A", NOW)
    kinds = ["direct", "direct", "shouted", "direct"]
    saves = [
        store.save_article(
            page(number, text),
            [quote(text, "We wait", kind=kind)],
            NOW,
            (feed.id, SeenEntry(f"e{number}", "print", None)),
            audience=EVERYBODY,
        )
        for number, kind in enumerate(kinds)
    ]
    outcomes = await asyncio.gather(*saves, return_exceptions=True)
    assert [isinstance(outcome, StoreError) for outcome in outcomes] == [False, False, True, False]
    saved = [outcome.article_id for outcome in outcomes if isinstance(outcome, Saved)]
    entries = await store.seen_entries(feed.id, ["e0", "e1", "e2", "e3"])
    assert [entries[name].article_id for name in ("e0", "e1", "e3")] == saved
    assert "e2" not in entries
    assert len(await store.quotations(QuotationQuery(), ANYBODY)) == 3


async def test_an_address_that_arrives_again_at_once_is_one_article(store: Store) -> None:
    saves = [store.save_article(page(number % 2, "Said."), [], NOW, audience=EVERYBODY) for number in range(6)]
    saved = await asyncio.gather(*saves)
    assert sorted(outcome.outcome for outcome in saved) == ["new"] * 2 + ["unchanged"] * 4
    assert len({outcome.article_id for outcome in saved}) == len(await store.articles(ArticleQuery(), ANYBODY)) == 2


async def test_unknown_addresses_and_ids(store: Store) -> None:
    assert await store.article_by_url("https://nowhere.example", ANYBODY) is None
    assert await store.article_by_url("\ud800'; DROP TABLE articles --", ANYBODY) is None
    assert await store.known_texts([1, 2]) == {}
    assert await store.known_texts([]) == {}


async def test_addresses_are_compared_as_they_stand(store: Store) -> None:
    await store.save_article(page(1, url="https://a.example/Ä?a=1&b=%20"), [], NOW, audience=EVERYBODY)
    assert await store.article_by_url("https://a.example/Ä?a=1&b=%20", ANYBODY) is not None
    assert await store.article_by_url("https://a.example/ä?a=1&b=%20", ANYBODY) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "𝒳 astral 👩‍👩‍👧 😀 “q”",
        "e\u0301 vs é",
        "right \u200f to left שלום",
        "tabs\tand\r\nlines\u2028",
        "x" * 300_000,
    ],
)
async def test_texts_come_back_as_they_were(store: Store, text: str) -> None:
    saved = await store.save_article(page(1, text, title=text[:50]), [], NOW, audience=EVERYBODY)
    assert await store.known_texts([saved.article_id]) == {saved.article_id: text}
    assert (
        await store.save_article(page(1, text, title=text[:50]), [], NOW, audience=EVERYBODY)
    ).outcome == "unchanged"


async def test_what_no_database_takes_is_replaced_and_offsets_stay(store: Store) -> None:
    text = "\ud83d and \x00: “We \udc00 wait”, she said."
    saved = await store.save_article(page(1, text), [quote(text, "We \udc00 wait")], NOW, audience=EVERYBODY)
    stored = (await store.known_texts([saved.article_id]))[saved.article_id]
    assert stored == "\ufffd and \ufffd: “We \ufffd wait”, she said."
    ((record,),) = (await store.quotations_of([saved.article_id])).values()
    assert stored[record.quotation.start : record.quotation.end] == record.quotation.text
    assert (await store.save_article(page(1, text), [], NOW, audience=EVERYBODY)).outcome == "unchanged"


async def test_articles_come_newest_first(store: Store) -> None:
    await store.save_article(page(1, published=NOW - 3 * DAY), [], NOW, audience=EVERYBODY)
    await store.save_article(page(2, published=NOW - DAY), [], NOW, audience=EVERYBODY)
    await store.save_article(page(3, published=None), [], NOW - 2 * DAY, audience=EVERYBODY)
    assert await _titles(store) == ["Title 2", "Title 3", "Title 1"]


async def test_of_equal_times_the_later_stored_comes_first(store: Store) -> None:
    for number in (1, 2, 3):
        await store.save_article(page(number), [], NOW, audience=EVERYBODY)
    assert await _titles(store) == ["Title 3", "Title 2", "Title 1"]


async def test_a_date_in_the_future_does_not_stay_on_top(store: Store) -> None:
    await store.save_article(page(1, published=NOW + 300 * DAY), [], NOW, audience=EVERYBODY)
    await store.save_article(page(2, published=NOW + HOUR), [], NOW + 2 * HOUR, audience=EVERYBODY)
    assert await _titles(store) == ["Title 2", "Title 1"]


async def test_an_edit_does_not_make_an_article_new(store: Store) -> None:
    await store.save_article(page(1, "A", published=NOW), [], NOW, audience=EVERYBODY)
    await store.save_article(page(2, "B", published=NOW + HOUR), [], NOW + HOUR, audience=EVERYBODY)
    await store.save_article(page(1, "A, corrected", published=NOW + 2 * HOUR), [], NOW + 2 * HOUR, audience=EVERYBODY)
    assert await _titles(store) == ["Title 2", "Title 1"]


async def test_dates_at_the_ends_of_time_come_back_as_they_were(store: Store) -> None:
    old = datetime(1, 1, 2, tzinfo=UTC)
    await store.save_article(page(1, published=old), [], NOW, audience=EVERYBODY)
    await store.save_article(page(2, published=datetime.max.replace(tzinfo=UTC)), [], NOW, audience=EVERYBODY)
    assert [article.published for article in await store.articles(ArticleQuery(), ANYBODY)][1] == old


async def test_no_more_articles_come_than_the_limit(store: Store) -> None:
    for number in range(4):
        await store.save_article(page(number), [], NOW, audience=EVERYBODY)
    assert len(await store.articles(ArticleQuery(limit=3), ANYBODY)) == 3
    assert await store.articles(ArticleQuery(limit=0), ANYBODY) == []
    assert await store.articles(ArticleQuery(limit=-5), ANYBODY) == []


async def test_all_words_must_occur_in_title_or_text(store: Store) -> None:
    await store.save_article(page(1, "The ferry is late.", title="Harbour strike"), [], NOW, audience=EVERYBODY)
    await store.save_article(page(2, "The strike ends.", title="Trains"), [], NOW, audience=EVERYBODY)
    assert await _titles(store, words=("strike",)) == ["Trains", "Harbour strike"]
    assert await _titles(store, words=("strike", "ferry")) == ["Harbour strike"]
    assert await _titles(store, words=("strike", "plane")) == []
    assert await _titles(store, words=("strik",)) == []


async def test_words_are_folded(store: Store) -> None:
    await store.save_article(page(1, "It’s Mañana on the Straße, ﬁne."), [], NOW, audience=EVERYBODY)
    for word in ("it's", "It’s", "manana", "MAÑANA", "strasse", "straße", "fine"):
        assert await _titles(store, words=(word,)) == ["Title 1"], word


@pytest.mark.parametrize("word", ['"', "''", "*", "a OR b", "NEAR(", "-", "\x00", "\ud800", "😀", "text:", "a" * 5000])
async def test_hostile_words_find_nothing_and_break_nothing(store: Store, word: str) -> None:
    await store.save_article(page(1), [], NOW, audience=EVERYBODY)
    assert await _titles(store, words=(word,)) == []


async def test_a_source_is_a_part_of_an_outlets_name(store: Store) -> None:
    await store.save_article(page(1, outlet="Süddeutsche Zeitung"), [], NOW, audience=EVERYBODY)
    await store.save_article(page(2, outlet="Harbour Post"), [], NOW, audience=EVERYBODY)
    assert await _titles(store, source="zeitung") == ["Title 1"]
    assert await _titles(store, source="suddeu") == ["Title 1"]
    assert await _titles(store, source="HARBOUR P") == ["Title 2"]
    for nothing in ("%", "_", "100%", "Nowhere", "\ud800"):
        assert await _titles(store, source=nothing) == [], nothing


async def test_articles_are_restricted_to_feeds(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    await store.save_article(page(1), [], NOW, (feed.id, SeenEntry("e", "f", None)), audience=EVERYBODY)
    await store.save_article(page(2), [], NOW, audience=EVERYBODY)
    assert await _titles(store, feed_ids=frozenset({feed.id, 77})) == ["Title 1"]
    assert await _titles(store, feed_ids=frozenset({77})) == []
    assert await _titles(store, feed_ids=frozenset()) == []


async def test_filters_work_together(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    await store.save_article(page(1, "A ferry."), [], NOW, (feed.id, SeenEntry("e", "f", None)), audience=EVERYBODY)
    everything = {
        "words": ("ferry",),
        "source": "harbour",
        "arrived_after": 0,
        "feed_ids": frozenset({feed.id}),
        "limit": 1,
    }
    assert await _titles(store, **everything) == ["Title 1"]
    for key, miss in {"words": ("x",), "source": "x", "arrived_after": 1, "feed_ids": frozenset()}.items():
        assert await _titles(store, **{**everything, key: miss}) == [], key


async def test_outlets_are_completed(store: Store) -> None:
    for number, outlet in enumerate(["Harbour Post", "Morning Post", "Morning Post", "Éire Times"]):
        await store.save_article(page(number, outlet=outlet), [], NOW, audience=EVERYBODY)
    assert await store.outlets("post", 5, ANYBODY) == ["Morning Post", "Harbour Post"]
    assert await store.outlets("eir", 5, ANYBODY) == ["Éire Times"]
    assert await store.outlets("", 2, ANYBODY) == ["Morning Post", "Harbour Post"]
    assert await store.outlets("post", 1, ANYBODY) == ["Morning Post"]
    assert await store.outlets("post", 0, ANYBODY) == []
    for nothing in ("%", "_", "zzz", "''", "\ud800"):
        assert await store.outlets(nothing, 5, ANYBODY) == []


async def test_the_feeds_of_an_article_are_known(store: Store) -> None:
    saved = await store.save_article(page(1), [], NOW, audience=EVERYBODY)
    assert await store.feeds_of(saved.article_id) == frozenset()
    feed = await store.add_feed("https://a.example/feed", "A", NOW)
    await store.remember_entry(feed.id, SeenEntry("e", "f", saved.article_id))
    assert await store.feeds_of(saved.article_id) == {feed.id}


def unread(number: int = 1, **changes: object) -> Page:
    """An item whose page can't be read, as a feed has it."""
    feeds_own: dict[str, object] = {
        "url": f"https://harbourpost.example/feed#item-{number}",
        "origin": "unread",
        "link": f"https://harbourpost.example/{number}",
    }
    return page(number, "", **{**feeds_own, **changes})


async def test_an_item_that_cannot_be_read_is_among_the_articles_of_its_feed_alone(store: Store) -> None:
    feed = await store.add_feed("https://harbourpost.example/feed", "Post", NOW)
    entry = SeenEntry("1", "print", None, 1, NOW + HOUR, "it leads to the front page")
    saved = await store.save_article(unread(), [], NOW, (feed.id, entry), audience=EVERYBODY)
    (article,) = await store.articles_through(ArticleQuery(feed_ids=frozenset({feed.id})))
    assert (article.id, article.origin, mark_of(article)) == (saved.article_id, "unread", "as the feed has it")
    assert address_of(article) == "https://harbourpost.example/1"
    assert await store.articles(ArticleQuery(), ANYBODY) == []
    assert await store.articles(ArticleQuery(words=("title",)), ANYBODY) == []
    assert await store.articles_after(0, 10) == [], "it alerts nobody"
    assert await store.article_linked("https://harbourpost.example/1", ANYBODY) == article
    assert await store.article_numbered(article.id) == article
    assert await store.problems_of(article.id) == ["it leads to the front page"]
    assert (await store.seen_entries(feed.id, ["1"]))["1"].problem == "it leads to the front page"


async def test_an_item_that_can_be_read_at_last_is_in_no_digest_again(store: Store) -> None:
    feed = await store.add_feed("https://harbourpost.example/feed", "Post", NOW)
    item = await store.save_article(unread(), [], NOW, (feed.id, SeenEntry("1", "print", None)), audience=EVERYBODY)
    assert await store.record_digest(digest(HERE, NOW, (item.article_id,)), "key", NOW)
    seen = SeenEntry("1", "print", item.article_id)
    article = await store.save_article(page(1, "It can be read."), [], NOW + HOUR, (feed.id, seen), audience=EVERYBODY)
    assert await store.already_told(HERE, [article.article_id]) == {article.article_id}
    assert await store.already_told(THERE, [article.article_id]) == set()
    listed = await store.articles_through(ArticleQuery(feed_ids=frozenset({feed.id})))
    assert [one.id for one in listed] == [article.article_id], "the item has become the article"
    assert await store.article_linked("https://harbourpost.example/1", ANYBODY) is None
    numbered = await store.article_numbered(item.article_id)
    assert numbered is not None
    assert numbered.id == article.article_id, "the item's number leads to it"


async def test_whose_text_an_article_is_changes_with_the_text(store: Store) -> None:
    await store.save_article(page(1, "As the feed has it.", origin="own feed"), [], NOW, audience=EVERYBODY)
    kept = await store.article_by_url("https://harbourpost.example/1", ANYBODY)
    assert kept is not None
    assert (kept.origin, mark_of(kept)) == ("own feed", None)
    await store.save_article(page(1, "As the page has it."), [], NOW, audience=EVERYBODY)
    kept = await store.article_by_url("https://harbourpost.example/1", ANYBODY)
    assert kept is not None
    assert (kept.origin, kept.revision) == ("page", 2)


async def test_an_article_is_found_by_its_number_and_by_its_address_beyond_a_thousand(store: Store) -> None:
    batch = list[tuple[Page, list[Quotation]]]((page(number), []) for number in range(1_200))
    saved = await store.save_articles(batch, NOW, audience=EVERYBODY)
    urls = [article.url for article, _ in batch]
    by_url = await store.articles_at([*urls, "https://nowhere.example"], EVERYBODY)
    assert {url: article.id for url, article in by_url.items()} == {
        url: kept.article_id for url, kept in zip(urls, saved, strict=True)
    }
    for kept, url in ((saved[0], urls[0]), (saved[-1], urls[-1])):  # the oldest of them too
        article = await store.article_numbered(kept.article_id)
        assert article is not None
        assert article.url == url
    assert await store.article_numbered(saved[-1].article_id + 1) is None
    numbered = await store.articles_numbered([*(kept.article_id for kept in saved), saved[-1].article_id + 1])
    assert {number: article.url for number, article in numbered.items()} == {
        kept.article_id: url for kept, url in zip(saved, urls, strict=True)
    }


async def test_what_is_stored_is_checked_before_it_is_replaced(store: Store) -> None:
    checked: list[StoredText] = []

    def refuse(stored: StoredText) -> None:
        checked.append(stored)
        raise ContentError("another article")

    first = page(1)
    await store.save_article(first, [], NOW, audience=EVERYBODY, check=refuse)
    assert checked == []  # nothing was there yet
    feed = await store.add_feed("https://harbourpost.example/rss", "Post", NOW)
    entry = (feed.id, SeenEntry("a", "f", None))
    with pytest.raises(ContentError, match="another article"):
        await store.save_article(
            replace(first, text="All other words."), [], NOW, entry, audience=EVERYBODY, check=refuse
        )
    assert checked == [StoredText(first.title, first.text, "page")]
    kept = await store.article_by_url(first.url, ANYBODY)
    assert kept is not None
    assert (kept.revision, await store.known_texts([kept.id])) == (1, {kept.id: first.text})
    assert await store.seen_entries(feed.id, ["a"]) == {}


async def test_articles_without_their_quotations_are_known_until_these_are_found(store: Store) -> None:
    texts = ["“We wait,” she said.", "“We sail,” she said.", "“We rest,” she said."]
    for number, text in enumerate(texts):
        await store.save_article(
            replace(page(number, text), unquoted=number < 2), [], NOW + number * HOUR, audience=EVERYBODY
        )
    first, second = await store.unquoted(NOW + DAY, 9)
    assert [article.title for article in await store.unquoted(NOW + HOUR, 9)] == [first.title]
    assert [article.title for article in await store.unquoted(NOW + DAY, 1)] == [first.title]
    assert [await store.unquoted_since(article.id) for article in (first, second)] == [NOW, NOW + HOUR]
    again = replace(page(0, texts[0]), unquoted=True)
    await store.save_article(again, [], NOW + 2 * HOUR, audience=EVERYBODY)
    assert await store.unquoted_since(first.id) == NOW + 2 * HOUR
    mended = [quote(texts[0], "We wait")]
    assert (await store.save_article(page(0, texts[0]), mended, NOW + DAY, audience=EVERYBODY)).outcome == "unchanged"
    await store.save_article(page(1, "“We sail today,” she said."), [], NOW + DAY, audience=EVERYBODY)
    assert await store.unquoted(NOW + 2 * DAY, 9) == []
    assert len((await store.quotations_of([first.id]))[first.id]) == 1


async def test_pages_of_articles_follow_each_other_while_others_come(store: Store) -> None:
    for number in range(1, 6):  # two of each time
        await save(store, number, f"It was said {number}", published=NOW - number // 2 * HOUR)
    first, position = await store.articles_page(ArticleQuery(limit=2), ANYBODY)
    await save(store, 9, "Something new was said", published=NOW)
    second, last = await store.articles_page(ArticleQuery(limit=2, before=position), ANYBODY)
    third, end = await store.articles_page(ArticleQuery(limit=2, before=last), ANYBODY)
    assert [article.title for article in (*first, *second, *third)] == [f"Title {number}" for number in (1, 3, 2, 5, 4)]
    assert end is None
    assert await store.articles_page(ArticleQuery(words=("...",)), ANYBODY) == ([], None)
