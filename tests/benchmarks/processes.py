"""What the processes of a measurement take of the machine, as /proc tells it."""

import os
from collections.abc import Iterator
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
"""Ticks of the system's processor times in a second."""


def descendants(pid: int) -> Iterator[int]:
    """The processes that a process started, and all that these started, as far as they still run."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal() and int(folder.name) != pid and _descends(int(folder.name), pid):
            yield int(folder.name)


def processor_time(pid: int) -> float:
    """Seconds of processor time of a process; 0 where it ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def resident_memory(pid: int) -> int:
    """Bytes of memory that a process holds, what it shares with others by equal parts (PSS): a sum over processes
    counts each page once (https://docs.kernel.org/filesystems/proc.html, smaps_rollup)."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _descends(process: int, ancestor: int) -> bool:
    while process > 1:
        if process == ancestor:
            return True
        try:
            process = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            return False
    return False
