"""Ports of the subscriptions at feeds' hubs."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.feeds import Feed
from bot.domain.hubs import HubMode, HubSubscription


class FormPoster(Protocol):
    """Sends forms to addresses of the web, except addresses that the guard refuses."""

    async def post(self, url: str, form: Mapping[str, str], *, whose: str = "") -> int:
        """POST the fields of a form to ``url``; returns the status, from 200 to 299. ``whose`` as in
        ``bot.ports.Fetcher``.

        Raises:
            RefusedError: the guard refuses the address.
            FetchError: no connection, too slow, too big, or another status.
        """
        ...


class HubBook(Protocol):
    """Keeps the subscriptions at hubs, one for a feed."""

    async def hub_of_feed(self, feed_id: int) -> HubSubscription | None:
        """The subscription of a feed."""
        ...

    async def hub_called(self, token: str) -> HubSubscription | None:
        """The subscription whose hub calls the address with this token."""
        ...

    async def keep_hub(self, subscription: HubSubscription) -> None:
        """Store a subscription, in the place of another of its feed."""
        ...

    async def end_hub(self, feed_id: int) -> None:
        """Forget the subscription of a feed."""
        ...

    async def due_hubs(self, now: datetime, limit: int) -> list[tuple[HubSubscription, Feed]]:
        """Subscriptions with ``next_try <= now``, and the subscriptions of feeds that nobody follows any more, each
        with its feed; the longest overdue first."""
        ...

    async def note_hub_asked(self, feed_id: int, mode: HubMode, next_try: datetime) -> None:
        """Note what a hub is being asked for, before it is: it may confirm that before it answers."""
        ...

    async def settle_hub(self, feed_id: int, leased_until: datetime | None, next_try: datetime) -> None:
        """Note that a hub has confirmed a subscription until then, or denied it (``None``)."""
        ...

    async def note_hub_news(self, feed_id: int, now: datetime, pause: timedelta) -> bool:
        """Note that a hub tells of news, and let the feed be due now, or ``pause`` after it was read last.

        ``False``, and nothing noted, where a process is reading the feed, which may have been read without the news.
        """
        ...
