"""Items without dates, posted as they come: what a feed had before it was followed is no news, whatever its first polls
brought."""

import pytest

from bot import quotes
from bot.delivery.items import ItemService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Article, ArticleQuery
from bot.domain.messages import ItemCard
from bot.domain.places import AtOnce, Place, Subscription
from bot.ingest.pipeline import Ingest
from bot.ingest.polling.poll import PollPace
from bot.ports import viewer_at
from tests.fakes.chat import FakeChat
from tests.fakes.ingest_bench import NO, WHY, Bench
from tests.fakes.web import article_page, item
from tests.fakes.workers import InlineWorkers

HERE, THERE = Place("console", "", "main"), Place("console", "", "other")


class FeedWithoutDates:
    """A feed whose items have no dates, and the places that get each of them."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self._chat = FakeChat()
        self._read = 0

    async def follow(self, place: Place) -> None:
        """Follow the feed some minutes after its last poll."""
        self.bench.clock.forward(minutes=9)
        feed = await self.bench.store.add_feed(self.bench.site.url("/feed"), "A feed", self.bench.clock.now())
        await self.bench.store.follow(Subscription(place, feed, at_once=AtOnce(self.bench.clock.now())))

    def lists(self, *titles: str, more: str = "") -> None:
        for title in titles:
            self.bench.site.serve(f"/{title}", article_page(title, NO, WHY, f"This is number {title}."))
        listed = (item(f"/{title}", title, title, more=more) for title in titles)
        self.bench.feed(*listed, validators=False)

    async def stored(self) -> list[Article]:
        return await self.bench.store.articles(ArticleQuery(), viewer_at(HERE))

    async def posted(self, place: Place = HERE) -> list[str]:
        """What is posted at a place of what a poll in an hour brings."""
        await self.bench.poll()
        await ItemService(self.bench.store, self.bench.clock, InlineWorkers(), 0.75).tick()
        await OutboxWorker(self.bench.store, {self._chat.platform: self._chat}, self.bench.clock).drain()
        new, self._read = self._chat.posts[self._read :], len(self._chat.posts)
        blocks = [block for at, message, _ in new if at == place for block in message.blocks]
        return [block.title for block in blocks if isinstance(block, ItemCard)]


@pytest.fixture
def stand(bench: Bench) -> FeedWithoutDates:
    return FeedWithoutDates(bench)


async def test_later_items_are_posted_in_the_order_in_which_the_feed_got_them(stand: FeedWithoutDates) -> None:
    stand.lists("c", "b", "a")
    await stand.follow(HERE)
    assert await stand.posted() == []
    assert [article.title for article in await stand.stored()] == ["c", "b", "a"]
    stand.lists("f", "e", "d", "c", "b", "a")
    assert await stand.posted() == ["d", "e", "f"]
    stand.lists(*"onmlkjihgf")
    assert await stand.posted() == list("ghijklmno")


async def test_a_place_that_comes_later_gets_what_comes_later(stand: FeedWithoutDates) -> None:
    stand.lists("a")
    await stand.follow(HERE)
    assert await stand.posted() == []
    stand.lists("b", "a")
    await stand.follow(THERE)
    assert await stand.posted(THERE) == []
    stand.lists("c", "b", "a")
    assert await stand.posted(THERE) == ["c"]
    for place in (HERE, THERE):
        await stand.bench.store.unfollow(place, 1)
    stand.lists("d", "c", "b", "a")
    assert await stand.posted() == []
    await stand.follow(HERE)
    assert await stand.posted() == [], "nobody followed the feed when it came"
    stand.lists("e", "d", "c", "b", "a")
    assert await stand.posted() == ["e"]


@pytest.mark.parametrize("first", ["fails", "is empty", "is left"])
async def test_a_first_poll_that_brings_no_list_is_none(stand: FeedWithoutDates, first: str) -> None:
    bench = stand.bench
    await stand.follow(HERE)
    if first == "is empty":
        stand.lists()
    if first == "is left":
        stand.lists("b", "a")
        pace = PollPace(seconds_a_poll=0.0)
        hasty = Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, quotes.extract, pace=pace)
        assert [report.left for report in await hasty.poll_due()] == [2]
        bench.clock.forward(hours=1)
    else:
        assert await stand.posted() == []
    stand.lists("b", "a")
    assert await stand.posted() == []
    stand.lists("c", "b", "a")
    assert await stand.posted() == ["c"]


async def test_the_first_list_s_pages_that_are_read_later_are_no_news(stand: FeedWithoutDates) -> None:
    stand.lists("b", "a")
    for title in ("a", "b"):
        stand.bench.site.redirect(f"/{title}", "/nowhere")
    await stand.follow(HERE)
    assert await stand.posted() == []
    for title in ("a", "b"):
        stand.bench.site.redirect(f"/{title}", f"/now/{title}")
        stand.bench.site.serve(f"/now/{title}", article_page(title, NO, WHY, f"This is number {title}."))
    assert await stand.posted() == []
    assert {article.origin for article in await stand.stored()} == {"page"}


async def test_dates_that_are_not_past_say_nothing(stand: FeedWithoutDates) -> None:
    ahead = "<pubDate>1 Jan 2099 10:00 GMT</pubDate>"
    stand.lists("b", "a", more=ahead)
    await stand.follow(HERE)
    assert await stand.posted() == []
    stand.lists("c", "b", "a", more=ahead)
    assert await stand.posted() == ["c"]


async def test_a_date_after_the_following_makes_news_of_the_first_list_too(stand: FeedWithoutDates) -> None:
    stand.lists("a", more="<pubDate>14 Mar 2026 12:30 GMT</pubDate>")
    await stand.follow(HERE)
    assert await stand.posted() == ["a"]


async def test_an_item_whose_page_is_read_later_is_posted_once(stand: FeedWithoutDates) -> None:
    stand.lists("a")
    await stand.follow(HERE)
    assert await stand.posted() == []
    stand.lists("b", "a")
    stand.bench.site.redirect("/b", "/nowhere")
    assert await stand.posted() == ["b"]
    stand.bench.site.redirect("/b", "/now/b")
    stand.bench.site.serve("/now/b", article_page("b", NO, WHY, "This is number b."))
    assert await stand.posted() == []
    assert await stand.bench.store.articles_at([stand.bench.site.url("/now/b")], (await stand.stored())[0].audience)
