"""What a database is: empty, this program's in one of its schema versions, or something else."""

from dataclasses import dataclass

from bot.domain.errors import StoreError
from bot.store.migrations import HEAD, REVISIONS


@dataclass(frozen=True, slots=True)
class DatabaseGlance:
    """The state of a database, read without changing it; ``where`` names it.

    ``schema`` is ``None`` where the database is missing or empty. ``exposed`` says who else may open its file.
    """

    where: str
    exists: bool
    schema: str | None
    exposed: str | None

    @property
    def is_current(self) -> bool:
        """Whether its schema is this program's."""
        return is_current(self.schema)


def is_current(version: str | None) -> bool:
    """Whether a schema is this program's."""
    return version == HEAD


def check_version(where: str, version: str | None) -> None:
    """Check that this program knows the schema; ``version`` is what the database says of itself, if anything.

    Raises:
        StoreError: it is from before the first release, or newer than this program.
    """
    if version is None or version in REVISIONS:
        return
    if version < REVISIONS[0]:
        raise StoreError(
            f"The database {where} has a schema from before the first release ({version}), which can't be upgraded:"
            " move the file away, or use another database, to start anew"
        )
    raise StoreError(f"The database {where} was written by a newer Quotewire (schema {version}): update this program")


def unfinished(where: str) -> StoreError:
    """The error for a database that a copy was begun into."""
    return StoreError(f"The database {where} is an unfinished copy: run the same quotewire db copy again")


def foreign(where: str) -> StoreError:
    """The error for a database with tables of another program."""
    return StoreError(f"The database {where} belongs to another program: set QUOTEWIRE_DATABASE_URL to another one")


def not_ready(where: str, version: str | None) -> StoreError:
    """The error for a database that has to be created or upgraded by a command first."""
    if version is None:
        return StoreError(f"There is no database {where} yet: run quotewire db upgrade")
    return StoreError(f"The database {where} is older than this program: run quotewire db upgrade")
