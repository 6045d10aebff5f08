"""What went wrong in the database, in one line that says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.domain.errors import StoreError


class DriverErrors(Protocol):
    """The errors of one kind of database."""

    @property
    def kinds(self) -> tuple[type[Exception], ...]:
        """What its driver raises where SQLAlchemy doesn't stand between."""
        ...

    def problem(self, error: BaseException | None) -> str | None:
        """What happened and what to do, behind "The database …"; ``None`` where the error's own words are all."""
        ...


@contextmanager
def one_line_errors(where: str, driver: DriverErrors) -> Iterator[None]:
    """Turn whatever the database layer raises into a ``StoreError``; ``where`` names the database.

    ``ValueError`` is caught too: that is what unreadable stored JSON raises, and text that can't be encoded.

    Raises:
        StoreError: with the cause kept.
    """
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        if not isinstance(error, (SQLAlchemyError, OSError, ValueError, OverflowError, *driver.kinds)):
            raise
        raise StoreError(f"The database {where} {_reason(error, driver)}") from error


def _reason(error: Exception, driver: DriverErrors) -> str:
    if isinstance(error, PoolTimeoutError):
        return "has no connection free: too much is asked of it at once, try again in a moment"
    cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    if (problem := driver.problem(cause)) is not None:
        return problem
    detail = " ".join(str(cause).split()) or type(error).__name__
    if "no such table" in detail or "no such column" in detail:
        return f"lacks what this program needs ({detail}): run quotewire db upgrade"
    if "no active connection" in detail:
        return "is closed already: start the bot again"
    return f"can't do that ({detail[:200]}): run quotewire check"
