"""Makes text from the web harmless and short enough for Slack. Pure.

Block Kit's ``plain_text`` and ``rich_text`` show text as it is, so the renderer puts everything that comes from the
web there; only the fallback ``text`` of a message is read as mrkdwn. Rules and limits:
https://docs.slack.dev/messaging/formatting-message-text/ and https://docs.slack.dev/reference/block-kit/blocks/
"""

import re

CUT = " […]"
"""Stands where words were left out."""

# Control characters break JSON readers and terminals; the bidirectional overrides let a text show in another order
# than it was written, which can disguise an address; lone surrogates are no text at all.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_BLANKS = re.compile(r"\s+")

# Slack ignores no backslash, and a zero-width character beside a mark does not reliably switch it off, so the marks
# themselves are replaced by look-alikes. The fallback is never the evidence: the quotation is, and it is rich text.
_LOOKALIKES = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"})
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def clean(text: str) -> str:
    """``text`` without characters that are not seen but do harm."""
    return _HARMFUL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def size(text: str) -> int:
    """How much of a limit ``text`` uses up, counted so that Slack can't count more.

    UTF-16 units (an emoji is two), and ``&``, ``<``, ``>`` at the length of their entities.
    """
    astral = sum(character > "\uffff" for character in text)
    return len(text) + astral + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def clip(text: str, limit: int) -> str:
    """``text`` within ``limit``, cut at a word boundary with a visible mark where something is missing."""
    if len(text) <= limit and size(text) <= limit:
        return text
    kept = _prefix(text, limit - len(CUT))
    if not (kept[-1:].isspace() or text[len(kept)].isspace()):
        words = kept.rsplit(None, 1)
        # A "word" that fills half of the room is an address or a script without spaces: cut it where it stands.
        if len(words) == 2 and len(words[0]) * 2 >= len(kept):
            kept = words[0]
    return kept.rstrip() + CUT


def clip_start(text: str, limit: int) -> str:
    """The last words of ``text`` within ``limit``, with a visible mark where something is missing before them."""
    if len(text) <= limit and size(text) <= limit:
        return text
    kept = _prefix(text[::-1], limit - len(CUT))[::-1]
    _, _, words = kept.partition(" ")
    return CUT.strip() + " " + (words if words.strip() else kept)


def _prefix(text: str, limit: int) -> str:
    """The longest beginning of ``text`` whose size is within ``limit``."""
    used = 0
    for index, character in enumerate(text):
        used += size(character)
        if used > limit:
            return text[:index]
    return text


def plain(text: str, limit: int) -> str:
    """Text for ``plain_text`` and ``rich_text`` elements."""
    return clip(clean(text), limit)


def line(text: str, limit: int) -> str:
    """The same on one line."""
    return clip(_BLANKS.sub(" ", clean(text)).strip(), limit)


def mrkdwn(text: str, limit: int) -> str:
    """One line that is the same read as mrkdwn: no mention, link, bold, italic, strike, code or quote bar.

    Escaping ``&<>`` is what Slack asks for; it leaves ``*bold*`` and a quote bar (``&gt;`` at the beginning) alone.
    """
    short = line(text, limit)
    if short.startswith(">"):
        short = "›" + short[1:]
    return short.translate(_LOOKALIKES).translate(_ENTITIES)
