"""How the bot and its fetching process talk: a head of JSON and a body of bytes, each with its length before it."""

import asyncio
import json
import struct
from typing import Any

_LENGTHS = struct.Struct("!II")
"""The beginning of a frame: the bytes of its head and the bytes of its body, as two numbers of 32 bits."""


def pack(head: dict[str, Any], body: bytes = b"") -> bytes:
    """A frame."""
    data = json.dumps(head).encode()
    return _LENGTHS.pack(len(data), len(body)) + data + body


async def read_frame(reader: asyncio.StreamReader) -> tuple[dict[str, Any], bytes] | None:
    """The next frame; ``None`` where the other side has ended, also in the middle of one."""
    try:
        head, body = _LENGTHS.unpack(await reader.readexactly(_LENGTHS.size))
        return json.loads(await reader.readexactly(head)), await reader.readexactly(body)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
