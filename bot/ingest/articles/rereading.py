"""Reads the pages of stored articles again when the store says that they are due. ``rereads.py`` decides when."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import structlog

from bot.domain.articles import Article
from bot.domain.errors import ContentError, FetchError, RefusedError, RobotsError, StoreError
from bot.domain.feeds import Entry
from bot.domain.looks import NO_VALIDATORS, DueLook, PageLook, PageRead, Validators
from bot.domain.viewers import EVERYBODY
from bot.ingest.articles.reading import Asker, PageReader, Reading, Residence
from bot.ingest.articles.rereads import LookOutcome, RereadPlan, after_look, has_grown, may_reread
from bot.ingest.extraction.revisions import check_revision
from bot.ingest.fetching.failures import is_gone, patience_wanted
from bot.ingest.sites.addresses import PrivateHosts
from bot.ingest.sites.authority import same_host
from bot.ingest.sites.secrecy import is_secret_page
from bot.ingest.sites.shares import TurnLimits, Turns, share_of
from bot.ingest.stores import LookLeasing, RereadStore
from bot.ops.leases import LEASE, LeaseKeeper
from bot.ports import Clock
from bot.texts import reading as say

_LONGEST_LOOK = 120.0
"""Seconds after which a look is given up, whatever it waits for: else it would keep its turn for ever."""
_MORE = 200
"""Maximum number of due looks that are leased at a time, and of looks under way from which on none are leased."""
_LIMITS = TurnLimits(total=8, each=1, slow=2, slow_from=60.0)
"""Maximum looks at the same time: one of a site, and 2 of all sites whose looks took over 60 s lately."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class RereadReport:
    """How many pages were read again, and how many of them had changed or are gone."""

    read: int = 0
    changed: int = 0
    gone: int = 0

    def __str__(self) -> str:
        return say.PAGES_READ_AGAIN.format(read=self.read, changed=self.changed, gone=self.gone)


class Rereader:
    """Looks at the page of an article: reads it again, stores what has changed, and when to look next."""

    def __init__(
        self, store: RereadStore, reader: PageReader, clock: Clock, plan: RereadPlan, private_hosts: PrivateHosts
    ) -> None:
        self._private_hosts = private_hosts
        self._store = store
        self._reader = reader
        self._clock = clock
        self._plan = plan

    async def look_safely(self, due: DueLook) -> LookOutcome | None:
        """Look at a page; ``None`` where the outcome couldn't be stored. Raises only when it is cancelled."""
        try:
            async with asyncio.timeout(_LONGEST_LOOK):
                return await self.look(due)
        except StoreError as error:
            log.warning("look not stored", page=due.article.url, error=str(error))
        except TimeoutError:
            return await self._put_off(due)
        except Exception:  # a bug: it must not stop the looks at other pages
            log.exception("look failed", page=due.article.url)
            return await self._put_off(due)
        return None

    async def look(self, due: DueLook) -> LookOutcome:
        """Look at the page of an article, and store the outcome.

        Raises:
            StoreError: the outcome can't be written; the look stays due.
        """
        article, look = due.article, due.look
        if not may_reread(self._plan, article.url):
            return await self._ended(due, look, "forbidden")
        try:
            reading = await self._read(article, look)
        except (FetchError, ContentError) as error:
            return await self._missed(due, error)
        if isinstance(reading, Validators):
            return await self._ended(due, replace(look, validators=reading), "unchanged")
        try:
            return await self._ended(
                due, replace(look, address=reading.final, validators=reading.validators), await self._save(due, reading)
            )
        except ContentError as error:
            return await self._missed(due, error)

    async def _read(self, article: Article, look: PageLook) -> Reading | Validators:
        """The page as it is now. The address after redirects may have been good for a day: where nothing is there any
        more, the article's own address is asked."""
        item = _as_item(article)
        asker = Asker(share_of(look.address))
        try:
            return await self._reader.read_again(look.address, asker, item, article.url, look.validators)
        except FetchError as error:
            if look.address == article.url or not is_gone(error):
                raise
        return await self._reader.read_again(article.url, asker, item, article.url, NO_VALIDATORS)

    async def _save(self, due: DueLook, reading: Reading) -> LookOutcome:
        """Store what the page says now.

        Raises:
            ContentError: it isn't the article any more; the stored text stays.
        """
        article = due.article
        residence = await self._as_article(article, reading)
        page = residence.page
        before = (await self._store.known_texts([article.id])).get(article.id, "")
        saved = await self._store.save_article(
            page,
            reading.quotations,
            self._clock.now(),
            audience=article.audience,
            check=partial(check_revision, page),
            read=PageRead(
                reading.final, reading.validators, moves=residence.moves, joins=residence.joins, again=article.id
            ),
        )
        if saved.outcome != "changed":
            return "unchanged"
        return "grew" if await asyncio.to_thread(has_grown, before, page.text) else "changed"

    async def _as_article(self, article: Article, reading: Reading) -> Residence:
        """The page under the address that the article has from now on.

        Raises:
            ContentError: the page is another article's.
        """
        page = reading.page
        moves = reading.moves(article.url) and not self._becomes_secret(article, page.url)
        if article.origin != "page" or not (moves or same_host(article.url, page.url)):
            raise ContentError(say.LEADS_TO_OTHER_SITE.format(url=article.url[:200]))
        if page.url == article.url:
            return Residence(page)
        there = (await self._store.articles_at([page.url], article.audience)).get(page.url)
        joins = there.id if there is not None and there.id != article.id else None
        if joins is not None and not (moves and reading.was_sent_for_good(article.url)):
            raise ContentError(say.LEADS_TO_OTHER_ARTICLE.format(url=article.url[:200]))
        return Residence(page, article.id, joins) if moves else Residence(replace(page, url=article.url))

    def _becomes_secret(self, article: Article, address: str) -> bool:
        """Whether everybody's article would have an address that is a secret."""
        was, becomes = (is_secret_page(url, self._private_hosts) for url in (article.url, address))
        return article.audience == EVERYBODY and becomes and not was

    async def _missed(self, due: DueLook, error: FetchError | ContentError) -> LookOutcome:
        """Store that the page gave nothing better than the text that is stored."""
        log.info("page not read again", page=due.article.url, reason=str(error))
        if is_gone(error):
            return await self._ended(due, replace(due.look, address=due.article.url, validators=NO_VALIDATORS), "gone")
        if isinstance(error, RobotsError) or (isinstance(error, RefusedError) and not error.on_the_way):
            return await self._ended(due, due.look, "forbidden")
        if isinstance(error, ContentError):
            return await self._ended(due, due.look, "worse")
        return await self._ended(due, due.look, "failed", patience_wanted(error))

    async def _put_off(self, due: DueLook) -> LookOutcome | None:
        try:
            return await self._ended(due, due.look, "failed")
        except StoreError:
            return None

    async def _ended(
        self, due: DueLook, look: PageLook, outcome: LookOutcome, retry_after: float | None = None
    ) -> LookOutcome:
        """Store when the page is looked at next."""
        now = self._clock.now()
        following = after_look(self._plan, due.article, due.look.failures, outcome, now, retry_after)
        look = replace(look, due=following.due, failures=following.failures)
        await self._store.record_look(due.article.id, look, following.gone_since)
        return outcome


class LookQueue:
    """Looks at the pages that are due, with a fair share for each site (``sites/shares.py``)."""

    def __init__(
        self,
        store: LookLeasing,
        clock: Clock,
        look: Callable[[DueLook], Awaitable[LookOutcome | None]],
        lease: timedelta = LEASE,
    ) -> None:
        self._store = store
        self._clock = clock
        self._look = look
        self._turns = Turns(_LIMITS)
        self._looks: dict[int, asyncio.Task[LookOutcome | None]] = {}
        self._leases = LeaseKeeper(store, clock, "page", lease)
        self._closed = False

    async def look(self) -> None:
        """Begin the looks that are due, and return at once.

        Raises:
            StoreError: what is due can't be read.
        """
        await self._begin()

    async def drain(self) -> RereadReport:
        """Look at everything that is due and that no other process looks at, each page once.

        Raises:
            StoreError: what is due can't be read.
        """
        counted: Counter[LookOutcome | None] = Counter()
        while begun := await self._begin():
            counted.update(await asyncio.gather(*begun))
            if counted[None]:
                break
        changed = counted["changed"] + counted["grew"]
        return RereadReport(counted.total() - counted["forbidden"], changed, counted["gone"])

    async def close(self) -> None:
        """End the looks that are under way, and begin none any more. Nothing is lost: they stay due."""
        self._closed = True
        looks = list(self._looks.values())
        await self._leases.close()
        for look in looks:
            look.cancel()
        await asyncio.gather(*looks, return_exceptions=True)

    async def _begin(self) -> list[asyncio.Task[LookOutcome | None]]:
        if self._closed or len(self._looks) >= _MORE:
            return []
        until = self._leases.until()
        due = await self._store.lease_looks(self._clock.now(), until, _MORE)
        new = [look for look in due if look.article.id not in self._looks]
        self._leases.keep([look.article.id for look in new], until)
        return [self._begin_one(look) for look in new]

    def _begin_one(self, due: DueLook) -> asyncio.Task[LookOutcome | None]:
        task = self._looks[due.article.id] = asyncio.create_task(self._have_turn(due))
        task.add_done_callback(lambda _: self._forget(due.article.id))
        return task

    def _forget(self, article_id: int) -> None:
        """Forget a look that has ended; where its outcome isn't written down, it is due again when its lease ends."""
        self._looks.pop(article_id, None)
        self._leases.drop(article_id)

    async def _have_turn(self, due: DueLook) -> LookOutcome | None:
        async with self._turns.turn(share_of(due.look.address)):
            return await self._look(due) if self._leases.holds(due.article.id) else None


def _as_item(article: Article) -> Entry:
    """What is known of an article, as a feed would announce it: a page that has nothing to do with it is a wall, and
    what a page doesn't say of itself stays as it was."""
    return Entry(article.url, article.title, article.url, article.published, author=article.author)
