"""Typed settings, and the manifest of Slack's app."""

from config.settings import Settings, load_settings, variable

__all__ = ["Settings", "load_settings", "variable"]
