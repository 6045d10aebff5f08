"""What a database is: empty, this program's in one of its schema versions, or something else."""

from dataclasses import dataclass

from bot.domain.errors import StoreError
from bot.store.migrations import HEAD, REVISIONS
from bot.texts import database as say


@dataclass(frozen=True, slots=True)
class DatabaseGlance:
    """The state of a database, read without changing it; ``where`` names it.

    ``schema`` is ``None`` where the database is missing or empty. Sentences for the operator, ``None`` where there is
    nothing to say: ``exposed`` on who else may open its file, ``unwritable`` on why nothing can be stored in it,
    ``undivided`` on an index from before it had parts.
    """

    where: str
    exists: bool
    schema: str | None
    exposed: str | None = None
    unwritable: str | None = None
    undivided: str | None = None

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
        raise StoreError(say.SCHEMA_BEFORE_FIRST_RELEASE.format(where=where, version=version))
    raise StoreError(say.SCHEMA_IS_NEWER.format(where=where, version=version))


def unfinished(where: str) -> StoreError:
    """The error for a database that a copy was begun into."""
    return StoreError(say.DATABASE_IS_UNFINISHED_COPY.format(where=where))


def foreign(where: str) -> StoreError:
    """The error for a database with tables of another program."""
    return StoreError(say.DATABASE_OF_ANOTHER.format(where=where))


def not_ready(where: str, version: str | None) -> StoreError:
    """The error for a database that has to be created or upgraded by a command first."""
    if version is None:
        return StoreError(say.NO_DATABASE_YET.format(where=where))
    return StoreError(say.SCHEMA_IS_OLDER.format(where=where))
