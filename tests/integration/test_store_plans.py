"""The hot queries keep their indices: a plan that reads a whole table fails here, long before anybody is slow."""

import asyncio
import re
import sqlite3
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.domain.articles import ArticleQuery
from bot.domain.errors import StoreError
from bot.domain.profiles import Voice
from bot.domain.quotations import Position, QuotationQuery
from bot.domain.viewers import ANYBODY
from bot.ports import QuoteIndex
from bot.search import search_for
from bot.search.find import FoundId
from bot.store import SqlStore
from bot.store.sql.articles import articles_query
from bot.store.sql.bounds import Deadline, Sight
from bot.store.sql.finding import TEXTS
from bot.store.sql.speakers import HEIRS, NAMES, OUTLETS, ROLES, SPEAKERS, completing
from bot.store.sqlite.index import interrupted, look_up
from tests.builders import NOW, save
from tests.contract.samples import HERE, matching, topic

Call = Callable[[SqlStore], Coroutine[Any, Any, Any]]

ALL = Sight(frozenset(), hides=False)
LAST = Position(NOW, 9, 9, 9)
HOT: dict[str, tuple[Call, str]] = {
    "due feeds": (lambda store: store.lease_feeds(NOW, NOW, 5), "ix_feeds_next_due"),
    "due looks": (lambda store: store.lease_looks(NOW, NOW, 5), "ix_page_looks_due_article_id"),
    "by address": (
        lambda store: store.article_by_url("u", ANYBODY),
        "article_addresses USING PRIMARY KEY (address=?)",  # and articles by their own index of addresses
    ),
    "seen entries": (lambda store: store.seen_entries(1, ["a"]), "feed_entries USING INDEX"),
    "lease": (lambda store: store.lease(["discord", "slack"], NOW, NOW, 5), "ix_deliveries_open"),
    "matching": (
        lambda store: matching(store, ["we", "wait"], 5),
        "quotations USING INTEGER PRIMARY KEY",  # how they are found: test_the_plans_of_candidates
    ),
    "by speaker": (
        lambda store: store.quotations(QuotationQuery((Voice(1),)), ANYBODY),
        "quotations USING INDEX ix_quotations_speaker_id_dated (speaker_id=?)",
    ),
    "by several": (
        lambda store: store.quotations(QuotationQuery((Voice(1), Voice(2, NOW, NOW))), ANYBODY),
        "quotations USING INDEX ix_quotations_speaker_id_dated (speaker_id=? AND dated>? AND dated<?)",
    ),
    "by speaker about": (
        lambda store: store.quotations(QuotationQuery((Voice(1),), ("we",), NOW), ANYBODY),
        "quotations USING INDEX ix_quotations_speaker_id_dated (speaker_id=? AND dated>?)",
    ),
    "by somebody with many quotations, about": (
        lambda store: store.quotations(QuotationQuery((Voice(1),), ("unknown",)), ANYBODY),
        "quotation_index VIRTUAL TABLE INDEX 0:M",
    ),
    "about": (
        lambda store: store.quotations(QuotationQuery(words=("we",)), ANYBODY),
        "quotation_index VIRTUAL TABLE INDEX 0:M",
    ),
    "next page": (
        lambda store: store.quotations(QuotationQuery(before=LAST), ANYBODY),
        "ix_quotations_dated_article_id (dated<?)",
    ),
    "next page by speaker": (
        lambda store: store.quotations(QuotationQuery((Voice(1),), before=LAST), ANYBODY),
        "ix_quotations_speaker_id_dated (speaker_id=? AND dated<?)",
    ),
    "newest quotations": (lambda store: store.quotations(QuotationQuery(), ANYBODY), "ix_quotations_dated_article_id"),
    "quotations of": (lambda store: store.quotations_of([1, 2]), "ix_quotations_article_id_start"),
    "speakers named": (
        lambda store: store.speakers_named("Mara Lindqvist", 5, ANYBODY),
        "speaker_words USING COVERING INDEX sqlite_autoindex_speaker_words_1 (word=?)",
    ),
    "speakers called": (
        lambda store: store.speakers_called("chief engineer", 5, ANYBODY),
        "role_words USING PRIMARY KEY",
    ),
    "speakers": (lambda store: store.speakers("m", 5, ANYBODY), "speaker_words USING COVERING INDEX"),
    "most quoted": (lambda store: store.speakers("", 5, ANYBODY), "ix_speakers_quoted"),
    "article by url": (
        lambda store: store.article_by_url("u", ANYBODY),
        "articles USING COVERING INDEX sqlite_autoindex_articles_1 (url=?)",
    ),
    "item by its link": (
        lambda store: store.article_linked("u", ANYBODY),
        "articles USING INDEX ix_articles_link (link=?)",
    ),
    "why a page can't be read": (lambda store: store.problems_of(1), "ix_feed_entries_article_id (article_id=?)"),
    "newest articles": (lambda store: store.articles(ArticleQuery(), ANYBODY), "ix_articles_dated_id"),
    "articles with words": (
        lambda store: store.articles(ArticleQuery(words=("we",)), ANYBODY),
        "article_words VIRTUAL TABLE INDEX",
    ),
    "articles of an outlet": (
        lambda store: store.articles(ArticleQuery(source="h"), ANYBODY),
        "ix_articles_outlet_id_dated",
    ),
    "what is new for a place": (
        lambda store: store.articles_through(ArticleQuery(arrived_after=7, feed_ids=frozenset({1, 2}), limit=500)),
        "article_feeds USING INDEX ix_article_feeds_feed_id_id (feed_id=? AND id>?)",
    ),
    "what is new by each feed": (
        lambda store: store.articles_by_feed([1, 2], 7, 500),
        "article_feeds USING INDEX ix_article_feeds_feed_id_id (feed_id=? AND id>?)",
    ),
    "where a first digest begins": (
        lambda store: store.arrival_before(NOW),
        "articles USING COVERING INDEX ix_articles_first_seen (first_seen>?)",
    ),
    "where a place's next digest begins": (
        lambda store: store.looked_upto(HERE),
        "digests USING INDEX ix_digests_platform_workspace_channel_slot (platform=? AND workspace=? AND channel=?)",
    ),
    "latest of speakers": (
        lambda store: store.latest_quotations([1, 2], ANYBODY),
        "quotations USING INDEX ix_quotations_speaker_id_dated (speaker_id=?)",
    ),
    "names with several beginnings": (
        lambda store: store.speakers_beginning(["ma", "li"], 5, ANYBODY),
        "speaker_words USING COVERING INDEX sqlite_autoindex_speaker_words_1 (word>? AND word<?)",
    ),
    "articles with one of several words": (
        lambda store: store.articles(ArticleQuery(or_words=(("we",), ("wait", "here"))), ANYBODY),
        "article_words VIRTUAL TABLE INDEX",
    ),
    "last digest": (lambda store: store.last_digest(HERE), "ix_digests_platform_workspace_channel_slot"),
    "last digest by now": (
        lambda store: store.last_digest(HERE, NOW),
        "ix_digests_platform_workspace_channel_slot",
    ),
    "already_told": (lambda store: store.already_told(HERE, [1]), "digest_items USING COVERING INDEX"),
    "alerted": (lambda store: store.alerted(HERE, 1), "alert_items USING INDEX sqlite_autoindex_alert_items_1"),
    "alerts behind": (lambda store: store.alerts_behind(), "alerts USING INDEX ix_alerts_after (after<?)"),
    "followers of items": (
        lambda store: store.followers_behind(),
        "article_feeds USING COVERING INDEX ix_article_feeds_feed_id_id (feed_id=? AND id>?)",
    ),
    "items of a feed": (
        lambda store: store.arrivals_after([(1, 0), (2, 7)], 200),
        "article_feeds USING COVERING INDEX ix_article_feeds_feed_id_id (feed_id=? AND id>?)",
    ),
    "due schedules": (lambda store: store.due_schedules(NOW, 5), "schedules USING INDEX ix_schedules_due (next_due<?)"),
    "leased schedules": (
        lambda store: store.lease_schedules(NOW, NOW, 5),
        "schedules USING INDEX ix_schedules_due (next_due<?)",
    ),
    "schedules": (lambda store: store.schedules(HERE), "schedules USING INDEX"),
    "subscriptions": (lambda store: store.subscriptions(HERE), "subscriptions USING INDEX"),
}

# Small by nature: a few hundred outlets, whose names are searched for a part; and the newest few of each speaker.
_MAY_BE_READ_WHOLE = ("SCAN outlets", "SCAN anon_1", "SCAN anon_2", "SCAN anon_3", "SCAN anon_4")
_OF_A_WINDOW = "SCAN (subquery-"
"""Beginning of the step that numbers the rows of a window: the steps that read these rows are in the plan too."""


@pytest.fixture
async def store(store: SqlStore) -> SqlStore:
    """A store with one article."""
    await save(store, 1, "We wait")
    return store


async def _plan(store: SqlStore, path: Path, call: Call) -> list[str]:
    statements: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    event.listen(store._engine.sync_engine, "before_cursor_execute", note)
    await call(store)
    event.remove(store._engine.sync_engine, "before_cursor_execute", note)
    with closing(sqlite3.connect(path)) as connection:
        return [
            step
            for statement, parameters in statements
            if statement.startswith("SELECT")
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


@pytest.mark.parametrize("name", HOT)
async def test_a_hot_query_uses_its_index(store: SqlStore, database: Path, name: str) -> None:
    call, wanted = HOT[name]
    plan = await _plan(store, database, call)
    assert any(wanted in step for step in plan), plan
    whole = [step for step in plan if step.startswith("SCAN ") and " INDEX " not in step]
    whole = [step for step in whole if not step.startswith(_OF_A_WINDOW)]
    assert [step for step in whole if step not in _MAY_BE_READ_WHOLE] == []


IN_THE_THREAD = {
    TEXTS: "r USING INDEX sqlite_autoindex_revisions_1 (article_id=? AND revision=?)",
    SPEAKERS: "q USING COVERING INDEX ix_quotations_speaker_id_dated (speaker_id=?)",
    NAMES: "speaker_names USING INDEX ix_speaker_names_speaker_id (speaker_id=?)",
    ROLES: "speaker_roles USING PRIMARY KEY (speaker_id=?)",
    OUTLETS: "r USING PRIMARY KEY (speaker_id=?)",
    HEIRS: "speaker_successors USING COVERING INDEX sqlite_autoindex_speaker_successors_1 (speaker_id=?)",
}
"""Statements that are run in the connection's thread, where nothing tells a test of them."""


@pytest.mark.parametrize("statement", IN_THE_THREAD)
def test_a_hot_statement_uses_its_index(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement.format('?')}", (1,)).fetchall()
    steps = [step for *_, step in plan]
    assert any(IN_THE_THREAD[statement] in step for step in steps), steps
    assert [step for step in steps if step.startswith("SCAN ")] == []


FILLED = (
    ("articles", "ix_articles_outlet_id_dated", "10000 250 1"),
    ("articles", "ix_articles_dated_id", "10000 1 1"),
    ("quotations", "ix_quotations_speaker_id_dated", "200000 85 1"),
    ("quotations", "ix_quotations_dated_article_id", "200000 20 20"),
    ("quotations", "ix_quotations_article_id_start", "200000 20 1"),
    ("outlets", "sqlite_autoindex_outlets_1", "40 1"),
)
"""SQLite's statistics of a store with 200,000 quotations (https://www.sqlite.org/fileformat2.html, 2.6.3)."""
NEWEST = {
    "anybody's": QuotationQuery(),
    "the next": QuotationQuery(before=LAST),
    "of a time": QuotationQuery(since=NOW, until=NOW),
    "of an outlet": QuotationQuery(source="h"),
}


@pytest.mark.parametrize("name", NEWEST)
async def test_statistics_dont_lead_to_reading_all_quotations(store: SqlStore, database: Path, name: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("ANALYZE")
        connection.execute("DELETE FROM sqlite_stat1")
        connection.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", FILLED)
        connection.commit()
    plan = await _plan(store, database, lambda opened: opened.quotations(NEWEST[name], ANYBODY))
    by_date = ("quotations USING INDEX ix_quotations_dated_article_id", "articles USING INDEX ix_articles_dated_id")
    assert any(index in step for step in plan for index in by_date), plan


@pytest.mark.parametrize(("having", "wanted"), [(150_000, "ix_quotations_speaker_id_dated"), (10, "VIRTUAL TABLE")])
async def test_a_frequent_word_of_somebody_with_many_quotations_is_met_on_the_way(
    store: SqlStore, database: Path, having: int, wanted: str
) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE quotations SET id = 1000000 WHERE id = (SELECT max(id) FROM quotations)")
        connection.execute("UPDATE speakers SET quoted = 200000 WHERE id = 1")
        connection.execute("UPDATE spoken_words SET quotations = ? WHERE word = 'wait'", (having,))
        connection.commit()
    query = QuotationQuery((Voice(1),), ("wait",))
    plan = await _plan(store, database, lambda opened: opened.quotations(query, ANYBODY))
    assert any(wanted in step for step in plan), plan


@pytest.mark.parametrize(
    ("walk", "wanted"),
    [
        (True, ("speakers USING INDEX ix_speakers_quoted", "ix_speaker_words_speaker_id (speaker_id=?)")),
        (False, ("speaker_words USING COVERING INDEX sqlite_autoindex_speaker_words_1 (word>? AND word<?)",)),
    ],
)
async def test_both_ways_to_complete_a_name_say_the_same(
    store: SqlStore, database: Path, walk: bool, wanted: Sequence[str]
) -> None:
    for number, name in enumerate(["Mara Lindqvist", "Mo Berg", "Olof Mann", "Ada Quill", "Mara Lindqvist", "Al Mo"]):
        await save(store, 10 + number, "We wait", name)
    found: list[str] = []

    async def complete(opened: SqlStore) -> None:
        async with opened._read() as connection:
            found.extend((await connection.execute(completing(["m"], 3, ALL, walk=walk))).scalars())

    plan = await _plan(store, database, complete)
    assert found == ["Mara Lindqvist", "Al Mo", "Mo Berg"]
    for index in wanted:
        assert any(index in step for step in plan), plan


@pytest.mark.parametrize(
    ("walk", "wanted"),
    [(True, "articles USING INDEX ix_articles_dated_id"), (False, "articles USING INTEGER PRIMARY KEY (rowid=?)")],
)
async def test_both_ways_to_list_articles_with_words_say_the_same(
    store: SqlStore, database: Path, walk: bool, wanted: str
) -> None:
    for number in range(2, 6):
        await save(store, number, "We wait" if number % 2 else "We go", published=NOW - timedelta(hours=number))
    titles: list[str] = []

    async def list_them(opened: SqlStore) -> None:
        statement = articles_query(ArticleQuery(words=("wait",)), opened._dialect, walk=walk)
        assert statement is not None
        async with opened._read() as connection:
            titles.extend(row.title for row in await connection.execute(statement))

    plan = await _plan(store, database, list_them)
    assert titles == ["Title 3", "Title 5", "Title 1"]
    assert any(wanted in step for step in plan), plan


# Questions that take each way to an answer: the whole, a part, the rarest words, one left out, a misspelt one, nothing.
QUESTIONS = ("we wait", "wait", "we hope wait never", "we wiat", "zebra")


async def test_the_plans_of_candidates(store: SqlStore, database: Path) -> None:
    asked: list[str] = []
    with closing(sqlite3.connect(database)) as connection:
        connection.set_trace_callback(asked.append)
        found = {one: _find(connection, one) for one in QUESTIONS}
        connection.set_trace_callback(None)
        asked = [one for one in asked if one.startswith("SELECT") and "quotation_index_" not in one]  # FTS5's own
        plans = [step for one in asked for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
    assert found == {"we wait": [1], "wait": [1], "we hope wait never": [1], "we wiat": [1], "zebra": []}
    for index in (
        "SEARCH spoken_words USING PRIMARY KEY (word=?)",
        "SEARCH spoken_words USING PRIMARY KEY (word>? AND word<?)",
        "SEARCH spoken_words USING INDEX ix_spoken_words_backwards (backwards>? AND backwards<?)",
        "SEARCH quotations USING INTEGER PRIMARY KEY (rowid=?)",
    ):
        assert index in plans
    assert any("quotation_index VIRTUAL TABLE INDEX 0:M" in step for step in plans)
    assert [step for step in plans if step.startswith("SCAN ") and " INDEX " not in step] == []


def _find(connection: sqlite3.Connection, question: str, seconds: float = 60.0) -> list[int]:
    verdicts = look_up(connection, search_for(question, 5), ANYBODY, Deadline(seconds))
    return [quotation_id for quotation_id, _ in verdicts]


async def test_the_plans_of_a_topic(store: SqlStore, database: Path) -> None:
    asked: list[str] = []
    with closing(sqlite3.connect(database)) as connection:
        connection.set_trace_callback(asked.append)
        found = look_up(connection, topic("wait", "lindqvist"), ANYBODY, Deadline())
        connection.set_trace_callback(None)
        assert [hit.id for hit in found.hits] == [1]
        own = [
            one for one in asked if one.startswith("SELECT") and not re.search("(quotation_index|article_words)_", one)
        ]
        plans = [step for one in own for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
    assert "SEARCH spoken_words USING PRIMARY KEY (word>? AND word<?)" in plans
    assert "SEARCH q USING INTEGER PRIMARY KEY (rowid=?)" in plans
    assert any("article_words VIRTUAL TABLE INDEX" in step for step in plans)
    whole = [step for step in plans if step.startswith("SCAN ") and " INDEX " not in step]
    assert [step for step in whole if step != "SCAN CONSTANT ROW"] == []


async def test_a_search_is_broken_off_when_its_time_is_over(store: SqlStore, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        with pytest.raises(StoreError, match="too long"):
            _find(connection, "we wait", seconds=-1.0)
        assert _find(connection, "we wait") == [1]


async def test_a_statement_is_broken_off_when_its_time_is_over(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with closing(sqlite3.connect(tmp_path / "store.db")) as connection:
        deadline = Deadline(0.05)
        with pytest.raises(StoreError, match="too long"), interrupted(connection, deadline):
            connection.execute(endless).fetchall()
        assert connection.execute("SELECT 1").fetchall() == [(1,)]


async def test_a_search_ends_when_nobody_waits_for_it_any_more(store: SqlStore) -> None:
    looking, cancelled, ended = threading.Event(), threading.Event(), threading.Event()

    def slow(index: QuoteIndex) -> list[FoundId]:
        assert [each for each, _ in search_for("we wait", 5)(index)] == [1]
        looking.set()
        assert cancelled.wait(10)
        try:
            return search_for("we wait", 5)(index)
        except StoreError:  # it isn't asked to go on with the next way
            ended.set()
            raise

    task = asyncio.create_task(store.quotations_matching(slow, ANYBODY))
    assert await asyncio.to_thread(looking.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    cancelled.set()
    await store.close()  # waits for what is under way
    assert ended.is_set()
