"""Who looks at news at a place."""

from bot.domain.places import Place
from bot.domain.viewers import Viewer


def viewer_at(place: Place) -> Viewer:
    """The viewer for a place: its workspace, or for direct messages only that channel."""
    return Viewer(place.platform, place.workspace, place.channel if place.is_direct else "")
