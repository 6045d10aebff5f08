"""``quotewire privacy``: prints or deletes everything stored of a workspace, also after it removed the bot."""

from collections.abc import Sequence

from bot.app.adapters import Plugin
from bot.app.root import open_app
from bot.commands.privacy import counted, privacy_document
from bot.ports.platforms import parse_workspace
from bot.shell.output import say, say_document
from bot.texts import shell as texts
from config import Settings


async def print_everything(settings: Settings, workspace: str, adapters: Sequence[Plugin]) -> None:
    """Print everything that is stored of a workspace as JSON, including its people's direct messages with the bot."""
    place = parse_workspace(workspace, [adapter.platform for adapter in adapters])
    async with open_app(settings) as app:
        held = await app.store.export_workspace(place, direct=True)
        say_document(privacy_document(place, app.clock.now().isoformat(), held), newline=False)


async def delete_everything(settings: Settings, workspace: str, adapters: Sequence[Plugin], *, sure: bool) -> None:
    """Delete everything stored of a workspace if ``sure``; otherwise only print how much there is."""
    place = parse_workspace(workspace, [adapter.platform for adapter in adapters])
    async with open_app(settings) as app:
        gone = await (app.store.forget_workspace(place) if sure else app.store.count_workspace(place))
    for name, count in counted(gone):
        say(f"{count:>8}  {name}")
    say(texts.WORKSPACE_DELETED if sure else texts.WORKSPACE_NOT_DELETED)
