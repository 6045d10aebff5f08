"""The real time."""

from datetime import UTC, datetime


class SystemClock:
    """Implements ``bot.ports.Clock``."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)
