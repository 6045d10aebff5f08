"""In-memory ports: a chat that keeps what it was sent, and a clock that is set by hand."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.messages import Message
from bot.domain.places import Place


@dataclass
class FakeClock:
    """Implements ``bot.ports.Clock``; ``forward`` moves it."""

    at: datetime = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # a Monday

    def now(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class FakeChat:
    """Implements ``bot.ports.Chat``; ``failures`` are raised in turn before it accepts anything."""

    platform: str = "console"
    posts: list[tuple[Place, Message, str]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    recognises: timedelta = timedelta.max
    found: list[str | Exception | None] = field(default_factory=list)
    """What ``find`` comes to, in turn."""

    async def find(self, place: Place, key: str) -> str | None:
        answer = self.found.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def send(self, place: Place, message: Message, key: str) -> str:
        if self.failures:
            raise self.failures.pop(0)
        self.posts.append((place, message, key))
        return f"remote-{len(self.posts)}"
