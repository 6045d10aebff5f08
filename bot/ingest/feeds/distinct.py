"""Tells entries of a feed apart that say the same id. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.feeds import Entry


def distinct_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The first entry of each id; an entry that shares its id with an entry of another link gets its link as id."""
    kept: dict[str, Entry] = {}
    for entry in entries:
        first = kept.setdefault(entry.id, entry)
        if first is not entry and entry.link and entry.link != first.link:
            kept.setdefault(entry.link, replace(entry, id=entry.link))
    return list(kept.values())
