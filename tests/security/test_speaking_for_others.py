"""A stranger's feeds and pages, and what they can't say in another site's name. Real HTTP, workers and store."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest

from bot import quotes
from bot.delivery.corrections import CorrectionService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Article, ArticleQuery
from bot.domain.errors import ContentError, QuotewireError
from bot.domain.messages import Facts, ItemCard, QuoteCard
from bot.domain.options import PlaceOptions
from bot.domain.viewers import ANYBODY
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.store import SqlStore
from bot.text.credits import mark_of
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.names import NamedSites
from tests.fakes.strangers_web import (
    BLOGS,
    BODY,
    CANONICAL,
    FORGED,
    HERE,
    INVENTED,
    LEAD,
    NEXT,
    OWN_BLOG,
    QUOTE,
    REAL,
    SAID,
    SITE_NAME,
    STRANGER,
    TAIL,
    TITLE,
    WHY,
    StrangersWeb,
    full,
)
from tests.fakes.web import article_page, item, open_site
from tests.fakes.workers import digest_service


@pytest.fixture
async def world(workers: ProcessWorkers, store: SqlStore) -> AsyncIterator[StrangersWeb]:
    clock = FakeClock(datetime(2026, 11, 23, 6, tzinfo=UTC))
    async with AsyncExitStack() as stack:
        sites = {name: await stack.enter_async_context(open_site()) for name in (REAL, STRANGER, OWN_BLOG, BLOGS)}
        hosts = [f"127.0.0.1:{site.port}" for site in sites.values()]
        fetcher = await stack.enter_async_context(GuardedFetcher(hosts, timeout=5))
        ingest = Ingest(store, NamedSites(fetcher, sites), workers, clock, quotes.extract)
        yield StrangersWeb(sites, store, clock, ingest, workers)


async def known(world: StrangersWeb) -> Article:
    """The real article, read from its page."""
    url = world.real_article()
    await world.ingest.track(url, ANYBODY)
    article = await world.article(url)
    assert article is not None
    assert (article.outlet, article.revision) == ("Real Gazette", 1)
    return article


async def assert_untouched(world: StrangersWeb, article: Article) -> None:
    assert await world.article(article.url) == article
    assert SAID in await world.text(article)
    assert INVENTED not in await world.text(article)
    assert await world.store.corrections_of([article.id]) == {}
    answer = await world.ask("quote who", text=SAID)
    assert answer.outcome == "found"
    assert answer.results[0].outlet == "Real Gazette"
    forged = await world.ask("quote who", text=INVENTED)
    assert all(result.grade == "similar" or result.outlet != "Real Gazette" for result in forged.results)
    assert all(result.grade == "similar" or REAL not in result.url for result in forged.results)


ATTACKS = {
    "a user name": f"http://x@{REAL}/a/1",
    "a user name and a password": f"http://x:y@{REAL}/a/1",
    "a page that answers 403": f"http://{REAL}/a/1?locked=1",
    "a page that isn't there": f"http://{REAL}/a/9",
    "an address that is too long": f"http://{REAL}/a/1?utm_source={'x' * 8000}",
    "a port that isn't for pages": f"http://{REAL}:25/a/1",
    "a scheme that isn't the web's": f"ftp://{REAL}/a/1",
}


@pytest.mark.parametrize("link", ATTACKS.values(), ids=ATTACKS.keys())
async def test_a_strangers_feed_can_not_put_text_under_another_sites_address(world: StrangersWeb, link: str) -> None:
    article = await known(world)
    world.real.serve("/a/1?locked=1", "no", status=403)
    world.feed(STRANGER, item(link, TITLE, "1", more=full(*FORGED)), title="Real Gazette")
    await world.follow(STRANGER)
    await world.poll()
    await assert_untouched(world, article)
    others = [one for one in await world.all() if one.id != article.id]
    assert all(one.origin in ("feed", "own feed") for one in others)
    assert all(one.url.startswith(f"http://{STRANGER}/feed#item-") for one in others)
    assert all(one.outlet == f"Real Gazette ({STRANGER})" for one in others)


async def test_an_item_whose_link_is_no_address_is_the_feeds_own(world: StrangersWeb) -> None:
    world.feed(STRANGER, item(ATTACKS["an address that is too long"], TITLE, "1", more=full(*FORGED)))
    await world.follow(STRANGER)
    (report,) = await world.poll()
    assert report.new == 1
    (own,) = await world.all()
    assert (own.url.partition("#")[0], own.link) == (f"http://{STRANGER}/feed", None)
    assert not world.real.asked


async def test_an_address_that_was_refused_is_never_an_article(world: StrangersWeb) -> None:
    link = ATTACKS["a user name"]
    world.real_article()
    world.feed(STRANGER, item(link, TITLE, "1", more=full(*FORGED)))
    await world.follow(STRANGER)
    (report,) = await world.poll()
    assert report.new == 0
    for _ in range(3):
        await world.poll(24)
    assert await world.all() == []
    assert not world.real.asked
    why = await world.ask("news why", url=link)
    assert why.summary.startswith("I don't have this article, and never will: the address ")


async def test_the_feeds_own_item_is_marked_in_every_answer(world: StrangersWeb) -> None:
    world.feed(STRANGER, item(f"http://{REAL}/a/9", TITLE, "1", more=full(*FORGED)), title="Real Gazette")
    await world.follow(STRANGER)
    await world.poll()
    answer = await world.ask("quote who", text=INVENTED)
    card = next(block for block in answer.blocks if isinstance(block, QuoteCard))
    assert (card.outlet, card.mark) == (f"Real Gazette ({STRANGER})", "as the feed has it")
    assert card.url.startswith(f"http://{STRANGER}/feed#item-")
    assert card.reason
    digest = await world.ask("digest preview")
    shown = next(block for block in digest.blocks if isinstance(block, ItemCard))
    assert (shown.outlet, shown.mark) == (f"Real Gazette ({STRANGER})", "as the feed has it")
    why = await world.ask("news why", url=f"http://{REAL}/a/9")
    assert "only as its feed has it, which doesn't belong to the site it links to" in why.summary


async def test_a_feed_of_the_site_itself_stands_in_for_its_page(world: StrangersWeb) -> None:
    world.real.serve("/a/1", "log in", status=403)
    world.feed(REAL, item(f"http://www.{REAL}/a/1", TITLE, "1", more=full(*BODY)), title="Real Gazette")
    await world.follow(REAL)
    await world.poll()
    (article,) = await world.all()
    assert (article.url, article.outlet) == (f"http://www.{REAL}/a/1", "Real Gazette")
    assert (article.origin, mark_of(article)) == ("own feed", None)


async def test_the_text_of_a_page_is_never_replaced_by_the_feeds(world: StrangersWeb) -> None:
    article = await known(world)
    world.real.serve("/a/1", "busy", status=503)
    world.feed(REAL, item(article.url, TITLE, "other", more=full(*FORGED)))
    await world.follow(REAL)
    await world.poll()
    world.feed(REAL, item(article.url, f"{TITLE} again", "other", more=full(*FORGED)))
    await world.poll()
    await assert_untouched(world, article)


async def test_what_a_page_does_not_say_never_comes_from_a_strangers_feed(world: StrangersWeb) -> None:
    world.real.serve("/a/1", article_page("", *BODY).replace("<h1></h1>", ""))
    told = "<pubDate>Fri, 13 Mar 2020 15:09:26 +0100</pubDate><author>n@x.example (Nerys Caddock)</author>"
    world.feed(STRANGER, item(f"http://{REAL}/a/1", "Council of Tarnmouth resigns", "1", more=told))
    await world.follow(STRANGER)
    await world.poll()
    article = await world.article(f"http://{REAL}/a/1")
    assert article is not None
    assert (article.author, article.published) == (None, None)
    assert "resigns" not in article.title


@pytest.mark.parametrize("way", ["link", "og"])
@pytest.mark.parametrize(("host", "claimed"), [(STRANGER, REAL), (OWN_BLOG, BLOGS), (STRANGER, BLOGS)])
async def test_a_page_can_not_take_another_sites_address(
    world: StrangersWeb, host: str, claimed: str, way: str
) -> None:
    target = f"http://{claimed}/news/real"
    head = SITE_NAME.format("Real Gazette")
    world.sites[claimed].serve("/news/real", article_page(TITLE, *BODY, head=head))
    await world.ingest.track(target, ANYBODY)
    article = await world.article(target)
    assert article is not None
    steal = CANONICAL.format(target) if way == "link" else f'<meta property="og:url" content="{target}">'
    world.sites[host].serve("/own", article_page(TITLE, *FORGED, head=steal + head))
    saved, page = await world.ingest.track(f"http://{host}/own", ANYBODY)
    assert await world.article(target) == article
    assert INVENTED not in await world.text(article)
    assert page.text != await world.text(article) or saved.article_id == article.id
    forged = await world.ask("quote who", text=INVENTED)
    assert all(result.grade == "similar" or f"{host}/own" in result.url for result in forged.results)
    assert all(result.grade == "similar" or host in result.outlet for result in forged.results)


async def test_a_page_may_send_to_another_host_of_its_site_and_what_stands_there_counts(world: StrangersWeb) -> None:
    """As edition.cnn.com does to www.cnn.com."""
    target = f"http://{BLOGS}/news/real"
    world.sites[BLOGS].serve("/news/real", article_page(TITLE, *BODY))
    world.sites[OWN_BLOG].serve("/edition", article_page(TITLE, *BODY[:-1], head=CANONICAL.format(target)))
    saved, _ = await world.ingest.track(f"http://{OWN_BLOG}/edition", ANYBODY)
    article = await world.article(target)
    assert article is not None
    assert article.id == saved.article_id
    assert TAIL in await world.text(article)
    assert await world.article(f"http://{OWN_BLOG}/edition") is None


async def test_an_item_can_not_lead_a_known_article_to_another_host(world: StrangersWeb) -> None:
    url = world.real_article()
    world.feed(STRANGER, item(url, TITLE, "1"))
    await world.follow(STRANGER)
    await world.poll()
    article = await world.article(url)
    assert article is not None
    world.stranger.serve("/copy", article_page(TITLE, *FORGED))
    world.feed(STRANGER, item(f"http://{STRANGER}/copy", f"{TITLE}, again", "1"))
    await world.poll()
    await assert_untouched(world, article)
    copy = await world.article(f"http://{STRANGER}/copy")
    assert copy is not None
    assert copy.outlet == STRANGER


def moved_to_stranger(world: StrangersWeb, *paragraphs: str, status: int) -> str:
    """The real article's address leads to a page of another host; returns the address there."""
    world.stranger.serve("/a/1", article_page(TITLE, *paragraphs))
    world.real.redirect("/a/1", world.stranger.url("/a/1"), status)
    return f"http://{STRANGER}/a/1"


async def test_an_article_lives_where_its_own_address_leads_for_good(world: StrangersWeb) -> None:
    article = await known(world)
    there = moved_to_stranger(world, *BODY, "More was said later, and little of it was new to anybody.", status=308)
    world.clock.forward(hours=1)
    assert (await world.ingest.reread_due()).changed == 1
    after = await world.article(there)
    assert after is not None
    assert (after.id, after.outlet, after.revision) == (article.id, STRANGER, 2)
    assert await world.article(article.url) == after
    answer = await world.ask("quote who", text=SAID)
    assert [result.url for result in answer.results] == [there]


@pytest.mark.parametrize(
    ("status", "paragraphs"),
    [(302, BODY), (301, ("Welcome to our shop for boats. " * 20, "We sell oars, ropes and sails of all sizes. " * 9))],
    ids=["for now", "to something else"],
)
async def test_a_redirect_to_another_host_alone_moves_no_article(
    world: StrangersWeb, status: int, paragraphs: tuple[str, ...]
) -> None:
    article = await known(world)
    there = moved_to_stranger(world, *paragraphs, status=status)
    world.clock.forward(hours=1)
    await world.ingest.reread_due()
    await assert_untouched(world, article)
    assert await world.article(there) is None


async def test_two_articles_are_one_once_the_address_of_the_first_leads_to_the_second_for_good(
    world: StrangersWeb,
) -> None:
    article, there = await known(world), f"http://{STRANGER}/a/1"
    world.stranger.serve("/a/1", article_page(TITLE, *BODY))
    await world.ingest.track(there, ANYBODY)
    assert len(await world.all()) == 2
    world.real.redirect("/a/1", world.stranger.url("/a/1"), 301)
    world.clock.forward(hours=1)
    await world.ingest.reread_due()
    (after,) = await world.all()
    assert (after.id, after.url) == (article.id, there)
    assert await world.article(article.url) == after


async def test_the_new_link_of_an_item_at_another_host_is_believed_of_its_own_site_s_feed(world: StrangersWeb) -> None:
    url, there = world.real_article(), f"http://{STRANGER}/b"
    world.feed(REAL, item(url, TITLE, "1"))
    world.feed(STRANGER, item(url, TITLE, "1"))
    await world.follow(REAL)
    await world.follow(STRANGER)
    await world.poll()
    article = await world.article(url)
    assert article is not None
    world.stranger.serve("/b", article_page(TITLE, *BODY, "More was said later, and little of it was new."))
    world.feed(STRANGER, item(there, TITLE, "1"))
    await world.poll()
    assert await world.article(url) == article, "a stranger says so"
    copy = await world.article(there)
    assert copy is None or copy.id != article.id
    moved = f"http://{STRANGER}/c"
    world.stranger.serve("/c", article_page(TITLE, *BODY))
    world.feed(REAL, item(moved, TITLE, "1"))
    await world.poll()
    after = await world.article(moved)
    assert after is not None
    assert after.id == article.id
    assert await world.article(url) == after


async def test_another_outlets_name_never_covers_the_domain(world: StrangersWeb) -> None:
    for way in (
        SITE_NAME.format("Reuters"),
        SITE_NAME.format("Reuters (reuters.com)"),
        '<meta name="application-name" content="Reuters">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Reuters"}}</script>',
    ):
        world.stranger.serve("/own", article_page(TITLE, *FORGED, head=way))
        _, page = await world.ingest.track(f"http://{STRANGER}/own", ANYBODY)
        assert page.outlet == f"Reuters ({STRANGER})"
    answer = await world.ask("quote who", text=INVENTED)
    assert [result.outlet for result in answer.results] == [f"Reuters ({STRANGER})"]


async def test_three_pages_that_name_one_address_stay_three_articles(world: StrangersWeb) -> None:
    texts = [tuple(f"{line} Number {number}." for line in lines) for number, lines in enumerate((BODY, FORGED))]
    storm = ("The ferry Odalys spent the night at sea after a storm had closed the strait off Tarnmouth.", TAIL)
    head = CANONICAL.format(f"http://{REAL}/budget")
    world.real.serve("/budget", article_page("Budget", "All about the budget of Tarnmouth, in many articles.", LEAD))
    for number, text in enumerate((texts[0], (NEXT, WHY, "Nobody spoke."), storm), 1):
        world.real_article(f"/a/{number}", *text, title=f"Tarnmouth {number}", head=head)
    links = [f"http://{REAL}/a/{number}" for number in (1, 2, 3)]
    world.feed(REAL, *(item(link, f"Tarnmouth council {link[-1]}", link) for link in links))
    await world.follow(REAL)
    (report,) = await world.poll()
    assert report.new == 3
    assert sorted(one.url for one in await world.all()) == links


OTHERS = {
    "a teaser": (TITLE, (LEAD, QUOTE)),
    "a teaser with an offer": (TITLE, (LEAD, "To continue reading, subscribe for one crown a week or log in.")),
    "a consent page": ("Before you continue", ("We and our 842 partners store cookies on your device to do things.",)),
    "a challenge": ("Just a moment…", (f"{REAL} needs to review the security of your connection before this.",)),
    "maintenance": ("Maintenance", ("We will be back soon. The site is down for maintenance, thank you for waiting.",)),
    "the front page": (
        "Real Gazette",
        (TITLE, LEAD, *(f"{line} Story {n}." for n in range(6) for line in (WHY[:50],))),
    ),
    "another story": ("Storm", ("The ferry Odalys spent the night at sea after a storm had closed the strait.", TAIL)),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS.keys())
async def test_any_other_page_at_an_articles_address_changes_nothing_and_tells_nobody(
    world: StrangersWeb, other: tuple[str, tuple[str, ...]]
) -> None:
    url = world.real_article()
    world.feed(REAL, item(url, TITLE, "1"))
    await world.follow(REAL)
    await world.poll()
    article = await world.article(url)
    assert article is not None
    await world.store.set_options(HERE, PlaceOptions(corrections=True), world.clock.now())
    await digest_service(world.store, world.clock).post_now(HERE)
    chat = FakeChat()
    outbox = OutboxWorker(world.store, {"console": chat}, world.clock)
    await outbox.drain()
    assert any(SAID in str(message) for _, message, _ in chat.posts)
    title, paragraphs = other
    world.real_article("/a/1", *paragraphs, title=title)
    world.feed(REAL, item(url, f"{TITLE}, late", "1"))
    (report,) = await world.poll()
    assert (report.changed, report.failed) == (0, 1)
    for _ in range(4):
        await world.poll(7)
    with pytest.raises(ContentError):
        await world.ingest.track(url, ANYBODY)
    await assert_untouched(world, article)
    assert await CorrectionService(world.store, world.clock).tick() == 0
    await outbox.drain()
    assert len(chat.posts) == 1
    why = await world.ask("news why", url=url)
    assert "Its page can't be read" in why.summary
    assert "What I have of it is from before." in why.summary


async def test_a_real_edit_is_still_a_revision_and_is_posted(world: StrangersWeb) -> None:
    url = world.real_article()
    world.feed(REAL, item(url, TITLE, "1"))
    await world.follow(REAL)
    await world.poll()
    await world.store.set_options(HERE, PlaceOptions(corrections=True), world.clock.now())
    await digest_service(world.store, world.clock).post_now(HERE)
    world.real_article("/a/1", LEAD, WHY, NEXT, TAIL)
    world.feed(REAL, item(url, f"{TITLE}, late", "1"))
    (report,) = await world.poll()
    assert report.changed == 1
    chat = FakeChat()
    assert await CorrectionService(world.store, world.clock).tick() == 1
    await OutboxWorker(world.store, {"console": chat}, world.clock).drain()
    assert any("withdrawn" in message.summary for _, message, _ in chat.posts)


def wall(world: StrangersWeb, way: str, path: str) -> None:
    """What stands before the article at a path."""
    consent = article_page("Before you continue", "We and our 842 partners store cookies on your device to do things.")
    world.real.serve("/consent", consent)
    world.real.serve("/", article_page("Real Gazette", *(f"{TITLE} {number}. {LEAD}" for number in range(9))))
    world.real.serve("/gate", article_page("Register", f"{TITLE}: read all of it after you have registered. {LEAD}"))
    match way:
        case "a redirect for consent":
            world.real.redirect(path, "/consent?back=x")
        case "the front page" | "one page for all":
            world.real.redirect(path, "/" if way == "the front page" else "/gate")
        case "a challenge that says so":
            world.real.serve(path, article_page(TITLE, *BODY), headers={"cf-mitigated": "challenge"})
        case "a challenge by its title":
            world.real.serve(path, article_page("Just a moment...", f"{LEAD} Enable JavaScript and cookies."))
        case "an unrelated page":
            world.real.serve(path, consent)
        case _:
            world.real.serve(path, "no", status=403)


WAYS = (
    *("a redirect for consent", "the front page", "one page for all", "a challenge that says so"),
    *("a challenge by its title", "an unrelated page", "an error"),
)


@pytest.mark.parametrize("way", WAYS)
async def test_a_wall_is_no_article_and_its_item_stands_in_the_digest_as_the_feed_has_it(
    world: StrangersWeb, way: str
) -> None:
    titles = {"/a/1": TITLE, "/a/2": "Ferry Odalys moored at last", "/a/3": "Dockers walk out over night shifts"}
    for path in ("/a/1", "/a/2"):
        wall(world, way, path)
    world.real_article("/a/3", *BODY, title="Dockers walk out over night shifts")
    world.real.serve("/a/3", article_page(titles["/a/3"], f"Dockers walk out. {LEAD}", QUOTE, WHY))
    world.feed(
        REAL, *(item(f"http://{REAL}{path}", title, path) for path, title in titles.items()), title="Real Gazette"
    )
    await world.follow(REAL)
    (report,) = await world.poll()
    assert (report.new, report.failed) == (1, 2)
    readable = await world.store.articles(ArticleQuery(), ANYBODY)
    assert [one.url for one in readable] == [f"http://{REAL}/a/3"]
    health = next(block for block in (await world.ask("news feeds")).blocks if isinstance(block, Facts))
    assert "2 of 3 items can't be read: " in health.rows[0][1]
    why = await world.ask("news why", url=f"http://{REAL}/a/1?utm_source=chat")
    assert "Its page can't be read: " in why.summary
    assert "I have only the title and the link, as the feed has it." in why.summary
    digest = await world.ask("digest preview")
    shown = {block.url: block for block in digest.blocks if isinstance(block, ItemCard)}
    assert shown.keys() == {f"http://{REAL}{path}" for path in titles}
    for path in ("/a/1", "/a/2"):
        card = shown[f"http://{REAL}{path}"]
        assert (card.title, card.outlet, card.mark) == (titles[path], "Real Gazette", "as the feed has it")
        assert card.quote is None
    assert shown[f"http://{REAL}/a/3"].mark is None


async def test_an_item_that_was_posted_without_its_text_is_not_posted_again_with_it(world: StrangersWeb) -> None:
    wall(world, "an error", "/a/1")
    world.feed(REAL, item(f"http://{REAL}/a/1", TITLE, "1"))
    await world.follow(REAL)
    await world.poll()
    assert await digest_service(world.store, world.clock).post_now(HERE) == 1
    world.real_article()
    (report,) = await world.poll()
    assert (report.new, report.failed) == (1, 0)
    assert await digest_service(world.store, world.clock).post_now(HERE) == 0
    answer = await world.ask("quote who", text=SAID)
    assert answer.outcome == "found"
    health = next(block for block in (await world.ask("news feeds")).blocks if isinstance(block, Facts))
    assert "can't be read" not in health.rows[0][1]


async def test_an_item_whose_id_changes_at_every_poll_is_posted_once(world: StrangersWeb) -> None:
    wall(world, "an error", "/a/1")
    await world.follow(REAL)
    for number in range(3):
        world.feed(REAL, item(f"http://{REAL}/a/1", TITLE, f"id-{number}"))
        await world.poll()
    assert await digest_service(world.store, world.clock).post_now(HERE) == 1
    world.feed(REAL, item(f"http://{REAL}/a/1", TITLE, "id-4"))
    await world.poll()
    assert await digest_service(world.store, world.clock).post_now(HERE) == 0
    assert len(await world.all()) == 1


async def test_a_wall_before_a_page_that_somebody_adds_is_reported(world: StrangersWeb) -> None:
    wall(world, "the front page", "/a/1")
    with pytest.raises(QuotewireError, match="leads to the site's front page"):
        await world.ingest.track(f"http://{REAL}/a/1", ANYBODY)
    assert await world.all() == []
