"""When a page is read again: decided from the article, the plan and the outcome, without a network or a store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.ingest.articles.rereads import (
    LookOutcome,
    NextLook,
    RereadPlan,
    after_look,
    first_look,
    has_grown,
    has_moved,
    may_reread,
)
from tests.builders import stored_article

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
URL = "https://www.post.example/a"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PLAN = RereadPlan()
OFF = RereadPlan(())


def after(outcome: LookOutcome, age: timedelta, failures: int = 0, plan: RereadPlan = PLAN) -> NextLook:
    """What follows from a look at an article first seen ``age`` ago."""
    return after_look(plan, stored_article(1, "A title", NOW - age), failures, outcome, NOW)


def test_the_first_look_is_an_hour_after_the_first_sight() -> None:
    assert first_look(PLAN, URL, NOW - HOUR, NOW) == NOW + HOUR
    assert first_look(PLAN, URL, None, NOW) == NOW + HOUR


def test_old_articles_and_a_plan_without_waits_have_no_look() -> None:
    assert first_look(PLAN, URL, NOW - 8 * DAY, NOW) is None
    assert first_look(OFF, URL, NOW, NOW) is None


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://post.example/a", False),
        ("https://www.post.example:8443/a", False),
        ("https://repost.example/a", True),
        ("https://example/a", True),
        ("nothing", False),
    ],
)
def test_a_host_of_the_settings_is_left_alone_with_all_names_below_it(url: str, may: bool) -> None:
    plan = RereadPlan(not_at=frozenset({"post.example"}))
    assert may_reread(plan, url) is may
    assert (first_look(plan, url, None, NOW) is not None) is may


@pytest.mark.parametrize(
    ("age", "next_age"),
    [(HOUR, 6 * HOUR), (6 * HOUR, DAY), (DAY, 3 * DAY), (3 * DAY, None), (9 * HOUR, DAY), (99 * DAY, None)],
    ids=["1 h", "6 h", "1 day", "3 days", "late", "very late"],
)
@pytest.mark.parametrize("outcome", ["unchanged", "changed", "worse"])
def test_each_look_is_later_than_the_one_before(
    age: timedelta, next_age: timedelta | None, outcome: LookOutcome
) -> None:
    assert after(outcome, age, failures=2) == NextLook(None if next_age is None else NOW - age + next_age)


@pytest.mark.parametrize(
    ("age", "wait"),
    [(HOUR, HOUR), (5 * HOUR + timedelta(minutes=30), timedelta(minutes=30)), (5 * DAY, HOUR), (8 * DAY, None)],
)
def test_a_page_that_grows_is_followed_for_a_week(age: timedelta, wait: timedelta | None) -> None:
    assert after("grew", age) == NextLook(None if wait is None else NOW + wait)


def test_a_page_that_grows_is_not_followed_where_rereading_is_off() -> None:
    assert after("grew", HOUR, plan=OFF) == NextLook(None)


def test_a_page_that_is_gone_is_tried_for_a_week_and_then_left() -> None:
    article, moment, looks = stored_article(1, "A title", NOW - 2 * DAY), NOW, list[timedelta]()
    while True:
        following = after_look(PLAN, article, 0, "gone", moment)
        assert following.gone_since == NOW
        if following.due is None:
            break
        article, moment = replace(article, gone_since=NOW), following.due
        looks.append(moment - NOW)
    assert looks == [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY]
    assert after("gone", HOUR, plan=OFF) == NextLook(None, gone_since=NOW)


def test_a_page_that_is_back_loses_the_mark_and_goes_on_with_the_plan() -> None:
    article = replace(stored_article(1, "A title", NOW - 7 * HOUR), gone_since=NOW - HOUR)
    for outcome in ("unchanged", "changed", "grew"):
        assert after_look(PLAN, article, 0, outcome, NOW).gone_since is None
    assert after_look(PLAN, article, 0, "unchanged", NOW).due == NOW + 17 * HOUR


@pytest.mark.parametrize("outcome", ["worse", "failed", "forbidden"])
def test_what_reads_worse_is_not_back(outcome: LookOutcome) -> None:
    article = replace(stored_article(1, "A title", NOW - DAY), gone_since=NOW - HOUR)
    assert after_look(PLAN, article, 0, outcome, NOW).gone_since == NOW - HOUR


def test_failures_are_tried_again_soon_and_then_by_the_plan() -> None:
    age = timedelta(hours=1)
    waits = [after("failed", age, failures) for failures in range(4)]
    assert waits == [
        NextLook(NOW + timedelta(minutes=10), 1),
        NextLook(NOW + HOUR, 2),
        NextLook(NOW + 5 * HOUR, 3),
        NextLook(NOW + 5 * HOUR, 4),
    ]
    assert after("failed", 4 * DAY, 3).due is None


def test_a_server_that_asks_for_patience_gets_it_for_a_day_at_most() -> None:
    article = stored_article(1, "A title", NOW - HOUR)
    assert after_look(PLAN, article, 0, "failed", NOW, retry_after=7200).due == NOW + 2 * HOUR
    assert after_look(PLAN, article, 0, "failed", NOW, retry_after=1e12).due == NOW + DAY


def test_what_is_forbidden_is_never_looked_at_again() -> None:
    assert after("forbidden", HOUR) == NextLook(None)


@pytest.mark.parametrize("outcome", ["unchanged", "grew", "gone", "failed"])
def test_no_look_follows_at_a_host_of_the_settings(outcome: LookOutcome) -> None:
    plan = RereadPlan(not_at=frozenset({"harbourpost.example"}))
    assert after("gone", HOUR, plan=plan).gone_since == NOW
    assert after(outcome, HOUR, failures=3, plan=plan).due is None


def test_a_counter_is_no_growth() -> None:
    text = "The ferry left at noon. " * 20
    assert not has_grown(text, text + "Updated 12:01, 5 comments.")
    assert has_grown(text, text + "12:30 The ferry is back in the harbour, " * 4)
    assert not has_grown(text, text[:100])


OLD, NEW = "https://post.example/a", "https://post.example/b"


@pytest.mark.parametrize(
    ("requested", "final", "moved_to", "url", "moved"),
    [
        (OLD, NEW, NEW, NEW, True),
        (OLD, NEW, None, NEW, False),
        (OLD, OLD, None, NEW, True),
        (NEW, NEW, None, NEW, True),
        ("https://t.example/1", NEW, None, NEW, True),
        (OLD, OLD, None, OLD, False),
    ],
    ids=["301", "302", "names another address", "the feed's new link", "by a tracker", "where it was"],
)
def test_an_article_moves_for_good_within_its_host(
    requested: str, final: str, moved_to: str | None, url: str, moved: bool
) -> None:
    assert has_moved(OLD, requested, final, moved_to, url) is moved


ELSEWHERE, FURTHER = "https://other.example/a", "https://third.example/a"


@pytest.mark.parametrize(
    ("requested", "final", "moved_to", "url", "of_its_site", "moved"),
    [
        (OLD, ELSEWHERE, ELSEWHERE, ELSEWHERE, False, True),
        (OLD, ELSEWHERE, None, ELSEWHERE, False, False),
        (OLD, ELSEWHERE, NEW, ELSEWHERE, False, False),
        (OLD, ELSEWHERE, ELSEWHERE, FURTHER, False, False),
        (OLD, OLD, None, ELSEWHERE, False, False),
        (ELSEWHERE, ELSEWHERE, None, ELSEWHERE, False, False),
        (ELSEWHERE, ELSEWHERE, None, ELSEWHERE, True, True),
        (OLD, ELSEWHERE, None, ELSEWHERE, True, False),
    ],
    ids=[
        *("its address moved for good", "for now", "for good in part of the way", "the page there names a third host"),
        *("it only names another host", "a stranger's link", "the link of its site's feed", "its feed, but for now"),
    ],
)
def test_an_article_leaves_its_host_only_by_its_host_s_own_word(
    requested: str, final: str, moved_to: str | None, url: str, of_its_site: bool, moved: bool
) -> None:
    assert has_moved(OLD, requested, final, moved_to, url, sent_by_its_site=of_its_site) is moved
