"""Subscribes to feeds' hubs, and renews and ends that. ``hub_rules.py`` decides, ``hub_listener.py`` is called back."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.domain.errors import FetchError
from bot.domain.feeds import Feed, ParsedFeed, Poll
from bot.domain.fetched import Fetched
from bot.domain.hubs import HubOffer, HubSubscription
from bot.ingest.each import each
from bot.ingest.hubs.hub_rules import delivers, hub_form, hub_offer, hub_step, may_be_named, next_hub_try
from bot.ingest.sites.addresses import PrivateHosts
from bot.ingest.sites.secrecy import is_secret_feed
from bot.ingest.sites.shares import share_of
from bot.ingest.stores import HubStore
from bot.ops.leases import LEASE, TickLease
from bot.ports import Clock
from bot.ports.hubs import FormPoster, HubBook
from bot.text.feed_names import shown_address

CALLED_AT = "/websub/"
"""The path that hubs call, before a subscription's token."""
_MOST = 200
"""Most subscriptions that a tick takes care of; the others are due at the next."""
_AT_ONCE = 4
"""Hubs that are asked at the same time."""
_KEY_BYTES = 32
"""Bytes of chance in a token and in a secret. A secret must have less than 200 bytes (WebSub, 5.1)."""

log = structlog.get_logger(__name__)


class HubNotes:
    """Notes which hub each public feed names, also where no hub can call: a feed that has nothing new answers 304 and
    names none, so that a bot that listens from tomorrow on would hear of its hub at the next item only."""

    def __init__(self, store: HubBook, clock: Clock, private_hosts: PrivateHosts) -> None:
        self._store = store
        self._clock = clock
        self._private_hosts = private_hosts

    async def note_offer(self, feed: Feed, parsed: ParsedFeed, fetched: Fetched, *, listens: bool) -> None:
        """Take over which hub a feed names now; the next tick asks it. A secret address is told to no hub. Where nobody
        ``listens``, a feed without a hub costs nothing.

        Raises:
            StoreError: it can't be read or written.
        """
        offer = hub_offer(parsed, fetched.links, fetched.final_url)
        if offer is None and not listens:
            return
        known = await self._store.hub_of_feed(feed.id)
        if offer is None or not self._may_ask(feed, offer):
            # With a lease, the tick says goodbye to the hub of a feed that has become secret.
            if known is not None and offer is None:
                await self._store.end_hub(feed.id)
        elif known is None or known.offer != offer:
            await self._store.keep_hub(_begun(feed, offer, self._clock.now()))

    def _may_ask(self, feed: Feed, offer: HubOffer) -> bool:
        return may_be_named(feed) and not is_secret_feed(offer.topic, self._private_hosts)


class HubKeeper:
    """Keeps a subscription at the hub of each public feed that names one; ``base`` is the bot's public address."""

    def __init__(self, store: HubStore, poster: FormPoster, clock: Clock, base: str, lease: timedelta = LEASE) -> None:
        self._store = store
        self._poster = poster
        self._clock = clock
        self._base = base
        self._lease = TickLease(store, clock, "hubs", lease)

    async def paced(self, feed: Feed, poll: Poll, longest: timedelta) -> Poll:
        """The outcome of a good poll; the next is as late as may be where the feed's hub delivers.

        Raises:
            StoreError: the subscription can't be read.
        """
        subscription = await self._store.hub_of_feed(feed.id)
        changed_at = poll.changed_at or feed.changed_at
        if subscription is None or not delivers(subscription, changed_at, poll.checked_at):
            return poll
        return replace(poll, next_due=max(poll.next_due, poll.checked_at + longest))

    async def tick(self) -> None:
        """Ask the hubs that are due; a hub's failure never stops another's.

        Raises:
            StoreError: what is due can't be read.
        """
        async with self._lease.held() as mine:
            if mine:
                due = await self._store.due_hubs(self._clock.now(), _MOST)
                await each(due, self._take_care, _AT_ONCE)

    async def _take_care(self, due: tuple[HubSubscription, Feed]) -> None:
        subscription, feed = due
        now, hub = self._clock.now(), subscription.offer.hub
        step = hub_step(subscription, feed, now)
        if step == "forget":
            await self._store.end_hub(feed.id)
            return
        # Noted first: the hub may call back before it answers, and is tried again if the process dies meanwhile.
        await self._store.note_hub_asked(feed.id, step, next_hub_try(subscription.failures, now))
        form = hub_form(subscription, step, f"{self._base}{CALLED_AT}{subscription.token}")
        try:
            await self._poster.post(hub, form, whose=share_of(hub))
        except FetchError as error:
            log.warning("a hub doesn't take a request", feed=shown_address(feed), hub=hub, mode=step, error=str(error))


def _begun(feed: Feed, offer: HubOffer, now: datetime) -> HubSubscription:
    """A subscription that the hub hasn't been asked for yet."""
    return HubSubscription(
        feed.id, offer, secrets.token_urlsafe(_KEY_BYTES), secrets.token_urlsafe(_KEY_BYTES), next_try=now
    )
