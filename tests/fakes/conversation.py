"""The demo's conversation, without its terminal."""

from collections.abc import Mapping

from adapters.discord.platform import PLATFORM as DISCORD
from adapters.slack.platform import PLATFORM as SLACK
from bot import commands
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ports import Core
from bot.ports.platforms import BodyPreview
from bot.shell.demo_chat import DemoChat
from bot.text.command_line import parse_line

HERE = Place("console", "", "main")
PREVIEWS: Mapping[str, BodyPreview] = {
    platform.name: platform.preview for platform in (DISCORD, SLACK) if platform.preview
}


def conversation(core: Core) -> DemoChat:
    """A conversation whose lines are commands."""

    async def type_line(line: str) -> Message:
        command, arguments = parse_line(line, commands.ALL)
        request = Request(command.path, HERE, arguments, "U1")
        message = await core.answer(request)
        room.note(request, message)
        return message

    room = DemoChat(core, core.answer, PREVIEWS, type_line, HERE)
    return room
