"""Makes text from the web harmless and short enough for Slack. Pure.

Block Kit's ``plain_text`` and ``rich_text`` show text as it is, so the renderer puts everything that comes from the
web there; only the fallback ``text`` of a message is read as mrkdwn. Rules and limits:
https://docs.slack.dev/messaging/formatting-message-text/ and https://docs.slack.dev/reference/block-kit/blocks/
"""

import re

from adapters.shared.clipping import Clipper, utf16_length

# Control characters break JSON readers and terminals; the bidirectional overrides let a text show in another order
# than it was written, which can disguise an address; lone surrogates are no text at all.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_BLANKS = re.compile(r"\s+")

# Slack ignores no backslash, and a zero-width character beside a mark does not reliably switch it off, so the marks
# themselves are replaced by look-alikes. The fallback is never the evidence: the quotation is, and it is rich text.
_LOOKALIKES = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"})
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def harmless_text(text: str) -> str:
    """``text`` without characters that are not seen but do harm."""
    return _HARMFUL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def size(text: str) -> int:
    """How much of a limit ``text`` uses up, counted so that Slack can't count more.

    UTF-16 units (an emoji is two), and ``&``, ``<``, ``>`` at the length of their entities.
    """
    return utf16_length(text) + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


_CLIPPER = Clipper(size, size)


def clip_text(text: str, limit: int) -> str:
    """``text`` within ``limit``, cut at a word boundary with a visible mark where something is missing."""
    return _CLIPPER.clip(text, limit)


def clip_text_start(text: str, limit: int) -> str:
    """The last words of ``text`` within ``limit``, with a visible mark where something is missing before them."""
    return _CLIPPER.clip_start(text, limit)


def clipped_text(text: str, limit: int) -> str:
    """Text for ``plain_text`` and ``rich_text`` elements."""
    return clip_text(harmless_text(text), limit)


def clipped_line(text: str, limit: int) -> str:
    """The same on one line."""
    return clip_text(_BLANKS.sub(" ", harmless_text(text)).strip(), limit)


def mrkdwn(text: str, limit: int) -> str:
    """One line that is the same read as mrkdwn: no mention, link, bold, italic, strike, code or quote bar.

    Escaping ``&<>`` is what Slack asks for; it leaves ``*bold*`` and a quote bar (``&gt;`` at the beginning) alone.
    """
    short = clipped_line(text, limit)
    if short.startswith(">"):
        short = "›" + short[1:]
    return short.translate(_LOOKALIKES).translate(_ENTITIES)
