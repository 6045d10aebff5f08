"""What is kept of places, one small Protocol a need: what they follow and want.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.alerts import Alert, Alerted, AlertPost
from bot.domain.articles import Article
from bot.domain.delivery import DueSchedule, Post, Schedule
from bot.domain.feeds import ListedFeed
from bot.domain.items import Arrival, ItemFollower, ItemPost, PostedItem
from bot.domain.limits import UNLIMITED, FollowedList, PlaceLimits
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription


class Following(Protocol):
    """Sets what a place follows."""

    async def follow(self, subscription: Subscription, limits: PlaceLimits = UNLIMITED) -> None:
        """Follow a feed at a place; replaces filter and way when it is followed already.

        Whose items come at once, and did before, goes on where it was.

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


class SubscriptionList(Protocol):
    """What a place follows."""

    async def subscriptions(self, place: Place) -> list[Subscription]:
        """What a place follows, by title."""
        ...


class PlacesBeside(Protocol):
    """The places of one workspace."""

    async def places_beside(self, place: Place) -> list[tuple[Place, str | None]]:
        """The places of the same workspace that get posts, with why they are paused, this one included.

        Direct messages are beside nothing: they are somebody's own.
        """
        ...


class PlacePausing(Protocol):
    """Pauses what is posted at a place."""

    async def pause_place(self, place: Place, why: str, notice: Post | None, now: datetime) -> bool:
        """Post nothing at a place until it is resumed, and queue the post that tells of it.

        ``False``, and nothing written, when nothing was running there.
        """
        ...


class ScheduleSetting(Protocol):
    """Sets when a place gets its digest."""

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

    async def remove_schedules(self, place: Place) -> int:
        """End a place's digests; how many there were."""
        ...

    async def pause_schedules(self, place: Place, why: str) -> int:
        """Post no digests at a place until it is resumed; how many schedules were running."""
        ...

    async def resume_schedules(self, place: Place, now: datetime) -> int:
        """Go on with a place's digests from the next slot after ``now``; how much was paused there.

        Alerts, and feeds whose items come at once, go on with what comes from now on.
        """
        ...


class ScheduleList(Protocol):
    """When a place gets its digest."""

    async def schedules(self, place: Place | None = None) -> list[Schedule]:
        """The schedules of a place, or all."""
        ...


class DueSchedules(Protocol):
    """Which schedules have to be looked at now."""

    async def due_schedules(self, now: datetime, limit: int, after: Schedule | None = None) -> list[DueSchedule]:
        """Running schedules with ``next_due <= now``, longest due first; those behind ``after``, for the next page.

        What was set, resumed or has new options is due at once.
        """
        ...

    async def put_off(self, looked: Sequence[tuple[Schedule, datetime]]) -> None:
        """Not to be looked at before these times; a schedule that became due anew meanwhile stays so."""
        ...


class OptionLookup(Protocol):
    """How a place wants its posts."""

    async def options(self, place: Place) -> PlaceOptions:
        """The options of a place; the defaults where none were set."""
        ...


class OptionSetting(Protocol):
    """Sets how a place wants its posts."""

    async def set_options(self, place: Place, options: PlaceOptions, now: datetime) -> None:
        """Replace the options of a place; its schedules are due at ``now``, to be looked at with them."""
        ...


class AllOptions(Protocol):
    """How all places want their posts."""

    async def all_options(self) -> Mapping[Place, PlaceOptions]:
        """The options of every place that has set some."""
        ...


class AlertSetting(Protocol):
    """Sets what a place wants to hear of at once."""

    async def add_alert(self, place: Place, words: str, now: datetime, limits: PlaceLimits = UNLIMITED) -> bool:
        """Keep an alert for articles stored from now on; ``False`` when the place has one of the same words.

        Raises:
            UsageError: it would be one too many.
        """
        ...

    async def remove_alert(self, place: Place, words: str) -> bool:
        """End the alert of these words; ``False`` when there is none."""
        ...


class AlertList(Protocol):
    """What places want to hear of at once."""

    async def alerts(self, place: Place | None = None) -> list[Alert]:
        """The alerts of a place, or all, by place and age."""
        ...


class AlertRecord(Protocol):
    """What a place was alerted to."""

    async def alerted(self, place: Place, article_id: int) -> Alerted | None:
        """The post by which a place was alerted to an article; ``None`` when it wasn't."""
        ...


class AlertQueue(Protocol):
    """Which alerts have to look at which articles."""

    async def alerts_behind(self) -> list[Alert]:
        """Running alerts that haven't looked at the newest article yet, by place and age."""
        ...

    async def pass_alerts(self, looked: Sequence[Alert], upto: int) -> None:
        """Move alerts on to article ``upto`` that found nothing up to there; one that was moved meanwhile stays."""
        ...

    async def articles_after(self, article_id: int, limit: int) -> list[Article]:
        """Articles that were stored after this one, in that order; none of items that can't be read."""
        ...

    async def record_alert(self, looked: Sequence[Alert], upto: int, post: AlertPost, now: datetime) -> bool:
        """Move the alerts of one place on to article ``upto`` and queue their post, all or nothing.

        ``False``, and nothing written, when one of them was moved or removed meanwhile: the next tick looks again.
        """
        ...


class ItemRecord(Protocol):
    """Which items a place was posted as they came."""

    async def posted_item(self, place: Place, article_id: int) -> PostedItem | None:
        """The post by which a place got an article as it came; ``None`` when there was none."""
        ...


class ItemQueue(Protocol):
    """Whose items come at once, and which of them they have to look at."""

    async def followers_behind(self) -> list[ItemFollower]:
        """Running ones whose feed brought something that they haven't looked at, by place."""
        ...

    async def arrivals_after(self, feed_id: int, after: int, limit: int) -> list[Arrival]:
        """What came by a feed after this arrival, in that order."""
        ...

    async def pass_followers(self, looked: Sequence[tuple[ItemFollower, int]]) -> None:
        """Move followers on to an arrival that nothing was posted for; one that was moved meanwhile stays."""
        ...

    async def record_items(
        self, looked: Sequence[tuple[ItemFollower, int]], posts: Sequence[ItemPost], now: datetime
    ) -> bool:
        """Move the followers of one place on, each to its arrival, and queue their posts, all or nothing.

        ``False``, and nothing written, when one of them was moved or removed meanwhile: the next tick looks again.
        """
        ...


class WorkspacePlaces(Protocol):
    """The places of a workspace."""

    async def places_of(self, platform: str, workspace: str) -> list[Place]:
        """The places of a workspace with a subscription, a schedule or an alert, by channel."""
        ...


class WorkspacePausing(Protocol):
    """Workspaces (servers, teams) as a whole: left, and joined again. Settings are kept."""

    async def workspaces(self, platform: str, paused: str | None = None) -> set[str]:
        """The workspaces with something to post that is running, or that is paused for this very reason."""
        ...

    async def pause_workspace(self, platform: str, workspace: str, why: str) -> bool:
        """Post nothing in a workspace until it is resumed; ``False`` when nothing was running there.

        What waits to be posted there ends as failed: it would be no news when the bot is back.
        """
        ...

    async def resume_workspace(self, platform: str, workspace: str, now: datetime) -> bool:
        """Go on everywhere in a workspace but where a manager paused; ``False`` when there was nothing to resume."""
        ...
