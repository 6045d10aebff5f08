"""What is kept of the news: feeds, articles, what was said, and by whom.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from bot.domain.articles import Article, ArticleQuery, Page, Saved
from bot.domain.corrections import Correction
from bot.domain.delivery import Post
from bot.domain.disputes import Dispute, Ruling, SpeakerChange, State
from bot.domain.feeds import Feed, Poll, SeenEntry
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.profiles import Profile
from bot.domain.quotations import Quotation, QuotationQuery, QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports.index import QuoteIndex, TopicIndex, Upto

T = TypeVar("T")


class FeedStore(Protocol):
    """Feeds and what we remember of their entries."""

    async def add_feed(
        self, url: str, title: str, now: datetime, *, shared: bool = False, secret: bool = False
    ) -> Feed:
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

    async def problems_of(self, article_id: int) -> list[str]:
        """Why the page of an article can't be read (now), as the entries tell that it came by."""
        ...

    async def remember_entry(self, feed_id: int, entry: SeenEntry) -> None:
        """Insert or replace what is remembered of an entry, and link its article to the feed."""
        ...


class ArticleStore(Protocol):
    """Articles, their revisions and quotations.

    Here and in the families below, what takes a ``viewer`` answers with what they may see. What takes ids of articles
    doesn't ask again: they come from an answer.
    """

    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
        *,
        audience: int,
    ) -> Saved:
        """Write an article, its revision, its quotations and the entry it came by (feed id, entry), all or nothing.

        The article is known by ``page.url`` and who may see it. Its quotations are replaced when its text changed.
        Where the entry's article was an item that couldn't be read, places that had that one in a digest have had this
        one.
        """
        ...

    async def save_articles(
        self, batch: Sequence[tuple[Page, Sequence[Quotation]]], now: datetime, *, audience: int
    ) -> list[Saved]:
        """The same for many at a time, all of them or none; what each came to, in their order."""
        ...

    async def compact(self) -> None:
        """Make questions quicker after many articles were saved. Others read and write meanwhile."""
        ...

    async def article_numbered(self, article_id: int) -> Article | None:
        """The article of an id, whoever may see it: for what the bot itself goes on with."""
        ...

    async def article_linked(self, link: str, viewer: Viewer) -> Article | None:
        """The newest item that leads to this address, is known only as its feed has it, and that the viewer may see."""
        ...

    async def article_by_url(self, url: str, viewer: Viewer) -> Article | None:
        """The article of a canonical URL, as the viewer may see it: their audience's own copy before everybody's."""
        ...

    async def articles_at(self, urls: Collection[str], audience: int) -> Mapping[str, Article]:
        """An audience's articles of these canonical URLs; unknown ones are missing."""
        ...

    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """The feeds that an article came through; none when somebody added it by hand."""
        ...

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles."""
        ...

    async def articles(self, query: ArticleQuery, viewer: Viewer) -> list[Article]:
        """Articles that fit and that the viewer may see, newest first."""
        ...

    async def articles_through(self, query: ArticleQuery) -> list[Article]:
        """The same for those who follow ``query.feed_ids``, which must be given: they may see what came by them."""
        ...


class AudienceStore(Protocol):
    """Who may see what isn't everybody's (``bot.domain.viewers``)."""

    async def audience_of_feed(self, feed_id: int) -> int:
        """The audience of those who follow a feed; it is numbered when it is new."""
        ...

    async def audience_of(self, viewer: Viewer) -> int:
        """The audience of a workspace, or of somebody's direct messages; it is numbered when it is new."""
        ...

    async def audiences(self, viewer: Viewer) -> frozenset[int]:
        """Those that a viewer is in, beside everybody's."""
        ...

    async def keep_secret(self, feed_ids: Collection[int]) -> int:
        """Note that these feeds are secret, and give what came by secret feeds alone to who follows them.

        How many articles that were. Shared feeds stay as they are.
        """
        ...


class QuotationStore(Protocol):
    """Quotations, asked in several ways."""

    async def quotations_matching(
        self, search: Callable[[QuoteIndex], Sequence[tuple[int, T]]], viewer: Viewer
    ) -> list[tuple[QuotationRecord, T]]:
        """The quotations that a search of the index brings by their ids, in its order, with what it says of each.

        ``search`` is called off the event loop, in one read transaction. Cancelling ends it.

        Raises:
            StoreError: it took so long that nobody waits for the answer any more.
        """
        ...

    async def quotations(self, query: QuotationQuery, viewer: Viewer) -> list[QuotationRecord]:
        """Quotations that fit, newest first."""
        ...

    async def quotations_about(self, search: Callable[[TopicIndex], T], viewer: Viewer, upto: Upto | None = None) -> T:
        """What a search makes of the index as it was when ``upto`` were the newest; called as the one above.

        With the ``upto`` of the first page the next ones stay right while new quotations arrive.
        """
        ...

    async def quotations_numbered(self, ids: Sequence[int], viewer: Viewer) -> list[QuotationRecord]:
        """The quotations of these ids, in their order; those that are gone, or that others have, are missing."""
        ...

    async def quotations_of(self, article_ids: Collection[int]) -> Mapping[int, list[QuotationRecord]]:
        """The current quotations of these articles, in text order."""
        ...

    async def outlets(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of outlets that contain ``typed``, those with most articles first."""
        ...


class SpeakerStore(Protocol):
    """Speakers as people across articles and outlets."""

    async def speakers(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of speakers with a word that begins like ``typed``, most quoted first."""
        ...

    async def speakers_named(self, name: str, limit: int, viewer: Viewer) -> list[Profile]:
        """Speakers who go by a name with all of these words, most quoted first."""
        ...

    async def speakers_called(self, role: str, limit: int, viewer: Viewer) -> list[Profile]:
        """Speakers who ever were somebody of this role (``bot.speakers.roles.holds``), most quoted first."""
        ...

    async def speaker_profiles(self, speaker_ids: Collection[int], viewer: Viewer) -> list[Profile]:
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


class CorrectionStore(Protocol):
    """Quotations that articles had and have no more; ``save_article`` writes them down."""

    async def corrections_of(self, article_ids: Collection[int]) -> Mapping[int, list[Correction]]:
        """What changed in these articles, oldest first."""
        ...

    async def corrections_like(self, words: Sequence[str], limit: int, viewer: Viewer) -> list[Correction]:
        """Gone quotations with one of the longest of these words (``bot.text.wording``), newest first."""
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
