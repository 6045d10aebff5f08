"""The hot queries keep their indices on PostgreSQL too, in a store big enough for the planner to decide as in a real
one: a plan that walks a table or a key fails here, long before anybody is slow."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from typing import Any

import asyncpg
import pytest
from sqlalchemy import event
from sqlalchemy.engine import AdaptedConnection

from bot.domain.articles import ArticleQuery
from bot.domain.profiles import Voice
from bot.domain.quotations import Position, QuotationQuery
from bot.domain.viewers import ANYBODY
from bot.ports import TopicIndex
from bot.store import SqlStore, open_store
from tests.benchmarks.load_news import Sizes, fill
from tests.benchmarks.search_corpus import Corpus
from tests.builders import NOW
from tests.contract.samples import HERE, matching
from tests.fakes.index import ids_of
from tests.fakes.postgres import PostgresServer

Call = Callable[[SqlStore], Coroutine[Any, Any, Any]]
Work = Callable[[TopicIndex], object]
Plan = Mapping[str, Any]
LAST = Position(NOW, 9, 9, 9)
FREQUENT, OTHER = "si", "ho"
"""Words of a tenth of all quotations; of "zebra" there is none."""
SIZES = Sizes(places=2_000, feeds=500, articles=4_000, quotations=20_000)

PRIMITIVES: dict[str, tuple[Work, str]] = {
    "size": (lambda index: index.size(), "pk_quotations"),
    "counts": (lambda index: index.counts(["ba", "zebra"]), "pk_spoken_words"),
    "a rare word": (lambda index: ids_of(index, ["zebra"], 300), "ix_quotation_index_terms"),
    "the newest of a rare word": (lambda index: ids_of(index, ["zebra"], 48, "newest"), "ix_quotation_index_terms"),
    "the oldest of a rare pair": (
        lambda index: ids_of(index, [("a", "zebra")], 48, "oldest"),
        "ix_quotation_index_terms",
    ),
    "groups of terms": (
        lambda index: index.ids_of_each([["a", "zebra"], [("a", "b")]], 300),
        "ix_quotation_index_terms",
    ),
    "the newest of a frequent word": (
        lambda index: (index.counts([FREQUENT]), ids_of(index, [FREQUENT], 24, "newest")),
        "quotation_index_pkey",
    ),
    "wordings": (lambda index: index.wordings([1, 7, 9]), "pk_quotations"),
    "words that begin or end": (lambda index: index.words_like("zeb", "bra"), "ix_spoken_words_backwards"),
    "the newest with forms": (
        lambda index: index.newest_with([["zebra", "zebras"], ["b"]], 300),
        "ix_quotation_index_terms",
    ),
    "articles with forms": (lambda index: index.articles_with([["zebra"], ["b"]], 60), "ix_article_words_words"),
    "quotations in articles": (lambda index: index.quotations_in([3, 4], 400), "ix_quotations_article_id_start"),
    "hits": (lambda index: index.topic_hits([3, 4]), "pk_quotations"),
}
"""Each search primitive, and the index that has to be in its plan."""

READS: dict[str, tuple[Call, str]] = {
    "due feeds": (lambda store: store.lease_feeds(NOW, NOW, 5), "ix_feeds_next_due"),
    "seen entries": (lambda store: store.seen_entries(1, ["a"]), "pk_feed_entries"),
    "lease": (lambda store: store.lease(["discord"], NOW, NOW, 5), "ix_deliveries_open"),
    "matching": (lambda store: matching(store, [FREQUENT, OTHER], 5), "ix_quotation_index_terms"),
    "by speaker": (
        lambda store: store.quotations(QuotationQuery((Voice(1),)), ANYBODY),
        "ix_quotations_speaker_id_dated",
    ),
    "by several": (
        lambda store: store.quotations(QuotationQuery((Voice(1), Voice(2, NOW, NOW))), ANYBODY),
        "ix_quotations_speaker_id_dated",
    ),
    "by speaker about": (
        lambda store: store.quotations(QuotationQuery((Voice(9),), (FREQUENT,), NOW), ANYBODY),
        "ix_quotations_speaker_id_dated",
    ),
    "by somebody with many quotations, about": (
        lambda store: store.quotations(QuotationQuery((Voice(1),), ("zebra",)), ANYBODY),
        "ix_quotation_index_terms",
    ),
    "about": (lambda store: store.quotations(QuotationQuery(words=("zebra",)), ANYBODY), "ix_quotation_index_terms"),
    "newest quotations": (lambda store: store.quotations(QuotationQuery(), ANYBODY), "ix_quotations_dated_article_id"),
    "next page": (
        lambda store: store.quotations(QuotationQuery(before=LAST), ANYBODY),
        "ix_quotations_dated_article_id",
    ),
    "next page by speaker": (
        lambda store: store.quotations(QuotationQuery((Voice(1),), before=LAST), ANYBODY),
        "ix_quotations_speaker_id_dated",
    ),
    "quotations of": (lambda store: store.quotations_of([1, 2]), "ix_quotations_article_id_start"),
    "texts": (lambda store: store.known_texts([1, 2]), "pk_revisions"),
    "speakers named": (lambda store: store.speakers_named("Mara Lindqvist", 5, ANYBODY), "pk_speaker_words"),
    "speakers": (lambda store: store.speakers("zeb", 5, ANYBODY), "pk_speaker_words"),
    "most quoted": (lambda store: store.speakers("", 5, ANYBODY), "ix_speakers_quoted"),
    "article by url": (lambda store: store.article_by_url("u", ANYBODY), "uq_articles_url_audience_id"),
    "newest articles": (lambda store: store.articles(ArticleQuery(), ANYBODY), "ix_articles_dated_id"),
    "articles with a rare word": (
        lambda store: store.articles(ArticleQuery(words=("zebra",)), ANYBODY),
        "ix_article_words_words",
    ),
    "what is new for a place": (
        lambda store: store.articles_through(ArticleQuery(arrived_after=3_990, feed_ids=frozenset({1, 2}))),
        "pk_article_feeds",
    ),
    "what is new by each feed": (lambda store: store.articles_by_feed([1, 2], 3_990, 500), "pk_article_feeds"),
    "latest of speakers": (
        lambda store: store.latest_quotations([1, 2], ANYBODY),
        "ix_quotations_speaker_id_dated",
    ),
    "due schedules": (lambda store: store.due_schedules(NOW, 5), "ix_schedules_due"),
    "schedules": (
        lambda store: store.schedules(HERE),
        "uq_schedules_platform_workspace_channel_when_timezone",
    ),
    "subscriptions": (lambda store: store.subscriptions(HERE), "pk_subscriptions"),
}
"""Hot reads of what ``SIZES`` has rows for, and the index that has to be in their plans."""

_SMALL = {"outlets", "audiences", "disputes", "rulings", "speakers"}
"""Tables that may be read whole: a few hundred rows, or the 2,000 speakers, whom to join is as quick as to look up."""
_SEARCHED = "set_config('enable_seqscan'"
_SETTINGS = "SELECT set_config("
_AS_AUTOVACUUM = "DELETE FROM pg_statistic WHERE stainherit"
"""It analyses parts, never the table that has them."""
_WHOLE = (
    "SELECT part.relname, whole.relname FROM pg_inherits JOIN pg_class AS part ON part.oid = inhrelid"
    " JOIN pg_class AS whole ON whole.oid = inhparent"
)
"""The names of the parts of indices, and of the indices."""


@pytest.fixture(scope="module")
def filled(postgres: PostgresServer) -> Iterator[str]:
    """The address of a store with news."""
    assert Corpus.make().words[30:32] == [FREQUENT, OTHER]
    url = postgres.empty()
    fill(url, SIZES, NOW, months=7)
    asyncio.run(_execute(url, _AS_AUTOVACUUM))
    yield url
    postgres.drop(url)


@pytest.fixture
async def store(filled: str) -> AsyncIterator[SqlStore]:
    """The store."""
    opened = await open_store(filled)
    yield opened
    await opened.close()


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(statement)
    await connection.close()


async def _plans(store: SqlStore, asking: Coroutine[Any, Any, Any]) -> list[Plan]:
    """The plans of the statements that only read; of a search those that know no term, as it asks for them."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    def note_of_driver(record: asyncpg.connection.LoggedQuery) -> None:
        statements.append((record.query, record.args))

    def log(connection: AdaptedConnection, *_: Any) -> None:
        connection.driver_connection.add_query_logger(note_of_driver)

    def log_no_more(connection: AdaptedConnection, *_: Any) -> None:
        connection.driver_connection.remove_query_logger(note_of_driver)

    engine = store._engine.sync_engine
    listeners = (("before_cursor_execute", note), ("checkout", log), ("checkin", log_no_more))
    for name, listener in listeners:
        event.listen(engine, name, listener)
    await asking
    for name, listener in listeners:
        event.remove(engine, name, listener)
    plans: list[Plan] = []
    is_search = False
    async with store._read() as connection:
        for number, (statement, parameters) in enumerate(statements):
            if _SEARCHED in statement:  # holds for what follows in the transaction
                await connection.exec_driver_sql(statement, parameters)
                is_search = True
            if statement.startswith("SELECT") and not statement.startswith(_SETTINGS):
                explained, values = f"EXPLAIN (FORMAT JSON) {statement}", parameters
                if is_search:
                    await connection.exec_driver_sql(f"PREPARE plan_{number} AS {statement}")
                    nothing = f"({', '.join(['NULL'] * len(parameters))})" if parameters else ""
                    explained, values = f"EXPLAIN (FORMAT JSON) EXECUTE plan_{number}{nothing}", ()
                told = await connection.exec_driver_sql(explained, values)
                plans.append(told.scalar_one()[0]["Plan"])
        whole = dict(tuple(row) for row in await connection.exec_driver_sql(_WHOLE))
    return [_named(plan, whole) for plan in plans]


def _named(plan: Plan, whole: Mapping[str, str]) -> Plan:
    """A plan whose parts of indices have the names of the indices."""
    steps = [_named(step, whole) for step in plan.get("Plans", ())]
    index = {"Index Name": whole.get(plan["Index Name"], plan["Index Name"])} if "Index Name" in plan else {}
    return {**plan, **index, "Plans": steps}


def _steps(plan: Plan) -> Iterator[Plan]:
    yield plan
    for step in plan.get("Plans", ()):
        yield from _steps(step)


def _read_whole(plans: Sequence[Plan]) -> list[str]:
    """The tables that a plan reads from one end to the other, or by a key without a condition for it, unless it stops
    at a limit."""
    return [table for plan in plans for table in _whole_below(plan, limited=False)]


def _whole_below(plan: Plan, *, limited: bool) -> Iterator[str]:
    kind, table = plan["Node Type"], plan.get("Relation Name", "")
    walked = kind in ("Index Scan", "Index Only Scan") and "Index Cond" not in plan
    if table not in _SMALL and (kind == "Seq Scan" or (walked and not limited)):
        yield table
    stops = kind == "Limit" or (limited and kind not in ("Sort", "Hash", "Aggregate"))
    for step in plan.get("Plans", ()):
        yield from _whole_below(step, limited=stops)


def _indices(plans: Sequence[Plan]) -> set[str]:
    return {step["Index Name"] for plan in plans for step in _steps(plan) if "Index Name" in step}


@pytest.mark.parametrize("name", PRIMITIVES)
async def test_a_search_primitive_uses_its_index(store: SqlStore, name: str) -> None:
    work, wanted = PRIMITIVES[name]

    def search(index: TopicIndex) -> None:
        work(index)

    plans = await _plans(store, store.quotations_about(search, ANYBODY))
    assert wanted in _indices(plans), plans
    assert _read_whole(plans) == []


@pytest.mark.parametrize("name", READS)
async def test_a_hot_read_uses_its_index(store: SqlStore, name: str) -> None:
    asking, wanted = READS[name]
    plans = await _plans(store, asking(store))
    assert wanted in _indices(plans), plans
    assert _read_whole(plans) == []
