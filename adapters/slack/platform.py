"""The facts of Slack that the core needs. Light: Slack's SDK is imported only when an adapter is made."""

from collections.abc import Sequence
from typing import Any

from adapters.slack import texts as say
from adapters.slack.refusals import until_login
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports.chats import Core
from bot.ports.platforms import BodyPreview, Platform, PlatformShell, ShellCommand, ShellOption
from bot.text.listening import public_address


def _is_direct(_team: str, channel: str) -> bool:
    """Ids of direct messages begin with D (https://docs.slack.dev/reference/objects/conversation-object/)."""
    return channel.startswith("D")


def _direct_channel(user: str) -> str:
    """A post to a person's id reaches the direct messages with the bot, with no scope but ``chat:write``
    (https://docs.slack.dev/reference/methods/chat.postMessage/#channels)."""
    return user


async def _answer(core: Core, request: Request | None, message: Message) -> dict[str, Any]:
    from adapters.shared.answers import NONE, with_buttons
    from adapters.slack import buttons, render

    tokens = NONE
    if request is not None:
        message, tokens = await with_buttons(core, request, message, private=message.private)
    under = [*buttons.of_core(message), *buttons.under_answer(tokens.share, tokens.more)]
    return render.message_body(message, under)


def _post(place: Place, message: Message, key: str) -> Sequence[dict[str, Any]]:
    """The calls of ``chat.postMessage`` for a post; a post too long for a single message continues in its thread."""
    from adapters.slack import render

    pages = enumerate(render.post_pages(message), 1)
    return [render.post(place.channel, page, key if number == 1 else f"{key}/{number}") for number, page in pages]


async def _manifest(shell: PlatformShell, address: str | None) -> str:
    from adapters.slack.manifest import manifest, to_yaml

    return to_yaml(manifest(shell.commands, public_address(address) if address is not None else None)).rstrip("\n")


async def _key(_shell: PlatformShell, _value: str | None) -> str:
    from adapters.slack.vault import new_key

    return new_key()


PLATFORM = Platform(
    name="slack",
    place="slack:<team>/<channel>",
    is_direct=_is_direct,
    direct_channel=_direct_channel,
    settings=say.SLACK_SETTINGS,
    # https://docs.slack.dev/authentication/tokens
    redacted=r"xox[a-z]-[\w-]{8,}|xapp-[\w-]{8,}",
    loggers=("slack_bolt", "slack_sdk"),
    preview=BodyPreview(_answer, _post),
    resumes_after=dict.fromkeys(until_login(), say.RESUMES_AFTER_LOGIN),
    shell_commands=(
        ShellCommand(
            "manifest",
            say.MANIFEST_COMMAND,
            _manifest,
            ShellOption("http", "PUBLIC_URL", say.MANIFEST_OVER_HTTP),
        ),
        ShellCommand("key", say.KEY_COMMAND, _key),
    ),
)


def slack_place(team: str, channel: str) -> Place:
    """A channel of a workspace; an empty ``channel`` stands for the workspace as a whole."""
    return Place(PLATFORM.name, team, channel, is_direct=_is_direct(team, channel))
