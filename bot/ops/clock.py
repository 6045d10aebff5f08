"""The system's clocks."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Implements ``bot.ports.Clock``."""

    def now(self) -> datetime:
        """The current time, in UTC."""
        return datetime.now(UTC)

    def steady(self) -> float:
        """Seconds on the monotonic clock, which never jumps; only differences have a meaning."""
        return time.monotonic()
