"""What is kept of a workspace: told whole, deleted whole, and never another one's."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.alerts import AlertPost
from bot.domain.commands import Request
from bot.domain.disputes import Dispute, Ruling
from bot.domain.feeds import SeenEntry
from bot.domain.installations import Installation
from bot.domain.items import ItemPost
from bot.domain.options import PlaceOptions
from bot.domain.places import Addressee, AtOnce, Place, Steward, Subscription
from bot.ports import Store, viewer_at
from bot.store import open_store
from bot.store.sql.schema import metadata
from tests.builders import NOW, save
from tests.contract.samples import CONSOLE, DAY, HOUR, digest, message, queue
from tests.fakes.databases import copied
from tests.fakes.postgres import PostgresServer

OURS, BESIDE, DIRECT = (
    Place("slack", "T1", "C1"),
    Place("slack", "T1", "C2"),
    Place("slack", "T1", "D1", is_direct=True),
)
THEIRS = Place("slack", "T2", "C1")
MINE, YOURS = Place("discord", "@me", "11", is_direct=True), Place("discord", "@me", "22", is_direct=True)
EVERYWHERE = (OURS, BESIDE, DIRECT, THEIRS, MINE, YOURS, CONSOLE)
KINDS = {table.name for table in metadata.sorted_tables if "workspace" in table.c}


async def fill(store: Store, place: Place, now: datetime = NOW) -> None:
    """Something of everything at a place, with the place in each."""
    name = str(place)
    feed = await store.add_feed(f"https://news.example/rss?key={name}", f"Feed of {name}", NOW)
    article = await save(store, EVERYWHERE.index(place), f"Said for {name}", None)
    at_once = AtOnce(now, ping=(name,))
    await store.follow(Subscription(place, feed, (f"only {name}",), at_once=at_once))
    await store.remember_entry(feed.id, SeenEntry(f"item of {name} at {now}", "print", article))
    for follower in [one for one in await store.followers_behind() if one.subscription.place == place]:
        [[arrival]] = (await store.arrivals_after([(feed.id, follower.after)], 1)).values()
        item = ItemPost(message(), f"item of {name} at {now}", frozenset({article}))
        assert await store.record_items([(follower, arrival.id)], [item], now)
    await store.set_options(place, PlaceOptions(quiet="22:00-07:00", ping=(name,)), NOW)
    schedule = await store.set_schedule(place, "daily 08:00", "UTC", 8, (f"about {name}",), NOW)
    await store.add_alert(place, f"alert {name}", NOW)
    post = AlertPost(message(), f"alert of {name} at {now}", {article: name})
    assert await store.record_alert(await store.alerts(place), article, post, now)
    await store.add_dispute(Dispute(0, place, f"user of {name}", "https://a.example", "w", "W", None, "x", NOW))
    assert await store.record_digest(digest(place, now, (article,), schedule.id), f"key of {name}", now)
    await store.audience_of(viewer_at(place))
    await store.keep_request(Request("quote who", place, {"text": f"words of {name}"}, f"user of {name}"), NOW, NOW)
    await store.note_steward(Steward(place, f"user of {name}", name), now)
    await store.switch_plain_words(place, on=False)
    await store.hear_first(place, f"heard of {name}", now, now)
    if place.workspace:
        await store.save_installation(Installation(place.platform, place.workspace, f"sealed of {name}", NOW))


async def fill_everywhere(url: str) -> None:
    store = await open_store(url)
    for place in EVERYWHERE:
        await fill(store, place)
    await store.close()


@pytest.fixture(scope="module")
def filled_file(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with something of everything everywhere; copied, since filling it takes half a second."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("filled") / "bot.db"))
    asyncio.run(fill_everywhere(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="module")
def filled_on_server(postgres: PostgresServer) -> Iterator[str]:
    """As ``filled_file``; filling it takes thrice as long as copying it."""
    url = postgres.migrated()
    asyncio.run(fill_everywhere(url))
    yield url
    postgres.drop(url)


@pytest.fixture
def filled_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a test's own copy."""
    with copied(kind, request, "filled", tmp_path / "filled.db") as url:
        yield url


@pytest_asyncio.fixture(loop_scope="session")
async def filled(filled_url: str) -> AsyncIterator[Store]:
    """A store with something of everything everywhere."""
    store = await open_store(filled_url)
    yield store
    await store.close()


async def told(store: Store, place: Place, *, direct: bool = False) -> str:
    return json.dumps(await store.export_workspace(place, direct=direct), ensure_ascii=False)


async def test_an_export_has_every_kind_and_nothing_of_another_workspace(filled: Store) -> None:
    held = await filled.export_workspace(OURS, direct=True)
    assert set(held) == KINDS
    assert all(rows for rows in held.values())
    whole = json.dumps(held, ensure_ascii=False)
    for kind in ("only", "about", "alert", "user of", "words of", "key="):
        assert f"{kind}{'' if kind == 'key=' else ' '}{OURS}" in whole
    assert str(BESIDE) in whole
    assert [other for other in EVERYWHERE if other.workspace != "T1" and str(other) in whole] == []


async def test_an_export_has_posts_and_arguments_as_json_and_no_secret(filled: Store) -> None:
    held = await filled.export_workspace(OURS, direct=False)
    assert held["deliveries"][0]["message"]["summary"] == "Three new items"
    assert held["kept_requests"][0]["arguments"] == {"text": f"words of {OURS}"}
    assert held["digest_items"][0]["article"].startswith("https://harbourpost.example/")
    assert held["schedules"][0]["created_at"] == NOW.isoformat()
    assert "sealed" not in json.dumps(held)


async def test_direct_messages_are_their_owners(filled: Store) -> None:
    assert str(DIRECT) not in await told(filled, OURS)
    assert str(DIRECT) in await told(filled, OURS, direct=True)
    for place in (DIRECT, MINE):
        mine = await told(filled, place, direct=True)
        assert str(place) in mine
        assert [other for other in EVERYWHERE if other != place and str(other) in mine] == []


@pytest.mark.parametrize(
    ("place", "gone"), [(OURS, {OURS, BESIDE, DIRECT}), (DIRECT, {DIRECT}), (MINE, {MINE}), (CONSOLE, {CONSOLE})]
)
async def test_deleting_takes_everything_there_and_nothing_else(filled: Store, place: Place, gone: set[Place]) -> None:
    before = {other: await told(filled, other, direct=True) for other in (THEIRS, YOURS, BESIDE)}
    expected = await filled.count_workspace(place)
    assert set(expected) == KINDS - {"installations"}
    of_viewers = {"audience_members", "plain_switched_off"}
    assert [expected[kind] for kind in of_viewers] == [len({viewer_at(one) for one in gone})] * 2
    assert min(count for kind, count in expected.items() if kind not in of_viewers) >= len(gone)
    assert await filled.forget_workspace(place) == expected
    assert set((await filled.count_workspace(place)).values()) == {0}
    assert {one.place for one in await filled.schedules()} == set(EVERYWHERE) - gone
    assert {one.place for one in await filled.alerts()} == set(EVERYWHERE) - gone
    for other in set(before) - gone:
        if other != BESIDE or place != DIRECT:
            assert await told(filled, other, direct=True) == before[other]
    # Addresses of feeds may hold a subscriber's key; those that others follow stay.
    assert {feed.url.partition("key=")[2] for feed in await filled.feeds()} == {
        str(other) for other in set(EVERYWHERE) - gone
    }


ANN_NOTICE, BOB_NOTICE = (Place("discord", "g7", f"@{user}", is_direct=True) for user in ("ann", "bob"))
ANN = Addressee("discord", "ann", None, "@ann")


async def test_a_person_gets_and_deletes_what_names_the_person_anywhere(filled: Store) -> None:
    server, other = Place("discord", "g7", "c1"), Place("slack", "T1", "C7")
    for place, user in ((server, "ann"), (Place("discord", "g8", "c1"), "ann"), (other, "ann")):
        await filled.note_steward(Steward(place, user, "news"), NOW)
        await filled.add_dispute(Dispute(0, place, user, "https://a.example", "w", "W", None, f"at {place}", NOW))
        await filled.keep_request(Request("quote who", place, {"text": f"asked at {place}"}, user), NOW, NOW)
    await filled.note_steward(Steward(Place("discord", "g9", "c1"), "bob", "bobs"), NOW)
    for notice in (ANN_NOTICE, BOB_NOTICE):
        await queue(filled, f"told {notice}", notice)
    before = await filled.count_workspace(MINE)
    counts = await filled.count_workspace(MINE, ANN)
    more = {kind: counts[kind] - before[kind] for kind in counts if counts[kind] != before[kind]}
    assert more == {"stewards": 2, "disputes": 2, "kept_requests": 2, "deliveries": 1, "digests": 1}
    held = await filled.export_workspace(MINE, direct=True, person=ANN)
    assert {kind: len(rows) for kind, rows in held.items()} == counts
    text = json.dumps(held, ensure_ascii=False)
    assert f"asked at {server}" in text
    assert f"told {ANN_NOTICE}" in text
    assert not any(others in text for others in (f"told {BOB_NOTICE}", "bobs", f"at {other}"))
    assert await filled.forget_workspace(MINE, ANN) == counts
    assert set((await filled.count_workspace(MINE, ANN)).values()) == {0}
    assert await filled.steward(other) == Steward(other, "ann", "news")
    assert await filled.steward(server) is None
    assert len(await filled.disputes(["open"], other, 9)) == 4  # those of the workspace
    assert [one.place for one in await filled.lease(["discord"], NOW, NOW + HOUR, 9)] == [YOURS, BOB_NOTICE]


async def test_where_ids_belong_to_a_workspace_a_person_is_one_of_its(filled: Store) -> None:
    ann = Addressee("slack", "U1", "T1", "U1")
    for team in ("T1", "T2"):
        await filled.note_steward(Steward(Place("slack", team, "C9"), "U1", "news"), NOW)
        await queue(filled, f"told in {team}", Place("slack", team, "U1", is_direct=True))
    text = json.dumps(await filled.export_workspace(DIRECT, direct=True, person=ann))
    assert ("told in T1" in text, "told in T2" in text) == (True, False)
    await filled.forget_workspace(DIRECT, ann)
    assert await filled.steward(Place("slack", "T1", "C9")) is None
    assert await filled.steward(Place("slack", "T2", "C9")) is not None


async def test_the_app_stays_installed(filled: Store) -> None:
    await filled.forget_workspace(OURS)
    assert await filled.installation("slack", "T1") is not None


async def test_a_feed_that_others_follow_stays(store: Store) -> None:
    names = ("both", "shared", "ours")
    feeds = [await store.add_feed(f"https://{name}.example", name, NOW, shared=name == "shared") for name in names]
    for feed in feeds:
        await store.follow(Subscription(OURS, feed))
    await store.follow(Subscription(THEIRS, feeds[0]))
    await store.forget_workspace(OURS)
    assert [feed.title for feed in await store.feeds()] == ["both", "shared"]
    assert [one.feed.title for one in await store.subscriptions(THEIRS)] == ["both"]


async def test_a_workspace_is_as_on_its_first_day_afterwards(filled: Store) -> None:
    await filled.forget_workspace(OURS)
    await fill(filled, OURS, NOW + DAY)
    assert await filled.last_digest(OURS) == NOW + DAY


async def test_what_is_under_way_ends_without_a_trace(filled: Store) -> None:
    leased = {one.place: one for one in await filled.lease(["slack"], NOW, NOW + HOUR, 9)}
    (schedule,) = await filled.schedules(OURS)
    alerts = await filled.alerts(OURS)
    await filled.forget_workspace(OURS)
    await filled.mark_sent(leased[OURS].id, "remote", NOW)
    await filled.mark_retry(leased[BESIDE].id, NOW, "busy")
    await filled.mark_ended(leased[DIRECT].id, "gone", ambiguous=False)
    assert not await filled.record_digest(digest(OURS, NOW + DAY, (), schedule.id), "late", NOW)
    assert not await filled.record_alert(alerts, 99, AlertPost(message(), "late alert", {}), NOW)
    assert not await filled.pause_place(OURS, "gone", None, NOW)
    assert set((await filled.count_workspace(OURS)).values()) == {0}


async def test_the_trail_of_attributions_keeps_the_change_and_not_who_asked_for_it(filled: Store) -> None:
    (dispute,) = await filled.disputes(["open"], DIRECT, 9)
    await filled.record_ruling(Ruling("https://a.example", "w", "Olof Berg"), "a manager", NOW, dispute.id)
    await filled.forget_workspace(OURS)
    (change,) = await filled.changes_of_speakers(9)
    assert "Olof Berg" in change.detail
    assert dispute.user not in f"{change.by} {change.detail}"


async def test_of_direct_messages_only_their_own_disputes_and_places_are_seen(filled: Store) -> None:
    assert {one.place for one in await filled.disputes(["open"], OURS, 9)} == {OURS, BESIDE, DIRECT}
    for place in (MINE, DIRECT):
        (mine,) = await filled.disputes(["open"], place, 9)
        assert mine.place == place
        assert [beside for beside, _ in await filled.places_beside(place)] == [place]
    (foreign,) = await filled.disputes(["open"], YOURS, 9)
    assert await filled.dispute(foreign.id, MINE) is None
    assert [beside for beside, _ in await filled.places_beside(OURS)] == [OURS, BESIDE]
