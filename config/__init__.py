"""Typed settings, and what the platforms need to be told about the bot."""

from config.settings import Settings, load_settings, variable

__all__ = ["Settings", "load_settings", "variable"]
