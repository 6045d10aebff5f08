"""Text cut to a platform's limit, at a word boundary and with a visible mark. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

CUT = " […]"
"""The visible mark where words were left out."""


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, by which Discord and Slack count characters: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Clipper:
    """Cuts texts to a limit, in the characters that a platform counts.

    ``size`` counts a text (escaped, where the platform counts so); ``weight`` is the most that a single character can
    add to that count.
    """

    size: Callable[[str], int]
    weight: Callable[[str], int]

    def fits(self, text: str, limit: int) -> bool:
        """Whether ``size(text)`` is at most ``limit``."""
        return len(text) <= limit and self.size(text) <= limit

    def clip(self, text: str, limit: int) -> str:
        """The beginning of ``text`` within ``limit``, with :data:`CUT` behind it where words are missing."""
        if self.fits(text, limit):
            return text
        kept = self._beginning(text, limit - self._mark)
        rest = text[len(kept) :]
        if rest and not (kept[-1:].isspace() or rest[0].isspace()):
            words = kept.rsplit(None, 1)
            # A "word" that fills half of the room is an address or a script without spaces: cut it where it stands.
            if len(words) == 2 and len(words[0]) * 2 >= len(kept):
                kept = words[0]
        return kept.rstrip() + CUT

    def clip_start(self, text: str, limit: int) -> str:
        """The end of ``text`` within ``limit``, with the mark before it where words are missing."""
        if self.fits(text, limit):
            return text
        kept = self._beginning(text[::-1], limit - self._mark)[::-1]
        words = kept.split(None, 1)
        # The cut falls inside the first word unless a blank stands there.
        whole = words[1] if len(words) == 2 and not kept[:1].isspace() else kept.lstrip()
        return f"{CUT.strip()} {whole}"

    @property
    def _mark(self) -> int:
        return sum(map(self.weight, CUT))

    def _beginning(self, text: str, limit: int) -> str:
        """The longest beginning whose characters weigh at most ``limit`` together."""
        used = 0
        for position, character in enumerate(text):
            used += self.weight(character)
            if used > limit:
                return text[:position]
        return text
