"""Column types: how our values lie in the database, and come back as they were."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.domain.quotations import Span

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def replace_unstorable(text: str) -> str:
    """``text`` with what no database takes (lone surrogates, NUL) replaced, one code point for one.

    The length stays, so a quotation's offsets into an article's text stay true.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def moment_text(moment: datetime) -> str:
    """A time as it lies in SQLite: see :class:`Moment`.

    Raises:
        ValueError: the time is naive, so nobody knows when it is.
    """
    return _utc(moment).replace(tzinfo=None).isoformat(timespec="microseconds")


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {moment!r}")
    return moment.astimezone(UTC)


class Line(TypeDecorator[str]):
    """Text from outside, through :func:`replace_unstorable`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Out: without what can't be stored."""
        return None if value is None else replace_unstorable(value)


class Moment(TypeDecorator[datetime]):
    """An aware time; comes back in UTC.

    SQLite has no type for times: it is text of a fixed width there, which sorts like the times do and can be
    read in any database browser.
    """

    impl = String(26)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """``timestamptz`` where there is one."""
        return dialect.type_descriptor(String(26) if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Out: in UTC.

        Raises:
            ValueError: the time is naive, so nobody knows when it is.
        """
        if value is None:
            return None
        return moment_text(value) if dialect.name == "sqlite" else _utc(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """In: aware, UTC."""
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class WordsColumn(TypeDecorator[tuple[str, ...]]):
    """A few strings that are only ever read together, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Out: a JSON list."""
        return None if value is None else json.dumps([replace_unstorable(word) for word in value], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """In: a tuple."""
        return None if value is None else tuple(json.loads(value))


class Spans(TypeDecorator[tuple[Span, ...]]):
    """The pieces of a quotation, as JSON: ``[[start, end], …]``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Span, ...] | None, dialect: Dialect) -> str | None:
        """Out: a JSON list of pairs."""
        return None if value is None else json.dumps(value, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Span, ...] | None:
        """In: a tuple of pairs."""
        return None if value is None else tuple((start, end) for start, end in json.loads(value))
