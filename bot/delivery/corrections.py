"""Queues posts that tell places of quotations that were altered or withdrawn after they were posted there."""

import hashlib
from collections.abc import Sequence
from datetime import timedelta

from bot import digest
from bot.delivery.audience import seen_at
from bot.delivery.stores import CorrectingStore
from bot.domain.corrections import Correction
from bot.domain.delivery import Post
from bot.domain.errors import QuotewireError
from bot.domain.messages import ItemCard
from bot.domain.options import PlaceOptions
from bot.domain.places import Place
from bot.ops.leases import LEASE, TickLease
from bot.ops.troubles import TroubleBook
from bot.ports import Clock

_AT_ONCE = 100
"""Changes of quotations that a tick reads; the next tick reads on."""
_LOOK_BACK = timedelta(days=14)
"""Maximum age of a post whose quotations are still corrected: nobody remembers an older post."""


class CorrectionService:
    """The tick that queues corrections, for the places that turned them on. Each change is handled once for all
    places."""

    def __init__(
        self, store: CorrectingStore, clock: Clock, troubles: TroubleBook | None = None, lease: timedelta = LEASE
    ) -> None:
        self._turn = TickLease(store, clock, "corrections", lease)
        self._troubles = troubles or TroubleBook()
        self._store = store
        self._clock = clock

    async def tick(self) -> int:
        """Queue a post for each place whose posts had a quotation that has changed; returns the number of posts."""
        if not await self._store.untold_corrections(1):
            return 0
        async with self._turn.held() as mine:
            return await self._tell() if mine else 0

    async def _tell(self) -> int:
        changes = await self._store.untold_corrections(_AT_ONCE)
        if not changes:
            return 0
        # One place after another: the posts of weeks of all places wouldn't fit into memory.
        wanting = {place: wants for place, wants in (await self._store.all_options()).items() if wants.corrections}
        posts = [post for place, wants in wanting.items() if (post := await self._post_safely(place, wants, changes))]
        recorded = await self._store.record_corrections([change.id for change in changes], posts, self._clock.now())
        return len(posts) if recorded else 0

    async def _post_safely(self, place: Place, wants: PlaceOptions, changes: Sequence[Correction]) -> Post | None:
        """A place's post; ``None`` where it needs none. A bug is noted as this place's trouble, and other places get
        their post."""
        try:
            post = await self._post(place, wants, changes)
        except QuotewireError:  # the database failed: the whole tick is repeated
            raise
        except Exception as error:
            self._troubles.note("corrections", error, place)
            return None
        self._troubles.over("corrections", place)
        return post

    async def _post(self, place: Place, wants: PlaceOptions, changes: Sequence[Correction]) -> Post | None:
        now = self._clock.now()
        first_seen = min(change.article.first_seen for change in changes)
        # A first sight in the future was stored while the clock was ahead, and doesn't count.
        since = max(first_seen, now - _LOOK_BACK) if first_seen <= now else now - _LOOK_BACK
        cards = [
            block
            for message in await self._store.posts_since(place, since)
            for block in message.blocks
            if isinstance(block, ItemCard)
        ]
        shown = [change for change in changes if any(_shows(card, change) for card in cards)]
        # A changed article may be another audience's copy of the public article that was posted here.
        visible = {article.id for article in await seen_at(self._store, place, [change.article for change in shown])}
        mine = [change for change in shown if change.article.id in visible]
        if not mine:
            return None
        message = digest.compose_corrections(mine, now)
        return Post(place, message, _key(place, mine), digest.quiet_end(wants, now))


def _shows(card: ItemCard, change: Correction) -> bool:
    return card.quote is not None and card.article_id == change.article.id and card.quote in change.said


def _key(place: Place, changes: Sequence[Correction]) -> str:
    identity = f"correction/{place}/{','.join(str(change.id) for change in changes)}"
    return hashlib.sha256(identity.encode()).hexdigest()[:24]
