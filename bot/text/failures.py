"""The answer to a command that failed: the same on every platform. Pure."""

from typing import Literal

from bot.domain.messages import Message, Paragraph


def failure(text: str, outcome: Literal["refused", "error"] = "error") -> Message:
    """A message of a single line that says what went wrong and what to do."""
    return Message(outcome, text, (Paragraph(text),))
