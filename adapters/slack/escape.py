"""Makes text from the web harmless and short enough for Slack. Pure.

Block Kit's ``plain_text`` and ``rich_text`` show text as it is, so the renderer puts everything that comes from the web
there; only the fallback ``text`` of a message is read as mrkdwn. Rules and limits:
https://docs.slack.dev/messaging/formatting-message-text/ and https://docs.slack.dev/reference/block-kit/blocks/
"""

import re

from adapters.shared.clipping import Clipper, utf16_length

# Control characters break JSON readers and terminals; the bidirectional overrides let a text show in another order than
# it was written, which can disguise an address; lone surrogates are no text at all.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_BLANKS = re.compile(r"\s+")

# Slack shows backslashes, and a zero-width character beside a mark of mrkdwn does not reliably switch it off, so the
# marks are replaced by look-alikes. This changes only the fallback: the quotation itself is rich text, word for word.
_LOOKALIKES = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"})
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def harmless_text(text: str) -> str:
    """``text`` without invisible characters that do harm: control characters, overrides of direction, lone
    surrogates."""
    return harmless_run(text).strip()


def harmless_run(text: str) -> str:
    """``text`` cleaned, for a part of a line: blanks at its ends stay."""
    return _HARMFUL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def size(text: str) -> int:
    """How many characters ``text`` uses up of a limit: an upper bound of Slack's own count.

    UTF-16 units (an emoji is two), and ``&``, ``<``, ``>`` at the length of their entities.
    """
    return utf16_length(text) + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


_CLIPPER = Clipper(size, size)


def clip_text(text: str, limit: int) -> str:
    """``text`` within ``limit``, cut at a word boundary, with a visible mark where words are missing."""
    return _CLIPPER.clip(text, limit)


def clip_text_start(text: str, limit: int) -> str:
    """The last words of ``text`` within ``limit``, with a visible mark before them where words are missing."""
    return _CLIPPER.clip_start(text, limit)


def clipped_text(text: str, limit: int) -> str:
    """``text`` cleaned and clipped, for ``plain_text`` and ``rich_text`` elements."""
    return clip_text(harmless_text(text), limit)


def clipped_line(text: str, limit: int) -> str:
    """``text`` cleaned, on a single line and clipped, for ``plain_text`` and ``rich_text`` elements."""
    return clip_text(_BLANKS.sub(" ", harmless_text(text)).strip(), limit)


def mrkdwn(text: str, limit: int) -> str:
    """``text`` on a single line that shows the same when read as mrkdwn: without mention, link, bold, italic, strike,
    code or quote bar.

    Slack's documentation asks only to escape ``&<>``, which leaves ``*bold*`` and a quote bar (``&gt;`` at the
    beginning) active.
    """
    return mrkdwn_run(clipped_line(text, limit))


def mrkdwn_run(text: str) -> str:
    """:func:`mrkdwn` of text that is cleaned and clipped already: of a line, or of a part of one."""
    shown = "›" + text[1:] if text.startswith(">") else text
    return shown.translate(_LOOKALIKES).translate(_ENTITIES)
