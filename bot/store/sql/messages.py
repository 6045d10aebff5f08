"""Messages as JSON, as the outbox stores them."""

from pydantic import TypeAdapter

from bot.domain.messages import Message

_MESSAGE = TypeAdapter(Message)
"""Writes and reads messages."""


def message_json(message: Message) -> str:
    """A message as JSON."""
    return _MESSAGE.dump_json(message).decode()


def message_of_json(text: str) -> Message:
    """The message that :func:`message_json` wrote."""
    return _MESSAGE.validate_json(text)
