"""Column types: convert values for the database, and back."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.domain.feeds import FeedWishes, Listing
from bot.domain.quotations import Span

Exact = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is compared by its code points, wherever the database runs: ranges of words and cursors depend on it."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def replace_unstorable(text: str) -> str:
    """``text`` with each character that no database accepts (lone surrogates, NUL) replaced by one other character.

    The length doesn't change, so that a quotation's offsets into the text stay right.
    """
    return _UNSTORABLE.sub("\ufffd", text)


class Line(TypeDecorator[str]):
    """Text from outside the program, stored through :func:`replace_unstorable`."""

    impl = Exact
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database: with characters that can't be stored replaced."""
        return None if value is None else replace_unstorable(value)


class Moment(TypeDecorator[datetime]):
    """An aware time; it is read in UTC.

    Drivers with a type for times return aware times (asyncpg does). Where the database has no such type, its dialect
    says how times are stored.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The dialect's type for times, also in DDL."""
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: in UTC.

        Raises:
            ValueError: the time is naive, so nobody knows when it is.
        """
        return None if value is None else in_utc(value)


def in_utc(moment: datetime) -> datetime:
    """An aware time in UTC.

    Raises:
        ValueError: it is naive, so nobody knows when it is.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {moment!r}")
    return moment.astimezone(UTC)


class WordsColumn(TypeDecorator[tuple[str, ...]]):
    """A few strings that are only ever read together, as JSON."""

    impl = Exact
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """To the database: a JSON list."""
        return None if value is None else json.dumps([replace_unstorable(word) for word in value], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """From the database: a tuple."""
        return None if value is None else tuple(json.loads(value))


class WishesColumn(TypeDecorator[FeedWishes]):
    """What a feed asks of its readers, as JSON: ``[minutes, [hour, …], [day, …]]``."""

    impl = Exact
    cache_ok = True

    def process_bind_param(self, value: FeedWishes | None, dialect: Dialect) -> str | None:
        """To the database: a JSON list."""
        return None if value is None else json.dumps([value.minutes, sorted(value.hours), sorted(value.days)])

    def process_result_value(self, value: str | None, dialect: Dialect) -> FeedWishes | None:
        """From the database; empty wishes where the feed asks for nothing."""
        if value is None:
            return FeedWishes()
        minutes, hours, days = json.loads(value)
        return FeedWishes(minutes, frozenset(hours), frozenset(days))


class ListingColumn(TypeDecorator[Listing]):
    """How a list has a feed, as a JSON list of its title and the paths of its folders."""

    impl = Exact
    cache_ok = True

    def process_bind_param(self, value: Listing | None, dialect: Dialect) -> str | None:
        """To the database."""
        if value is None:
            return None
        return json.dumps([replace_unstorable(text) for text in (value.title, *value.folders)], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Listing:
        """From the database."""
        title, *folders = json.loads(value or "[]") or [""]
        return Listing(title, tuple(folders))


class Spans(TypeDecorator[tuple[Span, ...]]):
    """The pieces of a quotation, as JSON: ``[[start, end], …]``."""

    impl = Exact
    cache_ok = True

    def process_bind_param(self, value: tuple[Span, ...] | None, dialect: Dialect) -> str | None:
        """To the database: a JSON list of pairs."""
        return None if value is None else json.dumps(value, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Span, ...] | None:
        """From the database: a tuple of pairs."""
        return None if value is None else tuple((start, end) for start, end in json.loads(value))
