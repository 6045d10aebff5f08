"""Slack: translates commands in, renders messages out, posts deliveries."""

from adapters.slack.adapter import SlackAdapter
from adapters.slack.connection import Timing

__all__ = ["SlackAdapter", "Timing"]
