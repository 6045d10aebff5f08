"""Logging for people at a terminal or for machines, with secrets taken out."""

import logging
import re
import sys
from collections.abc import Collection, MutableMapping
from typing import Any, Literal

import structlog

_TOKENS = re.compile(r"xox[a-z]-[\w-]{8,}|xapp-[\w-]{8,}|[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}")
"""Slack's and Discord's tokens by their shape, for those that come in by another way than our settings."""


def configure(level: str, form: Literal["console", "json"], secrets: Collection[str] = ()) -> None:
    """Set up structlog and the standard library's logging alike, on stderr; ``secrets`` are never written."""
    hide = _Redactor(secrets)
    renderer: Any = (
        structlog.processors.JSONRenderer() if form == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, hide, renderer],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for noisy in ("alembic", "apscheduler", "discord", "slack_bolt", "slack_sdk", "trafilatura", "asyncio"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))


class _Redactor:
    """A structlog processor that replaces secrets in every string."""

    def __init__(self, secrets: Collection[str]) -> None:
        known = sorted((re.escape(secret) for secret in secrets if len(secret) > 5), key=len, reverse=True)
        self._pattern = re.compile("|".join([*known, _TOKENS.pattern]))

    def __call__(self, _logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self._pattern.sub("[secret]", value)
            elif key not in ("_record", "_from_structlog", "exc_info") and not isinstance(value, int | float | bool):
                event[key] = self._pattern.sub("[secret]", str(value))
        return event
