"""How a place wants its posts: filters, quiet hours, sections, roles to ping."""

from dataclasses import dataclass, field
from typing import Literal

Sections = Literal["", "topic", "source", "folder"]
Look = Literal["title", "quote", "full"]
"""What is shown of an item: its title alone; with its key quote; or with its first lines and its picture too."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which items a place wants in its digests. An item needs one of the words of each kind of wanted words that isn't
    empty, and none of the unwanted words (``no_…``). All are compared as whole words, ignoring case; patterns aren't
    allowed, since a regular expression could run for ever.

    ``words`` stand in title or text, ``sources`` in the outlet's name, ``speakers`` in the name of somebody quoted.
    """

    words: tuple[str, ...] = ()
    no_words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    no_sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    no_speakers: tuple[str, ...] = ()


NO_FILTER = Filter()
"""The filter that every item passes."""


MuteKind = Literal["words", "sources", "speakers"]


@dataclass(frozen=True, slots=True)
class Mutes:
    """What a place wants nothing of, in digests, alerts and items at once: ``words`` in title or text (compared as in
    :class:`Filter`), ``sources`` by the outlet's whole name, and ``speakers`` by the whole name of somebody quoted."""

    words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


NO_MUTES = Mutes()
"""Nothing is muted."""


@dataclass(frozen=True, slots=True)
class PlaceOptions:
    """The options of a place. ``quiet`` are hours of the day in ``timezone`` without posts ("22:00-07:00"; empty:
    none).

    ``sections`` groups a digest's items. ``when_empty``: a line is posted when nothing is new. ``corrections``: a post
    tells the place when a quotation that was posted there is altered or withdrawn. ``ping`` are the platform's ids of
    the roles that its digests and alerts notify. ``look`` is what is shown of each item. ``mutes`` are set one by one
    (``bot.ports.MuteSetting``).
    """

    quiet: str = ""
    timezone: str = "UTC"
    sections: Sections = ""
    when_empty: bool = False
    corrections: bool = False
    filter: Filter = field(default_factory=Filter)
    ping: tuple[str, ...] = ()
    look: Look = "quote"
    mutes: Mutes = field(default_factory=Mutes)
