"""Leases as they are read: who does a piece of work, and until when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HeldLease:
    """``holder`` is a process's own name for itself; ``mine``: it is the process that reads this."""

    holder: str
    until: datetime
    mine: bool
