"""``quotewire db copy`` and ``quotewire db backup``."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from bot.shell.output import say
from bot.store import back_up, copy_database
from bot.texts import shell as texts
from config import Settings


@dataclass(slots=True)
class _Bar:
    """A progress bar over the rows of all tables."""

    progress: Progress
    task: TaskID

    def begun(self, counts: Mapping[str, int]) -> None:
        """The number of rows of each table."""
        self.progress.update(self.task, total=sum(counts.values()))

    def report(self, table: str, copied: int) -> None:
        """These rows of the table have been copied."""
        self.progress.update(self.task, advance=copied, description=table.replace("_", " "))


async def copy(source: str, target: str) -> None:
    """Copy a database to another one, and say what is there now."""
    with _bar() as bar:
        sums = await copy_database(source, target, bar.begun, bar.report)
    rows = sum(table.rows for table in sums.values())
    say(texts.COPIED.format(rows=rows, tables=len(sums)))
    for name, table in sorted(sums.items()):
        if table.rows:
            say(f"{name:<20} {table.rows:>12,}  {table.checksum[:16]}")


async def back_up_to(settings: Settings, file: Path) -> None:
    """Write a backup to a new file."""
    with _bar() as bar:
        await back_up(settings.database_url, file, bar.begun, bar.report)
    say(texts.BACKED_UP.format(file=file))


@contextmanager
def _bar() -> Iterator[_Bar]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, disable=not sys.stderr.isatty()) as progress:
        yield _Bar(progress, progress.add_task("copying", total=None))
