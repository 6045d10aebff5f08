"""Commands after which the bot posts by itself: their answer says so where it may not post at all. Pure."""

from dataclasses import replace

from bot.domain.messages import Message, Paragraph

PROMISING = frozenset({"digest set", "alert add", "news follow"})
"""Paths of the commands."""


def with_doubt(message: Message, doubt: str) -> Message:
    """The answer, and that nothing of it will come: ``doubt`` says why, and what to do."""
    words = f"But I can’t post here yet: {doubt}"
    return replace(message, summary=f"{message.summary} {words}", blocks=(*message.blocks, Paragraph(words)))


def is_promise(command: str, message: Message) -> bool:
    """Whether a command was carried out that makes the bot post by itself."""
    return command in PROMISING and message.outcome in ("ok", "found")
