"""What the core needs from the outside, as small Protocols. Everything that does I/O is handed in.

Every Store method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.alerts import Alert
from bot.domain.articles import Article, ArticleQuery, Page, Saved
from bot.domain.commands import Command, Request, Suggest
from bot.domain.corrections import Correction
from bot.domain.delivery import DeadLetter, Delivery, Digest, Post, Schedule, Told
from bot.domain.disputes import Dispute, Ruling, SpeakerChange, State
from bot.domain.feeds import Feed, Poll, SeenEntry
from bot.domain.installations import Installation
from bot.domain.messages import Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.profiles import Profile
from bot.domain.quotations import Quotation, QuotationQuery, QuotationRecord
from bot.domain.recall import Asked, Judge, Judged
from bot.domain.topics import Found, TopicQuery

Answer = Callable[[Request], Awaitable[Message]]
"""Answers one chat command. Never raises: a failure is a message too."""

Complete = Callable[[Suggest, str, Place], Awaitable[Sequence[str]]]
"""Completions of what was typed so far, at most 25, best first."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer to a guarded GET. ``status`` is 200 or 304; ``body`` is decompressed and below the byte cap."""

    url: str
    final_url: str
    status: int
    body: bytes
    content_type: str
    etag: str | None = None
    last_modified: str | None = None


class Fetcher(Protocol):
    """Fetches from the web, guarded."""

    async def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """GET ``url``; validators make it conditional.

        Raises:
            RefusedError: the guard refuses the address.
            FetchError: no connection, too slow, too big, or a status of 400 and over.
        """
        ...


class Tracker(Protocol):
    """Takes in what somebody asks for, at once."""

    async def track(self, url: str) -> tuple[Saved, Page]:
        """Fetch one article page, extract and store it.

        Raises:
            FetchError, ContentError: nothing usable there.
        """
        ...

    async def known(self, url: str) -> Article | None:
        """The stored article of an address, tracking parameters and fragments aside. Fetches nothing."""
        ...

    async def follow(self, url: str) -> Feed:
        """Find the feed of an address (a feed's own or a site's) and keep track of it.

        Raises:
            FetchError, ContentError: no feed there.
        """
        ...


class Digests(Protocol):
    """Makes digests of what is new for a place."""

    async def preview(self, place: Place) -> Message | None:
        """The digest as it would be posted now; ``None`` when there is nothing new. Writes nothing."""
        ...

    async def post_now(self, place: Place) -> int:
        """Queue the digest of what is new; how many items are in it. The next scheduled one won't repeat them."""
        ...


class Chat(Protocol):
    """A chat platform, seen from the outbox."""

    @property
    def platform(self) -> str:
        """``discord``, ``slack`` or ``console``: the first part of its places."""
        ...

    @property
    def recognises(self) -> timedelta:
        """For how long after one try another one of the same key can't post twice."""
        ...

    async def find(self, place: Place, key: str) -> str | None:
        """The platform's id of an earlier post with this key; ``None`` when there is surely none.

        Raises:
            DeliveryError: there is no telling now (``RetryLaterError``) or at all.
        """
        ...

    async def send(self, place: Place, message: Message, key: str) -> str:
        """Post and return the platform's id of the post. ``key`` is the same on every try of one delivery.

        Raises:
            RetryLaterError, PlaceGoneError, UnclearError: see ``bot.domain.errors``.
        """
        ...


class Adapter(Chat, Protocol):
    """A chat platform that also takes commands."""

    async def run(self) -> None:
        """Log in and serve until cancelled.

        Raises:
            LoginError: the token is refused.
        """
        ...

    async def check(self) -> str:
        """Log in and out again; tells as whom, in a few words.

        Raises:
            LoginError: the token is refused, or the platform can't be reached.
        """
        ...

    async def close(self) -> None:
        """Hang up; after it ``run`` returns."""
        ...


class FeedStore(Protocol):
    """Feeds and what we remember of their entries."""

    async def add_feed(self, url: str, title: str, now: datetime, *, shared: bool = False) -> Feed:
        """Keep track of a feed, due at once; the one that is there when the address is known."""
        ...

    async def feeds(self) -> list[Feed]:
        """All feeds, by title."""
        ...

    async def due_feeds(self, now: datetime, limit: int) -> list[Feed]:
        """Feeds with ``next_due <= now`` that somebody follows or that are shared, longest due first."""
        ...

    async def record_poll(self, feed_id: int, poll: Poll) -> None:
        """Write back what a fetch came to; ``failures`` is counted up on an error and reset without one.

        Without an error the validators are replaced (a 304 carries the old ones on); an error keeps them.
        """
        ...

    async def seen_entries(self, feed_id: int, entry_ids: Collection[str]) -> Mapping[str, SeenEntry]:
        """What is remembered of these entries; unknown ones are missing."""
        ...

    async def remember_entry(self, feed_id: int, entry: SeenEntry) -> None:
        """Insert or replace what is remembered of an entry, and link its article to the feed."""
        ...


class ArticleStore(Protocol):
    """Articles, their revisions and quotations."""

    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
    ) -> Saved:
        """Write an article, its revision, its quotations and the entry it came by (feed id, entry), all or nothing.

        The article is known by ``page.url``. Its quotations are replaced when its text changed.
        """
        ...

    async def save_articles(self, batch: Sequence[tuple[Page, Sequence[Quotation]]], now: datetime) -> list[Saved]:
        """The same for many at a time, all of them or none; what each came to, in their order."""
        ...

    async def article_by_url(self, url: str) -> Article | None:
        """The article of a canonical URL."""
        ...

    async def articles_at(self, urls: Collection[str]) -> Mapping[str, Article]:
        """The articles of these canonical URLs; unknown ones are missing."""
        ...

    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """The feeds that an article came through; none when somebody added it by hand."""
        ...

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles."""
        ...

    async def articles(self, query: ArticleQuery) -> list[Article]:
        """Articles that fit, newest first."""
        ...


class QuotationStore(Protocol):
    """Quotations, asked in several ways."""

    async def quotations_matching(
        self, asked: Asked, judge: Judge, limit: int, also: Collection[int] = ()
    ) -> list[Judged]:
        """The quotations that fit, best first, or the few most similar ones where none does.

        ``also`` are ids of quotations that are looked at besides. ``judge`` is called off the event loop. Cancelling
        ends the search.

        Raises:
            StoreError: it took so long that nobody waits for the answer any more.
        """
        ...

    async def quotations(self, query: QuotationQuery) -> list[QuotationRecord]:
        """Quotations that fit, newest first."""
        ...

    async def quotations_about(self, query: TopicQuery) -> Found:
        """What may be about a topic, with what it is weighed by."""
        ...

    async def quotations_numbered(self, ids: Sequence[int]) -> list[QuotationRecord]:
        """The quotations of these ids, in their order; those that are gone are missing."""
        ...

    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """The current quotations of these articles, in text order."""
        ...

    async def outlets(self, typed: str, limit: int) -> list[str]:
        """Names of outlets that contain ``typed``, those with most articles first."""
        ...


class SpeakerStore(Protocol):
    """Speakers as people across articles and outlets."""

    async def speakers(self, typed: str, limit: int) -> list[str]:
        """Names of speakers with a word that begins like ``typed``, most quoted first."""
        ...

    async def speakers_named(self, name: str, limit: int) -> list[Profile]:
        """Speakers who go by a name with all of these words, most quoted first."""
        ...

    async def speakers_called(self, role: str, limit: int) -> list[Profile]:
        """Speakers who ever were somebody of this role (``bot.domain.roles.holds``), most quoted first."""
        ...

    async def speaker_profiles(self, speaker_ids: Collection[int]) -> list[Profile]:
        """What is known of these speakers, in this order; unknown ones are missing."""
        ...


class DisputeStore(Protocol):
    """What people say about speakers and attributions. Every change is noted in an audit trail, in its transaction."""

    async def merge_speakers(self, source: int, into: int, by: str, now: datetime) -> None:
        """Make two speakers one, also in articles to come.

        Raises:
            UsageError: one of them is unknown, or they are the same.
        """
        ...

    async def split_speaker(self, speaker_id: int, role: str | None, outlet: str | None, by: str, now: datetime) -> int:
        """Take the quotations with a role, or of an outlet, to somebody else of the name; their id.

        Raises:
            UsageError: the speaker is unknown, or that would take nothing or everything.
        """
        ...

    async def rename_speaker(self, speaker_id: int, name: str, by: str, now: datetime) -> None:
        """List a speaker under another name; the names in articles stay.

        Raises:
            UsageError: the speaker is unknown.
        """
        ...

    async def record_ruling(self, ruling: Ruling, by: str, now: datetime, dispute_id: int | None = None) -> int:
        """Credit a quotation to somebody, now and in every revision, and accept the dispute; how many rows changed.

        Raises:
            UsageError: the speaker is unknown.
        """
        ...

    async def changes_of_speakers(self, limit: int) -> list[SpeakerChange]:
        """The audit trail, newest first."""
        ...

    async def add_dispute(self, dispute: Dispute) -> int:
        """Keep what a member says; its number (``dispute.id`` is ignored)."""
        ...

    async def disputes(self, states: Collection[State], place: Place | None, limit: int) -> list[Dispute]:
        """Disputes in these states, the oldest first: of the place's workspace, or (``None``) of all."""
        ...

    async def disputed(self, urls: Collection[str], place: Place) -> list[Dispute]:
        """Open disputes in the place's workspace of quotations in these articles."""
        ...

    async def dispute(self, number: int, place: Place | None) -> Dispute | None:
        """The dispute of a number, of the place's workspace or (``None``) of any."""
        ...

    async def decide_dispute(self, number: int, state: State, by: str, now: datetime) -> None:
        """What became of a dispute."""
        ...


class PlaceStore(Protocol):
    """What a place follows, and when it gets its digest."""

    async def follow(self, subscription: Subscription) -> None:
        """Follow a feed at a place; replaces the filter when it is followed already."""
        ...

    async def unfollow(self, place: Place, feed_id: int) -> bool:
        """Stop following; ``False`` when it wasn't followed."""
        ...

    async def subscriptions(self, place: Place) -> list[Subscription]:
        """What a place follows, by title."""
        ...

    async def set_schedule(
        self, place: Place, when: str, timezone: str, max_items: int, about: tuple[str, ...], now: datetime
    ) -> Schedule:
        """Give a place a digest. One of the same ``when`` and ``timezone`` is replaced and keeps its slots.

        One that was paused goes on.
        """
        ...

    async def schedules(self, place: Place | None = None) -> list[Schedule]:
        """The schedules of a place, or all."""
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

    async def pause_place(self, place: Place, why: str, notice: Post | None, now: datetime) -> bool:
        """Post neither digests nor alerts at a place until it is resumed, and queue the post that tells of it.

        ``False``, and nothing written, when nothing was running there.
        """
        ...

    async def places_beside(self, place: Place) -> list[tuple[Place, str | None]]:
        """The places of the same workspace that get digests or alerts, with why they are paused, this one included."""
        ...


class OptionStore(Protocol):
    """How places want their posts."""

    async def options(self, place: Place) -> PlaceOptions:
        """The options of a place; the defaults where none were set."""
        ...

    async def all_options(self) -> Mapping[Place, PlaceOptions]:
        """The options of every place that has set some."""
        ...

    async def set_options(self, place: Place, options: PlaceOptions) -> None:
        """Replace the options of a place."""
        ...


class CorrectionStore(Protocol):
    """Quotations that articles had and have no more; ``save_article`` writes them down."""

    async def corrections_of(self, article_ids: Collection[int]) -> Mapping[int, list[Correction]]:
        """What changed in these articles, oldest first."""
        ...

    async def corrections_like(self, words: Sequence[str], limit: int) -> list[Correction]:
        """Gone quotations with one of the longest of these folded words, newest first."""
        ...

    async def untold_corrections(self, limit: int) -> list[Correction]:
        """Changes that no place was told of yet, oldest first."""
        ...

    async def record_corrections(self, ids: Collection[int], posts: Sequence[Post], now: datetime) -> bool:
        """Mark changes as told and queue the posts that tell of them, all or nothing; ``False`` when one was told."""
        ...

    async def posts_since(self, place: Place, since: datetime) -> list[Message]:
        """What was posted at a place since then, or will be."""
        ...

    async def revision_text(self, article_id: int, revision: int) -> str | None:
        """The text of an article as it was."""
        ...


class AlertStore(Protocol):
    """What a place wants to hear of at once."""

    async def add_alert(self, place: Place, words: str, now: datetime) -> bool:
        """Keep an alert for articles stored from now on; ``False`` when the place has one of the same words."""
        ...

    async def alerts(self, place: Place | None = None) -> list[Alert]:
        """The alerts of a place, or all, by place and age."""
        ...

    async def remove_alert(self, place: Place, words: str) -> bool:
        """End the alert of these words; ``False`` when there is none."""
        ...

    async def articles_after(self, article_id: int, limit: int) -> list[Article]:
        """Articles that were stored after this one, in that order."""
        ...

    async def record_alert(
        self, looked: Sequence[Alert], upto: int, message: Message | None, key: str, now: datetime
    ) -> bool:
        """Move the alerts of one place on to article ``upto`` and queue their post, all or nothing.

        ``False``, and nothing written, when one of them was moved or removed meanwhile: the next tick looks again.
        """
        ...


class Requests(Protocol):
    """Requests that a button gives again, also after a restart: the next page, or the same answer for everybody."""

    async def keep_request(self, request: Request, now: datetime) -> str:
        """Remember a request for 30 days; its token of 24 characters, the same for the same request."""
        ...

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token, without any right to manage; ``None`` when it is unknown or too old."""
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


class Installations(Protocol):
    """Where the bot was installed by a platform's own flow, and installations that are under way."""

    async def save_installation(self, installation: Installation) -> None:
        """Keep an installation; replaces the one of the same workspace."""
        ...

    async def installation(self, platform: str, workspace: str) -> Installation | None:
        """The installation in a workspace."""
        ...

    async def installations(self, platform: str) -> list[Installation]:
        """All installations of a platform, by workspace."""
        ...

    async def remove_installation(self, platform: str, workspace: str) -> bool:
        """Forget an installation with its tokens; ``False`` when there was none."""
        ...

    async def keep_state(self, state: str, expires: datetime, now: datetime) -> None:
        """Remember OAuth's state of an installation that was begun."""
        ...

    async def take_state(self, state: str, now: datetime) -> bool:
        """Use up a state: ``True`` once, before it expires."""
        ...


class Memory(Protocol):
    """Single values that an adapter keeps over a restart."""

    async def remember(self, name: str, value: str) -> None:
        """Keep a value; replaces the one of this name."""
        ...

    async def remembered(self, name: str) -> str | None:
        """The value of this name."""
        ...


class Outbox(Protocol):
    """Digests and deliveries: the part that makes nothing lost and nothing twice."""

    async def digested(self, place: Place, article_ids: Collection[int]) -> set[int]:
        """Those of the articles that were in a digest of this place already."""
        ...

    async def told(self, place: Place, article_id: int) -> list[Told]:
        """The digests of a place that have an article, with what became of their delivery."""
        ...

    async def items_since(self, place: Place, since: datetime) -> list[Article]:
        """The articles that were shown in digests of a place from this slot on."""
        ...

    async def last_digest(self, place: Place) -> datetime | None:
        """The newest slot of any digest of this place."""
        ...

    async def record_digest(self, digest: Digest, key: str, now: datetime) -> bool:
        """Claim the slot and write digest, items and delivery, all or nothing.

        ``False``, and nothing written, when the slot is claimed already (UNIQUE(schedule, slot)), when the schedule
        is gone or paused, or when one of the articles was in a digest of this place meanwhile: the next tick chooses
        again.
        """
        ...

    async def lease(self, platforms: Collection[str], now: datetime, until: datetime, limit: int) -> list[Delivery]:
        """Take deliveries that are due, in order for each place; nobody else gets them before ``until``.

        A lease that ran out (the process died while sending) is due again; its try counts for nothing, but may have
        been posted.
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

    async def counts(self) -> Mapping[str, int]:
        """Rows by what they are, for the status: articles, quotations, feeds, failing feeds, waiting, sent, failed…"""
        ...


class AdapterStore(PlaceStore, AlertStore, Requests, Workspaces, Installations, Memory, Protocol):
    """What adapters keep themselves, and what they show of a workspace's settings."""

    async def last_digest(self, place: Place) -> datetime | None:
        """The newest slot of any digest of this place."""
        ...


class Store(
    FeedStore,
    ArticleStore,
    QuotationStore,
    SpeakerStore,
    DisputeStore,
    OptionStore,
    CorrectionStore,
    AdapterStore,
    Outbox,
    Protocol,
):
    """Everything that is kept."""

    async def close(self) -> None:
        """Give back files and connections."""
        ...


@dataclass(frozen=True, slots=True)
class Core:
    """What a chat platform's adapter gets of the core; ``commands`` are those that are declared."""

    commands: Sequence[Command]
    answer: Answer
    complete: Complete
    store: AdapterStore
    clock: Clock
