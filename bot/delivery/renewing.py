"""Makes what waits in the outbox anew where its place wants it otherwise since: digests are composed again, and alerts
and items are taken back all of which is muted.

The change was noted with what waits in its own transaction, so that it isn't sent before; whoever comes first does it,
the command that changed something or the tick of any process, and each writes only over what it has read.
"""

from bot.delivery.composing import Composer, DigestOrder, scheduled_message
from bot.delivery.editions import Editions
from bot.delivery.stores import RenewingStore
from bot.domain.delivery import Digest, WaitingDigest
from bot.domain.places import Place
from bot.ports import Clock, Workers
from bot.text.filters import muted_by

_MOST_TRIES = 50
"""Times that a digest of a place is composed anew after a change, with the times at which somebody else was sooner."""


class Renewer:
    """Looks at what waits at a place."""

    def __init__(self, store: RenewingStore, clock: Clock, workers: Workers, composer: Composer) -> None:
        self._store = store
        self._clock = clock
        self._workers = workers
        self._composer = composer

    async def renew(self, place: Place) -> None:
        """Make what waits at a place anew where the place wants it otherwise since."""
        await self._take_back(place)
        renewed = set[int]()
        for _ in range(_MOST_TRIES):
            waiting = [each for each in await self._store.waiting_digests(place) if each.id not in renewed]
            if not waiting:
                return
            # Read again before each is composed: what one digest tells or leaves changes what the next may choose.
            if await self._is_remade(waiting[0]):
                renewed.add(waiting[0].id)

    async def order(self, place: Place, waiting: WaitingDigest | None = None) -> DigestOrder:
        """A digest for a waiting one's slot, by its schedule; otherwise for now, by the place's first schedule."""
        schedules = await self._store.schedules(place)
        schedule = schedules[0] if schedules else None
        if waiting and waiting.schedule_id is not None:
            schedule = next((each for each in schedules if each.id == waiting.schedule_id), None)
        slot = waiting.slot if waiting else self._clock.now()
        return DigestOrder(place, slot, schedule, await self._store.options(place))

    async def _is_remade(self, waiting: WaitingDigest) -> bool:
        """Compose a waiting digest anew, unless somebody does it beside. The place's wishes are read after the digest:
        whoever read older wishes fails."""
        editions, order = Editions(self._store, self._workers), await self.order(waiting.place, waiting)
        edition = await self._composer.edition(editions, order, waiting.reach)
        told_ids, leads = (edition.told, edition.leads) if edition else ((), {})
        message = edition.message if edition else None
        if waiting.schedule_id is not None:
            message = scheduled_message(edition, order)
        written = Digest(waiting.place, waiting.schedule_id, waiting.slot, told_ids, message, leads)
        return await self._store.remake_digest(waiting, written)

    async def _take_back(self, place: Place) -> None:
        """Take alerts and items back all of which is muted, and let the others be sent. The mutes are read after what
        waits, as above."""
        waiting = await self._store.waiting_posts(place)
        if not waiting:
            return
        mutes = (await self._store.options(place)).mutes
        ids = frozenset[int]().union(*(post.article_ids for post in waiting))
        articles, texts = await self._store.articles_numbered(ids), await self._store.known_texts(ids)
        quotations = await self._store.quotations_of(ids)
        muted = {
            number
            for number, article in articles.items()
            if muted_by(mutes, article, texts.get(number, ""), quotations.get(number, ())) is not None
        }
        unwanted = {post.delivery_id for post in waiting if post.article_ids <= muted}
        await self._store.settle_posts({post.delivery_id: post.changes for post in waiting}, unwanted)
