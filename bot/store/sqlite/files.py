"""The database file: its access rights, and whether it is still the file that was opened."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.domain.errors import StoreError
from bot.texts import database as say

_OWNER_ALONE = 0o600
"""Rights of the database's file: its owner reads and writes it, and nobody else."""
_FOLDER_OF_THE_OWNER = 0o700
"""Rights of the folder that is created for it."""


def create_private(path: Path) -> None:
    """Create an empty file that only its owner may read, in such a folder; an existing file or folder is left
    unchanged.

    SQLite gives the files beside it (-wal, -shm) the same rights (https://www.sqlite.org/src/doc/trunk/src/os_unix.c,
    findCreateFileMode). A file with other rights may be the operator's choice; ``quotewire check`` reports it.
    """
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(mode=_FOLDER_OF_THE_OWNER, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_ALONE))


def open_to_others(path: Path) -> str | None:
    """A sentence on who else on this machine may open a file; ``None`` where only its owner may."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & 0o077:
        return None
    sentence = say.OPEN_TO_EVERYBODY if mode & 0o007 else say.OPEN_TO_GROUP
    return sentence.format(mode=mode, where=path)


def closed_to_us(path: Path) -> str | None:
    """A sentence on what this user has to be allowed to write in an existing file; ``None`` where it is.

    SQLite makes its log beside the file, behind any link to it, so the folder has to be written too
    (https://www.sqlite.org/wal.html#read_only_databases).
    """
    file = path.resolve()
    if can_be_written(file) and os.access(file.parent, os.W_OK | os.X_OK):
        return None
    return say.DATABASE_IS_READ_ONLY.format(where=path)


def can_be_written(path: Path) -> bool:
    """Whether this user may write an existing file. SQLite opens another one all the same, and then only reads, also in
    a transaction that is to write (https://www.sqlite.org/c3ref/open.html, SQLITE_OPEN_READWRITE)."""
    return os.access(path, os.W_OK)


def can_be_created(path: Path) -> bool:
    """Whether this user may create a file and its missing folders."""
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file identified by device and inode, which it keeps when it is renamed while another file gets its name."""

    path: Path
    device: int
    inode: int

    @property
    def where(self) -> str:
        """The path, for messages."""
        return str(self.path)

    @property
    def neighbourhood(self) -> Path:
        """Beside the file, where a container that is started anew finds it too."""
        path = self.path.resolve()
        return path.with_name(f"{path.name}-living")

    @property
    def has_only_neighbours(self) -> bool:
        """SQLite's log beside the file (WAL) keeps a database to one machine (https://www.sqlite.org/wal.html)."""
        return True

    @classmethod
    def at(cls, path: Path) -> Self:
        """The file that is at ``path`` now.

        Raises:
            OSError: there is no file.
        """
        status = path.stat()
        return cls(path, status.st_dev, status.st_ino)

    def verify(self) -> None:
        """Check that the file is still at its path, by a stat, which takes some microseconds for a local file.

        Raises:
            StoreError: it was removed or replaced, so that later writes would be lost.
        """
        try:
            now = self.path.stat()
        except OSError as error:
            removed = say.DATABASE_FILE_REMOVED
            raise StoreError(removed.format(where=self.path), removed.format(where="")) from error
        if (now.st_dev, now.st_ino) != (self.device, self.inode):
            replaced = say.DATABASE_FILE_REPLACED
            raise StoreError(replaced.format(where=self.path), replaced.format(where=""))
