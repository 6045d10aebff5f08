"""Choosing and composing digests, and when they are due. Pure."""

from bot.digest.alerts import Hit, compose_alert, hits
from bot.digest.choose import Item, choose, importance
from bot.digest.compose import Section, card, compose, compose_empty
from bot.digest.copies import copies
from bot.digest.corrections import compose_corrections
from bot.digest.due import Look, look, looks, quiet_end
from bot.digest.edition import Edition, Material, Wishes, edit
from bot.digest.keyquote import key_quote
from bot.digest.quiet import Quiet, parse_quiet, quiet_until
from bot.digest.stories import Story, stories
from bot.digest.when import When, latest, parse, upcoming, zone

__all__ = [
    "Edition",
    "Hit",
    "Item",
    "Look",
    "Material",
    "Quiet",
    "Section",
    "Story",
    "When",
    "Wishes",
    "card",
    "choose",
    "compose",
    "compose_alert",
    "compose_corrections",
    "compose_empty",
    "copies",
    "edit",
    "hits",
    "importance",
    "key_quote",
    "latest",
    "look",
    "looks",
    "parse",
    "parse_quiet",
    "quiet_end",
    "quiet_until",
    "stories",
    "upcoming",
    "zone",
]
