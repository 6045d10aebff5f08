"""What came by a private feed is shown to those who follow it, and nothing of it can be read off what others get."""

import asyncio
import inspect
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.domain.articles import ArticleQuery
from bot.domain.feeds import Feed, Poll, SeenEntry
from bot.domain.places import Place, Subscription
from bot.domain.profiles import Voice
from bot.domain.quotations import QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY, Viewer
from bot.ingest.sites.secrecy import whose_article
from bot.ports import Store, news, people, viewer_at
from bot.search import search_for
from bot.store import open_store
from tests.builders import NOW, page, quote, save
from tests.contract.samples import topic
from tests.fakes.stores import KeptEngines

OURS, BESIDE, DIRECT = (
    Place("slack", "T1", "C1"),
    Place("slack", "T1", "C2"),
    Place("slack", "T1", "D1", is_direct=True),
)
THEIRS = Place("slack", "T2", "C1")
FOLLOWERS = (viewer_at(OURS), viewer_at(BESIDE))
STRANGERS = (viewer_at(THEIRS), viewer_at(DIRECT), Viewer("discord", "T1"), ANYBODY)
SAID = "The cellar floods every single night"
SECRET_URL = "https://letters.example/cellar"


async def letter(store: Store, place: Place = OURS, key: str = "1") -> tuple[Feed, int]:
    """A secret feed that a place follows, and its audience."""
    url = f"https://letters.example/rss?token=q7Hx2Lm9Zt{key}"
    feed = await store.add_feed(url, "Letter", NOW, secret=True)
    await store.follow(Subscription(place, feed))
    return feed, await store.audience_of_feed(feed.id)


async def bring(store: Store, feed: Feed, audience: int, said: str = SAID, **changes: object) -> int:
    """An article that came by a feed."""
    text = f"“{said}”, said the cellarer, Zora Quist."
    values = {"url": SECRET_URL, "title": "Zebra cellar", "outlet": "Secret Letter", **changes}
    seen = (feed.id, SeenEntry("e", "f", None))
    quoted = quote(text, said, "Zora Quist")
    quoted = replace(quoted, attribution=replace(quoted.attribution, role="cellarer"))
    return (await store.save_article(page(7, text, **values), [quoted], NOW, seen, audience=audience)).article_id


async def add_secret(store: Store) -> None:
    """A public article, and one of a private feed that is followed in one workspace."""
    await save(store, 1, "We wait for the tide")
    feed, audience = await letter(store)
    article = await bring(store, feed, audience)
    await bring(store, feed, audience, "The cellar is dry now")  # a withdrawn quotation is private too
    await bring(store, feed, audience)
    await store.save_article(page(7, "Nothing.", url=SECRET_URL), [], NOW, audience=audience)
    assert await store.corrections_of([article])
    await bring(store, feed, audience)


@pytest.fixture(scope="module")
def secret_file(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a secret; copied, since forty tests begin with it."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("secret") / "bot.db"))

    async def fill() -> None:
        store = await open_store(f"sqlite:///{path}")
        await add_secret(store)
        await store.close()

    asyncio.run(fill())
    return path


@pytest_asyncio.fixture(loop_scope="session")
async def secret(
    kind: str, database_url: str, secret_file: Path, tmp_path: Path, engines: KeptEngines
) -> AsyncIterator[Store]:
    """A test's own store with what ``add_secret`` adds. On a server adding it is quicker than copying a database."""
    if kind == "sqlite":
        shutil.copy(secret_file, tmp_path / "bot.db")
    async with engines.store(database_url) as store:
        if kind != "sqlite":
            await add_secret(store)
        yield store


async def _said(store: Store, viewer: Viewer) -> list[int]:
    records = await store.quotations(QuotationQuery(words=("cellar",)), viewer)
    return [record.id for record in records]


async def _numbered(store: Store, viewer: Viewer) -> Any:
    return await store.quotations_numbered(await _said(store, FOLLOWERS[0]), viewer)


async def _profiles(store: Store, viewer: Viewer) -> Any:
    known = await store.speakers_named("Zora Quist", 5, FOLLOWERS[0])
    return await store.speaker_profiles([one.id for one in known], viewer)


async def _now(store: Store, viewer: Viewer) -> Any:
    (known,) = await store.speakers_named("Zora Quist", 5, FOLLOWERS[0])
    return await store.speakers_now(known.id, viewer)


async def _by(store: Store, viewer: Viewer) -> Any:
    known = await store.speakers_named("Zora Quist", 5, FOLLOWERS[0])
    return await store.quotations(QuotationQuery(tuple(Voice(one.id) for one in known)), viewer)


async def _latest(store: Store, viewer: Viewer) -> Any:
    known = await store.speakers_named("Zora Quist", 5, FOLLOWERS[0])
    return await store.latest_quotations([profile.id for profile in known], viewer)


async def _about(store: Store, viewer: Viewer) -> Any:
    found = await store.quotations_about(topic("cellar", "floods"), viewer)
    return [*found.hits, *(count for count in found.frequencies if count)]


async def _matching(store: Store, viewer: Viewer, question: str = SAID) -> list[tuple[int, str]]:
    found = await store.quotations_matching(search_for(question, 5), viewer)
    return [(record.id, verdict.grade) for record, verdict in found if verdict.grade != "similar"]


async def _also(store: Store, viewer: Viewer) -> Any:
    ids = await _said(store, FOLLOWERS[0])
    found = await store.quotations_matching(search_for("dry", 5, ids), viewer)
    return [record for record, _ in found if record.id in ids]


async def _counted(store: Store, viewer: Viewer) -> Any:
    counts = await store.counts(viewer)
    return (counts["articles"], counts["quotations"], counts["feeds"]) != (1, 1, 0)


Read = Callable[[Store, Viewer], Awaitable[Any]]


async def _page_of_articles(store: Store, viewer: Viewer) -> object:
    return (await store.articles_page(ArticleQuery(words=("zebra",)), viewer))[0]


READS: dict[str, Read] = {
    "articles": lambda store, viewer: store.articles(ArticleQuery(words=("zebra",)), viewer),
    "articles_page": _page_of_articles,
    "article_by_url": lambda store, viewer: store.article_by_url(SECRET_URL, viewer),
    "quotations": _said,
    "quotations by": _by,
    "latest_quotations": _latest,
    "quotations_numbered": _numbered,
    "quotations_matching": _matching,
    "quotations_matching also": _also,
    "quotations_about": _about,
    "outlets": lambda store, viewer: store.outlets("secret", 5, viewer),
    "speakers": lambda store, viewer: store.speakers("zo", 5, viewer),
    "speakers_beginning": lambda store, viewer: store.speakers_beginning(["zo", "qu"], 5, viewer),
    "speakers_named": lambda store, viewer: store.speakers_named("Quist", 5, viewer),
    "speakers_called": lambda store, viewer: store.speakers_called("cellarer", 5, viewer),
    "speaker_profiles": _profiles,
    "speakers_now": _now,
    "corrections_like": lambda store, viewer: store.corrections_like(["cellar", "dry"], 5, viewer),
    "counts": _counted,
    "audiences": lambda store, viewer: store.audiences(viewer),
}
BY_IDS = {
    "save_article": "writes",
    "save_articles": "writes",
    "compact": "tells nothing",
    "lease_looks": "for the bot itself",
    "record_look": "writes",
    "article_numbered": "for the bot itself",
    "articles_numbered": "for the bot itself",
    "articles_at": "of one audience",
    "articles_by_feed": "of feeds that whoever asks follows",
    "articles_through": "of feeds that whoever asks follows",
    "oldest_prunable": "a time, which is shown to nobody",
    "prune_articles": "writes",
    "renew_parts": "writes",
    "unquoted_since": "a time, of an article that was answered",
    "unquoted": "for the tick, which shows them to nobody",
    "newest_arrival": "a number, which is shown to nobody",
    "arrival_before": "a number, which is shown to nobody",
    "feeds_of": "of an article that was answered",
    "problems_of": "of an article that was answered",
    "known_texts": "of articles that were answered",
    "quotations_of": "of articles that were answered",
    "corrections_of": "of articles that were answered",
    "revision_texts": "of an article that was answered",
    "untold_corrections": "for the tick, which looks at the audience",
    "record_corrections": "writes",
    "posts_since": "of a place",
    "merge_speakers": "the operator's",
    "split_speaker": "the operator's",
    "rename_speaker": "the operator's",
    "changes_of_speakers": "the operator's",
    "record_ruling": "writes",
    "add_dispute": "writes",
    "disputes": "of a workspace",
    "disputed": "of a workspace",
    "dispute": "of a workspace",
    "decide_dispute": "writes",
}
"""Methods that ask for no viewer, with why nothing leaks by them."""
OF_FEEDS = {
    *("FeedKeeper", "FeedList", "FeedSources", "OperatorFeeds", "DueFeeds", "PollRecords", "PollBatches"),
    *("AudienceNumbers", "AudienceMembership", "SecretFeeds"),
}
"""Ports of feeds and of audiences themselves: what they answer is shown to nobody."""


def test_each_method_asks_who_looks_or_says_why_not() -> None:
    methods = {
        name: method
        for module in (news, people)
        for port_name, port in inspect.getmembers(module, inspect.isclass)
        if port.__module__ == module.__name__ and port_name not in OF_FEEDS
        for name, method in inspect.getmembers(port, inspect.isfunction)
        if not name.startswith("_")
    }
    without = {name for name, method in methods.items() if "viewer" not in inspect.signature(method).parameters}
    assert without == set(BY_IDS)
    assert set(methods) - without <= {*READS, "article_linked"}


async def test_what_came_by_a_private_feed_is_shown_to_its_followers_alone(
    secret: Store, subtests: pytest.Subtests
) -> None:
    for name, read in READS.items():
        with subtests.test(name):
            await _assert_followers_alone_see(secret, read)


async def test_what_a_private_feed_itself_says_is_shown_to_its_followers_alone(secret: Store) -> None:
    feed, audience = (await secret.feeds())[0], await secret.audience_of_feed(1)
    linked = "https://letters.example/linked"
    await bring(secret, feed, audience, url="https://letters.example/x", link=linked, origin="feed")
    await _assert_followers_alone_see(secret, lambda store, viewer: store.article_linked(linked, viewer))


async def _assert_followers_alone_see(store: Store, read: Read) -> None:
    for viewer in FOLLOWERS:
        assert await read(store, viewer)
    for viewer in STRANGERS:
        assert not await read(store, viewer), viewer


async def test_a_digest_of_strangers_never_has_it_and_theirs_has(secret: Store) -> None:
    (feed,) = await secret.feeds()
    assert await secret.articles_through(ArticleQuery(feed_ids=frozenset({feed.id})))
    other, audience = await letter(secret, THEIRS, "2")
    assert await secret.articles_through(ArticleQuery(feed_ids=frozenset({other.id}))) == []
    assert audience not in await secret.audiences(FOLLOWERS[0])


QUESTIONS = (
    "you cannot park a crane like a bicycle in this wind",
    "you cant park a crane like a bycicle",
    "park a crane",
    "a crane like bycicle",
    "we wait for the tide",
    "we weit for the tide",
)


async def test_others_are_answered_as_if_it_were_not_there(store: Store, subtests: pytest.Subtests) -> None:
    """Known words, misspelt ones, rare ones, and many that fit better."""
    await save(store, 1, "You cannot park a crane like a bicycle in this wind")
    await save(store, 2, "We wait for the tide")
    before = {question: await _graded(store, question) for question in QUESTIONS}
    feed, audience = await letter(store)
    brought = [*QUESTIONS, "a bycicle weit cant", *(f"crane like a bycicle {n}" for n in range(40))]
    for number, said in enumerate(brought):
        await bring(store, feed, audience, said, url=f"https://letters.example/{number}")
    for question in QUESTIONS:
        with subtests.test(question):
            assert await _graded(store, question) == before[question]
            assert (await _graded(store, question, FOLLOWERS[0]))[0][1] == "exact"
            found = await store.quotations_about(topic(*question.split()), viewer_at(THEIRS))
            assert {hit.id for hit in found.hits} <= {1, 2}
            assert max(found.frequencies) <= 2


async def _graded(store: Store, question: str, viewer: Viewer = STRANGERS[0]) -> list[tuple[int, str]]:
    found = await store.quotations_matching(search_for(question, 5), viewer)
    return [(record.id, verdict.grade) for record, verdict in found]


async def test_it_is_shown_as_long_as_the_feed_is_followed(secret: Store) -> None:
    (feed,) = await secret.feeds()
    assert await secret.unfollow(OURS, feed.id)
    assert await _matching(secret, FOLLOWERS[0]) == []
    await secret.follow(Subscription(THEIRS, feed))
    assert await _matching(secret, viewer_at(THEIRS))


async def test_direct_messages_are_a_workspace_of_their_own(secret: Store) -> None:
    feed, audience = await letter(secret, DIRECT, "2")
    await bring(secret, feed, audience, "The attic is mine alone")
    assert await _matching(secret, viewer_at(DIRECT), "the attic is mine alone")
    assert await _matching(secret, FOLLOWERS[0], "the attic is mine alone") == []
    assert (
        await _matching(secret, viewer_at(Place("slack", "T1", "D2", is_direct=True)), "the attic is mine alone") == []
    )


async def test_the_same_words_in_a_public_article_stay_public(secret: Store) -> None:
    await save(secret, 9, SAID, "Zora Quist")
    ((number, grade),) = await _matching(secret, viewer_at(THEIRS))
    assert grade == "exact"
    (record,) = await secret.quotations_numbered([number], ANYBODY)
    assert record.article.audience == EVERYBODY
    assert len(await _matching(secret, FOLLOWERS[0])) == 2


async def test_each_audience_has_its_own_copy_of_an_address(secret: Store) -> None:
    other, audience = await letter(secret, THEIRS, "2")
    await bring(secret, other, audience, "The free edition says little")
    text = "“The teaser is short”, she said."
    public = await secret.save_article(page(7, text, url=SECRET_URL), [], NOW, audience=EVERYBODY)
    assert public.outcome == "new"
    seen = {viewer: await secret.article_by_url(SECRET_URL, viewer) for viewer in (*FOLLOWERS, *STRANGERS)}
    copies = {viewer: found and found.audience for viewer, found in seen.items()}
    assert copies[viewer_at(THEIRS)] == audience
    assert copies[ANYBODY] == EVERYBODY
    assert copies[FOLLOWERS[0]] not in (audience, EVERYBODY, None)
    assert await _matching(secret, viewer_at(THEIRS)) == []


async def test_a_public_speaker_learns_nothing_from_a_private_article(secret: Store) -> None:
    await save(secret, 9, "I quote nobody", "Zora Quist")
    (public,) = await secret.speakers_named("Zora Quist", 5, viewer_at(THEIRS))
    assert (public.quoted, public.outlets, public.audience) == (1, ("Harbour Post",), EVERYBODY)
    both = await secret.speakers_named("Zora Quist", 5, FOLLOWERS[0])
    assert sorted(one.outlets for one in both) == [("Harbour Post",), ("Secret Letter",)]
    assert await secret.speakers("zo", 5, FOLLOWERS[0]) == ["Zora Quist"]


async def test_what_only_a_workspace_added_is_theirs(store: Store) -> None:
    audience = await store.audience_of(viewer_at(OURS))
    assert audience == await store.audience_of(viewer_at(BESIDE))
    await save(store, 1, SAID, audience=audience)
    assert await _matching(store, viewer_at(BESIDE))
    for viewer in STRANGERS:
        assert await _matching(store, viewer) == []


async def test_a_secret_feed_counts_for_who_follows_it_before_it_has_brought_anything(store: Store) -> None:
    feed = await store.add_feed("https://letters.example/rss?token=q7Hx2Lm9Zt1", "Letter", NOW, secret=True)
    await store.follow(Subscription(OURS, feed))
    await store.follow(Subscription(DIRECT, feed))
    await store.record_polls([(feed.id, Poll(NOW, NOW, error="no answer"))])
    viewers = [*FOLLOWERS, viewer_at(DIRECT), viewer_at(THEIRS), Viewer("discord", "T1"), None]
    counts = [await store.counts(viewer) for viewer in viewers]
    assert [(counted["feeds"], counted["failing_feeds"]) for counted in counts] == [(1, 1)] * 3 + [(0, 0)] * 2 + [
        (1, 1)
    ]


async def test_the_operator_counts_articles_that_others_may_not_see(secret: Store) -> None:
    assert [(await secret.counts(viewer))["articles"] for viewer in (ANYBODY, FOLLOWERS[0], None)] == [1, 2, 2]


async def test_whoever_is_forgotten_takes_it_along(secret: Store) -> None:
    audience = await secret.audience_of(viewer_at(OURS))
    for number, name in ((8, "Ada Quill"), (9, "Adele Quill")):
        await save(secret, number, "Only added here", name, audience=audience)
    ada, adele = [(await secret.speakers_named(name, 1, FOLLOWERS[0]))[0].id for name in ("Ada", "Adele")]
    await secret.merge_speakers(ada, adele, "the operator", NOW)
    assert [person.id for person in await secret.speakers_now(ada, FOLLOWERS[0])] == [adele]
    assert await secret.speakers_now(ada, viewer_at(THEIRS)) == []
    await secret.forget_workspace(OURS)
    assert await secret.speakers_now(ada, FOLLOWERS[0]) == []
    feed, audience = await letter(secret)  # the same address again
    assert (await secret.audiences(FOLLOWERS[0])) == {audience}
    assert await _matching(secret, FOLLOWERS[0]) == []
    assert await secret.articles_at([SECRET_URL], audience) == {}
    assert (await secret.counts(FOLLOWERS[0]))["articles"] == 1
    await bring(secret, feed, audience)
    assert await _matching(secret, FOLLOWERS[0])


async def test_an_old_store_is_brought_under_the_rule(store: Store) -> None:
    feed, open_feed = await store.add_feed("https://l.example/?token=x", "L", NOW), await _open(store)
    await store.follow(Subscription(OURS, feed))
    await bring(store, feed, EVERYBODY)
    both = await bring(store, feed, EVERYBODY, "This came by both", url="https://harbourpost.example/both")
    await store.remember_entry(open_feed.id, SeenEntry("b", "f", both))
    await save(store, 9, "I quote nobody", "Zora Quist")
    assert await _matching(store, viewer_at(THEIRS))
    assert await store.keep_secret([feed.id, open_feed.id][:1], whose_article) == 1
    assert await _matching(store, viewer_at(THEIRS)) == []
    assert await _matching(store, FOLLOWERS[0])
    assert await _graded(store, "This came by both") == [(2, "exact")]
    (public,) = await store.speakers_named("Zora Quist", 5, viewer_at(THEIRS))
    assert (public.quoted, public.audience) == (2, EVERYBODY)
    assert await store.outlets("", 9, viewer_at(THEIRS)) == ["Harbour Post", "Secret Letter"]
    assert await store.keep_secret([feed.id], whose_article) == 0


async def _open(store: Store) -> Feed:
    feed = await store.add_feed("https://harbourpost.example/rss", "Post", NOW)
    await store.follow(Subscription(THEIRS, feed))
    return feed


@pytest.mark.parametrize(
    ("secret_address", "shared", "said", "private"),
    [
        (False, False, [], False),
        (False, False, [False], False),
        (False, False, [True], True),
        (False, False, [True, True], True),
        (False, False, [True, False], False),
        (True, False, [False], True),
        (True, False, [], True),
        (True, True, [False], False),
        (False, True, [True], False),
    ],
)
async def test_when_a_feed_is_private(
    store: Store, secret_address: bool, shared: bool, said: list[bool], private: bool
) -> None:
    feed = await store.add_feed("https://a.example/rss", "A", NOW, shared=shared, secret=secret_address)
    for place, private_here in zip((OURS, THEIRS), said, strict=False):
        await store.follow(Subscription(place, feed, private=private_here))
    (kept,) = await store.feeds()
    assert kept.private == private
    assert [one.private for one in await store.subscriptions(OURS)] == said[:1]
