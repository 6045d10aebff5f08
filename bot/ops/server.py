"""``/healthz``, ``/readyz`` and ``/metrics``, over HTTP in threads of their own.

Not on the event loop: they have to answer before it runs, and above all when it stands still. What they tell is in
memory, so no database can hold them up.
"""

import json
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET6
from socketserver import TCPServer
from typing import Any, Self

import structlog

from bot.domain.errors import SettingsError
from bot.ops.health import Health
from bot.texts import health as say

_PATIENCE = 5.0
"""Seconds for which a connection may be silent: these answers are for machines nearby."""
_TEXT = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus, "Exposition formats": the text format."""

log = structlog.get_logger(__name__)


class OpsServer:
    """Serves the three paths until it is closed; ``metrics`` gives the text for Prometheus.

    Raises:
        SettingsError: the address can't be listened on.
    """

    def __init__(self, address: tuple[str, int], health: Health, metrics: Callable[[], bytes]) -> None:
        self._health = health
        self._metrics = metrics
        try:
            self._server = _listening(address, self._answer)
        except OSError as error:
            where = f"{address[0] or '*'}:{address[1]}"
            reason = error.strerror or error
            raise SettingsError(say.CANT_LISTEN_FOR_OPERATORS.format(where=where, reason=reason)) from error
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="ops", daemon=True)
        self._thread.start()
        log.info("health and numbers are served", host=address[0], port=self.port)

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return int(self._server.server_address[1])

    def close(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _answer(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        match path.partition("?")[0]:
            case "/healthz":
                dead = self._health.why_dead()
                return _json(dead is None, {"alive": dead is None, **({"why": dead} if dead else {})})
            case "/readyz":
                waits = {part: why for part, why in self._health.waits_for().items() if why is not None}
                return _json(not waits, {"ready": not waits, "waiting_for": waits})
            case "/metrics":
                return HTTPStatus.OK, _TEXT, self._metrics()
        return HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", say.OPERATORS_PATHS.encode()


def _json(fine: bool, body: Mapping[str, Any]) -> tuple[HTTPStatus, str, bytes]:
    status = HTTPStatus.OK if fine else HTTPStatus.SERVICE_UNAVAILABLE
    return status, "application/json", json.dumps(body).encode() + b"\n"


class _Server(ThreadingHTTPServer):
    """A server without the look-up of its own name in DNS that the standard library's class makes: it may take long."""

    daemon_threads = True
    allow_reuse_port = False  # else a second bot could listen on the same port, and each get some of the requests

    def server_bind(self) -> None:
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "quotewire", self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client hung up, or an answer failed: a line, and no traceback on standard error."""
        log.warning("an answer to an operator's request failed", client=str(client_address[0]), exc_info=True)


class _SixServer(_Server):
    """For an address of IPv6."""

    address_family = AF_INET6


def _listening(address: tuple[str, int], answer: Callable[[str], tuple[HTTPStatus, str, bytes]]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        timeout = _PATIENCE
        server_version, sys_version = "Quotewire", ""

        def do_GET(self) -> None:
            self._respond(with_body=True)

        def do_HEAD(self) -> None:
            self._respond(with_body=False)

        def _respond(self, *, with_body: bool) -> None:
            status, kind, body = answer(self.path)
            self.send_response(status)
            headers = {"Content-Type": kind, "Content-Length": len(body), "Cache-Control": "no-store"}
            for name, value in headers.items():
                self.send_header(name, str(value))
            self.end_headers()
            if with_body:
                self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            """A scrape every few seconds isn't worth a line."""

    kind = _SixServer if ":" in address[0] else _Server
    return kind(address, Handler)
