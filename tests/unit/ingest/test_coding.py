"""Compressed bodies are unpacked as browsers do it."""

import gzip
import zlib
from functools import partial

import pytest

from bot.ingest.fetching.coding import CodingError, Unpacker

PAGE = b"<html><p>Dockers walk out over night shifts.</p></html>" * 40
MOST = 1_000_000


packed = partial(gzip.compress, mtime=0)  # the same bytes at any time, since cases are named by them


def raw(body: bytes) -> bytes:
    """A deflate stream without a header."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


def unpacked(body: bytes, coding: str, size: int, most: int = MOST) -> bytes:
    """The body, received in pieces of ``size`` bytes."""
    unpacker, got = Unpacker(coding), b""
    for at in range(0, len(body), size):
        got += unpacker.unpack(body[at : at + size], most - len(got))
    return got + unpacker.end()


@pytest.mark.parametrize("size", [1, 2, 7, 65_536])
@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (PAGE, ""),
        (PAGE, "identity"),
        *((PAGE, "utf-8"), (PAGE, "none"), (PAGE, "gzip")),
        (packed(PAGE), "gzip"),
        (packed(PAGE), "x-gzip"),
        (packed(PAGE), " GZIP "),
        (packed(PAGE), ""),  # nobody said that it is packed
        (packed(PAGE), "deflate"),
        (zlib.compress(PAGE), "deflate"),
        (raw(PAGE), "deflate"),
        (packed(PAGE[:100]) + packed(PAGE[100:]), "gzip"),  # RFC 1952, 2.2
        (packed(PAGE) + bytes(512), "gzip"),
        (packed(PAGE) + b"\r\n0\r\n", "gzip"),
        (zlib.compress(PAGE) + bytes(3), "deflate"),
    ],
)
def test_a_body_is_unpacked(body: bytes, coding: str, size: int) -> None:
    assert unpacked(body, coding, size) == PAGE


def test_empty_and_very_short_bodies_are_themselves() -> None:
    assert unpacked(b"", "gzip", 1) == b""
    assert unpacked(b"x", "", 1) == b"x"


@pytest.mark.parametrize(
    ("body", "coding", "why"),
    [
        (b"\x89PNG" + PAGE, "gzip", "should be gzip, but isn't"),
        (b"\x78\x9c" + PAGE, "deflate", "broken"),
        (packed(PAGE)[:10] + b"\xff" * 40, "gzip", "broken"),
        (packed(b"x") * 1_001, "gzip", "over 1000 members"),
    ],
)
def test_what_cannot_be_unpacked_says_why(body: bytes, coding: str, why: str) -> None:
    with pytest.raises(CodingError, match=why):
        unpacked(body, coding, 65_536)


def test_a_coding_that_nobody_asked_for_is_refused() -> None:
    with pytest.raises(CodingError, match=r"wasn't asked for \(br\)"):
        Unpacker("br")


def test_no_more_is_unpacked_than_is_wanted() -> None:
    bomb = packed(bytes(50_000_000))
    assert len(Unpacker("gzip").unpack(bomb, 1_000)) == 1_001
