"""The shell's group ``quotewire feeds``."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.domain.errors import UsageError
from config import Settings

Names = Annotated[list[str], typer.Argument(metavar="FEED …", help="Its address, its name or its number (#7).")]
SomeNames = Annotated[list[str] | None, typer.Argument(metavar="FEED …", help="Its address, its name or its number.")]
ListAsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def feed_commands(settings_of: Callable[[typer.Context], Settings]) -> typer.Typer:
    """The typer group; ``settings_of`` reads the settings when a command is run."""
    group = typer.Typer(help="The feeds that are polled, whoever follows them.")

    @group.callback(invoke_without_command=True)
    def show(context: typer.Context, as_json: ListAsJson = False) -> None:
        """The feeds that are polled, whoever follows them."""
        if context.invoked_subcommand is None:
            _print_list(settings_of(context), as_json)

    @group.command(name="list")
    def show_list(context: typer.Context, as_json: ListAsJson = False) -> None:
        """Every feed that is polled, who follows it, and how it is doing."""
        _print_list(settings_of(context), as_json)

    @group.command(name="remove")
    def remove(
        context: typer.Context,
        feeds: SomeNames = None,
        opml: Annotated[Path | None, typer.Option(help="All feeds of this list: undoes its import.")] = None,
        everywhere: Annotated[bool, typer.Option("--everywhere", help="Places that follow it lose it too.")] = False,
    ) -> None:
        """Undo an import: the feeds aren't for every place any more. With --everywhere nobody follows them."""
        from bot.shell.feeds import remove_feeds

        if bool(feeds) == (opml is not None):
            raise UsageError("Write quotewire feeds remove FEED …, or remove --opml FILE")
        asyncio.run(remove_feeds(settings_of(context), feeds or [], opml, everywhere=everywhere))

    @group.command(name="retry")
    def retry(context: typer.Context, feeds: Names) -> None:
        """Fetch feeds now, whenever their next try would be."""
        from bot.shell.feeds import retry_feeds

        asyncio.run(retry_feeds(settings_of(context), feeds))

    return group


def _print_list(settings: Settings, as_json: bool) -> None:
    from bot.shell.feeds import print_feeds

    asyncio.run(print_feeds(settings, as_json))
