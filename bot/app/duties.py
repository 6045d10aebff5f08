"""What a process of the bot does: everything, or the duties that ``quotewire run --only`` names.

Any number of processes may have the same duty: what is due is leased in the store, so none needs to know of another.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.errors import UsageError
from bot.texts import shell as texts


@dataclass(frozen=True, slots=True)
class Duty:
    """A part of the bot's work that a process may do alone: the names of its ``ticks`` (``serving.py``), and whether it
    logs in to platforms, and takes commands there."""

    name: str
    ticks: Collection[str] = ()
    logs_in: bool = False
    listens: bool = False


OUTBOX = "outbox"
"""The name of the tick that sends what is due."""

NEWS = ("alerts", "items")
"""The names of the ticks that post what has just come."""

INGEST = Duty("ingest", ("feeds", "pages", "clock", "retention", "hubs"))
"""Reads feeds and pages; needs no token of a platform."""
CHAT = Duty("chat", logs_in=True, listens=True)
"""Takes commands and answers them."""
DELIVER = Duty("deliver", ("digests", "alerts", "items", "corrections", "feed notices", OUTBOX, "clock"), logs_in=True)
"""Makes posts and sends them; opens no connection over which commands come."""
WEB = Duty("web")
"""Serves the operator's page."""

DUTIES = (INGEST, CHAT, DELIVER, WEB)
"""Every duty: what a process does without ``--only``."""


def duties_named(only: str | None) -> Sequence[Duty]:
    """The duties whose names stand in ``only``, with commas between; all where it is ``None``.

    Raises:
        UsageError: a name is no duty's, or there is none.
    """
    if only is None:
        return DUTIES
    names = {name.strip().lower() for name in only.split(",") if name.strip()}
    known = ",".join(duty.name for duty in DUTIES)
    if unknown := sorted(names - {duty.name for duty in DUTIES}):
        raise UsageError(texts.UNKNOWN_DUTY.format(typed=unknown[0], duties=known))
    if not names:
        raise UsageError(texts.NO_DUTY.format(duties=known))
    return tuple(duty for duty in DUTIES if duty.name in names)
