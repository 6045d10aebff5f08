"""Removes characters from text of the web that could do harm in a terminal, a log or a link. Pure.

Three kinds are harmful:

- control characters (C0, C1, DEL): a terminal obeys them (ECMA-48, "escape sequences"), and ``\\x9b`` alone begins one;
- bidirectional embeddings, overrides and isolates: they show text in another order than it has (Unicode's UAX #9;
  https://trojansource.codes). The *marks* U+200E, U+200F and U+061C only say which way a neighbour reads, Arabic and
  Hebrew titles have them, and they stay in text;
- lone surrogates, which can't be written at all.

An article's own text keeps its bidirectional characters in the store, since quotations are spans of it: it is cleaned
where it is shown.
"""

import re

from bot.texts import settings

LONGEST_LINK = 2000
"""Characters of the longest address. Longer ones are no links: browsers and chat platforms cut them, and they fill
logs."""

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff"
"""Control characters but newline and tab, and the byte order mark."""
_ORDERING = "\u202a-\u202e\u2066-\u206f"
"""Characters that turn the direction of text, by which a link or a name can be made to look like another."""
_HARMFUL = re.compile(f"[{_CONTROLS}{_ORDERING}]")
"""Characters that are taken out of all that is shown."""
_NOT_IN_LINKS = re.compile(f"[\t\n\u061c\u200e\u200f\u2028\u2029{_CONTROLS}{_ORDERING}]")
"""Characters that no address has; they are taken out of links."""
_SEPARATORS = re.compile("[\u2028\u2029]")
"""Unicode's separators of lines and paragraphs; a blank stands for each."""
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Lone surrogates, which can't be written as UTF-8; a replacement character stands for each."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML may have (XML 1.0, 2.2, "Char": https://www.w3.org/TR/xml/#charsets)."""

_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
"""What a byte that is no UTF-8 is read as with ``surrogateescape``."""


def plain(text: str) -> str:
    """``text`` for a terminal or a log: without harmful characters; newlines and tabs stay."""
    text = _SEPARATORS.sub(" ", text.replace("\r\n", "\n"))
    return _SURROGATES.sub("�", _HARMFUL.sub("", text))


def plain_line(text: str, longest: int | None = None) -> str:
    """``plain`` text in one line, cut at ``longest`` characters (``None``: not cut)."""
    line = " ".join(text.split())  # first: some separators are control characters, and words would grow together
    if not line.isprintable():  # all that is harmful is none that is printed, and most lines have nothing of it
        line = " ".join(plain(line).split())
    return line if longest is None or len(line) <= longest else line[: longest - 1].rstrip() + "…"


def plain_link(link: str) -> str:
    """An address without the characters that none has; empty where it is longer than ``LONGEST_LINK``."""
    cleaned = _SURROGATES.sub("", _NOT_IN_LINKS.sub("", link)).strip()
    return cleaned if len(cleaned) <= LONGEST_LINK else ""


def without_non_xml(text: str) -> str:
    """``text`` without the characters that no XML may have."""
    return _NOT_IN_XML.sub("", text)


def bytes_trouble(line: str) -> str | None:
    """What to do about a line that has bytes that are no UTF-8, which were read with ``surrogateescape`` (PEP 383);
    ``None`` where it has none."""
    escaped = _ESCAPED_BYTE.search(line)
    if escaped is None:
        return None
    at = len(line[: escaped.start()].encode("utf-8", "surrogateescape")) + 1
    return settings.NOT_UTF8_AT.format(byte=at)


def plain_json(document: str) -> str:
    """A JSON document in which harmful characters are written as JSON escapes: the same values, safe to print."""
    return _SURROGATES.sub(_escaped, _HARMFUL.sub(_escaped, document))


def _escaped(match: re.Match[str]) -> str:
    """All harmful characters are of the basic plane, so that one escape is enough (RFC 8259, 7)."""
    return f"\\u{ord(match[0]):04x}"
