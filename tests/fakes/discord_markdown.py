"""Reads Discord's Markdown as its clients do, closely enough to tell which characters are shown and which are markup.

Rules: Discord's help page "Markdown Text 101", Reference "Message Formatting", and simple-markdown, which its clients
were built on (a backslash before anything but letters, digits and blanks shows that character alone). Where the clients
need a pair of marks, one is taken for active here: stricter than they are.

The label of a masked link is read by other rules: its backslashes are shown, though they still switch marks off
("Escaping is disabled in masked links for security reasons", discord-api-docs #6185), and with an emoji (#7673, #7510;
of Unicode or of a server) or an address in it (#7721) the whole is no link, but shown as it was typed.
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
_EMOJI = re.compile(
    r"<a?:\w+:\d+>|:[a-z0-9_+-]+:|[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf"
    r"\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]"
)
"""What Discord draws as an emoji; some of the ranges have a few signs that it doesn't draw so."""
_ADDRESS_IN_LABEL = re.compile(
    r"(?i)[a-z][a-z0-9+.-]*://\S{2}|(?:discord\.gg|discord(?:app)?\.com|discord\.new|dsc\.gg)/\S"
)


@dataclass
class ShownText:
    """The text that a reader sees, and the markup that Discord finds: (kind, source)."""

    visible: str = ""
    found: list[tuple[str, str]] = field(default_factory=list)

    def of(self, kind: str) -> list[str]:
        """The sources of one kind."""
        return [source for pair_kind, source in self.found if pair_kind == kind]


def read(text: str, *, in_label: bool = False) -> ShownText:
    """Read one text display, or the content of a message; or the label of a link."""
    reading, position, line_start = ShownText(), 0, True
    while position < len(text):
        match, kind = _match(text, position, line_start)
        if match is None:
            reading.visible += text[position]
            line_start = text[position] == "\n"
            position += 1
            continue
        if kind == "escape":
            reading.visible += match[0] if in_label else match[1]
        else:
            reading.found.append((kind, match[0]))
        if kind == "link":
            inner = read(match[1], in_label=True)
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
        match = rule.match(text, position)
        if match and not (kind == "link" and (_EMOJI.search(match[1]) or _ADDRESS_IN_LABEL.search(match[1]))):
            return match, kind
    return None, ""
