"""Prints everything that shell commands write to standard output and standard error.

It may have text from the web: control characters and bidirectional overrides are removed from text and escaped in JSON,
and rich's markup (``[bold]``) and emoji codes (``:warning:``) have no effect.
"""

import json
from typing import Any

import typer
from rich.text import Text

from bot.text.characters import plain, plain_json


def say(text: str, *, error: bool = False, newline: bool = True) -> None:
    """Print text; with ``error`` on standard error."""
    typer.echo(plain(text), err=error, nl=newline)


def say_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON; without ``indent`` on a single line."""
    say_document(json.dumps(value, ensure_ascii=False, indent=indent))


def say_document(document: str | bytes, *, newline: bool = True) -> None:
    """Print a text that is JSON already."""
    typer.echo(plain_json(document.decode() if isinstance(document, bytes) else document), nl=newline)


def styled(text: str, style: str = "") -> Text:
    """Text for a console or table of the library rich; its markup has no effect."""
    return Text(plain(text), style=style)
