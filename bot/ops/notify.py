"""Tells systemd how the service is (sd_notify(3)): datagrams to the socket that NOTIFY_SOCKET names.

A few lines instead of a library: the protocol is a line of text in a datagram, "Standalone implementations" in the
manual shows all of it.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta

_PATIENCE = 0.5
"""Seconds that a message may wait which isn't repeated, where systemd is behind with reading: a socket's queue has room
for ten datagrams (unix(7), max_dgram_qlen)."""
_HALF = 2
"""WATCHDOG=1 is sent in half of the interval after which systemd ends the service: sd_watchdog_enabled(3)."""


class Notifier:
    """Sends states to systemd; does nothing where the service isn't one of systemd's.

    ``environment`` has NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    """

    def __init__(self, environment: Mapping[str, str], pid: int | None = None) -> None:
        self._address = _socket_address(environment.get("NOTIFY_SOCKET", ""))
        meant = environment.get("WATCHDOG_PID", "") in ("", str(pid or os.getpid()))
        usec = environment.get("WATCHDOG_USEC", "")
        watched = meant and self._address is not None and usec.isdecimal() and int(usec) > 0
        self._alive_every = int(usec) / 1e6 / _HALF if watched else None

    @property
    def alive_every(self) -> float | None:
        """Seconds between two calls of :meth:`alive`, as systemd asks for them; ``None`` where it doesn't ask."""
        return self._alive_every

    def ready(self) -> None:
        """The service serves."""
        self._send("READY=1\nSTATUS=serving", _PATIENCE)

    def starting(self, stage: str, extend: timedelta) -> None:
        """The start has come to ``stage``, and may take as long as ``extend`` from now: a new schema of a large
        database takes longer than TimeoutStartSec."""
        self._send(f"STATUS={stage}\nEXTEND_TIMEOUT_USEC={int(extend.total_seconds() * 1e6)}")

    def alive(self) -> None:
        """The service isn't stuck."""
        self._send("WATCHDOG=1")

    def stopping(self) -> None:
        """The service is about to end."""
        self._send("STOPPING=1\nSTATUS=stopping", _PATIENCE)

    def _send(self, state: str, patience: float = 0.0) -> None:
        """Send a datagram, within ``patience`` seconds. Who manages services may be restarting, which is no reason to
        fail."""
        if self._address is None:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sending:
            sending.settimeout(patience)
            sending.sendto(state.encode(), self._address)


def _socket_address(written: str) -> str | None:
    """The socket's address: a path, or a name in the abstract namespace, which "@" stands for (unix(7))."""
    if written.startswith("@"):
        return "\0" + written[1:]
    return written if written.startswith("/") else None
