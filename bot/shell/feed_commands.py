"""The shell's group ``quotewire feeds``."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from bot.domain.errors import UsageError
from bot.texts import shell_help as texts
from config import Settings

Names = Annotated[list[str], typer.Argument(metavar="FEED …", help=texts.FEEDS_ARGUMENT)]
SomeNames = Annotated[list[str] | None, typer.Argument(metavar="FEED …", help=texts.SOME_FEEDS_ARGUMENT)]
ListAsJson = Annotated[bool, typer.Option("--json", help=texts.JSON_OPTION)]


def feed_commands(settings_of: Callable[[typer.Context], Settings]) -> typer.Typer:
    """The typer group; ``settings_of`` reads the settings when a command is run."""
    group = typer.Typer(help=texts.FEEDS_HELP)

    @group.callback(invoke_without_command=True)
    def show(context: typer.Context, as_json: ListAsJson = False) -> None:
        if context.invoked_subcommand is None:
            _print_list(settings_of(context), as_json)

    @group.command(name="list", help=texts.LIST_FEEDS_HELP)
    def show_list(context: typer.Context, as_json: ListAsJson = False) -> None:
        _print_list(settings_of(context), as_json)

    @group.command(name="remove", help=texts.REMOVE_FEEDS_HELP)
    def remove(
        context: typer.Context,
        feeds: SomeNames = None,
        opml: Annotated[Path | None, typer.Option(help=texts.FEEDS_OPML_OPTION)] = None,
        everywhere: Annotated[bool, typer.Option("--everywhere", help=texts.EVERYWHERE_OPTION)] = False,
    ) -> None:
        from bot.ops.signals import run_in_order
        from bot.shell.feeds import remove_feeds

        if bool(feeds) == (opml is not None):
            raise UsageError(texts.HOW_TO_REMOVE_FEEDS)
        run_in_order(remove_feeds(settings_of(context), feeds or [], opml, everywhere=everywhere))

    @group.command(name="retry", help=texts.RETRY_FEEDS_HELP)
    def retry(context: typer.Context, feeds: Names) -> None:
        from bot.ops.signals import run_in_order
        from bot.shell.feeds import retry_feeds

        run_in_order(retry_feeds(settings_of(context), feeds))

    return group


def _print_list(settings: Settings, as_json: bool) -> None:
    from bot.ops.signals import run_in_order
    from bot.shell.feeds import print_feeds

    run_in_order(print_feeds(settings, as_json))
