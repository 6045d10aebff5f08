"""Text as an attacker of a terminal or a log would write it."""

import re

HOSTILE = "\x1b]0;owned\x07\x1b[31mred\x9b2J\x9d0;c1\x9c\u202etxt\u2066iso\u2069 [bold]b[/bold] :warning:\x08\x7f"
"""An OSC and a CSI sequence in 7 and in 8 bits, an override, an isolate, rich's markup and emoji code, two controls."""

AS_TEXT = "]0;owned[31mred2J0;c1txtiso [bold]b[/bold] :warning:"
"""What is left of it."""

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmful(printed: str) -> list[str]:
    """The control characters (but newline and tab) and bidirectional overrides in what was printed, as Python spells
    them."""
    return [ascii(match[0]) for match in _HARMFUL.finditer(printed)]
