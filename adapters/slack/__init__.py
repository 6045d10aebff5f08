"""Slack: translates commands in, renders messages out, posts deliveries."""

from adapters.slack.access import Access, Http, OAuth, SocketMode, listening_at, public_address
from adapters.slack.adapter import SlackAdapter
from adapters.slack.connection import Timing

__all__ = ["Access", "Http", "OAuth", "SlackAdapter", "SocketMode", "Timing", "listening_at", "public_address"]
