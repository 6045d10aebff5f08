"""All that is kept, and the part of it that adapters get.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from datetime import datetime
from typing import Protocol

from bot.domain.commands import Request
from bot.domain.installations import Installation
from bot.domain.places import Place
from bot.ports.news import (
    ArticleStore,
    AudienceStore,
    CorrectionStore,
    DisputeStore,
    FeedStore,
    QuotationStore,
    SpeakerStore,
)
from bot.ports.places import AheadStore, AlertStore, OptionStore, Outbox, PlaceStore, ScheduleStore, Workspaces
from bot.ports.privacy import Privacy


class Requests(Protocol):
    """Requests that a button gives again, also after a restart: the next page, or the same answer for everybody."""

    async def keep_request(self, request: Request, now: datetime) -> str:
        """Remember a request for 30 days; its token of 24 characters, the same for the same request."""
        ...

    async def kept_request(self, token: str) -> Request | None:
        """The request of a token, without any right to manage; ``None`` when it is unknown or too old."""
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


class AdapterStore(PlaceStore, ScheduleStore, AlertStore, Requests, Workspaces, Installations, Memory, Protocol):
    """What adapters keep themselves, and what they show of a workspace's settings."""

    async def last_digest(self, place: Place, upto: datetime | None = None) -> datetime | None:
        """The newest slot of any digest of a place; with ``upto``, of the last one written for a slot up to it."""
        ...


class Store(
    FeedStore,
    ArticleStore,
    AudienceStore,
    QuotationStore,
    SpeakerStore,
    DisputeStore,
    OptionStore,
    CorrectionStore,
    AdapterStore,
    Privacy,
    Outbox,
    AheadStore,
    Protocol,
):
    """Everything that is kept."""

    async def verify_file(self) -> None:
        """Look whether the database is still the one that was opened; writing looks by itself.

        Raises:
            StoreError: it was removed or replaced.
        """
        ...

    async def close(self) -> None:
        """Give back files and connections."""
        ...
