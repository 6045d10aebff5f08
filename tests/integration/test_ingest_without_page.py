"""No item vanishes without a word: what has no page, or a page that can't be read, is told of everywhere."""

from collections.abc import Callable
from typing import TypeVar

from bot import commands
from bot.delivery.items import ItemService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Article, ArticleQuery
from bot.domain.commands import Request
from bot.domain.messages import Facts, ItemCard, Message
from bot.domain.places import AtOnce, Place, Subscription
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.tasks import read_article
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import PollReport
from bot.ingest.sites.shares import OWN
from bot.ports import viewer_at
from bot.quotes import extract
from tests.fakes.chat import FakeChat
from tests.fakes.ingest_bench import NO, STORM, WHY, Bench
from tests.fakes.web import article_page, item
from tests.fakes.workers import InlineWorkers, digest_service

T = TypeVar("T")

HERE, THERE = Place("console", "", "main"), Place("console", "", "other")
WHOLE = "&lt;p&gt;" + "&lt;/p&gt;&lt;p&gt;".join([NO, WHY, STORM]) + "&lt;/p&gt;"


def own(title: str, text: str = "", guid: str = "", more: str = "") -> str:
    """An item of RSS without a link."""
    identity = f"<guid isPermaLink='false'>{guid or title}</guid>"
    return f"<item><title>{title}</title>{identity}<description>{text}</description>{more}</item>"


def sound(address: str) -> str:
    return f"<enclosure url='{address}' length='9' type='audio/mpeg'/>"


async def follow(bench: Bench) -> None:
    feed = await bench.store.add_feed(bench.site.url("/feed"), "A feed", bench.clock.now())
    await bench.store.follow(Subscription(HERE, feed))
    await bench.store.follow(Subscription(THERE, feed, at_once=AtOnce(bench.clock.now())))


async def follow_before(bench: Bench, *items: str) -> list[PollReport]:
    """Follow the feed while it has another item, which isn't posted, and poll it an hour after these are there."""
    bench.feed(own("The harbour as it always was", STORM), validators=False)
    await follow(bench)
    await bench.poll(0)
    bench.feed(*items, validators=False)
    return await bench.poll()


async def ask(bench: Bench, path: str, **arguments: str) -> Message:
    deps = commands.Deps(bench.store, bench.ingest, digest_service(bench.store, bench.clock), bench.clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    return await dispatcher.answer(Request(path, HERE, arguments, "U1", True))


async def stored(bench: Bench) -> list[Article]:
    """The articles with a text, in the order in which they came."""
    articles = await bench.store.articles(ArticleQuery(limit=1000), viewer_at(HERE))
    return sorted(articles, key=lambda article: article.id)


async def health(bench: Bench) -> str:
    facts = next(block for block in (await ask(bench, "news feeds")).blocks if isinstance(block, Facts))
    return facts.rows[0][1]


def cards(message: Message) -> dict[str, ItemCard]:
    return {block.title: block for block in message.blocks if isinstance(block, ItemCard)}


async def posted(bench: Bench) -> dict[str, ItemCard]:
    """The cards of what is posted as it comes."""
    chat = FakeChat()
    await ItemService(bench.store, bench.clock, InlineWorkers(), 0.75).tick()
    await OutboxWorker(bench.store, {chat.platform: chat}, bench.clock).drain()
    return {title: card for _, message, _ in chat.posts for title, card in cards(message).items()}


async def test_items_whose_pages_cannot_be_read_are_counted_explained_and_shown(bench: Bench) -> None:
    titles = {
        "/gone": ("Ferry Odalys is back", "404, the page is gone"),
        "/lost": ("Dockers walk out at night", "404, the page is gone"),
        "/away": ("Levy on moorings doubled", "is at a private address"),
        "/sound": ("Bells of Tarnmouth heard", "it is audio/mpeg"),
    }
    bench.site.redirect("/away", "http://10.0.0.7/moorings")
    bench.site.serve("/sound", b"\0" * 99, "audio/mpeg")
    bench.article("/a")
    items = (item(path, title, path) for path, (title, _) in titles.items())
    (report,) = await follow_before(bench, item("/a", "Dockers walk out", "a"), *items)
    assert (report.new, report.failed) == (1, 4)
    told = await health(bench)
    assert "; 4 of 5 items can't be read: 404, the page is gone (2); " in told
    assert bench.site.url("/sound") not in told, "reasons have no addresses of pages"
    shown, at_once = cards(await ask(bench, "digest preview")), await posted(bench)
    for path, (title, reason) in titles.items():
        why = (await ask(bench, "news why", url=bench.site.url(path))).summary
        assert f"{title}: Its page can't be read: " in why
        assert reason in why
        assert "I have only the title and the link, as the feed has it." in why
        for card in (shown[title], at_once[title]):
            assert (card.url, card.mark, card.quote) == (bench.site.url(path), "as the feed has it", None)


async def test_a_refused_page_is_read_once_it_leads_elsewhere(bench: Bench) -> None:
    bench.site.redirect("/away", "http://10.0.0.7/moorings")
    bench.feed(item("/away", "Dockers walk out", "1"))
    await follow(bench)
    await bench.poll(0)
    bench.article("/away")
    (report,) = await bench.poll(1)
    assert (report.new, report.failed) == (1, 0)


async def test_an_item_at_a_private_address_is_counted_and_never_linked(bench: Bench) -> None:
    bench.feed(item("http://10.0.0.7/moorings", "Levy on moorings doubled", "1"))
    await follow(bench)
    (report,) = await bench.poll(0)
    assert report.failed == 1
    assert "; its item can't be read: 10.0.0.7:80 is at a private address" in await health(bench)
    assert "never will: 10.0.0.7:80" in (await ask(bench, "news why", url="http://10.0.0.7/moorings")).summary
    assert not cards(await ask(bench, "digest preview"))


async def test_an_item_without_a_link_is_the_article_itself(bench: Bench) -> None:
    (report,) = await follow_before(bench, own("Dockers walk out", WHOLE))
    assert (report.new, report.failed) == (1, 0)
    (_, article) = await stored(bench)
    assert article.url.startswith(f"{bench.site.url('/feed')}#item-")
    assert (article.title, article.origin, article.link) == ("Dockers walk out", "own feed", None)
    assert (await bench.store.known_texts([article.id]))[article.id] == f"{NO}\n{WHY}\n{STORM}"
    assert (await ask(bench, "quote who", text="We are not the cargo")).outcome == "found"
    assert "can't be read" not in await health(bench)
    why = (await ask(bench, "news why", url=article.url)).summary
    assert "The feed gives it no page: what the feed has of it is the article." in why
    assert "Dockers walk out" in cards(await ask(bench, "digest preview"))
    assert "Dockers walk out" in await posted(bench)
    await bench.poll()
    assert await posted(bench) == {}
    assert len(await stored(bench)) == 2


async def test_an_episode_without_a_page_leads_to_its_sound(bench: Bench) -> None:
    address = "https://sound.harbourpost.example/7.mp3"
    (report,) = await follow_before(bench, own("Bells of Tarnmouth", "A walk by night.", more=sound(address)))
    assert report.new == 1
    for card in (cards(await ask(bench, "digest preview")), await posted(bench)):
        assert card["Bells of Tarnmouth"].url == address
    assert "The feed gives it no page" in (await ask(bench, "news why", url=address)).summary


async def test_a_sound_at_a_private_address_is_not_linked(bench: Bench) -> None:
    bench.feed(own("Bells of Tarnmouth", "A walk by night.", more=sound("http://10.0.0.7/7.mp3")))
    await follow(bench)
    await bench.poll(0)
    assert "10.0.0.7" not in cards(await ask(bench, "digest preview"))["Bells of Tarnmouth"].url


async def test_an_item_with_nothing_but_a_title_is_told(bench: Bench) -> None:
    await follow_before(bench, own("Harbour shut until noon"))
    for shown in (cards(await ask(bench, "digest preview")), await posted(bench)):
        card = shown["Harbour shut until noon"]
        why = (await ask(bench, "news why", url=card.url)).summary
        assert "The feed gives it neither a page nor a text, so I have only its title." in why
    assert "can't be read" not in await health(bench)


async def test_items_without_a_link_are_told_apart_and_edited(bench: Bench) -> None:
    bench.feed(own("Bulletin", f"{NO} {WHY}", "1"), own("Bulletin", STORM, "2"), validators=False)
    await follow(bench)
    await bench.poll(0)
    one, two = await stored(bench)
    texts = await bench.store.known_texts([one.id, two.id])
    assert sorted(texts.values()) == sorted([f"{NO} {WHY}", STORM])
    bench.feed(own("Bulletin", f"{NO} {WHY} It is over.", "1"), own("Bulletin", STORM, "2"), validators=False)
    (report,) = await bench.poll()
    assert (report.new, report.changed) == (0, 1)
    assert len(await stored(bench)) == 2


async def test_an_item_that_takes_another_s_id_is_another_article(bench: Bench) -> None:
    bench.feed(own("Dockers walk out", f"{NO} {WHY}", "now"), validators=False)
    await follow(bench)
    await bench.poll(0)
    bench.feed(own("A storm closes the strait", STORM, "now"), validators=False)
    (report,) = await bench.poll()
    assert report.new == 1
    assert sorted(article.title for article in await stored(bench)) == [
        "A storm closes the strait",
        "Dockers walk out",
    ]


class BrokenWorkers(ProcessWorkers):
    """Workers that have a bug."""

    async def run(
        self, function: Callable[..., T], *args: object, deadline: float, whose: str = OWN, urgent: bool = False
    ) -> T:
        if function is read_article:
            raise ZeroDivisionError("a bug")
        return await super().run(function, *args, deadline=deadline, whose=whose, urgent=urgent)


async def test_an_item_that_brings_out_a_bug_is_shown_by_its_title_and_tried_again(bench: Bench) -> None:
    bench.article("/a")
    bench.feed(item("/a", "Dockers walk out", "1"))
    await follow(bench)
    async with BrokenWorkers(1) as broken:
        await Ingest(bench.store, bench.fetcher, broken, bench.clock, extract).poll_due()
    assert cards(await ask(bench, "digest preview"))["Dockers walk out"].url == bench.site.url("/a")
    assert "can't be taken in (ZeroDivisionError)" in (await ask(bench, "news why", url=bench.site.url("/a"))).summary
    (report,) = await bench.poll(1)
    assert (report.new, report.failed) == (1, 0)


async def test_an_item_dated_into_the_future_has_the_time_at_which_it_came(bench: Bench) -> None:
    bench.site.serve("/a", article_page("Dockers walk out", NO, WHY))
    bench.feed(item("/a", "Dockers walk out", "1", more="<pubDate>1 Jan 2099 10:00 GMT</pubDate>"))
    await follow(bench)
    await bench.poll(0)
    (article,) = await stored(bench)
    assert article.published == bench.clock.now()
