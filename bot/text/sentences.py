"""Where sentences of a text begin and end, and how they are shortened: at words, with "…", marks in pairs. Pure."""

import re

_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?![a-z])|\n")
"""The end of a sentence with the blank behind it, or of a paragraph."""
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|Inc|Ltd|Co|Corp|vs|No|Jan|Feb|Mar|Apr"
    r"|Aug|Sept?|Oct|Nov|Dec)|\b(?:[^\W\d_]\.)*[^\W\d_])\.$"
)
"""Words with a full stop that end no sentence: "Mr.", "U.S.", "J."."""
_FAR = 600
"""Characters before a place, at most, that are searched for the beginning of its sentence."""
_OPENING = {"“": "”", "„": "“", "«": "»", "‹": "›", "‘": "’"}
"""Opening marks that aren't closing ones too, with what closes them."""
_CLOSING = {closing: opening for opening, closing in _OPENING.items() if closing not in _OPENING and closing != "’"}


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around ``text[start:end]``; a closing mark and what follows it belong to it."""
    low = max(0, start - _FAR)
    low = low and low + len(text[low:start]) - len(text[low:start].partition(" ")[2])
    for match in _END.finditer(text, low, start):
        low = match.end() if _ends(text, match) else low
    behind = (match.end() for match in _END.finditer(text, max(start, end - 1)) if _ends(text, match))
    return low, next(behind, len(text))


def _ends(text: str, match: re.Match[str]) -> bool:
    return match.group()[:1] != "." or not _NO_END.search(text, max(0, match.start() - 12), match.start() + 1)


def keep_start(text: str, limit: int) -> str:
    """The first words of a text, up to ``limit`` characters and then "…"."""
    line = text.rstrip()
    if len(line) <= limit:
        return line
    head = line[: limit + 1].rpartition(" ")[0] or line[:limit]
    return head.rstrip(" ,;:–—") + " …"


def keep_end(text: str, limit: int) -> str:
    """The last words of a text, "…" before them."""
    line = text.lstrip()
    if len(line) <= limit:
        return line
    return "… " + (line[-limit - 1 :].partition(" ")[2] or line[-limit:])


def balanced_before(text: str) -> str:
    """What stands before a quotation, from behind the last mark that has no partner in it."""
    cut = max((place for place in _alone(text)), default=-1)
    return text if cut < 0 else "… " + text[cut + 1 :].lstrip(" ,.;")


def balanced_behind(text: str) -> str:
    """What stands behind a quotation, up to the first mark that has no partner in it."""
    cut = min((place for place in _alone(text)), default=-1)
    return text if cut < 0 else text[:cut].rstrip() + " …"


def _alone(text: str) -> list[int]:
    """Where marks without a partner stand."""
    waiting: list[tuple[str, int]] = []
    alone: list[int] = []
    for place, char in enumerate(text):
        if waiting and char == _OPENING[waiting[-1][0]]:
            waiting.pop()
        elif char in _OPENING:
            waiting.append((char, place))
        elif char in _CLOSING:
            alone.append(place)
    straight = [place for place, char in enumerate(text) if char == '"']
    return alone + [place for char, place in waiting if char != "‘"] + (straight[-1:] if len(straight) % 2 else [])
