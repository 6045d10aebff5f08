"""Choosing and composing digests, and when they are due. Pure."""

from bot.digest.alerts import Hit, compose_alert, hits
from bot.digest.choose import Item, choose, key_quote
from bot.digest.compose import card, compose
from bot.digest.stories import Story, stories
from bot.digest.when import When, latest, parse, upcoming, zone

__all__ = [
    "Hit",
    "Item",
    "Story",
    "When",
    "card",
    "choose",
    "compose",
    "compose_alert",
    "hits",
    "key_quote",
    "latest",
    "parse",
    "stories",
    "upcoming",
    "zone",
]
