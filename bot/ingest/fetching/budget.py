"""Limits the work that an answer over HTTP may cause. A cap of bytes isn't enough: a server may send a body in chunks
of one byte, in 200,000 members of gzip, or interim answers without an end, and each of these keeps the parser busy for
long."""

import time
from functools import partial
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler

from bot.texts import fetching as say

_PROCESSOR = 0.5
"""Seconds of processor time that parsing and unpacking one answer may take, compared with what was spent on it so far;
``_PROCESSOR_A_MEGABYTE`` is added."""
_PROCESSOR_A_MEGABYTE = 0.2
"""Further seconds of processor time for each megabyte that came, so that slow machines read large answers too. Ten
megabytes of an ordinary answer take a tenth of their budget."""
_MOST_ANSWERS = 20
"""Most heads of answers to one request; all but the last are interim answers (status 1xx; RFC 9110, 15.2)."""
_STEPS, _BYTES_A_STEP = 5_000, 32
"""How often the parser may be called for one answer, and the bytes that must have come for each further call: aiohttp
calls it for every chunk of a body, and a server may send chunks of one byte."""
_AT_ONCE = 16_384
"""Bytes that are parsed before the budget is looked at again."""


class CostlyError(aiohttp.ClientError):
    """An answer exceeds its budget of processor time, parts or interim answers."""


class BudgetedHandler(ResponseHandler):
    """aiohttp's protocol of a connection, which closes it when an answer exceeds its budget."""

    _spent = 0.0
    _received = 0
    _answers = 0
    _steps = 0

    def connection_made(self, transport: Any) -> None:
        """Let the transport read little at a time, so that other connections are served between."""
        super().connection_made(transport)
        if hasattr(transport, "max_size"):
            transport.max_size = _AT_ONCE

    def set_response_params(self, **params: Any) -> None:
        """Begin a new request with a new budget."""
        self._spent, self._received, self._answers, self._steps = 0.0, 0, 0, 0
        super().set_response_params(**params)

    def feed_data(self, data: Any, size: int = 0) -> None:
        """Count the head of an answer."""
        self._answers += 1
        super().feed_data(data, size)

    def data_received(self, data: bytes) -> None:
        """Parse the received bytes in parts, and check the budget after each."""
        if not data:  # no new bytes: unpacks received ones
            self._parse(data)
        for start in range(0, len(data), _AT_ONCE):
            if self.transport is None:
                return
            self._parse(data[start : start + _AT_ONCE])

    def _parse(self, data: bytes) -> None:
        began = time.thread_time()
        super().data_received(data)
        self._spent += time.thread_time() - began
        self._received += len(data)
        self._steps += 1
        costly = self._spent > _PROCESSOR + _PROCESSOR_A_MEGABYTE * self._received / 1e6
        if costly or self._steps > _STEPS + self._received / _BYTES_A_STEP:
            self._give_up(say.KEEPS_READER_BUSY)
        elif self._answers > _MOST_ANSWERS:
            self._give_up(say.TOO_MANY_INTERIM_ANSWERS.format(limit=_MOST_ANSWERS))

    def _give_up(self, why: str) -> None:
        error, payload, transport = CostlyError(why), self._payload, self.transport
        if payload is not None:
            payload.set_exception(error)
        self.set_exception(error)
        if transport is not None:
            transport.abort()
            self.transport = None


class BudgetedConnector(aiohttp.TCPConnector):
    """Connections with a budget for each answer."""

    def __init__(self, **params: Any) -> None:
        super().__init__(**params)
        self._factory: Any = partial(BudgetedHandler, loop=self._loop)
