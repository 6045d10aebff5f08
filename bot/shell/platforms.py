"""The shell commands that a platform declares in its own facts (``quotewire <platform> …``)."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Annotated

import typer

from bot.app.adapters import Plugin
from bot.domain.commands import Command
from bot.domain.errors import SettingsError
from bot.ports import Adapter
from bot.ports.platforms import ShellCommand
from bot.shell.output import say
from bot.texts import shell as texts
from config import Settings


class OpenedPlatform:
    """What a platform's shell commands may use; implements ``bot.ports.platforms.PlatformShell``."""

    def __init__(self, plugin: Plugin, settings: Settings) -> None:
        self._plugin = plugin
        self._settings = settings

    @property
    def commands(self) -> Sequence[Command]:
        """All declared chat commands."""
        from bot.commands import ALL

        return ALL

    @asynccontextmanager
    async def adapter(self) -> AsyncIterator[Adapter]:
        """The platform's adapter, connected to the store, which is open meanwhile.

        Raises:
            SettingsError: the platform's settings are missing.
        """
        from bot.app.root import open_app

        async with open_app(self._settings, [self._plugin]) as app:
            make = self._plugin.connect(self._settings)
            if make is None:
                raise SettingsError(texts.SET_FIRST.format(settings=self._plugin.platform.settings))
            adapter = make(app.core())
            try:
                yield adapter
            finally:
                await adapter.close()


def platform_commands(plugin: Plugin, settings_of: Callable[[typer.Context], Settings]) -> typer.Typer:
    """The typer group of a platform's commands; ``settings_of`` reads the settings when a command is run."""
    title = plugin.platform.name.capitalize()
    group = typer.Typer(help=texts.PLATFORM_COMMANDS.format(platform=title), no_args_is_help=True)
    for command in plugin.platform.shell_commands:
        group.command(command.name, help=command.description)(_function_of(plugin, command, settings_of))
    return group


def _function_of(
    plugin: Plugin, command: ShellCommand, settings_of: Callable[[typer.Context], Settings]
) -> Callable[..., None]:
    """The function that typer calls for a command; typer makes the command's option from its signature."""

    def run(context: typer.Context, value: str | None = None) -> None:
        from bot.ops.signals import run_in_order

        opened = OpenedPlatform(plugin, settings_of(context))
        say(run_in_order(_text(command, opened, value)))

    option = command.option
    if option is None:

        def plain(context: typer.Context) -> None:
            run(context)

        return plain

    def with_option(
        context: typer.Context,
        value: Annotated[
            str | None, typer.Option(f"--{option.name}", metavar=option.metavar, help=option.description)
        ] = None,
    ) -> None:
        run(context, value)

    return with_option


async def _text(command: ShellCommand, opened: OpenedPlatform, value: str | None) -> str:
    return await command.run(opened, value)
