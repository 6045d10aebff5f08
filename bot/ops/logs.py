"""Logging for people at a terminal or for machines, with secrets taken out.

Values of a line may come from pages and feeds, so they are written as plain text and cut to a maximum length: otherwise
a single feed could forge lines or fill the disk.
"""

import logging
import re
import sys
import textwrap
import threading
from collections.abc import Collection, MutableMapping
from types import TracebackType
from typing import Any, Literal

import structlog

from bot.text.characters import plain, plain_line

_LONGEST_VALUE = 500
"""Maximum characters of a value in a line; a longer value is cut."""
_LONGEST_TRACE = 20_000
"""Maximum characters of a traceback; the end is kept, which names the error."""
_TRACES = ("exception", "stack")
"""Keys whose values are tracebacks, which stay on several lines."""
_UNTOUCHED = ("_record", "_from_structlog", "exc_info")
"""Keys that structlog itself reads; their values aren't changed."""
_Event = MutableMapping[str, Any]
_log = structlog.get_logger(__name__)


def configure_logging(
    level: str,
    form: Literal["console", "json"],
    secrets: Collection[str] = (),
    tokens: Collection[str] = (),
    loggers: Collection[str] = (),
) -> None:
    """Set up structlog and the standard library's logging to write to stderr in the same form.

    ``secrets`` are replaced in every line, and so is text that matches one of ``tokens`` (regular expressions), since a
    token may also come from elsewhere than the settings. The libraries' ``loggers`` write only warnings and errors.
    """
    hide = _Redactor(secrets, tokens)
    as_lines: list[Any] = (
        [structlog.processors.JSONRenderer()]
        if form == "json"
        else [_indented, structlog.dev.ConsoleRenderer(colors=False)]
    )
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        structlog.processors.StackInfoRenderer(),
        _as_text,
        hide,
        _bounded,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *as_lines],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for noisy in ("alembic", "apscheduler", "trafilatura", "asyncio", *loggers):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))
    logging.getLogger(_SERVER).addFilter(_tells_no_bad_request)


def log_what_nobody_catches() -> None:
    """Let the log have what Python would write to standard error by itself, in lines of its own and with secrets in it:
    warnings, and errors that end the program or a thread, or that came where none can be raised."""
    logging.captureWarnings(True)

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            _log.critical("the program failed", exc_info=(kind, error, trace))

    def uncaught_in_thread(given: threading.ExceptHookArgs) -> None:
        name = given.thread.name if given.thread else ""
        _log.error("a thread failed", thread=name, exc_info=given.exc_value)

    def unraisable(given: "sys.UnraisableHookArgs") -> None:
        _log.error(given.err_msg or "an error was passed over", where=repr(given.object), exc_info=given.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, uncaught_in_thread, unraisable


_SERVER = "aiohttp.server"
"""The logger of the servers of pages, hooks and commands."""


def _tells_no_bad_request(record: logging.LogRecord) -> bool:
    """Whether a line isn't about a request that can't be read (status 4xx): its sender was told, anybody could fill the
    log with such lines, and they have in them who asked what."""
    error = record.exc_info[1] if record.exc_info else None
    return not 400 <= getattr(error, "code", 0) < 500


class _Redactor:
    """A structlog processor that replaces secrets and tokens in every string of a line."""

    def __init__(self, secrets: Collection[str], tokens: Collection[str]) -> None:
        known = sorted((re.escape(secret) for secret in secrets if len(secret) > 5), key=len, reverse=True)
        self._pattern = re.compile("|".join([*known, *tokens]) or r"(?!)")  # an empty list matches nothing

    def __call__(self, _logger: Any, _method: str, event: _Event) -> _Event:
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self._pattern.sub("[secret]", value)
        return event


def _as_text(_logger: Any, _method: str, event: _Event) -> _Event:
    """Turn every value except numbers into text without harmful characters, on a single line unless it is a
    traceback."""
    for key, value in event.items():
        if key in _TRACES:
            event[key] = plain(str(value))
        elif key not in _UNTOUCHED and value is not None and not isinstance(value, int | float):
            event[key] = plain_line(str(value))
    return event


def _indented(_logger: Any, _method: str, event: _Event) -> _Event:
    """Indent tracebacks, so that an error's message can't pass for a line of the log."""
    for key in _TRACES:
        if key in event:
            event[key] = textwrap.indent(event[key], "    ", lambda _line: True)
    return event


def _bounded(_logger: Any, _method: str, event: _Event) -> _Event:
    """Cut every value to its maximum length. This comes last: a secret that was cut in two would no longer be
    recognised."""
    for key, value in event.items():
        if key in _TRACES:
            lines = (line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + "…" for line in value.split("\n"))
            event[key] = "\n".join(lines)[-_LONGEST_TRACE:]
        elif isinstance(value, str) and key not in _UNTOUCHED:
            event[key] = plain_line(value, _LONGEST_VALUE)
    return event
