"""Who says what, one small Protocol a need: speakers, what people say of them, what was corrected.

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
from bot.domain.viewers import Viewer


class SpeakerLookup(Protocol):
    """Speakers as people across articles and outlets."""

    async def speakers_named(self, name: str, limit: int, viewer: Viewer) -> list[Profile]:
        """Speakers who go by a name with all of these words, most quoted first."""
        ...

    async def speakers_called(self, role: str, limit: int, viewer: Viewer) -> list[Profile]:
        """Speakers who ever were somebody of this role (``bot.speakers.roles.holds``), most quoted first."""
        ...

    async def speaker_profiles(self, speaker_ids: Collection[int], viewer: Viewer) -> list[Profile]:
        """What is known of these speakers, in this order; unknown ones are missing."""
        ...


class SpeakerEditing(Protocol):
    """What the operator says about speakers. Every change is noted in an audit trail, in its transaction."""

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

    async def changes_of_speakers(self, limit: int) -> list[SpeakerChange]:
        """The audit trail, newest first."""
        ...


class DisputeFiling(Protocol):
    """What members say about who is credited."""

    async def add_dispute(self, dispute: Dispute) -> int:
        """Keep what a member says; its number (``dispute.id`` is ignored)."""
        ...

    async def disputed(self, urls: Collection[str], place: Place) -> list[Dispute]:
        """Open disputes in the place's workspace of quotations in these articles."""
        ...


class DisputeRulings(Protocol):
    """What is decided about disputes. Every decision is noted in the audit trail, in its transaction."""

    async def disputes(self, states: Collection[State], place: Place | None, limit: int) -> list[Dispute]:
        """Disputes in these states, the oldest first: of the place's workspace, or (``None``) of all."""
        ...

    async def dispute(self, number: int, place: Place | None) -> Dispute | None:
        """The dispute of a number, of the place's workspace or (``None``) of any."""
        ...

    async def decide_dispute(self, number: int, state: State, by: str, now: datetime) -> None:
        """What became of a dispute."""
        ...

    async def record_ruling(self, ruling: Ruling, by: str, now: datetime, dispute_id: int | None = None) -> int:
        """Credit a quotation to somebody, now and in every revision, and accept the dispute; how many rows changed.

        Raises:
            UsageError: the speaker is unknown.
        """
        ...


class ShownCorrections(Protocol):
    """Quotations that articles had and have no more; ``save_article`` writes them down."""

    async def corrections_of(self, article_ids: Collection[int]) -> Mapping[int, list[Correction]]:
        """What changed in these articles, oldest first."""
        ...

    async def corrections_like(self, words: Sequence[str], limit: int, viewer: Viewer) -> list[Correction]:
        """Gone quotations with one of the longest of these words (``bot.text.words``), newest first."""
        ...

    async def revision_text(self, article_id: int, revision: int) -> str | None:
        """The text of an article as it was."""
        ...


class CorrectionQueue(Protocol):
    """Such changes that places haven't been told of."""

    async def untold_corrections(self, limit: int) -> list[Correction]:
        """Changes that no place was told of yet, oldest first."""
        ...

    async def record_corrections(self, ids: Collection[int], posts: Sequence[Post], now: datetime) -> bool:
        """Mark changes as told and queue the posts that tell of them, all or nothing; ``False`` when one was told."""
        ...

    async def posts_since(self, place: Place, since: datetime) -> list[Message]:
        """What was posted at a place since then, or will be."""
        ...
