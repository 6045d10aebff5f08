"""What is kept of places: what they follow and want, what is posted there, and what became of it.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.alerts import Alert, Alerted, AlertPost
from bot.domain.articles import Article
from bot.domain.delivery import DeadLetter, Delivery, Digest, DueSchedule, Post, Schedule, SlotRecord
from bot.domain.feeds import ListedFeed
from bot.domain.limits import UNLIMITED, FollowedList, PlaceLimits
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.viewers import Viewer


class PlaceStore(Protocol):
    """What a place follows, and that nothing can be posted there."""

    async def follow(self, subscription: Subscription, limits: PlaceLimits = UNLIMITED) -> None:
        """Follow a feed at a place; replaces the filter when it is followed already.

        Raises:
            UsageError: it would be one too many.
        """
        ...

    async def follow_list(
        self, place: Place, listed: Sequence[ListedFeed], now: datetime, limits: PlaceLimits = UNLIMITED
    ) -> FollowedList:
        """Keep track of these feeds and follow them at a place, as many as fit, in one go.

        Those that were followed keep their filter.
        """
        ...

    async def unfollow(self, place: Place, feed_id: int) -> bool:
        """Stop following; ``False`` when it wasn't followed."""
        ...

    async def subscriptions(self, place: Place) -> list[Subscription]:
        """What a place follows, by title."""
        ...

    async def pause_place(self, place: Place, why: str, notice: Post | None, now: datetime) -> bool:
        """Post neither digests nor alerts at a place until it is resumed, and queue the post that tells of it.

        ``False``, and nothing written, when nothing was running there.
        """
        ...

    async def places_beside(self, place: Place) -> list[tuple[Place, str | None]]:
        """The places of the same workspace that get digests or alerts, with why they are paused, this one included.

        Direct messages are beside nothing: they are somebody's own.
        """
        ...


class ScheduleStore(Protocol):
    """When a place gets its digest."""

    async def set_schedule(
        self,
        place: Place,
        when: str,
        timezone: str,
        max_items: int,
        about: tuple[str, ...],
        now: datetime,
        limits: PlaceLimits = UNLIMITED,
    ) -> Schedule:
        """Give a place a digest. One of the same ``when`` and ``timezone`` is replaced and keeps its slots.

        One that was paused goes on.

        Raises:
            UsageError: it would be one too many.
        """
        ...

    async def schedules(self, place: Place | None = None) -> list[Schedule]:
        """The schedules of a place, or all."""
        ...

    async def due_schedules(self, now: datetime, limit: int, after: Schedule | None = None) -> list[DueSchedule]:
        """Running schedules with ``next_due <= now``, longest due first; those behind ``after``, for the next page.

        What was set, resumed or has new options is due at once.
        """
        ...

    async def put_off(self, looked: Sequence[tuple[Schedule, datetime]]) -> None:
        """Not to be looked at before these times; a schedule that became due anew meanwhile stays so."""
        ...

    async def remove_schedules(self, place: Place) -> int:
        """End a place's digests; how many there were."""
        ...

    async def pause_schedules(self, place: Place, why: str) -> int:
        """Post no digests at a place until it is resumed; how many schedules were running."""
        ...

    async def resume_schedules(self, place: Place, now: datetime) -> int:
        """Go on with a place's digests from the next slot after ``now``; how many schedules and alerts were paused.

        Its alerts go on with the articles that are stored from now on.
        """
        ...


class OptionStore(Protocol):
    """How places want their posts."""

    async def options(self, place: Place) -> PlaceOptions:
        """The options of a place; the defaults where none were set."""
        ...

    async def all_options(self) -> Mapping[Place, PlaceOptions]:
        """The options of every place that has set some."""
        ...

    async def set_options(self, place: Place, options: PlaceOptions, now: datetime) -> None:
        """Replace the options of a place; its schedules are due at ``now``, to be looked at with them."""
        ...


class AlertStore(Protocol):
    """What a place wants to hear of at once."""

    async def add_alert(self, place: Place, words: str, now: datetime, limits: PlaceLimits = UNLIMITED) -> bool:
        """Keep an alert for articles stored from now on; ``False`` when the place has one of the same words.

        Raises:
            UsageError: it would be one too many.
        """
        ...

    async def alerts(self, place: Place | None = None) -> list[Alert]:
        """The alerts of a place, or all, by place and age."""
        ...

    async def alerts_behind(self) -> list[Alert]:
        """Running alerts that haven't looked at the newest article yet, by place and age."""
        ...

    async def alerted(self, place: Place, article_id: int) -> Alerted | None:
        """The post by which a place was alerted to an article; ``None`` when it wasn't."""
        ...

    async def pass_alerts(self, looked: Sequence[Alert], upto: int) -> None:
        """Move alerts on to article ``upto`` that found nothing up to there; one that was moved meanwhile stays."""
        ...

    async def remove_alert(self, place: Place, words: str) -> bool:
        """End the alert of these words; ``False`` when there is none."""
        ...

    async def articles_after(self, article_id: int, limit: int) -> list[Article]:
        """Articles that were stored after this one, in that order; none of items that can't be read."""
        ...

    async def record_alert(self, looked: Sequence[Alert], upto: int, post: AlertPost, now: datetime) -> bool:
        """Move the alerts of one place on to article ``upto`` and queue their post, all or nothing.

        ``False``, and nothing written, when one of them was moved or removed meanwhile: the next tick looks again.
        """
        ...


class Outbox(Protocol):
    """Digests and deliveries: the part that makes nothing lost and nothing twice."""

    async def digested(self, place: Place, article_ids: Collection[int]) -> set[int]:
        """Those of the articles that were in a digest of this place already."""
        ...

    async def told(self, place: Place, article_id: int) -> list[SlotRecord]:
        """The digests of a place that have an article, with what became of their delivery."""
        ...

    async def items_since(self, place: Place, since: datetime) -> list[Article]:
        """The articles that were shown in digests of a place from this slot on."""
        ...

    async def last_digest(self, place: Place, upto: datetime | None = None) -> datetime | None:
        """The newest slot of any digest of a place; with ``upto``, of the last one written for a slot up to it."""
        ...

    async def record_digest(self, digest: Digest, key: str, now: datetime) -> bool:
        """Claim the slot and write digest, items and delivery, all or nothing.

        ``False``, and nothing written, when the slot is claimed already (UNIQUE(schedule, slot)), when the schedule
        is gone or paused, or when one of the articles was in a digest of this place meanwhile: the next tick chooses
        again. With ``anew_after`` a claim of the slot from before that digest doesn't count.
        """
        ...

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

    async def dead_letters(self, limit: int) -> list[DeadLetter]:
        """Deliveries that failed or may have been posted, newest first."""
        ...

    async def revive(self, delivery_id: int, now: datetime) -> bool:
        """Try a dead letter again, under its old key; ``False`` when there is none of this number."""
        ...

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


class Workspaces(Protocol):
    """Workspaces (Discord's servers, Slack's teams) as a whole: left, and joined again. Settings are kept."""

    async def workspaces(self, platform: str, paused: str | None = None) -> set[str]:
        """The workspaces with something to post that is running, or that is paused for this very reason."""
        ...

    async def places_of(self, platform: str, workspace: str) -> list[Place]:
        """The places of a workspace with a subscription, a schedule or an alert, by channel."""
        ...

    async def pause_workspace(self, platform: str, workspace: str, why: str) -> bool:
        """Post nothing in a workspace until it is resumed; ``False`` when nothing was running there.

        What waits to be posted there ends as failed: it would be no news when the bot is back.
        """
        ...

    async def resume_workspace(self, platform: str, workspace: str, now: datetime) -> bool:
        """Go on everywhere in a workspace but where a manager paused; ``False`` when there was nothing to resume."""
        ...
