"""Wiring: what the settings say becomes a bot that works."""

from bot.app.root import App, open_app, platforms
from bot.app.serving import serve

__all__ = ["App", "open_app", "platforms", "serve"]
