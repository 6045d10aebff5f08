"""The real time."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Implements ``bot.ports.Clock``."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)

    def steady(self) -> float:
        """Seconds since some moment, on a clock that nobody sets."""
        return time.monotonic()
