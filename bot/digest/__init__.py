"""Decides when digests are due, chooses their items and composes posts. Pure."""

from bot.digest.alerts import AlertHit, alert_hits, compose_alert
from bot.digest.choose import Item, choose_stories, importance
from bot.digest.compose import Section, card, compose_digest, compose_empty
from bot.digest.copies import find_copies
from bot.digest.corrections import compose_corrections
from bot.digest.due import SlotDecision, decide_slot, decide_slots, quiet_end
from bot.digest.edition import Edition, ItemChoice, Material, Wishes, choose_items, make_edition, make_editions
from bot.digest.items import (
    ItemHit,
    ItemTexts,
    appeared_since,
    first_of_stories,
    item_messages,
    new_items,
    wanted_items,
)
from bot.digest.keyquote import key_quote
from bot.digest.quiet import Quiet, parse_quiet, quiet_until
from bot.digest.stories import Story, group_stories
from bot.digest.when import When, latest_slot, parse_when, parse_zone, upcoming_slots, zone_apart

__all__ = [
    "AlertHit",
    "Edition",
    "Item",
    "ItemChoice",
    "ItemHit",
    "ItemTexts",
    "Material",
    "Quiet",
    "Section",
    "SlotDecision",
    "Story",
    "When",
    "Wishes",
    "alert_hits",
    "appeared_since",
    "card",
    "choose_items",
    "choose_stories",
    "compose_alert",
    "compose_corrections",
    "compose_digest",
    "compose_empty",
    "decide_slot",
    "decide_slots",
    "find_copies",
    "first_of_stories",
    "group_stories",
    "importance",
    "item_messages",
    "key_quote",
    "latest_slot",
    "make_edition",
    "make_editions",
    "new_items",
    "parse_quiet",
    "parse_when",
    "parse_zone",
    "quiet_end",
    "quiet_until",
    "upcoming_slots",
    "wanted_items",
    "zone_apart",
]
