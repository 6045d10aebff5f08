"""What a reader sees of a card, and what somebody would type for the next page."""

from collections.abc import Sequence

from bot.commands import ALL
from bot.domain.commands import Command, Request
from bot.domain.messages import ItemCard, Message, QuoteCard
from bot.domain.places import Place
from bot.text.command_line import parse_line, written_line
from bot.text.credits import credit_words


def speaker_of(card: QuoteCard | ItemCard) -> str | None:
    """Who is credited, in words; ``None`` where nobody is quoted."""
    return credit_words(card.credit) if card.credit else None


def next_line(message: Message, commands: Sequence[Command] = ALL) -> str | None:
    """The command line of the next page; ``None`` on the last one."""
    request = message.following
    if request is None:
        return None
    command = next(command for command in commands if command.path == request.command)
    return written_line(command, request.arguments)


def request_of(line: str, place: Place, commands: Sequence[Command] = ALL, user: str = "") -> Request:
    """What somebody asks for with this line."""
    command, arguments = parse_line(line, commands)
    return Request(command.path, place, arguments, user)
