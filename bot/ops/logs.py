"""Logging for people at a terminal or for machines, with secrets taken out.

Lines tell of pages and feeds, so their values are strangers' words: they are written as text, and each up to a bound,
or one feed could fill the disk.
"""

import logging
import re
import sys
import textwrap
from collections.abc import Collection, MutableMapping
from typing import Any, Literal

import structlog

from bot.text.characters import plain, plain_line

_LONGEST_VALUE = 500
"""Characters of one value of a line; longer ones are cut."""
_LONGEST_TRACE = 20_000
"""Characters of a traceback; the end says what happened and is kept."""
_TRACES = ("exception", "stack")
"""Keys whose values are tracebacks: they keep their lines."""
_UNTOUCHED = ("_record", "_from_structlog", "exc_info")
"""Keys that structlog itself needs as they are."""
_Event = MutableMapping[str, Any]


def configure_logging(
    level: str,
    form: Literal["console", "json"],
    secrets: Collection[str] = (),
    tokens: Collection[str] = (),
    loggers: Collection[str] = (),
) -> None:
    """Set up structlog and the standard library's logging alike, on stderr.

    ``secrets`` are never written, nor what looks like one of ``tokens`` (regular expressions): such may come in by
    another way than our settings. ``loggers`` are libraries that write warnings alone.
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


class _Redactor:
    """A structlog processor that replaces secrets in every string."""

    def __init__(self, secrets: Collection[str], tokens: Collection[str]) -> None:
        known = sorted((re.escape(secret) for secret in secrets if len(secret) > 5), key=len, reverse=True)
        self._pattern = re.compile("|".join([*known, *tokens]) or r"(?!)")  # without any it matches nothing

    def __call__(self, _logger: Any, _method: str, event: _Event) -> _Event:
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self._pattern.sub("[secret]", value)
        return event


def _as_text(_logger: Any, _method: str, event: _Event) -> _Event:
    """Every value but numbers as text without harmful characters, in one line unless it is a traceback."""
    for key, value in event.items():
        if key in _TRACES:
            event[key] = plain(str(value))
        elif key not in _UNTOUCHED and value is not None and not isinstance(value, int | float):
            event[key] = plain_line(str(value))
    return event


def _indented(_logger: Any, _method: str, event: _Event) -> _Event:
    """Tracebacks set in: an error's message can't look like a line of the log."""
    for key in _TRACES:
        if key in event:
            event[key] = textwrap.indent(event[key], "    ", lambda _line: True)
    return event


def _bounded(_logger: Any, _method: str, event: _Event) -> _Event:
    """Every value up to its bound. Last: a secret that is cut in two would no longer be found."""
    for key, value in event.items():
        if key in _TRACES:
            lines = (line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + "…" for line in value.split("\n"))
            event[key] = "\n".join(lines)[-_LONGEST_TRACE:]
        elif isinstance(value, str) and key not in _UNTOUCHED:
            event[key] = plain_line(value, _LONGEST_VALUE)
    return event
