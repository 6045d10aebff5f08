"""What is posted at places, and what became of it, one small Protocol a need.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.articles import Article
from bot.domain.delivery import DeadLetter, Delivery, Digest, SlotRecord
from bot.domain.places import Place
from bot.domain.viewers import Viewer


class LastDigest(Protocol):
    """When a place got its last digest."""

    async def last_digest(self, place: Place, upto: datetime | None = None) -> datetime | None:
        """The newest slot of any digest of a place; with ``upto``, of the last one written for a slot up to it."""
        ...


class DigestRecord(Protocol):
    """What became of an article in a place's digests."""

    async def told(self, place: Place, article_id: int) -> list[SlotRecord]:
        """The digests of a place that have an article, with what became of their delivery."""
        ...


class ToldArticles(Protocol):
    """What places were told already."""

    async def already_told(self, place: Place, article_ids: Collection[int]) -> set[int]:
        """Those of the articles that were in a digest of this place, posted at once or shown by an alert.

        A post that was given up has shown nothing.
        """
        ...

    async def items_since(self, place: Place, since: datetime) -> list[Article]:
        """The articles that were shown at a place: in digests from this slot on, at once or by alerts since then."""
        ...


class DigestBook(ToldArticles, Protocol):
    """The digests of places: nothing twice."""

    async def record_digest(self, digest: Digest, key: str, now: datetime) -> bool:
        """Claim the slot and write digest, items and delivery, all or nothing.

        ``False``, and nothing written, when the slot is claimed already (UNIQUE(schedule, slot)), when the schedule
        is gone or paused, or when one of the articles was in a digest of this place meanwhile: the next tick chooses
        again. With ``anew_after`` a claim of the slot from before that digest doesn't count.
        """
        ...


class DeliveryQueue(Protocol):
    """The outbox: nothing lost, nothing twice."""

    async def lease(
        self,
        platforms: Collection[str],
        now: datetime,
        until: datetime,
        limit: int,
        besides: Collection[int] = (),
        *,
        take_over: bool = True,
    ) -> list[Delivery]:
        """Take deliveries that are due, in order for each place; nobody else gets them before ``until``.

        A lease that ran out (the process died while sending) is due again where ``take_over`` says so; its try counts
        for nothing, but may have been posted. ``besides`` are the ids of those that the caller is sending itself.
        """
        ...

    async def mark_sent(self, delivery_id: int, remote_id: str, now: datetime) -> None:
        """The platform has it."""
        ...

    async def mark_retry(self, delivery_id: int, due: datetime, error: str, *, sure: bool = True) -> None:
        """Try again at ``due``; ``sure``: nothing was posted."""
        ...

    async def mark_ended(self, delivery_id: int, error: str, *, ambiguous: bool) -> None:
        """Not to be tried again without a person: it failed, or perhaps it was posted."""
        ...


class DeadLetters(Protocol):
    """Deliveries that ended badly."""

    async def dead_letters(self, limit: int) -> list[DeadLetter]:
        """Deliveries that failed or may have been posted, newest first."""
        ...

    async def revive(self, delivery_id: int, now: datetime) -> bool:
        """Try a dead letter again, under its old key; ``False`` when there is none of this number."""
        ...


class RowCounts(Protocol):
    """How many rows there are, for the status."""

    async def counts(self, viewer: Viewer) -> Mapping[str, int]:
        """Rows by what they are, as far as the viewer may see them, for the status: articles, quotations, feeds,
        failing feeds, waiting, sent, failed…"""
        ...


class AheadStore(Protocol):
    """Times that a clock wrote down that was ahead."""

    async def take_back_ahead(self, now: datetime, lease: timedelta, *, set_back: bool) -> int:
        """Make due at ``now`` what was put off further than it could be (``bot.domain.ahead``); how many rows.

        A lease that ends too late ends a lease's length from now. ``set_back``: the clock was just set back, so that
        every wait for another try is too long.
        """
        ...
