"""Typed settings, and the manifest of Slack's app."""

from config.settings import Settings, load_settings, names_passed_over, variable
from config.values import OPS_EXAMPLE, troubles_of

__all__ = ["OPS_EXAMPLE", "Settings", "load_settings", "names_passed_over", "troubles_of", "variable"]
