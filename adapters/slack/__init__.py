"""Slack: translates commands in, renders messages out, posts deliveries."""

from adapters.slack.adapter import SlackAdapter
from adapters.slack.connection import Timing
from adapters.slack.core import Core

__all__ = ["Core", "SlackAdapter", "Timing"]
