"""What goes wrong while the bot runs, and isn't over yet."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.places import Place


@dataclass(frozen=True, slots=True)
class Trouble:
    """``what`` fails ("digest"), at ``place`` or everywhere (``None``), ``times`` in a row ``since`` a moment; ``why``
    names the kind of error alone, since any workspace may read it."""

    what: str
    place: Place | None
    why: str
    since: datetime
    times: int

    def concerns(self, place: Place) -> bool:
        """Whether people at ``place`` may hear of it: it is theirs or everybody's."""
        if self.place is None or self.place == place:
            return True
        mine = (self.place.platform, self.place.workspace) == (place.platform, place.workspace)
        return mine and not self.place.is_direct

    def __str__(self) -> str:
        often = f", {self.times} times" if self.times > 1 else ""
        return f"{self.why}, since {self.since:%d %b %H:%M} UTC{often}"
