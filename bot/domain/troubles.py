"""Failures of the bot's work in the background that aren't over yet."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.places import Place


@dataclass(frozen=True, slots=True)
class Trouble:
    """The work ``what`` ("digest") has failed ``times`` in a row since ``since``, at ``place`` or everywhere
    (``None``). ``why`` names only the class of error, since any workspace may read it."""

    what: str
    place: Place | None
    why: str
    since: datetime
    times: int

    def concerns(self, place: Place) -> bool:
        """Whether people at ``place`` may read of the trouble: it is at this place or everywhere."""
        if self.place is None or self.place == place:
            return True
        mine = (self.place.platform, self.place.workspace) == (place.platform, place.workspace)
        return mine and not self.place.is_direct

    def __str__(self) -> str:
        often = f", {self.times} times" if self.times > 1 else ""
        return f"{self.why}, since {self.since:%d %b %H:%M} UTC{often}"
