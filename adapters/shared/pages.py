"""Names the command line for an answer's next page, where the platform shows no button for it. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.commands import Command
from bot.domain.messages import Message, Note
from bot.text.command_line import written_line
from bot.texts import cards


def with_next_page(message: Message, commands: Sequence[Command]) -> Message:
    """The message with a note that names the command line for its next page; unchanged where there is no next page."""
    request = message.following
    command = next((command for command in commands if request and command.path == request.command), None)
    if request is None or command is None:
        return message
    note = Note(cards.NEXT_PAGE.format(command=written_line(command, request.arguments)))
    return replace(message, blocks=(*message.blocks, note), following=None)
