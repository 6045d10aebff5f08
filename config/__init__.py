"""Typed settings, and the manifest of Slack's app."""

from config.settings import Settings, load_settings, variable
from config.values import OPS_EXAMPLE, troubles_of

__all__ = ["OPS_EXAMPLE", "Settings", "load_settings", "troubles_of", "variable"]
