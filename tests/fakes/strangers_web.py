"""A site with an article, and strangers beside it who would like to speak in its name."""

from dataclasses import dataclass

from bot import commands
from bot.domain.articles import Article, ArticleQuery
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place, Subscription
from bot.domain.viewers import ANYBODY
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import PollReport
from bot.store import SqlStore
from tests.fakes.chat import FakeClock
from tests.fakes.web import FakeSite, article_page, rss
from tests.fakes.workers import digest_service

HERE = Place("console", "", "main")
REAL, STRANGER, OWN_BLOG, BLOGS = "realgazette.example", "stranger.example", "stranger.blogs.example", "blogs.example"
SAID = "We have counted every coin twice, and nothing is left to cut"
INVENTED = "I took every coin of it myself, and there is nothing you can do"
LEAD = "The council of Tarnmouth passed its budget by one vote on Tuesday after a sitting of eleven hours."
QUOTE = f"“{SAID},” said Mara Lindqvist, the mayor of Tarnmouth, when the doors were opened at last."
WHY = "The opposition had asked for a smaller levy on moorings, which the port authority called reckless."
NEXT = "The budget now goes to the province, whose governor has until the end of March to object to it."
TAIL = "Fishermen who had waited in the rain outside went home without a word to anybody who asked them."
BODY = (LEAD, QUOTE, WHY, NEXT, TAIL)
TITLE = "Council of Tarnmouth passes budget"
FORGED = (LEAD, f"“{INVENTED},” said Mara Lindqvist, the mayor of Tarnmouth.", WHY, NEXT, TAIL)
SITE_NAME = '<meta property="og:site_name" content="{}">'
CANONICAL = '<link rel="canonical" href="{}">'


@dataclass
class StrangersWeb:
    """The real site, a stranger, a stranger's blog on a host of blogs, and that host; a store and the commands."""

    sites: dict[str, FakeSite]
    store: SqlStore
    clock: FakeClock
    ingest: Ingest
    workers: ProcessWorkers

    @property
    def real(self) -> FakeSite:
        return self.sites[REAL]

    @property
    def stranger(self) -> FakeSite:
        return self.sites[STRANGER]

    def real_article(self, path: str = "/a/1", *paragraphs: str, title: str = TITLE, head: str = "") -> str:
        page = article_page(title, *(paragraphs or BODY), head=SITE_NAME.format("Real Gazette") + head)
        self.real.serve(path, page)
        return f"http://{REAL}{path}"

    def feed(self, host: str, *items: str, title: str = "News") -> None:
        self.sites[host].serve("/feed", rss(*items, title=title), "application/rss+xml")

    async def follow(self, host: str) -> None:
        feed = await self.store.add_feed(f"http://{host}/feed", "News", self.clock.now())
        await self.store.follow(Subscription(HERE, feed))

    async def poll(self, hours: float = 1) -> list[PollReport]:
        self.clock.forward(hours=hours)
        return await self.ingest.poll_due()

    async def article(self, url: str) -> Article | None:
        return await self.store.article_by_url(url, ANYBODY)

    async def all(self) -> list[Article]:
        feeds = frozenset(feed.id for feed in await self.store.feeds())
        mine = await self.store.articles_through(ArticleQuery(feed_ids=feeds, limit=100))
        return list(
            {one.id: one for one in (*await self.store.articles(ArticleQuery(limit=100), ANYBODY), *mine)}.values()
        )

    async def ask(self, command: str, **arguments: str) -> Message:
        digests = digest_service(self.store, self.clock)
        deps = commands.Deps(self.store, self.ingest, digests, self.clock, 0.75, "0")
        return await commands.HANDLERS[command](deps, Request(command, HERE, dict(arguments), can_manage=True))

    async def text(self, article: Article) -> str:
        return (await self.store.known_texts([article.id]))[article.id]


def full(*paragraphs: str) -> str:
    """The whole text of an article in an item of a feed: over 600 characters."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, "And so on, and so forth. " * 20))
    return f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{text}]]></content:encoded>"
