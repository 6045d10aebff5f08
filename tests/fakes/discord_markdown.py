"""Reads Discord's Markdown as its clients do, near enough to tell what is shown and what does something.

Rules: Discord's help page "Markdown Text 101", Reference "Message Formatting", and simple-markdown, which its clients
were built on (a backslash before anything but letters, digits and blanks shows that character alone). Where the
clients need a pair of marks, one is taken for active here: stricter than they are.
"""

import re
from dataclasses import dataclass, field

_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_AT_LINE_START = (
    ("heading", re.compile(r"#{1,3}[^\S\n]+(?=\S)")),
    ("small", re.compile(r"-#[^\S\n]+(?=\S)")),
    ("quote", re.compile(r"[^\S\n]*>(?:>>)?[^\S\n]")),
    ("list", re.compile(r"[^\S\n]*(?:[-*+]|\d+[.)])[^\S\n]+")),
)
_INLINE = (
    ("time", re.compile(r"<t:-?\d+(?::[tTdDfFRsS])?>")),
    ("mention", re.compile(r"<(?:@[!&]?|#)\d+>|@(?:everyone|here)|<id:\w+>|</[^:<>\n]+:\d+>")),
    ("emoji", re.compile(r"<a?:\w+:\d+>|:[^\s:]+:")),
    ("link", re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\(<?([^<>()\s]+)>?\)")),
    ("address", re.compile(r"<?(?:https?|steam|discord)://\S+|<(?:mailto|tel|sms):[^>]+>")),
    ("invite", re.compile(r"(?i)(?:discord\.gg|discord(?:app)?\.com|discord\.new|dsc\.gg)/\S")),
    ("bold", re.compile(r"\*\*")),
    ("mark", re.compile(r"[*_~|`]")),
)


@dataclass
class Reading:
    """What a reader sees, and what Discord makes of the rest: (kind, source)."""

    visible: str = ""
    found: list[tuple[str, str]] = field(default_factory=list)

    def of(self, kind: str) -> list[str]:
        """The sources of one kind."""
        return [source for pair_kind, source in self.found if pair_kind == kind]


def read(text: str) -> Reading:
    """Read one text display, or the content of a message."""
    reading, position, line_start = Reading(), 0, True
    while position < len(text):
        match, kind = _match(text, position, line_start)
        if match is None:
            reading.visible += text[position]
            line_start = text[position] == "\n"
            position += 1
            continue
        if kind == "escape":
            reading.visible += match[1]
        else:
            reading.found.append((kind, match[0]))
        if kind == "link":
            inner = read(match[1])
            reading.visible += inner.visible
            reading.found += inner.found
        line_start = kind == "quote"
        position = match.end()
    return reading


def _match(text: str, position: int, line_start: bool) -> tuple[re.Match[str] | None, str]:
    if line_start:
        for kind, rule in _AT_LINE_START:
            if match := rule.match(text, position):
                return match, kind
    if match := _ESCAPE.match(text, position):
        return match, "escape"
    for kind, rule in _INLINE:
        if match := rule.match(text, position):
            return match, kind
    return None, ""
