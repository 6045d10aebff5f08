"""The parts of the store for places' subscriptions, schedules, options and alerts: a small Protocol for each need.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.alerts import Alert, Alerted, AlertPost
from bot.domain.articles import Article
from bot.domain.delivery import DueSchedule, Post, Schedule
from bot.domain.feeds import FeedReach, ListedFeed
from bot.domain.items import Arrival, ItemFollower, ItemPost, PostedItem
from bot.domain.limits import Followed, FollowedList
from bot.domain.options import MuteKind, PlaceOptions
from bot.domain.places import FeedNews, Place, Steward, Subscription

CountCheck = Callable[[int], None]
"""Gets the number of a place's schedules or alerts; raises UsageError where there may not be another one."""
FeedCheck = Callable[[Followed], None]
"""Gets what is followed; raises UsageError where the place may not follow the feed."""
FeedChoice = Callable[[Sequence[ListedFeed], Followed], Sequence[ListedFeed]]
"""Gets the feeds of a list, and what is followed; returns the feeds that the place may follow."""


class Following(Protocol):
    """Adds and removes a place's subscriptions."""

    async def follow(self, subscription: Subscription, check: FeedCheck | None = None) -> None:
        """Follow a feed at a place; filter and way are replaced when the feed is followed already.

        Where its items were posted at once before, and still are, posting goes on where it was.

        Raises:
            UsageError: by ``check``; nothing is stored.
        """
        ...

    async def follow_list(
        self, place: Place, listed: Sequence[ListedFeed], now: datetime, choose: FeedChoice | None = None
    ) -> FollowedList:
        """Store these feeds (only the chosen ones, with ``choose``) and follow them at a place, in one transaction.

        Feeds that the place follows already keep their filter.
        """
        ...

    async def unfollow(self, place: Place, feed_id: int) -> bool:
        """Stop following a feed; ``False`` when the place didn't follow it.

        Its items that wait to be posted at once, and that nobody has tried to send, are taken back.
        """
        ...


class SubscriptionList(Protocol):
    """Lists a place's subscriptions."""

    async def subscriptions(self, place: Place) -> list[Subscription]:
        """The subscriptions of a place, ordered by the feed's title."""
        ...


class WishesOfPlaces(Protocol):
    """Lists what many places want to read of, by a statement for all of them."""

    async def subscriptions_of(self, places: Collection[Place]) -> Mapping[Place, Sequence[Subscription]]:
        """The subscriptions of each of these places that has any, ordered by the feed's title."""
        ...

    async def alerts_of(self, places: Collection[Place]) -> Mapping[Place, Sequence[Alert]]:
        """The alerts of each of these places that has any, the oldest first."""
        ...


class PlacesBeside(Protocol):
    """Lists the places of a workspace."""

    async def places_beside(self, place: Place) -> list[tuple[Place, str | None]]:
        """The places of the same workspace that get posts, ``place`` included, each with the reason of its pause.

        Direct messages have no places beside them.
        """
        ...


class PlacePausing(Protocol):
    """Pauses a place."""

    async def pause_place(self, place: Place, why: str, notice: Post | None, now: datetime) -> bool:
        """Post nothing at a place until it is resumed, and queue the post that tells of it.

        ``False``, and nothing stored, when no schedule or alert was running there.
        """
        ...


class PlaceDeserting(Protocol):
    """Notes that a place isn't there any more."""

    async def desert_place(self, place: Place) -> bool:
        """Note that a place was deleted: what only such places follow isn't polled and takes up no share, until the
        place is resumed.

        ``False`` when nothing that was polled was followed there.
        """
        ...


class StewardRecord(Protocol):
    """Notes who set something up at a place."""

    async def note_steward(self, steward: Steward, now: datetime) -> None:
        """Store who set something up at a place; replaces the person before, and the name where the new one has one."""
        ...


class StewardLookup(Protocol):
    """Tells who set something up at a place."""

    async def steward(self, place: Place) -> Steward | None:
        """Who set something up at this place last; ``None`` where nobody is known."""
        ...


class PlaceNames(Protocol):
    """Tells what places are called."""

    async def names_around(self, place: Place) -> Mapping[Place, str]:
        """The known names of the places of a workspace (``news``, without a mark before it)."""
        ...


class ScheduleSetting(Protocol):
    """Adds, removes, pauses and resumes a place's schedules."""

    async def set_schedule(
        self,
        place: Place,
        when: str,
        timezone: str,
        max_items: int,
        about: tuple[str, ...],
        now: datetime,
        check: CountCheck | None = None,
    ) -> Schedule:
        """Add a schedule to a place. A schedule with the same ``when`` and ``timezone`` is replaced and keeps its
        slots.

        A paused schedule is resumed.

        Raises:
            UsageError: by ``check``; nothing is stored.
        """
        ...

    async def remove_schedules(self, place: Place, ids: Collection[int] | None = None) -> int:
        """Remove a place's schedules, or only those with these ids; returns their number.

        Their digests that nobody has tried to send are taken back: another digest may have their items.
        """
        ...

    async def pause_schedules(self, place: Place, why: str) -> int:
        """Pause a place's schedules until they are resumed; returns how many were running."""
        ...

    async def resume_schedules(self, place: Place, now: datetime) -> int:
        """Resume a place's schedules from the next slot after ``now``; returns the number of everything that was
        paused.

        Alerts, and feeds whose items are posted at once, go on with articles that are stored from now on. What the
        platform refused within the last day, for the reason of the pause, is queued again.
        """
        ...


class ScheduleList(Protocol):
    """Lists schedules."""

    async def schedules(self, place: Place | None = None) -> list[Schedule]:
        """The schedules of a place, or (``None``) of all places."""
        ...


class DueSchedules(Protocol):
    """Tells which schedules have to be looked at now."""

    async def due_schedules(self, now: datetime, limit: int, after: Schedule | None = None) -> list[DueSchedule]:
        """Running schedules with ``next_due <= now``, the longest overdue first; the next page begins behind ``after``.

        A schedule that was set or resumed, or whose place has new options, is due at once.
        """
        ...

    async def lease_schedules(self, now: datetime, until: datetime, limit: int) -> list[DueSchedule]:
        """Due schedules that no process has leased; from now on this one has, until then or until it gives them
        back."""
        ...

    async def put_off(self, looked: Sequence[tuple[Schedule, datetime]]) -> None:
        """Set when these schedules are due next; a schedule that became due anew meanwhile stays due."""
        ...


class OptionLookup(Protocol):
    """Reads the options of a place."""

    async def options(self, place: Place) -> PlaceOptions:
        """The options of a place; the defaults where none were set."""
        ...


class OptionSetting(Protocol):
    """Sets the options of a place."""

    async def set_options(self, place: Place, options: PlaceOptions, now: datetime) -> None:
        """Replace the options of a place; its schedules become due at ``now``, to be looked at with the new options."""
        ...


class PlainSwitches(Protocol):
    """Whether plain words are answered; they are unless switched off."""

    async def answers_plain_words(self, place: Place) -> bool:
        """Whether plain words are answered at a place: neither its workspace nor these direct messages switched them
        off."""
        ...


class PlainSwitching(Protocol):
    """Switches plain words on and off."""

    async def switch_plain_words(self, place: Place, *, on: bool) -> None:
        """Switch them on or off for the workspace of a place, or for direct messages alone."""
        ...


class HeardMessages(Protocol):
    """Remembers the messages that were answered, by the platform's numbers."""

    async def hear_first(self, place: Place, message: str, now: datetime, since: datetime) -> bool:
        """Store a message's number; ``False`` when it is stored already, by any process.

        Numbers that were stored before ``since`` are forgotten.
        """
        ...


class MuteSetting(Protocol):
    """Sets and ends mutes, each by itself, so that two people who do so at once lose nothing."""

    async def mute(self, place: Place, kind: MuteKind, what: str, check: CountCheck) -> bool:
        """Mute words, a source or a speaker at a place; ``False`` where the same words are muted already.

        ``check`` gets the number of the place's mutes of this kind; what it raises is raised, and nothing is stored.
        """
        ...

    async def unmute(self, place: Place, kind: MuteKind, what: str) -> bool:
        """End a mute; ``False`` where there is none of these words."""
        ...


class AllOptions(Protocol):
    """Reads the options of all places."""

    async def all_options(self) -> Mapping[Place, PlaceOptions]:
        """The options of every place that has set some."""
        ...


class AlertSetting(Protocol):
    """Adds and removes alerts."""

    async def add_alert(self, place: Place, words: str, now: datetime, check: CountCheck | None = None) -> bool:
        """Add an alert for articles stored from now on; ``False`` when the place has an alert of the same words.

        Raises:
            UsageError: by ``check``; nothing is stored.
        """
        ...

    async def remove_alert(self, place: Place, words: str) -> bool:
        """Remove the alert of these words, and take its posts back that nobody has tried to send, unless they are for
        another alert of the place too; ``False`` when there is none."""
        ...


class AlertList(Protocol):
    """Lists alerts."""

    async def alerts(self, place: Place | None = None) -> list[Alert]:
        """The alerts of a place, or (``None``) of all places, ordered by place and age."""
        ...


class AlertRecord(Protocol):
    """Tells which articles alerts have posted."""

    async def alerted(self, place: Place, article_id: int) -> Alerted | None:
        """The alert post at a place that has an article; ``None`` when there is none."""
        ...


class AlertQueue(Protocol):
    """Compares alerts with new articles: which alerts are behind, and how they move on."""

    async def alerts_behind(self) -> list[Alert]:
        """Running alerts that haven't been compared with the newest article yet, ordered by place and age."""
        ...

    async def pass_alerts(self, looked: Sequence[Alert], upto: int) -> None:
        """Move alerts that nothing matched on to the article ``upto``; an alert that was moved meanwhile stays."""
        ...

    async def articles_after(self, article_id: int, limit: int) -> list[Article]:
        """Up to ``limit`` articles that were stored after this article, in that order, without unread items."""
        ...

    async def record_alert(self, looked: Sequence[Alert], upto: int, post: AlertPost, now: datetime) -> bool:
        """Move the alerts of a place on to the article ``upto`` and queue their post, all or nothing.

        ``False``, and nothing stored, when one of them was moved or removed meanwhile: the next tick tries again.
        """
        ...


class ItemRecord(Protocol):
    """Which items a place was posted as they came."""

    async def posted_item(self, place: Place, article_id: int) -> PostedItem | None:
        """The post by which a place got an article as it came; ``None`` when there was none."""
        ...


class ArrivalList(Protocol):
    """Lists what came by feeds."""

    async def arrivals_after(
        self, cursors: Collection[tuple[int, int]], limit: int
    ) -> Mapping[tuple[int, int], list[Arrival]]:
        """Up to ``limit`` arrivals for each cursor, a feed's id and an arrival's: what came by the feed after that
        arrival, in that order."""
        ...


class ItemQueue(ArrivalList, Protocol):
    """Whose items come at once, and which of them they have to look at."""

    async def followers_behind(self) -> list[ItemFollower]:
        """Running ones whose feed brought something that they haven't looked at, by place."""
        ...

    async def pass_followers(self, looked: Sequence[tuple[ItemFollower, int]]) -> None:
        """Move followers on to an arrival that nothing was posted for; one that was moved meanwhile stays."""
        ...

    async def record_items(
        self, looked: Sequence[tuple[ItemFollower, int]], posts: Sequence[ItemPost], now: datetime
    ) -> bool:
        """Move the followers of a place on, each to its arrival, and queue their posts, all or nothing.

        ``False``, and nothing stored, when one of them was moved or removed meanwhile: the next tick tries again.
        """
        ...


class FeedNotices(Protocol):
    """Tells places of feeds that can't be read any more, and of feeds that are back."""

    async def feed_news(self, since: datetime, tries: int) -> list[FeedNews]:
        """What places have to be told, by place; places that are paused aren't told anything.

        That is of each feed that a place follows and that is gone, or has failed ``tries`` times and since that time
        or longer, or that is back after the place was told of its failures.
        """
        ...

    async def feed_reach(self) -> FeedReach:
        """How many of the feeds that are polled can't be reached now."""
        ...

    async def record_feed_news(self, news: Sequence[FeedNews], post: Post, now: datetime) -> bool:
        """Store that a place was told, and queue the post, all or nothing.

        ``False``, and nothing stored, when the place was told of one of the feeds, or ended it, meanwhile.
        """
        ...


class WorkspacePlaces(Protocol):
    """Lists the places of a workspace by its id."""

    async def places_of(self, platform: str, workspace: str) -> list[Place]:
        """The places of a workspace with a subscription, a schedule or an alert, ordered by channel."""
        ...


class WorkspaceSubscriptions(Protocol):
    """Lists the subscriptions of a workspace."""

    async def subscriptions_around(self, place: Place) -> list[Subscription]:
        """The subscriptions of all places of a place's workspace (of direct messages only of these), ordered by
        channel and by the feed's title."""
        ...


class WorkspacePausing(Protocol):
    """Pauses and resumes whole workspaces (servers, teams), when the bot is removed or added again. Settings are
    kept."""

    async def workspaces(self, platform: str, paused: str | None = None) -> set[str]:
        """The workspaces with running schedules or alerts, or (``paused``) with some that are paused for this
        reason."""
        ...

    async def pause_workspace(self, platform: str, workspace: str, why: str) -> bool:
        """Pause everything in a workspace until it is resumed; ``False`` when nothing was running there.

        Its waiting deliveries end as failed: they would be old news when the bot is back.
        """
        ...

    async def resume_workspace(self, platform: str, workspace: str, now: datetime) -> bool:
        """Resume all places of a workspace except where a manager paused; ``False`` when there was nothing to
        resume."""
        ...


class RefusedPlaces(Protocol):
    """Lists the places that are paused because their platform refuses posts there."""

    async def refused_places(
        self, platform: str | None = None, workspace: str | None = None
    ) -> list[tuple[Place, str]]:
        """The places (of all platforms and workspaces, or of these) with the reason of the pause, each once; places
        that a manager paused are none of them."""
        ...


class PlaceResuming(Protocol):
    """Resumes a place at which posting has become possible again."""

    async def resume_place(self, place: Place, now: datetime) -> bool:
        """Resume everything at a place except what a manager paused; ``False`` when there was nothing to resume.

        What was refused within the last day, for the reason of the pause, is queued again.
        """
        ...
