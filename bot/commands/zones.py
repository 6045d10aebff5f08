"""Completes names of time zones."""

import re
from functools import cache
from zoneinfo import available_timezones


@cache
def _zones() -> tuple[tuple[str, str], ...]:
    """The names that are offered, with the text that completions compare; cached, since listing them reads hundreds of
    files. "Etc/GMT+1" isn't offered: it is an hour behind UTC, and who types "gmt+1" means an hour ahead."""
    offered = (zone for zone in sorted(available_timezones()) if not re.fullmatch(r"Etc/GMT[+-]\d+", zone))
    return tuple((zone, zone.casefold().replace("_", " ")) for zone in offered)


def zones_like(typed: str) -> list[str]:
    """Names that contain ``typed``; names with a part that begins with it come first ("ber": Berlin before
    Aberdeen)."""
    wanted = typed.casefold().replace("_", " ").strip()
    fitting = [(zone, folded) for zone, folded in _zones() if wanted in folded]
    return [zone for zone, _ in sorted(fitting, key=lambda zone_and_name: f"/{wanted}" not in f"/{zone_and_name[1]}")]
