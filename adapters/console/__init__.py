"""The terminal as a chat platform."""

from adapters.console.adapter import ConsoleAdapter
from adapters.console.render import render, show

__all__ = ["ConsoleAdapter", "render", "show"]
