"""When a feed is looked at again, what its answer and its document ask for, and how outcomes are written."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from multidict import CIMultiDict

from bot.domain.errors import StoreError
from bot.domain.feeds import Feed, FeedWishes, Poll
from bot.ingest.feeds.wishes import feed_wishes
from bot.ingest.fetching.freshness import fresh_seconds
from bot.ingest.polling.intervals import LookBounds, next_look, next_try
from bot.ingest.polling.recording import PollJournal
from tests.fakes.web import item, rss

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)  # a Saturday
"""At this minute the feed with the number ``STEADY`` has no jitter."""
STEADY = -(int(NOW.timestamp()) // 60)
BOUNDS = LookBounds(timedelta(minutes=15), timedelta(minutes=60))
NONE = FeedWishes()


def feed(failures: int = 0, number: int = STEADY) -> Feed:
    return Feed(number, "https://post.example/feed", "Post", True, None, None, NOW, None, failures, None)


def minutes_until(due: datetime) -> float:
    return (due - NOW).total_seconds() / 60


@pytest.mark.parametrize(
    ("quiet_hours", "minutes"), [(None, 15), (0, 15), (3, 15), (6, 30), (12, 60), (24 * 365, 60), (-5, 15)]
)
def test_a_feed_is_looked_at_as_often_as_it_changes(quiet_hours: float | None, minutes: float) -> None:
    """The last one: a clock that was wrong when the feed changed."""
    changed_at = None if quiet_hours is None else NOW - timedelta(hours=quiet_hours)
    assert minutes_until(next_look(feed(), NOW, BOUNDS, changed_at=changed_at, wishes=NONE)) == minutes


@pytest.mark.parametrize(
    ("fresh_for", "wanted", "minutes"),
    [
        (None, 0, 15),
        (60.0, 0, 15),
        (1800.0, 0, 30),
        (86_400.0, 0, 60),
        (1e300, 0, 60),
        (None, 30, 30),
        (None, 525_600, 60),
        (60.0, 30, 15),
    ],
)
def test_what_a_feed_asks_for_counts_within_bounds(fresh_for: float | None, wanted: int, minutes: float) -> None:
    """The last one: what the answer says goes before what stands in the document."""
    wishes = FeedWishes(wanted)
    due = next_look(feed(), NOW, BOUNDS, changed_at=NOW, wishes=wishes, fresh_for=fresh_for)
    assert minutes_until(due) == minutes


@pytest.mark.parametrize(
    ("hours", "days", "minutes"),
    [
        ((12, 13), (), 120),
        ((11, 14), (), 15),
        ((), (5,), 12 * 60),
        ((), (5, 6), 24 * 60 + 15),
        (range(24), range(7), 15),
    ],
)
def test_hours_and_days_that_a_feed_excludes_are_left_out_for_a_day_at_most(
    hours: Sequence[int], days: Sequence[int], minutes: float
) -> None:
    wishes = FeedWishes(0, frozenset(hours), frozenset(days))
    assert minutes_until(next_look(feed(), NOW, BOUNDS, changed_at=NOW, wishes=wishes)) == minutes


def test_bounds_that_are_the_wrong_way_round_mean_the_shortest() -> None:
    bounds = LookBounds(timedelta(minutes=90), timedelta(minutes=60))
    assert minutes_until(next_look(feed(), NOW, bounds, changed_at=NOW, wishes=NONE)) == 90


@pytest.mark.parametrize(
    ("failures", "retry_after", "minutes"),
    [
        (0, None, 30),
        (1, None, 60),
        (4, None, 480),
        (6, None, 1440),
        (500, None, 1440),
        (0, 7200.0, 120),
        (0, 5.0, 30),
        (0, 1e300, 1440),
    ],
)
def test_a_feed_that_fails_is_tried_less_and_less_often(
    failures: int, retry_after: float | None, minutes: float
) -> None:
    assert minutes_until(next_try(feed(failures), NOW, BOUNDS.shortest, retry_after)) == minutes


@pytest.mark.parametrize("quiet_hours", [0, 24])
def test_looks_are_spread_within_the_bounds(quiet_hours: int) -> None:
    """Over feeds that were added together, and over the looks at one of them."""
    changed_at = NOW - timedelta(hours=quiet_hours)
    waits = [
        next_look(feed(number=number), now, BOUNDS, changed_at=changed_at, wishes=NONE) - now
        for number in range(20)
        for now in (NOW + timedelta(minutes=15 * look) for look in range(5))
    ]
    assert min(waits) >= BOUNDS.shortest
    assert max(waits) <= max(BOUNDS.longest, BOUNDS.shortest * 1.1)
    assert len({int(wait.total_seconds()) for wait in waits}) > 50


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Cache-Control": "public, max-age=600"}, 600),
        ({"cache-control": 'MAX-AGE="600"'}, 600),
        ({"Cache-Control": "s-maxage=600"}, None),
        ({"Cache-Control": "max-age=600", "Age": "450"}, 150),
        ({"Cache-Control": "max-age=600", "Age": "900"}, None),
        ({"Cache-Control": "max-age=0, must-revalidate"}, None),
        ({"Cache-Control": "no-cache, max-age=600"}, None),
        ({"Cache-Control": "no-store"}, None),
        ({"Cache-Control": "max-age=soon"}, None),
        ({"Expires": "Sat, 14 Mar 2026 13:00:00 GMT", "Date": "Sat, 14 Mar 2026 12:00:00 GMT"}, 3600),
        ({"Expires": "Sat, 14 Mar 2026 11:00:00 GMT", "Date": "Sat, 14 Mar 2026 12:00:00 GMT"}, None),
        ({"Expires": "0"}, None),
        ({"Expires": "Sat, 14 Mar 2026 13:00:00 GMT", "Cache-Control": "max-age=60"}, 60),
    ],
)
def test_how_long_an_answer_is_fresh(headers: dict[str, str], seconds: float | None) -> None:
    """RFC 9111, 4.2.1, 5.1, 5.2.2 and 5.3: https://www.rfc-editor.org/rfc/rfc9111"""
    assert fresh_seconds(CIMultiDict(headers)) == seconds


@pytest.mark.parametrize(
    ("head", "wishes"),
    [
        ("", NONE),
        ("<ttl>60</ttl>", FeedWishes(60)),
        ("<ttl> 5\n</ttl><sy:updatePeriod>daily</sy:updatePeriod>", FeedWishes(5)),
        ("<ttl>-1</ttl>", NONE),
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", FeedWishes(60)),
        (
            "<sy:updatePeriod>\n hourly </sy:updatePeriod><sy:updateFrequency> 2 </sy:updateFrequency>",
            FeedWishes(30),
        ),
        ("<sy:updateFrequency>24</sy:updateFrequency>", FeedWishes(60)),
        ("<sy:updatePeriod>often</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", NONE),
        (
            "<skipHours><hour>0</hour><hour>24</hour><hour>5</hour><hour>77</hour></skipHours>",
            FeedWishes(0, frozenset((0, 5))),
        ),
        (
            "<skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>",
            FeedWishes(0, days=frozenset((5, 6))),
        ),
    ],
)
def test_what_a_document_asks_for(head: str, wishes: FeedWishes) -> None:
    assert feed_wishes(rss(item("/a"), head=head)) == wishes
    assert (
        feed_wishes(rss(item("/a"), item("/b", more=""), head="").replace("</channel>", f"{head}</channel>")) == wishes
    )


def test_what_an_item_says_is_not_the_feed_s_wish() -> None:
    assert feed_wishes(rss(item("/a", more="<ttl>60</ttl>"))) == NONE


class Slow:
    """A store that notes what is written together, once it is let."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.free = asyncio.Event()
        self.broken = False

    async def record_polls(self, polls: Sequence[tuple[int, Poll]]) -> None:
        await self.free.wait()
        if self.broken:
            raise StoreError("The database is locked")
        self.batches.append([feed_id for feed_id, _ in polls])


async def test_outcomes_that_come_during_a_write_are_written_together() -> None:
    store = Slow()
    journal = PollJournal(store)
    first = asyncio.create_task(journal.record(1, Poll(NOW, NOW)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    others = [asyncio.create_task(journal.record(number, Poll(NOW, NOW))) for number in (2, 3, 4)]
    await asyncio.sleep(0)
    others[1].cancel()
    store.free.set()
    await asyncio.gather(first, *others, return_exceptions=True)
    assert store.batches == [[1], [2, 3, 4]], "a poll that was cancelled is written all the same"
    await journal.record(5, Poll(NOW, NOW))
    assert store.batches[2:] == [[5]]


async def test_each_poll_is_told_that_its_outcome_could_not_be_written() -> None:
    store = Slow()
    store.free.set()
    store.broken = True
    journal = PollJournal(store)
    outcomes = await asyncio.gather(
        *(journal.record(number, Poll(NOW, NOW)) for number in range(3)), return_exceptions=True
    )
    assert [str(outcome) for outcome in outcomes] == ["The database is locked"] * 3
    store.broken = False
    await journal.record(7, Poll(NOW, NOW))
    assert store.batches == [[7]]
