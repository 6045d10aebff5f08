"""``quotewire privacy``: what is kept of a workspace, for whoever runs the bot; also where it was removed already."""

from bot.app import open_app
from bot.commands.privacy import counted, document
from bot.domain.errors import UsageError
from bot.domain.places import Place
from bot.shell.output import say, say_document
from config import Settings


async def export(settings: Settings, workspace: str) -> None:
    """Print everything that is kept of a workspace as JSON, with people's direct messages."""
    place = _place(workspace)
    async with open_app(settings) as app:
        held = await app.store.export_workspace(place, direct=True)
        say_document(document(place, app.clock.now().isoformat(), held), newline=False)


async def delete(settings: Settings, workspace: str, *, sure: bool) -> None:
    """Delete it when that is ``sure``, or else tell what there is."""
    place = _place(workspace)
    async with open_app(settings) as app:
        gone = await (app.store.forget_workspace(place) if sure else app.store.count_workspace(place))
    for name, count in counted(gone):
        say(f"{count:>8}  {name}")
    say("Deleted, for good." if sure else "Nothing is deleted yet: add --yes to delete it, for good.")


def _place(workspace: str) -> Place:
    """Any place of a workspace, since it stands for it; direct messages (discord:@me/…) stand for themselves.

    Raises:
        UsageError: it is neither.
    """
    whole = "/" in workspace or workspace.startswith("console:")
    try:
        return Place.parse(workspace if whole else f"{workspace}/*")
    except UsageError as error:
        told = f"“{workspace}” is no workspace: write discord:<guild>, slack:<team> or console:main"
        raise UsageError(told) from error
