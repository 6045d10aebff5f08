"""The one way from the shell commands to standard output and standard error.

What is printed may hold words of the web. As text it goes out without control characters and bidirectional overrides,
as JSON with escapes in their place; rich's markup (``[bold]``) and emoji codes (``:warning:``) are text like any other.
"""

import json
from typing import Any

import typer
from rich.text import Text

from bot.text.characters import plain, plain_json


def say(text: str, *, error: bool = False, newline: bool = True) -> None:
    """Print text; ``error`` on standard error."""
    typer.echo(plain(text), err=error, nl=newline)


def say_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON, on one line without ``indent``."""
    say_document(json.dumps(value, ensure_ascii=False, indent=indent))


def say_document(document: str | bytes, *, newline: bool = True) -> None:
    """Print a document that is JSON already."""
    typer.echo(plain_json(document.decode() if isinstance(document, bytes) else document), nl=newline)


def styled(text: str, style: str = "") -> Text:
    """Text for a rich console or table, taken literally."""
    return Text(plain(text), style=style)
