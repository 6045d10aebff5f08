"""Unpacks bodies that servers compressed, as forgivingly as browsers do. Pure.

aiohttp's own unpacking refuses a whole answer for a byte too many after the end. Codings: RFC 9110, 8.4.1.
"""

import re
import zlib
from typing import Literal

from bot.texts import fetching as say

ACCEPTED = "gzip, deflate"
"""The ``Accept-Encoding`` header of every request."""
_UNASKED = frozenset(("br", "zstd", "compress", "dcb", "dcz", "exi", "aes128gcm", "pack200-gzip"))
"""Codings that are registered with the IANA and not among these. Names that no coding has (charsets, "none") say
nothing, as in https://fetch.spec.whatwg.org/#handle-content-codings."""
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<[?!a-z]|[{\[])", re.IGNORECASE)
"""How pages and feeds begin, which some servers call gzip and forget to pack; feed readers take them all the same."""
_GZIP = b"\x1f\x8b"
"""How a gzip member begins (RFC 1952, 2.3.1)."""
_ANY_HEADER = zlib.MAX_WBITS | 32
"""Window bits by which zlib reads a gzip or a zlib header."""
_NO_HEADER = -zlib.MAX_WBITS
"""Window bits of a deflate stream without a header, which some servers call deflate."""

_MOST_MEMBERS = 1_000
"""Maximum number of gzip members of a body: each costs a copy of what follows it."""


class CodingError(ValueError):
    """A body is in a coding that wasn't asked for, or can't be unpacked."""


class Unpacker:
    """Unpacks a body piece by piece.

    A body that is gzip is unpacked also where no header says so. What follows the end of the compressed data is left
    out, be it zeros or a wrong length, unless it is another gzip member (RFC 1952, 2.2).
    """

    def __init__(self, coding: str) -> None:
        """``coding`` is the value of ``Content-Encoding``.

        Raises:
            CodingError: nobody asked for this coding.
        """
        self._coding = coding.strip().lower().removeprefix("x-")
        if self._coding in _UNASKED or "," in self._coding:
            raise CodingError(say.UNKNOWN_CODING.format(coding=self._coding[:20]))
        self._state: Literal["before", "within", "between", "ended"] = "before"
        self._stream: zlib._Decompress | None = None
        self._members = 0
        self._held = b""

    def unpack(self, piece: bytes, most: int) -> bytes:
        """The bytes of the next piece of the body; at most ``most`` and another, which tells that there are more.

        Raises:
            CodingError: the compressed data are broken.
        """
        piece, self._held, unpacked = self._held + piece, b"", bytearray()
        while piece and self._state != "ended" and len(unpacked) <= most:
            if self._state != "within" and len(piece) < len(_GZIP):
                self._held = piece
                break
            if self._state == "before":
                self._begin(piece)
            elif self._state == "between":
                self._go_on(piece)
            if self._stream is None:
                return piece if self._state == "within" else bytes(unpacked)
            unpacked += self._inflated(piece, most + 1 - len(unpacked))
            piece = self._rest()
        return bytes(unpacked)

    def end(self) -> bytes:
        """What is left of a body of a single byte."""
        return self._held if self._state == "before" else b""

    def _begin(self, first: bytes) -> None:
        """Find out from its first bytes how the body is packed."""
        self._state = "within"
        if first.startswith(_GZIP):
            self._stream = self._member()
        elif self._coding == "gzip" and not _MARKUP.match(first):
            raise CodingError(say.NO_GZIP)
        elif self._coding == "deflate":
            has_header = first[0] & 0x0F == zlib.DEFLATED and int.from_bytes(first[:2]) % 31 == 0  # RFC 1950, 2.2
            self._stream = zlib.decompressobj(_ANY_HEADER if has_header else _NO_HEADER)

    def _go_on(self, first: bytes) -> None:
        """Go on after the end of the compressed data, if they go on."""
        is_member = first.startswith(_GZIP)
        self._state, self._stream = ("within", self._member()) if is_member else ("ended", None)

    def _member(self) -> "zlib._Decompress":
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise CodingError(say.TOO_MANY_GZIP_MEMBERS.format(limit=_MOST_MEMBERS))
        return zlib.decompressobj(_ANY_HEADER)

    def _inflated(self, piece: bytes, most: int) -> bytes:
        assert self._stream is not None
        try:
            return self._stream.decompress(piece, most)
        except zlib.error as error:
            raise CodingError(say.COMPRESSED_BROKEN.format(error=error)) from error

    def _rest(self) -> bytes:
        """The bytes of the piece that aren't unpacked yet."""
        assert self._stream is not None
        if not self._stream.eof:
            return self._stream.unconsumed_tail
        self._state = "between"
        return self._stream.unused_data
