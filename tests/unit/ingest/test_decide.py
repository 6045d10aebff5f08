"""The decider: tables of entries and what is remembered of them, without a network or a store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain.feeds import Entry, SeenEntry
from bot.ingest.feeds.decide import (
    FetchPage,
    Intent,
    Remember,
    decide_entries,
    failed,
    fingerprints,
    is_revision,
    of_same_page,
)

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
LINK = "https://post.example/a"
ENTRY = Entry("id-1", "Dockers walk out", LINK, NOW, summary="<p>They said no.</p>")


def print_of(entry: Entry) -> str:
    return fingerprints([entry])[entry.id]


def seen(entry: Entry = ENTRY, **changes: Any) -> SeenEntry:
    return replace(SeenEntry(entry.id, print_of(entry), 7, link=LINK), **changes)


def decided(
    *entries: Entry,
    known: SeenEntry | None = None,
    articles: dict[str, int] | None = None,
    listed: dict[int, dict[str, str]] | None = None,
) -> list[Intent]:
    remembered = {known.entry_id: known} if known else {}
    return decide_entries(entries, fingerprints(entries), remembered, articles or {}, NOW, listed)


def test_a_new_entry_is_fetched() -> None:
    (intent,) = decided(ENTRY)
    assert intent == FetchPage(ENTRY, SeenEntry("id-1", print_of(ENTRY), None, link=LINK), "new", first_seen=NOW)


def test_new_entries_are_seen_in_the_order_of_the_list_the_newest_last() -> None:
    entries = [replace(ENTRY, id=str(number), link=f"{LINK}{number}") for number in range(3)]
    times = [intent.first_seen for intent in decided(*entries) if isinstance(intent, FetchPage)]
    assert times == [NOW - timedelta(microseconds=number) for number in range(3)]


@pytest.mark.parametrize(
    ("known", "entry", "since"),
    [
        (None, ENTRY, "the last time"),
        ({}, replace(ENTRY, title="Dockers go back"), "the last time"),
        ({"retry_at": NOW + timedelta(days=1)}, replace(ENTRY, title="Dockers go back"), "the time before"),
        ({"retry_at": NOW}, ENTRY, "the time before"),
        ({}, replace(ENTRY, link="https://other.example/b"), "the time before"),
    ],
    ids=["new", "changed", "changed while its page waits", "tried again", "moved"],
)
def test_an_entry_keeps_when_the_feed_was_read_without_it(
    known: dict[str, Any] | None, entry: Entry, since: str
) -> None:
    times = {"the last time": NOW - timedelta(hours=1), "the time before": NOW - timedelta(hours=9)}
    old = {} if known is None else {ENTRY.id: seen(unlisted_at=times["the time before"], **known)}
    (intent,) = decide_entries([entry], fingerprints([entry]), old, {}, NOW, read_at=times["the last time"])
    assert intent.seen.unlisted_at == times[since]


def test_an_unchanged_entry_costs_nothing() -> None:
    assert decided(ENTRY, known=seen()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"link": "https://post.example/a?utm_source=rss&fbclid=1#top"},
        {"link": "http://www.post.example/a/"},
        {"link": "https://post.example/a?session=8f3"},
        {"published": NOW + timedelta(days=1)},
        {"published": None},
        {"author": "Somebody Else"},
        {"title": "DOCKERS   walk out!"},
        {"summary": "<div><b>They</b> said “no”…</div>"},
        {"updated": NOW},  # as published: says nothing new
    ],
)
def test_what_changes_without_words_costs_nothing(change: dict[str, Any]) -> None:
    assert decided(replace(ENTRY, **change), known=seen()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Dockers return"},
        {"summary": "They said yes."},
        {"content": "<p>More of it.</p>"},
        {"updated": NOW + timedelta(hours=1)},
    ],
)
def test_other_words_or_an_update_of_its_own_are_a_change(change: dict[str, Any]) -> None:
    entry = replace(ENTRY, **change)
    (intent,) = decided(entry, known=seen())
    expected = FetchPage(entry, SeenEntry("id-1", print_of(entry), 7, link=LINK), "changed")
    assert intent == expected, "its article stays known"


def test_an_update_that_all_entries_share_is_the_feeds_own() -> None:
    other = replace(ENTRY, id="id-2", link="https://post.example/other")
    known = {entry.id: seen(entry, link=entry.link) for entry in (ENTRY, other)}
    written = [replace(entry, updated=NOW + timedelta(minutes=1)) for entry in (ENTRY, other)]
    before = [replace(entry, updated=NOW) for entry in (ENTRY, other)]
    assert decide_entries(written, fingerprints(written), known, {}, NOW) == []
    assert fingerprints(written) == fingerprints(before)


RENAMED = replace(ENTRY, id="id-9", link="https://POST.example:443/a?utm_medium=feed")
EDITED = replace(RENAMED, title="Dockers stay out")
NEW_ID = SeenEntry("id-9", print_of(RENAMED), 7, link=LINK)


def test_another_id_for_a_known_address_is_remembered_without_a_fetch() -> None:
    as_before = {7: {"id-1": print_of(ENTRY)}}
    assert decided(RENAMED, articles={LINK: 7}, listed=as_before) == [Remember(NEW_ID)]


def test_other_words_under_another_id_are_a_change_of_the_article_at_the_address() -> None:
    (intent,) = decided(EDITED, articles={LINK: 7}, listed={7: {"id-1": print_of(ENTRY)}})
    assert isinstance(intent, FetchPage)
    assert (intent.entry, intent.seen, intent.reason) == (
        EDITED,
        replace(NEW_ID, fingerprint=print_of(EDITED)),
        "changed",
    )


def test_words_that_come_back_under_a_third_id_are_a_change_again() -> None:
    listed = {7: {"id-1": print_of(ENTRY)}}
    for entry in (replace(EDITED, id="id-2"), replace(ENTRY, id="id-3"), replace(EDITED, id="id-4")):
        (intent,) = decided(entry, articles={LINK: 7}, listed=listed)
        assert isinstance(intent, FetchPage)
        listed[7] |= {stored.entry_id: stored.fingerprint for stored in (intent.seen, *intent.also)}
        assert set(listed[7].values()) == {print_of(entry)}, "the words before are out of date"


def test_words_that_the_feed_lists_under_another_id_too_are_no_change() -> None:
    before = {7: {"id-1": print_of(ENTRY), "id-2": print_of(EDITED)}}
    assert [type(intent) for intent in decided(EDITED, articles={LINK: 7}, listed=before)] == [Remember]


def test_an_article_that_came_by_another_feed_may_be_listed_with_other_words() -> None:
    assert [type(intent) for intent in decided(EDITED, articles={LINK: 7})] == [Remember]


def test_several_new_items_at_one_address_are_fetched_once() -> None:
    twin = replace(ENTRY, id="id-2", link="https://post.example/a?utm_campaign=x", title="Another")
    (intent,) = decided(ENTRY, twin)
    assert (intent.seen.entry_id, [entry.entry_id for entry in of_page(intent)]) == ("id-1", ["id-2"])


def test_a_new_item_beside_a_known_one_at_the_same_address_is_a_change() -> None:
    for order in ((ENTRY, EDITED), (EDITED, ENTRY)):
        (intent,) = decided(*order, known=seen(), articles={LINK: 7}, listed={7: {"id-1": print_of(ENTRY)}})
        assert isinstance(intent, FetchPage)
        assert (intent.entry.id, intent.reason, intent.seen.article_id) == ("id-9", "changed", 7)


def of_page(intent: Intent) -> tuple[SeenEntry, ...]:
    return intent.also if isinstance(intent, FetchPage) else ()


def test_other_entries_of_a_page_get_its_outcome() -> None:
    other = SeenEntry("id-2", "print", None, link=LINK)
    outcome = failed(seen(article_id=3), NOW, "no article text found")
    shared = of_same_page(other, outcome)
    assert (shared.entry_id, shared.fingerprint) == ("id-2", "print")
    assert (shared.article_id, shared.attempts, shared.retry_at, shared.problem) == (
        3,
        1,
        outcome.retry_at,
        "no article text found",
    )


@pytest.mark.parametrize("link", ["https://post.example/b", "https://www.news.example/a"])
def test_an_entry_that_links_to_another_page_is_looked_into(link: str) -> None:
    entry = replace(ENTRY, link=link)
    (intent,) = decided(entry, known=seen())
    assert intent == FetchPage(entry, seen(link=link), "moved")


def test_a_page_that_is_tried_again_already_is_not_looked_into_for_its_new_link() -> None:
    waiting = seen(attempts=1, retry_at=NOW + timedelta(minutes=1))
    assert decided(replace(ENTRY, link="https://post.example/b"), known=waiting) == []


def test_a_feed_whose_links_all_change_has_few_of_its_pages_fetched_in_a_poll() -> None:
    entries = [replace(ENTRY, id=f"id-{number}", link=f"https://post.example/{number}/b") for number in range(50)]
    known = {entry.id: seen(entry) for entry in entries}
    assert len(decide_entries(entries, fingerprints(entries), known, {}, NOW)) == 10


def test_entries_without_an_address_are_taken_in_each() -> None:
    first, second = replace(ENTRY, link=""), replace(ENTRY, id="id-2", link="")
    assert [intent.seen.entry_id for intent in decided(first, second)] == ["id-1", "id-2"]
    assert decided(first, known=seen(first)) == []


@pytest.mark.parametrize(("minutes", "reasons"), [(-1, ["retry"]), (0, ["retry"]), (1, [])])
def test_a_page_that_failed_is_tried_again_in_time(minutes: int, reasons: list[str]) -> None:
    known = seen(article_id=None, attempts=1, retry_at=NOW + timedelta(minutes=minutes))
    intents = decided(ENTRY, known=known)
    assert [intent.reason for intent in intents if isinstance(intent, FetchPage)] == reasons
    assert all(intent.seen == known for intent in intents), "the failures so far are kept"


def test_a_page_that_was_given_up_gets_another_chance_when_its_entry_changes() -> None:
    given_up = seen(article_id=None, attempts=4, retry_at=None)
    assert decided(ENTRY, known=given_up) == []
    (intent,) = decided(replace(ENTRY, title="Corrected"), known=given_up)
    assert intent.seen.attempts == 0


def test_failures_are_retried_later_and_later_and_then_given_up() -> None:
    entry, waits = seen(article_id=None), []
    while (entry := failed(entry, NOW)).retry_at is not None:
        waits.append(entry.retry_at - NOW)
    assert waits == [timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6)]
    assert entry.attempts == 4
    assert failed(seen(), NOW, for_good=True).retry_at is None


OLD = "The council passed the budget by one vote on Tuesday after a sitting of eleven hours, the mayor said."
EDIT = OLD.replace("eleven", "twelve") + " The opposition will appeal, its leader told reporters."
OTHER = "The ferry spent the night at sea on Tuesday after the storm closed the strait, the captain said."


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [(OLD, OLD, True), (OLD, EDIT, True), (OLD, OTHER, False), (OLD, "", False), ("", "", False)],
)
def test_a_revision_shares_its_words(old: str, new: str, same: bool) -> None:
    assert is_revision(old, new) is same
