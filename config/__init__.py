"""Typed settings, and the manifest of Slack's app."""

from config.settings import Settings, load_settings, variable
from config.values import troubles_of

__all__ = ["Settings", "load_settings", "troubles_of", "variable"]
