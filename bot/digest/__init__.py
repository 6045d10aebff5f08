"""Choosing and composing digests, and when they are due. Pure."""

from bot.digest.alerts import AlertHit, compose_alert, hits
from bot.digest.choose import Item, choose_stories, importance
from bot.digest.compose import Section, card, compose, compose_empty
from bot.digest.copies import copies
from bot.digest.corrections import compose_corrections
from bot.digest.due import Look, look, looks, quiet_end
from bot.digest.edition import Edition, Material, Wishes, make_edition
from bot.digest.keyquote import key_quote
from bot.digest.quiet import Quiet, parse_quiet, quiet_until
from bot.digest.stories import Story, stories
from bot.digest.when import When, latest_slot, parse_when, upcoming_slots, zone

__all__ = [
    "AlertHit",
    "Edition",
    "Item",
    "Look",
    "Material",
    "Quiet",
    "Section",
    "Story",
    "When",
    "Wishes",
    "card",
    "choose_stories",
    "compose",
    "compose_alert",
    "compose_corrections",
    "compose_empty",
    "copies",
    "hits",
    "importance",
    "key_quote",
    "latest_slot",
    "look",
    "looks",
    "make_edition",
    "parse_quiet",
    "parse_when",
    "quiet_end",
    "quiet_until",
    "stories",
    "upcoming_slots",
    "zone",
]
