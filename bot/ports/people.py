"""The parts of the store for speakers, disputes, rulings and corrections: a small Protocol for each need.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.corrections import Correction
from bot.domain.delivery import Post
from bot.domain.disputes import Dispute, Ruling, SpeakerChange, State
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.profiles import Profile
from bot.domain.quotations import Person
from bot.domain.viewers import Viewer


class SpeakersByName(Protocol):
    """Finds speakers, who are the same person across articles and outlets, by name or id."""

    async def speakers_named(self, name: str, limit: int, viewer: Viewer) -> list[Profile]:
        """Up to ``limit`` speakers with a name that has all of these words, the most quoted first."""
        ...

    async def speaker_profiles(self, speaker_ids: Collection[int], viewer: Viewer) -> list[Profile]:
        """The profiles of these speakers, in this order and each once; unknown ids are left out.

        The number of a speaker who was merged means whoever has these quotations now; where that one was split since,
        each of both.
        """
        ...


class SpeakerNumbers(Protocol):
    """Tells whom a number means."""

    async def speakers_now(self, speaker_id: int, viewer: Viewer) -> list[Person]:
        """Whom a number means: the speaker itself; of a speaker who was merged, who has these quotations now; where
        that one was split since, each of both. Empty: nobody has the number."""
        ...


class SpeakerLookup(SpeakersByName, Protocol):
    """Finds speakers by role too."""

    async def speakers_called(self, role: str, limit: int, viewer: Viewer) -> list[Profile]:
        """Up to ``limit`` speakers who ever had this role (``bot.speakers.roles.holds``), the most quoted first."""
        ...


class SpeakerEditing(Protocol):
    """Changes speakers as the operator decides. Every change is noted in the audit trail, in its transaction."""

    async def merge_speakers(self, source: int, into: int, by: str, now: datetime) -> None:
        """Merge the speaker ``source`` into ``into``, also for articles to come.

        Raises:
            UsageError: one of the speakers is unknown, or both are the same.
        """
        ...

    async def split_speaker(self, speaker_id: int, role: str | None, outlet: str | None, by: str, now: datetime) -> int:
        """Give the quotations with a role, or of an outlet, to a new speaker of the same name; returns the new id.

        Raises:
            UsageError: the speaker is unknown, or the split would take none or all of their quotations.
        """
        ...

    async def rename_speaker(self, speaker_id: int, name: str, by: str, now: datetime) -> None:
        """List a speaker under another name; the names in articles stay unchanged.

        Raises:
            UsageError: the speaker is unknown.
        """
        ...

    async def changes_of_speakers(self, limit: int) -> list[SpeakerChange]:
        """The audit trail, newest first."""
        ...


class DisputeFiling(Protocol):
    """Stores members' disputes of credits."""

    async def add_dispute(self, dispute: Dispute) -> int:
        """Store a dispute; returns its number (``dispute.id`` is ignored)."""
        ...


class DisputedQuotations(Protocol):
    """Tells which quotations members dispute."""

    async def disputed(self, urls: Collection[str], place: Place) -> list[Dispute]:
        """Open disputes in the place's workspace of quotations in these articles."""
        ...


class DisputeRulings(Protocol):
    """Stores decisions about disputes. Every decision is noted in the audit trail, in its transaction."""

    async def disputes(self, states: Collection[State], place: Place | None, limit: int) -> list[Dispute]:
        """Up to ``limit`` disputes in these states, oldest first: of the place's workspace, or (``None``) of all."""
        ...

    async def dispute(self, number: int, place: Place | None) -> Dispute | None:
        """The dispute of a number, of the place's workspace or (``None``) of any."""
        ...

    async def decide_dispute(self, number: int, state: State, by: str, now: datetime) -> None:
        """Set the state of a dispute."""
        ...

    async def record_ruling(self, ruling: Ruling, by: str, now: datetime, dispute_id: int | None = None) -> int:
        """Credit a quotation anew, now and in every revision, and accept the dispute; returns the number of rows
        changed.

        Raises:
            UsageError: the speaker is unknown.
        """
        ...


class ArticleCorrections(Protocol):
    """Lists quotations that articles had and no longer have, and reads their earlier texts; ``save_article`` stores
    them."""

    async def corrections_of(self, article_ids: Collection[int]) -> Mapping[int, list[Correction]]:
        """The corrections of these articles by article id, oldest first."""
        ...

    async def revision_texts(self, article_id: int, numbers: Collection[int]) -> Mapping[int, str]:
        """The texts of an article in the revisions of these numbers, by the number; unknown numbers are missing."""
        ...


class ShownCorrections(ArticleCorrections, Protocol):
    """Finds quotations that articles no longer have by their words too."""

    async def corrections_like(self, words: Sequence[str], limit: int, viewer: Viewer) -> list[Correction]:
        """Up to ``limit`` withdrawn or altered quotations that have one of these words (``bot.text.words``), newest
        first."""
        ...


class CorrectionQueue(Protocol):
    """Corrections that haven't been posted yet."""

    async def untold_corrections(self, limit: int) -> list[Correction]:
        """Up to ``limit`` corrections that aren't handled yet, oldest first."""
        ...

    async def record_corrections(self, ids: Collection[int], posts: Sequence[Post], now: datetime) -> bool:
        """Mark corrections as handled and queue their posts, all or nothing.

        ``False``, and nothing stored, when one of them was handled already.
        """
        ...

    async def posts_since(self, place: Place, since: datetime) -> list[Message]:
        """The messages that were posted or queued at a place after ``since``."""
        ...
