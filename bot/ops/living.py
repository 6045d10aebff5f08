"""Proves that another process of this machine is dead, and ends its leases, so that nobody waits for their end.

Each process that serves keeps a file locked for as long as it lives, under the name by which it holds leases, in a
folder that the processes of this machine share. A file that nobody has locked was a dead process's: it was locked
before it got its name, the kernel gives a lock back when its process has ended and not before, and a name is never used
again (https://man7.org/linux/man-pages/man2/flock.2.html). Numbers of processes say nothing here, so containers that
share the folder are told apart, too.

Nothing else is a proof. Where there is no such file (another machine, another folder), where it was locked under
another kernel (some file systems of networks keep locks to themselves), or where the folder is somebody else's, leases
end in their own time.
"""

import asyncio
import os
import stat
import sys
from collections.abc import Collection, Set
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import structlog

from bot.ports import Clock
from bot.ports.leases import LeasesOfTheDead

if sys.platform != "win32":  # Windows gives a kernel's run no name: no process shows there that it lives
    import fcntl

ON_ITS_WAY = timedelta(seconds=5)
"""Time from when a process is known to be dead until what it was sending is sent again: a request may still be on its
way to the platform, which is then asked whether it has the post. As long as after a try that a stopped process broke
off (``bot.delivery.outbox.backoff``)."""
_BOOT = Path("/proc/sys/kernel/random/boot_id")
"""Linux's name for this run of this kernel: https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html"""
_NOT_YET = ".new"
"""End of the name of a file that isn't locked yet."""

log = structlog.get_logger(__name__)


class SignsOfLife:
    """The files of a folder; ``kernel`` is what tells the kernel's run from any other's, empty where nothing does."""

    def __init__(self, folder: Path, kernel: str) -> None:
        self._folder = folder
        self._kernel = kernel
        self._own: int | None = None
        self._name = ""

    def show(self, holder: str) -> None:
        """Keep this process's own file until it ends, or until ``close``; none where the kernel can't be told.

        Raises:
            OSError: there can't be one, or the folder is another user's.
        """
        if not self._kernel:
            return
        self._folder.mkdir(mode=0o700, exist_ok=True)
        status = self._folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.geteuid():
            raise PermissionError(f"{self._folder} is another user's")
        unlocked = self._folder / (holder + _NOT_YET)
        self._own = os.open(unlocked, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        fcntl.flock(self._own, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.write(self._own, self._kernel.encode())
        unlocked.rename(self._folder / holder)
        self._name = holder

    def dead(self) -> Set[str]:
        """The names of processes of which this folder proves that they are dead."""
        if self._own is None:
            return frozenset()
        with suppress(OSError):  # somebody cleans up the folder for temporary files
            return {path.name for path in self._folder.iterdir() if path.suffix != _NOT_YET and self._is_dead(path)}
        return frozenset()

    def is_alone(self) -> bool:
        """Whether this process shows that it lives, and no other one does, or begins to. Takes some microseconds."""
        if self._own is None:
            return False
        with suppress(OSError):
            own, *others = sorted(self._folder.iterdir(), key=lambda path: path.name != self._name)
            return own.name == self._name and all(path.suffix != _NOT_YET and self._is_dead(path) for path in others)
        return False

    def forget(self, dead: Collection[str]) -> None:
        """Remove the files of dead processes."""
        for holder in dead:
            (self._folder / holder).unlink(missing_ok=True)

    def close(self) -> None:
        """Unlock this process's file, so that other processes take it for dead and end leases that are left.

        To be called when the process holds no lease any more, or none that it can give back.
        """
        if self._own is not None:
            os.close(self._own)
            self._own = None

    def _is_dead(self, path: Path) -> bool:
        try:
            with path.open("rb") as file:
                # A shared lock, so that of two processes which try, neither takes the other for the living owner.
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                return file.read() == self._kernel.encode()
        except OSError:  # locked, or removed meanwhile
            return False


class HeirService:
    """The tick that takes the leases of dead processes from them; what they did is then due to whoever comes first.

    It also tells of leases that ran out since it last looked: where nothing proves a death, that is when the work of a
    dead process is due.
    """

    def __init__(
        self, store: LeasesOfTheDead, signs: SignsOfLife, clock: Clock, on_its_way: timedelta = ON_ITS_WAY
    ) -> None:
        self._store = store
        self._signs = signs
        self._clock = clock
        self._on_its_way = on_its_way
        self._looked = clock.now()

    async def begin(self) -> None:
        """Show that this process lives, and take over at once what a dead one left.

        Raises:
            StoreError: see ``tick``.
        """
        try:
            await asyncio.to_thread(self._signs.show, self._store.holder)
        except OSError as error:
            log.warning("leases of killed processes are waited for", error=str(error))
        await self.tick()

    async def tick(self) -> int:
        """End the leases of dead processes; returns the number of leases that ended, by this or by themselves.

        Raises:
            StoreError: the database can't be used.
        """
        now = self._clock.now()
        run_out = await self._store.leases_run_out(self._looked, now)
        self._looked = now
        dead = await asyncio.to_thread(self._signs.dead)
        return run_out + (await self._inherit(dead) if dead else 0)

    async def _inherit(self, dead: Collection[str]) -> int:
        ended = await self._store.end_leases_of(dead, self._clock.now() + self._on_its_way)
        if ended:
            log.info("took over from dead processes", processes=len(dead), leases=ended)
        else:  # not before: a server may still have been writing what a process sent before it died
            await asyncio.to_thread(self._signs.forget, dead)
        return ended

    def close(self) -> None:
        """This process holds no lease any more."""
        self._signs.close()


def this_kernel() -> str:
    """What tells this run of this kernel from any other; empty where the system doesn't say it."""
    try:
        return _BOOT.read_text().strip()
    except OSError:
        return ""
