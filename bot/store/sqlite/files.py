"""The database file as the operator has it: who may read it, and whether it is still the one that was opened."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.domain.errors import StoreError

_OWNER_ALONE = 0o600
"""Rights of the database's file: its owner reads and writes it, and nobody else."""
_FOLDER_OF_THE_OWNER = 0o700
"""Rights of the folder that is made for it."""


def create_private(path: Path) -> None:
    """Make an empty file that its owner alone may read, in a folder likewise; what is there already stays as it is.

    SQLite gives the files beside it (-wal, -shm) the same rights (https://www.sqlite.org/src/doc/trunk/src/os_unix.c,
    findCreateFileMode). A file with other rights may be the operator's choice: ``quotewire check`` tells of it.
    """
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(mode=_FOLDER_OF_THE_OWNER, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_ALONE))


def open_to_others(path: Path) -> str | None:
    """What others on this machine may do with a file, in words; ``None`` where it is its owner's alone."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & 0o077:
        return None
    who = "everybody" if mode & 0o007 else "its group"
    return f"{who} on this machine may open it (mode {mode:04o}); if that isn't meant: chmod 600 {path}"


def can_be_created(path: Path) -> bool:
    """Whether this user may make a file, and the folders that lack for it."""
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file by what stays its own when it is renamed; another one may come to its name."""

    path: Path
    device: int
    inode: int

    @classmethod
    def at(cls, path: Path) -> Self:
        """The file that is at ``path`` now.

        Raises:
            OSError: there is none.
        """
        status = path.stat()
        return cls(path, status.st_dev, status.st_ino)

    def verify(self) -> None:
        """Look whether it is still there. A stat of a local file, some microseconds.

        Raises:
            StoreError: it was removed, or another file has its name: what is written now, nobody would find again.
        """
        try:
            now = self.path.stat()
        except OSError:
            happened = "was removed"
        else:
            if (now.st_dev, now.st_ino) == (self.device, self.inode):
                return
            happened = "was replaced by another file"
        raise StoreError(
            f"The database {self.path} {happened} while it was in use, so nothing more is written:"
            " put the right file in its place, then start the bot again"
        )
