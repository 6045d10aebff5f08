"""Reads the file of a list of feeds: OPML, or addresses in lines, in whatever encoding it is. Pure."""

import re

from bot.domain.errors import ContentError
from bot.domain.feeds import ListedFeed, ReadList
from bot.ingest.decoding.encoding import BYTE_ORDER_MARKS
from bot.ingest.feeds.opml import read_opml
from bot.ingest.sites.urls import feed_address
from bot.text.characters import plain_line
from bot.texts import reading as say

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""", re.IGNORECASE)
"""The encoding that an XML document declares (XML 1.0, 4.3.3)."""
_USUAL = "cp1252"
"""The encoding of Western Europe, of which Latin-1 is a part."""
_LIKELY = [_USUAL, "cp1250", "cp1251", "cp1253", "cp1254", "cp932", "gb18030", "big5", "cp949", "koi8_r"]
"""Encodings that the detector chooses from where the bytes are no UTF-8."""
_ADDRESS = re.compile(r"""(?:feed:(?://)?)?https?:/*[^\s<>"']+|feed:[^\s<>"']+""", re.IGNORECASE)
"""An address within a line."""
_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/\S*)?")
"""A line that is an address without its scheme."""
_REMARKS = ("#", "//", ";")
"""How lines begin that people wrote for themselves."""
_NO_LETTER = re.compile(r"[\0-\x08\x0e-\x1f\ufffd]")
"""A character that no text has, or that stands for bytes which could not be read."""
_NO_TEXT = 0.01
"""Share of such characters (0–1) above which a file is no text: what looks like an address in a packed file or a
picture is none. Bytes by chance have a tenth of them."""
_MOST_NAMED = 3
"""Lines without an address that are named; further ones are counted."""


def read_list(body: bytes) -> ReadList:
    """The feeds of a file, each address once, and what was left out of it or guessed.

    Raises:
        ContentError: there are no feeds in it, or it declares entities.
    """
    text, guess = decode_list(body)
    listed = read_opml(text) if text.lstrip("\ufeff \t\r\n").startswith("<") else _read_lines(text)
    return ReadList(listed.feeds, (*([guess] if guess else []), *listed.notes))


def decode_list(body: bytes) -> tuple[str, str | None]:
    """The text of a file, and a sentence about its encoding where that was guessed."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace"), None
    declared = _DECLARED.match(body)
    for name in [*([declared[1].decode("ascii")] if declared else []), "utf-8"]:
        try:
            return body.decode(name), None
        except (LookupError, UnicodeDecodeError):
            continue
    encoding = _likely(body)
    guess = say.LETTERS_GUESSED.format(encoding=encoding)
    return body.decode(encoding, "replace"), guess


def _likely(body: bytes) -> str:
    """The encoding of bytes that are no UTF-8. Western Europe's, where no other fits better: in a few letters the
    detector can't tell it from that of Eastern Europe."""
    from charset_normalizer import from_bytes  # here, since it is hardly ever needed

    matches = from_bytes(body, cp_isolation=_LIKELY)
    best = matches.best()
    if best is None:
        return _USUAL
    as_good = [match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    names = {name for match in as_good for name in match.could_be_from_charset}
    return _USUAL if _USUAL in names else best.encoding


def _read_lines(text: str) -> ReadList:
    if len(_NO_LETTER.findall(text)) > _NO_TEXT * len(text):
        raise ContentError(say.NO_LIST_AT_ALL)
    feeds: dict[str, ListedFeed] = {}
    left: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip().strip("\ufeff")
        if not words or words.startswith(_REMARKS):
            continue
        bare = _BARE.fullmatch(words)
        given = [bare[0]] if bare else _ADDRESS.findall(words)
        addresses = [address for raw in given if (address := feed_address(raw.rstrip(",;")))]
        feeds.update((address, ListedFeed(address, address)) for address in addresses)
        if not addresses:
            left.append(say.LINE_WITHOUT_ADDRESS.format(number=number, words=plain_line(words, 40)))
    if not feeds:
        raise ContentError(say.NO_LIST_AT_ALL)
    if not left:
        return ReadList(tuple(feeds.values()))
    lines, more = ", ".join(left[:_MOST_NAMED]), len(left) - _MOST_NAMED
    note = say.WITHOUT_ADDRESS_MORE.of(more, lines=lines) if more > 0 else say.WITHOUT_ADDRESS.format(lines=lines)
    return ReadList(tuple(feeds.values()), (note,))
