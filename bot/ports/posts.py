"""The parts of the store for digests and deliveries: a small Protocol for each need.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Protocol

from bot.domain.ahead import LatestTimes
from bot.domain.articles import Article
from bot.domain.delivery import DeadLetter, Delivery, Digest, LatePost, SlotRecord, WaitingDigest, WaitingPost
from bot.domain.places import Place
from bot.domain.viewers import Viewer


class LastDigest(Protocol):
    """Tells when a place got its last digest."""

    async def last_digest(self, place: Place, upto: datetime | None = None) -> datetime | None:
        """The newest slot of the digests of a place; with ``upto``, of the digest stored last for a slot up to that
        time."""
        ...


class DigestCursor(Protocol):
    """Tells how far a place's digests have come."""

    async def looked_upto(self, place: Place) -> int | None:
        """The newest arrival that a digest of the place could choose from; ``None`` before its first digest."""
        ...


class ArticleArrivals(Protocol):
    """Tells when an article came."""

    async def first_arrival(self, article_id: int, feed_ids: Collection[int]) -> int | None:
        """The arrival (``bot.domain.items.Arrival``) with which an article came first by one of these feeds; ``None``
        where it came by none of them."""
        ...


class DigestRecord(Protocol):
    """Tells which digests of a place have an article."""

    async def told(self, place: Place, article_id: int) -> list[SlotRecord]:
        """The slots of a place's digests that have an article, with the state of each delivery."""
        ...


class ToldTogether(Protocol):
    """Tells what a digest left out in favour of an article of the same story."""

    async def told_with(self, place: Place, article_ids: Collection[int]) -> Mapping[int, list[Article]]:
        """The articles for which a digest of the place showed one of ``article_ids``, by that id, whoever may see
        them."""
        ...


class ToldArticles(Protocol):
    """What places were told already."""

    async def already_told(self, place: Place, article_ids: Collection[int]) -> set[int]:
        """Ids, among ``article_ids``, of the articles that were posted at this place: in a digest, at once or by an
        alert.

        A post that was given up doesn't count.
        """
        ...

    async def items_since(self, place: Place, since: datetime) -> list[Article]:
        """The articles that were shown at a place: in digests of slots from ``since`` on, at once or by alerts stored
        since then; posts that were given up have shown nothing."""
        ...


class WaitingPosts(Protocol):
    """Posts that wait in the outbox, that nobody has tried to send, and whose places' wishes have changed since.

    Every method that changes what a place wants of its posts notes that with them, in its transaction: they aren't sent
    before they were looked at, by whoever comes first, and a process that was killed between leaves nothing undone.
    """

    async def outdated_places(self, limit: int) -> list[Place]:
        """Up to ``limit`` places where such posts wait."""
        ...

    async def waiting_posts(self, place: Place) -> list[WaitingPost]:
        """Such posts of alerts and of items at once, the oldest first."""
        ...

    async def settle_posts(self, read: Mapping[int, int], unwanted: Collection[int] = ()) -> int:
        """Let deliveries be sent, and take those back that are ``unwanted``, as if they had never been queued; returns
        the number of these. ``read`` has each one's count of changes when its place's wishes were read, by its id.

        What somebody has tried to send meanwhile, or whose place's wishes have changed once more, stays as it is.
        """
        ...


class DigestBook(ToldArticles, Protocol):
    """The digests of places: nothing twice."""

    async def record_digest(self, digest: Digest, key: str, now: datetime) -> bool:
        """Claim the slot and store digest, items and delivery, all or nothing.

        ``False``, and nothing stored, when the slot is claimed already (UNIQUE(schedule, slot)), when the schedule is
        gone or paused, when its place wants its posts otherwise since ``digest.wishes``, or when one of the articles
        was in a digest of this place meanwhile: the next tick chooses again. With ``anew_after`` an earlier claim of
        the slot, by a digest up to that id, doesn't count.
        """
        ...


class WaitingDigests(Protocol):
    """Digests among these posts, which are composed anew."""

    async def waiting_digests(self, place: Place) -> list[WaitingDigest]:
        """Such digests of a place, the oldest first.

        A digest holds its articles, and what a later slot without a post left out since one of these articles is
        shown: if that article goes, nothing else tells of it.
        """
        ...

    async def remake_digest(self, waiting: WaitingDigest, digest: Digest) -> bool:
        """Give a waiting digest the message and the articles of ``digest``; without a message the delivery is taken
        back. The slot stays claimed, and what the digest could choose from stays as it was.

        ``False``, and nothing stored, when somebody has tried to send it, or has composed it anew, when the place's
        wishes have changed once more, or when one of the articles was told by another digest of the place meanwhile.
        """
        ...


class DeliveryQueue(Protocol):
    """The outbox, in which no delivery is lost or sent twice."""

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
        """Lease up to ``limit`` due deliveries, in order for each place; no other process gets them before ``until``.

        With ``take_over`` a delivery whose lease ran out (its process died while sending) is due again: that try isn't
        counted, but may have posted the message. ``besides`` are ids of deliveries that the caller is sending.
        """
        ...

    async def mark_sent(self, delivery_id: int, remote_id: str, now: datetime) -> None:
        """Mark a delivery as sent; ``remote_id`` is the platform's id of the post."""
        ...

    async def mark_retry(self, delivery_id: int, due: datetime, error: str, *, sure: bool = True) -> None:
        """Let a delivery be tried again at ``due``; ``sure``: the failed try posted nothing. Does nothing where another
        process has leased it since."""
        ...

    async def mark_ended(self, delivery_id: int, error: str, *, ambiguous: bool) -> None:
        """Give a delivery up until a person queues it again: it failed, or (``ambiguous``) was perhaps posted. Does
        nothing where another process has leased it since."""
        ...


class QueueNews(Protocol):
    """Tells of new deliveries, so that senders needn't wait for a tick."""

    async def wait_for_queued(self, wake: Callable[[], None]) -> None:
        """Call ``wake`` now and whenever any process has queued a delivery, until cancelled; returns where the database
        doesn't tell that, and when the connection to it ends."""
        ...


class DeadLetters(Protocol):
    """Lists deliveries that were given up."""

    async def dead_letters(self, limit: int | None = None) -> list[DeadLetter]:
        """Deliveries that failed or were perhaps posted, newest first: up to ``limit``, or all."""
        ...

    async def revive(self, delivery_id: int, now: datetime) -> bool:
        """Queue a dead letter again under its old key; ``False`` when there is none with this id."""
        ...


class LatePosts(Protocol):
    """Tells of posts that a platform doesn't take for now."""

    async def late_post(self, place: Place, tries: int) -> LatePost | None:
        """The place's oldest post that still waits after this number of ``tries`` or more; ``None``: there is none."""
        ...


class RowCounts(Protocol):
    """Counts rows, for the status."""

    async def counts(self, viewer: Viewer | None) -> Mapping[str, int]:
        """Numbers of rows that the viewer may see, by kind: articles, quotations, feeds, failing feeds, waiting, sent,
        failed…; of the feeds only what somebody follows. ``None`` is the operator, for whom everything counts."""
        ...


class AheadStore(Protocol):
    """Corrects times that were stored while the clock was ahead."""

    async def take_back_ahead(self, latest: LatestTimes) -> int:
        """Make feeds, pages and deliveries due now that wait for a time later than these, or whose past is later, and
        shorten leases that end later; returns the number of changed rows."""
        ...
