"""How a place wants its posts."""

from dataclasses import dataclass, field
from typing import Literal

Sections = Literal["", "topic", "source"]


@dataclass(frozen=True, slots=True)
class Filter:
    """What a place wants in its digests. Of each kind of wanted words an item needs one, where any are named; of
    the unwanted (``no_…``) it may have none. All are compared by whole words, in any case: there are no patterns, which
    could run for ever.

    ``words`` stand in title or text, ``sources`` in the outlet's name, ``speakers`` in the name of somebody quoted.
    """

    words: tuple[str, ...] = ()
    no_words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    no_sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    no_speakers: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filter()


@dataclass(frozen=True, slots=True)
class PlaceOptions:
    """``quiet`` are hours of the day in ``timezone`` in which nothing is posted ("22:00-07:00"; empty: none).

    ``sections`` groups a digest. ``when_empty``: a line is posted also when nothing is new. ``corrections``: the place
    is told when a quotation that it was sent is altered or withdrawn. ``ping`` are the platform's ids of the roles that
    its digests and alerts ping.
    """

    quiet: str = ""
    timezone: str = "UTC"
    sections: Sections = ""
    when_empty: bool = False
    corrections: bool = False
    filter: Filter = field(default_factory=Filter)
    ping: tuple[str, ...] = ()
