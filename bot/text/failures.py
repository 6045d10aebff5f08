"""The answer to a command that failed: the same on every platform. Pure."""

from typing import Literal

from bot.domain.errors import QuotewireError, StoreError
from bot.domain.messages import Message, Paragraph


def line_for_chat(error: QuotewireError) -> str:
    """The line about an error for members of a chat and readers of a page, who needn't know the operator's machine."""
    for_chat = error.for_chat if isinstance(error, StoreError) else ""
    return " ".join(for_chat.split()) or str(error)  # a path that was left out leaves two blanks


def failure(text: str, outcome: Literal["refused", "error"] = "error") -> Message:
    """A message of a single line that says what went wrong and what to do."""
    return Message(outcome, text, (Paragraph(text),))
