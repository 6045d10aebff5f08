"""Failures of the bot's work in the background that aren't over yet."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.places import Place


@dataclass(frozen=True, slots=True)
class Trouble:
    """The work ``what`` ("digest") has failed ``times`` in a row since ``since``, at ``place`` or everywhere
    (``None``). ``why`` names of a bug only its class, and no path of the machine, since any workspace may read it."""

    what: str
    place: Place | None
    why: str
    since: datetime
    times: int
