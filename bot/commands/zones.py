"""Time zones by what somebody typed of them."""

from functools import cache
from zoneinfo import available_timezones


@cache
def _zones() -> tuple[tuple[str, str], ...]:
    """All names with what is typed for them; looked up in hundreds of files, so once."""
    return tuple((zone, zone.casefold().replace("_", " ")) for zone in sorted(available_timezones()))


def zones_like(typed: str) -> list[str]:
    """Names that contain ``typed``: those with a part that begins so first ("ber" is Berlin before Aberdeen)."""
    wanted = typed.casefold().replace("_", " ").strip()
    fitting = [(zone, folded) for zone, folded in _zones() if wanted in folded]
    return [zone for zone, _ in sorted(fitting, key=lambda zone_and_name: f"/{wanted}" not in f"/{zone_and_name[1]}")]
