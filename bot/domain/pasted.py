"""A message of somebody's that is looked up, as a platform marks it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MessageRun:
    """Lines of a message that follow each other, without markup; ``is_quoted`` where a quote bar stands beside them."""

    text: str
    is_quoted: bool = False
