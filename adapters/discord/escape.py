"""Makes text from the web harmless and short enough for Discord. Pure.

Discord's Markdown takes a backslash before any character that is no letter, digit or blank, and shows that character
alone (Discord, Reference, "Message Formatting", and its help page "Markdown Text 101"). So an escaped quotation is read
word for word as it was written, and can be copied as such. What is switched off: emphasis, spoilers, code, headings,
small print, lists, block quotes, links (masked, bare and in angle brackets), invitations, timestamps, emoji (custom and
``:named:``), and mentions of people, roles, channels, commands and everyone.
"""

import re

from adapters.shared.clipping import Clipper, utf16_length

# Control characters break terminals and JSON readers; the bidirectional overrides let a text be seen in another order
# than it was written, which can disguise a name; lone surrogates are no text at all.
_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"[^\S\n]*\n\s*")
_BLANKS = re.compile(r"\s+")

# A colon has a meaning only before another character: ``https://``, ``:smile:``, ``<t:0:R>``; "He said: no" stays as it
# is. At the end of a text it is escaped too, since other text may follow, as the bold words of a passage do.
_ACTIVE = re.compile(r"[\\`*_~|\[\]<>#@]|:(?=\S|\Z)")
# "- ", "+ ", "1. " and "1) " at the start of a line; the mark is escaped, the number stays.
_LIST = re.compile(r"(?m)^([^\S\n]*\d*)([-+.)])(?=\s|$)")
# An invitation shows as a card without any "https://".
_INVITE = re.compile(r"(?i)(discord\.gg|discord(?:app)?\.com|discord\.new|dsc\.gg)/")
# Whether an escaped "@everyone" counts as a mention is decided on Discord's side and not documented, so it also gets
# the zero-width space that discord.py puts there (discord.utils.escape_mentions).
_EVERYONE = re.compile(r"(?i)\\@(?=everyone|here)")

_WEIGHTS = dict.fromkeys("\\`*_~|[]<>#:-+.)/", 2) | {"@": 3}


def harmless(text: str) -> str:
    """``text`` without invisible characters that do harm (control characters, overrides of direction), and without
    blank lines."""
    return harmless_part(text).strip()


def harmless_part(text: str) -> str:
    """A part of a text, made harmless; blanks and line ends at its edges stay."""
    return _BLANK_LINES.sub("\n", _LINE_ENDS.sub("\n", _HARMFUL.sub("", text)))


def in_one_line(text: str) -> str:
    """``text`` with each run of blanks and line ends as a single space."""
    return _BLANKS.sub(" ", harmless(text)).strip()


def escape_markdown(text: str) -> str:
    """``text`` escaped, so that Discord shows exactly its characters and none of them is markup."""
    escaped = _ACTIVE.sub(r"\\\g<0>", text)
    escaped = _LIST.sub(r"\1\\\2", escaped)
    escaped = _INVITE.sub(r"\1\\/", escaped)
    return _EVERYONE.sub("\\\\@\u200b", escaped)


def fits(text: str, limit: int) -> bool:
    """Whether ``text`` is within ``limit`` once it is escaped."""
    return _CLIPPER.fits(text, limit)


def clip_markdown(text: str, limit: int) -> str:
    """``text``, cut at a word boundary with a visible mark where it would be over ``limit`` once it is escaped."""
    return _CLIPPER.clip(text, limit)


def clip_markdown_start(text: str, limit: int) -> str:
    """The last words of ``text``, with a visible mark before them where something is missing."""
    return _CLIPPER.clip_start(text, limit)


def markdown_line(text: str, limit: int) -> str:
    """``text`` on one line, clipped to ``limit`` characters and escaped."""
    return escape_markdown(clip_markdown(in_one_line(text), limit))


def label(text: str, limit: int) -> str:
    """``text`` on one line within ``limit``, for a button or a line of a menu: these show no markup."""
    return _LABELS.clip(in_one_line(text), limit) or "…"


def escaped_size(text: str) -> int:
    """Characters of ``text`` as Discord counts them, once it is escaped."""
    return utf16_length(escape_markdown(text))


def _weight(character: str) -> int:
    return _WEIGHTS.get(character, utf16_length(character))


_CLIPPER = Clipper(escaped_size, _weight)
_LABELS = Clipper(utf16_length, utf16_length)
