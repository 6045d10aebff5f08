"""Takes the name of its outlet off the title of a page. Pure.

Only a name that the page says elsewhere, or that its host's own letters spell, is taken off: a title may have a dash or
a colon of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.ingest.extraction.outletname import spells
from bot.ingest.sites.authority import host_of

_BETWEEN = re.compile(r"\s+[|｜–—:·•»«›‹/~-]+\s+|\s*[|｜]\s*|_")
"""What stands between a title and the name of an outlet; a bar or a line below also without blanks."""
_AFTER_NAME = re.compile(r":\s+|\s+[|｜–—·•»«›‹/~-]+\s+|\s*[|｜]\s*")
"""What stands between the name of an outlet and the title after it."""
_LONGEST_NAME = 60
"""Characters of the longest part of a title that is taken for a name."""
_MOST_PARTS = 4
"""Parts that are taken off one end of a title: outlet, section, subsection."""


@dataclass(frozen=True, slots=True)
class OutletWords:
    """By what the name of an outlet is known: the names that a page calls it by (``called``), and its address."""

    called: tuple[str, ...]
    url: str

    def has(self, part: str) -> bool:
        """Whether a part of a title is the outlet's name."""
        part = part.strip()
        if not part or len(part) > _LONGEST_NAME:
            return False
        return letters_of(part.removeprefix("www.")) in self._letters() or self.is_spelt_by(part)

    def is_spelt_by(self, part: str) -> bool:
        """Whether the letters of the page's own host spell a part of a title."""
        host = host_of(self.url) if self.url else None
        return host is not None and len(letters_of(part)) > 2 and spells(part.strip(), host)

    def _letters(self) -> set[str]:
        host = host_of(self.url) if self.url else None
        names = [name for outlet in self.called for name in (outlet, outlet.removeprefix("The ")) if name]
        return {letters for name in (*names, host.core if host else "") if (letters := letters_of(name))}


def without_outlet(title: str, outlet: OutletWords, heading: str = "", sections: Sequence[str] = ()) -> str:
    """``Storm hits coast | Weather | The Harbour Post`` → ``Storm hits coast``, where the page's ``heading`` is that,
    or "Weather" is one of the ``sections`` that the page says it is in.

    The outlet's name alone is taken off where neither tells what else stands in the title.
    """
    cut = title
    for _ in range(_MOST_PARTS):
        shorter = _without_last(cut, outlet) or _without_first(cut, outlet)
        if shorter is None:
            break
        cut = shorter
    wanted = letters_of(heading)
    if cut != title and wanted and wanted != letters_of(cut):
        cut = next((part for part in _beginnings(cut) if letters_of(part) == wanted), cut)
    return cut if cut == title else _without_section(cut, sections)


def name_in_title(title: str, outlet: OutletWords) -> str:
    """The name of the outlet at an end of a title, if the page's host spells it; else empty."""
    ends = [match.end() for match in _BETWEEN.finditer(title)]
    first = _AFTER_NAME.search(title)
    parts = ([title[ends[-1] :]] if ends else []) + ([title[: first.start()]] if first else [])
    return next((part.strip() for part in parts if len(part) <= _LONGEST_NAME and outlet.is_spelt_by(part)), "")


_NO_LETTER = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""
_LONGEST_HEADING = 500
"""Characters by which names and headings are compared."""


def letters_of(name: str) -> str:
    """The letters and digits of a name, as names are compared."""
    return _NO_LETTER.sub("", name[:_LONGEST_HEADING]).casefold()


def _without_last(title: str, outlet: OutletWords) -> str | None:
    for match in reversed(list(_BETWEEN.finditer(title))):
        if outlet.has(title[match.end() :]) and title[: match.start()].strip():
            return title[: match.start()].strip()
    return None


def _without_first(title: str, outlet: OutletWords) -> str | None:
    for match in _AFTER_NAME.finditer(title):
        if outlet.has(title[: match.start()]) and title[match.end() :].strip():
            return title[match.end() :].strip()
    return None


def _without_section(title: str, sections: Sequence[str]) -> str:
    last = next(reversed(list(_BETWEEN.finditer(title))), None)
    if last is None or letters_of(title[last.end() :]) not in map(letters_of, sections):
        return title
    return title[: last.start()].strip()


def _beginnings(title: str) -> Iterator[str]:
    for match in _BETWEEN.finditer(title):
        yield title[: match.start()]
