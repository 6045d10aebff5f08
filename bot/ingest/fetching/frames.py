"""The messages between the bot and its fetching process: a head of JSON and a body of bytes, with their lengths
first."""

import asyncio
import json
import struct
from typing import Any

_LENGTHS = struct.Struct("!II")
"""The beginning of a frame: the bytes of its head and the bytes of its body, as two numbers of 32 bits."""


def pack(head: dict[str, Any], body: bytes = b"") -> bytes:
    """The bytes of a frame."""
    data = json.dumps(head).encode()
    return _LENGTHS.pack(len(data), len(body)) + data + body


async def read_frame(reader: asyncio.StreamReader) -> tuple[dict[str, Any], bytes] | None:
    """The next frame; ``None`` when the other process has ended, also in the middle of a frame."""
    try:
        head, body = _LENGTHS.unpack(await reader.readexactly(_LENGTHS.size))
        return json.loads(await reader.readexactly(head)), await reader.readexactly(body)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
