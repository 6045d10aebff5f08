"""The facts of Discord that the core needs. Light: discord.py is imported only when an adapter is made."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from adapters.discord import texts as say
from adapters.discord.places import NAME, direct_channel, is_direct_workspace
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports.chats import Core
from bot.ports.platforms import BodyPreview, Platform, PlatformShell, RoleSyntax, ShellCommand

if TYPE_CHECKING:
    from adapters.discord.adapter import DiscordAdapter


def _everyone(guild: str) -> str:
    """The role @everyone has the id of its server (Permissions, "Role Object")."""
    return guild


async def _answer(core: Core, request: Request | None, message: Message) -> dict[str, Any]:
    from adapters.discord.render import interaction_body
    from adapters.discord.syncing import remembered_ids
    from adapters.shared.answers import NONE, with_buttons

    buttons = NONE
    if request is not None:
        message, buttons = await with_buttons(core, request, message, private=message.private)
    file = message.file.name if message.file else None
    return interaction_body(message, buttons, file, await remembered_ids(core.store))


def _post(_place: Place, message: Message, key: str) -> Sequence[dict[str, Any]]:
    from adapters.discord.posting import keyed_body

    return [keyed_body(message, key)]


async def _sync(shell: PlatformShell, _value: str | None) -> str:
    async with shell.adapter() as adapter:
        return say.COMMANDS_REGISTERED.format(count=await _ours(adapter).sync())


async def _invite(shell: PlatformShell, _value: str | None) -> str:
    async with shell.adapter() as adapter:
        return await _ours(adapter).invite()


def _ours(adapter: object) -> "DiscordAdapter":
    from adapters.discord.adapter import DiscordAdapter

    assert isinstance(adapter, DiscordAdapter)
    return adapter


PLATFORM = Platform(
    name=NAME,
    place="discord:<guild>/<channel>",
    is_direct=is_direct_workspace,
    direct_channel=direct_channel,
    settings="DISCORD_TOKEN",
    # id, time and signature of a bot's token (Reference, "Authentication")
    redacted=r"[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}",
    loggers=("discord",),
    roles=RoleSyntax(r"<@&(\d+)>", _everyone),
    preview=BodyPreview(_answer, _post),
    resumes_after={say.LEFT: say.RESUMES_AFTER_RETURN},
    shell_commands=(
        ShellCommand("sync", say.SYNC_COMMAND, _sync),
        ShellCommand("invite", say.INVITE_COMMAND, _invite),
    ),
)
